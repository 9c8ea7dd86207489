import type { Row, WriteDb } from '../db/database.ts'

/**
 * Brings the rows that hang on a record to what is wanted, row by row by their key: what is not named goes, what
 * is new comes, what stays is changed in place, so that the journal shows only what really changed.
 */
export const syncRows = (
  db: WriteDb,
  table: string,
  rows: readonly { id: string; key: string }[],
  wanted: ReadonlyMap<string, Row>,
): void => {
  const idOf = new Map(rows.map(({ id, key }) => [key, id]))
  for (const { id, key } of rows) if (!wanted.has(key)) db.remove(table, id)
  for (const [key, row] of wanted) {
    const id = idOf.get(key)
    if (id === undefined) db.insert(table, row)
    else db.update(table, id, row)
  }
}
