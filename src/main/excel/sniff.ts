/**
 * What a file is, by its first bytes and its container, never by its name. Throws `Refusal` for what is no
 * workbook that Nếp reads, naming what it is: the clerk is told "a Word file", not "damaged".
 */
import type { ReadLimits } from './limits.ts'
import { type OleFile, openOle } from './ole.ts'
import { damaged, notASpreadsheet, Refusal } from './refusal.ts'
import { sniffText, type TextFormat } from './sniff-text.ts'
import { biffEncryption } from './xls/biff-records.ts'
import { openZip, type Zip } from './zip.ts'

export type Sniffed =
  | { kind: 'xlsx'; zip: Zip }
  | { kind: 'ods'; zip: Zip }
  | { kind: 'xls'; stream: Uint8Array; hasMacros: boolean }
  | { kind: TextFormat; text: string }
  | { kind: 'legacy-csv'; bytes: Uint8Array }

const startsWith = (bytes: Uint8Array, ...values: number[]): boolean =>
  values.every((value, index) => bytes[index] === value)

const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 3, 4) ||
  startsWith(bytes, 0x50, 0x4b, 5, 6) ||
  startsWith(bytes, 0x50, 0x4b, 7, 8)

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** A BIFF2, 3 or 4 stream: no container, it begins with its BOF record. */
const isExcelBefore95 = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 && [0, 2, 4].includes(bytes[1] ?? 1) && [4, 6].includes(bytes[2] ?? 0) && bytes[3] === 0

/** Known files that are something else. */
const refuseForeign = (bytes: Uint8Array): void => {
  const head = ascii(bytes, 0, 16)
  if (head.startsWith('%PDF')) throw notASpreadsheet('pdf')
  if (/^(?:Rar!|7z\xBC\xAF|BZh|\xFD7zXZ)/.test(head) || startsWith(bytes, 0x1f, 0x8b))
    throw notASpreadsheet('archive')
  const isImage =
    /^(?:\xFF\xD8\xFF|\x89PNG|GIF8|II\*\0|MM\0\*|BM.{4}\0\0\0\0)/s.test(head) ||
    (head.startsWith('RIFF') && ascii(bytes, 8, 12) === 'WEBP') ||
    /^.{4}ftyp(?:heic|heix|mif1|msf1|avif)/s.test(head)
  if (isImage) throw notASpreadsheet('image')
  if (head.startsWith('{\\rtf')) throw notASpreadsheet('word')
  if (/^(?:MZ|\x7FELF|ID3|OggS|.{4}ftyp)/s.test(head)) throw notASpreadsheet('other')
  if (isExcelBefore95(bytes)) throw new Refusal('old-format', 'excel-before-95')
}

const sniffZip = (bytes: Uint8Array, limits: ReadLimits): Sniffed => {
  const zip = openZip(bytes, limits)
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name))
  if (has(/^xl\/workbook\.bin$/i)) throw new Refusal('unsupported-format', 'xlsb')
  if (has(/^xl\//i)) return { kind: 'xlsx', zip }
  if (has(/^word\//i)) throw notASpreadsheet('word')
  if (has(/^ppt\//i)) throw notASpreadsheet('powerpoint')
  if (has(/^encrypted-package$/)) throw new Refusal('password', 'encrypted')
  const type = zip.has('mimetype') ? new TextDecoder().decode(zip.read('mimetype')).trim() : ''
  if (type.startsWith('application/vnd.oasis.opendocument')) {
    if (type.includes('.text')) throw notASpreadsheet('word')
    if (type.includes('.presentation')) throw notASpreadsheet('powerpoint')
    if (!type.includes('.spreadsheet')) throw notASpreadsheet('other')
    const manifest = new TextDecoder().decode(zip.read('META-INF/manifest.xml'))
    if (manifest.includes('encryption-data')) throw new Refusal('password', 'encrypted')
    return { kind: 'ods', zip }
  }
  // A workbook part may carry any name; the package says so in its relations.
  const relations = zip.has('_rels/.rels') ? new TextDecoder().decode(zip.read('_rels/.rels')) : ''
  if (relations.includes('officeDocument') && has(/(?:^|\/)workbook\d*\.xml$/i)) return { kind: 'xlsx', zip }
  throw notASpreadsheet('archive')
}

const sniffOle = (bytes: Uint8Array): Sniffed => {
  const file: OleFile = openOle(bytes)
  const has = (name: string): boolean => file.names.some((one) => one.toLowerCase() === name.toLowerCase())
  if (has('EncryptedPackage')) throw new Refusal('password', 'encrypted')
  const stream = file.read('Workbook') ?? file.read('Book')
  if (stream) {
    const encryption = biffEncryption(stream)
    if (encryption === 'none-readable') throw damaged('bad-part')
    if (encryption === 'encrypted') throw new Refusal('password', 'encrypted')
    return { kind: 'xls', stream, hasMacros: has('_VBA_PROJECT_CUR') }
  }
  if (has('WordDocument')) throw notASpreadsheet('word')
  if (has('PowerPoint Document')) throw notASpreadsheet('powerpoint')
  throw notASpreadsheet('other')
}

export const sniff = (bytes: Uint8Array, limits: ReadLimits): Sniffed => {
  if (bytes.length === 0) throw new Refusal('empty', 'no-bytes')
  if (isZip(bytes)) return sniffZip(bytes, limits)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return sniffOle(bytes)
  refuseForeign(bytes)
  if (bytes.subarray(0, 4_096).every((byte) => byte === 0)) throw damaged('only-zeros')
  return sniffText(bytes)
}
