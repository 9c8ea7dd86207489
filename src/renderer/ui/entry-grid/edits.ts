import type { CellEdit, EntryColumn } from './entry-column.ts'
import { type Box, boxOf, type Range } from './range.ts'

export type Sheet<Row> = {
  rows: readonly Row[]
  columns: readonly EntryColumn<Row>[]
  rowId: (row: Row) => string
}

/**
 * `skipped`: cells that are read-only. What has no place: `beyond`, whole pasted rows below the last one, as they came;
 * `aside`, cells to the right of the last column that hold something.
 */
export type EditPlan = { edits: CellEdit[]; skipped: number; beyond: string[][]; aside: number }

const nothing = (): EditPlan => ({ edits: [], skipped: 0, beyond: [], aside: 0 })

/** The texts of a block, row by row. */
export function blockText<Row>({ rows, columns }: Sheet<Row>, range: Range): string[][] {
  const box = boxOf(range)
  return rows
    .slice(box.top, box.bottom + 1)
    .map((row) => columns.slice(box.left, box.right + 1).map((column) => column.text(row)))
}

/**
 * Pastes as Excel does: a block that fits a whole number of times into the selection fills all of it, otherwise
 * the block goes once to its top left corner.
 * Cells that would fall to the right of the last column are left out, and counted.
 */
export function pasteBlock<Row>(
  sheet: Sheet<Row>,
  range: Range,
  block: readonly (readonly string[])[],
): EditPlan {
  const box = boxOf(range)
  const height = block.length
  const width = Math.max(0, ...block.map((row) => row.length))
  if (height === 0 || width === 0) return nothing()
  const [selectedRows, selectedCols] = [box.bottom - box.top + 1, box.right - box.left + 1]
  const isTiled = selectedRows % height === 0 && selectedCols % width === 0
  const target: Box = isTiled
    ? box
    : { top: box.top, left: box.left, bottom: box.top + height - 1, right: box.left + width - 1 }
  const plan = planOver(
    sheet,
    target,
    (row, col) => block[(row - box.top) % height]?.[(col - box.left) % width] ?? '',
  )
  const fitting = sheet.rows.length - box.top
  const columnsLeft = sheet.columns.length - box.left
  const aside = isTiled
    ? 0
    : block
        .slice(0, fitting)
        .reduce((sum, row) => sum + row.slice(columnsLeft).filter((text) => text !== '').length, 0)
  return { ...plan, aside, beyond: isTiled ? [] : block.slice(Math.max(0, fitting)).map((row) => [...row]) }
}

/** Ctrl+D: the top row of the block goes into the rest; of a single row, the one above comes down. */
export function fillDown<Row>(sheet: Sheet<Row>, range: Range): EditPlan {
  const box = boxOf(range)
  const source = box.top === box.bottom ? box.top - 1 : box.top
  const from = sheet.rows[source]
  if (from === undefined) return nothing()
  return planOver(sheet, { ...box, top: source + 1 }, (_, col) => sheet.columns[col]?.text(from) ?? '')
}

/** Delete: every cell back to its original, or empty. */
export function clearBlock<Row>(sheet: Sheet<Row>, range: Range): EditPlan {
  return planOver(sheet, boxOf(range), (row, col) => {
    const [target, column] = [sheet.rows[row], sheet.columns[col]]
    return target === undefined ? '' : (column?.original?.(target) ?? '')
  })
}

function planOver<Row>(
  { rows, columns, rowId }: Sheet<Row>,
  box: Box,
  textAt: (row: number, col: number) => string,
): EditPlan {
  const plan = nothing()
  for (let r = box.top; r <= Math.min(box.bottom, rows.length - 1); r++) {
    for (let c = box.left; c <= Math.min(box.right, columns.length - 1); c++) {
      const [row, column] = [rows[r], columns[c]]
      if (row === undefined || column === undefined) continue
      const text = textAt(r, c)
      if (text === column.text(row)) continue
      if (column.isReadOnly?.(row)) plan.skipped++
      else plan.edits.push({ rowId: rowId(row), key: column.key, text })
    }
  }
  return plan
}

/** The edits that put back what stood in the cells before `edits`. Rows that are gone are left out. */
export function reversed<Row>({ rows, columns, rowId }: Sheet<Row>, edits: readonly CellEdit[]): CellEdit[] {
  const rowById = new Map(rows.map((row) => [rowId(row), row]))
  const columnByKey = new Map(columns.map((column) => [column.key, column]))
  return edits.flatMap((edit) => {
    const [row, column] = [rowById.get(edit.rowId), columnByKey.get(edit.key)]
    return row === undefined || column === undefined ? [] : [{ ...edit, text: column.text(row) }]
  })
}
