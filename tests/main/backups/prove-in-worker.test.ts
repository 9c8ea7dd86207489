/** Copies are proven beside the window: what the thread says, what comes of one that fails, and that nobody waits for it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeBackup } from '../../../src/main/backups/make-backup.ts'
import { proveCopy } from '../../../src/main/backups/prove-copy.ts'
import { proveInWorker } from '../../../src/main/backups/prove-in-worker.ts'
import { asDataError } from '../../../src/main/db/open.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { turnsWhile } from '../../support/turns-while.ts'

const office = async () => {
  const app = createTestApp({ onDisk: true })
  await app.call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
  return app
}

/** A copy of its register; `spoil` changes it in place. */
const copyOf = async (spoil: (bytes: Buffer) => void = () => undefined): Promise<string> => {
  const { call, dataDir } = await office()
  const { name } = await call('backups.make', {})
  const file = join(temporaryFolder('copy'), 'copy.db')
  const bytes = readFileSync(join(dataDir, 'backups', name))
  spoil(bytes)
  writeFileSync(file, bytes)
  return file
}

test('the thread says of a copy what would be found here', async () => {
  const file = await copyOf()
  const here = proveCopy({ what: 'new', file })
  expect(here).toMatchObject({ chain: { head: { position: 1 }, isWhole: true } })
  expect(await proveInWorker({ what: 'new', file })).toEqual(here)
  const known = { what: 'known' as const, file, sha256: here.sha256 }
  expect(await proveInWorker(known)).toEqual({ ...here, chain: null })
})

test('a copy that does not hold, one that is not the known one and one that is not there are told apart', async () => {
  const damaged = await copyOf((bytes) => bytes.fill(0x5a, 4096 * 3, 4096 * 14))
  await expect(proveInWorker({ what: 'new', file: damaged })).rejects.toThrow('database_damaged')
  const other = await copyOf()
  const asked = { what: 'known' as const, file: other, sha256: 'x' }
  await expect(proveInWorker(asked)).rejects.toThrow('database_damaged')
  const gone = join(temporaryFolder('copy'), 'gone.db')
  await expect(proveInWorker({ what: 'new', file: gone })).rejects.toMatchObject({ code: 'ENOENT' })
  // Whatever it said of one, it answers for the next.
  expect(await proveInWorker({ what: 'new', file: other })).toMatchObject({ version: expect.any(Number) })
})

test('out of memory in the thread: a sentence, no half copy, and the next one is proven', async () => {
  const { call, dataDir } = await office()
  const kept = await call('backups.make', {})
  const live = new Database(join(dataDir, 'nep.db'))
  // An entry with more changes than fit into the small thread.
  live.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
    INSERT INTO changes (journal_id, table_name, row_id, after_json)
    SELECT (SELECT id FROM journal), 'units', 'u' || i, json_object('note', printf('%02000d', i)) FROM n`)
  const plan = { dataDir, at: '2018-10-05T02:00:00.000Z', reason: 'asked' as const, journalId: null }
  const copy = async (target: string): Promise<void> => void (await live.backup(target))
  const before = readdirSync(join(dataDir, 'backups')).sort()
  const failed = await makeBackup(plan, copy, 16).catch((error: unknown) => asDataError(error))
  expect(failed).toMatchObject({ error: { code: 'no_memory' } })
  expect(readdirSync(join(dataDir, 'backups')).sort()).toEqual(before)
  expect(await call('backups.list', {})).toEqual([kept])

  expect(await makeBackup(plan, copy)).toMatchObject({ chain: { isWhole: false } })
  live.close()
  expect(await call('backups.list', {})).toHaveLength(2)
})

test('the window is served while a copy is proven', async () => {
  const file = await copyOf()
  const big = new Database(file)
  big.exec(`CREATE TABLE many (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
    INSERT INTO many SELECT printf('%08d', i), printf('Nhà văn hóa thôn %d', i) FROM n`)
  big.close()
  expect(await turnsWhile(proveInWorker({ what: 'new', file }))).toBeGreaterThan(20)
})
