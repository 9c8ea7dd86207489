/**
 * The first 100 bytes of a SQLite file (sqlite.org/fileformat2.html#the_database_header), and the first 16 of an
 * encrypted one, which are its salt: ours name the key.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** Bytes of a file; 0 for one that is not there. */
export const sizeOfFile = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** The first bytes of a file, at most `length`. Throws what the disk says. */
export const headOfFile = (file: string, length: number): Uint8Array => {
  const head = new Uint8Array(length)
  const descriptor = openSync(file, 'r')
  try {
    return head.subarray(0, readSync(descriptor, head))
  } finally {
    closeSync(descriptor)
  }
}

export const headerLength = 100
export const magic = new TextEncoder().encode('SQLite format 3\0')

export const hasMagic = (file: Uint8Array): boolean => magic.every((byte, at) => file[at] === byte)

const ownSalt = new TextEncoder().encode('NepKhoa1')
export const saltLength = 16

/** The salt of files under a key: it needs not be random, since the key is. */
export const saltOf = (keyId: string): Uint8Array => Buffer.concat([ownSalt, Buffer.from(keyId, 'hex')])

/** Name of the key that an encrypted file wants; null for any other file. */
export const keyIdOf = (file: Uint8Array): string | null =>
  ownSalt.every((byte, at) => file[at] === byte) && file.byteLength >= saltLength
    ? Buffer.from(file.subarray(ownSalt.length, saltLength)).toString('hex')
    : null

const viewOf = (file: Uint8Array): DataView => new DataView(file.buffer, file.byteOffset, file.byteLength)

/** Every file that Nếp made has pages of this size, SQLite's own default. */
export const usualPageSize = 4096

/** What the header says, if it can be a page size at all; else what every file of ours has. */
export const pageSizeOf = (file: Uint8Array): number => {
  if (file.byteLength < headerLength || keyIdOf(file) !== null) return usualPageSize
  const stored = viewOf(file).getUint16(16)
  const size = stored === 1 ? 65_536 : stored
  return size >= 512 && (size & (size - 1)) === 0 ? size : usualPageSize
}

/**
 * The same file, whole in pages and in rollback mode, as SQLite takes it from memory; its size in the header is the
 * one it has. Given a `donor`, the other fields of the header are the donor's.
 */
export const asImage = (file: Uint8Array, donor?: Uint8Array): Uint8Array => {
  const pageSize = donor === undefined ? pageSizeOf(file) : pageSizeOf(donor)
  const pages = Math.max(1, Math.ceil(file.byteLength / pageSize))
  const image = new Uint8Array(pages * pageSize)
  image.set(file)
  const view = viewOf(image)
  if (donor !== undefined) {
    const kept = { trunk: view.getUint32(32), free: view.getUint32(36) }
    image.set(donor.subarray(0, headerLength))
    view.setUint32(32, kept.trunk <= pages ? kept.trunk : 0)
    view.setUint32(36, kept.trunk <= pages ? kept.free : 0)
  }
  image[18] = 1
  image[19] = 1
  view.setUint32(28, pages)
  view.setUint32(92, view.getUint32(24))
  return image
}

/** The log beside a database. */
export const walOf = (file: string): string => `${file}-wal`
