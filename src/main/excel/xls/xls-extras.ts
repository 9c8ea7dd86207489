/**
 * The fonts of an .xls, which SheetJS does not tell: a walk over FONT, XF, cell and shared-string records.
 * Records of a chart nested in a sheet are skipped, or its numbers would pass for cells of the sheet.
 */
import type { RunText } from '../raw-workbook.ts'
import { struckFont } from '../struck-font.ts'
import { readBiffNotes } from './biff-notes.ts'
import { type BiffRecord, biffRecords, recordType } from './biff-records.ts'
import { type BiffString, readSharedBiffStrings, splitAtRuns } from './biff-strings.ts'
import type { XlsExtras } from './sheetjs.ts'

type CellMark = { style: number; shared: number | undefined }

type Globals = {
  fonts: (string | undefined)[]
  styleFonts: number[]
  strings: BiffString[]
  /** Stream offsets of the sheets, in the order in which they are stored. */
  sheetOffsets: number[]
}

/** Fonts are numbered without a number 4 ([MS-XLS] 2.5.129). */
const fontName = (globals: Globals, index: number): string | undefined =>
  globals.fonts[index > 4 ? index - 1 : index]

/** Bit of a FONT record ([MS-XLS] 2.4.122). */
const struckOut = 0x08

const fontOfRecord = (data: DataView, isBiff8: boolean): string | undefined => {
  if (data.byteLength < 16) return undefined
  const length = data.getUint8(14)
  const isWide = isBiff8 && (data.getUint8(15) & 1) !== 0
  const start = isBiff8 ? 16 : 15
  const size = length * (isWide ? 2 : 1)
  if (start + size > data.byteLength) return undefined
  const bytes = new Uint8Array(data.buffer, data.byteOffset + start, size)
  const name = new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes)
  return (data.getUint16(2, true) & struckOut) === 0 ? name : struckFont(name)
}

const readGlobals = (stream: Uint8Array, maxStrings: number): Globals => {
  const globals: Globals = { fonts: [], styleFonts: [], strings: [], sheetOffsets: [] }
  let isBiff8 = true
  let isFirst = true
  let shared: DataView[] | undefined
  const finishStrings = (): void => {
    if (shared) globals.strings = readSharedBiffStrings(shared, maxStrings)
    shared = undefined
  }
  for (const { type, data } of biffRecords(stream)) {
    if (type === recordType.continue) {
      shared?.push(data)
      continue
    }
    finishStrings()
    if (isFirst) isBiff8 = data.byteLength >= 2 && data.getUint16(0, true) === 0x600
    isFirst = false
    if (type === recordType.eof) break
    if (type === recordType.font) globals.fonts.push(fontOfRecord(data, isBiff8))
    else if (type === recordType.extendedFormat && data.byteLength >= 2) {
      globals.styleFonts.push(data.getUint16(0, true))
    } else if (type === recordType.boundSheet && data.byteLength >= 4) {
      globals.sheetOffsets.push(data.getUint32(0, true))
    } else if (type === recordType.sharedStrings) shared = [data]
  }
  finishStrings()
  globals.sheetOffsets.sort((a, b) => a - b)
  return globals
}

const keyOf = (row: number, column: number): number => row * 256 + column

const readMarks = (stream: Uint8Array, offset: number): Map<number, CellMark> => {
  const marks = new Map<number, CellMark>()
  let depth = 0
  for (const record of biffRecords(stream, offset)) {
    if (record.type === recordType.bof) depth++
    else if (record.type === recordType.eof) {
      depth--
      if (depth <= 0) break
    } else if (depth === 1) addMark(marks, record)
  }
  return marks
}

const addMark = (marks: Map<number, CellMark>, { type, data }: BiffRecord): void => {
  const isText =
    type === recordType.labelShared ||
    type === recordType.label ||
    type === recordType.richLabel ||
    type === recordType.formula
  if (!isText || data.byteLength < 6) return
  const shared =
    type === recordType.labelShared && data.byteLength >= 10 ? data.getUint32(6, true) : undefined
  marks.set(keyOf(data.getUint16(0, true), data.getUint16(2, true)), {
    style: data.getUint16(4, true),
    shared,
  })
}

/** Look-ups for the cells SheetJS yields; sheets are numbered as they are stored. */
export const readXlsExtras = (stream: Uint8Array, maxStrings: number): XlsExtras => {
  const globals = readGlobals(stream, maxStrings)
  const sheets = globals.sheetOffsets.map((offset) => readMarks(stream, offset))
  const notes = globals.sheetOffsets.map((offset) => readBiffNotes(stream, offset))
  const runsOf = new Map<BiffString, RunText>()
  const fontAt: XlsExtras['fontAt'] = (sheet, row, column, text) => {
    const mark = sheets[sheet]?.get(keyOf(row - 1, column - 1))
    if (!mark) return undefined
    const styleFont = globals.styleFonts[mark.style]
    const font = styleFont === undefined ? undefined : fontName(globals, styleFont)
    const shared = mark.shared === undefined ? undefined : globals.strings[mark.shared]
    // Where the two readers disagree about a text, its runs do not fit it.
    if (!shared || shared.runs.length === 0 || shared.text !== text) return { font, runs: undefined }
    const known = runsOf.get(shared)
    const runs = known ?? splitAtRuns(text, shared.runs, (index) => fontName(globals, index))
    runsOf.set(shared, runs)
    return { font, runs }
  }
  return { fontAt, noteAt: (sheet, row, column) => notes[sheet]?.get(`${row}:${column}`) }
}
