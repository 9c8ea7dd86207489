/** What the office notes by hand of a unit's return: its own word that there is nothing. */
import { fail } from '#shared/contract/errors.ts'
import { type ReturnContent, returnMoves } from '#shared/domain/request.ts'
import { contentStates, requestUnit } from '../../db/queries/requests.ts'
import type { CommandContext } from '../context.ts'
import { requireMove } from '../moves.ts'
import { settlePlace } from './settle-place.ts'

/**
 * "Không phát sinh" as the unit said it, or taken back: then what its files say counts again. Throws not_found,
 * illegal_move (it is imported; it was not said), invalid_input for a content that was not asked for.
 */
export const markContentsNil = (
  tx: CommandContext,
  input: { requestId: string; unitId: string; contents: readonly ReturnContent[]; isNil: boolean },
): void => {
  const { db, messages, today } = tx
  const unit = requestUnit(db, input.requestId, input.unitId)
  if (unit === undefined) throw fail('not_found', { what: 'unit' })
  const names = messages.exchange.board.contentStates
  const to = input.isNil ? 'nil' : 'waiting'
  const states = contentStates(db, unit.id)
  const takenBack: ReturnContent[] = []
  for (const content of new Set(input.contents)) {
    const state = states.find((one) => one.content === content)
    if (state === undefined) throw fail('invalid_input', {}, { contents: 'not_allowed' })
    const from = state.status
    if (from === to) continue
    if (!input.isNil && from !== 'nil')
      throw fail('illegal_move', { what: 'return', from: names[from], to: names[to] })
    requireMove(messages, { what: 'return', moves: returnMoves, names, from, to, given: [] })
    db.update('request_contents', state.id, { status: to, status_on: input.isNil ? today : null })
    if (!input.isNil) takenBack.push(content)
  }
  if (takenBack.length > 0) settlePlace(tx, input, takenBack)
}
