/** The clerk's work on a received file: steps, out of sight and back. Nothing here touches the register. */
import { fail } from '#shared/contract/errors.ts'
import type { ReviewSteps } from '#shared/domain/exchange/review.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReadDb } from '../../db/database.ts'
import { hasLiveImport, liveBatchesOf } from '../../db/queries/imports.ts'
import { getReceivedFile, type ReceivedFile, type ReviewState } from '../../db/queries/received-files.ts'
import type { CommandContext } from '../context.ts'
import { contentsWith, moveContents } from './content-states.ts'
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

/** What was sent back is in the office's hands again: as it stood before. */
const unsend = (tx: CommandContext, file: ReceivedFile): void => {
  const { unitId, requestId } = file
  if (unitId === null) return
  const at = { requestId, unitId, today: tx.today }
  const contents = contentsWith(tx.db, at, 'sent_back')
  const isImported = (content: ReturnContent) => hasLiveImport(tx.db, { unitId, requestId, content })
  moveContents(tx.db, at, contents.filter(isImported), 'imported')
  moveContents(
    tx.db,
    at,
    contents.filter((content) => !isImported(content)),
    'received',
  )
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
  if (!input.isAside && file.status === 'sent_back') unsend(tx, file)
  const revision = tx.db.update('received_files', file.id, { status: to }, { revision: input.revision })
  if (input.isAside) settlePlace(tx, file, file.state.contents)
  else if (file.status === 'set_aside' && to === 'waiting')
    moveContents(
      tx.db,
      { requestId: file.requestId, unitId: file.unitId, today: tx.today },
      file.state.contents,
      'received',
    )
  return { revision }
}
