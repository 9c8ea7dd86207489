/** What of a sheet is repeated: as far as something stands in it, with its merged ranges and widths. */
import { cellReference, type MergedRange, type Sheet } from '#shared/domain/exchange/sheet.ts'
import type { SheetLayout } from '../sheet-layout.ts'
import type { ColumnSpec } from '../workbook-spec.ts'

export type Extent = { rows: number; columns: number }

/** Formatted empty cells count as far as this beyond the last filled one: the empty lines of a form. */
const margin = { rows: 40, columns: 3 }
/** Larger than any title or group row; a merge over a whole sheet is none that a person made. */
const maxMergedCells = 5_000

export const extentOf = (sheet: Sheet, layout: SheetLayout): Extent => {
  let rows = 1
  let columns = 1
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row)
    columns = Math.max(columns, cell.column)
  }
  const most = { rows: rows + margin.rows, columns: columns + margin.columns }
  for (const cell of layout.cells) {
    const look = layout.looks[cell.look]
    // Only what shows: a border or a ground.
    if (look?.border === undefined && look?.fill === undefined) continue
    if (cell.row > most.rows || cell.column > most.columns) continue
    rows = Math.max(rows, cell.row)
    columns = Math.max(columns, cell.column)
  }
  return { rows, columns }
}

const meets = (a: MergedRange, b: MergedRange): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom

/** Within the extent; without those that overlap or would hide a value. */
export const mergesOf = (sheet: Sheet, extent: Extent): MergedRange[] => {
  const byRow = Map.groupBy(sheet.cells, (cell) => cell.row)
  const hides = (merge: MergedRange): boolean => {
    for (let row = merge.top; row <= merge.bottom; row++)
      for (const cell of byRow.get(row) ?? []) {
        const isFirst = cell.row === merge.top && cell.column === merge.left
        if (!isFirst && cell.column >= merge.left && cell.column <= merge.right) return true
      }
    return false
  }
  const kept: MergedRange[] = []
  for (const whole of sheet.merges) {
    const merge = {
      ...whole,
      bottom: Math.min(whole.bottom, extent.rows),
      right: Math.min(whole.right, extent.columns),
    }
    const cells = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1)
    if (!(cells > 1) || cells > maxMergedCells || merge.bottom < merge.top || merge.right < merge.left)
      continue
    if (!kept.some((other) => meets(other, merge)) && !hides(merge)) kept.push(merge)
  }
  return kept
}

export const rangeText = ({ top, left, bottom, right }: MergedRange): string =>
  `${cellReference(top, left)}:${cellReference(bottom, right)}`

const widths = { least: 5, most: 48, common: 9 }

/** Of a file that tells none: as wide as what stands in it, titles over several columns left out. */
const widthByContent = (sheet: Sheet, merges: readonly MergedRange[], column: number): number => {
  const wide = new Set(merges.filter((one) => one.right > one.left).map((one) => `${one.top}:${one.left}`))
  const longest = sheet.cells
    .filter((cell) => cell.column === column && !wide.has(`${cell.row}:${column}`))
    .map((cell) => Math.max(...cell.text.split('\n').map((line) => line.length)))
    .sort((a, b) => a - b)
  // A single long remark must not widen the column.
  const usual = longest[Math.floor((longest.length - 1) * 0.9)] ?? widths.common
  return Math.min(widths.most, Math.max(widths.least, usual * 1.05 + 2))
}

export const columnsOf = (
  sheet: Sheet,
  layout: SheetLayout,
  merges: readonly MergedRange[],
  extent: Extent,
): ColumnSpec[] => {
  const hidden = new Set(sheet.hiddenColumns)
  return Array.from({ length: extent.columns }, (_, index): ColumnSpec => {
    const column = index + 1
    const told = layout.columns.find(({ from, to }) => column >= from && column <= to)?.width
    const width =
      told ??
      layout.defaultWidth ??
      (layout.columns.length > 0 ? widths.common : widthByContent(sheet, merges, column))
    return { width: Math.min(250, width), ...(hidden.has(column) ? { hidden: true } : {}) }
  })
}
