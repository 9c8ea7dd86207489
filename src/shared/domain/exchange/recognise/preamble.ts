/** What stands above a table: title, day of the document, the time it speaks of. */
import { civilDate, daysInMonth } from '#shared/dates.ts'
import type { Cell } from '../sheet.ts'
import { readDayText } from './day-text.ts'
import type { Grid } from './grid.ts'
import type { Period } from './table.ts'
import { folded, plain, tidy } from './words.ts'

export type Preamble = {
  title: string
  cells: Cell[]
  documentDate: string | null
  period: Period | null
  /** Year named in the title. */
  year: number | null
}

const letterhead =
  /^(cong hoa xa hoi|doc lap tu do|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy|huyen|thanh pho|xa \S+( \S+){0,2}$|thi tran|phuong|so \d|so [a-z]* ?\/|so$|phong van hoa|ban chi dao|truong |tram |mat tran|don vi)/u
const annexed = /^\(?\s*(kem theo|ban hanh kem|dinh kem|theo to trinh)/u

const isTitleText = (text: string): boolean => {
  const flat = folded(text)
  return (
    flat !== '' &&
    !letterhead.test(flat) &&
    !annexed.test(flat) &&
    !/\bngay( \d{1,2})? thang( \d{1,2})? nam( \d{4})?$/u.test(flat)
  )
}

const documentDateIn = (text: string): string | null => {
  const found = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})\s*$/u.exec(plain(text))
  return found === null ? null : civilDate(Number(found[3]), Number(found[2]), Number(found[1]))
}

const monthSpan = (year: number, first: number, last: number): Period | null => {
  const from = civilDate(year, first, 1)
  const to = civilDate(year, last, daysInMonth(year, last))
  return from === null || to === null ? null : { from, to }
}

const exactSpan = (text: string): Period | null => {
  const found =
    /từ(?:\s+ngày)?\s+([\d/.\s-]+?|\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})\s+(?:đến|tới)(?:\s+hết)?(?:\s+ngày)?\s+([\d/.-]+|\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})/u.exec(
      text,
    )
  if (found === null) return null
  const to = readDayText(found[2] ?? '', 2199)
  if (to.kind !== 'day' || to.dayFirst === null) return null
  const start = readDayText(found[1] ?? '', 2199)
  const from =
    start.kind === 'day'
      ? start.dayFirst
      : start.kind === 'day-month'
        ? civilDate(Number(to.dayFirst.slice(0, 4)), start.month, start.day)
        : null
  return from === null || from > to.dayFirst ? null : { from, to: to.dayFirst }
}

/** The period a title names: two days, months, a quarter, half a year, a year. */
const periodIn = (title: string): Period | null => {
  const text = plain(title)
  const exact = exactSpan(text)
  if (exact !== null) return exact
  const quarter = /quý\s*([1-4]|i{1,3}|iv)\b[\s/,.-]*(?:năm\s*)?(\d{4})/u.exec(text)
  if (quarter !== null) {
    const number = ['i', 'ii', 'iii', 'iv'].indexOf(quarter[1] ?? '') + 1 || Number(quarter[1])
    return monthSpan(Number(quarter[2]), number * 3 - 2, number * 3)
  }
  const half = /(?:6|sáu) tháng (đầu|cuối) năm\s*(\d{4})/u.exec(text)
  if (half !== null)
    return half[1] === 'đầu' ? monthSpan(Number(half[2]), 1, 6) : monthSpan(Number(half[2]), 7, 12)
  const month = /tháng\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/u.exec(text)
  if (month !== null) return monthSpan(Number(month[2]), Number(month[1]), Number(month[1]))
  const year = /năm\s*(\d{4})/u.exec(text)
  return year === null ? null : monthSpan(Number(year[1]), 1, 12)
}

export const yearIn = (text: string): number | null => {
  // The day of a decision that is cited ("ngày 25 tháng 01 năm 2017", "25/01/2017") is not the year meant.
  const bare = plain(text).replace(/ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/gu, ' ')
  const named = [...bare.matchAll(/năm\s*(20\d\d)/gu)].at(-1) ?? /(?<![\d/.-])(20\d\d)(?![\d/])/u.exec(bare)
  return named?.[1] === undefined ? null : Number(named[1])
}

/** Reads the rows given; they are those above a table, or all of a sheet that has none. */
export const readPreamble = (grid: Grid, rows: readonly number[]): Preamble => {
  const cells = rows.flatMap((row) => grid.cellsOf(row)).filter((cell) => cell.kind === 'text')
  const titles = cells
    .map((cell) => tidy(cell.text))
    .filter((text) => isTitleText(text) && text.length <= 300)
  const title = titles.join(' – ')
  return {
    title,
    cells,
    documentDate: cells.map((cell) => documentDateIn(cell.text)).find((date) => date !== null) ?? null,
    period: titles.map(periodIn).find((period) => period !== null) ?? null,
    year: titles.map(yearIn).find((year) => year !== null) ?? null,
  }
}
