/**
 * Files that stay: each in the data folder under its SHA-256, written to a temporary name, synced with its folder and
 * renamed, verified on every read. What `keep` answered survives a power cut, as the row that names it does.
 */
import { createHash, randomBytes, webcrypto } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { copyFile, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '#shared/contract/errors.ts'
import type { FileKey } from './locks/held-keys.ts'
import { openBytes, sealBytes } from './locks/sealed-bytes.ts'

export type KeptFiles = {
  /** Keeps bytes for good; answers their hash. The same bytes are kept once; a damaged copy is replaced. */
  keep(bytes: Uint8Array): string
  /** The same without holding anything up while the disk works; several at once share its effort. */
  stow(bytes: Uint8Array): Promise<string>
  /** Kept bytes; throws DomainError unknown_file when missing or when they no longer match their hash. */
  kept(hash: string): Uint8Array
  /** The same without holding anything up while the disk works and the hash is made. */
  fetch(hash: string): Promise<Uint8Array>
  /** Whether such a file lies here, whole or not. */
  isThere(hash: string): boolean
  /** Hashes of all kept files. */
  keptHashes(): string[]
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The same in a thread of the engine. */
const sha256Beside = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')

/** The hash of a file of any size, read in pieces between which the window is served. */
export const hashOfFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1024 * 1024)
  const handle = await open(file, 'r')
  try {
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, piece.length)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

/** The same where nothing may come between. */
export const hashOfFileAtOnce = (file: string): string => {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1024 * 1024)
  const descriptor = openSync(file, 'r')
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      hash.update(piece.subarray(0, read))
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex')
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/u.test(text)

/** One `write` may take only a part (a full disk says so only on the next). */
const writeAll = (descriptor: number, bytes: Uint8Array): void => {
  let done = 0
  while (done < bytes.byteLength) done += writeSync(descriptor, bytes, done)
}

/** What was written into a file by other means is durable afterwards. */
export const syncFile = (file: string): void => {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Copies a file and makes the copy durable, the disk's part of it in the background. Throws what the disk says. */
export const copyDurably = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to)
  const handle = await open(to, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** The name of a new file is durable only when its folder is; Windows cannot open a folder and does not need it. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes a file wholly or not at all, and durably. */
export const writeDurably = (target: string, bytes: Uint8Array): void => {
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
  syncFolder(join(target, '..'))
}

const syncFolderLater = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** `writeDurably`, the disk's part of it in the background. */
export const writeDurablyLater = async (target: string, bytes: Uint8Array): Promise<void> => {
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`
  const handle = await open(temporary, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
    await handle.close()
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(temporary, { force: true })
    throw error
  }
  await rename(temporary, target)
  await syncFolderLater(join(target, '..'))
}

/** Kept bytes; null when they are missing or no longer match their hash. */
export const keptIfWhole = (files: Pick<KeptFiles, 'kept'>, hash: string): Uint8Array | null => {
  try {
    return files.kept(hash)
  } catch {
    return null
  }
}

/** Where a kept file lies. */
export const keptFile = (dataDir: string, hash: string): string =>
  join(dataDir, 'files', hash.slice(0, 2), hash)

/** Bytes that were to be erased; a missing file is no error. */
export const removeKept = (dataDir: string, hash: string): void => {
  if (isHash(hash)) rmSync(keptFile(dataDir, hash), { force: true })
}

/** `key`: what new files are sealed by; null leaves them open. Those that are there are read however they lie. */
export const createKeptFiles = (dataDir: string, key: () => FileKey | null = () => null): KeptFiles => {
  const root = join(dataDir, 'files')
  const folderOf = (hash: string): string => join(root, hash.slice(0, 2))
  const pathOf = (hash: string): string => keptFile(dataDir, hash)
  const contentIfWhole = (hash: string): Uint8Array | null => {
    if (!existsSync(pathOf(hash))) return null
    const stored = new Uint8Array(readFileSync(pathOf(hash)))
    // As it is first: a person may keep a file that looks like a sealed one.
    if (sha256(stored) === hash) return stored
    const content = openBytes(stored)
    return content !== null && sha256(content) === hash ? content : null
  }
  const isIntact = (hash: string): boolean => contentIfWhole(hash) !== null
  const stored = (bytes: Uint8Array): Uint8Array => {
    const under = key()
    return under === null ? bytes : sealBytes(bytes, under)
  }

  const makeFolder = (hash: string): void => {
    if (existsSync(folderOf(hash))) return
    mkdirSync(folderOf(hash), { recursive: true })
    syncFolder(root)
  }

  const keep = (bytes: Uint8Array): string => {
    const hash = sha256(bytes)
    if (isIntact(hash)) return hash
    makeFolder(hash)
    writeDurably(pathOf(hash), stored(bytes))
    return hash
  }

  const stow = async (bytes: Uint8Array): Promise<string> => {
    const hash = sha256(bytes)
    if (isIntact(hash)) return hash
    makeFolder(hash)
    await writeDurablyLater(pathOf(hash), stored(bytes))
    return hash
  }

  const kept = (hash: string): Uint8Array => {
    const content = isHash(hash) ? contentIfWhole(hash) : null
    if (content === null) throw fail('unknown_file', {})
    return content
  }

  const fetch = async (hash: string): Promise<Uint8Array> => {
    if (!isHash(hash)) throw fail('unknown_file', {})
    const stored = await readFile(pathOf(hash)).catch(() => null)
    if (stored !== null) {
      if ((await sha256Beside(stored)) === hash)
        return new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength)
      const content = openBytes(stored)
      if (content !== null && (await sha256Beside(new Uint8Array(content))) === hash) return content
    }
    throw fail('unknown_file', {})
  }

  // A file manager leaves files of its own in any folder it showed; they are not ours to count.
  const keptHashes = (): string[] => {
    if (!existsSync(root)) return []
    return readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/u.test(entry.name))
      .flatMap((entry) => readdirSync(join(root, entry.name)).filter(isHash))
  }

  const isThere = (hash: string): boolean => isHash(hash) && existsSync(pathOf(hash))

  return { keep, stow, kept, fetch, isThere, keptHashes }
}
