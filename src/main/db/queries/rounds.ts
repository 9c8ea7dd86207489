/** Rounds with their units, visits and schedule. */
import type {
  RoundDetail,
  RoundSummary,
  RoundUnit,
  RoundVisit,
  TimetableLine,
} from '#shared/contract/rounds.ts'
import type { ReadDb } from '../database.ts'

type RoundRow = {
  id: string
  plan_id: string
  plan_number: string
  plan_symbol: string
  year: number
  ordinal: number
  starts_on: string | null
  ends_on: string | null
  status: RoundSummary['status']
  note: string
  status_reason: string
  closed_on: string | null
  units: number
  visited: number
  under_way: number
  scheduled: number
  postponed: number
  next_visit_on: string | null
  revision: number
}

/** A unit counts once, by its furthest visit. */
const best = `WITH best AS (
  SELECT ru.round_id, ru.unit_id, min(CASE v.status WHEN 'concluded' THEN 0 WHEN 'under_way' THEN 1
    WHEN 'scheduled' THEN 2 WHEN 'postponed' THEN 3 ELSE 4 END) AS rank
  FROM round_units ru LEFT JOIN visits v ON v.round_id = ru.round_id AND v.unit_id = ru.unit_id
  GROUP BY ru.round_id, ru.unit_id)`
const unitsAt = (rank: number) => `(SELECT count(*) FROM best b WHERE b.round_id = r.id AND b.rank = ${rank})`

const columns = `r.id, r.plan_id, p.number AS plan_number, p.symbol AS plan_symbol, p.year, r.ordinal, r.starts_on, r.ends_on,
  r.status, r.status_reason, r.note, r.closed_on, r.revision,
  (SELECT count(*) FROM round_units u WHERE u.round_id = r.id) AS units,
  ${unitsAt(0)} AS visited, ${unitsAt(1)} AS under_way, ${unitsAt(2)} AS scheduled, ${unitsAt(3)} AS postponed,
  (SELECT min(v.visit_date) FROM visits v
    WHERE v.round_id = r.id AND v.status = 'scheduled' AND v.visit_date >= :today) AS next_visit_on`

const toSummary = (row: RoundRow): RoundSummary => ({
  id: row.id,
  planId: row.plan_id,
  planNumber: row.plan_number,
  planSymbol: row.plan_symbol,
  year: row.year,
  ordinal: row.ordinal,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  status: row.status,
  units: row.units,
  visited: row.visited,
  underWay: row.under_way,
  scheduled: row.scheduled,
  postponed: row.postponed,
  remaining: row.units - row.visited - row.under_way - row.scheduled - row.postponed,
  nextVisitOn: row.next_visit_on,
  revision: row.revision,
})

/** Rounds of a plan (of all when null): newest plan first, then by ordinal. */
export const listRounds = (db: ReadDb, filter: { planId: string | null; today: string }): RoundSummary[] =>
  db
    .all<RoundRow>(
      `${best} SELECT ${columns} FROM rounds r JOIN plans p ON p.id = r.plan_id
       WHERE :plan IS NULL OR r.plan_id = :plan ORDER BY p.year DESC, p.created_at DESC, r.ordinal`,
      { plan: filter.planId, today: filter.today },
    )
    .map(toSummary)

export type RoundRecord = RoundSummary & Pick<RoundDetail, 'note' | 'statusReason' | 'closedOn'>

export const findRound = (db: ReadDb, id: string, today: string): RoundRecord | undefined => {
  const row = db.get<RoundRow>(
    `${best} SELECT ${columns} FROM rounds r JOIN plans p ON p.id = r.plan_id WHERE r.id = :id`,
    { id, today },
  )
  if (row === undefined) return undefined
  return { ...toSummary(row), note: row.note, statusReason: row.status_reason, closedOn: row.closed_on }
}

type UnitRow = {
  unit_id: string
  name: string
  full_name: string
  kind: RoundUnit['kind']
  commune_type: RoundUnit['communeType']
  valid_from: string | null
  valid_to: string | null
}

export const unitsOfRound = (db: ReadDb, roundId: string): RoundUnit[] =>
  db
    .all<UnitRow>(
      `SELECT ru.unit_id, u.name, u.full_name, u.kind, u.commune_type, u.valid_from, u.valid_to
       FROM round_units ru JOIN units u ON u.id = ru.unit_id WHERE ru.round_id = ? ORDER BY ru.position`,
      [roundId],
    )
    .map((row) => ({
      unitId: row.unit_id,
      name: row.name,
      fullName: row.full_name,
      kind: row.kind,
      communeType: row.commune_type,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }))

type VisitRow = {
  id: string
  unit_id: string
  unit_name: string
  visit_date: string | null
  session: RoundVisit['session']
  starts_at: string | null
  place: string
  is_unannounced: number
  status: RoundVisit['status']
  status_reason: string
}

/** Visits of a round by day, session and hour; those without a day last. */
export const visitsOfRound = (db: ReadDb, roundId: string): RoundVisit[] =>
  db
    .all<VisitRow>(
      `SELECT v.id, v.unit_id, u.full_name AS unit_name, v.visit_date, v.session, v.starts_at, v.place, v.is_unannounced,
         v.status, v.status_reason
       FROM visits v JOIN units u ON u.id = v.unit_id WHERE v.round_id = ?
       ORDER BY coalesce(v.visit_date, '9999'), CASE v.session WHEN 'afternoon' THEN 1 ELSE 0 END, coalesce(v.starts_at, '99'), v.id`,
      [roundId],
    )
    .map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      unitName: row.unit_name,
      visitDate: row.visit_date,
      session: row.session,
      startsAt: row.starts_at,
      place: row.place,
      isUnannounced: row.is_unannounced === 1,
      status: row.status,
      statusReason: row.status_reason,
    }))

export const timetableOfRound = (db: ReadDb, roundId: string): TimetableLine[] =>
  visitsOfRound(db, roundId)
    .filter((visit) => visit.status !== 'cancelled')
    .map(({ id, unitId: _unit, statusReason: _reason, ...line }) => ({ visitId: id, ...line }))

export const planOfRound = (db: ReadDb, planId: string): RoundDetail['plan'] | undefined =>
  db.get<RoundDetail['plan']>(
    `SELECT id, number, symbol, abstract, status, period_from AS "periodFrom", period_to AS "periodTo" FROM plans WHERE id = ?`,
    [planId],
  )

/** All public holidays that the office keeps. */
export const listHolidays = (db: ReadDb): RoundDetail['holidays'] =>
  db.all<{ day: string; name: string }>('SELECT day, name FROM holidays ORDER BY day')
