/**
 * A locked file: a head in the clear (the keyring, how long the content is), then the content in pieces, each
 * encrypted and sealed by AES-256-GCM under a key of this file alone. The number of a piece and whether it is the last
 * stand in its nonce, and the head is sealed with each: what was cut, repeated, reordered or changed does not open.
 * Pieces keep the memory small, and the window served between them.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { z } from 'zod'
import { fail } from '#shared/contract/errors.ts'
import { type Keyring, keyringForm } from '#shared/contract/keyring.ts'
import { hashOfFile } from '../kept-files.ts'
import type { LockKey } from './keyring.ts'

export const lockedEnding = '.khoa'

const magic = Buffer.from('NEP-KHOA-1\n')
const pieceSize = 1024 * 1024
const tagSize = 16
const mostHeadBytes = 16 * 1024

const headForm = z.object({ keyring: keyringForm, salt: z.base64().max(100), size: z.int().min(0) })
type Head = z.output<typeof headForm>

const fileKeyOf = (key: Uint8Array, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.from(salt, 'base64'), 'nep-lock-1 file', 32))

const nonceOf = (piece: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(piece), 3)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

const pieceCount = (size: number): number => Math.max(1, Math.ceil(size / pieceSize))

/** A file that is shorter than it says ends the work. */
const readFully = async (file: FileHandle, length: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done)
    if (bytesRead === 0) throw fail('database_damaged', {})
    done += bytesRead
  }
  return bytes
}

const readHead = async (file: FileHandle): Promise<{ head: Head; bytes: Buffer }> => {
  const start = await readFully(file, magic.length + 4)
  const length = start.readUInt32BE(magic.length)
  if (!start.subarray(0, magic.length).equals(magic) || length > mostHeadBytes)
    throw fail('database_damaged', {})
  const text = await readFully(file, length)
  try {
    return { head: headForm.parse(JSON.parse(text.toString('utf8'))), bytes: Buffer.concat([start, text]) }
  } catch {
    throw fail('database_damaged', {})
  }
}

const withFile = async <T>(
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<T>,
): Promise<T> => {
  const file = await open(path, flags)
  return work(file).finally(() => file.close())
}

/** What opens the file. Throws DomainError database_damaged when it is no locked file. */
export const keyringOf = (path: string): Promise<Keyring> =>
  withFile(path, 'r', async (file) => (await readHead(file)).head.keyring)

/** Locks `from` into the new file `to`, synced to the disk. Throws what the disk says; `to` may then be half there. */
export const lockFile = (from: string, to: string, { key, keyring }: LockKey): Promise<void> =>
  withFile(from, 'r', async (source) => {
    const { size } = await source.stat()
    const head: Head = { keyring, salt: randomBytes(32).toString('base64'), size }
    const text = Buffer.from(JSON.stringify(head))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(text.length)
    const bytes = Buffer.concat([magic, length, text])
    const fileKey = fileKeyOf(key, head.salt)
    const bound = createHash('sha256').update(bytes).digest()
    await withFile(to, 'w', async (target) => {
      await target.writeFile(bytes)
      const count = pieceCount(size)
      for (let piece = 0; piece < count; piece += 1) {
        const content = await readFully(source, Math.min(pieceSize, size - piece * pieceSize))
        const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(piece, piece === count - 1)).setAAD(
          bound,
        )
        await target.writeFile(Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]))
      }
      await target.sync()
    })
  })

/** Throws DomainError database_damaged for anything that is not as it was locked, or was locked by another key. */
export const unlockFile = (from: string, to: string, { key }: Pick<LockKey, 'key'>): Promise<void> =>
  withFile(from, 'r', async (source) => {
    const { head, bytes } = await readHead(source)
    const fileKey = fileKeyOf(key, head.salt)
    const bound = createHash('sha256').update(bytes).digest()
    await withFile(to, 'w', async (target) => {
      const count = pieceCount(head.size)
      for (let piece = 0; piece < count; piece += 1) {
        const length = Math.min(pieceSize, head.size - piece * pieceSize)
        const sealed = await readFully(source, length + tagSize)
        const decipher = createDecipheriv('aes-256-gcm', fileKey, nonceOf(piece, piece === count - 1))
          .setAAD(bound)
          .setAuthTag(sealed.subarray(length))
        await target.writeFile(openPiece(decipher, sealed.subarray(0, length)))
      }
      if ((await source.read(Buffer.alloc(1), 0, 1)).bytesRead > 0) throw fail('database_damaged', {})
    })
  })

const openPiece = (decipher: ReturnType<typeof createDecipheriv>, sealed: Buffer): Buffer => {
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch {
    throw fail('database_damaged', {})
  }
}

/**
 * Locks `from` into `target`, which counts only after it was opened again and found to have the hash `sha256`; `scratch`
 * is a place on this computer for the proof. Answers the hash of the locked file. Throws DomainError folder_not_writable
 * when it reads otherwise than written, and what the disk says; nothing is then left of it.
 */
export const lockProven = async (
  { from, target, scratch, sha256 }: { from: string; target: string; scratch: string; sha256: string },
  lock: LockKey,
): Promise<string> => {
  const temporary = `${target}.tmp`
  try {
    await lockFile(from, temporary, lock)
    await unlockFile(temporary, scratch, lock)
    if ((await hashOfFile(scratch)) !== sha256) throw fail('folder_not_writable', { folder: target })
    const locked = await hashOfFile(temporary)
    await rename(temporary, target)
    return locked
  } finally {
    for (const rest of [temporary, scratch]) rmSync(rest, { force: true })
  }
}
