/** Words as recognition compares them: `plain` keeps tones (Tổng is not Tống), `folded` drops them. */
import { cleanLines, cleanText, foldWords } from '#shared/text.ts'
import { wordsMadeOf } from '#shared/words-made-of.ts'

const SLOTS = 4096

/** A place among the slots for a text, from its length and a few of its letters: reading all of them would cost more. */
const slotOf = (text: string): number => {
  const { length } = text
  let mixed = length
  for (let part = 0; part < 8; part += 1)
    mixed = (Math.imul(mixed, 31) + text.charCodeAt((length * part) >> 3)) | 0
  mixed = Math.imul(mixed, 31) + text.charCodeAt(length - 1)
  return (mixed ^ (mixed >>> 13)) & (SLOTS - 1)
}

/** Answers of a pure function of a text, kept while a row is looked at from many sides; a newer text takes an older one's place. */
export const remembered = <T extends {}>(answer: (text: string) => T): ((text: string) => T) => {
  const texts: (string | undefined)[] = new Array(SLOTS)
  const answers: (T | undefined)[] = new Array(SLOTS)
  let lastText: string | undefined
  let lastAnswer: T | undefined
  return (text) => {
    // Mostly the same text is asked about several times running.
    if (text === lastText && lastAnswer !== undefined) return lastAnswer
    const slot = slotOf(text)
    const known = texts[slot] === text ? answers[slot] : undefined
    const found = known ?? answer(text)
    texts[slot] = text
    answers[slot] = found
    lastText = text
    lastAnswer = found
    return found
  }
}

/** Printable letters without combining marks or eth, single blanks inside: already as it is kept. */
const isTidy = wordsMadeOf(/[\x21-\x7e\u00c0-\u00cf\u00d1-\u02ff\u1e00-\u1ef9]/)

/** True where a letter or a digit stands first: such a text is neither empty nor a mere mark, whatever follows. */
export const startsWithLetter = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return (
    (code >= 0xc0 && code <= 0x1ef9 && (code < 0x2b0 || code >= 0x1e00)) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  )
}

/** True when tidying leaves nothing of the text. */
export const isEmptyText = (text: string): boolean => !startsWithLetter(text) && tidy(text) === ''

/** One line, NFC, single blanks. Eth and D with stroke are one letter for Vietnamese writers. */
export const tidy = remembered((text) => (isTidy(text) ? text : cleanText(text).replaceAll('\u00d0', 'Đ')))

/** Several lines, each as tidy makes it. */
export const tidyLines = (text: string): string =>
  isTidy(text) ? text : cleanLines(text).replaceAll('\u00d0', 'Đ')

/** Lower case, tones kept. */
export const plain = (text: string): string => tidy(text).toLowerCase()

/** Lower case, no marks, đ as d, everything that is no letter or digit as one blank. */
export const folded = remembered(foldWords)

export const wordsOf = (text: string): string[] => {
  const all = folded(text)
  return all === '' ? [] : all.split(' ')
}

/** True when the folded phrase stands in the folded text as whole words. */
export const hasPhrase = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `)

/** A lone dash, dots or the like: what people type for "nothing". */
export const isBlankMark = (text: string): boolean => /^[-–—_.…·*\s]+$/u.test(text)

/** Edits between two short strings; more than `limit` is reported as limit + 1. */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = row
  }
  return Math.min(before[b.length] ?? limit + 1, limit + 1)
}
