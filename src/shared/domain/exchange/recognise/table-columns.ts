import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
import { type HeadingBlock, MOST_COLUMNS } from './headings.ts'
import type { ColumnValues } from './profile.ts'

const SAMPLE = 200

/** Columns as people see them: those with a heading, and those with values below the headings. */
export type TableColumn = ColumnValues & { tiers: string[] }

/** Columns of the table with a sample of what stands in them; merged repeats count once. */
export const tableColumns = (grid: Grid, block: HeadingBlock, rows: readonly number[]): TableColumn[] => {
  const values = new Map<number, Cell[]>()
  for (const heading of block.columns) values.set(heading.column, [])
  const width = block.columns.length
  const last = (block.columns.at(-1)?.column ?? 1) + MOST_COLUMNS
  for (const row of rows.slice(0, SAMPLE)) {
    const cells = grid.cellsOf(row)
    // Titles and signatures hold one or two cells; they say nothing about the columns.
    if (cells.length < Math.min(3, width)) continue
    for (const cell of cells) {
      if (cell.column > last) break
      const list = values.get(cell.column)
      if (list === undefined) values.set(cell.column, [cell])
      else list.push(cell)
    }
  }
  const tiers = new Map(block.columns.map((heading) => [heading.column, heading.tiers]))
  return [...values]
    .sort(([a], [b]) => a - b)
    .map(([column, cells]) => ({ column, cells, tiers: tiers.get(column) ?? [] }))
}
