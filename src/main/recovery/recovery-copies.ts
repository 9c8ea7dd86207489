/** The copies that could take the register's place: proven, and measured by what they would lack. */

import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '#shared/contract/backups.ts'
import { fail } from '#shared/contract/errors.ts'
import type { KeptState, RecoveryCopy } from '#shared/contract/recovery.ts'
import { bringFilesBack } from '../backups/away-files.ts'
import { awayBackups, isThere } from '../backups/away-folder.ts'
import { adoptLock, asksForSecret } from '../backups/away-lock.ts'
import { backupFile, backupsFolder, backupsIn } from '../backups/backup-folder.ts'
import { keepAside, takePlace } from '../backups/kept-aside.ts'
import { proveInWorker } from '../backups/prove-in-worker.ts'
import { removeRegister } from '../backups/remove-register.ts'
import { takeCopy } from '../backups/restore-backup.ts'
import { databaseFileName } from '../data-folder.ts'
import { type Connection, SqliteError } from '../db/connect.ts'
import { walOf } from '../db/file-header.ts'
import { bringUnderKeyBeside } from '../db/work-on-file.ts'
import { createKeptFiles, hashOfFile } from '../kept-files.ts'
import { houseKey, houseLock, usualIdleMinutes, writeHouseLock } from '../locks/house-lock.ts'

/** `secret` opens a copy that was locked on another computer. */
type Named = Pick<RecoveryCopy, 'name' | 'place'> & { folder: string; secret: string }

/** A folder of copies as a person names it: the one that was set as the second place, or that in which they lie. */
const foldersOf = (folder: string): string[] => [awayBackups(folder), folder]

/** Newest first, each with the folder it lies in. */
const copiesIn = (dataDir: string, folder: string): (Backup & { at: string; place: 'here' | 'away' })[] => {
  const here = backupsIn(backupsFolder(dataDir)).map((backup) => ({
    ...backup,
    at: backupsFolder(dataDir),
    place: 'here' as const,
  }))
  const away =
    folder !== '' && isThere(folder)
      ? foldersOf(folder).flatMap((at) =>
          backupsIn(at).map((backup) => ({ ...backup, at, place: 'away' as const })),
        )
      : []
  return [...here, ...away].sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}

/** As many as an old computer hashes while a person reads the screen. */
const provenBytes = 400_000_000

type Lack = RecoveryCopy['lack']

/** What the register's own journal says was written after a copy. */
const countedLack = (readable: Connection, journalId: string): Lack => {
  try {
    if (readable.prepare('SELECT id FROM journal WHERE id = ?').get(journalId) === undefined) return null
    const since = readable
      .prepare(
        'SELECT count(*) AS entries, min(happened_at) AS firstAt, max(happened_at) AS lastAt FROM journal WHERE id > ?',
      )
      .get(journalId) as { entries: number; firstAt: string | null; lastAt: string | null }
    return { entries: since.entries, firstAt: since.firstAt ?? '', lastAt: since.lastAt ?? '' }
  } catch (error) {
    if (error instanceof SqliteError) return null
    throw error
  }
}

/** When the register's file was last written, UTC ISO. */
export const changedAt = (dataDir: string): string | null => {
  const file = join(dataDir, databaseFileName)
  const times = [file, walOf(file)].flatMap((path) => statSync(path, { throwIfNoEntry: false })?.mtime ?? [])
  return times.length === 0 ? null : new Date(Math.max(...times.map(Number))).toISOString()
}

const lackOf = (backup: Backup, readable: Connection | null, dataDir: string): Lack => {
  const counted =
    readable === null || backup.journalId === null ? null : countedLack(readable, backup.journalId)
  if (counted !== null) return counted
  const lastAt = changedAt(dataDir)
  if (lastAt === null) return null
  return { entries: lastAt > backup.madeAt ? null : 0, firstAt: backup.madeAt, lastAt }
}

export const recoveryCopies = async (
  dataDir: string,
  folder: string,
  readable: Connection | null,
): Promise<RecoveryCopy[]> => {
  let left = provenBytes
  const needsSecret = asksForSecret(dataDir)
  const copies: RecoveryCopy[] = []
  for (const backup of copiesIn(dataDir, folder)) {
    const { name, madeAt, size, rows, reason, place, at } = backup
    left -= size
    const { sha256 } = backup.locked ?? backup
    const isGood = left < 0 ? null : (await hashOfFile(backupFile(at, backup))) === sha256
    copies.push({
      name,
      madeAt,
      size,
      rows,
      reason,
      place,
      isGood,
      needsSecret: needsSecret(backup),
      lack: lackOf(backup, readable, dataDir),
    })
  }
  return copies
}

/**
 * Puts a copy in the register's place, and the kept files that lie with it into `files`.
 * Throws DomainError not_found, database_damaged, database_newer, migration_failed, rule backup_secret_needed | backup_secret_wrong, and what
 * the disk says; nothing is then changed.
 */
export const restoreCopy = async (
  dataDir: string,
  { name, place, folder, secret }: Named,
  now: string,
): Promise<KeptState | null> => {
  const found = copiesIn(dataDir, folder).find((copy) => copy.name === name && copy.place === place)
  if (found === undefined) throw fail('not_found', { what: 'backup' })
  const coming = join(dataDir, `${databaseFileName}.coming`)
  try {
    mkdirSync(dataDir, { recursive: true })
    const { lock, keyring } = await takeCopy({ dataDir, folder: found.at, backup: found, secret }, coming)
    // In a house without a lock it stays as it is, and its lock comes with it: nothing is laid open by itself.
    if (houseLock(dataDir) === null && keyring !== null)
      writeHouseLock(dataDir, { keyring, wants: 'encryption', idleMinutes: usualIdleMinutes })
    if (await bringUnderKeyBeside(coming, houseKey(dataDir)))
      // Written anew since it was proven, and it is to be opened without being looked through again.
      await proveInWorker({ what: 'new', file: coming })
    if (place === 'away')
      await bringFilesBack(
        found.at,
        createKeptFiles(dataDir, () => houseKey(dataDir)),
        lock,
      )
    if (lock !== null) adoptLock(dataDir, lock)
    const kept = await keepAside(dataDir, { at: now, why: 'before-restore' })
    takePlace(dataDir, coming)
    return kept
  } finally {
    removeRegister(coming)
  }
}
