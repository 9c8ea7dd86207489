/** What the warnings about a schedule need: the round's visits, and all others of the days they fall on. */
import type { ScheduledVisit, ScheduleWarning } from '#shared/domain/schedule.ts'
import { scheduleWarnings } from '#shared/domain/schedule.ts'
import type { ReadDb } from '../database.ts'
import { listHolidays, planOfRound, unitsOfRound } from './rounds.ts'

type Row = {
  id: string
  unit_id: string
  round_id: string
  team_id: string
  visit_date: string | null
  session: ScheduledVisit['session']
  status: ScheduledVisit['status']
}

type RoundSpan = { id: string; planId: string; startsOn: string | null; endsOn: string | null }

/** Warnings about the visits of one round; visits of other rounds on the same days count as occupied. */
export const warningsOfRound = (db: ReadDb, round: RoundSpan): ScheduleWarning[] => {
  const rows = db.all<Row>(
    `SELECT v.id, v.unit_id, v.round_id, v.visit_date, v.session, v.status,
       CASE WHEN EXISTS (SELECT 1 FROM team_members t WHERE t.round_id = v.round_id) THEN v.round_id ELSE r.plan_id END AS team_id
     FROM visits v JOIN rounds r ON r.id = v.round_id
     WHERE v.round_id = :round OR v.visit_date IN (SELECT visit_date FROM visits WHERE round_id = :round)
     ORDER BY v.round_id = :round, v.id`,
    { round: round.id },
  )
  const plan = planOfRound(db, round.planId)
  const scope = db.all<{ unit_id: string }>('SELECT unit_id FROM plan_units WHERE plan_id = ?', [
    round.planId,
  ])
  const own = new Set(rows.filter((row) => row.round_id === round.id).map((row) => row.id))
  const visits = rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    teamId: row.team_id,
    date: row.visit_date,
    session: row.session,
    status: row.status,
  }))
  const warnings = scheduleWarnings(visits, {
    units: unitsOfRound(db, round.id).map(({ unitId, validFrom, validTo }) => ({
      id: unitId,
      validFrom,
      validTo,
    })),
    scopeUnitIds: scope.map((row) => row.unit_id),
    planPeriod: { from: plan?.periodFrom ?? null, to: plan?.periodTo ?? null },
    roundPeriod: { from: round.startsOn, to: round.endsOn },
    holidays: listHolidays(db),
  })
  return warnings.filter((warning) => own.has(warning.visitId))
}
