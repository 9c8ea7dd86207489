/**
 * Rows of a worksheet as nearly every program writes them, read from the bytes: no text is made of a million tags.
 * Whatever is written otherwise is left to the tokeniser, row by row; what it reads and refuses is the same.
 *
 *   <row r="6" spans="1:12"><c r="A6" s="1"><v>1</v></c><c r="B6" t="s"><v>0</v></c><c r="C6"/></row>
 */
import type { CellList } from '../cell-list.ts'
import { lastColumn, lastRow } from '../cell-place.ts'
import type { CellStyle } from './styles.ts'
import type { WorkbookParts } from './worksheet.ts'

const LESS = 60
const GREATER = 62
const SLASH = 47
const QUOTE = 34
const APOSTROPHE = 39
const EQUALS = 61
const BLANK = 32
const [r, s, t, v, c, n, b] = [...'rstvcnb'].map((letter) => letter.charCodeAt(0))

/** More cells in a row are read by the tokeniser. */
const mostCells = 4_096
/** Digits of a whole number that is kept exactly. */
const mostDigits = 15
const mostSigns = 32
/** Fonts whose texts are found by place, 4 bytes a string each: a file may name thousands, a list has a few. */
const mostFonts = 16

const isBlank = (code: number | undefined): boolean =>
  code === BLANK || code === 10 || code === 13 || code === 9

const isDigit = (code: number | undefined): code is number => code !== undefined && code >= 48 && code <= 57

/** Signs of a number besides its digits: + - . E e */
const isNumberSign = (code: number | undefined): boolean =>
  isDigit(code) || code === 43 || code === 45 || code === 46 || code === 69 || code === 101

type Row = {
  /** Told before the cells of each row that is read here. */
  open: (attributes: string) => void
  /** Told after them, when at least one was kept. */
  kept: () => void
}

export type UsualRows = {
  /** Reads rows from `at` on, which stands on `<row`; answers where it stopped: behind the last row it could read. */
  read: (at: number) => number
}

export const createUsualRows = (
  bytes: Uint8Array,
  parts: WorkbookParts,
  cells: CellList,
  row: Row,
): UsualRows => {
  const { strings, styles, is1904 } = parts
  const columns = new Int32Array(mostCells)
  const types = new Uint8Array(mostCells)
  const styleNumbers = new Int32Array(mostCells)
  const values = new Float64Array(mostCells)
  /** Numbers that are not whole, as they are written. */
  const signs: string[] = []
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

  /** By style: the places of the shared strings in its font, and its format. */
  const textNumbers = new Map<string | undefined, Int32Array>()
  const formatNumbers: number[] = []
  const textNumber = (style: CellStyle | undefined, index: number): number => {
    const font = style?.font
    let known = textNumbers.get(font)
    if (known === undefined) {
      if (textNumbers.size === mostFonts) return cells.textNumber(strings[index] ?? [], font)
      known = new Int32Array(strings.length).fill(-1)
      textNumbers.set(font, known)
    }
    const found = known[index] ?? -1
    if (found >= 0) return found
    const made = cells.textNumber(strings[index] ?? [], font)
    known[index] = made
    return made
  }

  // What was scanned last; -1 where it was not as expected.
  let number = 0
  let count = 0

  /** Reads digits into `number`; answers where they end. */
  const digits = (from: number): number => {
    let at = from
    let value = 0
    for (let code = bytes[at]; isDigit(code); code = bytes[++at]) value = value * 10 + code - 48
    number = at === from || at - from > mostDigits ? -1 : value
    return at
  }

  /** Reads `r="…"`, `s="…"`, `t="…"` of a cell from behind `<c`; answers where they end, -1 for anything else. */
  const attributes = (from: number, rowNumber: number): number => {
    let at = from
    let column = 0
    let type = n ?? 0
    let style = 0
    while (bytes[at] === BLANK) {
      const name = bytes[at + 1]
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1
      at += 4
      if (name === r) {
        for (let code = bytes[at] ?? 0; code >= 65 && code <= 90; code = bytes[++at] ?? 0)
          column = column * 26 + code - 64
        if (column === 0 || column > lastColumn) return -1
        at = digits(at)
        if (number !== rowNumber) return -1
      } else if (name === s) {
        at = digits(at)
        if (number < 0) return -1
        style = number
      } else if (name === t) {
        type = bytes[at] ?? 0
        at++
        if (type !== s && type !== n && type !== b) return -1
      } else return -1
      if (bytes[at] !== QUOTE) return -1
      at++
    }
    if (column === 0) return -1
    columns[count] = column
    types[count] = type
    styleNumbers[count] = style
    return at
  }

  /** Reads what stands in `<v>` for the cell at `count`; answers where it ends, -1 for anything else. */
  const value = (from: number): number => {
    const type = types[count]
    const end = digits(from)
    const isWhole = number >= 0 && (bytes[from] !== 48 || end === from + 1)
    if (bytes[end] === LESS && isWhole) {
      if (type === s && number >= strings.length) return -1
      if (type === b && number > 1) return -1
      values[count] = number
      return end
    }
    if (type !== n) return -1
    let at = from
    while (isNumberSign(bytes[at])) at++
    if (at === from || at - from > mostSigns || bytes[at] !== LESS) return -1
    const written = latin.toString('latin1', from, at)
    if (!Number.isFinite(Number(written))) return -1
    values[count] = -signs.push(written)
    types[count] = 0
    return at
  }

  /** Reads one cell from behind `<c`; answers where it ends, -1 for anything else. */
  const cell = (from: number, rowNumber: number): number => {
    let at = attributes(from, rowNumber)
    if (at < 0) return -1
    // Only formatted.
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER) return at + 2
    if (bytes[at] !== GREATER || bytes[at + 1] !== LESS) return -1
    if (bytes[at + 2] === v && bytes[at + 3] === GREATER) {
      at = value(at + 4)
      // </v></c>
      if (at < 0 || bytes[at + 1] !== SLASH || bytes[at + 2] !== v || bytes[at + 3] !== GREATER) return -1
      at += 4
      count++
    } else at++
    const isClosed =
      bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === c && bytes[at + 3] === GREATER
    return isClosed ? at + 4 : -1
  }

  const isTag = (at: number, letters: string): boolean => {
    for (let index = 0; index < letters.length; index++)
      if (bytes[at + index] !== letters.charCodeAt(index)) return false
    return true
  }

  const keep = (rowNumber: number): void => {
    for (let at = 0; at < count; at++) {
      const column = columns[at] ?? 0
      const style = styles[styleNumbers[at] ?? 0]
      const type = types[at]
      const said = values[at] ?? 0
      if (type === s) cells.numberedText(rowNumber, column, textNumber(style, said))
      else if (type === n) {
        const styleNumber = styleNumbers[at] ?? 0
        let format = formatNumbers[styleNumber]
        if (format === undefined) {
          format = cells.formatNumber(style?.format, style?.font)
          formatNumbers[styleNumber] = format
        }
        cells.wholeNumber(rowNumber, column, said, format, is1904)
      } else {
        const base = { row: rowNumber, column, font: style?.font, format: style?.format, hasFormula: false }
        const written = signs[-said - 1] ?? ''
        if (type === b) cells.boolean(base, said === 1)
        else cells.number(base, Number(written), written, is1904)
      }
    }
  }

  /** Reads one row; answers where it ends, -1 for anything else, and then nothing of it was kept. */
  const oneRow = (from: number): number => {
    if (!isTag(from, '<row r="')) return -1
    count = 0
    signs.length = 0
    let at = digits(from + 8)
    const rowNumber = number
    if (rowNumber < 1 || rowNumber > lastRow || bytes[from + 8] === 48) return -1
    for (let quote = QUOTE; ; at++) {
      const code = bytes[at]
      if (code === undefined || code >= 128 || code === LESS) return -1
      if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === QUOTE || code === APOSTROPHE) quote = code
      else if (code === GREATER) break
    }
    const isEmpty = bytes[at - 1] === SLASH
    const attributesEnd = isEmpty ? at - 1 : at
    at++
    while (!isEmpty) {
      while (isBlank(bytes[at])) at++
      if (bytes[at] !== LESS) return -1
      if (bytes[at + 1] === SLASH) {
        if (!isTag(at, '</row>')) return -1
        at += 6
        break
      }
      if (bytes[at + 1] !== c || count >= mostCells) return -1
      at = cell(at + 2, rowNumber)
      if (at < 0) return -1
    }
    row.open(latin.toString('latin1', from + 4, attributesEnd))
    keep(rowNumber)
    if (count > 0) row.kept()
    return at
  }

  return {
    read: (from) => {
      let at = from
      for (;;) {
        const next = oneRow(at)
        if (next < 0) return at
        at = next
        let ahead = at
        while (isBlank(bytes[ahead])) ahead++
        if (bytes[ahead] !== LESS || bytes[ahead + 1] !== r) return at
        at = ahead
      }
    },
  }
}
