/** Words and tones that several parts of the round screens share. */
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { formatDate, weekdayName } from '#shared/dates.ts'
import type { RoundStatus } from '#shared/domain/round.ts'
import type { ScheduleWarning } from '#shared/domain/schedule.ts'
import type { Session } from '#shared/domain/visit.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { StateTone } from '../../ui/state-tone.ts'

export const toneOfRound: Record<RoundStatus, StateTone> = { preparing: 'none', open: 'info', closed: 'ok' }

export const spanOf = (
  m: Messages['rounds'],
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
): string => {
  if (startsOn !== null && endsOn !== null) return m.span(formatDate(startsOn), formatDate(endsOn))
  return startsOn === null ? m.noSpan : m.since(formatDate(startsOn))
}

/** `Sáng 03/10/2018`. */
export const slotWords = (m: Messages['rounds'], session: Session, date: string): string =>
  m.schedule.slot(m.sessions[session], formatDate(date))

/** The sentence of a warning, with the names of the units it is about. */
export const warningSentence = (
  m: Messages['rounds'],
  round: RoundDetail,
  warning: ScheduleWarning,
): string => {
  const visit = round.visits.find(({ id }) => id === warning.visitId)
  const unit = visit?.unitName ?? ''
  const w = m.warnings
  switch (warning.code) {
    case 'no_date':
      return w.no_date(unit)
    case 'unit_not_in_scope':
      return w.unit_not_in_scope(unit)
    case 'team_double_booked': {
      const other = round.visits.find(({ id }) => id === warning.params.otherVisitId)?.unitName ?? ''
      return w.team_double_booked(unit, other, slotWords(m, warning.params.session, warning.params.date))
    }
    case 'weekend':
      return w.weekend(unit, weekdayName(warning.params.date), formatDate(warning.params.date))
    case 'public_holiday':
      return w.public_holiday(unit, formatDate(warning.params.date), warning.params.name)
    default:
      return w[warning.code](unit, formatDate(warning.params.date))
  }
}
