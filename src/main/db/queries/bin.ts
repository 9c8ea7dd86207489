/** What was removed and does not stand in the register, told from the journal's notes. */
import type { BinLine } from '#shared/contract/history.ts'
import type { Change, ReadDb, Row } from '../database.ts'
import { entityOfTable } from '../entities.ts'
import { attachedTables } from './attached.ts'
import { undoOperation } from './record-history.ts'
import { nameOfRow } from './row-names.ts'
import { changesOfEntry } from './undo-stack.ts'

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

const referencesOf = (db: ReadDb, table: string): Reference[] =>
  db
    .all<{ parent: string; child: string; on_delete: string }>(
      'SELECT "table" AS parent, "from" AS child, on_delete FROM pragma_foreign_key_list(?)',
      [table],
    )
    .map(({ parent, child, on_delete }) => ({ parent, child, isCascade: on_delete === 'CASCADE' }))

const keyOf = (table: string, id: unknown): string => `${table} ${id}`

/** What a row hangs on: it goes with that, and comes back with it. */
const wholesOf = (db: ReadDb, { table, before }: Change): string[] => {
  if (before === null) return []
  const byKey = referencesOf(db, table)
    .filter(({ isCascade }) => isCascade)
    .map(({ parent, child }) => keyOf(parent, before[child]))
  const isAttached = (attachedTables as readonly string[]).includes(table)
  return isAttached ? [...byKey, keyOf(String(before.entity), before.entity_id)] : byKey
}

/** The removals of an entry that went with this one, itself last, in the order in which they went. */
const goneWith = (db: ReadDb, removals: readonly Change[], root: Change): Change[] => {
  const found = new Set([keyOf(root.table, root.rowId)])
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const removal of removals)
      if (wholesOf(db, removal).some((whole) => found.has(whole)))
        found.add(keyOf(removal.table, removal.rowId))
  }
  return removals.filter(({ table, rowId }) => found.has(keyOf(table, rowId)))
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

const isRemoval = ({ after }: Change): boolean => after === null

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
  return [...Map.groupBy(rows, (row) => row.journal_id)].flatMap(([journalId, together]) => {
    const removals = changesOfEntry(db, journalId).filter(isRemoval)
    const gone = new Set(removals.map(({ table, rowId }) => keyOf(table, rowId)))
    return together
      .filter((row) => !wholesOf(db, changeOf(row)).some((whole) => gone.has(whole)))
      .map((row): BinLine => {
        const change = changeOf(row)
        return {
          id: row.id,
          entity: entityOfTable(row.table_name),
          name: nameOfRow(db, { table: change.table, rowId: change.rowId, row: change.before ?? {} }),
          removedAt: row.happened_at,
          actor: row.actor,
          operation: row.operation,
          parts: goneWith(db, removals, change).length - 1,
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
  return { root, removals: goneWith(db, changesOfEntry(db, row.journal_id).filter(isRemoval), root) }
}

/** What the rows need that is neither in the register nor among them; undefined when nothing lacks. */
export const missingParent = (
  db: ReadDb,
  rows: readonly Change[],
): { table: string; id: string } | undefined => {
  const among = new Set(rows.map(({ table, rowId }) => keyOf(table, rowId)))
  const needs = rows.flatMap(({ table, before }) => {
    const byKey = referencesOf(db, table).map(({ parent, child }) => ({ table: parent, id: before?.[child] }))
    const isAttached = (attachedTables as readonly string[]).includes(table)
    return isAttached ? [...byKey, { table: String(before?.entity), id: before?.entity_id }] : byKey
  })
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
