/** The rules by which a visit, a round or a plan takes no new parts any more, whether new or out of the bin. */
import { fail } from '#shared/contract/errors.ts'
import type { PlanStatus } from '#shared/domain/plan.ts'
import type { RoundStatus } from '#shared/domain/round.ts'
import type { VisitStatus } from '#shared/domain/visit.ts'
import type { Change, ReadDb, Value } from '../db/database.ts'
import { requireUnderWay } from './visit-answers.ts'

type VisitFacts = { unit_id: string; visit_date: string | null; status: VisitStatus }

/** A visit that findings can be added to. Throws not_found, rule finding_of_concluded_visit, visit_not_under_way. */
export const openVisitOf = (db: ReadDb, visitId: string): VisitFacts => {
  const visit = db.get<VisitFacts>('SELECT unit_id, visit_date, status FROM visits WHERE id = ?', [visitId])
  if (visit === undefined) throw fail('not_found', { what: 'visit' })
  if (visit.status === 'concluded') throw fail('rule', { rule: 'finding_of_concluded_visit' })
  if (visit.status !== 'under_way') throw fail('rule', { rule: 'visit_not_under_way' })
  return visit
}

/** Throws rule plan_closed. */
export const refuseClosedPlan = ({ status }: { status: PlanStatus }): void => {
  if (status === 'completed' || status === 'cancelled') throw fail('rule', { rule: 'plan_closed' })
}

const requireOpenRound = (db: ReadDb, roundId: Value, unitId: Value): void => {
  const round = db.get<{ status: RoundStatus }>('SELECT status FROM rounds WHERE id = ?', [roundId])
  if (round?.status === 'closed') throw fail('rule', { rule: 'round_not_open' })
  if (db.get('SELECT 1 FROM round_units WHERE round_id = ? AND unit_id = ?', [roundId, unitId]) === undefined)
    throw fail('rule', { rule: 'visit_unit_not_in_round' })
}

/** For a removed row that is to come back; its parents stand. */
export const requireOpenWhole = (db: ReadDb, { table, before }: Change): void => {
  if (before === null) return
  const { visit_id: visitId = null, round_id: roundId = null, unit_id: unitId = null } = before
  if (table === 'findings' && visitId !== null) openVisitOf(db, String(visitId))
  if (table === 'strengths') requireUnderWay(db, String(visitId))
  if (table === 'visits') requireOpenRound(db, roundId, unitId)
  if (table === 'rounds') {
    const plan = db.get<{ status: PlanStatus }>('SELECT status FROM plans WHERE id = ?', [
      before.plan_id ?? null,
    ])
    if (plan !== undefined) refuseClosedPlan(plan)
  }
}
