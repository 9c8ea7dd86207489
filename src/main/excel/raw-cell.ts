/** Makers of raw cells, one per kind of stored value; every format reader uses them. */
import { formatKind, plainNumber, shownDate, shownNumber } from './number-format.ts'
import type { RawCell, RunText } from './raw-workbook.ts'
import { serialToDate } from './serial-date.ts'

export type CellBase = {
  row: number
  column: number
  font: string | undefined
  format: string | undefined
  hasFormula: boolean
}

const cell = (base: CellBase, kind: RawCell['kind'], shown: string, stored: string): RawCell => ({
  row: base.row,
  column: base.column,
  kind,
  runs: undefined,
  font: base.font,
  shown,
  stored,
  number: undefined,
  date: undefined,
  format: base.format,
  hasFormula: base.hasFormula,
})

export const textCell = (base: CellBase, runs: RunText): RawCell => {
  const made = cell(base, 'text', '', '')
  made.runs = runs
  return made
}

/** A number, or a date where the format shows a day and the serial is one. */
export const numberCell = (base: CellBase, value: number, stored: string, is1904: boolean): RawCell => {
  const kind = formatKind(base.format)
  const date = kind === 'date' || kind === 'date-time' ? serialToDate(value, is1904) : undefined
  const shown =
    date !== undefined || (kind === 'time' && value >= 0)
      ? shownDate(value, base.format, is1904)
      : kind === 'number'
        ? shownNumber(value, base.format)
        : plainNumber(value)
  const made = cell(base, date === undefined ? 'number' : 'date', shown, stored)
  made.number = value
  made.date = date
  return made
}

export const booleanCell = (base: CellBase, value: boolean): RawCell =>
  cell(base, 'boolean', value ? 'TRUE' : 'FALSE', value ? 'TRUE' : 'FALSE')

/** `code` as the file writes it: `#REF!`, `#N/A`. */
export const errorCell = (base: CellBase, code: string): RawCell => cell(base, 'error', code, code)

export const formulaWithoutValue = (base: CellBase): RawCell => cell(base, 'formula-without-value', '', '')
