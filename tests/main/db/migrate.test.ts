import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { backupsHere } from '../../../src/main/backups/backup-folder.ts'
import { migrations, schemaVersion } from '../../../src/main/db/migrate.ts'
import { openDatabase } from '../../../src/main/db/open.ts'
import type { Migration } from '../../../src/main/db/run-migrations.ts'

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

const failing = (detail: string) =>
  expect.objectContaining({
    error: { code: 'migration_failed', params: { from: 1, to: 2, detail: expect.stringContaining(detail) } },
  })

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
  const [backup, ...others] = backupsHere(dataDir)
  expect(others).toEqual([])
  expect(backup).toMatchObject({ reason: 'before-migration', madeAt: now(), rows: 3 })
  const copy = open(join(dataDir, 'backups', backup?.name ?? ''), [first])
  expect(copy.prepare('SELECT id FROM parents ORDER BY id').pluck().all()).toEqual(['late', 'p'])
})

test('a migration that leaves broken references changes nothing', () => {
  const { file } = oldFolder()
  const careless: Migration = { version: 2, name: '0002_careless.sql', sql: 'DELETE FROM parents' }
  expect(() => openDatabase(file, { now, all: [first, careless] })).toThrow(failing('broken references'))
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
  expect(() => openDatabase(file, { now, all: [first, wrong] })).toThrow(failing('damaged file'))
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
  expect(backupsHere(dataDir)).toEqual([])
})

test('received files of an older register keep their imports, and are found and followed as before', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nep-migrate-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const file = join(dataDir, 'nep.db')
  const before = migrations.findIndex(({ name }) => name.endsWith('_send_backs.sql'))
  const old = openDatabase(file, { now, all: migrations.slice(0, before) })
  old.exec(`
    INSERT INTO units (id, kind, name, full_name, revision, created_at, updated_at)
      VALUES ('u', 'commune', 'An Mỹ', 'UBND xã An Mỹ', 1, '', '');
    INSERT INTO received_files (id, hash, file_name, size, received_at, received_on, unit_id, outcome, status, revision, created_at, updated_at)
      VALUES ('f', 'h', 'DS khen thưởng.xlsx', 1, '', '2018-10-05', 'u', 'accept', 'imported', 4, '', '');
    INSERT INTO import_batches (id, file_id, unit_id, imported_at, totals_json) VALUES ('b', 'f', 'u', '', '{}');`)
  old.close()
  const connection = open(file)
  const rows = (sql: string) => connection.prepare(sql).all()
  expect(rows('SELECT id, file_name, status, revision, corrects_id FROM received_files')).toEqual([
    { id: 'f', file_name: 'DS khen thưởng.xlsx', status: 'imported', revision: 4, corrects_id: null },
  ])
  expect(rows('SELECT id FROM import_batches')).toEqual([{ id: 'b' }])
  const find = (words: string) =>
    connection
      .prepare(
        'SELECT e.entity_id FROM search_index JOIN search_entries e ON e.id = search_index.rowid WHERE search_index MATCH ?',
      )
      .pluck()
      .all(words)
  expect(find('khen thuong')).toEqual(['f'])
  connection.exec("UPDATE received_files SET file_name = 'Biểu 02.xlsx', status = 'corrected'")
  expect(find('khen thuong')).toEqual([])
  expect(find('bieu 02')).toEqual(['f'])
  expect(() => connection.exec("DELETE FROM received_files WHERE id = 'f'")).toThrow('FOREIGN KEY')
  expect(() => connection.exec("UPDATE received_files SET status = 'lost'")).toThrow('CHECK')
})
