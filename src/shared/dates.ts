/**
 * Civil dates (`YYYY-MM-DD`, a day on the wall calendar) and instants (UTC ISO). Nothing here asks the
 * machine for its clock or zone: the same input gives the same answer everywhere.
 * Example: `addDays('2018-10-03', 2)` is `'2018-10-05'`; `formatDate('2018-10-03')` is `'03/10/2018'`.
 */

/** A day as `YYYY-MM-DD`. Compares correctly with `<` and `>`. */
export type CivilDate = string
/** A moment as UTC ISO, `2018-10-03T02:30:00.000Z`. */
export type Instant = string
/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_MS = 86_400_000
/** Viet Nam has kept UTC+7 without summer time since 1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days in a month, `month` 1–12; 0 for any other month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** The civil date of these numbers, or null where no such day exists (30/02). Years 1000–9999. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function isCivilDate(text: string): boolean {
  const parts = SHAPE.exec(text)
  return parts !== null && civilDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

/** Year, month 1–12 and day of a civil date. Throws RangeError when it is not one. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Days since 1970-01-01. Throws RangeError on a malformed date. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

export function fromDayNumber(days: number): CivilDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10)
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Negative, 0 or positive, for sorting. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function daysFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = dayNumber(from)
  const count = Math.max(0, dayNumber(to) - first + 1)
  return Array.from({ length: count }, (_, i) => fromDayNumber(first + i))
}

export function weekdayOf(date: CivilDate): Weekday {
  const index = (((dayNumber(date) + 3) % 7) + 7) % 7
  return ([1, 2, 3, 4, 5, 6, 7] as const)[index] ?? 1
}

export function isWeekend(date: CivilDate): boolean {
  return weekdayOf(date) >= 6
}

/** Monday of the week that holds `date`. */
export function startOfWeek(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** ISO 8601 week: weeks begin on Monday, week 1 holds the year's first Thursday. */
export function isoWeek(date: CivilDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const year = partsOf(thursday).year
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 }
}

/** Today in Viet Nam at this moment. Throws RangeError on a malformed instant. */
export function civilDateAt(instant: Instant): CivilDate {
  return localIso(instant).slice(0, 10)
}

/** `03/10/2018 14:29` in Vietnamese time. */
export function formatInstant(instant: Instant): string {
  const local = localIso(instant)
  return `${formatDate(local.slice(0, 10))} ${local.slice(11, 16)}`
}

function localIso(instant: Instant): string {
  return new Date(Date.parse(instant) + VIETNAM_OFFSET_MS).toISOString()
}

/** `03/10/2018`. */
export function formatDate(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** `03/10`, for columns whose year is already said. */
export function formatDayMonth(date: CivilDate): string {
  return formatDate(date).slice(0, 5)
}

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const
const WEEKDAYS_SHORT = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const

/** `Thứ Tư`; short form `T4`. */
export function weekdayName(date: CivilDate, form: 'long' | 'short' = 'long'): string {
  return (form === 'short' ? WEEKDAYS_SHORT : WEEKDAYS)[weekdayOf(date) - 1] ?? ''
}

/**
 * The date line of an office paper: `ngày 05 tháng 02 năm 2026`. Days below 10 and the months 1 and 2 get a
 * leading 0, other months do not. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
export function officeDatePhrase(date: CivilDate): string {
  const { year, month, day } = partsOf(date)
  const monthText = month <= 2 ? `0${month}` : String(month)
  return `ngày ${String(day).padStart(2, '0')} tháng ${monthText} năm ${year}`
}

/** Short form used inside sentences and titles: `11/9/2018`, `05/02/2026` (the same rule for leading zeros). */
export function officeDateShort(date: CivilDate): string {
  const { year, month, day } = partsOf(date)
  return `${String(day).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${year}`
}

/** Whether a thing valid from `from` to `to` (both included, null = open) is valid on `day`. */
export function isValidOn(from: CivilDate | null, to: CivilDate | null, day: CivilDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}

/** Whether two validity spans (ends included, null = open) share a day. */
export function spansOverlap(
  a: { from: CivilDate | null; to: CivilDate | null },
  b: { from: CivilDate | null; to: CivilDate | null },
): boolean {
  return (
    (a.from === null || b.to === null || a.from <= b.to) &&
    (b.from === null || a.to === null || b.from <= a.to)
  )
}
