/**
 * The clerk's work on one file as a list of steps over an unchanging reading, so that it can be taken back step by
 * step and survives a restart. `reviewed(reading, steps)` gives the rows as they would be imported.
 */
import type { DuplicateDecision, DuplicateTreatment, PairKeys } from '../duplicate-decision.ts'
import type { FieldValue, FieldValues, IncomingRow, Reading, ReadingIssue } from './incoming.ts'
import { isRowQuestion } from './open-questions.ts'
import type { Choices, RowDecision } from './reconcile.ts'

export type ReviewStep =
  /** New values for cells; one step may hold many (fill-all-like-this, a pasted block). */
  | {
      kind: 'set'
      cells: { rowId: string; field: string; value: FieldValue }[]
      /** Cells of a pasted block that came out as the file has them. */
      reset?: { rowId: string; field: string }[] | undefined
    }
  /** Back to what the file says. */
  | { kind: 'reset'; cells: { rowId: string; field: string }[] }
  | { kind: 'decide'; rowIds: string[]; decision: RowDecision | null }
  /** Ticks (or unticks) missing records for deletion. */
  | { kind: 'remove'; recordIds: string[]; isRemoved: boolean }
  /** The clerk has looked at these remarks and leaves the rows as they are. */
  | { kind: 'accept'; issueKeys: string[] }

/** What was decided about a row and its like, with what was remembered about the two before and after. */
export type PairStep = {
  kind: 'pair'
  pairId: string
  rowId: string
  pair: PairKeys
  treatment: DuplicateTreatment | null
  before: DuplicateDecision[]
  after: DuplicateDecision[]
}

export type KeptStep = ReviewStep | PairStep

/** `done` counts from the oldest; a step after an undo cuts off what was undone. */
export type ReviewSteps = { done: KeptStep[]; undone: KeptStep[] }

export const noSteps: ReviewSteps = { done: [], undone: [] }

export const addStep = (steps: ReviewSteps, step: KeptStep): ReviewSteps => ({
  done: [...steps.done, step],
  undone: [],
})

/** @param kept how many of the steps are not to be taken back. */
export const undoStep = (steps: ReviewSteps, kept = 0): ReviewSteps => {
  const last = steps.done.at(-1)
  return last === undefined || steps.done.length <= kept
    ? steps
    : { done: steps.done.slice(0, -1), undone: [last, ...steps.undone] }
}

export const redoStep = (steps: ReviewSteps): ReviewSteps => {
  const [next, ...rest] = steps.undone
  return next === undefined ? steps : { done: [...steps.done, next], undone: rest }
}

/** Without what was decided about rows before a new question about them was there: it does not answer that. */
export const asksAnew = ({ done, undone }: ReviewSteps, rowIds: readonly string[]): ReviewSteps => {
  const asked = new Set(rowIds)
  const without = (steps: readonly KeptStep[]): KeptStep[] =>
    steps.flatMap((step): KeptStep[] => {
      if (step.kind !== 'decide') return [step]
      const others = step.rowIds.filter((id) => !asked.has(id))
      return others.length === 0 ? [] : [{ ...step, rowIds: others }]
    })
  return { done: without(done), undone: without(undone) }
}

/** Whether the clerk has looked at a remark, by its key. */
export const isLookedAt = ({ done }: ReviewSteps, key: string): boolean =>
  done.some((step) => step.kind === 'accept' && step.issueKeys.includes(key))

/** Names a remark stably, whatever the order in which remarks are listed. */
export const issueKey = (issue: ReadingIssue): string =>
  [
    ...[issue.code, issue.sheet ?? '', issue.row ?? '', issue.cell ?? '', issue.field ?? ''],
    ...(issue.about === undefined ? [] : [issue.about]),
    // Of one later sending; the next one is another question.
    ...(issue.code === 'sent_again' ? [issue.params.expected ?? ''] : []),
  ].join('|')

export type Reviewed = {
  rows: readonly IncomingRow[]
  choices: Choices
  /** Row id → fields that the clerk set. */
  edited: Map<string, Set<string>>
  acceptedIssues: Set<string>
  /** Pairs that were decided in this very review. */
  ownPairs: Set<string>
  /** Rows taken by a word of the clerk about the row, later than any about its likes. */
  takenAnyway: Set<string>
}

const withEdits = (row: IncomingRow, own: FieldValues | undefined): IncomingRow =>
  own === undefined ? row : { ...row, values: { ...row.values, ...own } }

export const reviewed = (reading: Reading, steps: ReviewSteps): Reviewed => {
  const edits = new Map<string, FieldValues>()
  const decisions = new Map<string, RowDecision>()
  const removals = new Set<string>()
  const acceptedIssues = new Set<string>()
  const reset = (cells: readonly { rowId: string; field: string }[]): void => {
    for (const { rowId, field } of cells) {
      const { [field]: _dropped, ...kept } = edits.get(rowId) ?? {}
      edits.set(rowId, kept)
    }
  }
  const ownPairs = new Set<string>()
  const takenAnyway = new Set<string>()
  for (const step of steps.done) {
    switch (step.kind) {
      case 'set':
        for (const { rowId, field, value } of step.cells)
          edits.set(rowId, { ...edits.get(rowId), [field]: value })
        reset(step.reset ?? [])
        break
      case 'reset':
        reset(step.cells)
        break
      case 'decide':
        for (const rowId of step.rowIds) {
          if (step.decision === null) decisions.delete(rowId)
          else decisions.set(rowId, step.decision)
          if (step.decision === 'take') takenAnyway.add(rowId)
          else takenAnyway.delete(rowId)
        }
        break
      case 'remove':
        for (const id of step.recordIds) {
          if (step.isRemoved) removals.add(id)
          else removals.delete(id)
        }
        break
      case 'accept':
        for (const key of step.issueKeys) acceptedIssues.add(key)
        break
      case 'pair':
        if (step.after.length > 0) ownPairs.add(step.pairId)
        else ownPairs.delete(step.pairId)
        if (step.treatment === 'left_out') takenAnyway.delete(step.rowId)
        break
    }
  }
  const rows = edits.size === 0 ? reading.rows : reading.rows.map((row) => withEdits(row, edits.get(row.id)))
  const edited = new Map([...edits].map(([rowId, values]) => [rowId, new Set(Object.keys(values))]))
  const choices = { decisions, removals: [...removals] }
  return { rows, choices, edited, acceptedIssues, ownPairs, takenAnyway }
}

/** A sheet that repeats another is settled once each of its rows is taken or left. */
const isSheetDecided = (sheet: string | undefined, { rows, choices }: Reviewed): boolean => {
  const held = rows.filter((row) => row.sheet === sheet && row.pending === 'duplicate-sheet')
  return held.length > 0 && held.every(({ id }) => choices.decisions.has(id))
}

/** Several people of one cell were looked at once each of them was: named anew, or taken or left. */
const isSplitLookedAt = (
  { sheet, row }: ReadingIssue,
  { rows, choices: { decisions }, edited }: Reviewed,
): boolean =>
  rows
    .filter((one) => one.sheet === sheet && row !== undefined && one.rows.includes(row))
    .every(({ id }) => decisions.has(id) || (edited.get(id)?.has('name') ?? false))

/** Nothing was read of the file: looking at that does not make it done, only columns, sending it back or putting it aside. */
const asksForRows: ReadonlySet<ReadingIssue['code']> = new Set(['content_unknown'])

/**
 * A remark is settled when the clerk accepted it, set its cell, or left its row out. That a row is taken answers only
 * whether it is; what its cells hold is still asked.
 */
export const isSettled = (issue: ReadingIssue, rowId: string | null, state: Reviewed): boolean => {
  if (asksForRows.has(issue.code)) return false
  if (state.acceptedIssues.has(issueKey(issue))) return true
  if (issue.code === 'duplicate_sheet' && isSheetDecided(issue.sheet, state)) return true
  if (rowId === null) return false
  if (issue.code === 'several_people') return isSplitLookedAt(issue, state)
  const decision = state.choices.decisions.get(rowId)
  if (decision === 'reject' || (decision !== undefined && isRowQuestion(issue))) return true
  // Another name does not say whether the row comes in.
  if (issue.code === 'erased_person' || issue.code === 'term_ended') return false
  return issue.field !== undefined && (state.edited.get(rowId)?.has(issue.field) ?? false)
}
