import { endsGroup, type Numbering, numberingOf } from './row-words.ts'
import { folded, plain, tidy } from './words.ts'

/** The award that a group names for the rows below it: "Đề nghị UBND huyện tặng Giấy khen". */
export type GroupForm = {
  form: string
  /** Who gives it, where the group says so. */
  level: string | null
  row: number
  column: number
  /** How the group is numbered, or the one that it stands in: one numbered alike ends it. */
  numbering: Numbering | undefined
  /** How the group around it is numbered: the next of those ends it too. */
  around: Numbering | undefined
}

const forms = ['Bằng khen', 'Giấy khen', 'Thư khen', 'Biểu dương'] as const

/** What was given before, or is not asked for, is none. Told with tones: "chùa" and "Tùng" are no such words. */
const isOtherwise =
  /(?<!\p{L})(?:đã|không|chưa|từng)(?!\p{L})|(?<!đề nghị )(?<!\p{L})được (?:tặng|khen|nhận)(?!\p{L})/u

const otherAwards = /\b(danh hieu|co thi dua|huan chuong|huy chuong|ky niem chuong|chien si thi dua)\b/u

/** The award that a group names; null for one that speaks of awards and says none of ours. */
const formNamedIn = (text: string): string | null | undefined => {
  const flat = folded(text)
  const named = forms.filter((form) => flat.includes(folded(form)))
  if (named.length === 0) return otherAwards.test(flat) ? null : undefined
  return named.length === 1 && !isOtherwise.test(plain(text)) ? named[0] : null
}

/** "Giấy khen: 02 cá nhân", "Không được Giấy khen": words about awards. */
export const speaksOfAward = (text: string): boolean => formNamedIn(text) !== undefined

const giver = String.raw`(?:chủ tịch\s+)?(?:ubnd|ủy ban|uỷ ban)\s`
const giverBefore = new RegExp(String.raw`đề nghị\s+(${giver}.{2,40}?)\s+(?:tặng|khen|biểu dương)`, 'iu')
/** To the end of the words, so that no more than who gives it is taken. */
const giverBehind = new RegExp(String.raw`khen\s+của\s+(${giver}[^,;:.()–-]{2,40}?)\s*(?:\(|[:.]?$)`, 'iu')

const levelIn = (text: string): string | null =>
  tidy((giverBefore.exec(text) ?? giverBehind.exec(text))?.[1] ?? '') || null

/** Of groups within, those of an award that has ended say nothing of the next: "I. … A. … B. … II. … A. …". */
const outerOf = (
  own: Numbering | undefined,
  before: GroupForm | undefined,
  around: Numbering | undefined,
): Numbering | undefined => {
  if (endsGroup(own, before?.numbering)) return before?.around
  return endsGroup(own, around) ? undefined : around
}

/** What holds below a group that says `text`; `before` is what held above it, in a group numbered `around`. */
export const formBelow = (
  { text, row, column, mark }: { text: string; row: number; column: number; mark: string },
  before: GroupForm | undefined,
  around: Numbering | undefined,
): GroupForm | undefined => {
  const numbering = numberingOf(mark)
  const form = formNamedIn(text)
  // "Không được Giấy khen" holds nothing, nor does what held above it.
  if (form === null) return undefined
  if (form !== undefined)
    return {
      form,
      level: levelIn(text),
      row,
      column,
      numbering: numbering ?? before?.numbering ?? around,
      around: outerOf(numbering, before, around),
    }
  const isEnded = endsGroup(numbering, before?.numbering) || endsGroup(numbering, before?.around)
  return isEnded ? undefined : before
}
