/**
 * A commune's own sheet as a `SheetSpec`: values, order, merged cells, widths, heights, what is hidden and how it
 * looks; with the cells that came back wrong coloured and noted, and a hidden column that says of each row which it
 * was. Values only: a formula is repeated as what it showed, and nothing of the file's own names or rules goes along.
 */

import { rowMarkText } from '#shared/domain/exchange/send-back/stamp.ts'
import { type Cell, cellReference, type MergedRange, type Sheet } from '#shared/domain/exchange/sheet.ts'
import { noteHead, noteRule } from '../layouts/send-back-v1.ts'
import type { SheetLayout } from '../sheet-layout.ts'
import type { CellSpec, PrintSpec, RowSpec, SheetSpec, StyledCell, ValidationSpec } from '../workbook-spec.ts'
import { type CellLook, flagFill } from '../write-styles.ts'
import { type LookAt, looksOf, type TableRows } from './copied-looks.ts'
import { columnsOf, type Extent, extentOf, mergesOf, rangeText } from './copied-size.ts'
import { copiedValue } from './copied-value.ts'

export type SheetMarks = {
  /** A1 reference → sentences. */
  notes: ReadonlyMap<string, readonly string[]>
  tables: readonly TableRows[]
  /** Rows that became records; they can be known again wherever they are moved to. */
  dataRows: readonly number[]
  /** Stands over the hidden column; null for a sheet without a table. */
  stamp: string | null
}

export type CopyOptions = {
  name: string
  /** Our own return keeps its locked cells; a protection by others is not repeated. */
  keepsProtection: boolean
  validations?: readonly ValidationSpec[]
}

const noteText = (sentences: readonly string[], before: string | undefined): string =>
  [noteHead, ...sentences, ...(before === undefined ? [] : [noteRule, before])].join('\n')

/** Notes by `row:column`; a cell inside a merged range is the range's first. */
const notesByPlace = (
  notes: SheetMarks['notes'],
  merges: readonly MergedRange[],
): Map<string, readonly string[]> => {
  const placed = new Map<string, readonly string[]>()
  for (const [reference, sentences] of notes) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(reference) ?? []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    const row = Number(digits)
    if (column === 0 || row === 0) continue
    const merge = merges.find(
      (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
    )
    const key = merge === undefined ? `${row}:${column}` : `${merge.top}:${merge.left}`
    placed.set(key, [...(placed.get(key) ?? []), ...sentences])
  }
  return placed
}

const copiedCell = (
  cell: Cell | undefined,
  look: CellLook | undefined,
  sentences: readonly string[] | undefined,
): CellSpec => {
  const { value, format } = cell === undefined ? { value: null } : copiedValue(cell)
  const { format: lookFormat, ...rest } = look ?? {}
  // Also under a text that should not stand there: what is written over it shows as the column does.
  const shownAs = format ?? lookFormat
  const style: CellLook = {
    ...rest,
    ...(shownAs === undefined ? {} : { format: shownAs }),
    ...(sentences === undefined ? {} : { fill: flagFill, unlocked: true as const }),
  }
  const note = sentences === undefined ? cell?.comment : noteText(sentences, cell?.comment)
  if (look === undefined && cell === undefined && note === undefined) return null
  return { value, style, ...(note === undefined ? {} : { note }) } satisfies StyledCell
}

const rowsOf = (
  sheet: Sheet,
  layout: SheetLayout,
  marks: SheetMarks,
  merges: readonly MergedRange[],
  extent: Extent,
  lookAt: LookAt,
): RowSpec[] => {
  const byRow = Map.groupBy(sheet.cells, (cell) => cell.row)
  const notes = notesByPlace(marks.notes, merges)
  const heights = new Map(layout.rows.map(({ row, height }) => [row, height]))
  const hidden = new Set(sheet.hiddenRows)
  const keyed = new Set(marks.dataRows)
  const stampRow = marks.tables[0]?.headings[0] ?? 1
  return Array.from({ length: extent.rows }, (_, index): RowSpec => {
    const row = index + 1
    const here = new Map((byRow.get(row) ?? []).map((cell) => [cell.column, cell]))
    const cells: CellSpec[] = Array.from({ length: extent.columns }, (_unused, at) => {
      const cell = here.get(at + 1)
      return copiedCell(cell, lookAt(row, at + 1, cell), notes.get(`${row}:${at + 1}`))
    })
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    const mark =
      row === stampRow ? marks.stamp : keyed.has(row) && marks.stamp !== null ? rowMarkText(row) : null
    if (mark !== null) {
      while (cells.length < extent.columns) cells.push(null)
      cells.push({ value: mark, style: 'plain' })
    }
    const height = heights.get(row)
    return {
      cells,
      ...(height === undefined ? {} : { height: Math.min(409, height) }),
      ...(hidden.has(row) ? { hidden: true } : {}),
    }
  })
}

const wideFrom = 95

export const copySheet = (
  sheet: Sheet,
  layout: SheetLayout,
  marks: SheetMarks,
  options: CopyOptions,
): SheetSpec => {
  const extent = extentOf(sheet, layout)
  const merges = mergesOf(sheet, extent)
  const firsts = new Set(merges.map(({ top, left }) => `${top}:${left}`))
  const columns = columnsOf(sheet, layout, merges, extent)
  const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0)
  const headings = marks.tables[0]?.headings ?? []
  const [top] = headings
  const bottom = headings.at(-1)
  const printOf = (): PrintSpec => ({
    orientation: layout.orientation ?? (width > wideFrom ? 'landscape' : 'portrait'),
    ...(top === undefined || bottom === undefined ? {} : { repeatRows: [top, bottom] }),
    area: `A1:${cellReference(extent.rows, extent.columns)}`,
  })
  return {
    name: options.name,
    visibility: sheet.visibility,
    columns: [...columns, ...(marks.stamp === null ? [] : [{ width: 4, hidden: true }])],
    rows: rowsOf(sheet, layout, marks, merges, extent, looksOf(layout, marks.tables, firsts)),
    merges: merges.map(rangeText),
    ...(layout.frozen === null ? {} : { freeze: layout.frozen }),
    // A print area, also on a sheet that nobody sees, is printed by some programs.
    ...(sheet.visibility === 'visible' ? { print: printOf() } : {}),
    ...(options.validations === undefined ? {} : { validations: options.validations }),
    ...(options.keepsProtection && layout.isProtected ? { isProtected: true } : {}),
  }
}
