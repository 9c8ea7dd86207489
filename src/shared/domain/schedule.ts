import type { CivilDate } from '../dates.ts'
import { isWeekend, weekdayOf } from '../dates.ts'
import type { UnitSpan } from './unit.ts'
import { isUnitValidOn } from './unit.ts'
import { isActive, type Session, type VisitStatus } from './visit.ts'

export type ScheduledVisit = {
  id: string
  unitId: string
  /** Visits of one team cannot be in two places: the round's own team, else the plan's. */
  teamId: string
  date: CivilDate | null
  session: Session
  status: VisitStatus
}

type Span = { from: CivilDate | null; to: CivilDate | null }

/** A warning never blocks; `params` fill its sentence. */
export type ScheduleWarning =
  | { code: 'no_date'; visitId: string; params: Record<string, never> }
  | {
      code: 'team_double_booked'
      visitId: string
      params: { otherVisitId: string; date: CivilDate; session: Session }
    }
  | { code: 'unit_double_booked'; visitId: string; params: { otherVisitId: string; date: CivilDate } }
  | { code: 'weekend'; visitId: string; params: { date: CivilDate; weekday: number } }
  | { code: 'public_holiday'; visitId: string; params: { date: CivilDate; name: string } }
  | { code: 'unit_not_valid'; visitId: string; params: { date: CivilDate; unitId: string } }
  | { code: 'unit_not_in_scope'; visitId: string; params: { unitId: string } }
  | { code: 'outside_plan_period' | 'outside_round_period'; visitId: string; params: { date: CivilDate } }

export type ScheduleContext = {
  units: readonly UnitSpan[]
  scopeUnitIds: readonly string[]
  planPeriod: Span
  roundPeriod: Span
  holidays: readonly { day: CivilDate; name: string }[]
}

/** What is doubtful about a schedule, visit by visit; of a double booking only the later entry is named. */
export function scheduleWarnings(
  visits: readonly ScheduledVisit[],
  context: ScheduleContext,
): ScheduleWarning[] {
  const live = visits.filter((visit) => isActive(visit.status))
  const unitOf = new Map(context.units.map((unit) => [unit.id, unit]))
  const holidayName = new Map(context.holidays.map((holiday) => [holiday.day, holiday.name]))
  return live.flatMap((visit): ScheduleWarning[] => {
    const { id: visitId, date, unitId } = visit
    const scope: ScheduleWarning[] = context.scopeUnitIds.includes(unitId)
      ? []
      : [{ code: 'unit_not_in_scope', visitId, params: { unitId } }]
    if (date === null) return [{ code: 'no_date', visitId, params: {} }, ...scope]
    const unit = unitOf.get(unitId)
    const holiday = holidayName.get(date)
    return [
      ...scope,
      ...doubleBookings({ ...visit, date }, visits),
      ...(holiday === undefined
        ? []
        : [{ code: 'public_holiday' as const, visitId, params: { date, name: holiday } }]),
      ...(isWeekend(date)
        ? [{ code: 'weekend' as const, visitId, params: { date, weekday: weekdayOf(date) } }]
        : []),
      ...(unit !== undefined && isUnitValidOn(unit, date)
        ? []
        : [{ code: 'unit_not_valid' as const, visitId, params: { date, unitId } }]),
      ...outside('outside_plan_period', visitId, date, context.planPeriod),
      ...outside('outside_round_period', visitId, date, context.roundPeriod),
    ]
  })
}

function doubleBookings(
  visit: ScheduledVisit & { date: CivilDate },
  all: readonly ScheduledVisit[],
): ScheduleWarning[] {
  const earlier = all.slice(
    0,
    all.findIndex((other) => other.id === visit.id),
  )
  const sameDay = earlier.filter((other) => other.date === visit.date && takesPlace(other.status))
  return sameDay.flatMap((other): ScheduleWarning[] => {
    const params = { otherVisitId: other.id, date: visit.date }
    if (other.unitId === visit.unitId) return [{ code: 'unit_double_booked', visitId: visit.id, params }]
    if (other.teamId !== visit.teamId || !sessionsOverlap(other.session, visit.session)) return []
    return [{ code: 'team_double_booked', visitId: visit.id, params: { ...params, session: visit.session } }]
  })
}

function takesPlace(status: VisitStatus): boolean {
  return status !== 'cancelled' && status !== 'postponed'
}

export function sessionsOverlap(a: Session, b: Session): boolean {
  return a === 'all_day' || b === 'all_day' || a === b
}

function outside(
  code: 'outside_plan_period' | 'outside_round_period',
  visitId: string,
  date: CivilDate,
  { from, to }: Span,
): ScheduleWarning[] {
  const isInside = (from === null || from <= date) && (to === null || date <= to)
  return isInside ? [] : [{ code, visitId, params: { date } }]
}
