import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { listBackups } from '../../../src/main/db/backup.ts'
import { type Migration, migrations, schemaVersion } from '../../../src/main/db/migrate.ts'
import { openDatabase } from '../../../src/main/db/open.ts'

const now = () => '2018-10-05T01:00:00.000Z'

const first: Migration = {
  version: 1,
  name: '0001_first.sql',
  sql: `CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT;
    CREATE TABLE children (id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parents ON DELETE CASCADE) STRICT;`,
}
const rebuild: Migration = {
  version: 2,
  name: '0002_rebuild.sql',
  sql: `CREATE TABLE rebuilt (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '') STRICT;
    INSERT INTO rebuilt (id) SELECT id FROM parents;
    DROP TABLE parents;
    ALTER TABLE rebuilt RENAME TO parents;`,
}

/** A data folder at the first schema, with a parent and its child. */
const oldFolder = (): { dataDir: string; file: string } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nep-migrate-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const file = join(dataDir, 'nep.db')
  const connection = openDatabase(file, { now, all: [first] })
  connection.exec("INSERT INTO parents VALUES ('p'); INSERT INTO children VALUES ('c', 'p')")
  connection.close()
  return { dataDir, file }
}

const open = (file: string, all?: readonly Migration[]): Database.Database => {
  const connection = openDatabase(file, all === undefined ? { now } : { now, all })
  onTestFinished(() => void connection.close())
  return connection
}

test('a rebuilt table keeps the rows that refer to it, and references are enforced again', () => {
  const connection = open(oldFolder().file, [first, rebuild])
  expect(connection.pragma('user_version', { simple: true })).toBe(2)
  expect(connection.prepare('SELECT id FROM children').pluck().all()).toEqual(['c'])
  expect(() => connection.exec("INSERT INTO children VALUES ('d', 'nobody')")).toThrow('FOREIGN KEY')
})

test('what was there before a migration is a listed backup, also what only the WAL holds', () => {
  const { dataDir, file } = oldFolder()
  // A reader (nep check) keeps the WAL from being emptied into the file.
  const reader = new Database(file, { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT * FROM parents').all()
  const writer = new Database(file)
  writer.exec("INSERT INTO parents VALUES ('late')")
  writer.close()
  open(file, [first, rebuild])
  reader.close()
  const [backup, ...others] = listBackups(dataDir)
  expect(others).toEqual([])
  expect(backup).toMatchObject({ reason: 'before-migration', madeAt: now(), rows: 3 })
  const copy = open(join(dataDir, 'backups', backup?.name ?? ''), [first])
  expect(copy.prepare('SELECT id FROM parents ORDER BY id').pluck().all()).toEqual(['late', 'p'])
})

test('a migration that leaves broken references changes nothing', () => {
  const { file } = oldFolder()
  const careless: Migration = { version: 2, name: '0002_careless.sql', sql: 'DELETE FROM parents' }
  expect(() => openDatabase(file, { now, all: [first, careless] })).toThrow('broken references')
  const connection = open(file, [first])
  expect(connection.prepare('SELECT id FROM parents').pluck().all()).toEqual(['p'])
})

test('a migration that leaves the content against its own rules changes nothing', () => {
  const { file } = oldFolder()
  const sql = `PRAGMA ignore_check_constraints = ON;
    CREATE TABLE strict_one (id TEXT PRIMARY KEY CHECK (id <> 'x')) STRICT;
    INSERT INTO strict_one VALUES ('x');
    PRAGMA ignore_check_constraints = OFF;`
  const wrong: Migration = { version: 2, name: '0002_wrong.sql', sql }
  expect(() => openDatabase(file, { now, all: [first, wrong] })).toThrow('damaged file')
  expect(
    open(file, [first]).prepare("SELECT name FROM sqlite_schema WHERE name = 'strict_one'").all(),
  ).toEqual([])
})

test('a new register takes the shipped migrations and makes no backup', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nep-migrate-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const connection = open(join(dataDir, 'nep.db'))
  expect(connection.pragma('user_version', { simple: true })).toBe(schemaVersion)
  expect(migrations.length).toBeGreaterThan(0)
  expect(listBackups(dataDir)).toEqual([])
})
