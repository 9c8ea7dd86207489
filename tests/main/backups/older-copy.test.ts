/** A copy of an earlier program takes the register's place: it is brought to this schema first, in a thread of its own. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeBackupAtOnce } from '../../../src/main/backups/make-backup.ts'
import { migrations, schemaVersion } from '../../../src/main/db/migrate.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { layDown } from '../../support/schema-fixture.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { wholeContent } from '../../support/whole-content.ts'

/** An office at head with a copy of that schema among its own; `spoil` changes the old register first. */
const officeWithOldCopy = async (version: number, spoil = (_: Database.Database): void => undefined) => {
  const old = temporaryFolder('old')
  layDown(old, version)
  const file = join(old, 'nep.db')
  const register = new Database(file)
  spoil(register)
  const names = register.prepare('SELECT full_name FROM units ORDER BY id').pluck().all()
  register.pragma('wal_checkpoint(TRUNCATE)')
  register.close()
  const office = createTestApp({ onDisk: true })
  await office.call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
  const plan = { at: '2018-10-01T01:00:00.000Z', reason: 'asked' as const, journalId: null }
  const { name } = makeBackupAtOnce({ ...plan, dataDir: office.dataDir }, (to) => copyFileSync(file, to))
  return { ...office, name, names }
}

test.each(migrations.slice(0, -1).map(({ version }) => version))(
  'a copy of version %d comes back whole',
  async (version) => {
    const { call, name, names } = await officeWithOldCopy(version)
    expect(names.length).toBeGreaterThan(0)
    await call('backups.restore', { name })
    const units = await call('units.list', { validOn: null })
    expect(units.map(({ fullName }) => fullName).sort()).toEqual([...names].sort())
  },
)

test('one that cannot be brought to it is told, both versions named, and the register stays', async () => {
  const { callRaw, dataDir, name } = await officeWithOldCopy(1, (register) =>
    register.exec('CREATE TABLE erased_files (id TEXT PRIMARY KEY) STRICT'),
  )
  const content = wholeContent(dataDir)
  const before = content()
  expect(await callRaw('backups.restore', { name })).toMatchObject({
    error: { code: 'migration_failed', params: { from: 1, to: schemaVersion } },
  })
  expect(content()).toEqual(before)
})
