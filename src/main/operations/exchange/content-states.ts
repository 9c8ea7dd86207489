/** Moves the contents of a unit's return on the board, as far as the transition table allows. */
import { type ReturnContent, type ReturnStatus, returnMoves } from '#shared/domain/request.ts'
import type { WriteDb } from '../../db/database.ts'
import { contentStates, requestUnit } from '../../db/queries/requests.ts'

export const moveContents = (
  db: WriteDb,
  at: { requestId: string | null; unitId: string | null; today: string },
  contents: readonly ReturnContent[],
  to: ReturnStatus,
): void => {
  if (at.requestId === null || at.unitId === null) return
  const unit = requestUnit(db, at.requestId, at.unitId)
  if (unit === undefined) return
  for (const state of contentStates(db, unit.id)) {
    if (!contents.includes(state.content) || !returnMoves.canMove(state.status, to)) continue
    db.update('request_contents', state.id, { status: to, status_on: at.today })
  }
}
