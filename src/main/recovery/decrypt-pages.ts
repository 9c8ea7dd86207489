/**
 * Reads the pages of an encrypted register one by one, past those that do not hold: SQLCipher 4 as it is documented
 * (zetetic.net/sqlcipher/design): AES-256-CBC, then HMAC-SHA-512 over the page, its IV and its number, both in the last
 * 80 bytes of the page; of the first page the first 16 bytes are the salt.
 */
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { magic, saltLength, saltOf, usualPageSize } from '../db/file-header.ts'
import { readWal } from '../db/wal.ts'
import type { FileKey } from '../locks/held-keys.ts'

const ivLength = 16
const sealLength = 64
/** What the header of the opened file calls reserved. */
export const reservedLength = ivLength + sealLength

type OpenPage = (page: Uint8Array, number: number) => Uint8Array | null

const pageOpener = ({ id, key }: FileKey): OpenPage => {
  const salt = saltOf(id).map((byte) => byte ^ 0x3a)
  const sealKey = pbkdf2Sync(key, salt, 2, 32, 'sha512')
  const end = usualPageSize - reservedLength
  return (page, number) => {
    const start = number === 1 ? saltLength : 0
    const numberBytes = Buffer.alloc(4)
    numberBytes.writeUInt32LE(number)
    const seal = createHmac('sha512', sealKey)
      .update(page.subarray(start, end + ivLength))
      .update(numberBytes)
      .digest()
    if (!seal.equals(page.subarray(end + ivLength))) return null
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + ivLength)).setAutoPadding(
      false,
    )
    const content = Buffer.concat([decipher.update(page.subarray(start, end)), decipher.final()])
    const opened = new Uint8Array(usualPageSize)
    if (number === 1) opened.set(magic)
    opened.set(content, start)
    return opened
  }
}

/** The file as it would lie there open; a page that does not hold is one of zeros. */
export const decryptedFile = (file: Uint8Array, key: FileKey): Uint8Array => {
  const open = pageOpener(key)
  const opened = new Uint8Array(file.byteLength)
  for (let at = 0; at + usualPageSize <= file.byteLength; at += usualPageSize) {
    const page = open(file.subarray(at, at + usualPageSize), at / usualPageSize + 1)
    if (page !== null) opened.set(page, at)
  }
  return opened
}

/**
 * The pages in the frames of a log, opened where they stand. The sums of the frames are of the encrypted pages, so they
 * must have been read before.
 */
export const decryptedLog = (wal: Uint8Array, key: FileKey): Uint8Array => {
  const open = pageOpener(key)
  const opened = new Uint8Array(wal)
  for (const { page, at } of readWal(wal, usualPageSize)?.frames ?? []) {
    const content = open(wal.subarray(at, at + usualPageSize), page)
    opened.set(content ?? new Uint8Array(usualPageSize), at)
  }
  return opened
}
