/** What the register knows of each unit in the scope of a list: visits, verdicts, findings, outreach, strengths. */
import { compareText } from '#shared/collation.ts'
import type { UnitResults } from '#shared/domain/award-candidates.ts'
import type { Verdict } from '#shared/domain/checklist.ts'
import type { FindingStatus, Severity } from '#shared/domain/finding.ts'
import type { ReadDb } from '../database.ts'

export type ScopedResults = UnitResults & { unitName: string; strengths: string[] }

type Scope = { year: number; planId: string | null; roundId: string | null }

/** Concluded visits of the round, else of the plan, else of the year. */
const visitsInScope = `SELECT v.id, v.unit_id FROM visits v JOIN rounds r ON r.id = v.round_id JOIN plans p ON p.id = r.plan_id
  WHERE v.status = 'concluded' AND (:roundId IS NULL OR v.round_id = :roundId)
    AND (:roundId IS NOT NULL OR (:planId IS NULL AND p.year = :year) OR r.plan_id = :planId)`

const unitsInScope = `SELECT unit_id FROM round_units WHERE round_id = :roundId
  UNION SELECT unit_id FROM plan_units WHERE :roundId IS NULL AND plan_id = :planId
  UNION SELECT pu.unit_id FROM plan_units pu JOIN plans p ON p.id = pu.plan_id
    WHERE :roundId IS NULL AND :planId IS NULL AND p.year = :year`

type FindingRow = { unit_id: string; severity: Severity; status: FindingStatus; was_late: number }

/** Units of the scope in Vietnamese order, each with its results; findings are those still open or found in the scope. */
export const resultsInScope = (db: ReadDb, scope: Scope, today: string): ScopedResults[] => {
  const params = { year: scope.year, planId: scope.planId, roundId: scope.roundId }
  const units = db.all<{ id: string; full_name: string }>(
    `SELECT id, full_name FROM units WHERE id IN (${unitsInScope})`,
    params,
  )
  const visits = Map.groupBy(
    db.all<{ id: string; unit_id: string }>(visitsInScope, params),
    (row) => row.unit_id,
  )
  const verdicts = Map.groupBy(
    db.all<{ unit_id: string; verdict: Verdict }>(
      `SELECT s.unit_id, a.verdict FROM visit_answers a JOIN (${visitsInScope}) s ON s.id = a.visit_id
       WHERE a.verdict IS NOT NULL`,
      params,
    ),
    (row) => row.unit_id,
  )
  const strengths = Map.groupBy(
    db.all<{ unit_id: string; description: string }>(
      `SELECT s.unit_id, t.description FROM strengths t JOIN (${visitsInScope}) s ON s.id = t.visit_id
       ORDER BY t.position`,
      params,
    ),
    (row) => row.unit_id,
  )
  const findings = Map.groupBy(
    db.all<FindingRow>(
      `SELECT unit_id, severity, status,
         remedy_due_on IS NOT NULL AND coalesce(done_on, :today) > remedy_due_on AS was_late
       FROM findings WHERE status <> 'done' OR visit_id IN (SELECT id FROM (${visitsInScope}))`,
      { ...params, today },
    ),
    (row) => row.unit_id,
  )
  const outreach = new Map(
    db
      .all<{ unit_id: string; n: number }>(
        `SELECT unit_id, count(*) AS n FROM outreach_activities WHERE substr(held_on, 1, 4) = :year
         GROUP BY unit_id`,
        { year: String(scope.year) },
      )
      .map((row) => [row.unit_id, row.n]),
  )
  return units
    .map((unit) => ({
      unitId: unit.id,
      unitName: unit.full_name,
      concludedVisits: visits.get(unit.id)?.length ?? 0,
      verdicts: (verdicts.get(unit.id) ?? []).map(({ verdict }) => verdict),
      findings: (findings.get(unit.id) ?? []).map((row) => ({
        severity: row.severity,
        status: row.status,
        wasLate: row.was_late === 1,
      })),
      outreach: outreach.get(unit.id) ?? 0,
      strengths: (strengths.get(unit.id) ?? []).map(({ description }) => description),
    }))
    .sort((a, b) => compareText(a.unitName, b.unitName))
}
