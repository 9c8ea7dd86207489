/**
 * Days as people write them in a sheet. Only what stands there is read; which of two orders is meant, and what an
 * inexact day allows, is decided by the field that asks.
 */
import { civilDate, daysInMonth, fromDayNumber } from '#shared/dates.ts'
import { fromRoman } from '#shared/numbers.ts'
import { plain, tidy } from './words.ts'

type DayAndMonth = { day: number; month: number }

export type DayText =
  /** Three numbers. `dayFirst` and `monthFirst` are the civil dates of both orders, null where there is no such day. */
  | {
      kind: 'day'
      dayFirst: string | null
      monthFirst: string | null
      year: number
      isShortYear: boolean
      isSpelled: boolean
    }
  | { kind: 'day-month'; day: number; month: number }
  | { kind: 'month'; month: number; year: number | null }
  | { kind: 'quarter'; quarter: number; year: number | null }
  | { kind: 'year'; year: number }
  | { kind: 'short-year'; digits: number }
  | { kind: 'serial'; serial: number }
  | { kind: 'range'; from: string; to: string }
  /** "5-7/10": both ends without a year. */
  | { kind: 'days'; from: DayAndMonth; to: DayAndMonth }
  | { kind: 'other'; text: string }

/** No day takes more words; longer texts are not searched. */
const LONGEST = 120

/** Serial 25569 is 1970-01-01 in Excel's 1900 system. */
export const civilOfSerial = (serial: number): string => fromDayNumber(Math.floor(serial) - 25569)

/** The day that a number in a column of days is, from 2000 to 2099; null for a number that can be none. */
export const dayOfNumber = (serial: number): string | null =>
  serial >= 36_526 && serial < 73_051 ? civilOfSerial(serial) : null

const lead =
  /^(?:(?:từ|vào|hồi|lúc|trong|sáng|chiều|tối|trưa|buổi|đêm|ngày|năm|sinh|sn|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|t[2-7]|chủ\s*nhật|cn|\d{1,2}\s*(?:h|giờ|:)\s*\d{0,2}\s*(?:phút|p|')?)(?:[\s,.:;-]+|(?=\d)))+/u
const tail =
  /[\s,(;-]*(?:\(?\s*(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|t[2-7]|chủ\s*nhật|cn|sáng|chiều|tối)\s*\)?|(?:lúc\s+)?\d{1,2}\s*(?:h|giờ|:)\s*\d{0,2}(?::\d{2})?\s*\)?)\s*\.?$/u

const stripped = (text: string): string =>
  plain(text)
    .replace(tail, '')
    .replace(lead, '')
    .replace(/[.,;]+$/u, '')
    .trim()

const separated = /^(\d{1,2})\s*([/.\-\s,])\s*(\d{1,2})\s*([/.\-\s,])\s*(\d{4}|\d{2})$/u
const iso = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:[t\s]+\d{1,2}:\d{2}(?::\d{2})?)?$/u
const spelled = /^(\d{1,2})\s*tháng\s*(\d{1,2})\s*,?\s*năm\s*(\d{4})$/u

const day = (
  first: number,
  second: number,
  year: number,
  isShortYear: boolean,
  isSpelled: boolean,
): DayText => ({
  kind: 'day',
  dayFirst: civilDate(year, second, first),
  monthFirst: isSpelled ? null : civilDate(year, first, second),
  year,
  isShortYear,
  isSpelled,
})

/** A two-digit year as the last such year not after `latest`. */
const longYear = (digits: number, latest: number): number => {
  const year = Math.floor(latest / 100) * 100 + digits
  return year > latest ? year - 100 : year
}

const fullDay = (text: string, latest: number): DayText | undefined => {
  const parts = spelled.exec(text)
  if (parts !== null) return day(Number(parts[1]), Number(parts[2]), Number(parts[3]), false, true)
  const civil = iso.exec(text)
  if (civil !== null) return day(Number(civil[3]), Number(civil[2]), Number(civil[1]), false, true)
  const typed = separated.exec(text)
  if (typed === null) return undefined
  const said = typed[5] ?? ''
  const isShort = said.length === 2
  // "5-7/10" are days of October.
  if (isShort && typed[2] === '-' && /[/.]/u.test(typed[4] ?? '') && Number(said) <= 12) return undefined
  const year = isShort ? longYear(Number(said), latest) : Number(said)
  return day(Number(typed[1]), Number(typed[3]), year, isShort, false)
}

const dayMonth = (text: string): DayAndMonth | undefined => {
  const found = /^(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})$/u.exec(text)
  if (found === null) return undefined
  const [dayNumber, month] = [Number(found[1]), Number(found[2])]
  return month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= daysInMonth(2020, month)
    ? { day: dayNumber, month }
    : undefined
}

const quarterOf = (text: string): number => (/^\d$/u.test(text) ? Number(text) : (fromRoman(text) ?? 0))

const inexact = (text: string): DayText | undefined => {
  const month =
    /^(?:hết\s+|cuối\s+|trong\s+)?(?:tháng|t\.?|th\.)\s*(\d{1,2})(?:\s*(?:[/.-]|năm)\s*(\d{4}))?$/u.exec(
      text,
    ) ?? /^(\d{1,2})\s*[/.-]\s*(\d{4})$/u.exec(text)
  if (month !== null && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    return { kind: 'month', month: Number(month[1]), year: month[2] === undefined ? null : Number(month[2]) }
  }
  const quarter =
    /^(?:hết\s+|cuối\s+|trong\s+)?quý\s*([1-4]|i{1,3}|iv)(?:\s*(?:[/.,-]|năm)?\s*(\d{4}))?$/u.exec(text)
  if (quarter !== null)
    return {
      kind: 'quarter',
      quarter: quarterOf(quarter[1] ?? ''),
      year: quarter[2] === undefined ? null : Number(quarter[2]),
    }
  return undefined
}

/** "05-07/10/2018", "5/10 - 7/10/2018", "từ 05/10/2018 đến 07/10/2018": both ends exact, day first. */
const range = (text: string, latest: number): DayText | undefined => {
  const [left, right, more] = text.split(/\s*(?:đến(?:\s+hết)?(?:\s+ngày)?|->|→|–|—|\s-\s)\s*/u)
  const halves =
    right === undefined
      ? /^(\d{1,2}(?:\s*[/.]\s*\d{1,2}(?:\s*[/.]\s*\d{4})?)?)\s*-\s*(\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4}|\d{1,2}\s*tháng\s*\d{1,2}\s*,?\s*năm\s*\d{4})$/u.exec(
          text,
        )
      : null
  const [start, end] = halves === null ? [left, right] : [halves[1], halves[2]]
  if (start === undefined || end === undefined || more !== undefined) return undefined
  const to = fullDay(end.trim(), latest)
  if (to?.kind !== 'day' || to.dayFirst === null || to.isShortYear) return undefined
  const [year, month] = [to.dayFirst.slice(0, 4), to.dayFirst.slice(5, 7)]
  const first = fullDay(start.trim(), latest)
  const short = dayMonth(start.trim())
  const from =
    first?.kind === 'day'
      ? first.dayFirst
      : short !== undefined
        ? civilDate(Number(year), short.month, short.day)
        : /^\d{1,2}$/u.test(start.trim())
          ? civilDate(Number(year), Number(month), Number(start))
          : null
  return from === null || from > to.dayFirst ? undefined : { kind: 'range', from, to: to.dayFirst }
}

/** "5-7/10", "05/10 - 07/10", "từ 5/10 đến 7/10". */
const daysWithoutYear = (text: string): DayText | undefined => {
  const halves =
    /^(\d{1,2}(?:\s*[/.]\s*\d{1,2})?)\s*(?:đến(?:\s+hết)?(?:\s+ngày)?|tới|->|→|–|—|-)\s*(\d{1,2}\s*[/.]\s*\d{1,2})$/u.exec(
      text,
    )
  const to = dayMonth(halves?.[2] ?? '')
  if (halves?.[1] === undefined || to === undefined) return undefined
  const from = dayMonth(halves[1]) ?? dayMonth(`${halves[1]}/${to.month}`)
  return from === undefined || from.month > to.month || (from.month === to.month && from.day >= to.day)
    ? undefined
    : { kind: 'days', from, to }
}

/** `latest` is the last year a two-digit year may mean. */
export const readDayText = (text: string, latest: number): DayText => {
  if (text.length > LONGEST) return { kind: 'other', text: tidy(text) }
  const bare = stripped(text)
  const quoted = bare.replace(/^['’‘`]+/u, '')
  const exact = fullDay(quoted, latest)
  if (exact !== undefined) return exact
  const between = range(bare, latest)
  if (between !== undefined) return between
  const days = daysWithoutYear(bare)
  if (days !== undefined) return days
  const rough = inexact(bare)
  if (rough !== undefined) return rough
  const short = dayMonth(bare)
  if (short !== undefined) return { kind: 'day-month', ...short }
  if (/^\d{4}$/u.test(quoted)) return { kind: 'year', year: Number(quoted) }
  if (/^\d{2}$/u.test(quoted)) return { kind: 'short-year', digits: Number(quoted) }
  if (/^\d{5}$/u.test(quoted)) return { kind: 'serial', serial: Number(quoted) }
  return runTogether(quoted, latest) ?? { kind: 'other', text: bare }
}

/** 25121980 or 01021975 without separators. */
const runTogether = (text: string, latest: number): DayText | undefined => {
  const found = /^(\d{1,2})(\d{2})(\d{4})$/u.exec(text)
  if (found === null) return undefined
  const year = Number(found[3])
  return year > 1800 && year <= latest + 5
    ? day(Number(found[1]), Number(found[2]), year, false, false)
    : undefined
}
