import type { ReadLimits } from './limits.ts'
import { damaged, tooLarge } from './refusal.ts'

export type ZipEntry = {
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  isEncrypted: boolean
  crc: number
  packedSize: number
  size: number
  /** Of the local header. */
  offset: number
}

type EndOfDirectory = { count: number; start: number; size: number; shift: number }

const END = 0x06054b50
const END_64 = 0x06064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const ALL_ONES = 0xffffffff

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A 64-bit size as a number; anything beyond 2^53 cannot be in a real file. */
const uint64 = (view: DataView, at: number): number => {
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('bad-container')
  return Number(value)
}

/** Finds the end record in the last 64 KB. Throws `damaged` when the file has lost its end. */
export const findEndOfDirectory = (bytes: Uint8Array): EndOfDirectory => {
  const view = viewOf(bytes)
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue
    let count = view.getUint16(at + 10, true)
    let size = view.getUint32(at + 12, true)
    let start = view.getUint32(at + 16, true)
    let end = at
    if (at >= 20 && view.getUint32(at - 20, true) === 0x07064b50) {
      const end64 = uint64(view, at - 12)
      if (end64 + 56 <= bytes.length && view.getUint32(end64, true) === END_64) {
        count = uint64(view, end64 + 32)
        size = uint64(view, end64 + 40)
        start = uint64(view, end64 + 48)
        end = end64
      }
    }
    // Bytes before the archive (a mail gateway's doing) move every offset by the same amount.
    const shift = end - size - start
    if (shift >= 0) return { count, start, size, shift }
  }
  throw damaged('truncated')
}

/** Entries as the central directory lists them, checked against the bytes that are there. */
export const readDirectory = (bytes: Uint8Array, end: EndOfDirectory, limits: ReadLimits): ZipEntry[] => {
  if (end.count > limits.entries) throw tooLarge('entries')
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  let at = end.start + end.shift
  for (let index = 0; index < end.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged('bad-container')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw damaged('truncated')
    const flags = view.getUint16(at + 8, true)
    const entry: ZipEntry = {
      name: entryName(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    applyZip64(view, at + 46 + nameLength, extraLength, entry)
    entry.offset += end.shift
    if (localName(view, bytes, entry.offset) !== entry.name) throw damaged('bad-container')
    if (entry.method !== 0 && entry.method !== 8) throw damaged('bad-container')
    entries.push(entry)
    at = next
  }
  // Fewer entries than the directory holds would lose parts without a word.
  if (at !== end.start + end.shift + end.size) throw damaged('bad-container')
  return entries
}

/** The name as the entry itself repeats it: a flipped bit in one of the two must not lose a part. */
const localName = (view: DataView, bytes: Uint8Array, offset: number): string => {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged('bad-container')
  const start = offset + 30
  return entryName(bytes.subarray(start, start + view.getUint16(offset + 26, true)))
}

/** Some writers (old .NET ones among them) part folders by backslashes, or begin a name with a slash. */
const entryName = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '')

const applyZip64 = (view: DataView, start: number, length: number, entry: ZipEntry): void => {
  let at = start
  while (at + 4 <= start + length) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      let field = at + 4
      const fieldEnd = Math.min(field + size, start + length)
      const take = (current: number): number => {
        if (current !== ALL_ONES || field + 8 > fieldEnd) return current
        field += 8
        return uint64(view, field - 8)
      }
      entry.size = take(entry.size)
      entry.packedSize = take(entry.packedSize)
      entry.offset = take(entry.offset)
      return
    }
    at += 4 + size
  }
}
