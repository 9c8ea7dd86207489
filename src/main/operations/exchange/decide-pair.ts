/** What the clerk says about a row and its like: remembered at once, and a step of the review like any other. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { exchange } from '#shared/contract/exchange.ts'
import type { DuplicateDecision, PairKeys } from '#shared/domain/duplicate-decision.ts'
import { addStep, type PairStep, type ReviewSteps } from '#shared/domain/exchange/review.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { decisionsOf } from '../../db/queries/duplicate-decisions.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { forgetDecision, rememberDecision, setDecisions } from '../duplicate-memory.ts'
import { buildReview } from './build-review.ts'
import type { PreparedPlan } from './long-lists.ts'
import type { JudgedPair } from './plan-with-pairs.ts'
import { unlessLost } from './readings.ts'
import { refreshSummary } from './receive.ts'
import { changeSteps, planAfter } from './review-steps.ts'
import { theFile } from './the-file.ts'

type Input = ParsedInputOf<(typeof exchange)['decidePair']>

const remembered = (db: ReadDb, pair: PairKeys): DuplicateDecision[] =>
  decisionsOf(db, pair).map(({ id: _id, ...decision }) => decision)

const keep = (db: WriteDb, pair: JudgedPair, year: number, input: Input): void => {
  const { firstKey, secondKey } = pair
  if (input.verdict === null) {
    forgetDecision(db, pair, year)
    return
  }
  rememberDecision(db, {
    firstKey,
    secondKey,
    year,
    decision: input.verdict,
    treatment: input.treatment,
    treatedKey: input.treatment === null ? null : pair.rowKey,
    reason: input.reason,
  })
}

/** The list says at once that the other file has a question less, or more. */
const refreshOther = (tx: CommandContext, { other }: JudgedPair): void => {
  if (other.kind === 'waiting') unlessLost(() => refreshSummary(tx, other.fileId), undefined)
}

/** Throws not_found, conflict, moved_since_preview when the pair is no longer one, invalid_input, rule reading_lost. */
export const decidePair = (tx: CommandContext, input: Input): { revision: number } => {
  const { pairs, year } = buildReview(tx, theFile(tx, input.fileId))
  const pair = pairs.find(({ id }) => id === input.pairId)
  if (pair === undefined) throw fail('moved_since_preview', {})
  const canUpdate = pair.other.kind === 'nomination' && pair.other.canUpdate
  if (input.treatment === 'updated' && !canUpdate)
    throw fail('invalid_input', {}, { treatment: 'not_allowed' })
  const { firstKey, secondKey } = pair
  const before = remembered(tx.db, pair)
  keep(tx.db, pair, pair.other.kind === 'nomination' ? Math.max(pair.other.year, year) : year, input)
  const step: PairStep = {
    kind: 'pair',
    pairId: pair.id,
    rowId: pair.rowId,
    pair: { firstKey, secondKey },
    treatment: input.treatment,
    before,
    after: remembered(tx.db, pair),
  }
  const result = changeSteps(tx, input, (steps) => addStep(steps, step))
  refreshOther(tx, pair)
  return result
}

type Walk = (steps: ReviewSteps) => ReviewSteps

/** Steps that a walk takes back, the last first, and those that it does again. */
const walked = (from: ReviewSteps, to: ReviewSteps) => ({
  back: from.done.slice(to.done.length).reverse(),
  again: to.done.slice(from.done.length),
})

/** A step back or forth; what was remembered goes with it, unless it was decided anew since. Throws not_found, conflict. */
export const walkSteps = async (
  context: TaskContext,
  input: { fileId: string; revision: number },
  walk: Walk,
): Promise<{ revision: number }> => {
  const { steps } = theFile(context, input.fileId).state
  const { back, again } = walked(steps, walk(steps))
  // What is remembered of two people tells in the plan too.
  const isOfPair = [...back, ...again].some(({ kind }) => kind === 'pair')
  const prepared = isOfPair ? undefined : await planAfter(context, input, walk)
  return context.commit((tx) => walkInto(tx, input, walk, prepared))
}

const walkInto = (
  tx: CommandContext,
  input: { fileId: string; revision: number },
  walk: Walk,
  prepared: PreparedPlan | undefined,
): { revision: number } => {
  const from = theFile(tx, input.fileId).state.steps
  const to = walk(from)
  const { back, again } = walked(from, to)
  for (const step of back) if (step.kind === 'pair') setDecisions(tx.db, step.pair, step.after, step.before)
  for (const step of again) if (step.kind === 'pair') setDecisions(tx.db, step.pair, step.before, step.after)
  return changeSteps(tx, input, () => to, prepared)
}
