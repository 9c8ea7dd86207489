/** The questions of a review grouped by cause, each with what can be done about all of them at once. */
import type { Review, ReviewIssue } from '#shared/contract/exchange-review.ts'
import type { ReadingIssueCode } from '#shared/domain/exchange/incoming.ts'
import { countPlaces } from '#shared/domain/exchange/open-questions.ts'
import { conflictFixes, type Fix, fixesOf, rowIdsOf } from './review-fixes.ts'

export type CauseId = ReadingIssueCode | 'conflict' | 'missing'

export type Cause = {
  id: CauseId
  level: 'must' | 'should'
  /** Places that still wait; 0 when all are settled. */
  open: number
  total: number
  unit: 'cells' | 'rows' | 'places'
  /** The sentence of the first place. */
  sentence: string
  /** What stands in the first places: `'75`, `1/2/65`. */
  samples: string[]
  rowIds: ReadonlySet<string>
  fixes: Fix[]
}

const samplesShown = 3
const sampleLength = 24

/** The words of the file that are asked about, each once, short. */
const samplesOf = (issues: readonly ReviewIssue[]): string[] => {
  const samples = new Set<string>()
  for (const { code, params } of issues) {
    const said =
      (code === 'commune_file_name' || code === 'commune_stamp' ? params.other : undefined) ??
      params.raw ??
      params.name ??
      params.heading ??
      params.text ??
      ''
    const short = said.length > sampleLength ? `${said.slice(0, sampleLength)}…` : said
    if (short !== '') samples.add(short)
    if (samples.size >= samplesShown) break
  }
  return [...samples]
}

const conflictCause = (review: Review): Cause[] => {
  const rows = review.rows.filter((row) => row.outcome === 'conflicting')
  if (rows.length === 0) return []
  return [
    {
      id: 'conflict',
      level: 'must',
      open: rows.length,
      total: rows.length,
      unit: 'rows',
      sentence: '',
      samples: [],
      rowIds: new Set(rows.map(({ id }) => id)),
      fixes: conflictFixes(review),
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
          sentence: review.missing[0]?.label ?? '',
          samples: [],
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
      open: countPlaces(open),
      total: countPlaces(issues),
      unit: hasCells ? 'cells' : hasRows ? 'rows' : 'places',
      sentence: (open[0] ?? issues[0])?.sentence ?? '',
      samples: samplesOf(open.length > 0 ? open : issues),
      rowIds: new Set(rowIdsOf(review, issues)),
      fixes: fixesOf(review, code, open),
    }
  })
  const rank = (cause: Cause): number => (cause.open === 0 ? 2 : cause.level === 'must' ? 0 : 1)
  return [...conflictCause(review), ...causes, ...missingCause(review)].sort((a, b) => rank(a) - rank(b))
}
