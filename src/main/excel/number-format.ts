/**
 * Number format codes, as far as reading needs them: is it a date, and what does a person see.
 * Codes of ECMA-376 part 1, 18.8.30.
 */
import { serialToDate } from './serial-date.ts'

const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

/** The code behind a built-in number; 27–36 and 50–58 are dates of East Asian versions. Undefined: General. */
export const builtInFormat = (id: number): string | undefined =>
  builtIn[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'dd/mm/yyyy' : undefined)

type FormatKind = 'number' | 'date' | 'date-time' | 'time'

const kinds = new Map<string, FormatKind>()

/** Whether a format shows a day, a time of day, or a number. */
const formatKind = (format: string | undefined): FormatKind => {
  if (format === undefined) return 'number'
  const known = kinds.get(format)
  if (known) return known
  const kind = kindOf(format)
  if (kinds.size < 10_000) kinds.set(format, kind)
  return kind
}

const kindOf = (format: string): FormatKind => {
  const first = withoutLiterals(format)
  if (/^\s*general/i.test(first)) return 'number'
  const hasDay = /[dy]/i.test(first)
  const hasTime = /[hs]/i.test(first)
  if (hasDay) return hasTime ? 'date-time' : 'date'
  if (hasTime || /\[m+\]/i.test(format)) return 'time'
  return /m/i.test(first) ? 'date' : 'number'
}

/** The first section without quoted text, escapes, fill and space marks, colours, locales and AM/PM. */
const withoutLiterals = (format: string): string =>
  format
    .slice(0, 1_000)
    .replace(/"[^"]*"?|\\.|[_*]./gs, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .split(';', 1)
    .join('')

/**
 * What a person reads for a number: leading zeros, decimals and per cent as the format says; grouping and
 * words of the format are left out, because grouping signs differ between machines.
 *
 *   shownNumber(7, '000')      // '007'
 *   shownNumber(0.5, '0%')     // '50%'
 */
const shownNumber = (value: number, format: string | undefined): string => {
  const pattern = format === undefined ? undefined : patternOf(format)
  if (!pattern) return plainNumber(value)
  const scaled = pattern.isPercent ? value * 100 : value
  if (!(Math.abs(scaled) < 1e15)) return plainNumber(value)
  const fixed = pattern.decimals === undefined ? plainNumber(scaled) : scaled.toFixed(pattern.decimals)
  const [whole = '', fraction] = fixed.replace('-', '').split('.')
  const padded = whole.padStart(pattern.zeros, '0')
  const tail = fraction === undefined ? '' : `.${fraction}`
  return `${scaled < 0 ? '-' : ''}${padded}${tail}${pattern.isPercent ? '%' : ''}`
}

/** `zeros`: least digits before the point. `decimals` undefined: as many as the number has. */
type NumberPattern = { zeros: number; decimals: number | undefined; isPercent: boolean }

const patterns = new Map<string, NumberPattern | undefined>()

const patternOf = (format: string): NumberPattern | undefined => {
  if (patterns.has(format)) return patterns.get(format)
  const pattern = readPattern(format)
  if (patterns.size < 10_000) patterns.set(format, pattern)
  return pattern
}

const readPattern = (format: string): NumberPattern | undefined => {
  const section = withoutLiterals(format)
  const found = /([0#?,]*0[0#?,]*)(?:\.([0#?]*))?(%?)/.exec(section)
  if (!found || /[eE/@]/.test(section)) return undefined
  const isPercent = found[3] === '%'
  const decimals = found[2]?.length ?? (isPercent ? 0 : undefined)
  if (decimals !== undefined && decimals > 15) return undefined
  return { zeros: found[1]?.match(/0/g)?.length ?? 0, decimals, isPercent }
}

/** As Excel's General: at most 15 significant digits. */
export const plainNumber = (value: number): string =>
  Number.isSafeInteger(value) && Math.abs(value) < 1e15
    ? String(value)
    : String(Number(value.toPrecision(15)))

/** What a person reads for a serial in a date format: dd/mm/yyyy, with the hour where the format has one. */
const shownDate = (serial: number, format: string | undefined, is1904: boolean): string => {
  const kind = formatKind(format)
  const date = serialToDate(serial, is1904)
  const day = date === undefined ? '' : `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
  if (kind === 'date') return day
  const minutes = Math.round((serial - Math.floor(serial)) * 1_440) % 1_440
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return kind === 'time' ? time : `${day} ${time}`
}

/** The day of a serial number in a format that shows one; undefined for a number or a time of day. */
export const dateOf = (value: number, format: string | undefined, is1904: boolean): string | undefined => {
  const kind = formatKind(format)
  return kind === 'date' || kind === 'date-time' ? serialToDate(value, is1904) : undefined
}

/** What a person sees in the cell. `isDate`: its format shows a day, and its value is one. */
export const shownValue = (
  value: number,
  format: string | undefined,
  isDate: boolean,
  is1904: boolean,
): string => {
  const kind = formatKind(format)
  if (isDate || (kind === 'time' && value >= 0)) return shownDate(value, format, is1904)
  return kind === 'number' ? shownNumber(value, format) : plainNumber(value)
}
