import { cleanText, splitTone } from './text.ts'

/**
 * Vietnamese dictionary order without ICU, which differs between builds: syllable by syllable, letters first
 * (a ă â b c d đ e ê …), then tone (ngang, huyền, hỏi, ngã, sắc, nặng); numbers by value, so Thôn 2 stands before
 * Thôn 10. Keys are ASCII and order the same in JavaScript and in SQLite's BINARY collation.
 */
const LETTERS = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
const LETTER_KEYS = new Map(LETTERS.map((letter, i) => [letter, String.fromCharCode(0x41 + i)]))
const TONE_ORDER = ['huyen', 'hoi', 'nga', 'sac', 'nang'] as const

/** A key whose plain order is the Vietnamese order of `text`; case and punctuation do not count. */
export function collationKey(text: string): string {
  const tokens =
    cleanText(text)
      .toLowerCase()
      .replaceAll('ð', 'đ')
      .match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []
  return tokens.map(tokenKey).join('')
}

function tokenKey(token: string): string {
  if (/^\d/.test(token)) {
    const digits = token.replace(/^0+(?=.)/, '')
    return `${String(digits.length).padStart(3, '0')}${digits} 0`
  }
  const split = splitTone(token) ?? { base: token, tone: null }
  const tone = split.tone === null ? 0 : TONE_ORDER.indexOf(split.tone) + 1
  return `${[...split.base].map(letterKey).join('')} ${tone}`
}

function letterKey(letter: string): string {
  const known = LETTER_KEYS.get(letter)
  if (known !== undefined) return known
  const plain = letter.normalize('NFD').charAt(0)
  return LETTER_KEYS.get(plain) ?? `~${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
}

/** The key of a person's name: by Tên (the last word), then Họ đệm. A remark in brackets does not count. */
export function nameCollationKey(name: string): string {
  const words = cleanText(name.replace(/\([^)]*\)/g, ' ')).split(' ')
  const given = words.pop() ?? ''
  return collationKey(given) + collationKey(words.join(' '))
}

/** Vietnamese order of two texts; ties fall to the texts themselves, so that sorting is always the same. */
export function compareText(a: string, b: string): number {
  return compareKeys(collationKey(a), collationKey(b)) || compareKeys(a, b)
}

/** Order of two people's names, by Tên then Họ đệm. */
export function compareNames(a: string, b: string): number {
  return compareKeys(nameCollationKey(a), nameCollationKey(b)) || compareKeys(a, b)
}

/** A sorted copy; each key is made once, where comparing two by two would make it dozens of times. */
export function sortedByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  return sortedByKey(items, textOf, collationKey)
}

/** A sorted copy, by Tên then Họ đệm. */
export function sortedByName<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return sortedByKey(items, nameOf, nameCollationKey)
}

function sortedByKey<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  keyOf: (text: string) => string,
): T[] {
  return items
    .map((item) => ({ item, text: textOf(item), key: keyOf(textOf(item)) }))
    .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.text, b.text))
    .map(({ item }) => item)
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
