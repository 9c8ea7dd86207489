/**
 * Whether a register has the tables that its version has. A changed byte in the schema is no fault to SQLite: a column
 * has another name then, and every operation that asks for it would fail. Texts are not compared, only what SQLite
 * reads from them: another SQLite may write them otherwise.
 */
import Database from 'better-sqlite3'
import { type Migration, migrate, migrationsUpTo } from './migrate.ts'

/** An empty register of a version, in memory; the caller closes it. */
export const emptyRegister = (version: number, all?: readonly Migration[]): Database.Database => {
  const connection = new Database(':memory:')
  migrate(connection, migrationsUpTo(version, all))
  return connection
}

/** Part → what it is like: columns and references of each table, and that each index, view and trigger is there. */
type Structure = ReadonlyMap<string, string>

const structureOf = (connection: Database.Database): Structure => {
  const parts = connection
    .prepare("SELECT type, name, tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .all() as { type: string; name: string; tbl_name: string }[]
  const columns = connection
    .prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid')
    .raw()
  const references = connection
    .prepare('SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(?) ORDER BY id, seq')
    .raw()
  return new Map(
    parts.map(({ type, name, tbl_name: table }) => [
      `${type} ${name}`,
      type === 'table' ? JSON.stringify([columns.all(name), references.all(name)]) : table,
    ]),
  )
}

const known = new WeakMap<readonly Migration[], Map<number, Structure>>()

const structureAt = (version: number, all: readonly Migration[]): Structure => {
  const versions = known.get(all) ?? new Map<number, Structure>()
  known.set(all, versions)
  const found = versions.get(version)
  if (found !== undefined) return found
  const connection = emptyRegister(version, all)
  const structure = structureOf(connection)
  connection.close()
  versions.set(version, structure)
  return structure
}

/** Parts that were added by another program do no harm. */
export const hasStructureOf = (
  connection: Database.Database,
  version: number,
  all: readonly Migration[],
): boolean => {
  const own = structureOf(connection)
  return [...structureAt(version, all)].every(([part, like]) => own.get(part) === like)
}
