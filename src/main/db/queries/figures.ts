/**
 * All that a round, a plan or a year came to. The one place from which annexes, pictures, comparisons and yearly
 * documents take their figures.
 *
 *   const figures = figuresOf(db, { kind: 'year', year: 2018 }, today)
 */
import type { Figures } from '#shared/contract/figures-types.ts'
import type { FindingSummary } from '#shared/contract/findings.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import type { ReadDb } from '../database.ts'
import { figureNominations, figureOutreach, figureReturns } from './figures-communes.ts'
import { figureAnswers, figureCriteria, figureUnits } from './figures-results.ts'
import { type ScopeParts, scopeParts } from './figures-scope.ts'
import { findingsById } from './findings.ts'

/** Ids of the shortcomings of a scope: of its concluded visits; for a year also those found otherwise within it. */
const findingIds = (db: ReadDb, { scope, year, roundIds }: ScopeParts): string[] =>
  db
    .all<{ id: string }>(
      `SELECT f.id FROM findings f LEFT JOIN visits v ON v.id = f.visit_id
       WHERE (v.status = 'concluded' AND v.round_id IN (SELECT value FROM json_each(:rounds)))
         OR (:kind = 'year' AND f.visit_id IS NULL AND f.found_on BETWEEN :first AND :last)`,
      { rounds: roundIds, kind: scope.kind, first: `${year}-01-01`, last: `${year}-12-31` },
    )
    .map(({ id }) => id)

export const figureFindings = (db: ReadDb, parts: ScopeParts, today: string): FindingSummary[] =>
  findingsById(db, findingIds(db, parts), today)

/** Undefined when there is no such round or plan; a year without any work has empty figures. */
export const figuresOf = (db: ReadDb, scope: FiguresScope, today: string): Figures | undefined => {
  const parts = scopeParts(db, scope)
  if (parts === undefined) return undefined
  const units = figureUnits(db, parts)
  return {
    year: parts.year,
    plans: parts.plans,
    rounds: parts.rounds,
    units,
    criteria: figureCriteria(db, units),
    answers: figureAnswers(db, units),
    findings: figureFindings(db, parts, today),
    outreach: figureOutreach(db, parts),
    returns: figureReturns(db, parts),
    nominations: figureNominations(db, parts),
  }
}
