/** What was removed and does not stand in the register, told from the journal's notes. */
import type { BinLine } from '#shared/contract/history.ts'
import type { Change, ReadDb, Row, Value } from '../database.ts'
import { entityOfTable } from '../entities.ts'
import { changesOfEntry } from './entry-changes.ts'
import { isAttached } from './journal-records.ts'
import { undoOperation } from './record-history.ts'
import { nameOfRow } from './row-names.ts'

/** Tables whose rows a person knows as things; everything else comes and goes with one of these. */
const things = [
  'units',
  'checklist_versions',
  'plans',
  'rounds',
  'visits',
  'strengths',
  'findings',
  'outreach_activities',
  'outreach_targets',
  'nomination_lists',
  'nominations',
  'documents',
  'attachments',
  'award_titles',
  'award_forms',
  'award_rates',
  'base_pays',
  'holidays',
] as const

type Reference = { parent: string; child: string; isCascade: boolean }

const keyOf = (table: string, id: unknown): string => `${table} ${id}`

type Pointer = { table: string; id: Value | undefined; isWhole: boolean }

/** What a row points at: by foreign keys (by those that cascade it hangs), and as a file on its record. */
const pointers = (db: ReadDb): ((change: Change) => Pointer[]) => {
  const known = new Map<string, Reference[]>()
  const referencesOf = (table: string): Reference[] => {
    const references =
      known.get(table) ??
      db
        .all<{ parent: string; child: string; on_delete: string }>(
          'SELECT "table" AS parent, "from" AS child, on_delete FROM pragma_foreign_key_list(?)',
          [table],
        )
        .map(({ parent, child, on_delete }) => ({ parent, child, isCascade: on_delete === 'CASCADE' }))
    known.set(table, references)
    return references
  }
  return ({ table, before }) => {
    if (before === null) return []
    const byKey = referencesOf(table).map(({ parent, child, isCascade }) => ({
      table: parent,
      id: before[child],
      isWhole: isCascade,
    }))
    return isAttached(table)
      ? [...byKey, { table: String(before.entity), id: before.entity_id, isWhole: true }]
      : byKey
  }
}

type Removals = {
  /** Neither goes nor comes back but with its whole. */
  isPart(change: Change): boolean
  /** What went with a row, itself too, in the order in which it went. */
  goneWith(root: Change): Change[]
}

/** The removals of one entry, by what they hang on. */
const removalsOf = (db: ReadDb, journalId: string, pointersOf = pointers(db)): Removals => {
  const all = changesOfEntry(db, journalId).filter(({ after }) => after === null)
  const gone = new Set(all.map(({ table, rowId }) => keyOf(table, rowId)))
  const places = new Map(all.map((change, place) => [change, place]))
  const wholesOf = (change: Change): string[] =>
    pointersOf(change)
      .filter(({ isWhole }) => isWhole)
      .map(({ table, id }) => keyOf(table, id))
  const parts = new Map<string, Change[]>()
  for (const change of all)
    for (const whole of wholesOf(change)) {
      const own = parts.get(whole) ?? []
      parts.set(whole, own)
      own.push(change)
    }
  const collect = (change: Change, found: Set<Change>): void => {
    if (found.has(change)) return
    found.add(change)
    for (const part of parts.get(keyOf(change.table, change.rowId)) ?? []) collect(part, found)
  }
  return {
    isPart: (change) => wholesOf(change).some((whole) => gone.has(whole)),
    goneWith: (root) => {
      const found = new Set<Change>()
      for (const change of all)
        if (change.table === root.table && change.rowId === root.rowId) collect(change, found)
      return [...found].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    },
  }
}

type RemovalRow = {
  id: number
  journal_id: string
  table_name: string
  row_id: string
  before_json: string
  happened_at: string
  actor: string
  operation: string
}

const removalColumns = `c.id, c.journal_id, c.table_name, c.row_id, c.before_json, j.happened_at, j.actor, j.operation`

const changeOf = (row: RemovalRow): Change => ({
  table: row.table_name,
  rowId: row.row_id,
  before: JSON.parse(row.before_json) as Row,
  after: null,
})

/** At most this many lines are shown; older ones stay in the journal. */
const maxLines = 2000

/** An import that was taken back is imported again; its rows are nothing that somebody threw away. */
export const listBin = (db: ReadDb): BinLine[] => {
  const rows = things
    .flatMap((table) =>
      db.all<RemovalRow>(
        `SELECT ${removalColumns} FROM changes c JOIN journal j ON j.id = c.journal_id
         WHERE c.table_name = :table AND c.after_json IS NULL AND j.operation <> :undoImport
           AND NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id = c.row_id)
           AND NOT EXISTS (SELECT 1 FROM changes l WHERE l.table_name = :table AND l.row_id = c.row_id AND l.id > c.id)
         ORDER BY c.id DESC LIMIT ${maxLines}`,
        { table, undoImport: undoOperation },
      ),
    )
    .sort((a, b) => b.id - a.id)
    .slice(0, maxLines)
  const pointersOf = pointers(db)
  return [...Map.groupBy(rows, (row) => row.journal_id)].flatMap(([journalId, together]) => {
    const removals = removalsOf(db, journalId, pointersOf)
    return together
      .filter((row) => !removals.isPart(changeOf(row)))
      .map((row): BinLine => {
        const change = changeOf(row)
        return {
          id: row.id,
          entity: entityOfTable(row.table_name),
          name: nameOfRow(db, { table: change.table, rowId: change.rowId, row: change.before ?? {} }),
          removedAt: row.happened_at,
          actor: row.actor,
          operation: row.operation,
          parts: removals.goneWith(change).length - 1,
        }
      })
  })
}

export type Removed = { root: Change; removals: Change[] }

/** One line of the bin with all that went with it; undefined when it is no such line, or stands again. */
export const removedRecord = (db: ReadDb, id: number): Removed | undefined => {
  const row = db.get<RemovalRow>(
    `SELECT ${removalColumns} FROM changes c JOIN journal j ON j.id = c.journal_id
     WHERE c.id = ? AND c.after_json IS NULL AND c.before_json IS NOT NULL`,
    [id],
  )
  if (row === undefined || !(things as readonly string[]).includes(row.table_name)) return undefined
  const root = changeOf(row)
  return { root, removals: removalsOf(db, row.journal_id).goneWith(root) }
}

/** What the rows need that is neither in the register nor among them; undefined when nothing lacks. */
export const missingParent = (
  db: ReadDb,
  rows: readonly Change[],
): { table: string; id: string } | undefined => {
  const among = new Set(rows.map(({ table, rowId }) => keyOf(table, rowId)))
  const needs = rows.flatMap(pointers(db))
  const lacking = needs.find(
    ({ table, id }) =>
      id !== null &&
      id !== undefined &&
      !among.has(keyOf(table, id)) &&
      db.get(`SELECT 1 FROM ${table} WHERE id = ?`, [id]) === undefined,
  )
  return lacking && { table: lacking.table, id: String(lacking.id) }
}

/** Whether another row has taken a place that must be one row's alone, such as the ordinal of a round. */
export const isPlaceTaken = (db: ReadDb, { table, rowId, before }: Change): boolean => {
  if (before === null) return false
  if (db.get(`SELECT 1 FROM ${table} WHERE id = ?`, [rowId]) !== undefined) return true
  const unique = db.all<{ name: string }>(
    `SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND origin <> 'pk' AND partial = 0`,
    [table],
  )
  return unique.some(({ name }) => {
    const columns = db
      .all<{ name: string | null }>('SELECT name FROM pragma_index_info(?)', [name])
      .flatMap((column) => (column.name === null ? [] : [column.name]))
    const values = columns.map((column) => before[column] ?? null)
    if (values.includes(null)) return false
    const where = columns.map((column) => `${column} = ?`).join(' AND ')
    return db.get(`SELECT 1 FROM ${table} WHERE ${where}`, values) !== undefined
  })
}
