/** The cells of a sheet by row, whether they are all there or made when a row is asked for. */
import type { Cell, Sheet } from '../sheet.ts'
import { rowsOf, type SheetRows } from '../sheet-rows.ts'

export type RowCells = {
  /** Rows that hold a cell, in any order. */
  numbers: ArrayLike<number>
  /** By column; the same list and the same cells while a row is being looked at. */
  cellsOf: (row: number) => readonly Cell[]
  /** Whether a cell of the row passes; makes no more cells than are looked at. */
  hasCell: (row: number, test: (cell: Cell) => boolean) => boolean
  hasNumber: (row: number) => boolean
  /** One cell by itself; not the same as those of `cellsOf`. */
  peek: (row: number, column: number) => Cell | undefined
  hasRemarks: boolean
}

const isNumber = ({ kind }: Cell): boolean => kind === 'number' || kind === 'date'

const isInOrder = (cells: readonly Cell[]): boolean =>
  cells.every((cell, index) => index === 0 || cell.column > (cells[index - 1]?.column ?? 0))

/** By column; of two cells at one place the later one counts. */
const inOrder = (cells: readonly Cell[]): Cell[] =>
  [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column)

const noCells: readonly Cell[] = []

const cellsAtHand = (cells: readonly Cell[]): RowCells => {
  const byRow = new Map<number, Cell[]>()
  let last: Cell[] = []
  let lastRow = 0
  for (const cell of cells) {
    // Cells mostly come row by row.
    if (cell.row !== lastRow) {
      lastRow = cell.row
      last = byRow.get(lastRow) ?? []
      if (last.length === 0) byRow.set(lastRow, last)
    }
    last.push(cell)
  }
  for (const [row, own] of byRow) if (!isInOrder(own)) byRow.set(row, inOrder(own))
  const cellsOf = (row: number) => byRow.get(row) ?? noCells
  return {
    numbers: [...byRow.keys()],
    cellsOf,
    hasCell: (row, test) => cellsOf(row).some(test),
    hasNumber: (row) => cellsOf(row).some(isNumber),
    peek: (row, column) => cellsOf(row).find((cell) => cell.column === column),
    hasRemarks: true,
  }
}

/** So many rows stay while others are looked at; a row is never compared with one so far away. */
const keptRows = 32

const cellsOnDemand = (rows: SheetRows): RowCells => {
  const { numbers, starts, cellAt } = rows
  const first = numbers[0] ?? 0
  const placeOf = (row: number): number => {
    // Rows mostly follow each other without a gap.
    const guess = row - first
    if (numbers[guess] === row) return guess
    let low = 0
    let high = numbers.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[middle] ?? 0) < row) low = middle + 1
      else high = middle
    }
    return numbers[low] === row ? low : -1
  }
  const made = (row: number): readonly Cell[] => {
    const place = placeOf(row)
    if (place < 0) return noCells
    const from = starts[place] ?? 0
    const cells: Cell[] = []
    for (let at = from; at < (starts[place + 1] ?? from); at += 1) cells.push(cellAt(at))
    return cells
  }
  let lastRow = -1
  let last = noCells
  let young = new Map<number, readonly Cell[]>()
  let old = new Map<number, readonly Cell[]>()
  const cellsOf = (row: number): readonly Cell[] => {
    if (row === lastRow) return last
    let cells = young.get(row)
    if (cells === undefined) {
      cells = old.get(row) ?? made(row)
      if (young.size >= keptRows) {
        old = young
        young = new Map()
      }
      young.set(row, cells)
    }
    lastRow = row
    last = cells
    return cells
  }
  /** The first place of the row that passes, or -1. */
  const findIn = (row: number, test: (place: number) => boolean): number => {
    const place = placeOf(row)
    const to = place < 0 ? 0 : (starts[place + 1] ?? 0)
    for (let at = starts[place] ?? 0; at < to; at += 1) if (test(at)) return at
    return -1
  }
  return {
    numbers,
    cellsOf,
    hasCell: (row, test) => findIn(row, (at) => test(cellAt(at))) >= 0,
    hasNumber: (row) => findIn(row, rows.isNumber) >= 0,
    peek: (row, column) => {
      const at = findIn(row, (place) => rows.columnAt(place) === column)
      return at < 0 ? undefined : cellAt(at)
    },
    hasRemarks: rows.hasRemarks,
  }
}

export const rowCellsOf = (sheet: Sheet): RowCells => {
  const rows = rowsOf(sheet)
  return rows === undefined ? cellsAtHand(sheet.cells) : cellsOnDemand(rows)
}
