/** The time a title speaks of. Too narrow a period would make right days look wrong, so lists of months are spanned. */
import { civilDate, daysInMonth } from '#shared/dates.ts'
import { readDayText } from './day-text.ts'
import type { Period } from './table.ts'
import { folded, plain } from './words.ts'

const monthSpan = (fromYear: number, first: number, toYear: number, last: number): Period | null => {
  const from = civilDate(fromYear, first, 1)
  const to = last >= 1 && last <= 12 ? civilDate(toYear, last, daysInMonth(toYear, last)) : null
  return from === null || to === null || from > to ? null : { from, to }
}

const day = String.raw`(?:\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?)`
const until = String.raw`\s*(?:đến|tới|-|–)(?:\s+hết)?(?:\s+ngày)?\s*`
const days = new RegExp(
  `(?:từ\\s+(?:ngày\\s+)?|ngày\\s+)(${day})${until}(${day})|(${day})\\s*(?:-|–)\\s*(${day})`,
  'u',
)

const exactSpan = (text: string): Period | null => {
  const found = days.exec(text)
  if (found === null) return null
  const year = /năm\s*(\d{4})/u.exec(text.slice(found.index + found[0].length))?.[1]
  const read = (said: string | undefined, fallback: string | undefined) => {
    const only = readDayText(said ?? '', 2199)
    if (only.kind === 'day') return only.dayFirst
    return only.kind === 'day-month' && fallback !== undefined
      ? civilDate(Number(fallback), only.month, only.day)
      : null
  }
  const to = read(found[2] ?? found[4], year)
  const from = to === null ? null : read(found[1] ?? found[3], to.slice(0, 4))
  return from === null || to === null || from > to ? null : { from, to }
}

const more = (unit: string, item: string): string =>
  String.raw`(?:\s*(?:,|-|–|và|đến|tới|&)\s*(?:hết\s*)?(?:${unit}\s*)?(${item})(?:\s*[/.]\s*(\d{4}))?(?![\d/]))*`
/** The year of the first of a list: "12/2018 đến", "tháng 12 năm 2018 đến tháng 01 năm 2019". */
const firstYear = (unit: string): string =>
  String.raw`(?:\s*(?:[/.-]|năm(?=\s*\d{4}\s*(?:-|–|và|đến|tới)\s*(?:hết\s*)?${unit}))\s*(\d{4}))?`
const month = new RegExp(
  String.raw`(?<!ngày\s*\d{1,2}\s*)tháng\s*(\d{1,2})${firstYear('tháng')}${more('tháng', String.raw`\d{1,2}`)}\s*(?:[/.-]?\s*năm\s*(\d{4}))?`,
  'u',
)
const quarter = new RegExp(
  String.raw`quý\s*(iv|i{1,3}|[1-4])(?![a-z\d])${firstYear('quý')}${more('quý', '(?:iv|i{1,3}|[1-4])(?![a-z])')}[\s/.,-]*(?:năm\s*(\d{4}))?`,
  'u',
)

/** First and last of a list ("tháng 10, 11, 12 năm 2018"); a year said once counts for all. */
const listed = (
  found: RegExpExecArray | null,
  read: (said: string) => number,
  span: (fromYear: number, first: number, toYear: number, last: number) => Period | null,
): Period | null => {
  if (found?.[1] === undefined) return null
  const [, first, ownYear, last = first, lastYear, year] = found
  const to = lastYear ?? year ?? ownYear
  const from = ownYear ?? to
  return from === undefined || to === undefined
    ? null
    : span(Number(from), read(first), Number(to), read(last))
}

const quarterNumber = (said: string): number => ['i', 'ii', 'iii', 'iv'].indexOf(said) + 1 || Number(said)

const part = (text: string): Period | null => {
  const found = /(\d{1,2}|ba|sáu|chín)\s*tháng\s*(đầu|cuối)?\s*năm\s*(\d{4})/u.exec(text)
  if (found === null) return null
  const count = { ba: 3, sáu: 6, chín: 9 }[found[1] ?? ''] ?? Number(found[1])
  const year = Number(found[3])
  return found[2] === 'cuối' ? monthSpan(year, 13 - count, year, 12) : monthSpan(year, 1, year, count)
}

const wholeYears = (text: string): Period | null => {
  const pair = /(?:năm|năm học|giai đoạn)\s*(\d{4})\s*(?:-|–|đến|và|,)\s*(?:năm\s*)?(\d{4})/u.exec(text)
  if (pair !== null) return monthSpan(Number(pair[1]), 1, Number(pair[2]), 12)
  const year = /năm\s*(\d{4})/u.exec(text)
  return year === null ? null : monthSpan(Number(year[1]), 1, Number(year[1]), 12)
}

/** A plan or decision that is cited has days of its own. */
const citing =
  /^\(?\s*(can cu|thuc hien (ke hoach|cong van|chi dao|quyet dinh)|kinh gui|theo (ke hoach|cong van))\b/u
const citedDay =
  /(?<!từ\s+)(?<!đến\s+)(?<!hết\s+)ngày\s*\d{1,2}\s*(?:tháng\s*\d{1,2}\s*năm|[/.-]\s*\d{1,2}\s*[/.-])\s*\d{4}/gu

/** A decision or rule that is cited by its number has a year of its own: "Quyết định số 1665/QĐ-UBND năm 2017". */
const citedAct =
  /(quyết định|nghị quyết|nghị định|chỉ thị|thông tư|quy định|quy chế)(\s+(?:số\s*)?\d[\p{L}\d/.-]*,?)\s*(?:ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*)?năm\s*20\d\d/gu

/** Of a text in small letters: without the years of what it cites. */
export const withoutCitedYears = (text: string): string => text.replace(citedAct, '$1$2')

/** Period of the lines of a title block: the most exact one, of like exactness the first. */
export const periodOf = (lines: readonly string[]): Period | null => {
  const texts = lines
    .filter((line) => !citing.test(folded(line)))
    .map((line) => withoutCitedYears(plain(line)))
  const uncited = texts.map((text) => text.replace(citedDay, ' '))
  const first = (read: (text: string) => Period | null, from: readonly string[] = uncited) =>
    from.map(read).find((period) => period !== null)
  return (
    first(exactSpan, texts) ??
    first(part) ??
    first((text) => listed(month.exec(text), Number, monthSpan)) ??
    first((text) =>
      listed(quarter.exec(text), quarterNumber, (fromYear, from, toYear, to) =>
        monthSpan(fromYear, from * 3 - 2, toYear, to * 3),
      ),
    ) ??
    first(wholeYears) ??
    null
  )
}
