/** What the columns of a table say they are, before each is settled: by their headings, with their contents as second witness. */
import type { ColumnField, ContentKind } from '../recognised.ts'
import { matchHeading } from './heading-match.ts'
import { fitOf } from './profile.ts'
import type { TableColumn } from './table-columns.ts'
import { anyPhrases, saysItself } from './vocabulary.ts'
import { folded, tidy } from './words.ts'

const ACCEPT = 0.62
/** From here on nobody is asked about the column. */
const SURE = 0.7
const TICKED = 0.95

export type Bid = {
  column: TableColumn
  field: ColumnField
  choice?: string
  score: number
  fit: number | undefined
}

/** The field is its parent's, not its own heading's. */
const isInherited = ({ column, field, choice }: Bid, content: ContentKind): boolean =>
  choice === undefined &&
  // "Số lượng" over "Người" is together as plain as "Số lượng người".
  !anyPhrases.has(folded(column.tiers.join(' '))) &&
  column.tiers.length > 1 &&
  !matchHeading(column.tiers.slice(-1), content).some(
    (own) => own.field === field && own.choice === undefined,
  )

const parentOf = ({ column, field }: Bid): string => `${field}>${column.tiers.slice(0, -1).join('>')}`

/** "Tốt" beside "Đạt" and "Chưa đạt" under one parent is an answer as well, ticked like them. */
const withAnswersNobodyKnows = (bids: Bid[], content: ContentKind): Bid[] => {
  const ticked = new Set(bids.filter(({ choice }) => choice !== undefined).map(parentOf))
  if (ticked.size === 0) return bids
  return bids.map((bid) =>
    ticked.has(parentOf(bid)) && isInherited(bid, content)
      ? { ...bid, choice: tidy(bid.column.tiers.at(-1) ?? ''), score: TICKED, fit: undefined }
      : bid,
  )
}

const wholes =
  /^(tong( so| cong)?|cong|chung|thuc te|thuc hien|da thuc hien|toan bo)( (so )?(luot )?(nguoi|luot))?$/u

/** Columns under one parent that has the field, none of them by its own heading: only the sum is meant. */
const withoutParts = (bids: Bid[], content: ContentKind): Bid[] => {
  const families = new Map<string, Bid[]>()
  for (const bid of bids) {
    if (!isInherited(bid, content)) continue
    const key = parentOf(bid)
    families.set(key, [...(families.get(key) ?? []), bid])
  }
  const parts = new Set(
    [...families.values()]
      .filter((family) => family.length > 1)
      .flatMap((family) => family.filter(({ column }) => !wholes.test(folded(column.tiers.at(-1) ?? '')))),
  )
  return bids.filter((bid) => !parts.has(bid))
}

/** Fields whose values leave no doubt: where all of them fit, a likeness of the heading is enough. */
const witnessing: ReadonlySet<ColumnField> = new Set(['name', 'birth', 'phone', 'idNumber', 'proposedForm'])

const bidsByHeading = (columns: TableColumn[], content: ContentKind): Bid[] =>
  columns
    .flatMap((column) =>
      matchHeading(column.tiers, content).map((match): Bid => {
        const fit = match.choice === undefined ? fitOf(column, match.field, content) : undefined
        const said = fit === undefined ? match.score : match.score * (0.75 + 0.25 * fit)
        const score = fit === 1 && said >= ACCEPT && witnessing.has(match.field) ? Math.max(said, SURE) : said
        return { column, ...match, score, fit }
      }),
    )
    .filter((bid) => bid.score >= ACCEPT || (bid.choice !== undefined && bid.score >= 0.6))

/** All bids, the strongest first; one column may make several. */
export const bidsOf = (columns: TableColumn[], content: ContentKind): Bid[] =>
  withoutParts(withAnswersNobodyKnows(bidsByHeading(columns, content), content), content).sort(
    (a, b) =>
      b.score - a.score ||
      saysItself(b.field, b.column.tiers) - saysItself(a.field, a.column.tiers) ||
      a.column.column - b.column.column,
  )
