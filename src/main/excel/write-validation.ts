import type { DataValidation } from 'exceljs'
import type { ValidationSpec } from './workbook-spec.ts'
import { isExcelDate } from './write-date.ts'
import { cleanText } from './write-text.ts'

const boundedRange = /^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/

/** Excel's limits; a longer text makes it offer to repair the file. */
const limits = { title: 32, prompt: 255, error: 225, list: 255 }

const cut = (text: string, limit: number): string => {
  const clean = cleanText(text)
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The library turns what it is given into a date of its own, and UTC midnight into a whole serial number. */
const utcDay = (date: string): Date => {
  if (!isExcelDate(date)) throw new Error(`Excel cannot compare with ${date}`)
  return new Date(`${date}T00:00:00Z`)
}

const rule = (spec: ValidationSpec): Pick<DataValidation, 'type' | 'operator' | 'formulae'> => {
  switch (spec.kind) {
    case 'list': {
      const list = spec.values.map(cleanText)
      const joined = list.join(',')
      if (joined.length > limits.list || list.some((value) => value.includes(',') || value === '')) {
        throw new Error(`A typed list is too long or has a comma, put it on a sheet: ${joined.slice(0, 80)}`)
      }
      return { type: 'list', formulae: [`"${joined.replaceAll('"', '""')}"`] }
    }
    case 'list-from':
      return { type: 'list', formulae: [spec.reference] }
    case 'integer':
      return { type: 'whole', operator: 'between', formulae: [spec.min, spec.max] }
    case 'decimal':
      return { type: 'decimal', operator: 'between', formulae: [spec.min, spec.max] }
    case 'date':
      return { type: 'date', operator: 'between', formulae: [utcDay(spec.min), utcDay(spec.max)] }
    case 'text-length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [spec.max] }
  }
}

/**
 * The library's form of a validation, for `ws.dataValidations.add(range, …)`. Set cell by cell the library writes
 * overlapping ranges, so only whole ranges are taken.
 * @throws Error on a range without rows, or a typed list that Excel cannot hold: both are faults of a layout.
 */
export const toDataValidation = (spec: ValidationSpec): DataValidation => {
  if (!boundedRange.test(spec.range)) throw new Error(`A validation needs a bounded range: ${spec.range}`)
  return {
    ...rule(spec),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: spec.error?.style ?? 'stop',
    ...(spec.error
      ? { errorTitle: cut(spec.error.title, limits.title), error: cut(spec.error.text, limits.error) }
      : {}),
    ...(spec.prompt
      ? {
          showInputMessage: true,
          promptTitle: cut(spec.prompt.title, limits.title),
          prompt: cut(spec.prompt.text, limits.prompt),
        }
      : {}),
  } as DataValidation
}
