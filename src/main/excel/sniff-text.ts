/** Text files: which of the formats that are text, and in which encoding the bytes are. */
import { notASpreadsheet, Refusal } from './refusal.ts'

export type TextFormat = 'csv' | 'html' | 'xml-2003'

export type SniffedText = { kind: TextFormat; text: string } | { kind: 'legacy-csv'; bytes: Uint8Array }

/** Text by byte order mark, or valid UTF-8; undefined where the bytes are some 8-bit encoding. */
export const decodeUnicode = (bytes: Uint8Array): string | undefined => {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
    const guess = unmarkedUtf16(bytes)
    return new TextDecoder(guess ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark shows as a zero in every other byte of its ASCII signs. */
const unmarkedUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const head = bytes.subarray(0, 512)
  let even = 0
  let odd = 0
  head.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even++
    else odd++
  })
  if (even + odd < head.length / 8) return undefined
  return odd > even * 8 ? 'utf-16le' : even > odd * 8 ? 'utf-16be' : undefined
}

/** Control characters no text file has. */
const hasBinary = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
  /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text)

const headLength = 4_096

export const sniffText = (bytes: Uint8Array): SniffedText => {
  const unicode = decodeUnicode(bytes)
  const head = (unicode ?? Buffer.from(bytes.subarray(0, headLength)).toString('latin1')).slice(0, headLength)
  if (hasBinary(head)) throw notASpreadsheet('other')
  const kind = kindOfText(head)
  if (kind === 'csv') return unicode === undefined ? { kind: 'legacy-csv', bytes } : { kind, text: unicode }
  return { kind, text: unicode ?? markupText(bytes, head) }
}

const kindOfText = (head: string): TextFormat => {
  const start = head.replace(/^[\s\uFEFF]+/, '')
  if (start === '') throw new Refusal('empty', 'no-cells')
  if (/^<\?xml|^<\?mso|^<Workbook/i.test(start)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return 'xml-2003'
    if (/<(?:\w+:)?html|<table/i.test(start)) return 'html'
    if (/office:document/.test(start)) throw new Refusal('unsupported-format', 'flat-ods')
    throw notASpreadsheet(/wordml|word\/2003/.test(start) ? 'word' : 'text')
  }
  if (/^<(?:!doctype\s+html|html|head|meta|body|table|style|!--)/i.test(start)) return 'html'
  if (/^MIME-Version:/im.test(start) && /multipart\/related|text\/html/i.test(start)) {
    throw new Refusal('unsupported-format', 'web-archive')
  }
  // Data of another program: no list that a person wrote begins so.
  if (/^[{[]\s*["{[]/.test(start)) throw notASpreadsheet('text')
  return 'csv'
}

/** Markup in an 8-bit encoding names it; without a name it is what Vietnamese Windows wrote. */
const markupText = (bytes: Uint8Array, head: string): string => {
  const named = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  try {
    return new TextDecoder(named ?? 'windows-1258').decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes)
  }
}
