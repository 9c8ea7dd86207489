/** What was decided about two subjects that look like one, by who they are. */
import {
  type DuplicateDecision,
  type DuplicateTreatment,
  type DuplicateVerdict,
  type PairKeys,
  pairText,
} from '#shared/domain/duplicate-decision.ts'
import type { ReadDb } from '../database.ts'

type DecisionRow = {
  id: string
  first_key: string
  second_key: string
  year: number
  decision: DuplicateVerdict
  treatment: DuplicateTreatment | null
  treated_key: string | null
  reason: string
  created_at: string
}

export type KeptDecision = DuplicateDecision & { id: string }

const columns = 'id, first_key, second_key, year, decision, treatment, treated_key, reason, created_at'

const toDecision = (row: DecisionRow): KeptDecision => ({
  id: row.id,
  firstKey: row.first_key,
  secondKey: row.second_key,
  year: row.year,
  decision: row.decision,
  treatment: row.treatment,
  treatedKey: row.treated_key,
  reason: row.reason,
  decidedAt: row.created_at,
})

/** By `pairText`. */
export type DecisionsByPair = ReadonlyMap<string, readonly DuplicateDecision[]>

export const allDecisions = (db: ReadDb): DecisionsByPair =>
  Map.groupBy(db.all<DecisionRow>(`SELECT ${columns} FROM duplicate_decisions`).map(toDecision), pairText)

/** All that was decided about a pair, the latest year first. */
export const decisionsOf = (db: ReadDb, pair: PairKeys): KeptDecision[] =>
  db
    .all<DecisionRow>(
      `SELECT ${columns} FROM duplicate_decisions WHERE first_key = ? AND second_key = ? ORDER BY year DESC`,
      [pair.firstKey, pair.secondKey],
    )
    .map(toDecision)
