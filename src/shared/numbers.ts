/** Numbers as Vietnamese offices write them: `1.234,5`, `Đợt III`, `mười lăm`. */

/** `1.234,5`; at most `maxDecimals` decimals (3 unless told), trailing zeros dropped. */
export function formatNumber(value: number, maxDecimals = 3): string {
  const rounded = Math.abs(value).toFixed(maxDecimals)
  const [whole = '0', decimals = ''] = rounded.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const tail = decimals.replace(/0+$/, '')
  const isZero = /^0*$/.test(whole) && tail === ''
  return `${value < 0 && !isZero ? '-' : ''}${grouped}${tail === '' ? '' : `,${tail}`}`
}

export type ParsedNumber =
  | { kind: 'number'; value: number }
  /** `1.234` is 1234 in Viet Nam and 1,234 elsewhere: the clerk (or the meaning of the column) decides. */
  | { kind: 'ambiguous'; asThousands: number; asDecimal: number }
  | { kind: 'invalid' }

/** Reads `1.234,5`, `1,234.5`, `1 234,5`, `0,5`; never guesses between the two customs. */
export function parseNumber(text: string): ParsedNumber {
  const typed = text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '').trim()
  const sign = typed.startsWith('-') ? -1 : 1
  const digits = typed.replace(/^[+-]/, '')
  if (/^\d+$/.test(digits)) return { kind: 'number', value: sign * Number(digits) }
  for (const [group, decimal] of [
    ['.', ','],
    [',', '.'],
  ] as const) {
    const value = readAs(digits, group, decimal)
    if (value === null) continue
    const other = readAs(digits, decimal, group)
    if (other === null || other === value) return { kind: 'number', value: sign * value }
    const isGrouped = !digits.includes(decimal)
    const [asThousands, asDecimal] = isGrouped ? [value, other] : [other, value]
    return { kind: 'ambiguous', asThousands: sign * asThousands, asDecimal: sign * asDecimal }
  }
  return { kind: 'invalid' }
}

function readAs(digits: string, group: '.' | ',', decimal: '.' | ','): number | null {
  const [whole = '', fraction, ...more] = digits.split(decimal)
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null
  const groups = whole.split(group)
  const isGrouped = groups.length > 1
  if (
    isGrouped &&
    (!/^[1-9]\d{0,2}$/.test(groups[0] ?? '') || groups.slice(1).some((g) => !/^\d{3}$/.test(g)))
  )
    return null
  if (!isGrouped && !/^\d+$/.test(whole)) return null
  return Number(`${groups.join('')}.${fraction ?? '0'}`)
}

/** Reads a count (people, pages), where `1.050` and `1,050` can only be 1050; null when it is not a whole number ≥ 0. */
export function parseCount(text: string): number | null {
  const read = parseNumber(text)
  const value = read.kind === 'number' ? read.value : read.kind === 'ambiguous' ? read.asThousands : -1
  return Number.isSafeInteger(value) && value >= 0 ? value : null
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** `3` → `III`. Throws RangeError outside 1–3999. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999)
    throw new RangeError(`no Roman numeral for ${value}`)
  let rest = value
  let text = ''
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      text += sign
      rest -= amount
    }
  }
  return text
}

/** `III` or `iii` → 3; null for anything that is not the proper numeral (`IIII`, `VX`, `A`). */
export function fromRoman(text: string): number | null {
  const typed = text.trim().toUpperCase()
  let rest = typed
  let value = 0
  for (const [amount, sign] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += amount
      rest = rest.slice(sign.length)
    }
  }
  return rest === '' && value >= 1 && value <= 3999 && toRoman(value) === typed ? value : null
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const SCALES = ['', ' nghìn', ' triệu', ' tỷ'] as const

/**
 * A whole number from 0 to 999.999.999.999 in words, as in "sáu đơn vị" and "bằng chữ": mười lăm, hai mươi mốt,
 * hai mươi tư, một trăm linh năm, hai nghìn không trăm mười tám. Throws RangeError for others.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12)
    throw new RangeError(`cannot put ${value} into words`)
  if (value < 10) return DIGITS[value] ?? ''
  const parts: string[] = []
  for (let scale = 3; scale >= 0; scale--) {
    const three = Math.floor(value / 1000 ** scale) % 1000
    if (three > 0) parts.push(threeDigits(three, parts.length > 0) + (SCALES[scale] ?? ''))
  }
  return parts.join(' ')
}

function threeDigits(value: number, isFull: boolean): string {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor(value / 10) % 10
  const units = value % 10
  const words: string[] = []
  if (isFull || hundreds > 0) words.push(`${DIGITS[hundreds]} trăm`)
  if (tens === 0) {
    if (units > 0) words.push(words.length > 0 ? `linh ${DIGITS[units]}` : (DIGITS[units] ?? ''))
    return words.join(' ')
  }
  words.push(tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`)
  if (units === 1 && tens > 1) words.push('mốt')
  else if (units === 4 && tens > 1) words.push('tư')
  else if (units === 5) words.push('lăm')
  else if (units > 0) words.push(DIGITS[units] ?? '')
  return words.join(' ')
}
