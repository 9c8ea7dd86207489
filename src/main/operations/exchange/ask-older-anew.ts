/**
 * That the file's word is to be taken was said against what stood in the register then. Once a file that was sent later
 * has said otherwise, it is another question, and is asked anew.
 */
import { asksAnew } from '#shared/domain/exchange/review.ts'
import { listReceivedFiles, type ReceivedFile } from '../../db/queries/received-files.ts'
import type { CommandContext } from '../context.ts'
import { plannedFile } from './build-review.ts'
import { unlessLost } from './readings.ts'

const takesItsWord = ({ state }: ReceivedFile): boolean =>
  state.steps.done.some((step) => step.kind === 'decide' && step.decision === 'theirs')

/** @param imported that has just gone in. */
export const askOlderAnew = (
  tx: CommandContext,
  { id, unitId, requestId }: Pick<ReceivedFile, 'id' | 'unitId' | 'requestId'>,
): void => {
  for (const file of listReceivedFiles(tx.db, { requestId, unitId, statuses: ['waiting'] })) {
    if (file.id === id || file.requestId !== requestId || !takesItsWord(file)) continue
    const plan = unlessLost(() => plannedFile(tx, file).plan.rows, [])
    const rowIds = plan.flatMap(({ rowId, outcome, why }) =>
      outcome === 'changed' && why === 'said_later' ? [rowId] : [],
    )
    if (rowIds.length === 0) continue
    const state = { ...file.state, steps: asksAnew(file.state.steps, rowIds) }
    tx.db.update('received_files', file.id, { review_json: JSON.stringify(state) })
  }
}
