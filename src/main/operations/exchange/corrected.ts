/** A file that came back corrected: whose it is, the earlier file that it answers, and the clerk's work on that one. */
import type { ErasedMarks } from '#shared/domain/exchange/erased-rows.ts'
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { noSteps, type ReviewSteps, reviewed } from '#shared/domain/exchange/review.ts'
import { carryMarks, carrySteps } from '#shared/domain/exchange/send-back/carry-over.ts'
import { fileMoves } from '#shared/domain/received-file.ts'
import type { ReadDb } from '../../db/database.ts'
import { getReceivedFile, type ReceivedFile, type ReviewState } from '../../db/queries/received-files.ts'
import { lastSendBack } from '../../db/queries/send-backs.ts'
import type { CommandContext } from '../context.ts'
import { buildReview } from './build-review.ts'
import { earlierFileOf } from './read-received.ts'
import { loadReading, unlessLost } from './readings.ts'
import { requestOf } from './request-of.ts'

export type Sender = { unitId: string | null; requestId: string | null; earlier: ReceivedFile | undefined }

/** A corrected copy belongs where the file belongs that it corrects. */
export const senderOf = (db: ReadDb, reading: Reading | null, wanted: string | null): Sender => {
  const earlier = earlierFileOf(db, reading)
  return {
    unitId: reading?.unitId ?? null,
    requestId: earlier?.requestId ?? requestOf(db, reading, wanted),
    earlier,
  }
}

/** What was read of the untouched copy; null when none was made. Throws rule reading_lost. */
const readingOfCopy = (tx: CommandContext, fileId: string): Reading | null => {
  const hash = lastSendBack(tx.db, fileId)?.readingHash ?? null
  return loadReading(tx.files, { fileName: '', readingHash: hash })
}

/** Rows that name somebody who was erased are asked about in the copy too; all of them where it cannot be told which. */
const marksFor = (
  { files }: CommandContext,
  file: ReceivedFile,
  earlier: ReceivedFile,
  copy: Reading | null,
): ErasedMarks => {
  const marked = earlier.state.holdsErased ?? []
  const termEnded = earlier.state.termEnded === true ? { termEnded: true } : {}
  if (marked.length === 0) return termEnded
  const rows = loadReading(files, file)?.rows ?? []
  const carried = carryMarks(marked, copy?.rows ?? [], rows)
  return { ...termEnded, holdsErased: [...new Set([...(file.state.holdsErased ?? []), ...carried])] }
}

/** The clerk's decisions about the earlier file that still hold for this one, as steps that can be taken back. */
const stepsFor = (
  tx: CommandContext,
  file: ReceivedFile,
  earlier: ReceivedFile,
  copy: Reading | null,
): ReviewSteps => {
  if (copy === null || earlier.state.steps.done.length === 0) return file.state.steps
  const before = buildReview(tx, earlier, copy)
  const now = buildReview(tx, file)
  const done = carrySteps(
    { rows: copy.rows, issues: before.review.issues },
    reviewed(copy, earlier.state.steps),
    { rows: now.reading?.rows ?? [], issues: now.review.issues },
  )
  return { ...noSteps, done }
}

/** Notes that a file just taken in corrects an earlier one, whose turn is over with it. */
export const linkCorrected = (tx: CommandContext, fileId: string, earlier: ReceivedFile): void => {
  if (fileMoves.canMove(earlier.status, 'corrected'))
    tx.db.update('received_files', earlier.id, { status: 'corrected' })
  const received = getReceivedFile(tx.db, fileId)
  if (received === undefined) return
  // A reading that is lost costs only the questions that are asked again.
  const copy = unlessLost(() => readingOfCopy(tx, earlier.id), null)
  const marked = { ...received.state, ...marksFor(tx, received, earlier, copy) }
  const file = { ...received, state: marked }
  const state: ReviewState = {
    ...marked,
    steps: unlessLost(() => stepsFor(tx, file, earlier, copy), marked.steps),
  }
  tx.db.update('received_files', fileId, { review_json: JSON.stringify(state) })
}
