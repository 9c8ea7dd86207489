/** The review of a file in the words of the command line: the fields of `fieldsOf` in domain/exchange/incoming.ts, one sentence per issue. */
import type {
  ReportedFile,
  ReportedIssue,
  ReportedRecord,
  RowCounts,
} from '#shared/contract/exchange-report.ts'
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import { type FieldValue, fieldsOf, type IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { originIn } from '#shared/domain/exchange/review-lists.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'

const typeOf = {
  nomination: 'nominee',
  activities: 'activity',
  selfcheck: 'criterionResult',
  remedy: 'remedy',
} as const satisfies Record<ReturnContent, string>

const toRecord = (row: IncomingRow): ReportedRecord => {
  const values: Record<string, FieldValue> = {}
  for (const field of fieldsOf[row.content]) values[field] = row.values[field] ?? null
  const { awardLevel, ...extra } = row.extra
  return {
    type: typeOf[row.content],
    ...values,
    ...(awardLevel === undefined ? {} : { awardLevel }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
    source: { sheet: row.sheet, rows: row.rows },
  }
}

const changesSaid = (row: ReviewRow, messages: Messages): string =>
  row.changes
    .map(({ field, old, new: now }) =>
      messages.exchange.fieldChange(
        messages.exchange.fields[field as keyof Messages['exchange']['fields']] ?? field,
        String(old ?? ''),
        String(now ?? ''),
      ),
    )
    .join('; ')

const rowIssues = (review: Review, messages: Messages): ReportedIssue[] =>
  review.rows.flatMap((row): ReportedIssue[] => {
    const at = { sheet: row.sheet, row: row.rows[0] ?? null }
    const cell = originIn(review.lists, row, row.changes[0]?.field ?? '')?.cell ?? null
    if (row.outcome === 'changed')
      return [
        {
          ...at,
          cell,
          code: 'row_changed',
          sentence: messages.exchange.rowChanged(changesSaid(row, messages)),
        },
      ]
    if (row.outcome === 'conflicting')
      return [
        {
          ...at,
          cell,
          code: 'row_conflicting',
          sentence: messages.exchange.rowConflicting(changesSaid(row, messages)),
        },
      ]
    return []
  })

export const reportFile = (
  fileName: string,
  review: Review,
  rows: readonly IncomingRow[],
  messages: Messages,
): ReportedFile => {
  const issues: ReportedIssue[] = [
    ...review.issues.map((issue) => ({
      sheet: issue.sheet ?? null,
      row: issue.row ?? null,
      cell: issue.cell ?? null,
      code: issue.code,
      sentence: issue.sentence,
    })),
    ...rowIssues(review, messages),
  ]
  const isRefused = review.outcome === 'refuse'
  const needsLook =
    review.issues.some((issue) => issue.level === 'must') ||
    review.totals.undecided + review.totals.rejected + review.totals.changed > 0
  return {
    file: fileName,
    recognisedAs: review.source === 'stamp' ? 'return-v1' : (review.contents[0] ?? null),
    unit: review.unitName,
    outcome: isRefused
      ? 'refuse'
      : review.outcome === 'accept' && !needsLook
        ? 'accept'
        : 'accept-with-issues',
    reason: isRefused ? review.refuseReason : null,
    rows: {
      new: review.totals.new,
      changed: review.totals.changed,
      unchanged: review.totals.unchanged,
      conflicting: review.totals.undecided,
      rejected: review.totals.rejected,
      ignored: review.totals.ignored,
    },
    records: isRefused ? [] : rows.map(toRecord),
    issues: isRefused
      ? [
          {
            sheet: null,
            row: null,
            cell: null,
            code: review.refuseReason ?? 'damaged',
            sentence: review.refusal ?? '',
          },
          ...issues,
        ]
      : issues,
    open: {
      ...review.open,
      sentence: review.open.places === 0 ? null : messages.exchange.counts.open(review.open),
    },
  }
}

export const noRows: RowCounts = {
  new: 0,
  changed: 0,
  unchanged: 0,
  conflicting: 0,
  rejected: 0,
  ignored: 0,
}

export const addCounts = (a: RowCounts, b: RowCounts): RowCounts => ({
  new: a.new + b.new,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  conflicting: a.conflicting + b.conflicting,
  rejected: a.rejected + b.rejected,
  ignored: a.ignored + b.ignored,
})
