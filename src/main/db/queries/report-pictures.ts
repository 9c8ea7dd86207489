/** What the pictures of a round or a plan are drawn from. */
import type { Pictures, PictureUnit } from '#shared/contract/reports.ts'
import { matchSelfChecks, type VerdictCell } from '#shared/domain/report-pictures.ts'
import type { ReadDb } from '../database.ts'
import { answersOfVisits, criteriaOfVisits } from './document-facts-round.ts'
import { criterionWord } from './findings.ts'

type Scope = { planId: string; roundId: string | null }

type UnitRow = {
  visit_id: string
  unit_id: string
  name: string
  full_name: string
  visit_date: string | null
}

/** The latest concluded visit of each unit. */
const latestVisits = (db: ReadDb, scope: Scope): UnitRow[] =>
  db.all<UnitRow>(
    `SELECT v.id AS visit_id, v.unit_id, u.name, u.full_name, v.visit_date FROM visits v
       JOIN rounds r ON r.id = v.round_id JOIN units u ON u.id = v.unit_id
       LEFT JOIN round_units o ON o.round_id = v.round_id AND o.unit_id = v.unit_id
     WHERE r.plan_id = :plan AND (:round IS NULL OR r.id = :round) AND v.status = 'concluded'
       AND NOT EXISTS (SELECT 1 FROM visits w JOIN rounds s ON s.id = w.round_id
         WHERE w.unit_id = v.unit_id AND w.status = 'concluded' AND s.plan_id = r.plan_id
           AND (:round IS NULL OR s.id = :round)
           AND (coalesce(w.visit_date, ''), w.id) > (coalesce(v.visit_date, ''), v.id))
     ORDER BY r.ordinal, o.position, u.name`,
    { plan: scope.planId, round: scope.roundId },
  )

type FrequentRow = Pictures['frequent'][number]

const frequentFindings = (db: ReadDb, scope: Scope): FrequentRow[] =>
  db.all<FrequentRow>(
    `SELECT f.criterion_id AS "criterionId",
       coalesce(${criterionWord('code', 'f.criterion_id', 'f.visit_id')}, '') AS code,
       coalesce(${criterionWord('text', 'f.criterion_id', 'f.visit_id')}, '') AS text,
       count(*) AS findings, count(DISTINCT f.unit_id) AS units
     FROM findings f JOIN visits v ON v.id = f.visit_id JOIN rounds r ON r.id = v.round_id
     WHERE r.plan_id = :plan AND (:round IS NULL OR r.id = :round) AND v.status = 'concluded'
     GROUP BY f.criterion_id ORDER BY units DESC, findings DESC, code`,
    { plan: scope.planId, round: scope.roundId },
  )

/** The newest word of each unit on each criterion under this plan. */
const selfCheckCells = (db: ReadDb, planId: string): VerdictCell[] =>
  db.all<VerdictCell>(
    `SELECT a.unit_id AS "unitId", a.criterion_id AS "criterionId", a.verdict FROM self_check_answers a
     WHERE a.plan_id = :plan AND a.criterion_id IS NOT NULL AND a.verdict IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM self_check_answers b WHERE b.plan_id = a.plan_id AND b.unit_id = a.unit_id
         AND b.criterion_id = a.criterion_id AND (b.updated_at, b.id) > (a.updated_at, a.id))`,
    { plan: planId },
  )

const toUnit = (row: UnitRow): PictureUnit => ({
  unitId: row.unit_id,
  name: row.name,
  fullName: row.full_name,
  visitedOn: row.visit_date,
})

export const reportPictures = (db: ReadDb, scope: Scope): Pictures => {
  const rows = latestVisits(db, scope)
  const visitIds = JSON.stringify(rows.map((row) => row.visit_id))
  const cells = answersOfVisits(db, visitIds)
  const frequent = frequentFindings(db, scope)
  const own = selfCheckCells(db, scope.planId)
  const names = new Map(rows.map((row) => [row.unit_id, row.full_name]))
  const matches = matchSelfChecks(own, cells).map((match) => ({
    ...match,
    name: names.get(match.unitId) ?? '',
  }))
  return {
    units: rows.map(toUnit),
    criteria: criteriaOfVisits(db, visitIds).map(({ criterionId, code, text, codeShortName }) => ({
      criterionId,
      code,
      text,
      codeName: codeShortName,
    })),
    cells,
    frequent,
    findings: frequent.reduce((sum, { findings }) => sum + findings, 0),
    selfChecks: matches,
    withoutSelfCheck: rows.length - matches.length,
  }
}
