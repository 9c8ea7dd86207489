/**
 * What a round came to, gathered from the register for its report and annex. Only concluded visits count as
 * inspected; of several visits to a unit the latest concluded one gives the verdicts.
 */

import type { FindingSummary } from '#shared/contract/findings.ts'
import type {
  GroundCriterion,
  GroundFinding,
  GroundUnit,
  RoundGround,
} from '#shared/domain/documents/grounds.ts'
import type { VerdictCell } from '#shared/domain/report-pictures.ts'
import type { VisitStatus } from '#shared/domain/visit.ts'
import type { ReadDb } from '../database.ts'
import { outreachOfUnits, returnsOfRound } from './document-facts-communes.ts'
import { planRecord } from './document-facts-plan.ts'
import { listFindings } from './findings.ts'
import { namedUnits } from './named-units.ts'
import { progressOfPlans } from './plan-progress.ts'
import { findRound, unitsOfRound, visitsOfRound } from './rounds.ts'
import { teamOfRound } from './teams.ts'

const furthestFirst: readonly VisitStatus[] = [
  'concluded',
  'under_way',
  'scheduled',
  'postponed',
  'cancelled',
]

const unitFacts = (db: ReadDb, roundId: string): GroundUnit[] => {
  const ids = unitsOfRound(db, roundId).map(({ unitId }) => unitId)
  const names = namedUnits(db, ids)
  const visits = visitsOfRound(db, roundId)
  return ids.flatMap((unitId) => {
    const unit = names.get(unitId)
    if (unit === undefined) return []
    const own = visits.filter((visit) => visit.unitId === unitId)
    const status = furthestFirst.find((state) => own.some((visit) => visit.status === state)) ?? null
    const visit = own.findLast((each) => each.status === status)
    const visitId = status === 'concluded' ? (visit?.id ?? null) : null
    return [{ unit, visitId, visitDate: visit?.visitDate ?? null, status, reason: visit?.statusReason ?? '' }]
  })
}

export const toGroundFinding = (finding: FindingSummary): GroundFinding => ({
  id: finding.id,
  unitId: finding.unitId,
  unitName: finding.unitName,
  criterionId: finding.criterionId,
  criterionCode: finding.criterionCode,
  description: finding.description,
  cause: finding.cause,
  recommendation: finding.recommendation,
  remedyDueOn: finding.remedyDueOn,
  status: finding.status,
  isOverdue: finding.due.kind === 'overdue',
})

/** Criteria with a verdict that the visits were pinned to, each in its newest wording, in the order of the codes. */
export const criteriaOfVisits = (db: ReadDb, visitIds: string): GroundCriterion[] => {
  const rows = db.all<GroundCriterion>(
    `SELECT DISTINCT c.criterion_id AS "criterionId", c.code, c.text, k.name AS "codeName", k.short_name AS "codeShortName",
       k.symbol AS "codeSymbol", k.position AS code_position, w.number, c.position
     FROM visit_checklists p JOIN visits v ON v.id = p.visit_id JOIN units u ON u.id = v.unit_id
       JOIN criterion_versions c ON c.version_id = p.version_id JOIN checklist_versions w ON w.id = p.version_id
       JOIN checklists l ON l.id = w.checklist_id JOIN conduct_codes k ON k.id = l.code_id
     WHERE p.visit_id IN (SELECT value FROM json_each(:visits)) AND c.answer_kind = 'verdict'
       AND EXISTS (SELECT 1 FROM json_each(c.unit_kinds_json) j WHERE j.value = u.kind)
     ORDER BY code_position, k.id, w.number DESC, c.position`,
    { visits: visitIds },
  )
  const newest = new Map<string, GroundCriterion>()
  for (const { criterionId, code, text, codeName, codeShortName, codeSymbol } of rows)
    if (!newest.has(criterionId))
      newest.set(criterionId, { criterionId, code, text, codeName, codeShortName, codeSymbol })
  return [...newest.values()]
}

export const answersOfVisits = (db: ReadDb, visitIds: string): VerdictCell[] =>
  db.all<VerdictCell>(
    `SELECT v.unit_id AS "unitId", a.criterion_id AS "criterionId", a.verdict FROM visit_answers a
       JOIN visits v ON v.id = a.visit_id
     WHERE a.visit_id IN (SELECT value FROM json_each(:visits)) AND a.verdict IS NOT NULL`,
    { visits: visitIds },
  )

/** The day by which a deadline is judged is `day`. Undefined when there is no such round. */
export const roundGround = (db: ReadDb, roundId: string, day: string): RoundGround | undefined => {
  const round = findRound(db, roundId, day)
  const plan = round && planRecord(db, round.planId)
  if (round === undefined || plan === undefined) return undefined
  const units = unitFacts(db, roundId)
  const order = units.map(({ unit }) => unit.id)
  const concluded = db.all<{ id: string }>(
    "SELECT id FROM visits WHERE round_id = ? AND status = 'concluded' ORDER BY visit_date, starts_at, id",
    [roundId],
  )
  const counted = JSON.stringify(units.flatMap(({ visitId }) => visitId ?? []))
  const progress = progressOfPlans(db, plan.id).get(plan.id)?.byUnit ?? []
  const left = progress.filter(({ mode, state }) => mode === 'on_site' && state !== 'visited')
  const leftNames = namedUnits(
    db,
    left.map(({ unitId }) => unitId),
  )
  const filter = {
    statuses: [],
    severities: [],
    onlyOverdue: false,
    unitId: null,
    visitId: null,
    planId: null,
  }
  const concludedIds = new Set(concluded.map(({ id }) => id))
  return {
    plan,
    round: { ordinal: round.ordinal, status: round.status, startsOn: round.startsOn, endsOn: round.endsOn },
    bodies: teamOfRound(db, roundId, plan.id).map(({ body }) => body),
    units,
    criteria: criteriaOfVisits(db, counted),
    answers: answersOfVisits(db, counted),
    strengths: db
      .all<{ id: string; unitId: string; text: string }>(
        `SELECT s.id, v.unit_id AS "unitId", s.description AS text FROM strengths s JOIN visits v ON v.id = s.visit_id
         WHERE v.round_id = ? AND v.status = 'concluded' ORDER BY v.visit_date, v.id, s.position, s.id`,
        [roundId],
      )
      .toSorted((a, b) => order.indexOf(a.unitId) - order.indexOf(b.unitId)),
    findings: listFindings(db, { ...filter, roundId }, day)
      .filter(({ visitId }) => visitId !== null && concludedIds.has(visitId))
      .toSorted((a, b) => order.indexOf(a.unitId) - order.indexOf(b.unitId))
      .map(toGroundFinding),
    outreach: outreachOfUnits(
      db,
      units.flatMap(({ unit, visitId }) => (visitId !== null && unit.commune !== null ? [unit.id] : [])),
      plan,
      day,
    ),
    returns: returnsOfRound(db, { planId: plan.id, roundId }),
    remaining: left.flatMap(({ unitId }) => leftNames.get(unitId) ?? []),
    nextRound:
      db.get<{ ordinal: number; startsOn: string | null }>(
        `SELECT ordinal, starts_on AS "startsOn" FROM rounds WHERE plan_id = :plan AND ordinal > :ordinal
         ORDER BY ordinal LIMIT 1`,
        { plan: plan.id, ordinal: round.ordinal },
      ) ?? null,
  }
}
