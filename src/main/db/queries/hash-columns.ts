import type { ReadDb } from '../database.ts'

/** Columns that hold the SHA-256 of a kept file: by their name, so that a new table is not forgotten. */
export const tableColumnsOfHashes = (db: ReadDb): { table: string; column: string }[] =>
  db.all(`
    SELECT tables.name AS "table", columns.name AS "column"
    FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND (columns.name = 'hash' OR columns.name LIKE '%\\_hash' ESCAPE '\\')`)
