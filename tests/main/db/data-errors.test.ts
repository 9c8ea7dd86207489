import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { asDataError } from '../../../src/main/db/open.ts'

test.each([
  ['SQLITE_CORRUPT_INDEX', 'database_damaged'],
  ['SQLITE_NOTADB', 'database_damaged'],
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_IOERR_FSYNC', 'disk_failing'],
  ['SQLITE_IOERR_SHORT_READ', 'disk_failing'],
  ['SQLITE_READONLY_DBMOVED', 'data_read_only'],
  ['SQLITE_CANTOPEN', 'data_read_only'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
  ['SQLITE_NOMEM', 'no_memory'],
])('what SQLite says with %s is %s', (said, code) => {
  expect(asDataError(new Database.SqliteError('', said))).toMatchObject({ error: { code } })
})

test.each([
  ['ENOSPC', 'disk_full'],
  ['EIO', 'disk_failing'],
  ['EROFS', 'data_read_only'],
])('what the file system says with %s is %s', (said, code) => {
  expect(asDataError(Object.assign(new Error(said), { code: said }))).toMatchObject({ error: { code } })
})

test('anything else stays what it is', () => {
  const other = new Error('x')
  expect(asDataError(other)).toBe(other)
})
