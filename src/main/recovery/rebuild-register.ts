/** Makes a sound register of collected rows: every row proven by the schema's own rules, every reference followed. */
import Database from 'better-sqlite3'
import { fail } from '#shared/contract/errors.ts'
import type { SalvagedTable } from '#shared/contract/recovery.ts'
import { atOnce } from '#shared/steps.ts'
import { type Row, readDb } from '../db/database.ts'
import { sealWholeJournal, verifyingChain } from '../db/journal-chain.ts'
import { migrate, migrations } from '../db/migrate.ts'
import type { CollectedRow, CollectedTable } from './collect-rows.ts'
import { type Shape, shapeOf } from './schema-shape.ts'

/** A row that could not be placed as it was. */
export type LeftOver = { table: string; row: Row; why: string }

export type Rebuilt = { tables: SalvagedTable[]; leftOver: LeftOver[] }

type Named = { name: string; sql: string }

const triggersOf = (connection: Database.Database): Named[] =>
  connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as Named[]

const insertRow = (
  connection: Database.Database,
  table: string,
  columns: readonly string[],
  row: Row,
): string | null => {
  const names = columns.filter((name) => row[name] !== undefined)
  const slots = names.map(() => '?').join(', ')
  const quoted = names.map((name) => `"${name}"`).join(', ')
  try {
    const values = names.map((name) => row[name])
    connection.prepare(`INSERT INTO "${table}" (${quoted}) VALUES (${slots})`).run(values)
    return null
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.code
    throw error
  }
}

/** Id of each placed row → where it is from. */
type Placed = Map<string, CollectedRow['from']>

const insertAll = (
  connection: Database.Database,
  { table, rows }: CollectedTable,
  columns: readonly string[],
  leftOver: LeftOver[],
): Placed => {
  const placed: Placed = new Map()
  for (const { row, from, otherwise } of rows) {
    const why = insertRow(connection, table, columns, row)
    if (why !== null) leftOver.push({ table, row, why })
    if (why === null) placed.set(String(row.id), from)
    else if (otherwise !== null && insertRow(connection, table, columns, otherwise) === null)
      placed.set(String(otherwise.id), 'journal')
  }
  return placed
}

type Broken = { table: string; rowid: number; parent: string; fkid: number }

type Counts = { emptied: number; removed: string[] }

/** A reference that leads nowhere is emptied where the schema allows it; else its row cannot stand. */
const followReferences = (connection: Database.Database, leftOver: LeftOver[]): Map<string, Counts> => {
  const counts = new Map<string, Counts>()
  for (;;) {
    const broken = connection.pragma('foreign_key_check') as Broken[]
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
        if (!(error instanceof Database.SqliteError)) throw error
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
const sealAnew = (connection: Database.Database, shape: Shape): void => {
  if (!shape.has('journal_seals')) return
  if (atOnce(verifyingChain(readDb(connection))).firstBreak === null) return
  connection.exec('DELETE FROM journal_seals')
  sealWholeJournal(connection)
}

/** Search is made anew: its rows are derived. */
const fillSearch = (connection: Database.Database): void => {
  connection.exec(`INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
    FROM searchable WHERE title IS NOT NULL AND detail IS NOT NULL AND extra IS NOT NULL`)
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

/** Writes the register into `file`, which must not be there. Throws DomainError database_damaged, disk_full. */
export const rebuildRegister = (
  file: string,
  version: number,
  collected: readonly CollectedTable[],
): Rebuilt => {
  const connection = new Database(file)
  const leftOver: LeftOver[] = []
  try {
    // Written at once into a file that nobody has yet, and made durable by whoever gives it its place.
    connection.pragma('journal_mode = MEMORY')
    connection.pragma('synchronous = OFF')
    const upTo = migrations.filter((migration) => migration.version <= version)
    migrate(connection, upTo)
    connection.pragma('foreign_keys = OFF')
    const triggers = triggersOf(connection)
    const shape = shapeOf(connection)
    const tables = connection.transaction(() => {
      for (const { name } of triggers) connection.exec(`DROP TRIGGER "${name}"`)
      for (const table of shape.keys()) connection.exec(`DELETE FROM "${table}"`)
      const placed = collected.map((one) => insertAll(connection, one, shape.get(one.table) ?? [], leftOver))
      const counts = followReferences(connection, leftOver)
      sealAnew(connection, shape)
      for (const { sql } of triggers) connection.exec(sql)
      fillSearch(connection)
      return collected.map((one, at) => countsOf(one, placed[at] ?? new Map(), counts.get(one.table)))
    })()
    const isSound =
      connection.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      (connection.pragma('foreign_key_check') as unknown[]).length === 0
    if (!isSound) throw fail('database_damaged', {})
    return { tables, leftOver }
  } finally {
    connection.close()
  }
}
