/** Lists printed in two blocks on one page: the same row of the sheet holds a row of each. */
import type { ContentKind } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
import { matchHeading } from './heading-match.ts'
import type { HeadingBlock } from './headings.ts'
import type { ColumnValues } from './profile.ts'
import { keyFields } from './vocabulary.ts'
import { folded, tidy } from './words.ts'

const numberPhrases = new Set(['stt', 'tt', 'so tt', 's t t', 'so thu tu'])

/** The heading of the column of numbers. */
export const isNumberHeading = ({ tiers }: { tiers: readonly string[] }): boolean =>
  numberPhrases.has(folded(tiers.at(-1) ?? ''))

/** A page has room for a few lists beside each other. */
const MOST_PARTS = 6

type HeadingColumn = HeadingBlock['columns'][number]
const said = (column: HeadingColumn): string => column.tiers.map(folded).join('>')

/** Where a second table begins among the headings: a second STT, or all headings over again. */
const beginnings = (columns: readonly HeadingColumn[]): number[] => {
  const numbers = columns.flatMap((column, index) => (isNumberHeading(column) ? [index] : []))
  // A merged STT over two columns is one.
  const apart = numbers.filter((at, index) => index === 0 || at - (numbers[index - 1] ?? 0) >= 2)
  if (apart.length >= 2 && apart.length === numbers.length && apart[0] === 0) return apart
  const half = columns.length / 2
  if (!Number.isInteger(half) || half < 2 || numbers.length > 0) return [0]
  const isTwice = columns
    .slice(half)
    .every((column, index) => said(column) === said(columns[index] ?? column))
  const isVaried = new Set(columns.map(said)).size >= 2
  return isTwice && isVaried ? [0, half] : [0]
}

/** The block itself, or one for each of the tables that stand side by side under it. */
export const partsOf = (block: HeadingBlock): HeadingBlock[] => {
  const starts = beginnings(block.columns)
  if (starts.length === 1 || starts.length > MOST_PARTS) return [block]
  return starts.map((from, index) => ({ ...block, columns: block.columns.slice(from, starts[index + 1]) }))
}

/** The sheet as if only these columns were on it. */
export const windowOf = (grid: Grid, left: number, right: number): Grid => {
  const isInside = (column: number) => column >= left && column <= right
  const cellsOf = (row: number): readonly Cell[] => grid.cellsOf(row).filter((cell) => isInside(cell.column))
  return {
    ...grid,
    rows: grid.rows.filter((row) =>
      cellsOf(row).some((cell) => tidy(cell.text) !== '' || cell.kind === 'error'),
    ),
    cellsOf,
    at: (row, column) => (isInside(column) ? grid.at(row, column) : undefined),
    peek: (row, column) => (isInside(column) ? grid.peek(row, column) : undefined),
    hasNumber: (row) => cellsOf(row).some((cell) => cell.kind === 'number' || cell.kind === 'date'),
    valueAt: (row, column) => (isInside(column) ? grid.valueAt(row, column) : undefined),
    mergeAt: (row, column) => (isInside(column) ? grid.mergeAt(row, column) : undefined),
  }
}

type Headed = ColumnValues & { tiers: readonly string[] }

/** Near enough to the wording that a heading says the field. */
const SAID = 0.9

const lastRow = (part: readonly Headed[]): number =>
  Math.max(0, ...part.map(({ cells }) => cells.at(-1)?.row ?? 0))

/** What the right part is by its headings: the list's own columns, another list, or rather the one or the other. */
const saidBeside = (
  left: readonly Headed[],
  right: readonly Headed[],
  content: ContentKind,
): 'own' | 'mostly-own' | 'mostly-other' | 'other' => {
  const isNumbered = left.some(isNumberHeading)
  if (right.some(isNumberHeading)) return isNumbered ? 'other' : 'own'
  const fieldOf = ({ tiers }: Headed) =>
    matchHeading(tiers, content).find(({ score }) => score >= SAID)?.field
  const taken = new Set(left.map(fieldOf))
  const headed = right.filter(({ tiers }) => tiers.length > 0)
  const said = headed.map(fieldOf).filter((field) => field !== undefined)
  if (said.includes(keyFields[content]) && taken.has(keyFields[content])) return 'other'
  const free = new Set(said.filter((field) => !taken.has(field))).size
  if (free > 0 && free === headed.length) return 'own'
  return free * 2 > headed.length ? 'mostly-own' : 'mostly-other'
}

type Beside<Column> = {
  /** Named, and without a field. */
  others: ReadonlySet<Column>
  /** Read as the list's own, and asked about. */
  doubtful: ReadonlySet<Column>
}

/**
 * Columns right of the only blank column that are no columns of the list: they end before it does, as a small table
 * of sums, or say its main words again. Where every heading says a field that the list still lacks, or STT stands
 * there alone, they are the list's own, and doubtful where they leave most of it empty.
 */
export const besideList = <Column extends Headed>(
  columns: readonly Column[],
  content: ContentKind,
): Beside<Column> => {
  const none: ReadonlySet<Column> = new Set()
  const gaps = columns.flatMap(({ column }, at) =>
    at > 0 && column - (columns[at - 1]?.column ?? 0) > 1 ? [at] : [],
  )
  const [gap, more] = gaps
  if (gap === undefined || more !== undefined || gap < 3 || columns.length - gap < 2)
    return { others: none, doubtful: none }
  const [left, right] = [columns.slice(0, gap), columns.slice(gap)]
  const said = saidBeside(left, right, content)
  const rows = [...new Set(left.flatMap(({ cells }) => cells.map(({ row }) => row)))]
  const end = lastRow(right)
  const missed = rows.filter((row) => row > end).length
  // A few rows at the end that say nothing more are no sign of another table yet.
  const isOther = {
    own: false,
    'mostly-own': missed >= 2 && missed * 3 >= rows.length,
    'mostly-other': missed >= 1,
    other: true,
  }[said]
  const isDoubtful = said === 'own' && end > 0 && missed >= 3 && missed * 2 >= rows.length
  return { others: isOther ? new Set(right) : none, doubtful: isDoubtful ? new Set(right) : none }
}
