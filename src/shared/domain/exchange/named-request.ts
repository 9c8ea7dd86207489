/**
 * The request that a sheet without our stamp says it answers: "(Theo yêu cầu số 57/CV-VHTT …)" on a copy of our own
 * sheet, "Thực hiện Công văn số 57/VHTT ngày 12/9/2018 của …" on one of the commune's.
 */
import { type CivilDate, civilDate } from '../../dates.ts'
import { isOwnIssuer, type OfficeNames } from './issuer.ts'
import { folded, plain } from './recognise/words.ts'

export type NamedRequest = {
  number: string
  symbol: string
  on: CivilDate | null
  /** Also of a day that there is not. Not noted by earlier versions. */
  year?: number
  /** Who issued the letter, where that is said. Not noted by earlier versions. */
  issuer?: string
}

const day = String.raw`(?:ngày|ngay) (\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:(?:[/.-]| năm )(\d{4}|\d{2}(?!\d)))?`
/** As far as the body's name may go. */
const issuer = `(?:của|do) ([^;,.()]{1,120}?)(?= ?(?:$|[;,.()])| (?:ngày|ngay|ban hành|về|v/v|hạn) )`

/** "Kèm theo Công văn số …" names the commune's own letter. */
const naming = new RegExp(
  String.raw`(?:(?<!kèm )theo|thực hiện|căn cứ|phúc đáp|trả lời) (?:nội dung |tinh thần |các )?(?:yêu cầu|công văn|văn bản|cv)(?: (?:yêu cầu|đề nghị))?(?: báo cáo)?(?: số)?[ :.]*(\d{1,5})(?!\d|\s*(?:\/\d{4}|tháng|ngày(?! \d{1,2}(?:[/.-]| tháng ))))((?: ?\/ ?[\p{L}\d.&-]+)*)(?:,? ${day})?(?:,? ${issuer})?(?:,?(?: ban hành)? ${day})?`,
  'gu',
)

const dayOf = (days: string, months: string, years: string) => {
  const year = Number(years.length === 2 ? `20${years}` : years)
  return { on: civilDate(year, Number(months), Number(days)), year }
}

/** Each once, in the order of the texts. */
export const namedRequests = (texts: readonly string[]): NamedRequest[] => {
  const found = texts.flatMap((text) =>
    [...plain(text).matchAll(naming)].map(
      ([, number = '', symbol = '', d1 = '', m1 = '', y1, by, d2 = '', m2 = '', y2]): NamedRequest => ({
        number: String(Number(number)),
        symbol: folded(symbol),
        on: null,
        ...(y1 !== undefined ? dayOf(d1, m1, y1) : y2 !== undefined ? dayOf(d2, m2, y2) : {}),
        ...(by === undefined ? {} : { issuer: by.trim() }),
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

/**
 * Many bodies have a letter of that number: it takes the symbol, the day or whoever issued it to be sure. Where these
 * contradict the number it is another letter, or, where they contradict each other, may be.
 */
const likeness = (
  { number, symbol, on, year = on === null ? undefined : Number(on.slice(0, 4)), issuer: by }: NamedRequest,
  known: Known,
  offices: readonly OfficeNames[],
): 'sure' | 'hint' | undefined => {
  const [digits = '', ...rest] = folded(known.number).split(' ')
  if (!/^\d+$/u.test(digits) || String(Number(digits)) !== number) return undefined
  if (year !== undefined && year !== Number(known.issuedOn.slice(0, 4))) return undefined
  const said = parts(symbol)
  if (said !== '' && said !== parts(rest.join(' '))) return undefined
  const isOwn = by === undefined ? undefined : isOwnIssuer(by, offices)
  const isLike = said !== '' || on === known.issuedOn
  if (isOwn === false) return isLike ? 'hint' : undefined
  return isLike || isOwn === true ? 'sure' : 'hint'
}

export type RequestNamed<T> = { request: T; isSure: boolean }

/** Each request that is meant, and those that only may be. */
export const requestsNamedBy = <T extends Known>(
  named: readonly NamedRequest[],
  known: readonly T[],
  offices: readonly OfficeNames[],
): RequestNamed<T>[] =>
  known.flatMap((request): RequestNamed<T>[] => {
    const like = named.map((one) => likeness(one, request, offices))
    if (like.includes('sure')) return [{ request, isSure: true }]
    return like.includes('hint') ? [{ request, isSure: false }] : []
  })
