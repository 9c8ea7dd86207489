/**
 * VNI for Windows: a vowel followed by a mark, both Latin-1 letters, plus seven single letters. The pair is
 * tried first (longest match). Each pair was seen in public files of 2005–2009, except ẳ.
 */
const toneMarks: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
}
/** Circumflex, alone and with each tone. */
const circumflexMarks: Record<string, string> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
}
/** Breve, alone and with each tone; on a only. */
const breveMarks: Record<string, string> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const marksOf: Record<string, Record<string, string>> = {
  a: { ...toneMarks, ...circumflexMarks, ...breveMarks },
  e: { ...toneMarks, ...circumflexMarks },
  o: { ...toneMarks, ...circumflexMarks },
  ô: toneMarks,
  ö: toneMarks,
  u: toneMarks,
  y: toneMarks,
}
const singles: Record<string, string> = { ô: 'ơ', ö: 'ư', ñ: 'đ', ò: 'ị', æ: 'ỉ', ó: 'ĩ', î: 'ỵ' }

const toUnicode = new Map<string, string>()
const toStored = new Map<string, string>()

const add = (stored: string, letter: string): void => {
  toUnicode.set(stored, letter)
  if (!toStored.has(letter)) toStored.set(letter, stored)
}

for (const [vowel, marks] of Object.entries(marksOf)) {
  for (const [mark, combining] of Object.entries(marks)) {
    const letter = ((singles[vowel] ?? vowel) + combining).normalize('NFC')
    add(vowel + mark, letter)
    // The case of the vowel counts; a mark is found in either case behind it.
    add(vowel.toUpperCase() + mark.toUpperCase(), letter.toUpperCase())
    add(vowel.toUpperCase() + mark, letter.toUpperCase())
    add(vowel + mark.toUpperCase(), letter)
  }
}
for (const [stored, letter] of Object.entries(singles)) {
  add(stored, letter)
  add(stored.toUpperCase(), letter.toUpperCase())
}

/** The pairs as numbers: looked for in every text of every file. */
const pairs = new Set(
  [...toUnicode.keys()]
    .filter((stored) => stored.length === 2)
    .map((stored) => (stored.charCodeAt(0) << 8) | stored.charCodeAt(1)),
)

/** How many vowel-and-mark pairs a text holds. */
export const countVniPairs = (text: string): number => {
  let count = 0
  for (let at = 0; at + 1 < text.length; at++) {
    const mark = text.charCodeAt(at + 1)
    if (mark > 0xbf && mark <= 0xff && pairs.has((text.charCodeAt(at) << 8) | mark)) {
      count++
      at++
    }
  }
  return count
}

/**
 * Pairs first, then single letters; what is in no table, Unicode letters too, stays. A vowel that is itself a
 * Latin-1 letter may open a pair: `öôû` is ư and ở, not one pair and a rest.
 */
export const decodeVni = (text: string): string => {
  let decoded = ''
  for (let at = 0; at < text.length; at++) {
    const pair = text.charCodeAt(at + 1) > 0xbf ? toUnicode.get(text.slice(at, at + 2)) : undefined
    const sign = text.charAt(at)
    decoded += pair ?? toUnicode.get(sign) ?? sign
    if (pair !== undefined) at++
  }
  return decoded
}

/** The other way, for letters the table has; the tests use it for the round trip. */
export const encodeVni = (text: string): string =>
  text.normalize('NFC').replace(/[\u00C0-\u1EF9]/g, (letter) => toStored.get(letter) ?? letter)
