/** Cells of a grid by index; a range is what Shift extends from `anchor`, the active cell, to `focus`. */
export type Cell = { row: number; col: number }
export type Range = { anchor: Cell; focus: Cell }
export type Size = { rows: number; cols: number }
export type Box = { top: number; left: number; bottom: number; right: number }

export function single(cell: Cell): Range {
  return { anchor: cell, focus: cell }
}

/** Corners of a range, all four included. */
export function boxOf({ anchor, focus }: Range): Box {
  return {
    top: Math.min(anchor.row, focus.row),
    left: Math.min(anchor.col, focus.col),
    bottom: Math.max(anchor.row, focus.row),
    right: Math.max(anchor.col, focus.col),
  }
}

/** The nearest cell inside the grid. */
export function inside(cell: Cell, size: Size): Cell {
  return {
    row: Math.max(0, Math.min(size.rows - 1, cell.row)),
    col: Math.max(0, Math.min(size.cols - 1, cell.col)),
  }
}

/** The next cell of Tab (`step` 1) or Shift+Tab (-1), line by line; null past the ends, where Tab leaves the grid. */
export function tabCell(cell: Cell, step: 1 | -1, size: Size): Cell | null {
  const at = cell.row * size.cols + cell.col + step
  if (at < 0 || at >= size.rows * size.cols) return null
  return { row: Math.floor(at / size.cols), col: at % size.cols }
}
