/**
 * The request that a sheet without our stamp says it answers: "(Theo yêu cầu số 57/CV-VHTT …)" on a copy of our own
 * sheet, "Thực hiện Công văn số 57/VHTT ngày 12/9/2018 của …" on one of the commune's.
 */
import { type CivilDate, civilDate } from '../../dates.ts'
import { folded, plain } from './recognise/words.ts'

export type NamedRequest = { number: string; symbol: string; on: CivilDate | null }

/** "Kèm theo Công văn số …" names the commune's own letter. */
const naming =
  /(?:(?<!kèm )theo|thực hiện|căn cứ|phúc đáp|trả lời) (?:nội dung |tinh thần |các )?(?:yêu cầu|công văn|văn bản|cv)(?: (?:yêu cầu|đề nghị))?(?: báo cáo)?(?: số)?[ :.]*(\d{1,5})(?!\d|\s*(?:\/\d{4}|tháng|ngày))((?: ?\/ ?[\p{L}\d.&-]+)*)(?:,? (?:ngày|ngay) (\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4}))?/gu

/** Each once, in the order of the texts. */
export const namedRequests = (texts: readonly string[]): NamedRequest[] => {
  const found = texts.flatMap((text) =>
    [...plain(text).matchAll(naming)].map(
      ([, number = '', symbol = '', day, month, year]): NamedRequest => ({
        number: String(Number(number)),
        symbol: folded(symbol),
        on: year === undefined ? null : civilDate(Number(year), Number(month), Number(day)),
      }),
    ),
  )
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

/** Parts of a symbol that tell letters apart; "CV" is written or left out. */
const parts = (symbol: string): string =>
  symbol
    .split(' ')
    .filter((part) => part !== '' && part !== 'cv')
    .join(' ')

type Known = { number: string; issuedOn: CivilDate }

/** A symbol and a year count where the sheet says them. */
const isNamed = ({ number, symbol, on }: NamedRequest, known: Known): boolean => {
  const [digits = '', ...rest] = folded(known.number).split(' ')
  if (!/^\d+$/u.test(digits) || String(Number(digits)) !== number) return false
  if (symbol !== '' && parts(symbol) !== parts(rest.join(' '))) return false
  return on === null || on.slice(0, 4) === known.issuedOn.slice(0, 4)
}

export const requestsNamedBy = <T extends Known>(named: readonly NamedRequest[], known: readonly T[]): T[] =>
  known.filter((request) => named.some((one) => isNamed(one, request)))
