/** Visits as lines of a list, with how far their checklists are. */
import type { VisitSummary } from '#shared/contract/visits.ts'
import type { VisitStatus } from '#shared/domain/visit.ts'
import type { ReadDb } from '../database.ts'

export type VisitRow = {
  id: string
  plan_id: string
  plan_number: string
  plan_symbol: string
  round_id: string
  round_ordinal: number
  unit_id: string
  unit_name: string
  unit_kind: VisitSummary['unitKind']
  visit_date: string | null
  session: VisitSummary['session']
  starts_at: string | null
  is_unannounced: number
  status: VisitStatus
  status_reason: string
  revision: number
}

export const visitColumns = `v.id, r.plan_id, p.number AS plan_number, p.symbol AS plan_symbol, v.round_id,
  r.ordinal AS round_ordinal, v.unit_id, u.full_name AS unit_name, u.kind AS unit_kind, v.visit_date, v.session, v.starts_at,
  v.is_unannounced, v.status, v.status_reason, v.revision`

export const visitFrom = `visits v JOIN rounds r ON r.id = v.round_id JOIN plans p ON p.id = r.plan_id
  JOIN units u ON u.id = v.unit_id`

export type VisitCounts = Pick<
  VisitSummary,
  'criteria' | 'answered' | 'passed' | 'failed' | 'notApplicable' | 'strengths' | 'findings'
>

const nothing: VisitCounts = {
  criteria: 0,
  answered: 0,
  passed: 0,
  failed: 0,
  notApplicable: 0,
  strengths: 0,
  findings: 0,
}

export const toVisitSummary = (row: VisitRow, counts: VisitCounts): VisitSummary => ({
  id: row.id,
  planId: row.plan_id,
  planNumber: row.plan_number,
  planSymbol: row.plan_symbol,
  roundId: row.round_id,
  roundOrdinal: row.round_ordinal,
  unitId: row.unit_id,
  unitName: row.unit_name,
  unitKind: row.unit_kind,
  visitDate: row.visit_date,
  session: row.session,
  startsAt: row.starts_at,
  isUnannounced: row.is_unannounced === 1,
  status: row.status,
  statusReason: row.status_reason,
  revision: row.revision,
  ...counts,
})

/** As domain/visit.ts counts an answer. */
const isAnswered = `(a.verdict = 'na' OR CASE c.answer_kind WHEN 'verdict' THEN a.verdict IS NOT NULL
  WHEN 'count' THEN a.count_value IS NOT NULL ELSE coalesce(a.text_value, '') <> '' END)`

const checklistCounts = (db: ReadDb, ids: readonly string[]): Map<string, VisitCounts> =>
  new Map(
    db
      .all<VisitCounts & { id: string }>(
        `SELECT k.visit_id AS id, count(*) AS criteria, count(*) FILTER (WHERE ${isAnswered}) AS answered,
           count(*) FILTER (WHERE a.verdict = 'pass') AS passed, count(*) FILTER (WHERE a.verdict = 'fail') AS failed,
           count(*) FILTER (WHERE a.verdict = 'na') AS "notApplicable",
           (SELECT count(*) FROM strengths s WHERE s.visit_id = k.visit_id) AS strengths,
           (SELECT count(*) FROM findings f WHERE f.visit_id = k.visit_id) AS findings
         FROM visit_checklists k JOIN visits v ON v.id = k.visit_id JOIN units u ON u.id = v.unit_id
           JOIN criterion_versions c ON c.version_id = k.version_id AND instr(c.unit_kinds_json, '"' || u.kind || '"') > 0
           LEFT JOIN visit_answers a ON a.visit_id = k.visit_id AND a.criterion_id = c.criterion_id
         WHERE k.visit_id IN (SELECT value FROM json_each(?)) GROUP BY k.visit_id`,
        [JSON.stringify(ids)],
      )
      .map(({ id, ...counts }) => [id, counts]),
  )

export type VisitFilter = {
  planId: string | null
  roundId: string | null
  unitId: string | null
  statuses: readonly VisitStatus[]
  from: string | null
  to: string | null
}

/** By day (none last), session and hour. */
export const listVisits = (db: ReadDb, filter: VisitFilter): VisitSummary[] => {
  const rows = db.all<VisitRow>(
    `SELECT ${visitColumns} FROM ${visitFrom}
     WHERE (:plan IS NULL OR r.plan_id = :plan) AND (:round IS NULL OR v.round_id = :round)
       AND (:unit IS NULL OR v.unit_id = :unit)
       AND (:statuses = '[]' OR v.status IN (SELECT value FROM json_each(:statuses)))
       AND (:from IS NULL OR v.visit_date >= :from) AND (:to IS NULL OR v.visit_date <= :to)
     ORDER BY coalesce(v.visit_date, '9999'), v.session = 'afternoon', coalesce(v.starts_at, '99'), v.id`,
    {
      plan: filter.planId,
      round: filter.roundId,
      unit: filter.unitId,
      statuses: JSON.stringify(filter.statuses),
      from: filter.from,
      to: filter.to,
    },
  )
  const counts = checklistCounts(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => toVisitSummary(row, counts.get(row.id) ?? nothing))
}
