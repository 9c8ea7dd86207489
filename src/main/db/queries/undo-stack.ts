/**
 * Which step is taken back next, and which is brought again. The order is that of writing (rowid): ids follow the
 * clock, and a clock can be set back. What a step of the clerk is, the contract says (`undo` in contract/define.ts).
 */
import type { HistoryState, HistoryStep } from '#shared/contract/history.ts'
import type { Change, ReadDb, Row } from '../database.ts'
import { entityOfTable } from '../entities.ts'
import { nameOfRow, wholeOf } from './row-names.ts'

/** Their own entries: no step of the clerk's, but of this stack. */
export const takingBack = ['history.undo', 'history.redo'] as const

export type UndoWays = { passes: readonly string[]; stops: readonly string[] }

type EntryRow = { id: string; happened_at: string; actor: string; operation: string }

const asRow = (json: string | null): Row | null => (json === null ? null : (JSON.parse(json) as Row))

type NoteRow = { table_name: string; row_id: string; before_json: string | null; after_json: string | null }

/** What an entry did, in order. */
export const changesOfEntry = (db: ReadDb, journalId: string): Change[] =>
  db
    .all<NoteRow>(
      'SELECT table_name, row_id, before_json, after_json FROM changes WHERE journal_id = ? ORDER BY id',
      [journalId],
    )
    .map((note) => ({
      table: note.table_name,
      rowId: note.row_id,
      before: asRow(note.before_json),
      after: asRow(note.after_json),
    }))

/** Enough for a name and a count; an import may hold a hundred thousand. */
const maxNotes = 500

export const stepOf = (db: ReadDb, entry: EntryRow): HistoryStep => {
  const notes = db.all<NoteRow>(
    'SELECT table_name, row_id, before_json, after_json FROM changes WHERE journal_id = ? ORDER BY id LIMIT ?',
    [entry.id, maxNotes],
  )
  const records = notes.map((note) => {
    const row = asRow(note.after_json ?? note.before_json) ?? {}
    return wholeOf(db, { table: note.table_name, rowId: note.row_id, row })
  })
  const [first] = records
  const touched = new Set(records.map(({ table, rowId }) => `${table} ${rowId}`))
  return {
    id: entry.id,
    happenedAt: entry.happened_at,
    actor: entry.actor,
    operation: entry.operation,
    entity: entityOfTable(first?.table ?? ''),
    name: first === undefined ? '' : nameOfRow(db, first),
    others: Math.max(0, touched.size - 1),
  }
}

const entryColumns = 'j.id, j.happened_at, j.actor, j.operation'
const names = (operations: readonly string[]): string => JSON.stringify(operations)

export const historyState = (db: ReadDb, { passes, stops }: UndoWays): HistoryState => {
  const newest = db.get<EntryRow>(
    `SELECT ${entryColumns} FROM journal j
     WHERE j.operation NOT IN (SELECT value FROM json_each(:silent)) AND j.id NOT IN (SELECT id FROM undone_entries)
     ORDER BY j.rowid DESC LIMIT 1`,
    { silent: names([...passes, ...takingBack]) },
  )
  // What was taken back comes again only while nothing else was done since.
  const undone = db.get<EntryRow>(
    `SELECT ${entryColumns} FROM undone_entries u
     JOIN journal j ON j.id = u.id JOIN journal undoing ON undoing.id = u.undone_by
     WHERE NOT EXISTS (SELECT 1 FROM journal later WHERE later.rowid > undoing.rowid
       AND later.operation NOT IN (SELECT value FROM json_each(:silent)))
     ORDER BY undoing.rowid DESC LIMIT 1`,
    { silent: names([...passes, ...takingBack]) },
  )
  const step = newest && stepOf(db, newest)
  const isStop = step !== undefined && stops.includes(step.operation)
  return {
    undo: isStop ? null : (step ?? null),
    redo: undone === undefined ? null : stepOf(db, undone),
    stoppedBy: isStop ? step : null,
  }
}
