/**
 * A list that nobody gave headings: where it begins and how far it reaches, so that the clerk can say what its columns
 * are. It is never read by itself: names and years alone do not say what a list is for. What the clerk said of another
 * list that looks like it is filled in, and asked about.
 */
import type { ColumnField } from '../recognised.ts'
import { columnLetters } from '../sheet.ts'
import type { Grid } from './grid.ts'
import { type HeadingBlock, MOST_COLUMNS } from './headings.ts'
import { layoutSignature } from './layout-signature.ts'
import { isLetterheadRow } from './letterhead.ts'
import { fitOf } from './profile.ts'
import { type TableColumn, tableColumns } from './table-columns.ts'

const SAMPLE = 200

/** What the values of a column may look like; two lists alike in it are taken for one layout. */
const looks: readonly ColumnField[] = [
  'number',
  'name',
  'birth',
  'date',
  'honorific',
  'proposedForm',
  'phone',
  'code',
]
const LIKE = 0.8

const widthOf = (grid: Grid, row: number): number => Math.min(MOST_COLUMNS, grid.cellsOf(row).length)

const isLetterhead = (grid: Grid, row: number): boolean =>
  isLetterheadRow(grid.cellsOf(row).map(({ text }) => text))

/** A heading block of no rows, above the first row of several cells; undefined for an empty sheet. */
export const headlessBlock = (grid: Grid): HeadingBlock | undefined => {
  const rows = grid.rows.slice(0, SAMPLE)
  const own = rows.filter((row) => !isLetterhead(grid, row))
  const first = own.find((row) => widthOf(grid, row) >= 2) ?? own[0]
  if (first === undefined) return undefined
  const widest = Math.max(...rows.filter((row) => row >= first).map((row) => widthOf(grid, row)))
  const columns = new Set(
    rows
      .filter((row) => row >= first && widthOf(grid, row) * 2 >= widest)
      .flatMap((row) =>
        grid
          .cellsOf(row)
          .slice(0, MOST_COLUMNS)
          .map(({ column }) => column),
      ),
  )
  return {
    top: first,
    bottom: first - 1,
    columns: [...columns].sort((a, b) => a - b).map((column) => ({ column, tiers: [] })),
  }
}

export const isHeadless = ({ top, bottom }: HeadingBlock): boolean => bottom < top

const lookOf = (column: TableColumn): string[] =>
  looks.filter((field) => (fitOf(column, field, 'nomination') ?? 0) >= LIKE)

/** By what its columns hold: without headings nothing else tells one layout from another. */
export const headlessSignature = (grid: Grid, block: HeadingBlock, rows: readonly number[]): string => {
  const columns = tableColumns(grid, block, rows).map((column) => ({
    column: column.column,
    tiers: lookOf(column),
  }))
  return `bare:${layoutSignature({ ...block, columns })}`
}

/** By its letter, where it has no other name. */
export const letterOf = ({ column }: { column: number }): string => columnLetters(column)
