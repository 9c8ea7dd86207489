/**
 * What a file is, by its first bytes; the name only tells apart the kinds that share a container (docx and xlsx
 * are both zip, doc and xls are both OLE). Answers null for everything that is not kept as evidence.
 */

type Signature = { at: number; bytes: readonly number[]; type: string }

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0))

const signatures: readonly Signature[] = [
  { at: 0, bytes: [0xff, 0xd8, 0xff], type: 'image/jpeg' },
  { at: 0, bytes: [0x89, ...ascii('PNG')], type: 'image/png' },
  { at: 0, bytes: ascii('GIF8'), type: 'image/gif' },
  { at: 8, bytes: ascii('WEBP'), type: 'image/webp' },
  { at: 0, bytes: ascii('%PDF-'), type: 'application/pdf' },
]
const zip = [0x50, 0x4b, 0x03, 0x04]
const ole = [0xd0, 0xcf, 0x11, 0xe0]

const zipKinds: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const oleKinds: Record<string, string> = { doc: 'application/msword', xls: 'application/vnd.ms-excel' }

const has = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte)

export const mediaTypeOf = (fileName: string, bytes: Uint8Array): string | null => {
  const known = signatures.find((signature) => has(bytes, signature.at, signature.bytes))
  if (known !== undefined) return known.type
  const extension = fileName.toLowerCase().split('.').at(-1) ?? ''
  if (has(bytes, 0, zip)) return zipKinds[extension] ?? null
  if (has(bytes, 0, ole)) return oleKinds[extension] ?? null
  return null
}
