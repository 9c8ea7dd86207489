/** A name's cell that says more of the person: a year of birth, a post, a unit. */
import { stripHonorific } from '#shared/names.ts'
import { bullet } from './people.ts'
import { isOrganisation, isPersonName } from './person-words.ts'
import { folded, tidy } from './words.ts'

/** `birth` as written, without its word; `rest` is what else stands behind the name. */
export type Named = { name: string; birth: string | null; rest: string[] }

/** Never over the end of a line: of "Nguyễn Văn Sinh\n1965" the word is the name. */
const birthWord = String.raw`(?:sinh[^\S\n]+(?:năm|ngày)|năm[^\S\n]+sinh|sinh|n\.?[^\S\n]?sinh|s\.?n\.?|n\.?s\.?)[^\S\n]*[:.]?[^\S\n]*`
const beforeBirth = new RegExp(
  String.raw`(?<!\snăm(?=\s+sinh[\s:.]*\d))\s+(?=${birthWord}\d)|\s*[-–]\s*(?=(?:19|20)\d\d\s*$)`,
  'giu',
)
/** After its word a birth is any day or year; without it only a whole year, or a day with one. */
const birth = new RegExp(
  String.raw`^(?:${birthWord}(\d[\d/.\s-]*)|((?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d))$`,
  'iu',
)

const birthIn = (part: string): string | null => {
  const found = birth.exec(part)
  return found?.[1] ?? found?.[2] ?? null
}

/** "Nguyễn Thị\nHồng Vân": no name ends so, it goes on in the next line. */
const brokenName = /(\s(?:văn|thị))\s*\n\s*(?=\p{L})/iu

const partsOf = (text: string): string[] =>
  text
    .replace(brokenName, '$1 ')
    .replace(/\(([^)]*)\)/gu, '\n$1\n')
    .replace(beforeBirth, '\n')
    .split(/\n|;|,|\s[-–]\s/u)
    .map((part) => tidy(part.replace(bullet, '')))
    .filter((part) => part !== '')

/** "Trần Đức Sinh năm 1965", "Nguyễn Thị Năm sinh 1970": nobody knows whether the word ends the name or begins the birth. */
const mayEndName = (text: string, name: string, behind: string): boolean => {
  const { name: bare } = stripHonorific(name)
  const isShort = bare.split(' ').length < 3 || /\s(?:văn|thị)$/iu.test(bare)
  const line = text.replace(/[^\S\n]+/gu, ' ')
  return (
    isShort && /^(?:sinh|năm)/iu.test(behind) && /^\p{Lu}/u.test(behind) && line.includes(`${name} ${behind}`)
  )
}

/** Beside such words a year is another's birth, or that of a death. */
const isOfAnother = (part: string): boolean =>
  /^(?:con|vợ|chồng|bố|mẹ|cha|cháu|(?:đã )?mất|từ trần|hy sinh)(?!\p{L})/iu.test(part)

/** What follows the first name where it is one person's; of "Nguyễn Thị\nHồng Vân" all is the name. */
const readOne = (text: string, isMoreExpected: boolean): Named | undefined => {
  const [name = '', ...others] = partsOf(text)
  if (others.length === 0 || !isPersonName(name)) return undefined
  const births = others.filter((part) => birthIn(part) !== null)
  const rest = others.filter((part) => birthIn(part) === null)
  if (births.length > 1 || rest.some(isPersonName)) return undefined
  if (births.length === 0 && !isMoreExpected) return undefined
  if (births.some((behind) => mayEndName(text, name, behind))) return undefined
  if (births.length > 0 && rest.some(isOfAnother)) return undefined
  const isBroken = isPersonName(tidy(text.replace(/[()]/gu, ','))) && !rest.some(isOrganisation)
  return isBroken ? undefined : { name, birth: birthIn(births[0] ?? ''), rest }
}

/**
 * The people of a cell whose names are followed by a birth, or by what the heading promises; undefined where there
 * is no more than names, or where what follows is not understood. Several people stand in a line each.
 */
export const namedInCell = (text: string, isMoreExpected: boolean): Named[] | undefined => {
  if (!isMoreExpected && !/\d{2}/u.test(text)) return undefined
  const lines = text.split('\n').filter((line) => tidy(line) !== '')
  const isPersonEach = lines.length > 1 && lines.every((line) => isPersonName(partsOf(line)[0] ?? ''))
  if (!isPersonEach) {
    const one = readOne(text, isMoreExpected)
    return one === undefined ? undefined : [one]
  }
  const named = lines.map((line) => readOne(line, isMoreExpected))
  if (named.every((one) => one === undefined)) return undefined
  return named.map(
    (one, at) => one ?? { name: tidy((lines[at] ?? '').replace(bullet, '')), birth: null, rest: [] },
  )
}

/** "Họ tên, chức vụ, đơn vị công tác": the cell goes on behind the name. */
export const promisesMore = (heading: string): boolean =>
  /^ho (va )?ten\b.*\b(chuc vu|chuc danh|don vi|cong tac|dia chi|noi o|thon)\b/u.test(folded(heading))
