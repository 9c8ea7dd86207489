/**
 * What the format readers hand to the legacy-text stage: cells that are complete but for their text, which is
 * still as stored, with its fonts. `finish-sheet.ts` alone turns it into the shared `Sheet`.
 */
import type { MergedRange, WorkbookFormat } from '#shared/domain/exchange/sheet.ts'
import type { CellList } from './cell-list.ts'

/** A stretch of text in one font; `font` is undefined where the file names none. */
export type FontRun = { text: string; font: string | undefined }

/** Stored text: one run, or several for rich text. */
export type RunText = readonly FontRun[]

export type RawComment = { row: number; column: number; runs: RunText }

export type RawSheet = {
  name: string
  visibility: 'visible' | 'hidden' | 'very-hidden'
  cells: CellList
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
