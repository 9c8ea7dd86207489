import {
  booleanCell,
  type CellBase,
  errorCell,
  formulaWithoutValue,
  numberCell,
  textCell,
} from '../raw-cell.ts'
import type { RawCell, RunText } from '../raw-workbook.ts'
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

/** The raw cell, or undefined where the cell is only formatted. Throws `damaged` where it contradicts itself. */
export const toRawCell = (stored: StoredCell, parts: WorkbookParts): RawCell | undefined => {
  const { value, hasFormula } = stored
  if (value === undefined && stored.runs === undefined && !hasFormula) return undefined
  const style = parts.styles[numberAttribute(stored.attributes, 's') ?? 0]
  const base: CellBase = {
    row: stored.row,
    column: stored.column,
    font: style?.font,
    format: style?.format,
    hasFormula,
  }
  if (stored.runs) return textCell(base, stored.runs)
  const type = attribute(stored.attributes, 't') ?? 'n'
  if (value === undefined || (value === '' && type !== 'str')) {
    return hasFormula ? formulaWithoutValue(base) : undefined
  }
  return valueCell(base, type, value, parts)
}

const valueCell = (base: CellBase, type: string, value: string, parts: WorkbookParts): RawCell => {
  switch (type) {
    case 's':
      return textCell(base, sharedString(parts.strings, value))
    case 'b':
      return booleanCell(base, value.trim() === '1' || value.trim() === 'true')
    case 'e':
      return errorCell(base, value.trim())
    case 'd': {
      const serial = dateToSerial(value.trim(), parts.is1904)
      const dated = { ...base, format: base.format ?? 'dd/mm/yyyy' }
      return serial === undefined ? plainText(base, value) : numberCell(dated, serial, value, parts.is1904)
    }
    case 'n': {
      const number = Number(value)
      if (value.trim() === '' || !Number.isFinite(number)) return plainText(base, value)
      return numberCell(base, number, value, parts.is1904)
    }
    default:
      return plainText(base, value)
  }
}

const plainText = (base: CellBase, value: string): RawCell =>
  textCell(base, [{ text: decodeEscapes(value), font: undefined }])

const sharedString = (strings: readonly RunText[], index: string): RunText => {
  const runs = /^\s*\d{1,9}\s*$/.test(index) ? strings[Number(index)] : undefined
  if (!runs) throw damaged('bad-part')
  return runs
}
