import type { WriteDb } from '../db/database.ts'
import { attachedTo } from '../db/queries/attached.ts'

/** Files and papers of a record that goes: the database does not know that they hang on it. */
export const removeAttached = (db: WriteDb, entity: string, id: string): void => {
  for (const one of attachedTo(db, entity, [id])) db.remove(one.in, one.id)
}
