/** What can be done about the chosen cell and its row, each with a key of its own. */
import type { Review, ReviewIssue, ReviewRow } from '#shared/contract/exchange-review.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { shownValue } from './review-values.ts'

/**
 * `note`: what the clerk is told besides, for the step does not do all that its words may seem to say; where it would do
 * nothing at all there is no step.
 */
export type CellAction = { label: string; code: string; keys: string; step: ReviewStep | null; note?: string }

const candidatesShown = 3

const digit = (index: number) => ({ code: `Digit${index + 1}`, keys: `Alt+${index + 1}` })
const letter = (name: 'L' | 'B' | 'S' | 'T' | 'N') => ({ code: `Key${name}`, keys: `Alt+${name}` })

const candidateActions = (
  m: Messages['exchange']['review'],
  row: ReviewRow,
  field: string,
  issues: readonly ReviewIssue[],
): CellAction[] =>
  [...new Set(issues.flatMap(({ candidates }) => candidates ?? []))]
    .slice(0, candidatesShown)
    .map((value, index) => ({
      label: m.takeValue(shownValue(m, row.content, field, value)),
      ...digit(index),
      step: { kind: 'set', cells: [{ rowId: row.id, field, value }] },
    }))

const rowActions = (m: Messages['exchange']['review'], row: ReviewRow): CellAction[] => {
  const decide = (decision: 'take' | 'reject' | 'ours' | 'theirs' | null): ReviewStep => ({
    kind: 'decide',
    rowIds: [row.id],
    decision,
  })
  const stands = row.recordId === null ? {} : { note: m.rowStands[row.content] }
  const reject: CellAction = { label: m.rejectRow, ...letter('B'), step: decide('reject'), ...stands }
  // Nothing of it would be written: left out it would only be counted otherwise.
  if (row.outcome === 'unchanged' && row.recordId !== null) return [{ ...reject, step: null }]
  if (row.outcome === 'undecided') return [{ label: m.takeRow, ...letter('L'), step: decide('take') }, reject]
  if (row.outcome === 'conflicting')
    return [
      { label: m.fix.ours, ...letter('S'), step: decide('ours') },
      ...(row.why === 'frozen'
        ? []
        : [{ label: m.fix.theirs, ...letter('T'), step: decide('theirs') } satisfies CellAction]),
    ]
  if (row.outcome === 'rejected' && row.why === 'by_clerk')
    return [{ label: m.takeRow, ...letter('L'), step: decide(null) }]
  return [reject]
}

/** The offered values of the cell, leaving it as it stands, then what can be decided about the row. */
export const cellActions = (
  m: Messages['exchange']['review'],
  review: Review,
  row: ReviewRow,
  field: string,
): CellAction[] => {
  const own = review.issues.filter(
    (issue) => issue.rowId === row.id && issue.field === field && !issue.isSettled,
  )
  const isEmpty = (row.values[field] ?? '') === ''
  const accept: CellAction[] =
    own.length === 0
      ? []
      : [
          {
            label: isEmpty ? m.leaveCell : m.acceptCell,
            ...letter('N'),
            step: { kind: 'accept', issueKeys: own.map(({ key }) => key) },
          },
        ]
  return [...candidateActions(m, row, field, own), ...accept, ...rowActions(m, row)]
}
