/**
 * Zip entries for the readers. Guarantees: the central directory is read and judged before anything is
 * unpacked (sizes, number of entries, password flag); unpacking stops at the declared size and at the
 * ceiling, since sizes can lie; the checksum must fit; a truncated or inconsistent file is `damaged`.
 *
 *   const zip = openZip(bytes, limits)
 *   zip.read('xl/workbook.xml')        // Uint8Array, or undefined when there is no such part
 */
import { crc32, inflateRawSync } from 'node:zlib'
import type { ReadLimits } from './limits.ts'
import { damaged, Refusal, tooLarge } from './refusal.ts'
import { findEndOfDirectory, readDirectory, type ZipEntry } from './zip-directory.ts'

export type Zip = {
  /** Normalised names: forward slashes, no leading slash. */
  names: string[]
  has: (name: string) => boolean
  /** The unpacked part; names are compared without regard to case. */
  read: (name: string) => Uint8Array | undefined
}

const unpack = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = entry.offset
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50)
    throw damaged('bad-container')
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (start + entry.packedSize > bytes.length) throw damaged('truncated')
  const packed = bytes.subarray(start, start + entry.packedSize)
  const data = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw damaged('bad-part')
  return data
}

/** One output block of the declared size; a stream that yields more is a lie and is refused. */
const inflate = (packed: Uint8Array, size: number): Uint8Array => {
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge('unzipped-bytes')
    throw damaged('bad-part')
  }
}

/** Throws `Refusal`: damaged, too-large, or password for classic zip encryption. */
export const openZip = (bytes: Uint8Array, limits: ReadLimits): Zip => {
  const entries = readDirectory(bytes, findEndOfDirectory(bytes), limits)
  const byName = new Map<string, ZipEntry>()
  let total = 0
  for (const entry of entries) {
    total += entry.size
    if (entry.size > limits.partBytes || total > limits.unzippedBytes) throw tooLarge('unzipped-bytes')
    byName.set(entry.name.toLowerCase(), entry)
  }
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read: (name) => {
      const entry = byName.get(name.toLowerCase())
      if (!entry) return undefined
      if (entry.isEncrypted) throw new Refusal('password', 'encrypted')
      return unpack(bytes, entry)
    },
  }
}
