import { civilDate, formatDate } from '#shared/dates.ts'
import type { RecogniseIssueCode } from '../recognise-issue.ts'
import type { Cell } from '../sheet.ts'
import { type DayOrder, swapped } from './day-order.ts'
import { civilOfSerial, type DayText, dayOfNumber, readDayText } from './day-text.ts'
import type { Period } from './table.ts'
import { tidy } from './words.ts'

type DayDoubt = { code: RecogniseIssueCode; raw: string; candidates: string[]; isKept: boolean }

export type DayReading = {
  date: string | null
  to: string | null
  /** A question; when `isKept`, the value stands all the same. */
  doubt?: DayDoubt
  /** The same about the last of several days. */
  toDoubt?: DayDoubt | undefined
}

export type DayFrame = {
  order: DayOrder
  /** The time the document speaks of; null when it says nothing. */
  period: Period | null
  /** The last day that can have happened, or null for days to come. */
  latest: string | null
  year: number
  /** A real date of this column has day and month exchanged. */
  hasSwapped: boolean
}

const certain = (date: string | null, to: string | null = null): DayReading => ({ date, to })
const doubted = (code: RecogniseIssueCode, raw: string, candidates: (string | null)[]): DayReading => ({
  date: null,
  to: null,
  doubt: { code, raw, candidates: [...new Set(candidates.filter((date) => date !== null))], isKept: false },
})

const isInPeriod = (date: string, frame: Pick<DayFrame, 'period'>): boolean =>
  frame.period === null || (date >= frame.period.from && date <= frame.period.to)

const fits = (date: string, frame: Pick<DayFrame, 'period' | 'latest'>): boolean =>
  isInPeriod(date, frame) && (frame.latest === null || date <= frame.latest)

/** True for a real date outside the period whose exchanged reading lies inside. */
export const isSwapped = (date: string, frame: Pick<DayFrame, 'period' | 'latest'>): boolean => {
  const other = swapped(date)
  return other !== null && !fits(date, frame) && fits(other, frame)
}

const settled = (
  date: string,
  raw: string,
  other: string | null,
  isDoubtfulOrder: boolean,
  frame: DayFrame,
  isTyped: boolean,
): DayReading => {
  const isInside = fits(date, frame)
  const otherInside = other !== null && fits(other, frame)
  // A program exchanges days of its own; of a text the exchange is only one of two guesses.
  if (!isInside && otherInside) return doubted('date_outside_period', raw, isTyped ? [date, other] : [other])
  // A day after the document's own date is a plan; it is only odd when it lies outside the period.
  if (!isInPeriod(date, frame))
    return { date, to: null, doubt: { code: 'date_outside_period', raw, candidates: [date], isKept: true } }
  return isDoubtfulOrder && otherInside ? doubted('ambiguous_date', raw, [date, other]) : certain(date)
}

const textDay = (read: Extract<DayText, { kind: 'day' }>, raw: string, frame: DayFrame): DayReading => {
  const { dayFirst, monthFirst } = read
  if (dayFirst === null && monthFirst === null) return doubted('bad_date', raw, [])
  if (read.isShortYear) {
    const inside = [dayFirst, monthFirst].filter((date) => date !== null && fits(date, frame))
    return doubted('two_digit_year', raw, inside.length > 0 ? inside : [dayFirst])
  }
  if (dayFirst === null) return doubted('date_order', raw, [monthFirst])
  const other = monthFirst === dayFirst ? null : monthFirst
  return settled(dayFirst, raw, other, frame.order.hasMonthFirst, frame, true)
}

const yearsOf = (frame: DayFrame): number[] =>
  frame.period === null
    ? [frame.year]
    : [...new Set([Number(frame.period.from.slice(0, 4)), Number(frame.period.to.slice(0, 4))])]

const withoutYear = (
  { day, month }: { day: number; month: number },
  raw: string,
  frame: DayFrame,
): DayReading => {
  const dates = yearsOf(frame).map((year) => civilDate(year, month, day))
  const inside = dates.filter((date) => date !== null && fits(date, frame))
  return doubted('date_no_year', raw, inside.length > 0 ? inside : dates)
}

/**
 * The day of an activity. A real date outside the period of the title that fits after exchanging day and month was
 * exchanged; once a column holds one such date, another that fits both ways is unclear. Days without a year,
 * serial numbers and impossible days are asked about.
 */
export const readActivityDay = (cell: Cell, frame: DayFrame): DayReading => {
  if (cell.kind === 'date' && cell.date !== undefined) {
    return settled(
      cell.date,
      formatDate(cell.date),
      swapped(cell.date),
      frame.hasSwapped || frame.order.hasMonthFirst,
      frame,
      false,
    )
  }
  const raw = tidy(cell.text)
  if (cell.kind === 'number' && cell.number !== undefined) {
    const day = dayOfNumber(cell.number)
    return day === null ? doubted('date_unreadable', raw, []) : doubted('serial_date', raw, [day])
  }
  const read = readDayText(cell.text, frame.year + 1)
  switch (read.kind) {
    case 'day':
      return textDay(read, raw, frame)
    case 'range': {
      const isInside = isInPeriod(read.from, frame) && isInPeriod(read.to, frame)
      if (isInside) return certain(read.from, read.to)
      return {
        date: read.from,
        to: read.to,
        doubt: { code: 'date_outside_period', raw, candidates: [read.from], isKept: true },
      }
    }
    case 'day-month':
      return withoutYear(read, raw, frame)
    case 'days':
      return { ...withoutYear(read.from, raw, frame), toDoubt: withoutYear(read.to, raw, frame).doubt }
    case 'serial':
      return doubted('serial_date', raw, [civilOfSerial(read.serial)])
    case 'month':
    case 'quarter':
    case 'year':
      return doubted('date_not_exact', raw, [])
    default:
      return doubted(/\d/u.test(raw) ? 'date_unreadable' : 'date_not_exact', raw, [])
  }
}
