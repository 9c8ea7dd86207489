/** What the standing of a unit's return is made out from: files at their place, and the unit's own word. */
import { blankIn, type SentForm } from '#shared/domain/exchange/return-standing.ts'
import type { FileStatus } from '#shared/domain/received-file.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReadDb } from '../database.ts'
import type { ReviewState } from './received-files.ts'
import { sendings } from './sendings.ts'

export type PlaceFile = {
  id: string
  fileName: string
  status: FileStatus
  readingHash: string | null
  reviewJson: string
  /** A newer file that says mostly the same is in the register. */
  isOvertaken: boolean
}

export const reviewStateOf = ({ reviewJson }: PlaceFile): ReviewState => JSON.parse(reviewJson) as ReviewState

/** Newest first, in the order in which its sender sent them. */
export const filesOfPlace = (db: ReadDb, unitId: string, requestId: string): PlaceFile[] => {
  const places = sendings(db, unitId)
  const rows = db.all<Omit<PlaceFile, 'isOvertaken'>>(
    `SELECT id, file_name AS "fileName", status, reading_hash AS "readingHash", review_json AS "reviewJson"
     FROM received_files WHERE unit_id = ? AND request_id = ? AND status NOT IN ('refused', 'set_aside')`,
    [unitId, requestId],
  )
  const rankOf = ({ id }: { id: string }): number => places.get(id)?.rank ?? 0
  return rows
    .sort((a, b) => rankOf(b) - rankOf(a))
    .map((row) => ({ ...row, isOvertaken: places.get(row.id)?.overtakenBy != null }))
}

/** What was answered with an empty form, as `<unit> <content>`. */
export const blankForms = (db: ReadDb, requestId: string): ReadonlySet<string> => {
  const files = db.all<{
    unit_id: string
    status: FileStatus
    refuse_reason: string | null
    contents: string | null
    brought: string | null
  }>(
    `SELECT unit_id, status, refuse_reason, review_json -> '$.contents' AS contents, review_json -> '$.brought' AS brought
     FROM received_files WHERE request_id = ? AND unit_id IS NOT NULL AND status <> 'set_aside'`,
    [requestId],
  )
  return new Set(
    files.flatMap((file) =>
      blankIn({
        status: file.status,
        refuseReason: file.refuse_reason,
        contents: JSON.parse(file.contents ?? '[]') as ReturnContent[],
        brought: JSON.parse(file.brought ?? 'null') as SentForm['brought'],
      }).map((content) => `${file.unit_id} ${content}`),
    ),
  )
}

/** Contents of which rows stand by imports of this file. */
export const contentsImportedFrom = (db: ReadDb, fileId: string): ReturnContent[] =>
  db
    .all<{ content: ReturnContent }>(
      `SELECT DISTINCT r.content FROM import_rows r JOIN import_batches b ON b.id = r.batch_id
       WHERE b.file_id = ? AND b.undone_at IS NULL`,
      [fileId],
    )
    .map(({ content }) => content)

/** `at`: its place among the notes of the journal; `on`: the office's day. */
export type NilWord = { word: 'said' | 'taken_back'; at: number; on: string | null }

/** What the office last noted of the unit's word by hand, before the command that runs now; not what it took back with Ctrl+Z. */
export const nilWordOf = (db: ReadDb, requestContentId: string): NilWord | undefined => {
  const note = db.get<{ id: number; status: string; on: string | null }>(
    `SELECT c.id, json_extract(c.after_json, '$.status') AS status, json_extract(c.after_json, '$.status_on') AS "on"
     FROM changes c JOIN journal j ON j.id = c.journal_id
     WHERE c.table_name = 'request_contents' AND c.row_id = ? AND j.operation = 'exchange.markNil'
       AND j.id NOT IN (SELECT id FROM undone_entries)
     ORDER BY c.id DESC LIMIT 1`,
    [requestContentId],
  )
  return note && { word: note.status === 'nil' ? 'said' : 'taken_back', at: note.id, on: note.on }
}

/** Where among the journal's notes a file came in; undefined while the command that takes it in still runs. */
export const notedAt = (db: ReadDb, fileId: string): number | undefined =>
  db.get<{ id: number | null }>(
    `SELECT min(id) AS id FROM changes WHERE table_name = 'received_files' AND row_id = ?`,
    [fileId],
  )?.id ?? undefined
