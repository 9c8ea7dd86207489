/**
 * The cells of one sheet while it is read: every format reader fills one, a method per kind of stored value.
 * Counts against the ceilings. A text cell waits for decoding: its `StoredText` stands in `texts` at the same
 * index, and cells that share a string and a font share that object, so that each text is decoded once.
 */
import type { Cell, CellKind } from '#shared/domain/exchange/sheet.ts'
import { createTextPool, type StoredText } from './legacy-text/stored-text.ts'
import { formatKind, plainNumber, shownDate, shownNumber } from './number-format.ts'
import type { RunText } from './raw-workbook.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { serialToDate } from './serial-date.ts'

export type CellBase = {
  row: number
  column: number
  font: string | undefined
  format: string | undefined
  hasFormula: boolean
}

/** The methods return true: a cell was added. */
export type CellList = {
  cells: Cell[]
  texts: (StoredText | undefined)[]
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
}

const shownValue = (value: number, format: string | undefined, isDate: boolean, is1904: boolean): string => {
  const kind = formatKind(format)
  if (isDate || (kind === 'time' && value >= 0)) return shownDate(value, format, is1904)
  return kind === 'number' ? shownNumber(value, format) : plainNumber(value)
}

export const createCellList = (budget: ReadingBudget): CellList => {
  const cells: Cell[] = []
  const texts: (StoredText | undefined)[] = []
  const pool = createTextPool()
  let lastRow = 0

  const push = (cell: Cell, stored: StoredText | undefined): true => {
    budget.takeCell(cell.row !== lastRow)
    lastRow = cell.row
    cells.push(cell)
    texts.push(stored)
    return true
  }

  const add = (base: CellBase, kind: CellKind, text: string, raw: string): true => {
    const cell: Cell = { row: base.row, column: base.column, kind, text, raw }
    if (base.hasFormula) cell.hasFormula = true
    return push(cell, undefined)
  }

  return {
    cells,
    texts,
    distinctTexts: pool.distinct,
    text: (base, runs) => {
      const stored = pool.take(runs, base.font)
      const cell: Cell = { row: base.row, column: base.column, kind: 'text', text: '', raw: stored.raw }
      if (base.hasFormula) cell.hasFormula = true
      return push(cell, stored)
    },
    number: (base, value, stored, is1904) => {
      const kind = formatKind(base.format)
      const date = kind === 'date' || kind === 'date-time' ? serialToDate(value, is1904) : undefined
      const shown = shownValue(value, base.format, date !== undefined, is1904)
      const { row, column, format } = base
      const text = shown === stored ? stored : shown
      // Each whole from the first: what is added to an object later costs memory of its own.
      const cell: Cell =
        format === undefined
          ? { row, column, kind: 'number', text, raw: stored, number: value }
          : date === undefined
            ? { row, column, kind: 'number', text, raw: stored, number: value, format }
            : { row, column, kind: 'date', text, raw: stored, number: value, date, format }
      if (base.hasFormula) cell.hasFormula = true
      return push(cell, undefined)
    },
    boolean: (base, value) => {
      const text = value ? 'TRUE' : 'FALSE'
      return add(base, 'boolean', text, text)
    },
    error: (base, code) => add(base, 'error', code, code),
    formulaWithoutValue: (base) => add(base, 'formula-without-value', '', ''),
    repeat: (index, row, column) => {
      const cell = cells[index]
      if (cell) push({ ...cell, row, column }, texts[index])
    },
  }
}
