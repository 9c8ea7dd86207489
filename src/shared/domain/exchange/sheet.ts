/**
 * A workbook as the reader hands it on: plain values, already decoded to Unicode NFC, with what stood in the
 * file kept beside them. Recognition and reconciliation see only this, never a library's objects.
 *
 *   cell.text           // 'Nguyễn Thị Hiền'
 *   cell.raw            // 'NguyÔn ThÞ HiÒn'
 *   cell.decodedFrom    // 'tcvn3'
 */

export type LegacyEncoding = 'tcvn3' | 'vni'

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula-without-value'

export type Cell = {
  /** 1-based, as Excel shows it. */
  row: number
  column: number
  kind: CellKind
  /** What a person reads in the cell: Unicode NFC, inner white space and line breaks kept, ends trimmed. */
  text: string
  /** What the file stores, before decoding; equal to `text` for ordinary Unicode text. */
  raw: string
  /** Set for kind `number`, and for `date` (the serial number of the workbook's date system). */
  number?: number
  /** Set for kind `date`: `YYYY-MM-DD`. */
  date?: string
  /** Number format code, where the file gives one. */
  format?: string
  /** Set when the text was converted from a legacy encoding. */
  decodedFrom?: LegacyEncoding
  /** True when font and bytes disagreed or both readings were legal: the clerk should look. */
  isDecodingUncertain?: boolean
  /** True when a line goes through all of its text. */
  isStruck?: boolean
  /** Where a line goes through a part of its text: the rest. */
  unstruck?: string
  hasFormula?: boolean
  comment?: string
}

export type MergedRange = { top: number; left: number; bottom: number; right: number }

export type Sheet = {
  name: string
  visibility: 'visible' | 'hidden' | 'very-hidden'
  /** Only cells with a visible character (or an error, a formula, a comment), by row then column. */
  cells: Cell[]
  merges: MergedRange[]
  /** 1-based numbers of rows and columns that are hidden or filtered away and hold a cell. */
  hiddenRows: number[]
  hiddenColumns: number[]
}

export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xls' | 'ods' | 'csv' | 'html' | 'xml-2003'

export type Workbook = {
  format: WorkbookFormat
  sheets: Sheet[]
  /** Defined names with a constant or a reference, verbatim: `NEP_STAMP` → `"nomination;1;…"`. */
  definedNames: Record<string, string>
  /** True when the file carries macros; they are never run. */
  hasMacros: boolean
}

/** Why a file cannot be read at all; nothing of it may be taken. */
export type RefuseReason =
  | 'password'
  | 'damaged'
  | 'too-large'
  | 'not-a-spreadsheet'
  | 'empty'
  | 'old-format'
  | 'unsupported-format'

/** What exactly was met, as a code, so that the sentence for the clerk can name the thing and the way out. */
export type RefuseDetail =
  // password
  | 'encrypted'
  // damaged
  | 'truncated'
  | 'bad-container'
  | 'bad-part'
  | 'missing-part'
  | 'bad-xml'
  | 'entity-declaration'
  | 'only-zeros'
  | 'reader-failed'
  // too-large
  | 'file-bytes'
  | 'unzipped-bytes'
  | 'entries'
  | 'rows'
  | 'cells'
  | 'shared-strings'
  | 'text-length'
  | 'merges'
  | 'sheets'
  | 'xml-depth'
  | 'time'
  | 'memory'
  // not-a-spreadsheet
  | 'word'
  | 'powerpoint'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'text'
  | 'other'
  // empty
  | 'no-bytes'
  | 'no-cells'
  // old-format and unsupported-format
  | 'excel-before-95'
  | 'xlsb'
  | 'web-archive'
  | 'flat-ods'

/** What reading one file ends with: the whole workbook, or nothing of it and why. */
export type ReadResult =
  | { ok: true; workbook: Workbook }
  | { ok: false; reason: RefuseReason; detail: RefuseDetail }

/** Of the columns that lists have. */
const knownLetters: string[] = []

/** Column number to letters: 1 → A, 27 → AA. */
export const columnLetters = (column: number): string => knownLetters[column] ?? lettersOf(column)

const lettersOf = (column: number): string => {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  if (column > 0 && column <= 256) knownLetters[column] = letters
  return letters
}

/** A1 reference of a place: (10, 3) → C10. */
export const cellReference = (row: number, column: number): string => `${columnLetters(column)}${row}`
