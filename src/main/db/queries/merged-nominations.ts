/** Nominations that were set aside for another one: one subject, nominated twice. */
import type { ReadDb, WriteDb } from '../database.ts'

/** Ids of those that were merged into a nomination. */
export const mergedInto = (db: ReadDb, id: string): string[] =>
  db
    .all<{ id: string }>('SELECT id FROM nominations WHERE merged_into_id = ? ORDER BY id', [id])
    .map((row) => row.id)

/** Before a nomination goes: what was merged into it stands for itself again, and is the office's to decide anew. */
export const releaseMerged = (db: WriteDb, id: string): void => {
  for (const merged of mergedInto(db, id))
    db.update('nominations', merged, { merged_into_id: null, opinion: null, opinion_note: '' })
}
