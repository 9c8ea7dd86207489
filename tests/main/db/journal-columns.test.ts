import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { columnKind, isSilentColumn, silentTables } from '#shared/domain/journal-columns.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { migrate } from '../../../src/main/db/migrate.ts'
import { topicOfTable } from '../../../src/main/db/topics.ts'

const columns = () => {
  const connection = new Database(':memory:')
  migrate(connection)
  return Object.keys(topicOfTable)
    .filter((table) => !silentTables.has(table))
    .flatMap((table) =>
      connection
        .prepare('SELECT name FROM pragma_table_info(?)')
        .pluck()
        .all(table)
        .map((column) => ({ table, column: String(column) })),
    )
}

test.each(['vi', 'en'] as const)('every table and column of the register has its words in %s', (language) => {
  const m = messagesIn(language).journalFields
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = m.own
  const wordless = columns().filter(
    ({ table, column }) =>
      !isSilentColumn(column) && own[table]?.[column] === undefined && !(column in m.columns),
  )
  expect(wordless).toEqual([])
  expect(columns().filter(({ table }) => !(table in m.tables))).toEqual([])
})

test('no word is kept for a column or a table that is no more', () => {
  const m = messagesIn('vi').journalFields
  const known = new Set(columns().map(({ column }) => column))
  expect(Object.keys(m.columns).filter((column) => !known.has(column))).toEqual([])
  const pairs = new Set(columns().map(({ table, column }) => `${table}.${column}`))
  const own = Object.entries(m.own).flatMap(([table, words]) =>
    Object.keys(words).map((one) => `${table}.${one}`),
  )
  expect(own.filter((one) => !pairs.has(one))).toEqual([])
})

test('every value of a CHECK on a few words has its word', () => {
  const connection = new Database(':memory:')
  migrate(connection)
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> =
    messagesIn('vi').journalFields.codes
  const wordless: string[] = []
  for (const table of new Set(columns().map((one) => one.table))) {
    const sql = String(connection.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table))
    for (const [, column = '', list = ''] of sql.matchAll(/CHECK \((\w+) IN \(([^)]*)\)\)/gu)) {
      const kind = columnKind(table, column)
      if (/^0, 1$/u.test(list) || isSilentColumn(column) || column === 'honorific') continue
      const words = kind.kind === 'code' ? codes[kind.set] : undefined
      for (const [, value = ''] of list.matchAll(/'([^']*)'/gu))
        if (words?.[value] === undefined) wordless.push(`${table}.${column}: ${value}`)
    }
  }
  expect(wordless).toEqual([])
})
