/** Imported files whose review would write something by now: answers that were given since. */
import { toCarryOut } from '#shared/domain/exchange/import-totals.ts'
import type { ReadDb } from '../../db/database.ts'
import { notedPending, type ReceivedFile } from '../../db/queries/received-files.ts'
import { overtakenBy } from './alike-sendings.ts'
import { plannedFile } from './build-review.ts'
import type { PlannedFile, ReviewContext } from './plan-file.ts'
import { unlessLost } from './readings.ts'

/** Records that would be written; a file that a newer one overtook has nothing to bring. */
export const pendingIn = (db: ReadDb, file: ReceivedFile, { totals }: PlannedFile): number => {
  if (file.status !== 'imported') return 0
  const pending = toCarryOut(totals)
  return pending > 0 && overtakenBy(db, file) !== undefined ? 0 : pending
}

/** Rows of all files that are looked at again, some 20 ms. */
const rowsAtOnce = 600

/**
 * Records by file. What was noted may have been entered by hand since, so the files are looked at again as the register is;
 * those beyond what can be looked at at once stand as they were noted.
 */
export const pendingNow = (context: ReviewContext): Map<string, number> => {
  const pending = new Map<string, number>()
  let rows = 0
  for (const file of notedPending(context.db)) {
    rows += file.state.rows
    const noted = file.state.pending ?? 0
    const count =
      rows > rowsAtOnce
        ? noted
        : unlessLost(() => pendingIn(context.db, file, plannedFile(context, file)), noted)
    if (count > 0) pending.set(file.id, count)
  }
  return pending
}
