/** Phone and identity numbers: digits only, and what Excel did to their leading zeros. */
import type { RecogniseIssueCode } from '../recognise-issue.ts'
import type { Cell } from '../sheet.ts'
import { tidy } from './words.ts'

export type DigitsReading = { value: string } | { code: RecogniseIssueCode; candidates: string[] }

/** Digits of a cell; a number is taken in full, never in the form 1.06E+09. */
const digitsOf = (cell: Cell): string | undefined => {
  if (cell.kind === 'number' && cell.number !== undefined)
    return Number.isInteger(cell.number) ? String(cell.number) : undefined
  const bare = tidy(cell.text)
    .replace(/^(?:đt|sđt|tel|số|cccd|cmnd)\s*[:.]?\s*/iu, '')
    .replace(/^['’]/u, '')
  const international = bare.replace(/^(?:\+|00)84[\s.-]*\(?0?\)?/u, '0')
  return /^[\d\s.\-()]+$/u.test(international) ? international.replace(/\D/gu, '') : undefined
}

/** Vietnamese telephone numbers have 10 digits (11 before 2018) and begin with 0. */
export const readPhone = (cell: Cell): DigitsReading => {
  const digits = digitsOf(cell)
  if (digits === undefined) return { code: 'digits_unclear', candidates: [] }
  if (/^0\d{9,10}$/u.test(digits)) return { value: digits }
  return /^[1-9]\d{8,9}$/u.test(digits)
    ? { code: 'lost_zero', candidates: [`0${digits}`] }
    : { code: 'digits_unclear', candidates: [] }
}

/** Căn cước (công dân): 12 digits, most beginning with 0. Chứng minh nhân dân: 9 digits, those of Hà Nội with 01. */
export const readIdNumber = (cell: Cell): DigitsReading => {
  const digits = digitsOf(cell)
  if (digits === undefined) return { code: 'digits_unclear', candidates: [] }
  if (digits.length === 12 || digits.length === 9) return { value: digits }
  if (digits.length === 10 || digits.length === 11)
    return { code: 'lost_zero', candidates: [digits.padStart(12, '0')] }
  return digits.length === 8
    ? { code: 'lost_zero', candidates: [`0${digits}`] }
    : { code: 'digits_unclear', candidates: [] }
}
