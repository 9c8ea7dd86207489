/** Excel's limit of characters in one cell. */
const maxCellText = 32_767

/** Controls other than tab and line feed, lone surrogates, and the two non-characters that break XML. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Makes any string safe to write into a workbook: line ends as LF, what XML cannot carry dropped, Unicode NFC,
 * at most 32,767 UTF-16 units and never half a character at the end. The libraries write malformed XML for
 * U+FFFE and refuse nothing by themselves.
 *
 *   cleanText('Đại\u0000 Nghĩa\r\n') // 'Đại Nghĩa\n'
 */
export const cleanText = (text: string): string => {
  const clean = text.replace(/\r\n?/g, '\n').replace(unwritable, '').normalize('NFC')
  if (clean.length <= maxCellText) return clean
  const cut = clean.slice(0, maxCellText)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
