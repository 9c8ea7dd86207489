/**
 * What a file still asks. Counted here alone: the list of files, the review, the question before an import, what is
 * told after it, the journal and the command line all say these numbers.
 */
import { atOnce, type Steps, visiting } from '../../steps.ts'
import type { FieldValue, FieldValues, IncomingRow, ReadingIssue } from './incoming.ts'
import type { CurrentRecord, RowPlan } from './reconcile.ts'

export type OpenQuestions = {
  /** Places that must be looked at: a cell, a row, the file. Several questions about one cell are one place. */
  places: number
  /** Cells among them that would stay empty in the register. */
  blank: number
  /** What of the register these cells leave empty: a date of birth is a day and a year. */
  fields: number
  /** Records that would not be written: held back, in conflict, without what is required. */
  notTaken: number
}

export const nothingOpen: OpenQuestions = { places: 0, blank: 0, fields: 0, notTaken: 0 }

export const addOpen = (a: OpenQuestions, b: OpenQuestions): OpenQuestions => ({
  places: a.places + b.places,
  blank: a.blank + b.blank,
  fields: a.fields + b.fields,
  notTaken: a.notTaken + b.notTaken,
})

/** Whether a row is taken at all; its answer is to take the row or to leave it. */
const rowQuestions: ReadonlySet<ReadingIssue['code']> = new Set([
  'hidden_row',
  'comment',
  'note_asks_removal',
  'row_after_signature',
  'struck_out',
  'row_unclear',
  'row_twice',
  'activity_known',
  'duplicate_sheet',
  'erased_person',
  'term_ended',
])

/** Of a cell with a line through a part of it the value is asked for, not the row. */
export const isRowQuestion = ({ code, field }: Pick<ReadingIssue, 'code' | 'field'>): boolean =>
  rowQuestions.has(code) && !(code === 'struck_out' && field !== undefined)

type Placed = Pick<ReadingIssue, 'code' | 'sheet' | 'row' | 'cell' | 'field'> & { rowId: string | null }

/** Two questions with the same name are about one place. Of several people in a cell each has a place of their own. */
export const placeOf = ({ code, sheet, row, cell, rowId }: Placed): string => {
  const line = rowId ?? (row === undefined ? null : `${sheet ?? ''}!${row}`)
  if (cell !== undefined) return `${line ?? sheet ?? ''}|${cell}`
  return line ?? `${code}|${sheet ?? ''}`
}

export const countPlaces = (issues: readonly Placed[]): number => new Set(issues.map(placeOf)).size

const isEmpty = (value: FieldValue | undefined): boolean => (value ?? '') === ''

/** What the register would hold in a field after the import. */
const valueAfter = (
  field: string,
  plan: RowPlan,
  values: FieldValues | undefined,
  record: Pick<CurrentRecord, 'values'> | undefined,
): FieldValue | undefined => {
  if (plan.outcome === 'new') return values?.[field]
  const change = plan.changes.find((one) => one.field === field)
  return change === undefined ? record?.values[field] : change.new
}

/** Nothing of the row is written as long as nobody decides. */
const isWaiting = ({ outcome, why }: RowPlan): boolean =>
  outcome === 'undecided' || outcome === 'conflicting' || why === 'required_missing'

const isWritten = ({ outcome }: RowPlan): boolean =>
  outcome === 'new' || outcome === 'changed' || outcome === 'unchanged'

export type Asked = {
  issues: readonly { issue: ReadingIssue; rowId: string | null; isSettled: boolean }[]
  rows: readonly Pick<IncomingRow, 'id' | 'values'>[]
  records: readonly Pick<CurrentRecord, 'id' | 'values'>[]
  planned: readonly RowPlan[]
}

/** Rows are a hundred thousand where questions are few: only those that are asked about are looked up. */
export function* countingOpen({ issues, rows, records, planned }: Asked): Steps<OpenQuestions> {
  const open = issues.filter(({ issue, isSettled }) => issue.level === 'must' && !isSettled)
  const asked = new Set(open.flatMap(({ rowId }) => (rowId === null ? [] : [rowId])))
  const values = new Map<string, FieldValues>()
  if (asked.size > 0)
    yield* visiting(rows, (row) => {
      if (asked.has(row.id)) values.set(row.id, row.values)
    })
  const plans = new Map<string, RowPlan>()
  const waiting: string[] = []
  yield* visiting(planned, (plan) => {
    if (asked.has(plan.rowId)) plans.set(plan.rowId, plan)
    if (isWaiting(plan)) waiting.push(plan.rowId)
  })
  const recordIds = new Set([...asked].map((rowId) => plans.get(rowId)?.recordId))
  const known = new Map(records.filter(({ id }) => recordIds.has(id)).map((record) => [record.id, record]))
  const places = new Set<string>()
  const blank = new Set<string>()
  const fields = new Set<string>()
  for (const { issue, rowId } of open) {
    const place = placeOf({ ...issue, rowId })
    places.add(place)
    const plan = plans.get(rowId ?? '')
    if (plan === undefined || issue.field === undefined || issue.cell === undefined || !isWritten(plan))
      continue
    const record = known.get(plan.recordId ?? '')
    if (!isEmpty(valueAfter(issue.field, plan, values.get(plan.rowId), record))) continue
    blank.add(place)
    fields.add(`${place}|${issue.field}`)
  }
  // A row may wait although all that was asked about it was looked at.
  for (const rowId of waiting) if (!asked.has(rowId)) places.add(rowId)
  return { places: places.size, blank: blank.size, fields: fields.size, notTaken: waiting.length }
}

export const openQuestions = (asked: Asked): OpenQuestions => atOnce(countingOpen(asked))
