/** Which plans and rounds a scope holds. */
import { fail } from '#shared/contract/errors.ts'
import type { FigurePlan, FigureRound } from '#shared/contract/figures-types.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import type { ReadDb } from '../database.ts'

export type ScopeParts = {
  scope: FiguresScope
  year: number
  plans: FigurePlan[]
  rounds: FigureRound[]
  /** Ids as JSON, for `IN (SELECT value FROM json_each(…))`. */
  planIds: string
  roundIds: string
}

const planColumns = `p.id, p.year, p.number, p.symbol, p.issued_on AS "issuedOn", p.issuing_body AS "issuingBody", p.abstract`
const roundColumns = `r.id, r.plan_id AS "planId", r.ordinal, r.status, r.starts_on AS "startsOn", r.ends_on AS "endsOn"`

const partsOf = (
  scope: FiguresScope,
  year: number,
  plans: FigurePlan[],
  rounds: FigureRound[],
): ScopeParts => ({
  scope,
  year,
  plans,
  rounds,
  planIds: JSON.stringify(plans.map(({ id }) => id)),
  roundIds: JSON.stringify(rounds.map(({ id }) => id)),
})

/** Undefined when there is no such round or plan. Plans that were cancelled or are still drafts count in no year. */
const scopeParts = (db: ReadDb, scope: FiguresScope): ScopeParts | undefined => {
  const roundsOf = (where: string, value: string): FigureRound[] =>
    db.all<FigureRound>(`SELECT ${roundColumns} FROM rounds r WHERE ${where} ORDER BY r.ordinal`, [value])
  if (scope.kind === 'year') {
    const plans = db.all<FigurePlan>(
      `SELECT ${planColumns} FROM plans p WHERE p.year = ? AND p.status IN ('issued', 'completed')
       ORDER BY p.issued_on, p.id`,
      [scope.year],
    )
    return partsOf(
      scope,
      scope.year,
      plans,
      plans.flatMap(({ id }) => roundsOf('r.plan_id = ?', id)),
    )
  }
  const rounds = roundsOf(scope.kind === 'round' ? 'r.id = ?' : 'r.plan_id = ?', scope.id)
  const planId = scope.kind === 'plan' ? scope.id : (rounds[0]?.planId ?? '')
  const plan = db.get<FigurePlan>(`SELECT ${planColumns} FROM plans p WHERE p.id = ?`, [planId])
  return plan && partsOf(scope, plan.year, [plan], rounds)
}

/** The parts of a scope. Throws DomainError not_found. */
export const partsOfScope = (db: ReadDb, scope: FiguresScope): ScopeParts => {
  const parts = scopeParts(db, scope)
  if (parts === undefined) throw fail('not_found', { what: scope.kind === 'round' ? 'round' : 'plan' })
  return parts
}
