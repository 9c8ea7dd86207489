import type { CellBase, CellList } from '../cell-list.ts'
import type { RunText } from '../raw-workbook.ts'
import { dateToSerial } from '../serial-date.ts'
import { attribute } from '../xlsx/xml-attributes.ts'

/** `PT08H30M00S` as the share of a day. */
const durationToSerial = (text: string): number | undefined => {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(text)
  if (!parts) return undefined
  const seconds = Number((parts[3] ?? '0').replace(',', '.'))
  return (Number(parts[1] ?? 0) * 3_600 + Number(parts[2] ?? 0) * 60 + seconds) / 86_400
}

/** Codes of .xlsx in the place of OpenDocument's formats, which are elements: only what the cell shows. */
const formatOf = (type: string, shown: string): string | undefined => {
  if (type === 'percentage') return '0%'
  return /^0\d+$/.test(shown) ? '0'.repeat(shown.length) : undefined
}

/**
 * Adds the cell of a `table-cell` with its attributes and text, and says so, unless it is only formatted. The
 * stored value goes before the shown text, which depends on the writer's locale.
 */
export const addOdsCell = (cells: CellList, base: CellBase, attributes: string, runs: RunText): boolean => {
  const shown = runs.map((run) => run.text).join('')
  const type = attribute(attributes, 'office:value-type') ?? ''
  if (attribute(attributes, 'calcext:value-type') === 'error') return cells.error(base, shown)
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const stored = attribute(attributes, 'office:value') ?? ''
      const value = Number(stored)
      if (stored.trim() === '' || !Number.isFinite(value)) break
      return cells.number({ ...base, format: formatOf(type, shown.trim()) }, value, stored, false)
    }
    case 'date': {
      const stored = attribute(attributes, 'office:date-value') ?? ''
      const serial = dateToSerial(stored, false)
      if (serial === undefined) break
      const format = stored.includes('T') ? 'dd/mm/yyyy h:mm' : 'dd/mm/yyyy'
      return cells.number({ ...base, format }, serial, stored, false)
    }
    case 'time': {
      const stored = attribute(attributes, 'office:time-value') ?? ''
      const serial = durationToSerial(stored)
      if (serial === undefined) break
      return cells.number({ ...base, format: 'h:mm' }, serial, stored, false)
    }
    case 'boolean':
      return cells.boolean(base, attribute(attributes, 'office:boolean-value') === 'true')
  }
  if (type === '' && base.hasFormula && shown === '') return cells.formulaWithoutValue(base)
  const stored = attribute(attributes, 'office:string-value')
  if (shown === '' && stored) return cells.text(base, [{ text: stored, font: undefined }])
  return shown !== '' || base.hasFormula ? cells.text(base, runs) : false
}
