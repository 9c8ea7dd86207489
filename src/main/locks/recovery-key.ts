/**
 * The second key to locked files, to be printed and laid away: 160 random bits as eight groups of four letters and
 * digits, and a ninth that shows a slip of the pen. Read by people, also over the phone: no I, L, O or U, capitals or not.
 */
import { createHash, randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const byteCount = 20
const letterCount = (byteCount * 8) / 5
const checkCount = 4

const toLetters = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/gu) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

const checkOf = (letters: string): string =>
  toLetters(createHash('sha256').update(letters).digest()).slice(0, checkCount)

const inGroups = (letters: string): string => (letters.match(/.{1,4}/gu) ?? []).join('-')

export const newRecoveryKey = (): string => {
  const letters = toLetters(randomBytes(byteCount))
  return inGroups(letters + checkOf(letters))
}

/** The key as it was printed, whatever stands between its letters and however they are written; null when it is none. */
export const readRecoveryKey = (typed: string): string | null => {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s.,_–—-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1')
  if (letters.length !== letterCount + checkCount) return null
  const key = letters.slice(0, letterCount)
  return checkOf(key) === letters.slice(letterCount) ? inGroups(letters) : null
}
