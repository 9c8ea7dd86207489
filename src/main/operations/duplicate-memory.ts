/** Keeps and drops what was decided about two subjects, for the register's comparison and for the review of files alike. */
import {
  type DuplicateDecision,
  type KnownDecision,
  knownDecision,
  type PairKeys,
  pairText,
} from '#shared/domain/duplicate-decision.ts'
import type { ReadDb, Row, WriteDb } from '../db/database.ts'
import { type DecisionsByPair, decisionsOf } from '../db/queries/duplicate-decisions.ts'

export const decisionAbout = (db: ReadDb, pair: PairKeys, year: number): KnownDecision | null =>
  knownDecision(decisionsOf(db, pair), year)

const toRow = (decision: Omit<DuplicateDecision, 'decidedAt'>): Row => ({
  first_key: decision.firstKey,
  second_key: decision.secondKey,
  year: decision.year,
  decision: decision.decision,
  treatment: decision.treatment,
  treated_key: decision.treatedKey,
  reason: decision.reason,
})

/** What was decided about the pair in the same year gives way. */
export const rememberDecision = (db: WriteDb, decision: Omit<DuplicateDecision, 'decidedAt'>): void => {
  const before = decisionsOf(db, decision).find(({ year }) => year === decision.year)
  if (before === undefined) db.insert('duplicate_decisions', toRow(decision))
  else db.update('duplicate_decisions', before.id, toRow(decision))
}

/** Makes the pair an open question again, also where an earlier year's answer would hold. */
export const forgetDecision = (db: WriteDb, pair: PairKeys, year: number): void => {
  for (const decision of decisionsOf(db, pair))
    if (decision.year === year || pair.firstKey !== pair.secondKey)
      db.remove('duplicate_decisions', decision.id)
}

const asText = (decisions: readonly DuplicateDecision[]): string =>
  JSON.stringify(
    decisions
      .map((one) => [one.year, one.decision, one.treatment, one.treatedKey, one.reason])
      .sort((a, b) => Number(a[0]) - Number(b[0])),
  )

/** What the clerk says of a pair takes the place of `from`; what was decided otherwise since stays as it is. */
export type DecisionsMove = {
  pair: PairKeys
  from: readonly DuplicateDecision[]
  to: readonly DuplicateDecision[]
}

const canMove = (now: readonly DuplicateDecision[], { from }: DecisionsMove): boolean =>
  asText(now) === asText(from)

/** What would be known of these pairs after the moves, each of another pair. */
export const decisionsAfter = (db: ReadDb, moves: readonly DecisionsMove[]): DecisionsByPair =>
  new Map(
    moves.map((move) => {
      const now = decisionsOf(db, move.pair)
      return [pairText(move.pair), canMove(now, move) ? move.to : now]
    }),
  )

export const setDecisions = (db: WriteDb, move: DecisionsMove): void => {
  const { pair, to } = move
  const now = decisionsOf(db, pair)
  if (!canMove(now, move)) return
  for (const { id } of now) db.remove('duplicate_decisions', id)
  for (const decision of to)
    db.insert('duplicate_decisions', { ...toRow(decision), created_at: decision.decidedAt })
}
