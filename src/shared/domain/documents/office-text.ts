/** Counts, dates and lists as office prose writes them. */
import { type CivilDate, officeDatePhrase } from '../../dates.ts'
import { formatNumber } from '../../numbers.ts'

/** Thousands by dots; below ten with a leading zero, as practice writes counts: 6 → 06, 1234 → 1.234. */
export const countText = (count: number): string => (count < 10 ? `0${count}` : formatNumber(count))

/** A share of a whole: `05/06`. */
export const shareText = (part: number, whole: number): string => `${countText(part)}/${countText(whole)}`

/** `ngày 03 tháng 10 năm 2018`; null → dots for the registry to fill in. */
export const longDate = (date: CivilDate | null): string =>
  date === null ? 'ngày …… tháng …… năm ………' : officeDatePhrase(date)

/** `A`, `A và B`, `A, B và C`. */
export const listText = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`

/** Ends of a sentence that a list, a legal basis or a joined clause must not carry. */
export const bareClause = (text: string): string => text.trim().replace(/[\s.;:,…]+$/u, '')

/** First letter small, except in an abbreviation (UBND, QTƯX) or a name of several capitals (Đại Nghĩa). */
export const lowerFirst = (text: string): string =>
  /^(\p{Lu}[\p{Lu}\d&]|\p{Lu}\S*\s+\p{Lu})/u.test(text)
    ? text
    : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** Căn cứ: each line ends in `;`, the last in `.` (Nghị định 30). */
export const basisLines = (bases: readonly string[]): string[] =>
  bases.map((basis, index) => `${bareClause(basis)}${index === bases.length - 1 ? '.' : ';'}`)

/** Nơi nhận: dashes, `;`, the last with `.`. */
export const recipientLines = (recipients: readonly string[]): string[] =>
  recipients.map((line, index) => `- ${bareClause(line)}${index === recipients.length - 1 ? '.' : ';'}`)
