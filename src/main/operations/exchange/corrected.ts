/** A file that came back corrected: whose it is, the earlier file that it answers, and the clerk's work on that one. */
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { noSteps, reviewed } from '#shared/domain/exchange/review.ts'
import { carrySteps } from '#shared/domain/exchange/send-back/carry-over.ts'
import { fileMoves } from '#shared/domain/received-file.ts'
import type { ReadDb } from '../../db/database.ts'
import { getReceivedFile, type ReceivedFile, type ReviewState } from '../../db/queries/received-files.ts'
import { lastSendBack } from '../../db/queries/send-backs.ts'
import type { CommandContext } from '../context.ts'
import { buildReview } from './build-review.ts'
import { earlierFileOf } from './read-received.ts'
import { isReadingLost, loadReading } from './readings.ts'
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

/** The clerk's decisions about the earlier file that still hold for this one, as steps that can be taken back. */
const carry = (tx: CommandContext, file: ReceivedFile, earlier: ReceivedFile): void => {
  const copy = readingOfCopy(tx, earlier.id)
  if (copy === null || earlier.state.steps.done.length === 0) return
  const before = buildReview(tx, earlier, copy)
  const now = buildReview(tx, file)
  const done = carrySteps(
    { rows: copy.rows, issues: before.review.issues },
    reviewed(copy, earlier.state.steps),
    { rows: now.reading?.rows ?? [], issues: now.review.issues },
  )
  const state: ReviewState = { ...file.state, steps: { ...noSteps, done } }
  tx.db.update('received_files', file.id, { review_json: JSON.stringify(state) })
}

/** Notes that a file just taken in corrects an earlier one, whose turn is over with it. */
export const linkCorrected = (tx: CommandContext, fileId: string, earlier: ReceivedFile): void => {
  if (fileMoves.canMove(earlier.status, 'corrected'))
    tx.db.update('received_files', earlier.id, { status: 'corrected' })
  const file = getReceivedFile(tx.db, fileId)
  if (file === undefined) return
  try {
    carry(tx, file, earlier)
  } catch (error) {
    // A reading that is lost costs only the questions that are asked again.
    if (!isReadingLost(error)) throw error
  }
}
