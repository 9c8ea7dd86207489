import { civilDate, daysInMonth } from '#shared/dates.ts'
import type { Cell } from '../sheet.ts'
import type { DayFrame, DayReading } from './activity-day.ts'
import { readActivityDay } from './activity-day.ts'
import { readDayText } from './day-text.ts'
import { plain, tidy } from './words.ts'

const before =
  /^(?:(?:hoàn thành|xong|khắc phục|hạn|thời hạn|chậm nhất|muộn nhất|trước|đến|đến hết|hết|trong|ngày|là|vào)[\s:,]*)+/u

const lastDay = (year: number, month: number): string | null =>
  civilDate(year, month, daysInMonth(year, month))

const inexact = (raw: string, candidates: (string | null)[]): DayReading => ({
  date: null,
  to: null,
  doubt: {
    code: 'date_not_exact',
    raw,
    candidates: candidates.filter((date) => date !== null),
    isKept: false,
  },
})

/** A year or part of it that only words name: "cuối năm 2018", "trong năm 2018". */
const byWords = (text: string): string[] => {
  const year = /(?:cuối|hết|trong)?\s*năm\s*(\d{4})$/u.exec(text)
  if (year?.[1] === undefined || /đầu|giữa/u.test(text)) return []
  const last = lastDay(Number(year[1]), 12)
  return last === null ? [] : [last]
}

/**
 * The day by which a shortcoming is to be remedied. "Trước ngày 15/12/2018" is that day, as the offices use it;
 * months and quarters are candidates by their last day; "thường xuyên", "trước Tết" are no day at all.
 */
export const readDueDay = (cell: Cell, frame: DayFrame): DayReading => {
  if (cell.kind !== 'text') return readActivityDay(cell, frame)
  const raw = tidy(cell.text)
  const text = plain(cell.text)
  const bare = text.replace(before, '')
  const years = [frame.year, frame.year + 1]
  // "Trước tháng 12/2018" ends with November: no candidate for it.
  const isBefore = /^(?:hoàn thành |xong )?trước\b/u.test(text)
  const read = readDayText(bare, frame.year + 3)
  // From that day on: where the time begins is not where it ends.
  if (read.kind === 'day' && /^(?:kể )?từ\s/u.test(text)) return inexact(raw, [])
  if (read.kind === 'month') {
    const ends =
      read.year === null ? years.map((year) => lastDay(year, read.month)) : [lastDay(read.year, read.month)]
    return inexact(raw, isBefore ? [] : ends)
  }
  if (read.kind === 'quarter') {
    const ends = (read.year === null ? years : [read.year]).map((year) => lastDay(year, read.quarter * 3))
    return inexact(raw, isBefore ? [] : ends)
  }
  if (read.kind === 'year') return inexact(raw, isBefore ? [] : [lastDay(read.year, 12)])
  if (read.kind === 'other') return inexact(raw, byWords(text))
  if (read.kind === 'range')
    return {
      date: read.to,
      to: null,
      doubt: { code: 'date_not_exact', raw, candidates: [read.to], isKept: true },
    }
  // Of several days the last one is the term.
  if (read.kind === 'days') {
    const last = readActivityDay({ ...cell, text: `${read.to.day}/${read.to.month}` }, frame)
    return last.doubt === undefined ? last : { ...last, doubt: { ...last.doubt, raw } }
  }
  return readActivityDay({ ...cell, text: bare }, frame)
}
