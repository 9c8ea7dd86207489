/**
 * How communes say that there is nothing to report: in the box that our sheets have for it, or as the only word of a
 * row. The letter, the sheet and habit give them different words; all of them are one answer.
 */
import { isNil } from './recognise/row-words.ts'
import { folded, isBlankMark, tidy } from './recognise/words.ts'

/** `not_nil`: there is something; `unclear`: words that may mean either. */
export type NilAnswer = 'nil' | 'not_nil' | 'unclear'

/** Begins the question above the headings of our own sheets, also where its end was cut or typed over. */
const questionBegins = 'khong phat sinh trong ky bao'

export const isNilQuestion = (text: string): boolean => folded(text).startsWith(questionBegins)

/** What was typed behind the question in its own cell. */
const behindQuestion = (text: string): string => tidy(text.slice(text.indexOf(':') + 1))

const who =
  '(?:(?:ubnd )?(?:xa|thi tran|phuong)(?: (?!co |da |chi |chua |khong )[a-z]+){0,3}|don vi|dia phuong)'
/** Only the time of the report itself: a month of a quarter leaves the others open. */
const when = '(?:trong )?(?:ky|thang|quy|nam|dot|thoi gian)(?: (?:bao cao|nay|qua|vua qua))*'
const where =
  '(?:tai |tren |o |cua )?(?:dia ban(?: (?:xa|thi tran|phuong))?|dia phuong|don vi|xa|thi tran|phuong)(?: nay)?'
const noun =
  '(?:cac )?(?:truong hop|tap the|ca nhan|ho gia dinh|ho|gia dinh|doi tuong|ai|gi|hoat dong|hoi nghi|tuyen truyen|noi dung|ton tai|han che|vi pham|thieu sot|vu viec|viec|de nghi|khen thuong|khen|phat sinh)'
const more = '(?:moi|nao|het|ca|va|hoac|can|phai|de|duoc|du dieu kien|dat tieu chuan|khac phuc|bao cao)'
const none =
  '(?:khong (?:he )?(?:co|phat sinh|de nghi(?! bo)|to chuc(?= hoat dong| hoi nghi| tuyen truyen| noi dung))|chua phat sinh)'

/** Words that say it from the first to the last; what goes on with others may take it back: "Không, gửi sau". */
const whollyNil = new RegExp(
  `^(?:(?:x+|v|dung(?: la| roi| vay)?|khong) )?(?:${when} )?(?:${who} )?(?:${when} )?${none}(?: (?:${noun}|${more}|${when}|${where}|${none}))*$`,
  'u',
)
const whoReports =
  '(?:(?:cac |va |hoac )*(?:ai|don vi|dia phuong|xa|thi tran|phuong|tap the|ca nhan)(?: nao)?)'
/** Of reports, and of whoever is to give them, it says that they are missing, not that there was nothing. */
const missing = new RegExp(
  `\\bkhong (?:he )?(?:co|phat sinh)(?: ${whoReports})*(?: (?:de|can|phai))* bao cao\\b`,
  'u',
)
const longestNil = 120

/** Whether words say for certain that there is nothing; `isNil` also knows those that only begin so. */
export const isSurelyNil = (text: string): boolean => {
  const said = folded(text)
  if (said === 'khong') return true
  return said.length <= longestNil && whollyNil.test(said) && !missing.test(said)
}

const ticks = /^[✓✔✗✘☑☒√×+]+$/u
const nilMarks = /^(?:x+|v|0+|dung(?: roi| vay)?)$/u
const otherWords = /^co(?: phat sinh)?$/u

const answerIn = (text: string): NilAnswer => {
  if (ticks.test(tidy(text))) return 'nil'
  const said = folded(text)
  if (otherWords.test(said)) return 'not_nil'
  return nilMarks.test(said) || isSurelyNil(text) ? 'nil' : 'unclear'
}

/** The answer in the row of the question; undefined while nobody gave one. Two that differ make none. */
export const nilAnswer = (texts: readonly string[]): { answer: NilAnswer; text: string } | undefined => {
  const asked = texts.find(isNilQuestion)
  const said = texts
    .flatMap((text) => (text !== asked ? [tidy(text)] : text.includes(':') ? [behindQuestion(text)] : []))
    .filter((text) => text !== '' && !isBlankMark(text))
  const answers = new Set(said.map(answerIn))
  const [answer] = answers
  if (answer === undefined) return undefined
  return { answer: answers.size === 1 ? answer : 'unclear', text: [...new Set(said)].join(', ') }
}

/** Fields that say of whom or where there is nothing: "Thôn Đông | Không", "Tập thể | Không có". */
export const ofWhom: ReadonlySet<string | null | undefined> = new Set(['village', 'subjectKind', 'honorific'])

/** Words that say there is nothing; noughts and dashes say the same. */
export const isNothing = (text: string): boolean =>
  isNil(text) || isBlankMark(tidy(text)) || /^0+$/u.test(tidy(text))

export const isSurelyNothing = (text: string): boolean =>
  isSurelyNil(text) || (!isNil(text) && isNothing(text))

/** A row all of whose words say that there is nothing. */
export const saysNothing = (texts: readonly string[]): boolean => texts.some(isNil) && texts.every(isNothing)
