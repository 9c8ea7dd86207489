/** Workbooks written as rows of values, for tests of recognition: what stands where is seen at a glance. */

import { dayNumber } from '#shared/dates.ts'
import { recognise } from '#shared/domain/exchange/recognise/recognise.ts'
import type { RecogniseOptions } from '#shared/domain/exchange/recognise-options.ts'
import type { Recognised } from '#shared/domain/exchange/recognised.ts'
import type { Cell, MergedRange, Sheet, Workbook } from '#shared/domain/exchange/sheet.ts'
import { knownCriteria } from './known-criteria.ts'
import { knownUnits } from './known-units.ts'

export type Value =
  | string
  | number
  | null
  | { date: string; format?: string }
  | { serial: number; date: string; format?: string }
  | { error: string }
  | { formula: true }
  | { text: string; comment?: string; uncertain?: true }

export type SheetOptions = {
  name?: string
  visibility?: Sheet['visibility']
  /** A1 ranges. */
  merges?: string[]
  hiddenRows?: number[]
  hiddenColumns?: number[]
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0)

const mergeOf = (range: string): MergedRange => {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range)
  if (found === null) throw new Error(`not a range: ${range}`)
  const [, left = '', top = '', right = '', bottom = ''] = found
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) }
}

const cellOf = (row: number, column: number, value: Exclude<Value, null>): Cell => {
  const at = { row, column }
  if (typeof value === 'string') return { ...at, kind: 'text', text: value.trim(), raw: value }
  if (typeof value === 'number')
    return { ...at, kind: 'number', text: String(value), raw: String(value), number: value }
  if ('error' in value) return { ...at, kind: 'error', text: value.error, raw: value.error }
  if ('formula' in value) return { ...at, kind: 'formula-without-value', text: '', raw: '', hasFormula: true }
  if ('date' in value) {
    const number = 'serial' in value ? value.serial : dayNumber(value.date) + 25569
    const [year, month, day] = value.date.split('-')
    return {
      ...at,
      kind: 'date',
      text: `${day}/${month}/${year}`,
      raw: String(number),
      number,
      date: value.date,
      format: value.format ?? 'dd/mm/yyyy',
    }
  }
  return {
    ...at,
    kind: 'text',
    text: value.text,
    raw: value.text,
    ...(value.comment === undefined ? {} : { comment: value.comment }),
    ...(value.uncertain === undefined ? {} : { isDecodingUncertain: true, decodedFrom: 'tcvn3' as const }),
  }
}

export const sheetOf = (rows: readonly (readonly Value[])[], options: SheetOptions = {}): Sheet => ({
  name: options.name ?? 'Sheet1',
  visibility: options.visibility ?? 'visible',
  cells: rows.flatMap((values, row) =>
    values.flatMap((value, column) =>
      value === null || value === '' ? [] : [cellOf(row + 1, column + 1, value)],
    ),
  ),
  merges: (options.merges ?? []).map(mergeOf),
  hiddenRows: options.hiddenRows ?? [],
  hiddenColumns: options.hiddenColumns ?? [],
})

export const workbookOf = (...sheets: Sheet[]): Workbook => ({
  format: 'xlsx',
  sheets,
  definedNames: {},
  hasMacros: false,
})

/** Recognises sheets with the test's units and criteria. */
export const recogniseSheets = (sheets: Sheet[], options: Partial<RecogniseOptions> = {}): Recognised =>
  recognise(workbookOf(...sheets), {
    fileName: 'ds.xlsx',
    units: knownUnits,
    criteria: knownCriteria,
    day: '2018-12-31',
    ...options,
  })

/** A letterhead and title over the rows of a table. The heading stands in row 5. */
export const titled = (title: string, rows: readonly (readonly Value[])[]): Value[][] => [
  ['UBND XÃ AN PHÚ', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [null, null, null, 'An Phú, ngày 20 tháng 12 năm 2018'],
  [title],
  [],
  ...rows.map((row) => [...row]),
]

export const nominationTitle = 'DANH SÁCH đề nghị khen thưởng thực hiện Quy tắc ứng xử năm 2018'
export const activityTitle = 'BIỂU TỔNG HỢP kết quả tuyên truyền (Từ ngày 01/10/2018 đến ngày 30/11/2018)'
export const selfCheckTitle = 'BÁO CÁO TỰ KIỂM TRA việc thực hiện hai Bộ Quy tắc ứng xử năm 2018'
export const remedyTitle = 'BÁO CÁO kết quả khắc phục tồn tại sau kiểm tra đợt I năm 2018'
