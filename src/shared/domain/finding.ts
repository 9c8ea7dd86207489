import type { CivilDate } from '../dates.ts'
import { type DueState, dueState } from './due.ts'
import { defineTransitions } from './transitions.ts'

/** Chưa khắc phục → Đang khắc phục → Đơn vị báo đã khắc phục → Đã khắc phục (verified). */
export const findingStatuses = ['open', 'in_progress', 'reported', 'done'] as const
export type FindingStatus = (typeof findingStatuses)[number]

/** Only verification makes a finding done; a recheck that finds the fault again reopens it, with the reason. */
export const findingMoves = defineTransitions<FindingStatus>({
  open: { in_progress: [], reported: [], done: ['verification'] },
  in_progress: { open: ['reason'], reported: [], done: ['verification'] },
  reported: { in_progress: ['reason'], open: ['reason'], done: ['verification'] },
  done: { open: ['reason'] },
})

/** What a unit says of a shortcoming: đã, đang, chưa khắc phục. */
const reports = ['done', 'ongoing', 'open'] as const
export type Report = (typeof reports)[number]

/** Null for anything else. */
export const reportedStatus = (said: unknown): Report | null =>
  reports.find((report) => report === said) ?? null

/**
 * Where a finding stands after its unit reported: a unit's word never closes it, "đã khắc phục" becomes reported, to be
 * verified by the office; and what needs a reason is not the unit's to say.
 */
export const statusAfterReport = (from: FindingStatus, said: Report | null): FindingStatus => {
  const to = said === 'done' ? 'reported' : said === 'ongoing' ? 'in_progress' : from
  return from !== 'done' && findingMoves.needs(from, to)?.length === 0 ? to : from
}

export const severities = ['minor', 'major', 'critical'] as const
export type Severity = (typeof severities)[number]

export const findingEventKinds = ['moved', 'reminded', 'rechecked', 'reported', 'noted'] as const
export type FindingEventKind = (typeof findingEventKinds)[number]

type Deadline = { status: FindingStatus; remedyDueOn: CivilDate | null; doneOn: CivilDate | null }

/** Overdue is never stored: it follows from deadline and today. Reported but unverified remedies are still awaited. */
export function findingDue(finding: Deadline, today: CivilDate, soonDays?: number): DueState {
  return dueState({
    dueOn: finding.remedyDueOn,
    doneOn: finding.status === 'done' ? (finding.doneOn ?? today) : null,
    today,
    ...(soonDays === undefined ? {} : { soonDays }),
  })
}

export function isOverdue(finding: Deadline, today: CivilDate): boolean {
  return findingDue(finding, today).kind === 'overdue'
}

/**
 * The same fault again: findings of the same unit and criterion that were done before this one was found.
 * Without a criterion nothing can be said.
 */
export function recurrencesOf<
  F extends {
    id: string
    unitId: string
    criterionId: string | null
    foundOn: CivilDate
    doneOn: CivilDate | null
  },
>(finding: F, all: readonly F[]): F[] {
  if (finding.criterionId === null) return []
  return all.filter(
    (other) =>
      other.id !== finding.id &&
      other.unitId === finding.unitId &&
      other.criterionId === finding.criterionId &&
      other.doneOn !== null &&
      other.doneOn <= finding.foundOn,
  )
}
