/** The kept files beside the copies away: open under their hash, or locked under their hash and the key's name. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeptFiles, type KeptFiles, keptFile, keptIfWhole, removeKept, sha256 } from '../kept-files.ts'
import type { LockKey } from '../locks/keyring.ts'
import { lockedEnding, lockProven, unlockFile } from '../locks/locked-file.ts'

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

/** Locks one file beside the copies. */
const stowLocked = (copies: string, hash: string, bytes: Uint8Array, lock: LockKey): Promise<string> => {
  const folder = join(copies, 'files', hash.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  const target = join(folder, `${hash}.${lock.keyring.keyId}${lockedEnding}`)
  return withScratch((content) => {
    // As it was kept, whatever it lies under on this computer.
    writeFileSync(content, bytes)
    return lockProven({ from: content, target, scratch: `${content}.proof`, sha256: hash }, lock)
  })
}

/**
 * Brings every kept file beside the copies; with a lock none of them stays there open. Answers how many are damaged on
 * this computer and therefore not there: they must not keep the others from it.
 */
export const bringFilesAway = async (
  copies: string,
  files: Pick<KeptFiles, 'kept' | 'keptHashes'>,
  lock: LockKey | null,
): Promise<number> => {
  const open = createKeptFiles(copies)
  const locked = lock === null ? [] : lockedFiles(copies)
  const own = locked.filter(({ keyId }) => keyId === lock?.keyring.keyId)
  const there = new Set(lock === null ? open.keptHashes() : own.map(({ hash }) => hash))
  const isLocked = new Set(locked.map(({ hash }) => hash))
  let damaged = 0
  for (const hash of files.keptHashes().filter((one) => !there.has(one))) {
    const bytes = keptIfWhole(files, hash)
    if (bytes === null) damaged += 1
    else if (lock === null) await open.stow(bytes)
    else {
      await stowLocked(copies, hash, bytes, lock)
      isLocked.add(hash)
    }
  }
  for (const hash of lock === null ? [] : open.keptHashes())
    if (isLocked.has(hash)) rmSync(keptFile(copies, hash), { force: true })
  return damaged
}

/** Removes these files from beside the copies, open or locked. */
export const removeFilesAway = (copies: string, hashes: ReadonlySet<string>): void => {
  for (const hash of hashes) removeKept(copies, hash)
  for (const { hash, path } of lockedFiles(copies)) if (hashes.has(hash)) rmSync(path, { force: true })
}

/** Brings files that only the copies' folder still has whole back to the data folder; what is damaged there stays. */
export const bringFilesBack = async (
  copies: string,
  files: Pick<KeptFiles, 'stow' | 'kept'>,
  lock: LockKey | null,
): Promise<void> => {
  const isHere = (hash: string): boolean => keptIfWhole(files, hash) !== null
  const open = createKeptFiles(copies)
  for (const hash of open.keptHashes()) {
    const bytes = isHere(hash) ? null : keptIfWhole(open, hash)
    if (bytes !== null) await files.stow(bytes)
  }
  for (const { hash, keyId, path } of lock === null ? [] : lockedFiles(copies)) {
    if (keyId !== lock?.keyring.keyId || isHere(hash)) continue
    const bytes = await unlocked(path, lock).catch(() => null)
    if (bytes !== null && sha256(bytes) === hash) await files.stow(bytes)
  }
}
