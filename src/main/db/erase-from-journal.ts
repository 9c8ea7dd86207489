/**
 * The narrow path by which what a person asked to be erased leaves the register and its journal. Guarantees: what stood
 * in a row is noted nowhere; of an entry only values are rewritten, never who, when, what or which row; and the seal
 * over what stands since is part of the erasing entry, so that the chain can still be verified (docs/decisions/0037).
 *
 *   erasing.row('nominations', id, { name: '[***]', phone: '' })
 *   erasing.entry(entryId, { input: (json) => …, row: (table, rowId, json) => … })
 */
import type { Connection } from './connect.ts'
import { type Change, moveVersion, type Row, type WriteDb } from './database.ts'
import { sealOfEntry } from './journal-chain.ts'

export type Rewriting = {
  input: (json: string) => string
  row: (change: { table: string; rowId: string }, json: string) => string
}

export type ErasingDb = {
  /** Changes columns of a row; nothing happens when it is gone. */
  row(table: string, id: string, columns: Row): void
  /** Rewrites what an entry keeps; false when there was nothing to rewrite. */
  entry(id: string, rewriting: Rewriting): boolean
}

type NoteRow = {
  id: number
  table_name: string
  row_id: string
  before_json: string | null
  after_json: string | null
}

export const erasingDb = (
  connection: Connection,
  { db, changes, journalId }: { db: WriteDb; changes: Change[]; journalId: string },
): ErasingDb => {
  const row: ErasingDb['row'] = (table, id, columns) => {
    const noted = changes.length
    const own = db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id])
    if (own === undefined) return
    db.update(table, id, columns)
    for (const change of changes.slice(noted))
      if (change.before !== null) Object.assign(change.before, columns)
  }

  const sealBefore = (entryId: string): string | undefined =>
    db.get<{ seal: string }>(
      `SELECT coalesce((SELECT seal FROM journal_seals WHERE position = s.position - 1), '') AS seal
       FROM journal_seals s WHERE s.id = ?`,
      [entryId],
    )?.seal

  const rewrittenNotes = (entryId: string, { row: rewrite }: Rewriting): NoteRow[] =>
    db
      .all<NoteRow>(
        'SELECT id, table_name, row_id, before_json, after_json FROM changes WHERE journal_id = ?',
        [entryId],
      )
      .flatMap((note) => {
        const of = { table: note.table_name, rowId: note.row_id }
        const again = (json: string | null): string | null => (json === null ? null : rewrite(of, json))
        const next = { ...note, before_json: again(note.before_json), after_json: again(note.after_json) }
        return next.before_json === note.before_json && next.after_json === note.after_json ? [] : [next]
      })

  const entry: ErasingDb['entry'] = (id, rewriting) => {
    const own = db.get<{ input_json: string }>('SELECT input_json FROM journal WHERE id = ?', [id])
    const previous = sealBefore(id)
    // What came in past the program has no seal, and nothing vouches for it.
    if (own === undefined || previous === undefined) return false
    const input = rewriting.input(own.input_json)
    const notes = rewrittenNotes(id, rewriting)
    if (input === own.input_json && notes.length === 0) return false
    db.remove('erased_entries', id)
    connection
      .prepare("INSERT INTO erased_entries (id, erased_by, seal) VALUES (?, ?, '')")
      .run(id, journalId)
    connection.prepare('UPDATE journal SET input_json = ? WHERE id = ?').run(input, id)
    const rewrite = connection.prepare('UPDATE changes SET before_json = ?, after_json = ? WHERE id = ?')
    for (const note of notes) rewrite.run(note.before_json, note.after_json, note.id)
    connection.prepare('DELETE FROM erased_entries WHERE id = ?').run(id)
    moveVersion(connection)
    db.insert('erased_entries', { id, erased_by: journalId, seal: sealOfEntry(db, id, previous) })
    return true
  }

  return { row, entry }
}
