/** The tables of a register as plain rows, out of one database file and into another. */
import { createHash } from 'node:crypto'
import { type Connection, connect } from '../db/connect.ts'
import { migrate, migrationsUpTo } from '../db/migrate.ts'
import { userVersion } from '../db/run-migrations.ts'
import { isDerivedTable, tableNames } from '../db/table-names.ts'
import type { PlainRow, PlainValue } from '../excel/plain-table.ts'
import type { FileKey } from '../locks/held-keys.ts'

export type RegisterTable = { name: string; columns: string[]; rows: PlainRow[] }

const carriedTables = (connection: Connection): string[] =>
  tableNames(connection).filter((name) => !isDerivedTable(name))

export type OpenedRegister = { schema: number; tables: Iterable<RegisterTable>; close(): void }

/** Rows in the order of their writing, which the journal is read by. */
export const openRegister = (file: string): OpenedRegister => {
  const connection = connect(file, { readonly: true })
  const schema = userVersion(connection)
  const read = (name: string): RegisterTable => {
    const columns = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[]
    const rows = connection
      .prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY rowid`)
      .raw()
      .all() as PlainValue[][]
    return { name, columns, rows }
  }
  return {
    schema,
    tables: {
      *[Symbol.iterator]() {
        for (const name of carriedTables(connection)) yield read(name)
      },
    },
    close: () => void connection.close(),
  }
}

export const digestOf = (rows: Iterable<PlainRow>): string => {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`)
  return hash.digest('hex')
}

/**
 * A new register in `file`, under the key `newUnder`, out of tables of the schema `schema`, brought to this program's. Throws what SQLite says of
 * a table or a row that does not fit; references are checked at the end.
 */
export const buildRegister = (
  file: string,
  schema: number,
  tables: Iterable<RegisterTable>,
  newUnder: FileKey | null,
): void => {
  const connection = connect(file, { newUnder })
  try {
    migrate(connection, migrationsUpTo(schema))
    connection.pragma('foreign_keys = OFF')
    const known = new Set(carriedTables(connection))
    connection.transaction(() => {
      for (const { name, columns, rows } of tables) {
        if (!known.has(name)) throw new Error(`no table ${name} in schema ${schema}`)
        // A migration may bring rows of its own.
        connection.exec(`DELETE FROM ${name}`)
        const insert = connection.prepare(
          `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        )
        for (const row of rows) insert.run(row)
      }
      if ((connection.pragma('foreign_key_check') as unknown[]).length > 0)
        throw new Error('the tables do not fit together')
    })()
    connection.pragma('foreign_keys = ON')
    migrate(connection)
  } finally {
    connection.close()
  }
}
