import type { Cell, MergedRange, Sheet } from '../sheet.ts'
import { isEmptyText } from './words.ts'

/** A sheet with look-ups by place. `valueAt` sees merged cells as every reader of the paper does. */
export type Grid = {
  sheet: Sheet
  /** Rows with a visible character, ascending. */
  rows: number[]
  cellsOf: (row: number) => readonly Cell[]
  at: (row: number, column: number) => Cell | undefined
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

const hasSomething = (cell: Cell): boolean => cell.kind !== 'formula-without-value' && !isEmptyText(cell.text)

const isInOrder = (cells: readonly Cell[]): boolean =>
  cells.every((cell, index) => index === 0 || cell.column > (cells[index - 1]?.column ?? 0))

/** By column; of two cells at one place the later one counts. */
const inOrder = (cells: readonly Cell[]): Cell[] =>
  [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column)

/** Rows are plain lists: a row has few cells, and a long list has many rows. */
const cellIn = (cells: readonly Cell[] | undefined, column: number): Cell | undefined => {
  if (cells === undefined) return undefined
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
  const byRow = new Map<number, Cell[]>()
  const filled = new Set<number>()
  let last: Cell[] = []
  let lastRow = 0
  let isFilled = false
  for (const cell of sheet.cells) {
    // Cells mostly come row by row.
    if (cell.row !== lastRow) {
      lastRow = cell.row
      last = byRow.get(lastRow) ?? []
      if (last.length === 0) byRow.set(lastRow, last)
      isFilled = filled.has(lastRow)
    }
    last.push(cell)
    if (isFilled || !(hasSomething(cell) || cell.kind === 'error')) continue
    filled.add(lastRow)
    isFilled = true
  }
  for (const [row, cells] of byRow) if (!isInOrder(cells)) byRow.set(row, inOrder(cells))
  const rows = [...filled].sort((a, b) => a - b)
  const merges = mergesByRow(sheet, rows)
  const hiddenRows = new Set(sheet.hiddenRows)
  const hiddenColumns = new Set(sheet.hiddenColumns)
  const at = (row: number, column: number) => cellIn(byRow.get(row), column)
  const mergeAt = (row: number, column: number) =>
    merges.get(row)?.find((merge) => merge.left <= column && column <= merge.right)
  return {
    sheet,
    rows,
    cellsOf: (row) => byRow.get(row) ?? [],
    at,
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
