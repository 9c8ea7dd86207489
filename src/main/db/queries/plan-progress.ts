/** The facts behind a plan's progress, gathered once for one plan or for all of them. */
import type { InspectionMode, PlanProgress, ScopeUnit } from '#shared/domain/plan.ts'
import { planProgress } from '#shared/domain/plan.ts'
import { isSettled, type ReturnStatus } from '#shared/domain/request.ts'
import type { VisitStatus } from '#shared/domain/visit.ts'
import type { ReadDb } from '../database.ts'

type Facts = {
  scope: ScopeUnit[]
  visits: { unitId: string; status: VisitStatus }[]
  returnsExpected: string[]
  returnsReceived: string[]
}

const scopeSql = `SELECT plan_id, unit_id, mode FROM plan_units
  WHERE :plan IS NULL OR plan_id = :plan ORDER BY plan_id, position`
const visitsSql = `SELECT r.plan_id, v.unit_id, v.status FROM visits v JOIN rounds r ON r.id = v.round_id
  WHERE :plan IS NULL OR r.plan_id = :plan`
const askedSql = `SELECT q.plan_id, u.unit_id, c.status FROM request_contents c
  JOIN request_units u ON u.id = c.request_unit_id JOIN return_requests q ON q.id = u.request_id
  WHERE c.content = 'selfcheck' AND q.plan_id IS NOT NULL AND (:plan IS NULL OR q.plan_id = :plan)`
const reportedSql = `SELECT DISTINCT plan_id, unit_id FROM self_check_answers
  WHERE plan_id IS NOT NULL AND (:plan IS NULL OR plan_id = :plan)`

/** Progress by plan id; `planId` null: of every plan. A plan without units, visits and requests has no entry. */
export const progressOfPlans = (db: ReadDb, planId: string | null): Map<string, PlanProgress> => {
  const facts = new Map<string, Facts>()
  const of = (id: string): Facts => {
    const known = facts.get(id) ?? { scope: [], visits: [], returnsExpected: [], returnsReceived: [] }
    facts.set(id, known)
    return known
  }
  const params = { plan: planId }
  for (const row of db.all<{ plan_id: string; unit_id: string; mode: InspectionMode }>(scopeSql, params))
    of(row.plan_id).scope.push({ unitId: row.unit_id, mode: row.mode })
  for (const row of db.all<{ plan_id: string; unit_id: string; status: VisitStatus }>(visitsSql, params))
    of(row.plan_id).visits.push({ unitId: row.unit_id, status: row.status })
  for (const row of db.all<{ plan_id: string; unit_id: string; status: ReturnStatus }>(askedSql, params)) {
    of(row.plan_id).returnsExpected.push(row.unit_id)
    if (isSettled(row.status)) of(row.plan_id).returnsReceived.push(row.unit_id)
  }
  for (const row of db.all<{ plan_id: string; unit_id: string }>(reportedSql, params))
    of(row.plan_id).returnsReceived.push(row.unit_id)
  return new Map([...facts].map(([id, fact]) => [id, planProgress(fact)]))
}

/** Progress of a plan about which nothing is known yet. */
export const noProgress: PlanProgress = planProgress({
  scope: [],
  visits: [],
  returnsExpected: [],
  returnsReceived: [],
})
