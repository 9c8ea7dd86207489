import type { CivilDate } from './dates.ts'
import { civilDate } from './dates.ts'

/** `empty`: nothing typed. `unreadable`: not the shape of a date. `impossible`: the shape, but no such day. */
export type TypedDate =
  | { ok: true; date: CivilDate }
  | { ok: false; reason: 'empty' | 'unreadable' | 'impossible' }

type Numbers = { day: string; month: string; year: string | undefined }

const SEPARATED = /^(\d{1,2})[/\-. ](\d{1,2})(?:[/\-. ](\d{2}|\d{4}))?[/\-.]?$/
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/
const PHRASE = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?$/

/**
 * Reads a date as people type it, always day before month: `3/10` (with `defaultYear`), `03102018`, `031018`,
 * `0310`, `3-10-18`, `03/10/2018`, `3.10.2018`, `2018-10-03`, `ngày 3 tháng 10 năm 2018`. A two-digit year is
 * the one within 80 years before and 19 after `defaultYear`. Years outside 1900–2199 are impossible.
 * Text from workbooks, whose order of day and month is doubtful, is not for this function.
 */
export function parseTypedDate(text: string, defaultYear: number): TypedDate {
  const typed = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?([/\-.]) ?/g, '$1')
    .trim()
    .toLowerCase()
  if (typed === '') return { ok: false, reason: 'empty' }
  const numbers = readNumbers(typed)
  if (numbers === null) return { ok: false, reason: 'unreadable' }
  const year = fullYear(numbers.year, defaultYear)
  const date = year < 1900 || year > 2199 ? null : civilDate(year, Number(numbers.month), Number(numbers.day))
  return date === null ? { ok: false, reason: 'impossible' } : { ok: true, date }
}

function readNumbers(typed: string): Numbers | null {
  const iso = ISO.exec(typed)
  if (iso?.[1] && iso[2] && iso[3]) return { day: iso[3], month: iso[2], year: iso[1] }
  const other = SEPARATED.exec(typed) ?? RUN_TOGETHER.exec(typed) ?? PHRASE.exec(typed)
  if (!other?.[1] || !other[2]) return null
  return { day: other[1], month: other[2], year: other[3] }
}

function fullYear(typed: string | undefined, defaultYear: number): number {
  if (typed === undefined) return defaultYear
  if (typed.length === 4) return Number(typed)
  const earliest = defaultYear - 80
  const century = Math.floor(earliest / 100) * 100
  const year = century + Number(typed)
  return year < earliest ? year + 100 : year
}
