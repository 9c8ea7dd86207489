import type { CivilDate } from '../dates.ts'
import { type DueState, dueState } from './due.ts'
import { defineTransitions } from './transitions.ts'

export const requestStatuses = ['open', 'closed'] as const
export type RequestStatus = (typeof requestStatuses)[number]

export const requestMoves = defineTransitions<RequestStatus>({
  open: { closed: [] },
  closed: { open: [] },
})

/** What a request asks for, one sheet each: tự kiểm tra, tuyên truyền, khắc phục tồn tại, đề nghị khen thưởng. */
export const returnContents = ['selfcheck', 'activities', 'remedy', 'nomination'] as const
export type ReturnContent = (typeof returnContents)[number]

export const returnStatuses = [
  'waiting',
  'received',
  'imported',
  'nil',
  'sent_back',
  'wrong_version',
] as const
export type ReturnStatus = (typeof returnStatuses)[number]

/**
 * What the office notes by hand: `nil` is a unit's own word ("không phát sinh") and is not the same as silence; taking it
 * back is a slip mended. All else follows from the files that are there (`exchange/return-standing.ts`).
 */
export const returnMoves = defineTransitions<ReturnStatus>({
  waiting: { nil: [] },
  received: { nil: [] },
  imported: {},
  nil: { waiting: [] },
  sent_back: { nil: [] },
  wrong_version: { nil: [] },
})

/** Whether the office has this content: imported, or the unit said that there is nothing. */
export function isSettled(status: ReturnStatus): boolean {
  return status === 'imported' || status === 'nil'
}

/** Sent in a form that cannot be taken: to be sent anew. */
export function isToSendAgain(status: ReturnStatus): boolean {
  return status === 'sent_back' || status === 'wrong_version'
}

/** Whether the unit still owes this content; what lies with the office is not the unit's debt. */
export function isOwed(status: ReturnStatus): boolean {
  return status === 'waiting' || isToSendAgain(status)
}

/** How one unit's return stands as a whole; `statuses` are those of the contents it was asked for. */
export type ReturnState = {
  overall: 'complete' | 'partial' | 'problem' | 'missing'
  due: DueState
}

/**
 * The state of a unit on the return board. `settledOn`: the day when the last content came in. A unit's own
 * extension replaces the due day of the request.
 */
export function returnState(input: {
  statuses: readonly ReturnStatus[]
  dueOn: CivilDate
  extendedTo: CivilDate | null
  settledOn: CivilDate | null
  today: CivilDate
}): ReturnState {
  const isComplete = input.statuses.length > 0 && input.statuses.every(isSettled)
  const hasProblem = input.statuses.some((status) => status === 'sent_back' || status === 'wrong_version')
  const hasAny = input.statuses.some((status) => status !== 'waiting')
  const due = dueState({
    dueOn: input.extendedTo ?? input.dueOn,
    doneOn: isComplete ? (input.settledOn ?? input.today) : null,
    today: input.today,
  })
  return { overall: isComplete ? 'complete' : hasProblem ? 'problem' : hasAny ? 'partial' : 'missing', due }
}
