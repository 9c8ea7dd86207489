/**
 * Sheets that make their cells when they are asked for. A list of a hundred thousand rows would hold a million cells at
 * once, which costs more memory and time than all that is done with them; recognition looks at a row and goes on.
 *
 *   sheetOfRows({ name, visibility, merges, hiddenRows, hiddenColumns }, rows).cells   // made now, all of them
 *   rowsOf(sheet)?.cellsAt(0)                                                          // those of the first row
 */
import type { Cell, Sheet } from './sheet.ts'

export type SheetRows = {
  /** Numbers of the rows that hold a cell, ascending. */
  numbers: ArrayLike<number>
  /** Where the cells of a row begin, by its place in `numbers`; one more at the end. */
  starts: ArrayLike<number>
  /** The cell at a place of the sheet, made anew. */
  cellAt: (place: number) => Cell
  columnAt: (place: number) => number
  /** Whether the cell there is a number or a date; told without making it. */
  isNumber: (place: number) => boolean
  /** Whether a cell has a comment, was struck out or was converted without certainty. */
  hasRemarks: boolean
  /** The cells whose text passes, in order; each text is looked at once, however many cells hold it. */
  saying: (test: (text: string) => boolean) => Cell[]
}

const known = new WeakMap<Sheet, SheetRows>()

/** Undefined for a sheet that was put together by hand, or altered since it was read. */
export const rowsOf = (sheet: Sheet): SheetRows | undefined => known.get(sheet)

export const cellCount = (sheet: Sheet): number => {
  const rows = known.get(sheet)
  return rows === undefined ? sheet.cells.length : (rows.starts[rows.numbers.length] ?? 0)
}

/** The cells of a sheet whose text passes. */
export const cellsSaying = (sheet: Sheet, test: (text: string) => boolean): Cell[] =>
  known.get(sheet)?.saying(test) ?? sheet.cells.filter((cell) => test(cell.text))

export const sheetOfRows = (head: Omit<Sheet, 'cells'>, rows: SheetRows): Sheet => {
  let cells: Cell[] | undefined
  const sheet: Sheet = {
    name: head.name,
    visibility: head.visibility,
    get cells() {
      cells ??= Array.from({ length: rows.starts[rows.numbers.length] ?? 0 }, (_, place) =>
        rows.cellAt(place),
      )
      return cells
    },
    merges: head.merges,
    hiddenRows: head.hiddenRows,
    hiddenColumns: head.hiddenColumns,
  }
  known.set(sheet, rows)
  return sheet
}
