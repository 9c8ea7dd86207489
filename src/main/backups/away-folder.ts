/**
 * The second place of the backups, on another disk or a stick: each copy with its manifest, and beside them the kept
 * files by hash, so that the folder alone brings back everything; locked, where a passphrase was set. A stick pulled
 * out in the middle leaves a `.tmp` and every older copy as it was.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Backup } from '#shared/contract/backups.ts'
import { fail } from '#shared/contract/errors.ts'
import { copyDurably, hashOfFile, type KeptFiles, writeDurably } from '../kept-files.ts'
import type { LockKey } from '../locks/keyring.ts'
import { lockedEnding, lockProven } from '../locks/locked-file.ts'
import { bringFilesAway } from './away-files.ts'
import { awayLock } from './away-lock.ts'
import { backupsFolder, backupsIn, newestBackup, pruneBackups, writeManifest } from './backup-folder.ts'

/** Where the copies stand below the folder that the clerk named: it may hold other things. */
export const awayBackups = (folder: string): string => join(folder, 'Nep-sao-luu')

export const isThere = (folder: string): boolean => existsSync(folder)

const isWithin = (folder: string, outer: string): boolean => {
  const way = relative(resolve(outer), resolve(folder))
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}

/**
 * Throws DomainError rule away_folder_not_absolute | away_folder_within_data, folder_not_writable: a place that
 * cannot be written to now would be noticed too late.
 */
export const checkAwayFolder = (folder: string, dataDir: string): void => {
  if (!isAbsolute(folder)) throw fail('rule', { rule: 'away_folder_not_absolute' })
  if (isWithin(folder, dataDir)) throw fail('rule', { rule: 'away_folder_within_data' })
  const probe = join(folder, `.nep-${process.pid}`)
  try {
    writeFileSync(probe, 'x')
  } catch {
    throw fail('folder_not_writable', { folder })
  } finally {
    rmSync(probe, { force: true })
  }
}

const copyProven = async (from: string, to: string, hash: string): Promise<void> => {
  const temporary = `${to}.tmp`
  try {
    await copyDurably(from, temporary)
    if ((await hashOfFile(temporary)) !== hash) throw fail('folder_not_writable', { folder: to })
    await rename(temporary, to)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Locks a copy into the folder; answers its manifest there. */
const lockAway = async (from: string, away: string, backup: Backup, lock: LockKey): Promise<Backup> => {
  const target = join(away, backup.name + lockedEnding)
  const sha256 = await lockProven({ from, target, scratch: `${from}.proof`, sha256: backup.sha256 }, lock)
  return { ...backup, locked: { size: statSync(target).size, sha256, keyId: lock.keyring.keyId } }
}

/** What a stick that was pulled out in the middle left: never counted, and in the way of nothing but room. */
const clearHalves = (away: string): void => {
  for (const { parentPath, name } of readdirSync(away, { recursive: true, withFileTypes: true }))
    if (name.endsWith('.tmp')) rmSync(join(parentPath, name), { force: true, recursive: true })
}

/** Copies that went there before they were locked are locked too: who finds the stick reads them otherwise. */
const lockOlder = async (away: string, dataDir: string, lock: LockKey): Promise<void> => {
  for (const backup of backupsIn(away).filter(({ locked }) => locked === null)) {
    const scratch = join(backupsFolder(dataDir), `${backup.name}.away`)
    try {
      await copyFile(join(away, backup.name), scratch)
      // One that is damaged stays as it is: locked it would look like a good one.
      if ((await hashOfFile(scratch)) !== backup.sha256) continue
      await writeManifest(away, await lockAway(scratch, away, backup, lock))
      rmSync(join(away, backup.name), { force: true })
    } finally {
      rmSync(scratch, { force: true })
    }
  }
}

/**
 * Brings the newest backup and every kept file away, each read again after it was written, and locked where a
 * passphrase was set. Nothing is done when the folder is not there (the stick is not plugged in) or has the copy already.
 */
export const copyAway = async (
  folder: string,
  { dataDir, now, files }: { dataDir: string; now: string; files: Pick<KeptFiles, 'kept' | 'keptHashes'> },
): Promise<void> => {
  const newest = newestBackup(dataDir, now)
  if (newest === undefined || !isThere(folder)) return
  const away = awayBackups(folder)
  const lock = awayLock(dataDir)
  mkdirSync(away, { recursive: true })
  clearHalves(away)
  const leftBehind = await bringFilesAway(away, files, lock)
  if (lock !== null) await lockOlder(away, dataDir, lock)
  if (!backupsIn(away).some(({ name }) => name === newest.name)) {
    const from = join(backupsFolder(dataDir), newest.name)
    if (lock === null) {
      await copyProven(from, join(away, newest.name), newest.sha256)
      await writeManifest(away, newest)
    } else await writeManifest(away, await lockAway(from, away, newest, lock))
    pruneBackups(away)
  }
  writeNote(dataDir, { ...awayNote(dataDir, folder), lastAt: newest.madeAt, leftBehind, failedAt: null })
}

/** Remembered in the data folder, since the stick is mostly elsewhere; not in the register, which it is no part of. */
const noteOf = (dataDir: string): string => join(backupsFolder(dataDir), 'away.json')

type AwayNote = {
  folder: string
  /** The newest copy there; null before the first. */
  lastAt: string | null
  /** Kept files that are damaged on this computer, and so could not be brought there. */
  leftBehind: number
  /** When bringing a copy there last failed; null once one arrived. */
  failedAt: string | null
  /** The last erasure from before which no copy is there; null before the first. */
  clearedOf: string | null
}

const writeNote = (dataDir: string, note: AwayNote): void =>
  writeDurably(noteOf(dataDir), Buffer.from(JSON.stringify(note)))

const readNote = (dataDir: string): AwayNote | null => {
  try {
    const note = JSON.parse(readFileSync(noteOf(dataDir), 'utf8')) as Partial<AwayNote> & { folder: string }
    return { lastAt: null, leftBehind: 0, failedAt: null, clearedOf: null, ...note }
  } catch {
    return null
  }
}

/** What this computer knows of the copies in that folder, also while the stick is elsewhere. */
export const awayNote = (dataDir: string, folder: string): AwayNote => {
  const note = readNote(dataDir)
  return note?.folder === folder
    ? note
    : { folder, lastAt: null, leftBehind: 0, failedAt: null, clearedOf: null }
}

/** Notes that no copy arrived; what lies there stays counted. */
export const noteAwayFailure = (dataDir: string, folder: string, at: string): void =>
  writeNote(dataDir, { ...awayNote(dataDir, folder), failedAt: at })

/** Notes that no copy from before this erasure is there. */
export const noteAwayCleared = (dataDir: string, folder: string, erasedAt: string): void =>
  writeNote(dataDir, { ...awayNote(dataDir, folder), clearedOf: erasedAt })

/** Where the last copy went, known without the register too. */
export const rememberedAway = (dataDir: string): string | null => readNote(dataDir)?.folder ?? null

/** What stands away, newest first; empty when the folder is not there. */
export const backupsAway = (folder: string): Backup[] =>
  isThere(folder) ? backupsIn(awayBackups(folder)) : []
