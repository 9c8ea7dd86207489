/** One cell as it is written again: the value as the file shows it, with the format that shows it so. */
import type { Cell } from '#shared/domain/exchange/sheet.ts'
import type { CellValue } from '../workbook-spec.ts'
import { excelSerial, isExcelDate } from '../write-date.ts'

export type CopiedValue = { value: CellValue; format?: string }

const maxFormat = 200

/** A format that a writer can carry; a longer one is no format that a person chose. */
const formatOf = (cell: Cell): { format?: string } =>
  cell.format === undefined || cell.format.length > maxFormat ? {} : { format: cell.format }

/** The serial in the 1900 system, whatever the file's own, with the hour it may have. */
const dateValue = (cell: Cell, date: string): CopiedValue => {
  const serial = cell.number ?? 0
  const hour = serial - Math.floor(serial)
  return { value: excelSerial(date) + hour, format: cell.format ?? 'dd/mm/yyyy' }
}

export const copiedValue = (cell: Cell): CopiedValue => {
  switch (cell.kind) {
    case 'date':
      if (cell.date !== undefined && isExcelDate(cell.date)) return dateValue(cell, cell.date)
      return { value: cell.text }
    case 'number':
      return { value: cell.number ?? cell.text, ...formatOf(cell) }
    case 'boolean':
      return { value: cell.text === 'TRUE' }
    case 'error':
      return { value: { error: cell.text } }
    case 'formula-without-value':
      return { value: null }
    case 'text':
      // Digits kept as text stay text also when they are typed anew.
      return cell.text === ''
        ? { value: null }
        : { value: cell.text, ...(/^\d+$/u.test(cell.text) ? { format: '@' } : {}) }
  }
}
