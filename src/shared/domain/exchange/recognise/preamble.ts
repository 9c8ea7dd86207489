/** What stands above a table: title, day of the document, the time it speaks of. */
import { civilDate } from '#shared/dates.ts'
import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
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
