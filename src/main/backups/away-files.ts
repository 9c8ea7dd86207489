/** The kept files beside the copies away: open under their hash, or locked under their hash and the key's name. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail } from '#shared/contract/errors.ts'
import { createKeptFiles, type KeptFiles, keptFile, sha256 } from '../kept-files.ts'
import type { LockKey } from '../locks/keyring.ts'
import { lockedEnding, lockFile, unlockFile } from '../locks/locked-file.ts'

const lockedName = /^([0-9a-f]{64})\.([0-9a-f]{16})\.khoa$/u

type LockedFile = { hash: string; keyId: string; path: string }

const lockedFiles = (copies: string): LockedFile[] => {
  const root = join(copies, 'files')
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(root, name)).flatMap((file) => {
        const [, hash = '', keyId = ''] = lockedName.exec(file) ?? []
        return hash === '' ? [] : [{ hash, keyId, path: join(root, name, file) }]
      }),
    )
}

/** What a stick that was pulled out in the middle left of files. */
const clearHalves = (copies: string): void => {
  const root = join(copies, 'files')
  if (!existsSync(root)) return
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith('.tmp'))
      rmSync(join(entry.parentPath, entry.name), { force: true })
}

const withScratch = async <T>(work: (file: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-khoa-'))
  try {
    return await work(join(folder, 'content'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const unlocked = (path: string, key: LockKey): Promise<Uint8Array> =>
  withScratch(async (file) => {
    await unlockFile(path, file, key)
    return new Uint8Array(readFileSync(file))
  })

/** Locks one file beside the copies, and reads it again before it counts. Throws folder_not_writable when it is not the same. */
const stowLocked = async (dataDir: string, copies: string, hash: string, lock: LockKey): Promise<void> => {
  const folder = join(copies, 'files', hash.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  const target = join(folder, `${hash}.${lock.keyring.keyId}${lockedEnding}`)
  const temporary = `${target}.tmp`
  try {
    await lockFile(keptFile(dataDir, hash), temporary, lock)
    if (sha256(await unlocked(temporary, lock)) !== hash)
      throw fail('folder_not_writable', { folder: target })
    renameSync(temporary, target)
  } finally {
    rmSync(temporary, { force: true })
  }
}

const isWhole = (files: Pick<KeptFiles, 'kept'>, hash: string): boolean => {
  try {
    return files.kept(hash).byteLength >= 0
  } catch {
    return false
  }
}

/**
 * Brings every kept file beside the copies; with a lock none of them stays there open. Answers how many are damaged on
 * this computer and therefore not there: they must not keep the others from it.
 */
export const bringFilesAway = async (
  dataDir: string,
  copies: string,
  files: Pick<KeptFiles, 'kept' | 'keptHashes'>,
  lock: LockKey | null,
): Promise<number> => {
  clearHalves(copies)
  const open = createKeptFiles(copies)
  const own = lockedFiles(copies).filter(({ keyId }) => keyId === lock?.keyring.keyId)
  const there = new Set(lock === null ? open.keptHashes() : own.map(({ hash }) => hash))
  let damaged = 0
  for (const hash of files.keptHashes().filter((one) => !there.has(one))) {
    if (!isWhole(files, hash)) damaged += 1
    else if (lock === null) await open.stow(files.kept(hash))
    else await stowLocked(dataDir, copies, hash, lock)
  }
  if (lock !== null) {
    const locked = new Set(lockedFiles(copies).map(({ hash }) => hash))
    for (const hash of open.keptHashes())
      if (locked.has(hash)) rmSync(keptFile(copies, hash), { force: true })
  }
  return damaged
}

/** Brings files that only the copies' folder still has whole back to the data folder; what is damaged there stays. */
export const bringFilesBack = async (
  copies: string,
  files: Pick<KeptFiles, 'stow' | 'kept'>,
  lock: LockKey | null,
): Promise<void> => {
  const open = createKeptFiles(copies)
  for (const hash of open.keptHashes())
    if (!isWhole(files, hash) && isWhole(open, hash)) await files.stow(open.kept(hash))
  for (const { hash, keyId, path } of lock === null ? [] : lockedFiles(copies)) {
    if (keyId !== lock?.keyring.keyId || isWhole(files, hash)) continue
    const bytes = await unlocked(path, lock).catch(() => null)
    if (bytes !== null && sha256(bytes) === hash) await files.stow(bytes)
  }
}
