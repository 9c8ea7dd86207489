/**
 * Imports: batches, their rows with the origin of every value, and what their journal entry changed. Which of two came
 * later is told by the order of writing (`rowid`): the clock of an old PC may have been set back between them.
 */
import type { JournalEntryOfReturns } from '#shared/contract/exchange-journal.ts'
import type { ImportedRecords, RecordTrace, WrittenPlace } from '#shared/contract/exchange-review.ts'
import { keptTotals } from '#shared/domain/exchange/import-totals.ts'
import type { FieldValues } from '#shared/domain/exchange/incoming.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReadDb } from '../database.ts'

export type Batch = {
  id: string
  fileId: string
  unitId: string
  requestId: string | null
  importedAt: string
  journalId: string | null
  undoneAt: string | null
}

type BatchRow = {
  id: string
  file_id: string
  unit_id: string
  request_id: string | null
  imported_at: string
  journal_id: string | null
  undone_at: string | null
}

const batchColumns = 'id, file_id, unit_id, request_id, imported_at, journal_id, undone_at'

const toBatch = (row: BatchRow): Batch => ({
  id: row.id,
  fileId: row.file_id,
  unitId: row.unit_id,
  requestId: row.request_id,
  importedAt: row.imported_at,
  journalId: row.journal_id,
  undoneAt: row.undone_at,
})

export const getBatch = (db: ReadDb, id: string): Batch | undefined => {
  const row = db.get<BatchRow>(`SELECT ${batchColumns} FROM import_batches WHERE id = ?`, [id])
  return row && toBatch(row)
}

/** Imports of a file that stand, newest first. */
export const liveBatchesOf = (db: ReadDb, fileId: string): Batch[] =>
  db
    .all<BatchRow>(
      `SELECT ${batchColumns} FROM import_batches WHERE file_id = ? AND undone_at IS NULL ORDER BY rowid DESC`,
      [fileId],
    )
    .map(toBatch)

export const rowsOfBatch = (db: ReadDb, batchId: string): number =>
  db.get<{ rows: number }>('SELECT count(*) AS rows FROM import_rows WHERE batch_id = ?', [batchId])?.rows ??
  0

/** Records of a table that rows of the import became, changed or confirmed. */
export const recordsOfBatch = (db: ReadDb, batchId: string, entity: string): string[] =>
  db
    .all<{ entity_id: string }>('SELECT entity_id FROM import_rows WHERE batch_id = ? AND entity = ?', [
      batchId,
      entity,
    ])
    .map((row) => row.entity_id)

/** Where records of the import stand now, in the order of the contents. */
export const writtenPlaces = (db: ReadDb, batchId: string): WrittenPlace[] =>
  db
    .all<{
      content: ReturnContent
      unit_id: string
      request_id: string | null
      list_id: string | null
      list_name: string | null
    }>(
      `SELECT r.content, b.unit_id, b.request_id, l.id AS list_id, l.name AS list_name
       FROM import_rows r JOIN import_batches b ON b.id = r.batch_id
       LEFT JOIN nominations n ON r.content = 'nomination' AND n.id = r.entity_id
       LEFT JOIN nomination_lists l ON l.id = n.list_id
       WHERE r.batch_id = ? AND (r.content <> 'nomination' OR l.id IS NOT NULL) GROUP BY r.content, l.id ORDER BY min(r.rowid)`,
      [batchId],
    )
    .map(({ content, unit_id, request_id, list_id, list_name }) => ({
      batchId,
      content,
      unitId: unit_id,
      requestId: request_id,
      list: list_id === null ? null : { id: list_id, name: list_name ?? '' },
    }))

/** What an import brought of a content; a report of a remedy is found by its finding. */
export const importedRecords = (
  db: ReadDb,
  batchId: string,
  content: ReturnContent,
): ImportedRecords | undefined => {
  const [batch] = importNames(db, [batchId])
  return (
    batch && {
      fileName: batch.fileName,
      importedAt: batch.importedAt,
      ids: db
        .all<{ id: string }>(
          `SELECT DISTINCT coalesce(x.finding_id, r.entity_id) AS id FROM import_rows r
           LEFT JOIN remedy_reports x ON r.entity = 'remedy_reports' AND x.id = r.entity_id
           WHERE r.batch_id = ? AND r.content = ?`,
          [batchId, content],
        )
        .map(({ id }) => id),
    }
  )
}

/** When imports were made and of which files, oldest first. */
export const importNames = (
  db: ReadDb,
  batchIds: readonly string[],
): { batchId: string; fileName: string; importedAt: string }[] =>
  db.all(
    `SELECT b.id AS "batchId", f.file_name AS "fileName", b.imported_at AS "importedAt" FROM import_batches b
     JOIN received_files f ON f.id = b.file_id WHERE b.id IN (SELECT value FROM json_each(?))
     ORDER BY b.rowid`,
    [JSON.stringify(batchIds)],
  )

export type ImportedRow = {
  fileId: string
  entityId: string
  rowKey: string
  requestId: string | null
  values: FieldValues
  /** A file that was sent later had said otherwise when it came. */
  isOldWord: boolean
}

type StoredOrigin = { cell: string; raw: string; value: string | number | null; isOldWord?: true }

/** What the standing imports of a unit brought for a content, oldest first. */
export const importedRows = (db: ReadDb, unitId: string, content: ReturnContent): ImportedRow[] =>
  db
    .all<{
      file_id: string
      entity_id: string
      row_key: string
      request_id: string | null
      origins_json: string
    }>(
      `SELECT b.file_id, r.entity_id, r.row_key, b.request_id, r.origins_json FROM import_rows r
       JOIN import_batches b ON b.id = r.batch_id
       WHERE b.unit_id = ? AND r.content = ? AND b.undone_at IS NULL ORDER BY b.rowid, r.rowid`,
      [unitId, content],
    )
    .map((row) => {
      const origins = JSON.parse(row.origins_json) as Record<string, StoredOrigin>
      const values = Object.fromEntries(Object.entries(origins).map(([field, { value }]) => [field, value]))
      return {
        fileId: row.file_id,
        entityId: row.entity_id,
        rowKey: row.row_key,
        requestId: row.request_id,
        values,
        isOldWord: Object.values(origins).some(({ isOldWord }) => isOldWord === true),
      }
    })

export const traceOf = (db: ReadDb, entity: string, entityId: string): RecordTrace[] =>
  db
    .all<{
      batch_id: string
      imported_at: string
      file_id: string
      file_name: string
      sheet: string
      row: number
      outcome: RecordTrace['outcome']
      undone_at: string | null
      origins_json: string
    }>(
      `SELECT r.batch_id, b.imported_at, b.file_id, f.file_name, r.sheet, r.row, r.outcome, b.undone_at, r.origins_json
       FROM import_rows r JOIN import_batches b ON b.id = r.batch_id JOIN received_files f ON f.id = b.file_id
       WHERE r.entity = ? AND r.entity_id = ? ORDER BY b.rowid DESC`,
      [entity, entityId],
    )
    .map((row) => ({
      batchId: row.batch_id,
      importedAt: row.imported_at,
      fileId: row.file_id,
      fileName: row.file_name,
      sheet: row.sheet,
      row: row.row,
      outcome: row.outcome,
      isUndone: row.undone_at !== null,
      origins: JSON.parse(row.origins_json) as RecordTrace['origins'],
    }))

/** Batches of files, by file. */
export const batchesByFile = (
  db: ReadDb,
  fileIds: readonly string[],
): Map<string, JournalEntryOfReturns['batches']> => {
  const byFile = new Map<string, JournalEntryOfReturns['batches']>()
  for (const row of db.all<{
    id: string
    file_id: string
    imported_at: string
    undone_at: string | null
    totals_json: string
  }>(
    `SELECT id, file_id, imported_at, undone_at, totals_json FROM import_batches
     WHERE file_id IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC`,
    [JSON.stringify(fileIds)],
  )) {
    const { records, open } = keptTotals(row.totals_json)
    const batch = { id: row.id, importedAt: row.imported_at, undoneAt: row.undone_at, ...records, open }
    byFile.set(row.file_id, [...(byFile.get(row.file_id) ?? []), batch])
  }
  return byFile
}
