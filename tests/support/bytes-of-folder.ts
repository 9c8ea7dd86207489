/** Every file below a folder, as bytes: for what must be nowhere in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/** The parts of a zip (.xlsx, .docx) as they are when opened. */
const zipParts = (bytes: Buffer): Buffer[] => {
  const parts: Buffer[] = []
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const method = bytes.readUInt16LE(at + 8)
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    if (method !== 8) continue
    try {
      parts.push(inflateRawSync(bytes.subarray(start), { maxOutputLength: 50_000_000 }))
    } catch {
      // No part begins here after all.
    }
  }
  return parts
}

/** Files in which one of the texts stands, also inside zips, in UTF-8 or UTF-16; by their paths below the folder. */
export const filesHolding = (folder: string, texts: readonly string[]): string[] => {
  const wanted = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return [bytes, ...zipParts(bytes)].some((part) => wanted.some((text) => part.includes(text)))
    })
    .map((file) => file.slice(folder.length + 1))
    .sort()
}
