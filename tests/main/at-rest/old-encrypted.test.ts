/** An encrypted register of an older version of the program, and states put aside beside it, as a house brings them along. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { backupsHere } from '../../../src/main/backups/backup-folder.ts'
import { keepAsideAtOnce, keptStates } from '../../../src/main/backups/kept-aside.ts'
import { proveCopy } from '../../../src/main/backups/prove-copy.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { bringUnderKey, connect, keyOfFile } from '../../../src/main/db/connect.ts'
import { migrations, schemaVersion } from '../../../src/main/db/migrate.ts'
import { openDatabase } from '../../../src/main/db/open.ts'
import type { Migration } from '../../../src/main/db/run-migrations.ts'
import {
  openFilesIn,
  openHouse,
  openPlainHouse,
  passphrase,
  putLockOn,
  unitName,
} from '../../support/locked-house.ts'
import { layDown } from '../../support/schema-fixture.ts'
import { soundFolder } from '../../support/sound-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const timeout = 120_000

/** An encrypted house whose register was written by the program of that version. */
const oldHouse = async (version: number) => {
  const house = await openPlainHouse()
  const { dataDir, call } = house
  await putLockOn(call, { encrypt: true })
  const key = keyOfFile(join(dataDir, 'nep.db'))
  const old = temporaryFolder('old')
  layDown(old, version)
  bringUnderKey(join(old, 'nep.db'), key)
  await call('lock.now', {})
  cpSync(old, dataDir, { recursive: true })
  return house
}

test.each([1, Math.floor(schemaVersion / 2), schemaVersion - 1])(
  'an encrypted register of version %i is brought to head with the unlock; neither it nor the copy before lies open',
  { timeout },
  async (version) => {
    const { dataDir, gate, call } = await oldHouse(version)
    expect(await call('lock.state', {})).toMatchObject({ isLocked: true })
    await call('lock.open', { secret: passphrase })
    expect(gate.fault()).toBeUndefined()
    expect((await call('units.list', { validOn: null })).map(({ name }) => name)).toContain('An Mỹ')
    const connection = connect(join(dataDir, 'nep.db'), { readonly: true })
    expect(connection.pragma('user_version', { simple: true })).toBe(schemaVersion)
    connection.close()
    const [before] = backupsHere(dataDir).filter(({ reason }) => reason === 'before-migration')
    const file = join(dataDir, 'backups', before?.name ?? '')
    expect(proveCopy({ what: 'known', file, sha256: before?.sha256 ?? '' })).toMatchObject({ version })
    expect(openFilesIn(dataDir, [unitName, 'An Mỹ'])).toEqual([])
    await call('units.create', { kind: 'site', name: 'Bến', fullName: 'Bến đò' })
    expect((await call('journal.verify', {})).firstBreak).toBeNull()
    await call('lock.now', {})
    await call('lock.open', { secret: passphrase })
    expect(checkDataFolder(dataDir, messagesIn('vi'))).toMatchObject({
      integrity: soundFolder.integrity,
      foreignKeys: soundFolder.foreignKeys,
    })
  },
)

test('a step that fails leaves an encrypted register as it was, and a copy that does not lie open', {
  timeout,
}, async () => {
  const { dataDir, gate, call } = await openPlainHouse()
  await putLockOn(call, { encrypt: true })
  gate.close()
  const sql = "UPDATE units SET full_name = 'x'; INSERT INTO nowhere VALUES (1)"
  const bad: Migration = { version: schemaVersion + 1, name: 'bad.sql', sql }
  const file = join(dataDir, 'nep.db')
  const open = () => openDatabase(file, { now: () => '2019-01-01T01:00:00.000Z', all: [...migrations, bad] })
  expect(open).toThrow('migration_failed')
  expect(openFilesIn(dataDir)).toEqual([])
  const [copy] = backupsHere(dataDir)
  expect(copy).toMatchObject({ reason: 'before-migration' })
  const asked = { what: 'known', file: join(dataDir, 'backups', copy?.name ?? '') } as const
  expect(proveCopy({ ...asked, sha256: copy?.sha256 ?? '' }).rows).toBe(copy?.rows)
  const again = openHouse(dataDir)
  expect((await again.call('units.list', { validOn: null })).map(({ fullName }) => fullName)).toEqual([
    unitName,
  ])
})

test('states put aside are encrypted with the house, can be put back there, and lie open again without it', {
  timeout,
}, async () => {
  const house = openHouse(temporaryFolder('house'))
  const { dataDir, call, gate } = house
  await call('units.create', { kind: 'site', name: 'Chợ', fullName: unitName })
  // With its log: what the file alone does not hold is part of the state.
  keepAsideAtOnce(dataDir, { at: '2018-10-05T01:00:00.000Z', why: 'before-restore' })
  keepAsideAtOnce(dataDir, { at: '2018-10-05T02:00:00.000Z', why: 'before-salvage' })
  const [, damaged] = keptStates(dataDir).map(({ name }) => name)
  const nonsense = join(dataDir, 'kept', damaged ?? '', 'nep.db')
  rmSync(`${nonsense}-wal`)
  const bytes = readFileSync(nonsense)
  bytes.fill(0x5a, 16)
  writeFileSync(nonsense, bytes)
  await call('units.create', { kind: 'site', name: 'Bến', fullName: 'Bến đò' })
  await putLockOn(call, { encrypt: true })

  const names = keptStates(dataDir).map(({ name }) => name)
  expect(names.filter((name) => name.endsWith('.khoa'))).toHaveLength(1)
  expect(await call('lock.state', {})).toMatchObject({ left: { register: false, states: 1 } })
  // What SQLite cannot read stays as it is, and is told.
  expect(openFilesIn(dataDir).filter((name) => !name.startsWith(join('kept', damaged ?? '')))).toEqual([])
  const encrypted = names.find((name) => name.endsWith('.khoa')) ?? ''
  await call('recovery.putBack', { name: encrypted })
  expect(gate.fault()).toBeUndefined()
  expect((await call('units.list', { validOn: null })).map(({ fullName }) => fullName)).toEqual([unitName])

  await call('lock.remove', { secret: passphrase })
  expect(keptStates(dataDir).filter(({ name }) => name.endsWith('.khoa'))).toEqual([])
})
