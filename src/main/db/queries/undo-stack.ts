/**
 * Which step is taken back next, and which is brought again. The order is that of writing (rowid): ids follow the
 * clock, and a clock can be set back. What a step of the clerk is, the contract says (`undo` in contract/define.ts).
 */
import type { HistoryState } from '#shared/contract/history.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { ReadDb } from '../database.ts'
import { lineById, namesIn } from './journal-list.ts'

/** Their own entries: no step of the clerk's, but of this stack. */
const takingBack = ['history.undo', 'history.redo'] as const

export type UndoWays = { passes: readonly string[]; stops: readonly string[] }

type Entry = { id: string; operation: string }

/** Each step as its line in the journal. */
export const historyState = (db: ReadDb, messages: Messages, { passes, stops }: UndoWays): HistoryState => {
  const silent = JSON.stringify([...passes, ...takingBack])
  const newest = db.get<Entry>(
    `SELECT j.id, j.operation FROM journal j
     WHERE j.operation NOT IN (SELECT value FROM json_each(:silent)) AND j.id NOT IN (SELECT id FROM undone_entries)
     ORDER BY j.rowid DESC LIMIT 1`,
    { silent },
  )
  // What was taken back comes again only while nothing else was done since.
  const undone = db.get<Entry>(
    `SELECT j.id, j.operation FROM undone_entries u
     JOIN journal j ON j.id = u.id JOIN journal undoing ON undoing.id = u.undone_by
     WHERE NOT EXISTS (SELECT 1 FROM journal later WHERE later.rowid > undoing.rowid
       AND later.operation NOT IN (SELECT value FROM json_each(:silent)))
     ORDER BY undoing.rowid DESC LIMIT 1`,
    { silent },
  )
  const names = namesIn(messages)
  const lineOf = (entry: Entry | undefined) => (entry && lineById(db, names, entry.id)) ?? null
  const isStop = newest !== undefined && stops.includes(newest.operation)
  return {
    undo: isStop ? null : lineOf(newest),
    redo: lineOf(undone),
    stoppedBy: isStop ? lineOf(newest) : null,
  }
}
