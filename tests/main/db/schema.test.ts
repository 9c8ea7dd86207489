import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations, schemaVersion } from '../../../src/main/db/migrate.ts'
import { applyPragmas } from '../../../src/main/db/pragmas.ts'
import { topicOfTable } from '../../../src/main/db/topics.ts'

const migrated = () => {
  const connection = new Database(':memory:')
  applyPragmas(connection)
  migrate(connection)
  return connection
}

const tablesOf = (connection: Database.Database) =>
  connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT'")
    .pluck()
    .all() as string[]

/** Written by triggers or by dispatch itself, never by a command. */
const unannounced = ['journal', 'changes', 'journal_seals', 'search_records', 'search_entries']

test('migrations are numbered from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  expect(migrated().pragma('user_version', { simple: true })).toBe(schemaVersion)
})

test('every table that commands write has a topic, and every topic table exists', () => {
  const tables = tablesOf(migrated()).filter((table) => !unannounced.includes(table))
  expect(Object.keys(topicOfTable).sort()).toEqual(tables.sort())
})

test('every table is STRICT and keyed by a text id', () => {
  const connection = migrated()
  const loose = connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT' AND name NOT LIKE 'search_index%' AND name NOT LIKE 'search_journal%' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
  for (const table of Object.keys(topicOfTable)) {
    const key = connection
      .prepare("SELECT type FROM pragma_table_info(?) WHERE name = 'id' AND pk = 1")
      .pluck()
      .get(table)
    expect([table, key]).toEqual([table, 'TEXT'])
  }
})

test.each([
  "UPDATE journal SET actor = 'B'",
  'DELETE FROM journal',
  "UPDATE changes SET after_json = 'null'",
  'DELETE FROM changes',
  'UPDATE journal_seals SET position = 2',
  'DELETE FROM journal_seals',
])('the journal is append-only: %s', (sql) => {
  const connection = migrated()
  connection.exec(`INSERT INTO journal VALUES ('j', '2018-10-05T01:00:00Z', 'A', 'units.create', '{}');
    INSERT INTO changes (journal_id, table_name, row_id, after_json) VALUES ('j', 'units', 'u', '{}');
    INSERT INTO journal_seals VALUES ('j', 1, 'seal')`)
  connection.pragma('foreign_keys = OFF')
  expect(() => connection.exec(sql)).toThrow('append-only')
})

test('search finds without accents, by đ too, and follows changes', () => {
  const connection = migrated()
  const find = (text: string) =>
    connection
      .prepare(
        'SELECT e.title FROM search_index JOIN search_entries e ON e.id = search_index.rowid WHERE search_index MATCH ?',
      )
      .pluck()
      .all(text)
  connection.exec(
    "INSERT INTO units (id, kind, name, full_name, revision, created_at, updated_at) VALUES ('u', 'commune', 'Đại Nghĩa', 'UBND thị trấn Đại Nghĩa', 1, '', '')",
  )
  expect(find('dai nghia')).toEqual(['UBND thị trấn Đại Nghĩa'])
  connection.exec("INSERT INTO unit_aliases VALUES ('a', 'u', 'TT Tế Tiêu')")
  expect(find('te tieu')).toEqual(['UBND thị trấn Đại Nghĩa'])
  connection.exec("DELETE FROM unit_aliases; UPDATE units SET full_name = 'UBND xã Mỹ Đức', name = 'Mỹ Đức'")
  expect(find('te tieu')).toEqual([])
  expect(find('my duc')).toEqual(['UBND xã Mỹ Đức'])
  connection.exec('DELETE FROM units')
  expect(find('my duc')).toEqual([])
})
