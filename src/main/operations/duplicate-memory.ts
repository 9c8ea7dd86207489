/** Keeps and drops what was decided about two subjects, for the register's comparison and for the review of files alike. */
import {
  type DuplicateDecision,
  decidedAgain,
  forgotten,
  type KnownDecision,
  knownDecision,
  type PairKeys,
  pairText,
} from '#shared/domain/duplicate-decision.ts'
import type { ReadDb, Row, WriteDb } from '../db/database.ts'
import { type DecisionsByPair, decisionsOf, type KeptDecision } from '../db/queries/duplicate-decisions.ts'

export const decisionAbout = (db: ReadDb, pair: PairKeys, year: number): KnownDecision | null =>
  knownDecision(decisionsOf(db, pair), year)

const toRow = (decision: DuplicateDecision): Row => ({
  first_key: decision.firstKey,
  second_key: decision.secondKey,
  year: decision.year,
  decision: decision.decision,
  treatment: decision.treatment,
  treated_key: decision.treatedKey,
  reason: decision.reason,
  created_at: decision.decidedAt,
})

/** All that is decided about a pair is this from now on; a year has one decision. */
const replaceDecisions = (
  db: WriteDb,
  now: readonly KeptDecision[],
  to: readonly DuplicateDecision[],
): void => {
  const years = new Set(to.map(({ year }) => year))
  for (const { id, year } of now) if (!years.has(year)) db.remove('duplicate_decisions', id)
  for (const decision of to) {
    const before = now.find(({ year }) => year === decision.year)
    if (before === undefined) db.insert('duplicate_decisions', toRow(decision))
    else db.update('duplicate_decisions', before.id, toRow(decision))
  }
}

/** What was decided about the pair in the same year gives way. */
export const rememberDecision = (db: WriteDb, decision: DuplicateDecision): void => {
  const now = decisionsOf(db, decision)
  replaceDecisions(db, now, decidedAgain(now, decision))
}

/** Makes the pair an open question again, also where an earlier year's answer would hold. */
export const forgetDecision = (db: WriteDb, pair: PairKeys, year: number): void => {
  const now = decisionsOf(db, pair)
  replaceDecisions(db, now, forgotten(now, pair, year))
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
  const now = decisionsOf(db, move.pair)
  if (canMove(now, move)) replaceDecisions(db, now, move.to)
}
