/** The clerk's work on a received file: steps, out of sight and back. Nothing here touches the register. */
import { fail } from '#shared/contract/errors.ts'
import type { ReviewSteps } from '#shared/domain/exchange/review.ts'
import type { ReadDb } from '../../db/database.ts'
import { liveBatchesOf } from '../../db/queries/imports.ts'
import { getReceivedFile, type ReceivedFile, type ReviewState } from '../../db/queries/received-files.ts'
import type { CommandContext } from '../context.ts'
import { requireFileMove } from './file-moves.ts'
import { refreshSummary } from './receive.ts'
import { settlePlace } from './settle-place.ts'

export const theFile = (tx: { db: ReadDb }, fileId: string): ReceivedFile => {
  const file = getReceivedFile(tx.db, fileId)
  if (file === undefined) throw fail('not_found', { what: 'return' })
  return file
}

export const saveSummary = (tx: CommandContext, fileId: string): { revision: number } => {
  refreshSummary(tx, fileId)
  return { revision: theFile(tx, fileId).revision }
}

/** Throws not_found, conflict. */
export const changeSteps = (
  tx: CommandContext,
  input: { fileId: string; revision: number },
  change: (steps: ReviewSteps) => ReviewSteps,
): { revision: number } => {
  const file = theFile(tx, input.fileId)
  const state: ReviewState = { ...file.state, steps: change(file.state.steps) }
  tx.db.update(
    'received_files',
    file.id,
    { review_json: JSON.stringify(state) },
    { revision: input.revision },
  )
  return saveSummary(tx, file.id)
}

/**
 * Out of sight, or back from there; also what was sent back or corrected can be taken back. An imported file is not
 * set aside: its import would have to be undone first.
 */
export const setAside = (
  tx: CommandContext,
  input: { fileId: string; revision: number; isAside: boolean },
): { revision: number } => {
  const file = theFile(tx, input.fileId)
  const isImported = liveBatchesOf(tx.db, file.id).length > 0
  const back = file.outcome === 'refuse' ? 'refused' : isImported ? 'imported' : 'waiting'
  const to = input.isAside ? 'set_aside' : back
  const names = tx.messages.exchange.fileStates
  const isAway = ['set_aside', 'sent_back', 'corrected'].includes(file.status)
  if (input.isAside ? isImported : !isAway)
    throw fail('illegal_move', {
      what: 'return',
      from: names[isImported ? 'imported' : file.status],
      to: names[to],
    })
  requireFileMove(tx, file.status, to)
  const revision = tx.db.update('received_files', file.id, { status: to }, { revision: input.revision })
  settlePlace(tx, file)
  return { revision }
}
