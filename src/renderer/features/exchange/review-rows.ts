/** The lines of the review's grid: rows that may be imported, and after them what was left aside. */
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import { countPlaces } from '#shared/domain/exchange/open-questions.ts'
import type { IgnoredRow } from '#shared/domain/exchange/recognised.ts'
import type { RowOutcome } from '#shared/domain/exchange/reconcile.ts'
import type { ReviewList } from '#shared/domain/exchange/review-lists.ts'
import type { ReturnContent } from '#shared/domain/request.ts'

export type GridLine =
  | { kind: 'row'; id: string; number: number; row: ReviewRow }
  | { kind: 'ignored'; id: string; number: number; ignored: IgnoredRow }

export const rowFilters = ['all', 'new', 'changed', 'undecided', 'rejected', 'unchanged', 'ignored'] as const
export type RowFilter = (typeof rowFilters)[number]

const outcomesOf: Record<Exclude<RowFilter, 'all' | 'ignored'>, readonly RowOutcome[]> = {
  new: ['new'],
  changed: ['changed'],
  undecided: ['conflicting', 'undecided'],
  rejected: ['rejected'],
  unchanged: ['unchanged'],
}

const ignoredIn = (review: Review, content: ReturnContent): IgnoredRow[] => {
  const sheets = new Set(
    review.tables.filter((table) => table.content === content).map((table) => table.sheet),
  )
  return review.ignored.filter((row) => sheets.has(row.sheet) || review.contents.length <= 1)
}

export const listOf = (review: Review, content: ReturnContent | undefined): ReviewList | undefined =>
  review.lists.find((list) => list.content === content)

/** As many as `linesOf` gives. */
export const countIn = (review: Review, content: ReturnContent, filter: RowFilter): number => {
  if (filter === 'ignored') return ignoredIn(review, content).length
  const list = listOf(review, content)
  // As the totals count: what is left aside is among all, so that the filters add up to it.
  if (filter === 'all') return (list?.rows ?? 0) + ignoredIn(review, content).length
  if (list === undefined) return 0
  return outcomesOf[filter].reduce((sum, outcome) => sum + list.outcomes[outcome], 0)
}

export const linesOf = (
  review: Review,
  content: ReturnContent,
  filter: RowFilter,
  only: ReadonlySet<string> | null,
): GridLine[] => {
  const isWanted = (row: ReviewRow): boolean =>
    row.content === content &&
    (only === null || only.has(row.id)) &&
    (filter === 'all' || (filter !== 'ignored' && outcomesOf[filter].includes(row.outcome)))
  const lines: GridLine[] = []
  // One list for all: there may be a hundred thousand rows.
  for (const row of review.rows)
    if (isWanted(row)) lines.push({ kind: 'row', id: row.id, number: row.rows[0] ?? 0, row })
  const isIgnoredShown = only === null && (filter === 'ignored' || filter === 'all')
  for (const ignored of isIgnoredShown ? ignoredIn(review, content) : [])
    lines.push({
      kind: 'ignored',
      id: `ignored ${ignored.sheet}!${ignored.row}`,
      number: ignored.row,
      ignored,
    })
  return lines
}

/** Places that wait and stand in no row: whose file it is, what a column holds. They are answered beside the grid. */
export const openOfFile = ({ issues }: Review): number =>
  countPlaces(
    issues.filter(({ rowId, level, isSettled }) => rowId === null && level === 'must' && !isSettled),
  )

/** The next content, in the order of the file and on over its end, where something must be answered, or is worth a look. */
export const contentWithProblem = (
  review: Review,
  from: ReturnContent,
  step: 1 | -1,
  sought: 'first' | 'any',
): ReturnContent | null => {
  const contentOfRow = new Map(review.rows.map((row) => [row.id, row.content]))
  const waiting = new Set([
    ...review.issues.flatMap(({ rowId, isSettled, level }) =>
      rowId === null || isSettled || (sought === 'first' && level !== 'must')
        ? []
        : [contentOfRow.get(rowId)],
    ),
    ...review.rows
      .filter(({ outcome }) => outcome === 'undecided' || outcome === 'conflicting')
      .map(({ content }) => content),
  ])
  const { contents } = review
  const at = contents.indexOf(from)
  for (let away = 1; away < contents.length; away++) {
    const next = contents[(at + step * away + contents.length) % contents.length]
    if (next !== undefined && waiting.has(next)) return next
  }
  return null
}
