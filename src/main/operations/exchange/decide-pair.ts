/** What the clerk says about a row and its like: remembered at once, and a step of the review like any other. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { exchange } from '#shared/contract/exchange.ts'
import {
  type DuplicateDecision,
  decidedAgain,
  forgotten,
  type PairKeys,
} from '#shared/domain/duplicate-decision.ts'
import { addStep, type PairStep, type ReviewSteps } from '#shared/domain/exchange/review.ts'
import type { ReadDb } from '../../db/database.ts'
import { decisionsOf } from '../../db/queries/duplicate-decisions.ts'
import { stepsKept } from '../../db/queries/received-files.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { type DecisionsMove, decisionsAfter, setDecisions } from '../duplicate-memory.ts'
import { buildReview } from './build-review.ts'
import { type PreparedPlan, prepareReview } from './long-lists.ts'
import type { ReviewContext } from './plan-file.ts'
import type { JudgedPair } from './plan-with-pairs.ts'
import { stillHolding, tellOfPairs } from './receive.ts'
import { changeSteps, planAfter } from './review-steps.ts'
import { theFile } from './the-file.ts'

type Input = ParsedInputOf<(typeof exchange)['decidePair']>

const remembered = (db: ReadDb, pair: PairKeys): DuplicateDecision[] =>
  decisionsOf(db, pair).map(({ id: _id, ...decision }) => decision)

type Said = { pair: JudgedPair; step: PairStep }

const toSaid = (context: ReviewContext & { now: string }, input: Input): Said => {
  const { pairs, year: yearOfList } = buildReview(context, theFile(context, input.fileId))
  const pair = pairs.find(({ id }) => id === input.pairId)
  if (pair === undefined) throw fail('moved_since_preview', {})
  const { firstKey, secondKey, other } = pair
  const { verdict, treatment, reason } = input
  if (treatment === 'updated' && !(other.kind === 'nomination' && other.canUpdate))
    throw fail('invalid_input', {}, { treatment: 'not_allowed' })
  const year = other.kind === 'nomination' ? Math.max(other.year, yearOfList) : yearOfList
  const keys = { firstKey, secondKey }
  const before = remembered(context.db, pair)
  const after =
    verdict === null
      ? forgotten(before, keys, year)
      : decidedAgain(before, {
          ...keys,
          year,
          decision: verdict,
          treatment,
          treatedKey: treatment === null ? null : pair.rowKey,
          reason,
          decidedAt: context.now,
        })
  return {
    pair,
    step: { kind: 'pair', pairId: pair.id, rowId: pair.rowId, pair: keys, treatment, before, after },
  }
}

const forth = ({ pair, before, after }: PairStep): DecisionsMove => ({ pair, from: before, to: after })
const back = ({ pair, before, after }: PairStep): DecisionsMove => ({ pair, from: after, to: before })

/** Throws not_found, conflict, moved_since_preview when the pair is no longer one, invalid_input, rule reading_lost. */
export const decidePair = async (context: TaskContext, input: Input): Promise<{ revision: number }> => {
  await prepareReview(context, input.fileId)
  const first = toSaid(context, input)
  const adding =
    ({ step }: Said) =>
    (steps: ReviewSteps): ReviewSteps =>
      addStep(steps, step)
  const decided = decisionsAfter(context.db, [forth(first.step)])
  const prepared = await planAfter(context, input, adding(first), decided)
  return context.commit((tx) => {
    const planned = stillHolding(tx, prepared)
    const said = planned === undefined ? toSaid(tx, input) : first
    setDecisions(tx.db, forth(said.step))
    const result = changeSteps(tx, input, adding(said), planned)
    tellOfPairs(tx, input.fileId, [said.pair.id])
    return result
  })
}

type Walk = (steps: ReviewSteps, kept: number) => ReviewSteps

const isOfPair = (step: { kind: string }): step is PairStep => step.kind === 'pair'

/** Steps about pairs that a walk takes back, the last first, and those that it does again. */
const walked = (from: ReviewSteps, to: ReviewSteps): { takenBack: PairStep[]; again: PairStep[] } => ({
  takenBack: from.done.slice(to.done.length).reverse().filter(isOfPair),
  again: to.done.slice(from.done.length).filter(isOfPair),
})

const movesOf = (from: ReviewSteps, to: ReviewSteps): DecisionsMove[] => {
  const { takenBack, again } = walked(from, to)
  return [...takenBack.map(back), ...again.map(forth)]
}

/** A step back or forth; what was remembered goes with it, unless it was decided anew since. Throws not_found, conflict. */
export const walkSteps = async (
  context: TaskContext,
  input: { fileId: string; revision: number },
  walk: Walk,
): Promise<{ revision: number }> => {
  const file = theFile(context, input.fileId)
  const { steps } = file.state
  const to = walk(steps, stepsKept(file))
  const decided = decisionsAfter(context.db, movesOf(steps, to))
  const prepared = await planAfter(context, input, () => to, decided)
  return context.commit((tx) => walkInto(tx, input, walk, prepared))
}

const walkInto = (
  tx: CommandContext,
  input: { fileId: string; revision: number },
  walk: Walk,
  prepared: PreparedPlan | undefined,
): { revision: number } => {
  const planned = stillHolding(tx, prepared)
  const file = theFile(tx, input.fileId)
  const from = file.state.steps
  const to = walk(from, stepsKept(file))
  for (const move of movesOf(from, to)) setDecisions(tx.db, move)
  const result = changeSteps(tx, input, () => to, planned)
  const { takenBack, again } = walked(from, to)
  const pairIds = [...takenBack, ...again].map(({ pairId }) => pairId)
  if (pairIds.length > 0) tellOfPairs(tx, input.fileId, pairIds)
  return result
}
