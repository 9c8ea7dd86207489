/** What can be done about all open places of one cause at once. */
import type { Review, ReviewIssue } from '#shared/contract/exchange-review.ts'
import type { FieldValue, ReadingIssueCode } from '#shared/domain/exchange/incoming.ts'
import { countPlaces, isRowQuestion } from '#shared/domain/exchange/open-questions.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'

export type Fix =
  | {
      kind: 'take' | 'accept' | 'leave' | 'take_rows' | 'reject_rows' | 'ours' | 'theirs'
      count: number
      step: ReviewStep
    }
  /** One of the values that every place offers, or the n-th way to read each of them. */
  | { kind: 'take_value' | 'take_reading'; count: number; step: ReviewStep; field: string; value: FieldValue }
  | { kind: 'columns' | 'owner' | 'missing' | 'pairs' | 'in_place' }

/** Answered where columns, sheets and content are chosen. */
const columnQuestions = new Set<ReadingIssueCode>([
  'column_guessed',
  'column_doubtful',
  'columns_recalled',
  'key_column_missing',
  'unknown_column',
  'hidden_column',
  'content_unclear',
  'content_unknown',
  'hidden_sheet',
  'hidden_sheet_ignored',
  'other_year_sheet',
])
/** Answered by saying whose file it is, or to which request it belongs. */
const ownerQuestions = new Set<ReadingIssueCode>([
  'unit_unknown',
  'commune_unknown',
  'commune_unclear',
  'commune_not_listed',
  'commune_file_name',
  'commune_stamp',
  'request_differs',
  'request_hinted',
  'stamp_unit_unknown',
  'stamp_request_unknown',
])
/** A person must say it, and until then nothing can be written: no fix but the cell itself, or to leave the row out. */
const onlyInPlace = new Set<ReadingIssueCode>(['required_missing', 'name_missing'])
/** Remarks that stay true whatever is done; the clerk can still leave them be. */
const withoutAnswer = new Set<ReadingIssueCode>([
  'unit_unknown',
  'content_unknown',
  'key_column_missing',
  'stamp_unit_unknown',
])

type CellIssue = ReviewIssue & { rowId: string; field: string }

const isOfCell = (issue: ReviewIssue): issue is CellIssue => issue.rowId !== null && issue.field !== undefined

/** Each pair is looked at side by side; what was decided can be looked at again. */
const pairQuestions = new Set<ReadingIssueCode>(['duplicate_person', 'duplicate_elsewhere'])

const setStep = (
  issues: readonly CellIssue[],
  offerOf: (issue: CellIssue) => FieldValue | undefined,
): { count: number; step: ReviewStep } => {
  const answered = issues.filter((issue) => offerOf(issue) !== undefined)
  const cells = answered.map((issue) => ({
    rowId: issue.rowId,
    field: issue.field,
    value: offerOf(issue) ?? null,
  }))
  return { count: countPlaces(answered), step: { kind: 'set', cells } }
}

/** What several people of one row have between them; which is whose only a person can say, one by one. */
const isShared = ({ rows }: Review, { code, rowId, sheet, row }: CellIssue): boolean =>
  code === 'several_values' &&
  row !== undefined &&
  rows.some((one) => one.id !== rowId && one.sheet === sheet && one.rows.includes(row))

const shownAtMost = 3

/** Places that offer one value each; else the values, or the ways of reading, that all places have in common. */
const candidateFixes = (issues: readonly CellIssue[]): Fix[] => {
  const offered = issues.filter(({ candidates }) => (candidates?.length ?? 0) > 0)
  const lone = offered.filter(({ candidates }) => candidates?.length === 1)
  if (lone.length > 0) return [{ kind: 'take', ...setStep(lone, ({ candidates }) => candidates?.[0]) }]
  const [first] = offered
  const values = first?.candidates ?? []
  const isShared = offered.every(({ candidates }) => candidates?.length === values.length)
  if (first === undefined || !isShared || values.length > shownAtMost) return []
  const isSame = offered.every(({ candidates }) => candidates?.join('|') === values.join('|'))
  return values.map(
    (value, index): Fix => ({
      kind: isSame ? 'take_value' : 'take_reading',
      ...setStep(offered, ({ candidates }) => candidates?.[index]),
      field: first.field,
      value,
    }),
  )
}

/** The rows that issues are about; of a sheet that repeats another those that wait to be decided. */
export const rowIdsOf = (review: Review, issues: readonly ReviewIssue[]): string[] => {
  const sheets = new Set(issues.flatMap(({ code, sheet }) => (code === 'duplicate_sheet' ? [sheet] : [])))
  const held =
    sheets.size === 0
      ? []
      : review.rows.filter(({ sheet, outcome }) => sheets.has(sheet) && outcome === 'undecided')
  return [
    ...new Set([
      ...issues.flatMap(({ rowId }) => (rowId === null ? [] : [rowId])),
      ...held.map(({ id }) => id),
    ]),
  ]
}

/** Whether nothing stands in any of the cells; a list may be long, and most questions are not about cells. */
const areEmpty = (review: Review, cells: readonly CellIssue[], rowIds: ReadonlySet<string>): boolean => {
  const values = new Map(review.rows.filter(({ id }) => rowIds.has(id)).map((row) => [row.id, row.values]))
  return cells.every(({ rowId, field }) => !values.get(rowId)?.[field])
}

export const fixesOf = (review: Review, code: ReadingIssueCode, open: readonly ReviewIssue[]): Fix[] => {
  if (pairQuestions.has(code) && open.length === 0) return [{ kind: 'pairs' }]
  if (open.length === 0) return []
  const rowIds = rowIdsOf(review, open)
  const reject: Fix = {
    kind: 'reject_rows',
    count: rowIds.length,
    step: { kind: 'decide', rowIds, decision: 'reject' },
  }
  if (onlyInPlace.has(code)) return rowIds.length > 0 ? [{ kind: 'in_place' }, reject] : []
  if (open.some(isRowQuestion) && rowIds.length > 0)
    return [
      { kind: 'take_rows', count: rowIds.length, step: { kind: 'decide', rowIds, decision: 'take' } },
      reject,
    ]
  const isEmpty = open.every(isOfCell) && areEmpty(review, open, new Set(rowIds))
  const accept: Fix = {
    kind: isEmpty ? 'leave' : 'accept',
    count: countPlaces(open),
    step: { kind: 'accept', issueKeys: open.map((issue) => issue.key) },
  }
  const leave = withoutAnswer.has(code) ? [] : [accept]
  if (pairQuestions.has(code)) return [{ kind: 'pairs' }, ...leave]
  // As long as nobody said whose file it is, to have looked at the question answers nothing.
  if (ownerQuestions.has(code)) return [{ kind: 'owner' }, ...(review.unitId === null ? [] : leave)]
  if (columnQuestions.has(code)) return [{ kind: 'columns' }, ...leave]
  const cells = open.filter(isOfCell)
  const offers = candidateFixes(cells.filter((issue) => !isShared(review, issue)))
  // A cell that came out empty and offers nothing wants to be typed.
  const inPlace: Fix[] = offers.length === 0 && isEmpty ? [{ kind: 'in_place' }] : []
  return [...offers, ...inPlace, ...leave]
}

/** Both sides of rows that were edited in Nếp since; what the office has decided on can only stay. */
export const conflictFixes = (review: Review): Fix[] => {
  const rows = review.rows.filter((row) => row.outcome === 'conflicting')
  const fix = (decision: 'ours' | 'theirs', of: typeof rows): Fix[] =>
    of.length === 0
      ? []
      : [
          {
            kind: decision,
            count: of.length,
            step: { kind: 'decide', rowIds: of.map(({ id }) => id), decision },
          },
        ]
  return [
    ...fix('ours', rows),
    ...fix(
      'theirs',
      rows.filter(({ why }) => why !== 'frozen'),
    ),
  ]
}
