/**
 * Vietnamese text for keeping, comparing and finding. Keep `cleanText(x)`; compare `fold(x)` (accents do not
 * count) or `foldTonePlacement(x)` (accents count, hoà = hòa); find with `matchesSearch`.
 */

import { wordsMadeOf } from './words-made-of.ts'

const TONES = {
  '\u0300': 'huyen',
  '\u0309': 'hoi',
  '\u0303': 'nga',
  '\u0301': 'sac',
  '\u0323': 'nang',
} as const
export type Tone = (typeof TONES)[keyof typeof TONES]
/** A word with its tone taken out: `{ base: 'hoa', tone: 'huyen', mark: '\u0300' }` for hoà and for hòa. */
export type TonedWord = { base: string; tone: Tone | null; mark: string }

const TONE_MARKS = /[\u0300\u0309\u0303\u0301\u0323]/g
/** Breve, circumflex and horn: part of a Vietnamese letter, not of its tone. */
const LETTER_MARKS = /[\u0302\u0306\u031b]/g
const VOWEL = /[aăâeêioôơuưy]/i

/** Composed letters that print, single blanks inside: most texts are kept as they stand, and this says so quickly. */
const isKept = wordsMadeOf(/[\x21-\x7e\u00c0-\u02ff\u1e00-\u1ef9]/)

/** One line of text as it is kept: NFC, every run of white space (NBSP too) one space, no ends, no control characters. */
export function cleanText(text: string): string {
  return isKept(text) ? text : cleanLines(text).replace(/\s+/g, ' ').trim()
}

/** Whether a person sees the same words: NBSP, doubled blanks, line breaks and the way letters are composed do not show. */
export const readsAlike = (one: string, other: string): boolean =>
  one === other || cleanText(one) === cleanText(other)

/** The same for text of several lines: line breaks stay, each line is cleaned. */
export function cleanLines(text: string): string {
  if (isKept(text)) return text
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\p{Cc}/gu, (c) => (c === '\n' || c === '\t' ? c : ''))
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim()
}

/**
 * For matching: lower case, without tones and letter marks, đ and ð as d, white space collapsed. Two texts with
 * the same fold may still be different people; fold finds candidates, it proves nothing.
 */
export function fold(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd')
    .normalize('NFC')
}

/** `fold` with everything but letters and digits as one space: `TT. Đại Nghĩa` → `tt dai nghia`. */
export function foldWords(text: string): string {
  return text.length <= MAX_LETTERWISE && isKept(text) ? foldLetterwise(text) : foldAsWhole(text)
}

function foldAsWhole(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** More letters than a call may safely take as arguments are not folded in one. */
const MAX_LETTERWISE = 1_000

/** By the code of a letter that `IS_KEPT` lets pass, as it comes up: the code of its fold, or APART for what is no letter or digit. */
const foldedCodes = new Int16Array(0x1efa)
const APART = -1

function learnFold(code: number): number {
  const letter = foldAsWhole(String.fromCharCode(code))
  const folded = letter === '' ? APART : letter.charCodeAt(0)
  foldedCodes[code] = folded
  return folded
}

/** Composed letters fold one by one, each to one; this is several times faster, and a long list has a million cells. */
function foldLetterwise(text: string): string {
  const codes: number[] = []
  let isApart = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const folded = foldedCodes[code] || learnFold(code)
    if (folded === APART) isApart = codes.length > 0
    else {
      if (isApart) codes.push(32)
      codes.push(folded)
      isApart = false
    }
  }
  return String.fromCharCode(...codes)
}

/** Vietnamese has some 7,000 written syllables: remembering them makes sorting and searching several times faster. */
const knownWords = new Map<string, TonedWord | null>()
const MAX_KNOWN_WORDS = 20_000

/** Takes the tone out of one word; null when it carries two tones and so is no Vietnamese syllable. */
export function splitTone(word: string): TonedWord | null {
  const known = knownWords.get(word)
  if (known !== undefined) return known
  const split = takeToneOut(word)
  if (knownWords.size >= MAX_KNOWN_WORDS) knownWords.clear()
  if (word.length <= 16) knownWords.set(word, split)
  return split
}

function takeToneOut(word: string): TonedWord | null {
  const decomposed = word.normalize('NFD')
  const marks = decomposed.match(TONE_MARKS) ?? []
  if (marks.length > 1) return null
  const mark = marks[0] ?? ''
  return {
    base: decomposed.replace(TONE_MARKS, '').normalize('NFC'),
    tone: Object.entries(TONES).find(([sign]) => sign === mark)?.[1] ?? null,
    mark,
  }
}

/** Writes every syllable with its tone in the one place (hoà → hòa, thuỷ → thủy, qúy → quý); case and accents stay. */
export function foldTonePlacement(text: string): string {
  return text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, placeTone)
}

function placeTone(word: string): string {
  const split = splitTone(word)
  if (split === null || split.tone === null) return word
  const at = toneIndex(split.base)
  if (at === null) return word
  const letters = [...split.base]
  letters[at] = (letters[at] ?? '') + split.mark
  return letters.join('').normalize('NFC')
}

/** Which letter carries the tone, by the older placement that most offices type; null when there is no single vowel group. */
function toneIndex(base: string): number | null {
  const letters = [...base]
  const isVowel = (i: number) => VOWEL.test(letters[i] ?? '')
  let first = letters.findIndex((_, i) => isVowel(i))
  if (first < 0) return null
  let last = first
  while (isVowel(last + 1)) last++
  if (letters.some((_, i) => i > last && isVowel(i))) return null
  const onset = base.slice(0, first + 1).toLowerCase()
  if ((onset === 'qu' || onset === 'gi') && last > first) first++
  for (let i = last; i >= first; i--) if (/[ăâêôơư]/i.test(letters[i] ?? '')) return i
  const isOpen = last === letters.length - 1
  if (last === first) return first
  if (last - first >= 2) return first + 1
  return isOpen ? first : last
}

/** Texts with the same key differ at most in case, spacing and the place of the tone. Accents count: Hòa ≠ Hoa. */
export function textKey(text: string): string {
  return foldTonePlacement(cleanText(text)).toLowerCase()
}

export function isSameText(a: string, b: string): boolean {
  return textKey(a) === textKey(b)
}

/**
 * Whether every word of `query` begins some word of `text`. A word typed with a tone is taken exactly: `hòa` finds
 * Hoà and Hoàn, not Hoá; `dòng` not Đồng. Without a tone each mark that was typed must be there and each that was
 * not is free: `hoa` finds Hoà, Hoá and Hoa; `đông` finds Đồng; `duc` finds Đức, `đuc` not Dục.
 */
export function matchesSearch(text: string, query: string): boolean {
  return searchFor(query)(text)
}

/** The same of many texts: names are made of few words, and each is looked at once. */
export function searchFor(query: string): (text: string) => boolean {
  const wanted = searchWords(query).map((typed) => {
    const split = splitTone(typed)
    const known = new Map<string, boolean>()
    return (word: string): boolean => {
      const answer = known.get(word) ?? wordBeginsWith(word, { typed, split })
      known.set(word, answer)
      return answer
    }
  })
  return (text) => {
    const words = searchWords(text)
    return wanted.every((begins) => words.some(begins))
  }
}

function searchWords(text: string): string[] {
  return cleanText(text)
    .toLowerCase()
    .replaceAll('ð', 'đ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}

type TypedWord = { typed: string; split: TonedWord | null }

function wordBeginsWith(word: string, { typed, split: wanted }: TypedWord): boolean {
  const target = splitTone(word)
  if (target === null || wanted === null) return word.startsWith(typed) || fold(word).startsWith(typed)
  if (wanted.tone !== null) return wanted.tone === target.tone && target.base.startsWith(wanted.base)
  const letters = [...target.base]
  return [...wanted.base].every((letter, i) => {
    const other = letters[i] ?? ''
    return letter === other || letter === plainLetter(other)
  })
}

function plainLetter(letter: string): string {
  return letter === 'đ' ? 'd' : letter.normalize('NFD').replace(LETTER_MARKS, '')
}
