/** What is moved on the schedule: a visit, or a unit of the round that has none yet. */
import type { RoundDetail, RoundVisit } from '#shared/contract/rounds.ts'
import type { Session, VisitStatus } from '#shared/domain/visit.ts'

export type ScheduleItem = {
  key: string
  unitId: string
  unitName: string
  visitId: string | null
  date: string | null
  session: Session
  startsAt: string | null
  place: string
  isUnannounced: boolean
  status: VisitStatus | null
  hasWarning: boolean
}

const itemOf = (round: RoundDetail, visit: RoundVisit): ScheduleItem => ({
  key: visit.id,
  unitId: visit.unitId,
  unitName: visit.unitName,
  visitId: visit.id,
  date: visit.visitDate,
  session: visit.session,
  startsAt: visit.startsAt,
  place: visit.place,
  isUnannounced: visit.isUnannounced,
  status: visit.status,
  hasWarning: round.warnings.some((warning) => warning.visitId === visit.id),
})

const isWaiting = (visit: RoundVisit): boolean => visit.visitDate === null || visit.status === 'postponed'

/** Visits with a day; those that were cancelled stay out. */
export const placedItems = (round: RoundDetail): ScheduleItem[] =>
  round.visits
    .filter((visit) => visit.status !== 'cancelled' && !isWaiting(visit))
    .map((visit) => itemOf(round, visit))

/** Visits that wait for a day, and units without any visit. */
export const waitingItems = (round: RoundDetail): ScheduleItem[] => [
  ...round.visits
    .filter((visit) => visit.status !== 'cancelled' && isWaiting(visit))
    .map((visit) => itemOf(round, visit)),
  ...round.unitList
    .filter(({ unitId }) =>
      round.visits.every((visit) => visit.unitId !== unitId || visit.status === 'cancelled'),
    )
    .map(
      ({ unitId, fullName }): ScheduleItem => ({
        key: unitId,
        unitId,
        unitName: fullName,
        visitId: null,
        date: null,
        session: 'morning',
        startsAt: null,
        place: '',
        isUnannounced: false,
        status: null,
        hasWarning: false,
      }),
    ),
]

/** Only what has not been held can be moved. */
export const isMovable = (item: ScheduleItem): boolean =>
  item.status === null || item.status === 'scheduled' || item.status === 'postponed'
