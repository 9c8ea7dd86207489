/** How the contents of requests stand, counted so that every one falls into exactly one part. */
import type { CivilDate } from '../dates.ts'
import { isSettled, type ReturnContent, type ReturnStatus, returnContents } from './request.ts'

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

export const unitStandings = ['complete', 'waiting', 'problem', 'silent'] as const
export type UnitStanding = (typeof unitStandings)[number]

/** How a unit stands with all it was asked for; every unit in exactly one way. */
export function unitStanding(statuses: readonly ReturnStatus[]): UnitStanding {
  if (statuses.every(isSettled)) return 'complete'
  if (statuses.some((status) => status === 'sent_back' || status === 'wrong_version')) return 'problem'
  return statuses.every((status) => status === 'waiting') ? 'silent' : 'waiting'
}

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
