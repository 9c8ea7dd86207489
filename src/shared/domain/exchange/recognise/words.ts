/** Words as recognition compares them: `plain` keeps tones (Tổng is not Tống), `folded` drops them. */
import { cleanLines, cleanText, foldWords } from '#shared/text.ts'

/** Answers of a pure function of a text, kept while a row is looked at from many sides; emptied when full. */
export const remembered = <T extends {}>(answer: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const after = answer(text)
    if (known.size >= 4096) known.clear()
    known.set(text, after)
    return after
  }
}

/** Printable letters without combining marks or eth, single blanks inside: already as it is kept. */
const isTidy =
  /^[\x21-\x7e\u00c0-\u00cf\u00d1-\u02ff\u1e00-\u1ef9]+(?: [\x21-\x7e\u00c0-\u00cf\u00d1-\u02ff\u1e00-\u1ef9]+)*$/u

/** One line, NFC, single blanks. Eth and D with stroke are one letter for Vietnamese writers. */
export const tidy = remembered((text) =>
  isTidy.test(text) ? text : cleanText(text).replaceAll('\u00d0', 'Đ'),
)

/** Several lines, each as tidy makes it. */
export const tidyLines = (text: string): string =>
  isTidy.test(text) ? text : cleanLines(text).replaceAll('\u00d0', 'Đ')

/** Lower case, tones kept. */
export const plain = (text: string): string => tidy(text).toLowerCase()

/** What `foldWords` makes of each letter that a tidy text may hold, by code; blank for what is no letter or digit. */
const foldedLetters: string[] = Array.from({ length: 0x1efa }, (_, code) => {
  const letter = String.fromCharCode(code)
  return isTidy.test(letter) ? foldWords(letter) : ''
})

/** `foldWords` of a tidy text, letter by letter: a list of a district has a million cells. */
const foldTidy = (text: string): string => {
  let words = ''
  let isApart = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = foldedLetters[text.charCodeAt(at)] ?? ''
    if (letter === '') isApart = words !== ''
    else {
      words += isApart ? ` ${letter}` : letter
      isApart = false
    }
  }
  return words
}

/** Lower case, no marks, đ as d, everything that is no letter or digit as one blank. */
export const folded = remembered((text) => (isTidy.test(text) ? foldTidy(text) : foldWords(text)))

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
