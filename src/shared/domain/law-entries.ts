/** Entries of the dated law: periods that must not overlap, and what leaves a day without a rule. */
import type { CivilDate } from '../dates.ts'
import { addDays } from '../dates.ts'

/** How sure an entry is; `office`: entered or checked against the text by the office itself. */
export const certainties = ['confirmed', 'partial', 'inferred', 'office'] as const
export type LawCertainty = (typeof certainties)[number]

export const lawKinds = ['basePay', 'rate', 'form', 'title', 'holiday'] as const
export type LawKind = (typeof lawKinds)[number]

export const holidayKinds = ['holiday', 'substitute'] as const
export type HolidayKind = (typeof holidayKinds)[number]

/** In force from the first to the last day, both included; null is open. */
export type Period = { validFrom: CivilDate | null; validTo: CivilDate | null }

export const isReversed = ({ validFrom, validTo }: Period): boolean =>
  validFrom !== null && validTo !== null && validTo < validFrom

/** The first of `others` that shares a day with `period`; two rates on one day would make the money a guess. */
export function overlapping<P extends Period>(period: Period, others: readonly P[]): P | undefined {
  return others.find(
    (other) =>
      (period.validTo === null || other.validFrom === null || other.validFrom <= period.validTo) &&
      (other.validTo === null || period.validFrom === null || period.validFrom <= other.validTo),
  )
}

/** Days between the first and the last of `periods` that none of them covers, as periods in their order. */
export function gapsBetween(periods: readonly Period[]): { from: CivilDate; to: CivilDate }[] {
  const inOrder = [...periods].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))
  return inOrder.flatMap(({ validFrom }, index) => {
    const ends = inOrder.slice(0, index).map(({ validTo }) => validTo)
    const [firstEnd = null, ...laterEnds] = ends
    // An open end covers all that comes after it.
    if (firstEnd === null || ends.includes(null) || validFrom === null) return []
    const lastEnd = laterEnds.reduce<CivilDate>(
      (late, end) => (end !== null && end > late ? end : late),
      firstEnd,
    )
    const [from, to] = [addDays(lastEnd, 1), addDays(validFrom, -1)]
    return from <= to ? [{ from, to }] : []
  })
}
