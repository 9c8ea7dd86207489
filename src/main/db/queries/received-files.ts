/** Files that came in, and where the clerk's work on each stands. */
import type { RememberedMapping } from '#shared/contract/exchange-review.ts'
import type { ErasedMarks } from '#shared/domain/exchange/erased-rows.ts'
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import type { Brought } from '#shared/domain/exchange/return-standing.ts'
import type { ReviewSteps } from '#shared/domain/exchange/review.ts'
import type { RefuseDetail } from '#shared/domain/exchange/sheet.ts'
import type { FileNeeds, FileStatus } from '#shared/domain/received-file.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReadDb } from '../database.ts'

/** Kept in `review_json`. The reading itself is a kept file (`readingHash`): it does not change, and it may be large. */
export type ReviewState = {
  refuseDetail: RefuseDetail | null
  contents: ReturnContent[]
  /** Not noted by earlier versions. */
  brought?: Brought
  /** As of the last change of this file; the list shows it without building every review. */
  rows: number
  /** Records ticked to be taken out of the register. Not noted by earlier versions. */
  removals?: number
  unchanged?: number
  openIssues: number
  /** Of an imported file: records that its review would write by now. Not noted by earlier versions. */
  pending?: number
  /** The day that the file itself bears. */
  documentDate?: string | null
  /** The time that its title speaks of. Not noted by earlier versions. */
  period?: Reading['period']
  /** Files of the same unit and request with mostly the same records. */
  alike?: string[]
  /** The how-manieth it is at its place; counted anew at another one. Not noted by earlier versions. */
  sentAs?: { unitId: string; requestId: string | null; number: number }
  needs: FileNeeds
  steps: ReviewSteps
  /** How many of the steps its last import was told with. Not noted by earlier versions. */
  stepsIn?: number
  /** The request for which it was handed in, where the file itself names another one; `isHint`: by its number alone. */
  handedIn?: { requestId: string; named: string; isHint?: boolean }
  /** The request to which it went because it names that number, and nothing else of it. */
  hinted?: string
  /** The clerk said how the columns of this very file read. */
  hasOwnColumns?: boolean
  /** What the clerk said when the file was read again; a corrected copy is read by it too. */
  answers?: { content?: ReturnContent; sheetChoices?: Record<string, 'use' | 'skip'> }
} & ErasedMarks

export type ReceivedFile = {
  id: string
  hash: string
  readingHash: string | null
  fileName: string
  size: number
  receivedAt: string
  /** The office's day. */
  receivedOn: string
  unitId: string | null
  unitName: string | null
  requestId: string | null
  outcome: 'accept' | 'accept-with-issues' | 'refuse'
  refuseReason: string | null
  status: FileStatus
  state: ReviewState
  importedAt: string | null
  /** The file that was sent back and came again as this one. */
  correctsId: string | null
  /** The office's day on which it was last sent back. */
  sentBackOn: string | null
  revision: number
}

type FileRow = {
  id: string
  hash: string
  reading_hash: string | null
  file_name: string
  size: number
  received_at: string
  received_on: string
  unit_id: string | null
  unit_name: string | null
  request_id: string | null
  outcome: ReceivedFile['outcome']
  refuse_reason: string | null
  status: FileStatus
  review_json: string
  imported_at: string | null
  corrects_id: string | null
  sent_back_on: string | null
  revision: number
}

const columns = `f.id, f.hash, f.reading_hash, f.file_name, f.size, f.received_at, f.received_on, f.unit_id, u.name AS unit_name,
  f.request_id, f.outcome, f.refuse_reason, f.status, f.review_json, f.revision,
  f.corrects_id, (SELECT max(s.sent_on) FROM send_backs s WHERE s.file_id = f.id) AS sent_back_on,
  (SELECT max(b.imported_at) FROM import_batches b WHERE b.file_id = f.id AND b.undone_at IS NULL) AS imported_at`

const toFile = (row: FileRow): ReceivedFile => ({
  id: row.id,
  hash: row.hash,
  readingHash: row.reading_hash,
  fileName: row.file_name,
  size: row.size,
  receivedAt: row.received_at,
  receivedOn: row.received_on,
  unitId: row.unit_id,
  unitName: row.unit_name,
  requestId: row.request_id,
  outcome: row.outcome,
  refuseReason: row.refuse_reason,
  status: row.status,
  state: JSON.parse(row.review_json) as ReviewState,
  importedAt: row.imported_at,
  correctsId: row.corrects_id,
  sentBackOn: row.sent_back_on,
  revision: row.revision,
})

/** How many steps of its review went in with an import: they are not taken back by themselves, their import is. */
export const stepsKept = ({ status, importedAt, state }: ReceivedFile): number =>
  status === 'imported' || importedAt !== null ? (state.stepsIn ?? 0) : 0

export const getReceivedFile = (db: ReadDb, id: string): ReceivedFile | undefined => {
  const row = db.get<FileRow>(
    `SELECT ${columns} FROM received_files f LEFT JOIN units u ON u.id = f.unit_id WHERE f.id = ?`,
    [id],
  )
  return row && toFile(row)
}

/** Newest first; of one request (and those that belong to none yet) when it is given. */
export const listReceivedFiles = (
  db: ReadDb,
  filter: { requestId: string | null; unitId?: string | null; statuses: readonly FileStatus[] },
): ReceivedFile[] =>
  db
    .all<FileRow>(
      `SELECT ${columns} FROM received_files f LEFT JOIN units u ON u.id = f.unit_id
       WHERE (:requestId IS NULL OR f.request_id = :requestId OR f.request_id IS NULL)
         AND (:unitId IS NULL OR f.unit_id = :unitId)
         AND (:statuses = '[]' OR f.status IN (SELECT value FROM json_each(:statuses)))
       ORDER BY f.received_at DESC, f.id DESC`,
      {
        requestId: filter.requestId,
        unitId: filter.unitId ?? null,
        statuses: JSON.stringify(filter.statuses),
      },
    )
    .map(toFile)

/** Imported files that had something to write when it was last noted. */
export const notedPending = (db: ReadDb): ReceivedFile[] =>
  db
    .all<{ id: string }>(
      `SELECT id FROM received_files WHERE status = 'imported' AND json_extract(review_json, '$.pending') > 0 ORDER BY id`,
    )
    .flatMap(({ id }) => getReceivedFile(db, id) ?? [])

/**
 * Files that wait for the clerk, with all that says who is nominated in them. A revision alone does not: a restored
 * register or a transaction that was rolled back comes to the same one with something else.
 */
export const waitingStates = (db: ReadDb): { id: string; state: string }[] =>
  db.all(
    `SELECT f.id, concat_ws('|', f.revision, f.unit_id, u.name, f.request_id, f.reading_hash, f.review_json, f.file_name)
       AS state
     FROM received_files f LEFT JOIN units u ON u.id = f.unit_id WHERE f.status = 'waiting'`,
  )

/** Files in which somebody was decided to be who stands in this one: left out there, they depend on what becomes of it. */
export const filesDecidedBy = (db: ReadDb, fileId: string): string[] =>
  db
    .all<{ id: string }>(
      `SELECT id FROM received_files
       WHERE id <> :fileId AND status IN ('waiting', 'imported') AND instr(review_json, '~file:' || :fileId || ':') > 0
       ORDER BY id`,
      { fileId },
    )
    .map(({ id }) => id)

/** The newest file with these very bytes and this name that still waits, or was refused. */
export const fileWithSameBytes = (
  db: ReadDb,
  hash: string,
  fileName: string,
): { id: string; status: 'waiting' | 'refused' } | undefined =>
  db.get<{ id: string; status: 'waiting' | 'refused' }>(
    `SELECT id, status FROM received_files WHERE hash = ? AND file_name = ? AND status IN ('waiting', 'refused')
     ORDER BY rowid DESC LIMIT 1`,
    [hash, fileName],
  )

/** The newest file with these very bytes that could not be read, under whatever name. */
export const refusedWithSameBytes = (db: ReadDb, hash: string): { id: string } | undefined =>
  db.get<{ id: string }>(
    `SELECT id FROM received_files WHERE hash = ? AND status = 'refused' ORDER BY rowid DESC LIMIT 1`,
    [hash],
  )

/**
 * The newest file with these very bytes that waits, was imported or is with its commune, at this place. One with marks of
 * an erasure is not meant: its rows have to be asked about wherever they come again.
 */
export const sameFileAt = (
  db: ReadDb,
  hash: string,
  { unitId, requestId }: { unitId: string | null; requestId: string | null },
): ReceivedFile | undefined => {
  const row = db.get<{ id: string }>(
    `SELECT id FROM received_files WHERE hash = :hash AND status IN ('waiting', 'imported', 'sent_back')
       AND (:unitId IS NULL OR (unit_id IS :unitId AND request_id IS :requestId))
       AND review_json ->> '$.holdsErased' IS NULL AND review_json ->> '$.termEnded' IS NULL
     ORDER BY rowid DESC LIMIT 1`,
    { hash, unitId, requestId },
  )
  return row && getReceivedFile(db, row.id)
}

/** A file of which something was read, with what the clerk did in its review. */
export type ReadFile = { id: string; readingHash: string; unitId: string | null; steps: ReviewSteps }

export const readFiles = (db: ReadDb): ReadFile[] =>
  db
    .all<Omit<ReadFile, 'steps'> & { review: string }>(
      `SELECT id, reading_hash AS "readingHash", unit_id AS "unitId", review_json AS review
       FROM received_files WHERE reading_hash IS NOT NULL`,
    )
    .map(({ review, ...file }) => ({ ...file, steps: (JSON.parse(review) as ReviewState).steps }))

/** The marks of these bytes, which came before, with what was read of them then. */
export const marksOfBytes = (
  db: ReadDb,
  hash: string,
): (Required<ErasedMarks> & { readingHash: string | null })[] =>
  db
    .all<{ readingHash: string | null; review: string }>(
      `SELECT reading_hash AS "readingHash", review_json AS review FROM received_files WHERE hash = ?
         AND (review_json ->> '$.holdsErased' IS NOT NULL OR review_json ->> '$.termEnded' IS NOT NULL)`,
      [hash],
    )
    .map(({ readingHash, review }) => {
      const { holdsErased = [], termEnded = false } = JSON.parse(review) as ReviewState
      return { readingHash, holdsErased, termEnded }
    })

/** The newest corrected copy of a file that is not set aside. */
export const correctionOf = (db: ReadDb, fileId: string): ReceivedFile | undefined => {
  const row = db.get<FileRow>(
    `SELECT ${columns} FROM received_files f LEFT JOIN units u ON u.id = f.unit_id
     WHERE f.corrects_id = ? AND f.status <> 'set_aside' ORDER BY f.received_at DESC, f.id DESC LIMIT 1`,
    [fileId],
  )
  return row && toFile(row)
}

/** Oldest first; of one unit when it is given. */
export const rememberedMappings = (db: ReadDb, unitId: string | null = null): RememberedMapping[] =>
  db
    .all<{ unit_id: string; content: ReturnContent; signature: string; mapping_json: string }>(
      `SELECT unit_id, content, signature, mapping_json FROM column_mappings
       WHERE :unitId IS NULL OR unit_id = :unitId ORDER BY updated_at`,
      { unitId },
    )
    .map((row) => ({
      unitId: row.unit_id,
      content: row.content,
      signature: row.signature,
      columns: JSON.parse(row.mapping_json) as RememberedMapping['columns'],
    }))

export const mappingId = (
  db: ReadDb,
  unitId: string,
  content: ReturnContent,
  signature: string,
): string | undefined =>
  db.get<{ id: string }>(
    'SELECT id FROM column_mappings WHERE unit_id = ? AND content = ? AND signature = ?',
    [unitId, content, signature],
  )?.id
