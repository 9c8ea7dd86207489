import { formatDate } from '#shared/dates.ts'
import type { RecogniseIssueCode } from '../recognise-issue.ts'
import type { Unsure } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { type DayOrder, swapped } from './day-order.ts'
import { civilOfSerial, readDayText } from './day-text.ts'
import { tidy } from './words.ts'
import { readNamedYear } from './year-name.ts'

export type Birth = {
  year: number | null
  date: string | null
  /** One question for the cell, with what it leaves open. */
  doubt?: { code: RecogniseIssueCode; year?: Unsure; date?: Unsure }
}

/** Nobody named in a list is older than 110 or younger than 5. */
const isPlausible = (year: number, now: number): boolean => year >= now - 110 && year <= now - 5

const known = (year: number, date: string | null = null): Birth => ({ year, date })

const doubted = (
  code: RecogniseIssueCode,
  raw: string,
  year: number[] | undefined,
  date: string[] | undefined,
): Birth => ({
  year: null,
  date: null,
  doubt: {
    code,
    ...(year === undefined ? {} : { year: { raw, candidates: year } }),
    ...(date === undefined ? {} : { date: { raw, candidates: date } }),
  },
})

const onlyPlausible = (years: number[], now: number): number[] =>
  years.filter((year) => isPlausible(year, now))

const yearOnly = (year: number, raw: string, now: number): Birth =>
  isPlausible(year, now) ? known(year) : doubted('year_out_of_range', raw, [], undefined)

/** '75 is 1975; where two centuries fit a living person, both are candidates. */
const shortYear = (digits: number, raw: string, now: number): Birth =>
  doubted('two_digit_year', raw, onlyPlausible([1900 + digits, 2000 + digits], now), undefined)

const serial = (value: number, raw: string, now: number): Birth => {
  const date = civilOfSerial(value)
  const year = Number(date.slice(0, 4))
  return isPlausible(year, now)
    ? doubted('serial_date', raw, [year], [date])
    : doubted('date_unreadable', raw, [], [])
}

const dateCell = (cell: Cell, date: string, order: DayOrder, now: number): Birth => {
  const number = cell.number ?? 0
  // The year 1976 in a cell formatted as a date is the 1,976th day: 29/05/1905.
  if (Number.isInteger(number) && isPlausible(number, now))
    return doubted('year_in_date_format', formatDate(date), [number], undefined)
  const year = Number(date.slice(0, 4))
  if (!isPlausible(year, now)) return doubted('year_out_of_range', tidy(cell.text), [], [])
  if (cell.format !== undefined && /y/iu.test(cell.format) && !/d/iu.test(cell.format)) return known(year)
  const other = swapped(date)
  if (order.hasMonthFirst && other !== null) {
    return {
      year,
      date: null,
      doubt: { code: 'ambiguous_date', date: { raw: tidy(cell.text), candidates: [date, other] } },
    }
  }
  return known(year, date)
}

const numberCell = (value: number, raw: string, now: number): Birth => {
  if (!Number.isInteger(value) || value < 0) {
    const thousands = Math.round(value * 1000)
    return doubted('date_unreadable', raw, onlyPlausible([thousands], now), undefined)
  }
  if (value < 100) return shortYear(value, raw, now)
  if (value < 10_000) return yearOnly(value, raw, now)
  if (value < 100_000) return serial(value, raw, now)
  const typed = readDayText(String(value), now)
  if (typed.kind !== 'day') return doubted('date_unreadable', raw, [], [])
  const dates = typed.dayFirst === null ? [] : [typed.dayFirst]
  return doubted('date_unreadable', raw, onlyPlausible([typed.year], now), dates)
}

const unique = (dates: (string | null)[]): string[] => [...new Set(dates.filter((date) => date !== null))]

const textDay = (
  read: Extract<ReturnType<typeof readDayText>, { kind: 'day' }>,
  raw: string,
  order: DayOrder,
  now: number,
): Birth => {
  const { dayFirst, monthFirst, year } = read
  const years = onlyPlausible([year], now)
  if (dayFirst === null && monthFirst === null) return doubted('bad_date', raw, years, [])
  if (years.length === 0) return doubted('year_out_of_range', raw, [], [])
  if (read.isShortYear) return doubted('ambiguous_date', raw, years, unique([dayFirst, monthFirst]))
  if (dayFirst === null)
    return {
      year,
      date: null,
      doubt: { code: 'date_order', date: { raw, candidates: unique([monthFirst]) } },
    }
  if (monthFirst !== null && monthFirst !== dayFirst && order.hasMonthFirst) {
    return {
      year,
      date: null,
      doubt: { code: 'ambiguous_date', date: { raw, candidates: [dayFirst, monthFirst] } },
    }
  }
  return known(year, dayFirst)
}

/**
 * Year and day of birth from one cell. Two-digit years, years in a date format, bare serials and impossible days
 * are only candidates; text is day/month/year unless the column proves both orders. `now` is the year of the list.
 */
export const readBirth = (cell: Cell, order: DayOrder, now: number): Birth => {
  if (cell.kind === 'date' && cell.date !== undefined) return dateCell(cell, cell.date, order, now)
  const raw = tidy(cell.text)
  if (cell.kind === 'number' && cell.number !== undefined) return numberCell(cell.number, raw, now)
  const cycle = readNamedYear(raw)
  if (cycle !== undefined)
    return cycle.isOther
      ? doubted('date_unreadable', raw, onlyPlausible([cycle.year], now), undefined)
      : yearOnly(cycle.year, raw, now)
  const read = readDayText(cell.text.replace(/^\s*\((.*)\)\s*$/su, '$1'), now)
  switch (read.kind) {
    case 'day':
      return textDay(read, raw, order, now)
    case 'year':
      return yearOnly(read.year, raw, now)
    case 'short-year':
      return shortYear(read.digits, raw, now)
    case 'serial':
      return serial(read.serial, raw, now)
    case 'month':
      return read.year === null ? doubted('date_unreadable', raw, [], []) : yearOnly(read.year, raw, now)
    default: {
      // "1.965" is a year with a thousands mark.
      const marked = /^(\d)[.,](\d{3})$/u.exec(raw)
      if (marked !== null) {
        return doubted(
          'date_unreadable',
          raw,
          onlyPlausible([Number(`${marked[1]}${marked[2]}`)], now),
          undefined,
        )
      }
      const years = [...raw.matchAll(/(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/gu)].map((match) => Number(match[1]))
      return doubted('date_unreadable', raw, onlyPlausible(years, now), [])
    }
  }
}
