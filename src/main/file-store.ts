/**
 * Files cross the boundary as opaque handles, never as paths. Two kinds: passing files (uploads, results of a
 * task) live in memory until they are dropped; kept files live in the data folder under their SHA-256, written
 * to a temporary name, synced and renamed, and verified on every read.
 *
 *   const handle = files.put('KT_AnMy.xlsx', bytes)
 *   const hash = files.keep(files.take(handle).bytes)
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { FileRef } from '#shared/contract/bridge.ts'
import { fail } from '#shared/contract/errors.ts'

export type PassingFile = { name: string; bytes: Uint8Array }

export type FileStore = {
  put(name: string, bytes: Uint8Array): FileRef
  /** Throws DomainError unknown_file. */
  take(handle: string): PassingFile
  drop(handle: string): void
  /** Keeps bytes for good; answers their hash. The same bytes are kept once. */
  keep(bytes: Uint8Array): string
  /** Kept bytes; throws DomainError unknown_file when missing or when they no longer match their hash. */
  kept(hash: string): Uint8Array
  /** Hashes of all kept files. */
  keptHashes(): string[]
}

const maxPassing = 2000

/** The last step of a name, without what a file system or a shell could trip over. */
export const safeFileName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/u).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
  const clean = last.replace(/[\u0000-\u001f<>:"|?*]/gu, '_').replace(/[. ]+$/u, '')
  return clean.slice(-180) || 'tep'
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** One `write` may take only a part (a full disk says so only on the next). */
const writeAll = (descriptor: number, bytes: Uint8Array): void => {
  let done = 0
  while (done < bytes.byteLength) done += writeSync(descriptor, bytes, done)
}

export const createFileStore = (dataDir: string): FileStore => {
  const passing = new Map<string, PassingFile>()
  const folder = join(dataDir, 'files')
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash)

  const put = (name: string, bytes: Uint8Array): FileRef => {
    const handle = `file_${randomBytes(18).toString('base64url')}`
    passing.set(handle, { name: safeFileName(name), bytes })
    const oldest = passing.keys().next().value
    if (passing.size > maxPassing && oldest !== undefined) passing.delete(oldest)
    return { handle, name: safeFileName(name), size: bytes.byteLength }
  }

  const take = (handle: string): PassingFile => {
    const file = passing.get(handle)
    if (file === undefined) throw fail('unknown_file', {})
    return file
  }

  const keep = (bytes: Uint8Array): string => {
    const hash = sha256(bytes)
    const target = pathOf(hash)
    if (existsSync(target)) return hash
    mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true })
    const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`
    const descriptor = openSync(temporary, 'wx')
    try {
      writeAll(descriptor, bytes)
      fsyncSync(descriptor)
    } catch (error) {
      closeSync(descriptor)
      rmSync(temporary, { force: true })
      throw error
    }
    closeSync(descriptor)
    renameSync(temporary, target)
    return hash
  }

  const kept = (hash: string): Uint8Array => {
    if (!/^[0-9a-f]{64}$/u.test(hash) || !existsSync(pathOf(hash))) throw fail('unknown_file', {})
    const bytes = new Uint8Array(readFileSync(pathOf(hash)))
    if (sha256(bytes) !== hash) throw fail('unknown_file', {})
    return bytes
  }

  const keptHashes = (): string[] => {
    if (!existsSync(folder)) return []
    return readdirSync(folder).flatMap((part) =>
      readdirSync(join(folder, part)).filter((name) => !name.endsWith('.tmp')),
    )
  }

  return { put, take, drop: (handle) => void passing.delete(handle), keep, kept, keptHashes }
}
