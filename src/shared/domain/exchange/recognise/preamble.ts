/** What stands above a table: title, day of the document, the time it speaks of. */
import { civilDate } from '#shared/dates.ts'
import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
import type { HeadingBlock } from './headings.ts'
import { isLetterhead } from './letterhead.ts'
import { isNumberingRow, numeralOf } from './row-frame.ts'
import { kindNamedIn } from './row-words.ts'
import { isNumberHeading } from './side-by-side.ts'
import type { Period } from './table.ts'
import { periodOf, withoutCitedYears } from './title-period.ts'
import { folded, plain, tidy } from './words.ts'

export type Preamble = {
  title: string
  cells: Cell[]
  documentDate: string | null
  period: Period | null
  /** Year named in the title. */
  year: number | null
  /** Where it is named, and all years the titles name. */
  yearAt: { row: number; column: number } | null
  years: readonly number[]
}

const annexed = /^\(?\s*(kem theo|ban hanh kem|dinh kem|theo to trinh)/u

/** A title block has a few cells beside each other; rows of thousands say nothing more. */
const MOST_CELLS = 64

const isTitleText = (text: string): boolean => {
  const flat = folded(text)
  return flat !== '' && !isLetterhead(text) && !annexed.test(flat)
}

/** "(Từ ngày … đến ngày …)" ends like a place and date. */
const isPeriodText = (text: string): boolean => isTitleText(text) || /(^|\s)từ\s.*\sđến\s/u.test(plain(text))

const documentDateIn = (text: string): string | null => {
  const found = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})\s*$/u.exec(plain(text))
  return found === null ? null : civilDate(Number(found[3]), Number(found[2]), Number(found[1]))
}

export const yearIn = (text: string): number | null => {
  // The day of a decision that is cited ("ngày 25 tháng 01 năm 2017", "25/01/2017") is not the year meant.
  const bare = withoutCitedYears(plain(text)).replace(/ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/gu, ' ')
  const named = [...bare.matchAll(/năm\s*(20\d\d)/gu)].at(-1) ?? /(?<![\d/.-])(20\d\d)(?![\d/])/u.exec(bare)
  return named?.[1] === undefined ? null : Number(named[1])
}

/** All years a title names, those within "2016-2020", too. */
const yearsIn = (title: string): number[] =>
  [
    ...withoutCitedYears(plain(title)).matchAll(
      /(?<!\d)(20\d\d)(?:\s*(?:-|–|đến|tới)\s*(?:hết\s*)?(?:năm\s*)?(20\d\d))?(?!\d)/gu,
    ),
  ].flatMap(([, from, to = from]) =>
    Array.from({ length: Math.max(1, Number(to) - Number(from) + 1) }, (_, at) => Number(from) + at),
  )

const TITLE_ROWS = 12

/** How far from a heading the numbers before and after it are looked for. */
const LOOK_BACK = 200
const LOOK_AHEAD = 6

/** Whether the numbers below a heading go on from those above it, or begin again. */
const numbersAt = (grid: Grid, above: number, block: HeadingBlock): 'on' | 'again' | undefined => {
  const column = block.columns.find(isNumberHeading)?.column
  if (column === undefined) return undefined
  let before: number | undefined
  for (let row = block.top - 1; row > above && row >= block.top - LOOK_BACK; row -= 1) {
    before = numeralOf(grid.at(row, column))
    if (before !== undefined) break
  }
  for (let row = block.bottom + 1; before !== undefined && row <= block.bottom + LOOK_AHEAD; row += 1) {
    const after = numeralOf(grid.at(row, column))
    if (after === undefined || isNumberingRow(grid.cellsOf(row))) continue
    if (after === before + 1) return 'on'
    return after === 1 ? 'again' : undefined
  }
  return undefined
}

type TitleRank = 'sure' | 'likely' | 'begun'

/** How much a line is a title by its words: "Bảng" is, "Bằng khen" and "Biểu dương" are none. */
const titleRank = (text: string): TitleRank | undefined => {
  if (/^[^\p{L}]*\p{Ll}/u.test(text)) return undefined
  const flat = folded(text)
  if (/^(danh sach|bao cao|tong hop|phu luc|phieu)\b/u.test(flat)) return 'sure'
  if (/^(bảng|biểu(?! dương))(?!\p{L})/u.test(plain(text))) return 'sure'
  const isPeriod = /^(?:(?:thang|quy|nam|tu|den|het|va|ngay|\d+|[ivx]+)(?: |$))+$/u.test(flat)
  if (isPeriod || !/\p{Ll}/u.test(text) || /^(ket qua|du kien|ke hoach)\b/u.test(flat)) return 'likely'
  return /^(thang|quy|nam|tu ngay)\b/u.test(flat) ? 'begun' : undefined
}

/** One cell that is a title by its words, or by its place and its words; a record's long text goes on below it, too. */
const isTitleRow = (
  grid: Grid,
  row: number,
  { columns }: HeadingBlock,
  numbers: 'on' | 'again' | undefined,
): boolean => {
  const [only, ...others] = grid.cellsOf(row).filter(({ text }) => tidy(text) !== '')
  if (only === undefined || others.length > 0) return false
  const rank = titleRank(tidy(only.text))
  if (rank === undefined || rank === 'sure') return rank === 'sure'
  const merge = grid.mergeAt(row, only.column)
  const isWide = merge !== undefined && (merge.right - merge.left + 1) * 2 >= columns.length
  const isPlaced = isWide || only.column <= (columns[0]?.column ?? 1)
  if (rank === 'begun') return isPlaced && numbers !== 'on'
  return isPlaced || numbers === 'again'
}

/** The few rows above a heading that may be its title. */
const titleRows = (grid: Grid, above: number, block: HeadingBlock): number[] => {
  const rows: number[] = []
  for (let row = block.top - 1; row > above && rows.length < TITLE_ROWS; row -= 1) {
    if (grid.cellsOf(row).length >= 3) break
    rows.unshift(row)
  }
  return rows
}

/**
 * What a table further down says above itself, where that is another year, time or kind than the one before it:
 * the list of last year below this year's, one month below the other. Undefined where it only goes on; a list whose
 * numbers go on is of no other year.
 */
export const ownPreamble = (
  grid: Grid,
  above: number,
  block: HeadingBlock,
  before: Preamble,
): Preamble | undefined => {
  const numbers = numbersAt(grid, above, block)
  const own = readPreamble(
    grid,
    titleRows(grid, above, block).filter((row) => isTitleRow(grid, row, block, numbers)),
  )
  const kind = /\bdanh sach\b/u.test(folded(own.title)) ? kindNamedIn(own.title) : undefined
  const isOtherYear = own.year !== null && own.year !== before.year
  if (isOtherYear && numbers === 'on') return undefined
  const isOther =
    isOtherYear ||
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

/** The year a time lies in as a whole. */
const yearOfPeriod = (period: Period | null): number | null =>
  period === null || period.from.slice(0, 4) !== period.to.slice(0, 4) ? null : Number(period.to.slice(0, 4))

export type StrangeTitle = { row: number; column: number; year: number }

/** A clear title of another year above rows whose numbers go on: no list of its own, and yet to be asked about. */
export const strangeTitle = (
  grid: Grid,
  above: number,
  block: HeadingBlock,
  before: Preamble,
): StrangeTitle | undefined => {
  const wanted = before.year ?? yearOfPeriod(before.period)
  if (wanted === null || numbersAt(grid, above, block) !== 'on') return undefined
  for (const row of titleRows(grid, above, block)) {
    if (!isTitleRow(grid, row, block, 'on')) continue
    const [only] = grid.cellsOf(row).filter(({ text }) => tidy(text) !== '')
    const year = only === undefined ? null : yearIn(only.text)
    if (only !== undefined && year !== null && year !== wanted) return { row, column: only.column, year }
  }
  return undefined
}

/** Reads the rows given; they are those above a table, or all of a sheet that has none. */
export const readPreamble = (grid: Grid, rows: readonly number[]): Preamble => {
  const cells = rows
    .flatMap((row) => grid.cellsOf(row).slice(0, MOST_CELLS))
    .filter((cell) => cell.kind === 'text')
  const lines = cells.map((cell) => tidy(cell.text)).filter((text) => text.length <= 300)
  const titles = lines.filter(isTitleText)
  const title = titles.join(' – ')
  const dated = cells.flatMap(({ row, column, text }) => {
    const said = tidy(text)
    const year = said.length <= 300 && isTitleText(said) ? yearIn(said) : null
    return year === null ? [] : [{ row, column, year }]
  })
  const [first] = dated
  return {
    title,
    cells,
    documentDate: cells.map((cell) => documentDateIn(cell.text)).find((date) => date !== null) ?? null,
    period: periodOf(lines.filter(isPeriodText)),
    year: first?.year ?? null,
    yearAt: first ?? null,
    years: titles.flatMap(yearsIn),
  }
}
