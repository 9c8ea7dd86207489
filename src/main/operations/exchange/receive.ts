/** A file that came in, as a row of the register, and what the list shows of it. */
import { noSteps } from '#shared/domain/exchange/review.ts'
import { getReceivedFile, type ReviewState, waitingFileWith } from '../../db/queries/received-files.ts'
import { newestReturnVersion } from '../../excel/read-return.ts'
import type { CommandContext } from '../context.ts'
import { buildReview, summaryOf } from './build-review.ts'
import { moveContents } from './content-states.ts'
import { linkCorrected, senderOf } from './corrected.ts'
import type { JudgedPair } from './plan-with-pairs.ts'
import type { FileReading } from './read-file.ts'
import { keepReading, unlessLost } from './readings.ts'

type FileHashes = { hash: string; readingHash: string | null }

/** `kept`: hashes of bytes and reading, where both are on the disk already. */
export type NewFile = {
  name: string
  bytes: Uint8Array
  read: FileReading
  requestId: string | null
  kept?: FileHashes
}

/** Writes what the list shows of a file, and answers with whom its nominees are paired. */
const summarise = (tx: CommandContext, fileId: string): readonly JudgedPair[] => {
  const file = getReceivedFile(tx.db, fileId)
  if (file === undefined) return []
  const { review, pairs } = buildReview(tx, file)
  const state: ReviewState = { ...file.state, ...summaryOf(file, review) }
  tx.db.update('received_files', fileId, { review_json: JSON.stringify(state) })
  return pairs
}

/** Brings what the list shows of a file up to date with its review. */
export const refreshSummary = (tx: CommandContext, fileId: string): void => void summarise(tx, fileId)

/** So many others are told at once that a new file has a question to them; the rest hear of it at their import. */
const maxTold = 10

const tellOthers = (tx: CommandContext, pairs: readonly JudgedPair[]): void => {
  const fileIds = pairs.flatMap(({ other, level, isSettled }) =>
    other.kind === 'waiting' && level === 'must' && !isSettled ? [other.fileId] : [],
  )
  for (const fileId of [...new Set(fileIds)].slice(0, maxTold))
    unlessLost(() => refreshSummary(tx, fileId), undefined)
}

/** Keeps bytes and reading, and notes the file; the same bytes under the same name that still wait are not taken twice. */
export const addReceived = (tx: CommandContext, file: NewFile): string => {
  const { read } = file
  const reading = read.reading
  const hash = file.kept?.hash ?? tx.files.keep(file.bytes)
  const known = waitingFileWith(tx.db, hash, file.name)
  if (known !== undefined) return known
  const { requestId, unitId, earlier } = senderOf(tx.db, reading, file.requestId)
  const state: ReviewState = {
    refuseDetail: read.ok ? null : read.detail,
    contents: reading?.contents ?? [],
    rows: reading?.rows.length ?? 0,
    openIssues: 0,
    needs: read.ok ? 'look' : 'refused',
    steps: noSteps,
  }
  const id = tx.db.insert('received_files', {
    hash,
    reading_hash:
      file.kept?.readingHash ?? (reading === null ? null : keepReading(tx.files, reading, read.lines)),
    file_name: file.name,
    size: file.bytes.byteLength,
    received_at: tx.now,
    received_on: tx.today,
    unit_id: unitId,
    request_id: requestId,
    corrects_id: earlier?.id ?? null,
    outcome: read.ok ? read.reading.outcome : 'refuse',
    refuse_reason: read.ok ? null : read.reason,
    status: read.ok ? 'waiting' : 'refused',
    review_json: JSON.stringify(state),
  })
  if (read.ok) {
    if (earlier !== undefined) linkCorrected(tx, id, earlier)
    tellOthers(tx, summarise(tx, id))
    const isNewer = (read.reading.stamp?.version ?? 0) > newestReturnVersion
    moveContents(
      tx.db,
      { requestId, unitId, today: tx.today },
      read.reading.contents,
      isNewer ? 'wrong_version' : 'received',
    )
  }
  return id
}
