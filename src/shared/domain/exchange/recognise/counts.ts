/** Counts of people and lengths of time as people write them. */
import { parseCount, parseNumber } from '#shared/numbers.ts'
import type { Cell } from '../sheet.ts'
import { plain } from './words.ts'

export type NumberReading = { value: number } | { candidates: number[] } | { empty: true }

const people =
  /\s*(?:lượt\s*)?(?:người|nguời|ng|đại biểu|đb|hội viên|đoàn viên|đảng viên|thành viên|học viên|giáo viên|thanh niên|người dân|nhân dân|công dân|quần chúng|khán giả|cán bộ,? công chức|cán bộ,? đảng viên|công chức|cbcc|cbccvc|học sinh|hs|em|cán bộ|đồng chí|đ\/c|người nghe|người xem|lượt|lượt người|người dự|người tham gia|người tham dự)\.?$/u
const roughly = /^(?:khoảng|gần|hơn|trên|ước|chừng|tầm|~|≈|>|<)\s*/u

/**
 * A number of people. People are whole numbers, so "1,250" and "1.050" are thousands; a cell number of 1.25 is what
 * Excel made of "1.250" and is only a candidate, as are "khoảng 100" and "45 + 30".
 */
export const readPeople = (cell: Cell): NumberReading => {
  if (cell.kind === 'number' && cell.number !== undefined)
    return cell.format?.includes('%') === true ? { candidates: [] } : ofNumber(cell.number)
  const text = plain(cell.text)
    .replace(people, '')
    .replace(/^(?:sl|số người)\s*[:.]?\s*/u, '')
  if (text === '') return { empty: true }
  const count = parseCount(text)
  if (count !== null) return { value: count }
  const rough = parseCount(text.replace(roughly, ''))
  if (rough !== null) return { candidates: [rough] }
  const span = /^(\d+)\s*(?:-|–|đến)\s*(\d+)$/u.exec(text)
  if (span !== null) return { candidates: [Number(span[1]), Number(span[2])] }
  if (/^\d+(?:\s*\+\s*\d+)+$/u.test(text))
    return { candidates: [text.split('+').reduce((sum, part) => sum + Number(part), 0)] }
  const first = /\d[\d.,]*/u.exec(text)
  const other = first === null ? null : parseCount(first[0].replace(/[.,]$/u, ''))
  return { candidates: other === null ? [] : [other] }
}

const ofNumber = (value: number): NumberReading => {
  if (Number.isInteger(value)) return value >= 0 ? { value } : { candidates: [] }
  const thousands = Math.round(value * 1000)
  return {
    candidates: value > 0 && Math.abs(value * 1000 - thousands) < 1e-6 && value < 1000 ? [thousands] : [],
  }
}

/**
 * A length of time in hours. `unit` is what the heading says numbers are. "1,5", "2.5", "1h30", "90 phút",
 * "1 giờ 30 phút", "2 tiếng".
 */
export const readHours = (cell: Cell, unit: 'hours' | 'minutes'): NumberReading => {
  const factor = unit === 'minutes' ? 1 / 60 : 1
  if (cell.number !== undefined && (cell.kind === 'number' || cell.kind === 'date')) {
    // A time of day (1:30) is kept by Excel as part of a day.
    const isClock = cell.number > 0 && cell.number < 1 && /h|:/iu.test(cell.format ?? '')
    if (isClock) return { value: Math.round(cell.number * 24 * 100) / 100 }
    const hours = cell.number * factor
    return cell.kind === 'number' && hours >= 0 && hours <= 24 ? { value: round(hours) } : { candidates: [] }
  }
  const text = plain(cell.text)
  const clock = /^(\d{1,2})\s*(?:h|giờ|:|tiếng)\s*(\d{1,2})?\s*(?:phút|p|')?$/u.exec(text)
  if (clock !== null && clock[1] !== undefined)
    return { value: round(Number(clock[1]) + Number(clock[2] ?? 0) / 60) }
  const minutes = /^([\d.,]+)\s*(?:phút|p|')$/u.exec(text)
  const given = minutes?.[1] ?? text.replace(/\s*(?:giờ|tiếng|h)\.?$/u, '')
  const read = parseNumber(given)
  if (read.kind !== 'number') return { candidates: read.kind === 'ambiguous' ? [read.asDecimal] : [] }
  const hours =
    minutes === null && /(?:giờ|tiếng|h)\.?$/u.test(text)
      ? read.value
      : read.value * (minutes === null ? factor : 1 / 60)
  return hours >= 0 && hours <= 24 ? { value: round(hours) } : { candidates: [] }
}

const round = (hours: number): number => Math.round(hours * 10_000) / 10_000
