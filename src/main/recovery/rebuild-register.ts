/**
 * Makes a sound register of collected rows: every row proven by the schema's own rules, every reference followed. What
 * can be searched is made beside the window (`fill-search.ts`), and so is the proof of the whole.
 */
import type { SalvagedTable } from '#shared/contract/recovery.ts'
import type { Steps } from '#shared/steps.ts'
import { type Connection, connect, SqliteError, type Statement } from '../db/connect.ts'
import { type Row, readDb } from '../db/database.ts'
import { sealWholeJournal, verifyingChain } from '../db/journal-chain.ts'
import { migrate, migrationsUpTo } from '../db/migrate.ts'
import { erasedFiles } from '../db/queries/erasures.ts'
import type { FileKey } from '../locks/held-keys.ts'
import type { CollectedRow, CollectedTable } from './collect-rows.ts'
import { type Shape, shapeOf } from './schema-shape.ts'

/** A row that could not be placed as it was. */
export type LeftOver = { table: string; row: Row; why: string }

/** `erased`: hashes of kept files that are not missing, since they were erased. */
export type Rebuilt = { tables: SalvagedTable[]; leftOver: LeftOver[]; erased: ReadonlySet<string> }

type Named = { name: string; sql: string }

const triggersOf = (connection: Connection): Named[] =>
  connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as Named[]

/** Into one table; answers why a row cannot stand there, null when it stands. */
type InsertRow = (row: Row) => string | null

const rowInserter = (connection: Connection, table: string, columns: readonly string[]): InsertRow => {
  const known = new Map<string, Statement>()
  const insertionOf = (names: readonly string[]): Statement => {
    const quoted = names.map((name) => `"${name}"`).join(', ')
    const slots = names.map(() => '?').join(', ')
    const insertion =
      known.get(quoted) ?? connection.prepare(`INSERT INTO "${table}" (${quoted}) VALUES (${slots})`)
    known.set(quoted, insertion)
    return insertion
  }
  return (row) => insertRow(insertionOf, columns, row)
}

const insertRow = (
  insertionOf: (names: readonly string[]) => Statement,
  columns: readonly string[],
  row: Row,
): string | null => {
  const names = columns.filter((name) => row[name] !== undefined)
  try {
    insertionOf(names).run(names.map((name) => row[name]))
    return null
  } catch (error) {
    if (error instanceof SqliteError) return error.code
    throw error
  }
}

/** Id of each placed row → where it is from. */
type Placed = Map<string, CollectedRow['from']>

/** Rows between two pauses. */
const rowsAtOnce = 200

function* inserting(
  connection: Connection,
  { table, rows }: CollectedTable,
  columns: readonly string[],
  leftOver: LeftOver[],
): Steps<Placed> {
  const placed: Placed = new Map()
  const insert = rowInserter(connection, table, columns)
  for (const [at, { row, from, otherwise }] of rows.entries()) {
    if (at % rowsAtOnce === 0) yield
    const why = insert(row)
    if (why !== null) leftOver.push({ table, row, why })
    if (why === null) placed.set(String(row.id), from)
    else if (otherwise !== null && insert(otherwise) === null) placed.set(String(otherwise.id), 'journal')
  }
  return placed
}

type Broken = { table: string; rowid: number; parent: string; fkid: number }

type Counts = { emptied: number; removed: string[] }

/** A reference that leads nowhere is emptied where the schema allows it; else its row cannot stand. */
function* followingReferences(
  connection: Connection,
  tables: Iterable<string>,
  leftOver: LeftOver[],
): Steps<Map<string, Counts>> {
  const counts = new Map<string, Counts>()
  for (;;) {
    const broken: Broken[] = []
    for (const table of tables) {
      broken.push(...(connection.pragma(`foreign_key_check("${table}")`) as Broken[]))
      yield
    }
    if (broken.length === 0) return counts
    for (const { table, rowid, fkid } of broken) {
      const row = connection.prepare(`SELECT * FROM "${table}" WHERE rowid = ?`).get(rowid) as Row | undefined
      if (row === undefined) continue
      const key = connection.prepare('SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?').pluck()
      const column = String(key.get(table, fkid))
      const count = counts.get(table) ?? { emptied: 0, removed: [] }
      counts.set(table, count)
      leftOver.push({ table, row, why: column })
      try {
        connection.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE rowid = ?`).run(rowid)
        count.emptied += 1
      } catch (error) {
        if (!(error instanceof SqliteError)) throw error
        connection.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid)
        count.removed.push(String(row.id))
      }
    }
  }
}

/**
 * A journal that lost an entry cannot be followed by its seals any more; it is sealed as it is now, so that a later
 * change shows. What it was is in the state that was put aside.
 */
function* sealingAnew(connection: Connection, shape: Shape): Steps<void> {
  if (!shape.has('journal_seals')) return
  const { firstBreak } = yield* verifyingChain(readDb(connection))
  if (firstBreak === null) return
  connection.exec('DELETE FROM journal_seals')
  sealWholeJournal(connection)
}

const countsOf = (collected: CollectedTable, placed: Placed, counts: Counts | undefined): SalvagedTable => {
  const { table, rows, lostIds, doubtful, mayLackMore } = collected
  for (const id of counts?.removed ?? []) placed.delete(id)
  const sources = [...placed.values()]
  const fromJournal = sources.filter((from) => from === 'journal').length
  return {
    table,
    read: sources.length - fromJournal,
    fromJournal,
    doubtful: doubtful + (counts?.emptied ?? 0),
    lost:
      rows.filter(({ row, isUncertain }) => !isUncertain && !placed.has(String(row.id))).length +
      lostIds.length,
    mayLackMore,
  }
}

/** What is done with the new register; `table` only while rows are written. */
export type RebuildStage = { stage: 'write'; table: string } | { stage: 'prove' }

/**
 * Writes the register into `file`, which must not be there, under the key `newUnder`. Throws DomainError disk_full; `file`
 * is then of no use.
 */
export function* rebuildingRegister(
  { file, newUnder }: { file: string; newUnder: FileKey | null },
  version: number,
  collected: readonly CollectedTable[],
  told: (stage: RebuildStage) => void,
): Steps<Rebuilt> {
  const connection = connect(file, { newUnder })
  const leftOver: LeftOver[] = []
  try {
    // Written at once into a file that nobody has yet, and made durable by whoever gives it its place.
    connection.pragma('journal_mode = MEMORY')
    connection.pragma('synchronous = OFF')
    migrate(connection, migrationsUpTo(version))
    connection.pragma('foreign_keys = OFF')
    const triggers = triggersOf(connection)
    const shape = shapeOf(connection)
    connection.exec('BEGIN')
    for (const { name } of triggers) connection.exec(`DROP TRIGGER "${name}"`)
    for (const table of shape.keys()) connection.exec(`DELETE FROM "${table}"`)
    const placed: Placed[] = []
    for (const one of collected) {
      told({ stage: 'write', table: one.table })
      placed.push(yield* inserting(connection, one, shape.get(one.table) ?? [], leftOver))
    }
    told({ stage: 'prove' })
    const counts = yield* followingReferences(connection, [...shape.keys()], leftOver)
    yield* sealingAnew(connection, shape)
    for (const { sql } of triggers) connection.exec(sql)
    connection.exec('COMMIT')
    yield
    const tables = collected.map((one, at) => countsOf(one, placed[at] ?? new Map(), counts.get(one.table)))
    const erased = shape.has('erased_files') ? erasedFiles(readDb(connection)) : new Set<string>()
    return { tables, leftOver, erased }
  } finally {
    connection.close()
  }
}
