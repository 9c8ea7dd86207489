/** The questions of a review grouped by cause, each with what can be done about all of them at once. */
import type { Review, ReviewIssue } from '#shared/contract/exchange-review.ts'
import type { FieldValue, ReadingIssueCode } from '#shared/domain/exchange/incoming.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'

export type CauseId = ReadingIssueCode | 'conflict' | 'missing'

export type Fix =
  | {
      kind: 'take' | 'accept' | 'leave' | 'take_rows' | 'reject_rows' | 'ours' | 'theirs'
      count: number
      step: ReviewStep
    }
  | { kind: 'columns' | 'unit' | 'missing' | 'in_place' }

export type Cause = {
  id: CauseId
  level: 'must' | 'should'
  /** Places that still wait; 0 when all are settled. */
  open: number
  total: number
  unit: 'cells' | 'rows' | 'places'
  /** The sentence of the first place. */
  sample: string
  rowIds: ReadonlySet<string>
  fixes: Fix[]
}

const rowQuestions = new Set<ReadingIssueCode>([
  'hidden_row',
  'comment',
  'note_asks_removal',
  'row_after_signature',
  'row_unclear',
  'duplicate_person',
  'duplicate_elsewhere',
  'row_twice',
])
const columnQuestions = new Set<ReadingIssueCode>([
  'column_guessed',
  'column_doubtful',
  'key_column_missing',
  'content_unclear',
  'content_unknown',
  'hidden_sheet',
])
const unitQuestions = new Set<ReadingIssueCode>([
  'unit_unknown',
  'commune_unknown',
  'commune_unclear',
  'commune_not_listed',
  'stamp_unit_unknown',
])
const onlyInPlace = new Set<ReadingIssueCode>(['required_missing', 'name_missing'])

const rowIdsOf = (issues: readonly ReviewIssue[]): string[] => [
  ...new Set(issues.flatMap((issue) => (issue.rowId === null ? [] : [issue.rowId]))),
]

/** The one value that each place offers, when every place offers exactly one. */
const onlyCandidates = (
  issues: readonly ReviewIssue[],
): { rowId: string; field: string; value: FieldValue }[] | null => {
  const cells = issues.flatMap((issue) => {
    const [value, ...others] = issue.candidates ?? []
    return issue.rowId !== null && issue.field !== undefined && value !== undefined && others.length === 0
      ? [{ rowId: issue.rowId, field: issue.field, value }]
      : []
  })
  return cells.length === issues.length && cells.length > 0 ? cells : null
}

const fixesOf = (review: Review, code: ReadingIssueCode, open: readonly ReviewIssue[]): Fix[] => {
  if (open.length === 0) return []
  if (unitQuestions.has(code)) return [{ kind: 'unit' }]
  if (onlyInPlace.has(code)) return [{ kind: 'in_place' }]
  const values = new Map(review.rows.map((row) => [row.id, row.values]))
  const isEmpty = open.every(
    (issue) => issue.rowId !== null && issue.field !== undefined && !values.get(issue.rowId)?.[issue.field],
  )
  const accept: Fix = {
    kind: isEmpty ? 'leave' : 'accept',
    count: open.length,
    step: { kind: 'accept', issueKeys: open.map((issue) => issue.key) },
  }
  if (columnQuestions.has(code)) return [{ kind: 'columns' }, accept]
  const rowIds = rowIdsOf(open)
  if (rowQuestions.has(code) && rowIds.length > 0)
    return [
      { kind: 'take_rows', count: rowIds.length, step: { kind: 'decide', rowIds, decision: 'take' } },
      { kind: 'reject_rows', count: rowIds.length, step: { kind: 'decide', rowIds, decision: 'reject' } },
    ]
  const cells = onlyCandidates(open)
  if (cells !== null)
    return [
      { kind: 'take', count: cells.length, step: { kind: 'set', cells } },
      { ...accept, kind: 'leave' },
    ]
  return [accept]
}

const conflictCause = (review: Review): Cause[] => {
  const rows = review.rows.filter((row) => row.outcome === 'conflicting')
  if (rows.length === 0) return []
  const rowIds = rows.map((row) => row.id)
  const fix = (decision: 'ours' | 'theirs'): Fix => ({
    kind: decision,
    count: rowIds.length,
    step: { kind: 'decide', rowIds, decision },
  })
  return [
    {
      id: 'conflict',
      level: 'must',
      open: rows.length,
      total: rows.length,
      unit: 'rows',
      sample: '',
      rowIds: new Set(rowIds),
      fixes: [fix('ours'), fix('theirs')],
    },
  ]
}

const missingCause = (review: Review): Cause[] =>
  review.missing.length === 0
    ? []
    : [
        {
          id: 'missing',
          level: 'should',
          open: review.missing.filter((one) => !one.isRemoved).length,
          total: review.missing.length,
          unit: 'rows',
          sample: review.missing[0]?.label ?? '',
          rowIds: new Set(),
          fixes: [{ kind: 'missing' }],
        },
      ]

/** What must be decided first, then what is worth a look, then what is settled. */
export const causesOf = (review: Review): Cause[] => {
  const groups = Map.groupBy(review.issues, (issue) => issue.code)
  const causes = [...groups].map(([code, issues]): Cause => {
    const open = issues.filter((issue) => !issue.isSettled)
    const hasCells = issues.every((issue) => issue.cell !== undefined)
    const hasRows = issues.every((issue) => issue.row !== undefined)
    return {
      id: code,
      level: issues.some((issue) => issue.level === 'must') ? 'must' : 'should',
      open: open.length,
      total: issues.length,
      unit: hasCells ? 'cells' : hasRows ? 'rows' : 'places',
      sample: issues[0]?.sentence ?? '',
      rowIds: new Set(rowIdsOf(issues)),
      fixes: fixesOf(review, code, open),
    }
  })
  const rank = (cause: Cause): number => (cause.open === 0 ? 2 : cause.level === 'must' ? 0 : 1)
  return [...conflictCause(review), ...causes, ...missingCause(review)].sort((a, b) => rank(a) - rank(b))
}
