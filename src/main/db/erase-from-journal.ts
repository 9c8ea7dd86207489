/**
 * The narrow path by which what a person asked to be erased leaves the register and its journal. Guarantees: what stood
 * in a row is noted nowhere; of an entry only values are rewritten, never who, when, what or which row; and the seal
 * over what stands since is part of the erasing entry, so that the chain can still be verified (docs/decisions/0037).
 *
 *   erasing.row('nominations', id, { name: '[***]', phone: '' })
 *   const rewritten = yield* rewritingEntry(db, entryId, { input: (json) => …, row: (table, rowId, json) => … })
 *   if (rewritten !== null) erasing.entry(rewritten)
 */
import type { Steps } from '#shared/steps.ts'
import type { Connection } from './connect.ts'
import { type Change, moveVersion, type ReadDb, type Row, type WriteDb } from './database.ts'
import { type ChangeRow, sealedEntry, sealing } from './journal-chain.ts'

export type Rewriting = {
  input: (json: string) => string
  row: (change: { table: string; rowId: string }, json: string) => string
}

/** What an entry is to keep: its input, those of its notes that differ, and the seal over all of it. */
export type RewrittenEntry = { id: string; input: string; notes: readonly ChangeRow[]; seal: string }

export type ErasingDb = {
  /** Changes columns of a row; nothing happens when it is gone. */
  row(table: string, id: string, columns: Row): void
  /** Writes an entry anew, which has to be still as it was when that was made out. */
  entry(rewritten: RewrittenEntry): void
}

const notesAtOnce = 200

const notesAfter = (db: ReadDb, entryId: string, last: number): ChangeRow[] =>
  db.all<ChangeRow>(
    `SELECT id, table_name, row_id, before_json, after_json FROM changes
     WHERE journal_id = ? AND id > ? ORDER BY id LIMIT ${notesAtOnce}`,
    [entryId, last],
  )

/** Makes out what an entry keeps without the person, and writes nothing; null when nothing of it is to be rewritten. */
export function* rewritingEntry(
  db: ReadDb,
  id: string,
  { input, row: rewrite }: Rewriting,
): Steps<RewrittenEntry | null> {
  const sealed = sealedEntry(db, id)
  // What came in past the program has no seal, and nothing vouches for it.
  if (sealed === undefined) return null
  const { entry, previous } = sealed
  const input_json = input(entry.input_json)
  const { add, seal } = sealing(previous, { ...entry, input_json })
  const differing: ChangeRow[] = []
  for (
    let notes = notesAfter(db, id, 0);
    notes.length > 0;
    notes = notesAfter(db, id, notes.at(-1)?.id ?? 0)
  ) {
    for (const note of notes) {
      const of = { table: note.table_name, rowId: note.row_id }
      const again = (json: string | null): string | null => (json === null ? null : rewrite(of, json))
      const next = { ...note, before_json: again(note.before_json), after_json: again(note.after_json) }
      add(next)
      if (next.before_json !== note.before_json || next.after_json !== note.after_json) differing.push(next)
    }
    yield
  }
  if (input_json === entry.input_json && differing.length === 0) return null
  return { id, input: input_json, notes: differing, seal: seal() }
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

  const entry: ErasingDb['entry'] = ({ id, input, notes, seal }) => {
    db.remove('erased_entries', id)
    connection
      .prepare("INSERT INTO erased_entries (id, erased_by, seal) VALUES (?, ?, '')")
      .run(id, journalId)
    connection.prepare('UPDATE journal SET input_json = ? WHERE id = ?').run(input, id)
    const rewrite = connection.prepare('UPDATE changes SET before_json = ?, after_json = ? WHERE id = ?')
    for (const note of notes) rewrite.run(note.before_json, note.after_json, note.id)
    connection.prepare('DELETE FROM erased_entries WHERE id = ?').run(id)
    moveVersion(connection)
    db.insert('erased_entries', { id, erased_by: journalId, seal })
  }

  return { row, entry }
}
