/**
 * Reading and writing. A reader gets `ReadDb`; only dispatch hands out `WriteDb`, inside a transaction, and every
 * row written through it is noted before and after. The journal, the history of a record, undo and the undo of an
 * import all read these notes: there is no second way to write.
 *
 *   const rows = db.all<UnitRow>('SELECT id, name FROM units WHERE kind = :kind', { kind: 'commune' })
 *   const { id } = tx.insert('unit_aliases', { unit_id: unit.id, alias: 'VH&TT' })
 *   tx.update('units', id, { name: 'An Mỹ' }, { revision: 3 })     // throws `conflict` when it is no longer 3
 */
import type { Connection, Statement } from './connect.ts'
import { tableNames } from './table-names.ts'

export type Value = string | number | null
export type Params = Record<string, Value> | readonly Value[]
export type Row = Record<string, Value>

export type ReadDb = {
  all<T>(sql: string, params?: Params): T[]
  get<T>(sql: string, params?: Params): T | undefined
  /** Another one whenever what is read may have changed, also by another program; equal ones mean equal data. */
  version(): string
}

export type Change = { table: string; rowId: string; before: Row | null; after: Row | null }

export type Expected = { revision: number; bump?: boolean }

export type WriteDb = ReadDb & {
  /** Inserts and returns the row's id; `id`, `created_at`, `updated_at` and `revision` are filled in. */
  insert(table: string, row: Row): string
  /**
   * Changes the given columns. With `revision`, a stale one throws `StaleRevision`. Nothing happens when all are
   * equal, unless `bump` is set: for an aggregate whose parts changed. Answers the new revision (0 without one).
   */
  update(table: string, id: string, columns: Row, expected?: Expected): number
  /**
   * Removes a row; a missing one is no error. Rows that hang on it by ON DELETE CASCADE go with it and are noted too.
   * Throws RowInUse while other rows point at it; with `isAlone`, also while rows hang on it.
   */
  remove(table: string, id: string, how?: { isAlone?: boolean }): void
}

/** The row was changed since it was read; `current` is null when it is gone. */
export class StaleRevision extends Error {
  readonly table: string
  readonly rowId: string
  readonly isGone: boolean
  constructor(table: string, rowId: string, isGone: boolean) {
    super(`stale revision of ${table} ${rowId}`)
    this.table = table
    this.rowId = rowId
    this.isGone = isGone
  }
}

/** The row cannot go: rows of `usedBy` (table names) still point at it. */
export class RowInUse extends Error {
  readonly table: string
  readonly usedBy: readonly string[]
  constructor(table: string, usedBy: readonly string[]) {
    super(`${table} in use by ${usedBy.join(', ')}`)
    this.table = table
    this.usedBy = usedBy
  }
}

type Statements = Map<string, Statement>

const statementCache = new WeakMap<Connection, Statements>()

/** SQL text is fixed in the source, so the number of prepared statements is bounded by the program. */
const prepared = (connection: Connection, sql: string): Statement => {
  const cache = statementCache.get(connection) ?? new Map<string, Statement>()
  statementCache.set(connection, cache)
  const known = cache.get(sql)
  if (known !== undefined) return known
  const statement = connection.prepare(sql)
  cache.set(sql, statement)
  return statement
}

const versions = new WeakMap<Connection, number>()

/** Every write does; so must a transaction that is rolled back, for what was read inside it was never true. */
export const moveVersion = (connection: Connection): void =>
  void versions.set(connection, (versions.get(connection) ?? 0) + 1)

/** What was read through one connection is never taken for what another one reads. */
export const continueVersion = (from: Connection, to: Connection): void =>
  void versions.set(to, (versions.get(from) ?? 0) + 1)

export const readDb = (connection: Connection): ReadDb => ({
  all: <T>(sql: string, params: Params = {}) => prepared(connection, sql).all(params) as T[],
  get: <T>(sql: string, params: Params = {}) => prepared(connection, sql).get(params) as T | undefined,
  version: () => {
    const byOthers = prepared(connection, 'PRAGMA data_version').pluck().get()
    return `${versions.get(connection) ?? 0}/${byOthers}`
  },
})

type Reference = { table: string; column: string }

/** Rows of `cascades` go with a row of the table; rows of `keepers` forbid that it goes. */
type TableInfo = { columns: Set<string>; cascades: Reference[]; keepers: Reference[] }

const tableCache = new WeakMap<Connection, Map<string, TableInfo>>()

const tableInfo = (connection: Connection, table: string): TableInfo => {
  const cache = tableCache.get(connection) ?? readTables(connection)
  tableCache.set(connection, cache)
  const info = cache.get(table)
  if (info === undefined) throw new Error(`no table ${table}`)
  return info
}

const readTables = (connection: Connection): Map<string, TableInfo> => {
  const names = tableNames(connection)
  const tables = new Map<string, TableInfo>(
    names.map((name) => [
      name,
      {
        columns: new Set(
          connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[],
        ),
        cascades: [],
        keepers: [],
      },
    ]),
  )
  for (const name of names) {
    const keys = connection
      .prepare('SELECT "table" AS parent, "from" AS child, on_delete FROM pragma_foreign_key_list(?)')
      .all(name)
    for (const key of keys as { parent: string; child: string; on_delete: string }[]) {
      const parent = tables.get(key.parent)
      const list = key.on_delete === 'CASCADE' ? parent?.cascades : parent?.keepers
      list?.push({ table: name, column: key.child })
    }
  }
  return tables
}

/** A write handle for one transaction; `changes` collects what it did, in order. */
export const writeDb = (
  connection: Connection,
  stamp: { now: () => string; newId: () => string },
  changes: Change[],
): WriteDb => {
  const reader = readDb(connection)
  const note = (change: Change): void => {
    moveVersion(connection)
    changes.push(change)
  }
  const rowOf = (table: string, id: string): Row | undefined =>
    reader.get<Row>(
      `SELECT ${[...tableInfo(connection, table).columns].join(', ')} FROM ${table} WHERE id = ?`,
      [id],
    )

  const insert = (table: string, row: Row): string => {
    const { columns } = tableInfo(connection, table)
    const now = stamp.now()
    const full: Row = { id: stamp.newId(), ...row }
    if (columns.has('created_at')) full.created_at ??= now
    if (columns.has('updated_at')) full.updated_at ??= now
    if (columns.has('revision')) full.revision ??= 1
    const names = Object.keys(full)
    prepared(
      connection,
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    ).run(full)
    const id = String(full.id)
    note({ table, rowId: id, before: null, after: rowOf(table, id) ?? null })
    return id
  }

  const update = (table: string, id: string, columns: Row, expected?: Expected): number => {
    const info = tableInfo(connection, table)
    const before = rowOf(table, id)
    if (before === undefined || (expected !== undefined && before.revision !== expected.revision)) {
      throw new StaleRevision(table, id, before === undefined)
    }
    const next: Row = { ...columns }
    const isSame = Object.entries(columns).every(([name, value]) => before[name] === value)
    const revision = info.columns.has('revision') ? Number(before.revision) : 0
    if (isSame && expected?.bump !== true) return revision
    if (info.columns.has('updated_at')) next.updated_at ??= stamp.now()
    if (info.columns.has('revision')) next.revision = revision + 1
    const sets = Object.keys(next).map((name) => `${name} = :${name}`)
    prepared(connection, `UPDATE ${table} SET ${sets.join(', ')} WHERE id = :id`).run({ ...next, id })
    note({ table, rowId: id, before, after: rowOf(table, id) ?? null })
    return Number(next.revision ?? 0)
  }

  const remove = (table: string, id: string, { isAlone = false } = {}): void => {
    const before = rowOf(table, id)
    if (before === undefined) return
    for (const cascade of tableInfo(connection, table).cascades) {
      const children = reader.all<{ id: string }>(
        `SELECT id FROM ${cascade.table} WHERE ${cascade.column} = ?`,
        [id],
      )
      if (isAlone && children.length > 0) throw new RowInUse(table, [cascade.table])
      for (const child of children) remove(cascade.table, child.id)
    }
    const keepers = tableInfo(connection, table).keepers.filter(
      ({ table: other, column }) =>
        reader.get(`SELECT id FROM ${other} WHERE ${column} = ? LIMIT 1`, [id]) !== undefined,
    )
    if (keepers.length > 0) throw new RowInUse(table, [...new Set(keepers.map((keeper) => keeper.table))])
    prepared(connection, `DELETE FROM ${table} WHERE id = ?`).run(id)
    note({ table, rowId: id, before, after: null })
  }

  return { ...reader, insert, update, remove }
}
