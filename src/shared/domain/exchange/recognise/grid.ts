import type { Cell, MergedRange, Sheet } from '../sheet.ts'
import { rowCellsOf } from './row-cells.ts'
import { isEmptyText } from './words.ts'

/** A sheet with look-ups by place. `valueAt` sees merged cells as every reader of the paper does. */
export type Grid = {
  sheet: Sheet
  /** Rows with a visible character, ascending. */
  rows: number[]
  cellsOf: (row: number) => readonly Cell[]
  at: (row: number, column: number) => Cell | undefined
  /** The same for a look at one column of all rows; not the same object. */
  peek: (row: number, column: number) => Cell | undefined
  /** Whether a number or a date stands in the row. */
  hasNumber: (row: number) => boolean
  /** False where no cell has a comment or was converted without certainty. */
  hasRemarks: boolean
  /** The cell, or the first cell of the merged range that covers the place. */
  valueAt: (row: number, column: number) => Cell | undefined
  mergeAt: (row: number, column: number) => MergedRange | undefined
  isRowHidden: (row: number) => boolean
  isColumnHidden: (column: number) => boolean
}

/** Keeps a hostile sheet with thousands of overlapping tall merges from filling the memory. */
const MERGE_BUDGET = 400_000

const mergesByRow = (sheet: Sheet, rows: number[]): Map<number, MergedRange[]> => {
  const byRow = new Map<number, MergedRange[]>()
  let left = MERGE_BUDGET
  for (const merge of sheet.merges) {
    let index = lowerBound(rows, merge.top)
    for (let row = rows[index]; row !== undefined && row <= merge.bottom && left > 0; row = rows[index]) {
      const list = byRow.get(row)
      if (list === undefined) byRow.set(row, [merge])
      else list.push(merge)
      left -= 1
      index += 1
    }
  }
  return byRow
}

const lowerBound = (rows: number[], wanted: number): number => {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

const isFilling = (cell: Cell): boolean =>
  cell.kind === 'error' || (cell.kind !== 'formula-without-value' && !isEmptyText(cell.text))

/** Rows are plain lists: a row has few cells, and a long list has many rows. */
const cellIn = (cells: readonly Cell[], column: number): Cell | undefined => {
  // Most rows are filled from the first column on.
  const guess = cells[column - 1]
  if (guess?.column === column) return guess
  let low = 0
  let high = cells.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cells[middle]?.column ?? 0) < column) low = middle + 1
    else high = middle
  }
  const found = cells[low]
  return found?.column === column ? found : undefined
}

/** Index of a sheet, built once; cost linear in its cells and in the rows its merges cover. */
export const gridOf = (sheet: Sheet): Grid => {
  const { numbers, cellsOf, hasCell, hasNumber, peek, hasRemarks } = rowCellsOf(sheet)
  const rows: number[] = []
  for (let at = 0; at < numbers.length; at += 1) {
    const row = numbers[at] ?? 0
    if (hasCell(row, isFilling)) rows.push(row)
  }
  rows.sort((a, b) => a - b)
  const merges = mergesByRow(sheet, rows)
  const hiddenRows = new Set(sheet.hiddenRows)
  const hiddenColumns = new Set(sheet.hiddenColumns)
  const at = (row: number, column: number) => cellIn(cellsOf(row), column)
  const mergeAt = (row: number, column: number) =>
    merges.get(row)?.find((merge) => merge.left <= column && column <= merge.right)
  return {
    sheet,
    rows,
    cellsOf,
    at,
    peek,
    hasNumber,
    hasRemarks,
    mergeAt,
    valueAt: (row, column) => {
      const own = at(row, column)
      if (own !== undefined) return own
      const merge = mergeAt(row, column)
      return merge === undefined ? undefined : at(merge.top, merge.left)
    },
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.has(column),
  }
}
