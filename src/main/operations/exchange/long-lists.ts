/**
 * What a long list would do is made out in stretches, between which the window is served, and used only while the register
 * has not moved since.
 */
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import type { TaskContext } from '../context.ts'
import { inStretches } from '../in-stretches.ts'
import { isReviewKept, reviewPlanned } from './build-review.ts'
import { type PlannedFile, planningFile } from './plan-file.ts'

/** Rows of a list that is made out at once: some 20 ms. */
export const rowsAtOnce = 600

/** Made before; of use only while the register is at that version. */
export type PreparedPlan = { planned: PlannedFile; version: string }

/**
 * The plan of a file as it will be. Undefined for a short one, and where it cannot be made: why is met again, and told,
 * when the file is written.
 *
 * @param given what was read, when it is not kept yet.
 */
export const preparePlan = async (
  context: TaskContext,
  file: ReceivedFile,
  given?: Reading,
): Promise<PreparedPlan | undefined> => {
  if (file.state.rows <= rowsAtOnce) return undefined
  const version = context.db.version()
  try {
    return { planned: await inStretches(planningFile(context, file, given)), version }
  } catch {
    return undefined
  }
}

/** Other work may move the register while a review is made; after so many times it is made at once. */
const attempts = 3

/** Whoever asks for the review next finds it made. */
export const prepareReview = async (context: TaskContext, file: ReceivedFile): Promise<void> => {
  for (let attempt = 0; attempt < attempts && !isReviewKept(context, file); attempt += 1) {
    const plan = await preparePlan(context, file)
    if (plan === undefined) return
    if (plan.version === context.db.version()) reviewPlanned(context, file, plan.planned)
  }
}
