import type { CellBase, CellList } from '../cell-list.ts'
import type { RunText } from '../raw-workbook.ts'
import { damaged } from '../refusal.ts'
import { dateToSerial } from '../serial-date.ts'
import type { CellAttributes } from './cell-attributes.ts'
import { decodeEscapes, detached } from './rich-text.ts'
import type { WorkbookParts } from './worksheet.ts'

/** A `c` element as it stands in the part; one object is filled for each in turn. */
export type StoredCell = CellAttributes & {
  /** Text of `v`; undefined where there is none. */
  value: string | undefined
  /** Runs of `is`. */
  runs: RunText | undefined
  hasFormula: boolean
}

/** Adds the cell and says so, unless it is only formatted. Throws `damaged` where it contradicts itself. */
export const addStoredCell = (cells: CellList, stored: StoredCell, parts: WorkbookParts): boolean => {
  const { value, hasFormula, type } = stored
  if (value === undefined && stored.runs === undefined && !hasFormula) return false
  const style = parts.styles[stored.style]
  const base: CellBase = {
    row: stored.row,
    column: stored.column,
    font: style?.font,
    format: style?.format,
    hasFormula,
  }
  if (stored.runs) return cells.text(base, stored.runs)
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
      if (!Number.isFinite(number) || value.trim() === '') return plainText(cells, base, value)
      return cells.number(base, number, value, parts.is1904)
    }
    default:
      return plainText(cells, base, value)
  }
}

const plainText = (cells: CellList, base: CellBase, value: string): boolean =>
  cells.text(base, [{ text: detached(decodeEscapes(value)), font: undefined }])

const sharedString = (strings: readonly RunText[], index: string): RunText => {
  const runs = index.trim() === '' ? undefined : strings[Number(index)]
  if (!runs) throw damaged('bad-part')
  return runs
}
