/**
 * What a long list would do is made out in stretches, between which the window is served, and used only while the register
 * has not moved since.
 */
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import type { DecisionsByPair } from '../../db/queries/duplicate-decisions.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import type { TaskContext } from '../context.ts'
import { inStretches } from '../in-stretches.ts'
import { isReviewKept, reviewPlanned } from './build-review.ts'
import { type PlannedFile, planningFile, type ReviewContext } from './plan-file.ts'
import { bringReading } from './readings.ts'
import { theFile } from './the-file.ts'

/** Rows of a list that is made out at once: some 20 ms. */
export const rowsAtOnce = 600

/** Made before; of use only while the register is at that version, on that day and in that language. */
export type PreparedPlan = Pick<ReviewContext, 'today' | 'messages'> & {
  planned: PlannedFile
  version: string
}

/**
 * The plan of a file as it will be. Undefined for a short one, and where it cannot be made: why is met again, and told,
 * when the file is written.
 *
 * @param given what was read, when it is not kept yet.
 * @param decided what is said of pairs and not written yet.
 */
export const preparePlan = async (
  context: TaskContext,
  file: ReceivedFile,
  { given, decided }: { given?: Reading; decided?: DecisionsByPair } = {},
): Promise<PreparedPlan | undefined> => {
  if (file.state.rows <= rowsAtOnce) return undefined
  const { today, messages } = context
  const planning = { db: context.db, files: context.files, today, messages, ...(decided && { decided }) }
  const version = context.db.version()
  try {
    if (given === undefined) await bringReading(context.files, file)
    return { planned: await inStretches(planningFile(planning, file, given)), version, today, messages }
  } catch {
    return undefined
  }
}

/** Other work may move the register while a review is made; after so many times it is made at once. */
const attempts = 3

/** The file as it stands, and whoever asks for its review finds it made. Throws not_found. */
export const prepareReview = async (context: TaskContext, fileId: string): Promise<ReceivedFile> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const file = theFile(context, fileId)
    const plan = isReviewKept(context, file) ? undefined : await preparePlan(context, file)
    if (plan === undefined) break
    if (plan.version === context.db.version()) {
      reviewPlanned(context, file, plan.planned)
      return file
    }
  }
  return theFile(context, fileId)
}
