/** Where records came from: the rows of sheets that communes sent. */
import type { SheetTrace, TracedCell } from '#shared/contract/trace.ts'
import type { ReadDb } from '../database.ts'

type TraceRow = {
  file_name: string
  unit_name: string
  sheet: string
  row: number
  imported_at: string
  undone_at: string | null
  origins_json: string
}

/** Origins as an import keeps them: field → cell, what stood there, what was read. */
type StoredOrigins = Record<string, { cell?: string; raw?: string; value?: string | number | null }>

const cellsOf = (json: string): TracedCell[] =>
  Object.entries(JSON.parse(json) as StoredOrigins).map(([field, origin]) => ({
    field,
    cell: origin.cell ?? '',
    raw: origin.raw ?? '',
    value: origin.value ?? null,
  }))

/** Every row of a sheet that made, changed or confirmed the record, latest import first. */
export const tracesOf = (db: ReadDb, entity: string, entityId: string): SheetTrace[] =>
  db
    .all<TraceRow>(
      `SELECT f.file_name, u.full_name AS unit_name, r.sheet, r.row, b.imported_at, b.undone_at, r.origins_json
       FROM import_rows r JOIN import_batches b ON b.id = r.batch_id JOIN received_files f ON f.id = b.file_id
         JOIN units u ON u.id = b.unit_id
       WHERE r.entity = ? AND r.entity_id = ? ORDER BY b.imported_at DESC, r.id DESC`,
      [entity, entityId],
    )
    .map((row) => ({
      fileName: row.file_name,
      unitName: row.unit_name,
      sheet: row.sheet,
      row: row.row,
      importedAt: row.imported_at,
      isUndone: row.undone_at !== null,
      cells: cellsOf(row.origins_json),
    }))

/** SQL that joins the latest standing import row of a record as `ir`, its batch's file as `rf`. */
export const sourceJoin = (entity: string, recordId: string): string =>
  `LEFT JOIN import_rows ir ON ir.id = (SELECT r.id FROM import_rows r JOIN import_batches b ON b.id = r.batch_id
       WHERE r.entity = '${entity}' AND r.entity_id = ${recordId} AND b.undone_at IS NULL
       ORDER BY b.imported_at DESC, r.id DESC LIMIT 1)
   LEFT JOIN import_batches ib ON ib.id = ir.batch_id LEFT JOIN received_files rf ON rf.id = ib.file_id`

export const sourceColumns = 'rf.file_name AS source_file, ir.sheet AS source_sheet, ir.row AS source_row'

export type SourceColumns = {
  source_file: string | null
  source_sheet: string | null
  source_row: number | null
}

export const toSource = (row: SourceColumns): { fileName: string; sheet: string; row: number } | null =>
  row.source_file === null || row.source_sheet === null || row.source_row === null
    ? null
    : { fileName: row.source_file, sheet: row.source_sheet, row: row.source_row }
