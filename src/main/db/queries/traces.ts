/** The row of a sheet that a record came from, joined into its query; the whole trace is `traceOf` in imports.ts. */

/** SQL that joins the latest standing import row of a record as `ir`, its batch's file as `rf`. */
export const sourceJoin = (entity: string, recordId: string): string =>
  `LEFT JOIN import_rows ir ON ir.id = (SELECT r.id FROM import_rows r JOIN import_batches b ON b.id = r.batch_id
       WHERE r.entity = '${entity}' AND r.entity_id = ${recordId} AND b.undone_at IS NULL
       ORDER BY b.rowid DESC, r.rowid DESC LIMIT 1)
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
