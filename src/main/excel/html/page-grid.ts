import type { MergedRange } from '#shared/domain/exchange/sheet.ts'
import { createCellList } from '../cell-list.ts'
import { lastColumn, lastRow } from '../cell-place.ts'
import type { RunText } from '../raw-workbook.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { tooLarge } from '../refusal.ts'

/** HTML's own ceilings of a span. */
const maxColumnSpan = 1_000
const maxRowSpan = 65_534

/** Places table cells on a sheet as a browser does: spans push later cells aside; nothing is repeated. */
export const createPageGrid = (budget: ReadingBudget) => {
  const cells = createCellList(budget)
  const merges: MergedRange[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  /** Last row down to which a column is taken by a cell above. */
  const takenTo: number[] = []
  let row = 0
  let column = 0
  return {
    cells,
    merges,
    hiddenRows,
    hiddenColumns,
    nextRow: (isHidden: boolean): void => {
      row++
      if (row > lastRow) throw tooLarge('rows')
      column = 0
      if (isHidden) hiddenRows.add(row)
    },
    /** Where the next cell of this row will stand. */
    next: (): { row: number; column: number } => {
      let free = column + 1
      while ((takenTo[free] ?? 0) >= row) free++
      return { row, column: free }
    },
    add: (
      runs: RunText,
      columnSpan: number,
      rowSpan: number,
      font: string | undefined,
      isHidden: boolean,
    ): void => {
      do column++
      while ((takenTo[column] ?? 0) >= row)
      const right = column + Math.min(Math.max(1, columnSpan), maxColumnSpan) - 1
      const bottom = Math.min(row + Math.min(Math.max(1, rowSpan), maxRowSpan) - 1, lastRow)
      if (right > lastColumn) throw tooLarge('cells')
      for (let taken = column; taken <= right; taken++) takenTo[taken] = bottom
      if (right > column || bottom > row) {
        budget.takeMerge()
        merges.push({ top: row, left: column, bottom, right })
      }
      if (runs.some((run) => /\S/.test(run.text))) {
        if (isHidden) hiddenColumns.add(column)
        cells.text({ row, column, font, format: undefined, hasFormula: false }, runs)
      }
      column = right
    },
    /** A new table begins below all that stands. */
    endTable: (): void => {
      takenTo.length = 0
    },
  }
}
