import type { Change, ReadDb, Row } from '../database.ts'

/** A row as the journal noted it; null where there was none. Throws SyntaxError on a damaged note. */
export const rowOfNote = (json: string | null): Row | null =>
  json === null ? null : (JSON.parse(json) as Row)

/** What one entry of the journal changed, in the order of writing. */
export const changesOfEntry = (db: ReadDb, journalId: string): Change[] =>
  db
    .all<{ table_name: string; row_id: string; before_json: string | null; after_json: string | null }>(
      'SELECT table_name, row_id, before_json, after_json FROM changes WHERE journal_id = ? ORDER BY id',
      [journalId],
    )
    .map((note) => ({
      table: note.table_name,
      rowId: note.row_id,
      before: rowOfNote(note.before_json),
      after: rowOfNote(note.after_json),
    }))
