/**
 * A workbook to be written, as plain data. Layouts make it, `write.ts` turns it into bytes; a layout never sees
 * the library. Rows and columns are those of Excel: the first row of `rows` is row 1, its first cell column A.
 *
 *   const spec: WorkbookSpec = {
 *     title: 'Biểu tổng hợp',
 *     createdAt: '2018-10-05T07:29:00Z',
 *     sheets: [{
 *       name: 'Biểu 01',
 *       columns: [{ width: 6, style: 'text-centre' }, { width: 40, style: 'text' }, { width: 10, style: 'integer' }],
 *       rows: [
 *         { cells: [{ value: 'BIỂU TỔNG HỢP', style: 'title' }] },
 *         { cells: ['STT', 'Đơn vị', 'Số tồn tại'], style: 'heading' },
 *         { cells: [1, 'UBND xã An Mỹ', 2] },
 *         { cells: [null, 'Cộng', { formula: 'SUM(C3:C3)', value: 2 }], style: 'total-integer' },
 *       ],
 *       merges: ['A1:C1'],
 *       freeze: { rows: 2 },
 *       print: { orientation: 'landscape', repeatRows: [2, 2] },
 *     }],
 *   }
 */
import type { CellLook, StyleName } from './write-styles.ts'

/**
 * What a cell holds. A string is always text, never a formula, whatever it begins with. `date` is `YYYY-MM-DD`
 * and is written as a real date; a formula carries no `=` and its value as computed by us, so that a viewer that
 * does not calculate shows the same. `error` is one of Excel's own (`#REF!`); any other is written as text.
 */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | { date: string }
  | { formula: string; value: number | string }
  | { error: string }

/** `style`: one of the office's own, or the looks of a cell that is repeated from somebody else's sheet. */
export type StyledCell = { value: CellValue; style?: StyleName | CellLook; note?: string }

export type CellSpec = CellValue | StyledCell

export type RowSpec = {
  cells: readonly CellSpec[]
  /** For every cell of the row that names no style itself; else the column's style holds. */
  style?: StyleName
  /** In points; when left out, as high as the text needs. */
  height?: number
  hidden?: boolean
}

export type ColumnSpec = { width: number; style?: StyleName; hidden?: boolean }

type Message = { title: string; text: string }

/** Always a bounded range such as `D6:D500`: a validation over whole columns hangs some readers. */
export type ValidationSpec = {
  range: string
  /** Shown when the cell is chosen. */
  prompt?: Message
  /** Shown when a wrong value is typed. `stop` (the default) refuses it, `warning` lets the person keep it. */
  error?: Message & { style?: 'stop' | 'warning' }
} & (
  | { kind: 'list'; values: readonly string[] }
  | { kind: 'list-from'; reference: string }
  | { kind: 'integer' | 'decimal'; min: number; max: number }
  | { kind: 'date'; min: string; max: string }
  | { kind: 'text-length'; max: number }
)

export type PrintSpec = {
  orientation: 'portrait' | 'landscape'
  /** First and last of the rows printed again at the top of every page. */
  repeatRows?: readonly [number, number]
  /** Default: all that is used. */
  area?: string
}

export type SheetSpec = {
  /** At most 31 characters, none of []:*?/\' */
  name: string
  visibility?: 'visible' | 'hidden' | 'very-hidden'
  columns: readonly ColumnSpec[]
  rows: readonly RowSpec[]
  merges?: readonly string[]
  freeze?: { rows?: number; columns?: number }
  print?: PrintSpec
  validations?: readonly ValidationSpec[]
  filter?: string
  /** Locks all but the input styles, without a password, so that the office can lift it. */
  isProtected?: boolean
  showGridLines?: boolean
}

/** A name for a constant (`value`) or for cells of a sheet of this workbook (`reference`: `'Biểu 01'!$A$1`). */
export type DefinedNameSpec = { name: string; value: string } | { name: string; reference: string }

export type WorkbookSpec = {
  title: string
  /** UTC instant; the caller's clock, since the writer has none. */
  createdAt: string
  sheets: readonly SheetSpec[]
  definedNames?: readonly DefinedNameSpec[]
}
