/**
 * How long data of persons is kept, by kind (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: what has served its purpose, or is
 * past its term, goes). The law names no years; the defaults are the program's proposal, and the office sets its own.
 *
 *   lastDayOfKeeping('2016-02-29', 5)                                    // '2021-02-28'
 *   keepingStanding({ from: '2016-02-29', …, years: 5 }, '2021-03-01')   // { kind: 'past', since: '2021-03-01' }
 */
import { addDays, type CivilDate, civilDate, partsOf } from '../dates.ts'

export const keepingKinds = [
  /** Telephone, number of identity, birth date of who was commended; what the decision says stays. */
  'awarded',
  /** Who was nominated and never commended. */
  'nominated',
  /** Nominations that were removed: the bin and the journal still have them. */
  'removed',
  /** Workbooks as they came in. */
  'files',
  /** Head and contact of units that are no more. */
  'unit_contacts',
  'visit_people',
  'teams',
  /** Who was to remedy a finding that is remedied. */
  'responsible',
  'activity_notes',
  /** What was typed and never saved. */
  'drafts',
] as const
export type KeepingKind = (typeof keepingKinds)[number]

/** In years; null: no term is proposed. Why, each kind's words say (messages/vi/keeping.ts). */
export const defaultTerms: Readonly<Record<KeepingKind, number | null>> = {
  awarded: 5,
  nominated: 3,
  removed: 1,
  files: 3,
  unit_contacts: 1,
  visit_people: 5,
  teams: null,
  responsible: 3,
  activity_notes: null,
  drafts: 1,
}

/**
 * A term in years ends with the same day of its last year; where that year has no 29/02, with the last of February
 * (Bộ luật Dân sự 2015, Điều 148).
 */
export const lastDayOfKeeping = (from: CivilDate, years: number): CivilDate => {
  const { year, month, day } = partsOf(from)
  return civilDate(year + years, month, day) ?? civilDate(year + years, 2, 28) ?? from
}

/** Days before this one are past a term of so many years; no day of the calendar itself where it is a 29/02. */
export const firstDayWithin = (today: CivilDate, years: number): CivilDate =>
  `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`

export type KeptData = {
  /** The day the term counts from; null where the register does not know it. */
  from: CivilDate | null
  /** When it was entered, which is no such day, but is known. */
  enteredOn: CivilDate
  years: number | null
  /** Somebody reviewed it: not to be asked about up to this day. */
  keptUntil: CivilDate | null
}

/**
 * `past`: since that day. `uncertain`: the day it counts from is not known, and it was entered longer ago than its term.
 * `kept`: past, and kept longer by a decision. `within`: not to be asked about yet.
 */
export type KeepingStanding =
  | { kind: 'within' }
  | { kind: 'past'; since: CivilDate }
  | { kind: 'uncertain'; since: CivilDate }
  | { kind: 'kept'; until: CivilDate }

export const keepingStanding = (
  { from, enteredOn, years, keptUntil }: KeptData,
  today: CivilDate,
): KeepingStanding => {
  if (years === null) return { kind: 'within' }
  const last = lastDayOfKeeping(from ?? enteredOn, years)
  if (today <= last) return { kind: 'within' }
  if (keptUntil !== null && today <= keptUntil) return { kind: 'kept', until: keptUntil }
  return { kind: from === null ? 'uncertain' : 'past', since: addDays(last, 1) }
}

/** The last day of the year after a review: the next one is due on the day after it. `begunOn`: the register's first day. */
export const nextReviewAfter = (reviewedOn: CivilDate | null, begunOn: CivilDate): CivilDate =>
  lastDayOfKeeping(reviewedOn ?? begunOn, 1)

/**
 * What the desk reminds of is counted as of a day: at a first review and once a year as of today; in between as of the last
 * review, so that what falls due since waits for the next one, and what that one left undecided does not.
 */
export const reviewAsOf = (
  { reviewedOn, begunOn }: { reviewedOn: CivilDate | null; begunOn: CivilDate },
  today: CivilDate,
): { isYearly: boolean; asOf: CivilDate } => {
  const isYearly = today > nextReviewAfter(reviewedOn, begunOn)
  return { isYearly, asOf: isYearly || reviewedOn === null ? today : reviewedOn }
}
