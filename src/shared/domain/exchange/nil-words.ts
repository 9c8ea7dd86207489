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
const behindQuestion = (text: string): string => tidy(text.slice(text.lastIndexOf(':') + 1))

const ticks = /^[✓✔✗✘☑☒√×+]+$/u
const nilWords = /^(?:x+(?: .*)?|v|0+|dung(?: .*)?|khong(?: .*)?|chua phat sinh(?: .*)?)$/u
const otherWords = /^co(?: phat sinh)?$/u

const answerIn = (text: string): NilAnswer => {
  if (ticks.test(tidy(text))) return 'nil'
  const said = folded(text)
  if (otherWords.test(said)) return 'not_nil'
  return nilWords.test(said) || isNil(text) ? 'nil' : 'unclear'
}

/** The answer in the row of the question; undefined while nobody gave one. */
export const nilAnswer = (texts: readonly string[]): { answer: NilAnswer; text: string } | undefined => {
  const said = texts
    .map((text) => (isNilQuestion(text) && text.includes(':') ? behindQuestion(text) : tidy(text)))
    .filter((text) => text !== '' && !isBlankMark(text) && !isNilQuestion(text))
  const answers = said.map((text) => ({ answer: answerIn(text), text }))
  for (const wanted of ['nil', 'unclear', 'not_nil'] as const) {
    const found = answers.find(({ answer }) => answer === wanted)
    if (found !== undefined) return found
  }
  return undefined
}

/** Fields that say of whom or where there is nothing: "Thôn Đông | Không", "Tập thể | Không có". */
export const ofWhom: ReadonlySet<string | null | undefined> = new Set(['village', 'subjectKind', 'honorific'])

/** Words that say there is nothing; noughts and dashes say the same. */
export const isNothing = (text: string): boolean =>
  isNil(text) || isBlankMark(tidy(text)) || /^0+$/u.test(tidy(text))

/** A row all of whose words say that there is nothing. */
export const saysNothing = (texts: readonly string[]): boolean => texts.some(isNil) && texts.every(isNothing)
