import type { CellBase, CellList } from '../cell-list.ts'
import type { RunText } from '../raw-workbook.ts'
import { damaged } from '../refusal.ts'
import { dateToSerial } from '../serial-date.ts'
import { decodeEscapes } from './rich-text.ts'
import type { WorkbookParts } from './worksheet.ts'
import { attribute, numberAttribute } from './xml-attributes.ts'

/** A `c` element as it stands in the part. */
export type StoredCell = {
  row: number
  column: number
  attributes: string
  /** Text of `v`; undefined where there is none. */
  value: string | undefined
  /** Runs of `is`. */
  runs: RunText | undefined
  hasFormula: boolean
}

/** Adds the cell and says so, unless it is only formatted. Throws `damaged` where it contradicts itself. */
export const addStoredCell = (cells: CellList, stored: StoredCell, parts: WorkbookParts): boolean => {
  const { value, hasFormula } = stored
  if (value === undefined && stored.runs === undefined && !hasFormula) return false
  const style = parts.styles[numberAttribute(stored.attributes, 's') ?? 0]
  const base: CellBase = {
    row: stored.row,
    column: stored.column,
    font: style?.font,
    format: style?.format,
    hasFormula,
  }
  if (stored.runs) return cells.text(base, stored.runs)
  const type = attribute(stored.attributes, 't') ?? 'n'
  if (value === undefined || (value === '' && type !== 'str')) {
    return hasFormula ? cells.formulaWithoutValue(base) : false
  }
  return addValue(cells, base, type, value, parts)
}

const addValue = (
  cells: CellList,
  base: CellBase,
  type: string,
  value: string,
  parts: WorkbookParts,
): boolean => {
  switch (type) {
    case 's':
      return cells.text(base, sharedString(parts.strings, value))
    case 'b':
      return cells.boolean(base, value.trim() === '1' || value.trim() === 'true')
    case 'e':
      return cells.error(base, value.trim())
    case 'd': {
      const serial = dateToSerial(value.trim(), parts.is1904)
      const dated = { ...base, format: base.format ?? 'dd/mm/yyyy' }
      return serial === undefined
        ? plainText(cells, base, value)
        : cells.number(dated, serial, value, parts.is1904)
    }
    case 'n': {
      const number = Number(value)
      if (value.trim() === '' || !Number.isFinite(number)) return plainText(cells, base, value)
      return cells.number(base, number, value, parts.is1904)
    }
    default:
      return plainText(cells, base, value)
  }
}

const plainText = (cells: CellList, base: CellBase, value: string): boolean =>
  cells.text(base, [{ text: decodeEscapes(value), font: undefined }])

const sharedString = (strings: readonly RunText[], index: string): RunText => {
  const runs = /^\s*\d{1,9}\s*$/.test(index) ? strings[Number(index)] : undefined
  if (!runs) throw damaged('bad-part')
  return runs
}
