import type { LegacyEncoding } from '#shared/domain/exchange/sheet.ts'
import { isSyllable } from './syllable.ts'
import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

/** How a stored text can be read: as it stands, or as one of the legacy encodings. */
export type Reading = 'as-is' | LegacyEncoding

/** Has characters that could be legacy bytes. */
export const hasLegacyRange = (text: string): boolean => /[\u00A1-\u00FF]/.test(text)

/** Has Vietnamese letters that exist in Unicode only. */
export const hasUnicodeOnlyLetter = (text: string): boolean =>
  /[\u0102-\u01B0\u1EA0-\u1EF9]|[\u0300-\u0323]/.test(text)

/** Ð and ð, the Icelandic eth, and Ɖ, drawn like Đ and typed for it; ð and Ð are letters of TCVN3 too. */
export const foldLookAlikes = (text: string): string =>
  /[ÐðƉ]/.test(text) ? text.replace(/[ÐƉ]/g, 'Đ').replaceAll('ð', 'đ') : text

/** The text in one reading, not yet normalised. */
export const readAs = (text: string, reading: Reading): string => {
  if (reading === 'tcvn3') return decodeTcvn3(text)
  return foldLookAlikes(reading === 'vni' ? decodeVni(text) : text)
}

/** White space, ASCII signs and digits, typographic marks; none of them a legacy letter. */
const separators = /[^A-Za-z\u00A1-\u1FFF\u2070-\uFFFF]+/

/**
 * Share, 0 to 1, of the words with non-ASCII letters that are legal syllables in a reading. Undefined where
 * there is no such word.
 */
export const scoreReading = (text: string, reading: Reading): number | undefined => {
  let words = 0
  let legal = 0
  for (const word of text.normalize('NFC').split(separators)) {
    // A letter alone is an abbreviation ("Đ/c"), in any reading.
    if (word.length === 1 || !/[\u0080-\uFFFF]/.test(word)) continue
    words++
    if (isSyllable(readAs(word, reading))) legal++
  }
  return words === 0 ? undefined : legal / words
}

/**
 * A text that mixes Unicode and legacy words without a font to tell them apart: a word that is legal as it stands
 * stays, the others are decoded.
 */
export const readWordByWord = (text: string, encoding: LegacyEncoding): string =>
  text
    .normalize('NFC')
    .replace(/[A-Za-z\u00A1-\u1FFF\u2070-\uFFFF]+/g, (word) =>
      readAs(word, isSyllable(foldLookAlikes(word)) ? 'as-is' : encoding),
    )
