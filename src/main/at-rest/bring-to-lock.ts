/**
 * Brings all that lies in the data folder to what its lock wants: encrypted, or open. Each file is written anew beside
 * the old one, proven, and takes its place by a rename; nothing is removed before its successor stands. So it may be
 * killed at any point and is begun again, which finds what is done and goes on with the rest.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { copyFile, cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '#shared/contract/backups.ts'
import { DomainError, fail } from '#shared/contract/errors.ts'
import type { LockState } from '#shared/contract/lock.ts'
import { backupFile, backupsFolder, backupsHere, writeManifest } from '../backups/backup-folder.ts'
import { keptFolder, keptStates, renameState } from '../backups/kept-aside.ts'
import type { CopyProof } from '../backups/prove-copy.ts'
import { proveInWorker } from '../backups/prove-in-worker.ts'
import { removeRegister } from '../backups/remove-register.ts'
import { databaseFileName } from '../data-folder.ts'
import { keyIdOfFile, SqliteError } from '../db/connect.ts'
import { headOfFile, sizeOfFile, walOf } from '../db/file-header.ts'
import { openDatabase } from '../db/open.ts'
import { hasLog } from '../db/prove-file.ts'
import { bringUnderKeyBeside, isWholeBeside } from '../db/work-on-file.ts'
import { createKeptFiles, hashOfFile, keptFile, syncFolder, writeDurably } from '../kept-files.ts'
import { type FileKey, heldKey } from '../locks/held-keys.ts'
import { type HouseLock, houseLock, removeHouseLock } from '../locks/house-lock.ts'
import { sealBytes, sealedBy } from '../locks/sealed-bytes.ts'

/** Enough to tell whether a file is sealed. */
const sealLength = 128

const keyWanted = ({ keyring, wants }: HouseLock): FileKey | null => {
  if (wants !== 'encryption') return null
  const key = heldKey(keyring.keyId)
  if (key === null) throw fail('locked', {})
  return key
}

const idWanted = ({ keyring, wants }: HouseLock): string | null =>
  wants === 'encryption' ? keyring.keyId : null

const isRegisterLeft = (dataDir: string, id: string | null): boolean => {
  const file = join(dataDir, databaseFileName)
  return sizeOfFile(file) > 0 && keyIdOfFile(file) !== id
}

const copiesLeft = (dataDir: string, id: string | null): Backup[] =>
  backupsHere(dataDir).filter((backup) => keyIdOfFile(backupFile(backupsFolder(dataDir), backup)) !== id)

const filesLeft = (dataDir: string, id: string | null): string[] =>
  createKeptFiles(dataDir)
    .keptHashes()
    .filter((hash) => sealedBy(headOfFile(keptFile(dataDir, hash), sealLength)) !== id)

const statesLeft = (dataDir: string, id: string | null): string[] =>
  keptStates(dataDir)
    .map(({ name }) => name)
    .filter((name) => {
      const file = join(keptFolder(dataDir), name, databaseFileName)
      return sizeOfFile(file) > 0 && keyIdOfFile(file) !== id
    })

/** What lies otherwise than the lock wants. Read by its first bytes: no key is needed. */
export const leftToBring = (dataDir: string): LockState['left'] => {
  const lock = houseLock(dataDir)
  const id = lock === null ? null : idWanted(lock)
  return {
    register: isRegisterLeft(dataDir, id),
    copies: copiesLeft(dataDir, id).length,
    files: filesLeft(dataDir, id).length,
    states: statesLeft(dataDir, id).length,
  }
}

/** Writes `from` under another key into the new file `target`, and proves that all of it is there. */
const writeUnder = async (from: string, target: string, key: FileKey | null): Promise<CopyProof> => {
  removeRegister(target)
  await copyFile(from, target)
  const { rows } = await proveInWorker({ what: 'new', file: target })
  await bringUnderKeyBeside(target, key)
  const proof = await proveInWorker({ what: 'new', file: target })
  if (proof.rows !== rows) throw fail('database_damaged', {})
  return proof
}

const bringRegister = async (dataDir: string, key: FileKey | null, now: () => string): Promise<void> => {
  const file = join(dataDir, databaseFileName)
  const coming = `${file}.coming`
  // Looked at as at any start, and its log worked in.
  openDatabase(file, { now, isProven: await isWholeBeside(file) }).close()
  if (hasLog(file)) throw fail('busy', {})
  try {
    await writeUnder(file, coming, key)
    renameSync(coming, file)
    syncFolder(dataDir)
  } finally {
    removeRegister(coming)
  }
}

/** The copy under its new key has another name: either of the two is whole with its manifest, whenever it stops. */
const bringCopy = async (
  dataDir: string,
  backup: Backup,
  key: FileKey | null,
  lock: HouseLock,
): Promise<void> => {
  const folder = backupsFolder(dataDir)
  const from = join(folder, backup.name)
  if ((await hashOfFile(from)) !== backup.sha256) throw fail('database_damaged', {})
  const base = backup.name.replace(/(?:\.khoa-[0-9a-f]{16})?\.db$/u, '')
  const name = key === null ? `${base}.db` : `${base}.khoa-${key.id}.db`
  const temporary = join(folder, `${name}.tmp`)
  try {
    const { sha256 } = await writeUnder(from, temporary, key)
    const keyring = key === null ? null : lock.keyring
    const coming = { ...backup, name, size: sizeOfFile(temporary), sha256, keyring }
    renameSync(temporary, join(folder, name))
    await writeManifest(folder, coming)
  } finally {
    removeRegister(temporary)
  }
  rmSync(join(folder, `${backup.name}.json`), { force: true })
  rmSync(from, { force: true })
}

/**
 * A state that was put aside, with its log worked in, as another state; the old one goes when the new one stands. One that
 * SQLite cannot read stays as it is, and is counted.
 */
const bringState = async (dataDir: string, name: string, key: FileKey | null): Promise<void> => {
  const folder = keptFolder(dataDir)
  const to = `${name.replace(/\.khoa$/u, '')}${key === null ? '' : '.khoa'}`
  const coming = join(folder, `${to}.coming`)
  try {
    rmSync(coming, { recursive: true, force: true })
    await cp(join(folder, name), coming, { recursive: true })
    const file = join(coming, databaseFileName)
    await bringUnderKeyBeside(file, key)
    await proveInWorker({ what: 'new', file })
    rmSync(walOf(file), { force: true })
    renameState(coming, to)
    rmSync(join(folder, to), { recursive: true, force: true })
    renameSync(coming, join(folder, to))
    syncFolder(folder)
  } finally {
    rmSync(coming, { recursive: true, force: true })
  }
  rmSync(join(folder, name), { recursive: true, force: true })
}

const bringFile = (dataDir: string, hash: string, key: FileKey | null): void => {
  const content = createKeptFiles(dataDir).kept(hash)
  writeDurably(keptFile(dataDir, hash), key === null ? content : sealBytes(content, key))
}

/** Copies that a kill left half made: plain ones would lie there unseen. */
const clearHalves = (dataDir: string): void => {
  const folder = backupsFolder(dataDir)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (/\.(?:tmp|restoring|away|proof)(?:-wal|-shm|-journal)?$/u.test(name))
      rmSync(join(folder, name), { force: true })
}

/** What is damaged, or gone meanwhile, keeps nothing else from it: it is counted by `leftToBring`. */
const attempt = async (work: () => void | Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    const isOfThisFile =
      error instanceof SqliteError ||
      (error instanceof DomainError &&
        ['database_damaged', 'unknown_file', 'locked'].includes(error.error.code))
    if (!isOfThisFile) throw error
  }
}

type Bringing = {
  now: () => string
  told: (done: number, total: number) => void
  othersTurn: () => Promise<void>
}

/**
 * The register first: it is what matters. Throws what opening it throws, and what the disk says; a lock that wants
 * nothing is taken off at the end, unless something is left that needs it.
 */
export const bringToLock = async (dataDir: string, { now, told, othersTurn }: Bringing): Promise<void> => {
  const lock = houseLock(dataDir)
  if (lock === null) return
  const key = keyWanted(lock)
  const id = idWanted(lock)
  clearHalves(dataDir)
  const steps = [
    ...(isRegisterLeft(dataDir, id) ? [() => bringRegister(dataDir, key, now)] : []),
    ...copiesLeft(dataDir, id).map((copy) => () => attempt(() => bringCopy(dataDir, copy, key, lock))),
    ...statesLeft(dataDir, id).map((name) => () => attempt(() => bringState(dataDir, name, key))),
    ...filesLeft(dataDir, id).map((hash) => () => attempt(() => bringFile(dataDir, hash, key))),
  ]
  for (const [done, step] of steps.entries()) {
    told(done, steps.length)
    await step()
    await othersTurn()
  }
  if (lock.wants === 'nothing') {
    // A copy has its keyring in its manifest; a file that could not be opened with the key is lost with it or without.
    const { register, states } = leftToBring(dataDir)
    if (!register && states === 0) removeHouseLock(dataDir)
  }
}
