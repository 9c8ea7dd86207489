import { writableText } from '#shared/writable-text.ts'

/** Excel's limit of characters in one cell. */
const maxCellText = 32_767

/**
 * Makes any string safe to write into a workbook: line ends as LF, what XML cannot carry dropped, Unicode NFC,
 * at most 32,767 UTF-16 units and never half a character at the end. The libraries write malformed XML for
 * U+FFFE and refuse nothing by themselves.
 *
 *   cleanText('Đại\u0000 Nghĩa\r\n') // 'Đại Nghĩa\n'
 */
export const cleanText = (text: string): string => {
  const clean = writableText(text)
  if (clean.length <= maxCellText) return clean
  const cut = clean.slice(0, maxCellText)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

/**
 * `cleanText` as it stands in the file: the format reads `_x0041_` as A (ECMA-376, ST_Xstring), so a text that looks
 * so has its underscore written that way itself. The library does not.
 */
export const storedText = (text: string): string =>
  cleanText(text).replace(/_(?=x[\da-fA-F]{4}_)/gu, '_x005F_')
