/**
 * What the format readers hand to the legacy-text stage: stored text with its fonts, not yet decoded.
 * A reader of any format yields this; `finish-sheet.ts` alone makes the shared `Cell` of it.
 */
import type { CellKind, MergedRange, WorkbookFormat } from '#shared/domain/exchange/sheet.ts'

/** A stretch of text in one font; `font` is undefined where the file names none. */
export type FontRun = { text: string; font: string | undefined }

/** Stored text: one run, or several for rich text. */
export type RunText = readonly FontRun[]

export type RawCell = {
  row: number
  column: number
  kind: CellKind
  /** The stored text of a text cell. Cells that share a string share this array. */
  runs: RunText | undefined
  /** Font of the cell: of every run that names none. */
  font: string | undefined
  /** What a person reads in any other cell. */
  shown: string
  /** What the file stores in any other cell. */
  stored: string
  number: number | undefined
  date: string | undefined
  format: string | undefined
  hasFormula: boolean
}

export type RawComment = { row: number; column: number; runs: RunText }

export type RawSheet = {
  name: string
  visibility: 'visible' | 'hidden' | 'very-hidden'
  cells: RawCell[]
  merges: MergedRange[]
  isRowHidden: (row: number) => boolean
  isColumnHidden: (column: number) => boolean
  comments: RawComment[]
}

export type RawWorkbook = {
  format: WorkbookFormat
  sheets: RawSheet[]
  definedNames: Map<string, string>
  hasMacros: boolean
}
