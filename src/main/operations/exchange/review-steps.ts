/** The clerk's work on a received file: steps, whose it is, how its columns read. Nothing here touches the register. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { exchange } from '#shared/contract/exchange.ts'
import type { ReviewSteps } from '#shared/domain/exchange/review.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReadDb } from '../../db/database.ts'
import { hasLiveImport, liveBatchesOf } from '../../db/queries/imports.ts'
import { getReceivedFile, type ReceivedFile, type ReviewState } from '../../db/queries/received-files.ts'
import { requestUnit } from '../../db/queries/requests.ts'
import type { CommandContext } from '../context.ts'
import { contentsWith, moveContents } from './content-states.ts'
import { requireFileMove } from './file-moves.ts'
import { loadReading } from './readings.ts'
import { refreshSummary } from './receive.ts'
import { requestOf } from './request-of.ts'

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

/** Throws not_found, conflict, rule reading_lost | import_stands: rows that an import wrote stay with whom they were written for. */
export const assignFile = (
  tx: CommandContext,
  input: ParsedInputOf<(typeof exchange)['assign']>,
): { revision: number } => {
  const file = theFile(tx, input.fileId)
  if (liveBatchesOf(tx.db, file.id).length > 0)
    throw fail('rule', { rule: 'import_stands', detail: file.unitName ?? '' })
  const isImported = file.status === 'imported'
  let { requestId } = input
  // A request that does not ask this unit cannot be what the file answers.
  if (
    requestId !== null &&
    input.unitId !== null &&
    requestUnit(tx.db, requestId, input.unitId) === undefined
  )
    requestId = null
  const reading = loadReading(tx.files, file)
  if (requestId === null && input.unitId !== null && reading !== null)
    requestId = requestOf(tx.db, { ...reading, stamp: null, unitId: input.unitId }, null)
  tx.db.update(
    'received_files',
    file.id,
    // An import that wrote nothing for one commune may write something for another.
    { unit_id: input.unitId, request_id: requestId, ...(isImported ? { status: 'waiting' } : {}) },
    { revision: input.revision },
  )
  const before = { requestId: file.requestId, unitId: file.unitId, today: tx.today }
  if (isImported) moveContents(tx.db, before, reading?.nil ?? [], 'waiting')
  if (file.status === 'waiting' || isImported)
    moveContents(tx.db, { requestId, unitId: input.unitId, today: tx.today }, file.state.contents, 'received')
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
  return {
    revision: tx.db.update('received_files', file.id, { status: to }, { revision: input.revision }),
  }
}
