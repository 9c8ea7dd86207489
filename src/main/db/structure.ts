/**
 * Whether a register has the tables, rules and triggers that its version has. A changed byte in the schema is no fault
 * to SQLite: a column has another name then, or a rule lets through what it kept out.
 *
 * The digest of the schema's texts as this program makes them stands in `migrations/head.json`; only a register that
 * has another is compared part by part with an empty one made for it. Of texts that differ, those of the same length
 * are told from damage by nothing; another length comes of another SQLite, which may write the same schema otherwise,
 * and then what SQLite reads from it must be the same.
 */
import { createHash } from 'node:crypto'
import { type Connection, connectInMemory } from './connect.ts'
import { migrate, migrations, migrationsUpTo } from './migrate.ts'
import head from './migrations/head.json' with { type: 'json' }
import type { Migration } from './run-migrations.ts'

/** An empty register of a version, in memory; the caller closes it. */
export const emptyRegister = (version: number, all?: readonly Migration[]): Connection => {
  const connection = connectInMemory()
  migrate(connection, migrationsUpTo(version, all))
  return connection
}

type StoredPart = { type: string; name: string; table: string; text: Uint8Array }

const storedParts = (connection: Connection): StoredPart[] =>
  connection
    .prepare(
      `SELECT type, name, tbl_name AS "table", coalesce(CAST(sql AS BLOB), x'') AS text FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all() as StoredPart[]

/** SHA-256 over the schema's parts and their texts. */
export const schemaDigest = (connection: Connection): string => {
  const hash = createHash('sha256')
  for (const { type, name, table, text } of storedParts(connection))
    hash.update(JSON.stringify([type, name, table, text.length])).update(text)
  return hash.digest('hex')
}

/** `like`: columns and references of a table; of an index, view or trigger, the table it is of. */
type Part = { like: string; text: Uint8Array }

/** Type and name → what the part is like. */
type Structure = ReadonlyMap<string, Part>

const structureOf = (connection: Connection): Structure => {
  const columns = connection
    .prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid')
    .raw()
  const references = connection
    .prepare('SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(?) ORDER BY id, seq')
    .raw()
  return new Map(
    storedParts(connection).map(({ type, name, table, text }) => {
      const like = type === 'table' ? JSON.stringify([columns.all(name), references.all(name)]) : table
      return [`${type} ${name}`, { like, text }]
    }),
  )
}

const isSamePart = (own: Part | undefined, made: Part): boolean =>
  own !== undefined &&
  own.like === made.like &&
  (own.text.length !== made.text.length || Buffer.compare(own.text, made.text) === 0)

const isAsShipped = (connection: Connection, version: number, all: readonly Migration[]): boolean =>
  all === migrations && version === head.version && schemaDigest(connection) === head.sha256

/** Parts that were added by another program do no harm. */
export const hasStructureOf = (
  connection: Connection,
  version: number,
  all: readonly Migration[],
): boolean => {
  if (isAsShipped(connection, version, all)) return true
  const own = structureOf(connection)
  const empty = emptyRegister(version, all)
  try {
    return [...structureOf(empty)].every(([part, made]) => isSamePart(own.get(part), made))
  } finally {
    empty.close()
  }
}
