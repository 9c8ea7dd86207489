/** Where the rows of a table point to, and what a row was when it was last noted. */
import type { ReadDb, Row } from '../database.ts'

export type ReferenceTo = { column: string; table: string; isRequired: boolean }

export const referencesFrom = (db: ReadDb, table: string): ReferenceTo[] =>
  db
    .all<{ column_name: string; parent: string; is_required: number }>(
      `SELECT f."from" AS column_name, f."table" AS parent, c."notnull" AS is_required
       FROM pragma_foreign_key_list(:table) f JOIN pragma_table_info(:table) c ON c.name = f."from"`,
      { table },
    )
    .map((row) => ({ column: row.column_name, table: row.parent, isRequired: row.is_required === 1 }))

export const stands = (db: ReadDb, table: string, id: string): boolean =>
  db.get(`SELECT 1 FROM ${table} WHERE id = ?`, [id]) !== undefined

/** The row as it was before it was removed; undefined when nothing was noted of it. */
export const lastImageOf = (db: ReadDb, table: string, id: string): Row | undefined => {
  const note = db.get<{ image: string | null }>(
    `SELECT coalesce(after_json, before_json) AS image FROM changes WHERE table_name = ? AND row_id = ?
     ORDER BY id DESC LIMIT 1`,
    [table, id],
  )
  return note?.image == null ? undefined : (JSON.parse(note.image) as Row)
}
