/** To look whether a register is whole changes nothing beside it. */
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { isWholeBeside } from '../../../src/main/db/work-on-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A register whose last rows are in its log alone. */
const leftByKill = (): string => {
  const from = join(temporaryFolder('check'), 'nep.db')
  const db = new Database(from)
  db.pragma('journal_mode = WAL')
  db.exec('CREATE TABLE kept (text)')
  db.prepare('INSERT INTO kept VALUES (?)').run('biên bản')
  const folder = temporaryFolder('check')
  for (const name of ['nep.db', 'nep.db-wal'])
    writeFileSync(join(folder, name), readFileSync(join(from, '..', name)))
  db.close()
  return folder
}

const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('-shm'))
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')])

test('a register with a log is whole, and both stay as they were', async () => {
  const folder = leftByKill()
  const before = filesIn(folder)
  expect(await isWholeBeside(join(folder, 'nep.db'))).toBe(true)
  expect(filesIn(folder)).toEqual(before)
})

test.each([0, 50])(
  'the log beside a register that was cut to %i bytes, all that is left of it, stays',
  async (bytes) => {
    const folder = leftByKill()
    truncateSync(join(folder, 'nep.db'), bytes)
    const before = filesIn(folder)
    expect(await isWholeBeside(join(folder, 'nep.db'))).toBe(false)
    expect(checkDataFolder(folder, messagesIn('vi')).problems).toMatchObject([{ code: 'database_damaged' }])
    expect(filesIn(folder)).toEqual(before)
  },
)
