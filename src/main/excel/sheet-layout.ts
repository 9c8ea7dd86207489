/**
 * How a sheet is laid out: what reading its values does not need, and repeating it for its sender does. Widths are
 * Excel's (digits of the standard font), heights points. Hidden rows and columns are the sheet's own business.
 */
import type { CellLook } from './write-styles.ts'

export type SheetLayout = {
  columns: { from: number; to: number; width: number }[]
  defaultWidth: number | null
  /** Rows whose height was set. */
  rows: { row: number; height: number }[]
  /** Each look once; `cells` name them by index, empty cells too: a table's border is made of them. */
  looks: CellLook[]
  cells: { row: number; column: number; look: number }[]
  frozen: { rows: number; columns: number } | null
  orientation: 'portrait' | 'landscape' | null
  isProtected: boolean
}

export const noLayout: SheetLayout = {
  columns: [],
  defaultWidth: null,
  rows: [],
  looks: [],
  cells: [],
  frozen: null,
  orientation: null,
  isProtected: false,
}

/** By the sheet's name. */
export type WorkbookLayout = Map<string, SheetLayout>

/** Of styled cells in one sheet; beyond it a sheet is repeated without looks. */
export const maxStyledCells = 200_000

const pixelsPerInch = 96
/** A column as wide as this many digits has 7 pixels for each and 5 around them. */
export const widthOfPixels = (pixels: number): number => Math.round(Math.max(0, (pixels - 5) / 7) * 100) / 100

const perInch: Readonly<Record<string, number>> = {
  in: 1,
  cm: 2.54,
  mm: 25.4,
  pt: 72,
  pc: 6,
  px: pixelsPerInch,
}

/** `2.258cm` in inches; undefined for anything else. */
export const inches = (length: string | undefined): number | undefined => {
  const found = /^(\d+(?:\.\d+)?)(in|cm|mm|pt|pc|px)$/u.exec(length ?? '')
  const unit = perInch[found?.[2] ?? '']
  return found === null || unit === undefined ? undefined : Number(found[1]) / unit
}

export const widthOfInches = (length: number): number => widthOfPixels(length * pixelsPerInch)
export const pointsOfInches = (length: number): number => Math.round(length * 72 * 100) / 100
