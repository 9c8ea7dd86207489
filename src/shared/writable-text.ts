/** Controls other than tab and line feed, lone surrogates, and the two non-characters that break XML. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text that XML can carry, in Unicode NFC and with line ends as LF; for whatever goes into Excel or Word. */
export const writableText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unwritable, '').normalize('NFC')
