/** Moves the contents of a unit's return on the board. */
import { fail } from '#shared/contract/errors.ts'
import { type ReturnContent, type ReturnStatus, returnMoves } from '#shared/domain/request.ts'
import type { MoveNeed } from '#shared/domain/transitions.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { contentStates, requestUnit } from '../../db/queries/requests.ts'
import type { CommandContext } from '../context.ts'
import { requireMove } from '../moves.ts'

type Place = { requestId: string | null; unitId: string | null }

/** The contents of a unit's return that stand so. */
export const contentsWith = (db: ReadDb, at: Place, status: ReturnStatus): ReturnContent[] => {
  if (at.requestId === null || at.unitId === null) return []
  const unit = requestUnit(db, at.requestId, at.unitId)
  if (unit === undefined) return []
  return contentStates(db, unit.id)
    .filter((state) => state.status === status)
    .map((state) => state.content)
}

/** What follows from a file that came in, was imported or taken back: as far as the transition table allows. */
export const moveContents = (
  db: WriteDb,
  at: Place & { today: string },
  contents: readonly ReturnContent[],
  to: ReturnStatus,
  given: readonly MoveNeed[] = [],
): void => {
  if (at.requestId === null || at.unitId === null) return
  const unit = requestUnit(db, at.requestId, at.unitId)
  if (unit === undefined) return
  for (const state of contentStates(db, unit.id)) {
    if (!contents.includes(state.content) || !returnMoves.check(state.status, to, given).ok) continue
    db.update('request_contents', state.id, { status: to, status_on: at.today })
  }
}

/**
 * "Không phát sinh" as the unit said it, or taken back. Throws not_found, illegal_move (it is imported; it was not
 * said), invalid_input for a content that was not asked for.
 */
export const markContentsNil = (
  { db, messages, today }: CommandContext,
  input: { requestId: string; unitId: string; contents: readonly ReturnContent[]; isNil: boolean },
): void => {
  const unit = requestUnit(db, input.requestId, input.unitId)
  if (unit === undefined) throw fail('not_found', { what: 'unit' })
  const names = messages.exchange.board.contentStates
  const to = input.isNil ? 'nil' : 'waiting'
  const states = contentStates(db, unit.id)
  for (const content of new Set(input.contents)) {
    const state = states.find((one) => one.content === content)
    if (state === undefined) throw fail('invalid_input', {}, { contents: 'not_allowed' })
    const from = state.status
    if (from === to) continue
    if (!input.isNil && from !== 'nil')
      throw fail('illegal_move', { what: 'return', from: names[from], to: names[to] })
    requireMove(messages, { what: 'return', moves: returnMoves, names, from, to, given: [] })
    db.update('request_contents', state.id, { status: to, status_on: today })
  }
}
