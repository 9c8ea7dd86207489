import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { columnData, spokenOf } from '#shared/domain/personal-data.ts'
import { migrate } from '../../../src/main/db/migrate.ts'
import { tableNames } from '../../../src/main/db/table-names.ts'

const columnsOf = (connection: Database.Database) =>
  tableNames(connection).flatMap((table) =>
    (connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]).map(
      (column) => ({ table, column }),
    ),
  )

const unspoken = (connection: Database.Database) =>
  columnsOf(connection)
    .filter(({ table, column }) => columnData(table, column) === undefined)
    .map(({ table, column }) => `${table}.${column}`)

const migrated = () => {
  const connection = new Database(':memory:')
  migrate(connection)
  return connection
}

test('of every column of the register it is said whether it holds data of a person', () => {
  expect(unspoken(migrated())).toEqual([])
})

test('a new column or table is found until somebody says what it holds', () => {
  const connection = migrated()
  connection.exec(
    'ALTER TABLE units ADD COLUMN deputy TEXT; CREATE TABLE guests (id TEXT PRIMARY KEY, nickname TEXT) STRICT',
  )
  expect(unspoken(connection).sort()).toEqual(['guests.nickname', 'units.deputy'])
})

test('nothing is said of a column that is no more, and nothing twice', () => {
  const known = new Set(columnsOf(migrated()).map(({ table, column }) => `${table}.${column}`))
  expect(spokenOf().filter((one) => !known.has(one))).toEqual([])
  expect(spokenOf().filter((one, at, all) => all.indexOf(one) !== at)).toEqual([])
})
