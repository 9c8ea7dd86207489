/**
 * All that a round, a plan or a year came to. The one place from which annexes, pictures, comparisons and yearly
 * documents take their figures.
 *
 *   const figures = figuresOf(db, { kind: 'year', year: 2018 }, today)
 */
import type { Figures } from '#shared/contract/figures-types.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import type { ReadDb } from '../database.ts'
import { figureNominations, figureOutreach, figureReturns } from './figures-communes.ts'
import { figureAnswers, figureCriteria, figureUnits, figureVisits } from './figures-results.ts'
import { partsOfScope, type ScopeParts } from './figures-scope.ts'
import { findingsById } from './findings.ts'

/** Ids of the shortcomings of a scope: of its concluded visits; for a year also those found otherwise within it. */
export const findingIds = (db: ReadDb, { scope, year, roundIds }: ScopeParts): string[] =>
  db
    .all<{ id: string }>(
      `SELECT f.id FROM findings f LEFT JOIN visits v ON v.id = f.visit_id
       WHERE (v.status = 'concluded' AND v.round_id IN (SELECT value FROM json_each(:rounds)))
         OR (:kind = 'year' AND f.visit_id IS NULL AND f.found_on BETWEEN :first AND :last)`,
      { rounds: roundIds, kind: scope.kind, first: `${year}-01-01`, last: `${year}-12-31` },
    )
    .map(({ id }) => id)

/** Throws DomainError not_found; a year without any work has empty figures. */
export const figuresOf = (db: ReadDb, scope: FiguresScope, today: string): Figures => {
  const parts = partsOfScope(db, scope)
  const visits = figureVisits(db, parts)
  const units = figureUnits(db, parts, visits)
  return {
    year: parts.year,
    plans: parts.plans,
    rounds: parts.rounds,
    units,
    visits,
    criteria: figureCriteria(db, units),
    answers: figureAnswers(db, units),
    findings: findingsById(db, findingIds(db, parts), today),
    outreach: figureOutreach(db, parts),
    returns: figureReturns(db, parts),
    nominations: figureNominations(db, parts),
  }
}
