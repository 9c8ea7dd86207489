/** What stands above a table: title, day of the document, the time it speaks of. */
import { civilDate } from '#shared/dates.ts'
import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
import { kindNamedIn } from './row-words.ts'
import type { Period } from './table.ts'
import { periodOf } from './title-period.ts'
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

/** A title block has a few cells beside each other; rows of thousands say nothing more. */
const MOST_CELLS = 64

const isTitleText = (text: string): boolean => {
  const flat = folded(text)
  return (
    flat !== '' &&
    !letterhead.test(flat) &&
    !annexed.test(flat) &&
    !/\bngay( \d{1,2})? thang( \d{1,2})? nam( \d{4})?$/u.test(flat)
  )
}

/** "(Từ ngày … đến ngày …)" ends like a place and date. */
const isPeriodText = (text: string): boolean => isTitleText(text) || /(^|\s)từ\s.*\sđến\s/u.test(plain(text))

const documentDateIn = (text: string): string | null => {
  const found = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})\s*$/u.exec(plain(text))
  return found === null ? null : civilDate(Number(found[3]), Number(found[2]), Number(found[1]))
}

export const yearIn = (text: string): number | null => {
  // The day of a decision that is cited ("ngày 25 tháng 01 năm 2017", "25/01/2017") is not the year meant.
  const bare = plain(text).replace(/ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/gu, ' ')
  const named = [...bare.matchAll(/năm\s*(20\d\d)/gu)].at(-1) ?? /(?<![\d/.-])(20\d\d)(?![\d/])/u.exec(bare)
  return named?.[1] === undefined ? null : Number(named[1])
}

const TITLE_ROWS = 12

/** One cell, in capitals or beginning as titles do; the last lines of a record's long text are none. */
const isTitleRow = (grid: Grid, row: number): boolean => {
  const [only, ...others] = grid.cellsOf(row).filter(({ text }) => tidy(text) !== '')
  if (only === undefined || others.length > 0) return false
  return (
    !/\p{Ll}/u.test(only.text) ||
    /^(danh sach|bieu|bang|bao cao|tong hop|ket qua|phieu|thang|quy|nam|tu ngay)\b/u.test(folded(only.text))
  )
}

/**
 * What a table further down says above itself, where that is another year, time or kind than the one before it:
 * the list of last year below this year's, one month below the other. Undefined where it only goes on.
 */
export const ownPreamble = (
  grid: Grid,
  above: number,
  top: number,
  before: Preamble,
): Preamble | undefined => {
  const rows: number[] = []
  for (let row = top - 1; row > above && rows.length < TITLE_ROWS; row -= 1) {
    if (grid.cellsOf(row).length >= 3) break
    rows.unshift(row)
  }
  const own = readPreamble(
    grid,
    rows.filter((row) => isTitleRow(grid, row)),
  )
  const kind = /\bdanh sach\b/u.test(folded(own.title)) ? kindNamedIn(own.title) : undefined
  const isOther =
    (own.year !== null && own.year !== before.year) ||
    (own.period !== null &&
      (own.period.from !== before.period?.from || own.period.to !== before.period.to)) ||
    (kind !== undefined && kind !== kindNamedIn(before.title))
  if (!isOther) return undefined
  return {
    ...own,
    documentDate: own.documentDate ?? before.documentDate,
    year: own.year ?? before.year,
    period: own.period ?? before.period,
  }
}

/** Reads the rows given; they are those above a table, or all of a sheet that has none. */
export const readPreamble = (grid: Grid, rows: readonly number[]): Preamble => {
  const cells = rows
    .flatMap((row) => grid.cellsOf(row).slice(0, MOST_CELLS))
    .filter((cell) => cell.kind === 'text')
  const lines = cells.map((cell) => tidy(cell.text)).filter((text) => text.length <= 300)
  const titles = lines.filter(isTitleText)
  const title = titles.join(' – ')
  return {
    title,
    cells,
    documentDate: cells.map((cell) => documentDateIn(cell.text)).find((date) => date !== null) ?? null,
    period: periodOf(lines.filter(isPeriodText)),
    year: titles.map(yearIn).find((year) => year !== null) ?? null,
  }
}
