/** How the contents of requests stand, counted so that every one falls into exactly one part. */
import type { CivilDate } from '../dates.ts'
import { type DueState, dueState } from './due.ts'
import { isSettled, isToSendAgain, type ReturnContent, type ReturnStatus, returnContents } from './request.ts'

export const returnParts = ['settled', 'received', 'problem', 'overdue', 'pending'] as const
export type ReturnPart = (typeof returnParts)[number]

/**
 * Settled: imported, or said to be nothing. Received: waits for a look. Problem: sent back, or of another version.
 * Overdue and pending: nothing came, after the deadline or before.
 */
export function returnPart(status: ReturnStatus, dueOn: CivilDate, today: CivilDate): ReturnPart {
  if (isSettled(status)) return 'settled'
  if (status === 'received') return 'received'
  if (status === 'sent_back' || status === 'wrong_version') return 'problem'
  return dueOn < today ? 'overdue' : 'pending'
}

export const unitStandings = ['complete', 'waiting', 'partial', 'problem', 'blank', 'silent'] as const
export type UnitStanding = (typeof unitStandings)[number]

/**
 * How a unit stands with all it was asked for; every unit in exactly one way, as the desk and the board both say it.
 * Problem: the unit has to send something anew. Waiting: something of it lies with the office, also a further file of a
 * unit that has sent all. Partial: what came is in the register, more is owed. Blank: only forms with nothing filled in
 * came, which is no answer.
 */
export function unitStanding(
  statuses: readonly ReturnStatus[],
  { filesInHand, hasBlank }: { filesInHand: number; hasBlank: boolean },
): UnitStanding {
  if (statuses.some(isToSendAgain)) return 'problem'
  if (filesInHand > 0 || statuses.includes('received')) return 'waiting'
  if (statuses.every((status) => status === 'waiting')) return hasBlank ? 'blank' : 'silent'
  return statuses.every(isSettled) ? 'complete' : 'partial'
}

/** Whether anything was handed in by the unit that is worth counting as an answer. */
export const hasHandedIn = (standing: UnitStanding): boolean => standing !== 'silent' && standing !== 'blank'

/** Whether the unit still owes something after its deadline. */
export const isOverdue = (statuses: readonly ReturnStatus[], dueOn: CivilDate, today: CivilDate): boolean =>
  statuses.some((status) => returnPart(status, dueOn, today) === 'overdue')

/**
 * The deadline of a unit on the return board. `settledOn`: the day when the last content came in. A unit's own
 * extension replaces the due day of the request.
 */
export const returnDue = (input: {
  statuses: readonly ReturnStatus[]
  dueOn: CivilDate
  extendedTo: CivilDate | null
  settledOn: CivilDate | null
  today: CivilDate
}): DueState =>
  dueState({
    dueOn: input.extendedTo ?? input.dueOn,
    doneOn:
      input.statuses.length > 0 && input.statuses.every(isSettled) ? (input.settledOn ?? input.today) : null,
    today: input.today,
  })

export type ReturnCounts = Record<ReturnPart, number>

export const noReturns: ReturnCounts = { settled: 0, received: 0, problem: 0, overdue: 0, pending: 0 }

type Asked = {
  dueOn: CivilDate
  contents: readonly { content: ReturnContent; status: ReturnStatus }[]
}

/** By content, in the usual order; contents that nobody was asked for are left out. */
export function countReturns(
  asked: readonly Asked[],
  today: CivilDate,
): { content: ReturnContent; counts: ReturnCounts }[] {
  return returnContents.flatMap((content) => {
    const own = asked.flatMap(({ dueOn, contents }) =>
      contents.flatMap((one) => (one.content === content ? [returnPart(one.status, dueOn, today)] : [])),
    )
    if (own.length === 0) return []
    const counts = { ...noReturns }
    for (const part of own) counts[part] += 1
    return [{ content, counts }]
  })
}
