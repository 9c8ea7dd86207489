/** What happened to records, from the journal's notes and the rows of imports, as the events of `record-layers.ts`. */
import type { FieldValue } from '#shared/domain/exchange/incoming.ts'
import type { Author, RecordEvent } from '#shared/domain/exchange/record-layers.ts'
import type { ReadDb, Row } from '../database.ts'
import { rowOfNote } from './entry-changes.ts'
import { columnsOfField, contentOfTable } from './returned-records.ts'

/** What every write moves along by itself; nobody's word. */
export const bookkeeping: ReadonlySet<string> = new Set(['id', 'revision', 'created_at', 'updated_at'])

/** Its writes follow from the layers that it takes away; they are no layer. */
export const undoOperation = 'exchange.undoImport'

export type BatchOf = {
  id: string
  at: number
  /** Where among the notes it was taken back; null while it stands. */
  undoneAt: number | null
}

/** Imports by the journal entry that made them; `at` comes after all that the entry noted. */
export const batchesByJournal = (db: ReadDb): Map<string, BatchOf> =>
  new Map(
    db
      .all<{ id: string; journal_id: string; undone_at: number | null; at: number | null }>(
        `SELECT b.id, b.journal_id,
           (SELECT max(c.id) FROM changes c WHERE c.journal_id = b.journal_id) AS at,
           CASE WHEN b.undone_at IS NOT NULL THEN coalesce(
             (SELECT max(c.id) FROM changes c WHERE c.table_name = 'import_batches' AND c.row_id = b.id), 0
           ) END AS undone_at
         FROM import_batches b WHERE b.journal_id IS NOT NULL`,
      )
      .map((row) => [row.journal_id, { id: row.id, at: (row.at ?? 0) + 0.5, undoneAt: row.undone_at }]),
  )

type Note = {
  at: number
  by: Author
  isDerived: boolean
  before: Row | null
  after: Row | null
}

/** Without the steps that were taken back: they never were, and their taking back neither. */
const notesOf = (
  db: ReadDb,
  table: string,
  ids: readonly string[],
  batches: ReadonlyMap<string, BatchOf>,
): Map<string, Note[]> => {
  const notes = new Map<string, Note[]>()
  for (const row of db.all<{
    id: number
    row_id: string
    journal_id: string
    operation: string
    before_json: string | null
    after_json: string | null
  }>(
    `SELECT c.id, c.row_id, c.journal_id, j.operation, c.before_json, c.after_json
     FROM json_each(:ids) i CROSS JOIN changes c ON c.table_name = :table AND c.row_id = i.value
     JOIN journal j ON j.id = c.journal_id
     WHERE j.operation NOT IN ('history.undo', 'history.redo') AND j.id NOT IN (SELECT id FROM undone_entries)
     ORDER BY c.id`,
    { table, ids: JSON.stringify(ids) },
  )) {
    const own = notes.get(row.row_id) ?? []
    notes.set(row.row_id, own)
    // Out of the bin a record is what it was before it was removed.
    if (row.operation === 'history.restore') own.pop()
    else
      own.push({
        at: row.id,
        by: batches.get(row.journal_id)?.id ?? null,
        isDerived: row.operation === undoOperation,
        before: rowOfNote(row.before_json),
        after: rowOfNote(row.after_json),
      })
  }
  return notes
}

export type Saying = {
  batchId: string
  at: number
  outcome: 'new' | 'changed' | 'unchanged'
  /** What the row said, without what the register held against it. */
  values: ReadonlyMap<string, FieldValue>
}

type StoredOrigins = Record<string, { value: FieldValue; isOverruled?: true }>

/** What imports said of records, undone ones too, oldest first. */
export const sayingsOf = (
  db: ReadDb,
  table: string,
  ids: readonly string[],
  batches: ReadonlyMap<string, BatchOf>,
): Map<string, Saying[]> => {
  const positions = new Map([...batches.values()].map((batch) => [batch.id, batch.at]))
  const rows = db
    .all<{ entity_id: string; batch_id: string; outcome: Saying['outcome']; origins_json: string }>(
      `SELECT r.entity_id, r.batch_id, r.outcome, r.origins_json
       FROM json_each(:ids) i CROSS JOIN import_rows r ON r.entity = :table AND r.entity_id = i.value`,
      { table, ids: JSON.stringify(ids) },
    )
    .map((row) => {
      const origins = Object.entries(JSON.parse(row.origins_json) as StoredOrigins)
      const shown = origins.filter(([, origin]) => origin.isOverruled !== true)
      return {
        recordId: row.entity_id,
        batchId: row.batch_id,
        at: positions.get(row.batch_id) ?? 0,
        outcome: row.outcome,
        values: new Map(shown.map(([field, { value }]) => [field, value])),
      }
    })
  return Map.groupBy(
    rows.sort((a, b) => a.at - b.at),
    (row) => row.recordId,
  )
}

const changedColumns = (before: Row, after: Row): string[] =>
  Object.keys(after).filter(
    (column) => !bookkeeping.has(column) && before[column] !== undefined && before[column] !== after[column],
  )

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))

/** Notes and sayings of one record in order. What no note explains was done by somebody, and stays. */
const eventsOf = (
  table: string,
  notes: readonly Note[],
  sayings: readonly Saying[],
  current: Row | undefined,
): RecordEvent[] => {
  const content = contentOfTable(table)
  const events: RecordEvent[] = []
  let seen: Row | undefined
  const change = (by: Author, at: number, before: Row, after: Row): void => {
    const columns = changedColumns(before, after)
    if (columns.length > 0)
      events.push({ kind: 'change', by, at, before: pick(before, columns), columns: pick(after, columns) })
  }
  const note = ({ by, at, isDerived, before, after }: Note): void => {
    if (before !== null && seen === undefined) events.push({ kind: 'insert', by: null, at, row: before })
    if (before !== null && seen !== undefined) change(null, at, seen, before)
    seen = after ?? undefined
    if (isDerived) return
    if (before === null && after !== null) events.push({ kind: 'insert', by, at, row: after })
    else if (before !== null && after !== null) change(by, at, before, after)
    else events.push({ kind: 'remove', by, at })
  }
  const said = ({ batchId, at, outcome, values }: Saying): void => {
    if (outcome === 'new' || content === undefined || seen === undefined) return
    const columns = [...values.keys()].flatMap((field) => columnsOfField(content, field))
    events.push({ kind: 'say', by: batchId, at, columns: pick(seen, columns) })
  }
  const steps = [
    ...notes.map((one) => ({ at: one.at, take: () => note(one) })),
    ...sayings.map((one) => ({ at: one.at, take: () => said(one) })),
  ].sort((a, b) => a.at - b.at)
  for (const step of steps) step.take()
  const at = Number.MAX_SAFE_INTEGER
  if (current !== undefined && seen === undefined) events.push({ kind: 'insert', by: null, at, row: current })
  else if (current !== undefined && seen !== undefined) change(null, at, seen, current)
  else if (seen !== undefined) events.push({ kind: 'remove', by: null, at })
  return events
}

export type RecordHistory = { id: string; current: Row | undefined; events: RecordEvent[] }

/** Histories of records of one table, also of those that are gone. */
export const recordHistories = (
  db: ReadDb,
  table: string,
  ids: readonly string[],
  batches: ReadonlyMap<string, BatchOf>,
): RecordHistory[] => {
  const notes = notesOf(db, table, ids, batches)
  const sayings = sayingsOf(db, table, ids, batches)
  const columns = db.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', [table])
  const current = new Map(
    db
      .all<Row>(
        `SELECT ${columns.map(({ name }) => name).join(', ')} FROM ${table}
         WHERE id IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(ids)],
      )
      .map((row) => [String(row.id), row]),
  )
  return ids.map((id) => ({
    id,
    current: current.get(id),
    events: eventsOf(table, notes.get(id) ?? [], sayings.get(id) ?? [], current.get(id)),
  }))
}
