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
