/**
 * The cells of one sheet while it is read: every format reader fills one, a method per kind of stored value.
 * Counts against the ceilings. A text cell waits for decoding: it names its `StoredText`, and cells that share a string
 * and a font share that, so that each text is decoded once.
 */
import type { Cell, LegacyEncoding } from '#shared/domain/exchange/sheet.ts'
import { type CellStore, cellKinds, createCellStore, type StoredCell, type StoredKind } from './cell-store.ts'
import { createTextPool, type StoredText, unstruckOf } from './legacy-text/stored-text.ts'
import { plainNumber } from './number-format.ts'
import type { RunText } from './raw-workbook.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { createShownNumbers } from './shown-numbers.ts'
import { isStruckFont, struckFont } from './struck-font.ts'

export type CellBase = {
  row: number
  column: number
  font: string | undefined
  format: string | undefined
  hasFormula: boolean
}

/** How the text of a cell reads. */
export type Decoding = (
  text: StoredText,
  index: number,
) => { text: string; encoding: LegacyEncoding | undefined; isUncertain?: boolean }

/** The methods return true: a cell was added. */
export type CellList = {
  store: CellStore
  distinctTexts: readonly StoredText[]
  text: (base: CellBase, runs: RunText) => true
  /** A number, or a date where the format shows a day and the serial is one. */
  number: (base: CellBase, value: number, stored: string, is1904: boolean) => true
  boolean: (base: CellBase, value: boolean) => true
  /** `code` as the file writes it: `#REF!`, `#N/A`. */
  error: (base: CellBase, code: string) => true
  formulaWithoutValue: (base: CellBase) => true
  /** The cell at `index` again, at another place. */
  repeat: (index: number, row: number, column: number) => void
  /** The same in two steps, for texts and formats that recur: a number for them, asked for once, and cells that name it. */
  textNumber: (runs: RunText, font: string | undefined) => number
  formatNumber: (format: string | undefined, font: string | undefined) => number
  numberedText: (row: number, column: number, text: number) => void
  /** A whole number written in its shortest form, without a formula. */
  wholeNumber: (row: number, column: number, value: number, format: number, is1904: boolean) => void
  hasFormula: (index: number) => boolean
  /** Whether a line goes through any number. */
  hasStruckNumbers: () => boolean
  /** The cell as a reader of the workbook gets it, made anew. */
  cellAt: (index: number, decoding: Decoding) => Cell
}

export const createCellList = (budget: ReadingBudget): CellList => {
  const store = createCellStore()
  const pool = createTextPool()
  const formulas = new Set<number>()
  /** How numbers were written, where they do not follow from the value. */
  const written = new Map<number, string>()
  const codes: string[] = []
  const formats: (string | undefined)[] = [undefined]
  /** The places among `formats` of numbers with a line through them. */
  const struckFormats = new Set<number>()
  const formatNumbers = new Map<string, number>()
  let is1904 = false
  let lastRow = 0

  const add = (row: number, column: number, kind: StoredKind, value: number, format: number): void => {
    budget.takeCell(row !== lastRow)
    lastRow = row
    store.add(row, column, kind, value, format)
  }

  const addFor = (
    { row, column, hasFormula }: CellBase,
    kind: StoredKind,
    value: number,
    format = 0,
  ): true => {
    if (hasFormula) formulas.add(store.count())
    add(row, column, kind, value, format)
    return true
  }

  const formatNumber: CellList['formatNumber'] = (format, font) => {
    const isStruck = isStruckFont(font)
    if (format === undefined && !isStruck) return 0
    const key = isStruck ? struckFont(format) : (format ?? '')
    const known = formatNumbers.get(key)
    if (known !== undefined) return known
    const number = formats.push(format) - 1
    formatNumbers.set(key, number)
    if (isStruck) struckFormats.add(number)
    return number
  }

  const shownNumber = createShownNumbers(formats)
  const read: StoredCell = { row: 0, column: 0, kind: cellKinds.text, value: 0, format: 0 }

  const numberCell = (index: number, { row, column, value, format: formatAt }: StoredCell): Cell => {
    const { plain, text: shown, date } = shownNumber(value, formatAt, is1904)
    const raw = written.size === 0 ? plain : (written.get(index) ?? plain)
    const format = formats[formatAt]
    const text = shown === raw ? raw : shown
    // Each whole from the first: what is added to an object later costs memory of its own.
    if (format === undefined) return { row, column, kind: 'number', text, raw, number: value }
    if (date === undefined) return { row, column, kind: 'number', text, raw, number: value, format }
    return { row, column, kind: 'date', text, raw, number: value, date, format }
  }

  const cellOf: CellList['cellAt'] = (index, decoding) => {
    store.read(index, read)
    const { row, column, kind, value } = read
    if (kind === cellKinds.number) {
      const cell = numberCell(index, read)
      if (struckFormats.size > 0 && struckFormats.has(read.format)) cell.isStruck = true
      return cell
    }
    if (kind === cellKinds.text) {
      const stored = pool.distinct[value]
      if (stored === undefined) return { row, column, kind: 'text', text: '', raw: '' }
      const { text, encoding, isUncertain } = decoding(stored, index)
      const { raw } = stored
      const cell: Cell = { row, column, kind: 'text', text: text === raw ? raw : text, raw }
      if (encoding) cell.decodedFrom = encoding
      if (isUncertain) cell.isDecodingUncertain = true
      if (stored.isStruck) cell.isStruck = true
      const unstruck = unstruckOf(stored)
      if (unstruck !== undefined) cell.unstruck = unstruck
      return cell
    }
    if (kind === cellKinds.boolean) {
      const text = value === 1 ? 'TRUE' : 'FALSE'
      return { row, column, kind: 'boolean', text, raw: text }
    }
    const text = kind === cellKinds.error ? (codes[value] ?? '') : ''
    return {
      row,
      column,
      kind: kind === cellKinds.error ? 'error' : 'formula-without-value',
      text,
      raw: text,
    }
  }

  return {
    store,
    distinctTexts: pool.distinct,
    text: (base, runs) => addFor(base, cellKinds.text, pool.take(runs, base.font)),
    number: (base, value, stored, isFrom1904) => {
      is1904 = isFrom1904
      if (stored !== plainNumber(value)) written.set(store.count(), stored)
      return addFor(base, cellKinds.number, value, formatNumber(base.format, base.font))
    },
    boolean: (base, value) => addFor(base, cellKinds.boolean, value ? 1 : 0),
    error: (base, code) => addFor(base, cellKinds.error, codes.push(code) - 1),
    formulaWithoutValue: (base) => addFor(base, cellKinds['formula-without-value'], 0),
    repeat: (index, row, column) => {
      const stored = written.get(index)
      if (stored !== undefined) written.set(store.count(), stored)
      if (formulas.has(index)) formulas.add(store.count())
      add(row, column, store.kind(index), store.value(index), store.format(index))
    },
    textNumber: pool.add,
    formatNumber,
    numberedText: (row, column, text) => add(row, column, cellKinds.text, text, 0),
    wholeNumber: (row, column, value, format, isFrom1904) => {
      is1904 = isFrom1904
      add(row, column, cellKinds.number, value, format)
    },
    hasFormula: (index) => formulas.has(index),
    hasStruckNumbers: () => struckFormats.size > 0,
    cellAt: (index, decoding) => {
      const cell = cellOf(index, decoding)
      if (formulas.size > 0 && formulas.has(index)) cell.hasFormula = true
      return cell
    },
  }
}
