/** What may happen, as data: every number is taken modulo what there is, so that any sequence can be played and shrunk. */
import fc from 'fast-check'

export type Change = { row: number; choices: number[]; isDropped: boolean }
export type Commit = {
  /** In turn for rows in conflict: leave, ours, theirs; and now and then a row is rejected. */
  decisions: number[]
  /** Whether missing records are ticked for deletion. */
  isTicked: boolean
}

export type Step =
  | ({
      kind: 'file'
      unit: number
      request: number
      base: number
      changes: Change[]
      /** Not, looked at, imported: the very same bytes once more. */
      resent: 'no' | 'seen' | 'imported'
      isLeft: boolean
    } & Commit)
  | ({ kind: 'again'; file: number } & Commit)
  | { kind: 'undo'; batch: number }
  | { kind: 'edit'; record: number; field: number; choice: number }
  | { kind: 'remove'; record: number }
  | { kind: 'add'; unit: number; request: number; row: number; choices: number[] }
  | { kind: 'opinion'; record: number; choice: number }
  | { kind: 'move'; finding: number; to: number }
  | { kind: 'clock'; hours: number }

const small = fc.nat(11)
const bit = fc.nat(1)
const choices = fc.array(small, { minLength: 6, maxLength: 6 })
const change: fc.Arbitrary<Change> = fc.record({
  row: fc.nat(20),
  choices,
  isDropped: fc.nat(4).map((number) => number === 0),
})
const commit = {
  decisions: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
  isTicked: fc.boolean(),
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('file' as const),
      unit: bit,
      request: bit,
      base: small,
      changes: fc.array(change, { minLength: 1, maxLength: 6 }),
      resent: fc.constantFrom('no' as const, 'seen' as const, 'imported' as const),
      isLeft: fc.nat(9).map((number) => number === 0),
      ...commit,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again' as const), file: small, ...commit }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('undo' as const), batch: small }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), record: small, field: small, choice: small }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), record: small }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      unit: bit,
      request: bit,
      row: small,
      choices,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('opinion' as const), record: small, choice: small }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), finding: small, to: small }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), hours: fc.integer({ min: -60, max: 60 }) }),
  },
)

/** `order` says in which order what still stands at the end is taken back. */
export type Sequence = { steps: Step[]; order: number[] }

export const sequence: fc.Arbitrary<Sequence> = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 20, size: 'max' }),
  order: fc.array(small, { minLength: 20, maxLength: 20 }),
})
