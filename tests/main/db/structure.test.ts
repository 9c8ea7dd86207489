/** A register whose schema is not that of its version is damaged, whatever SQLite says of it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { schemaVersion } from '../../../src/main/db/migrate.ts'
import { openDatabase } from '../../../src/main/db/open.ts'
import { emptyRegister } from '../../../src/main/db/structure.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let whole: Buffer
beforeAll(() => {
  const register = emptyRegister(schemaVersion)
  whole = register.serialize()
  register.close()
})

const fileWith = (bytes: Buffer): string => {
  const file = join(temporaryFolder('structure'), 'nep.db')
  writeFileSync(file, bytes)
  return file
}

/** One byte of such a text changed, `at` from its start; also where an earlier form of the schema left it in a free place. */
const spoilt = (text: string, at: number): Buffer => {
  const bytes = Buffer.from(whole)
  expect(bytes.includes(text), text).toBe(true)
  for (let found = bytes.indexOf(text); found >= 0; found = bytes.indexOf(text, found + text.length))
    bytes[found + at] = (bytes[found + at] ?? 0) ^ 1
  return bytes
}

const open = (file: string): void => {
  openDatabase(file, { now: () => '2018-10-06T01:00:00.000Z' }).close()
}

test('a register as it was made is whole', () => {
  open(fileWith(whole))
})

test.each([
  ['a column', 'full_name     TEXT NOT NULL', 2],
  ['the name of a table', 'CREATE TABLE units', 14],
  ['a word of SQL', 'CREATE TABLE findings', 3],
  ['a type', 'full_name     TEXT NOT NULL', 15],
  ['a column that another table refers to', 'CREATE TABLE units (\n  id ', 23],
  ['an index', 'ON findings', 4],
  ['a trigger', 'CREATE TRIGGER', 9],
  ['a rule that still reads as one', "CHECK (level IN ('district'", 20],
  ['a trigger that still reads as one', "RAISE(ABORT, 'journal is append-only'", 30],
  ['a default', "DEFAULT ''", 0],
])('one letter of %s is another: the register is damaged', (_, text, at) => {
  expect(() => open(fileWith(spoilt(text, at)))).toThrow('database_damaged')
})

/** The register with its schema changed by hand. */
const written = (change: string): string => {
  const file = fileWith(whole)
  const hand = new Database(file)
  hand.unsafeMode()
  hand.pragma('writable_schema = ON')
  hand.exec(change)
  hand.close()
  return file
}

test('the same schema in the writing of another SQLite is whole', () => {
  const file = written(
    "UPDATE sqlite_schema SET sql = replace(sql, 'TABLE units', 'TABLE \"units\"') WHERE name = 'units'",
  )
  expect(readFileSync(file).includes('TABLE "units"')).toBe(true)
  open(file)
})

test('what another program added does no harm', () => {
  const file = written('CREATE INDEX theirs ON units (note)')
  open(file)
})
