/** Copies of the whole register: made, checked by reading them again, listed, kept away from the computer, put back. */
import { z } from 'zod'
import { type BackupPlace, type BackupReason, backupOccasions, backupPlaces } from '../domain/backup-rules.ts'
import type { BackupChain } from '../domain/journal-chain.ts'
import { command, query, returns, task } from './define.ts'
import type { Keyring } from './keyring.ts'

export type Backup = {
  /** File name, within its folder. */
  name: string
  /** UTC ISO. */
  madeAt: string
  /** Bytes. */
  size: number
  /** Rows of all tables together, counted in the copy itself. */
  rows: number
  sha256: string
  reason: BackupReason
  /** The newest entry of the journal in it; null in an empty register and where it was not noted. */
  journalId: string | null
  /** The journal's chain as it was read in the copy; null where none was noted. */
  chain: BackupChain | null
  /** Of a copy away that is locked: its file as it lies there, and the name of the key. */
  locked: { size: number; sha256: string; keyId: string } | null
  /** Of a copy of an encrypted register: what its passphrase and its recovery key open it by. */
  keyring: Keyring | null
}

export type ListedBackup = Backup & {
  place: BackupPlace
  /** It is locked, and this computer does not have the key. */
  needsSecret: boolean
}

export type AwayFolder = {
  /** Null until one is named. */
  folder: string | null
  /** False while the stick is not plugged in. */
  isThere: boolean
  /** The newest copy there, known also while the stick is away. */
  lastAt: string | null
  /** New copies there are locked. */
  isLocked: boolean
  /** Kept files that are damaged on this computer, and so could not be brought there. */
  leftBehind: number
  /** When bringing a copy there last failed, UTC ISO; null once one arrived. */
  failedAt: string | null
}

/** What still holds what was erased. */
export type OlderCopies = {
  /** When the last erasure was, UTC ISO. */
  erasedAt: string
  copies: { name: string; place: BackupPlace; madeAt: string }[]
  /** States of the register that were put aside before it. */
  states: number
  /** The second place when it is not there and holds such copies, too. */
  awayMissing: string | null
}

export type RenewedCopies = {
  /** Copies and states that are gone. */
  removed: number
  /** Those that could not be removed, of the places that are there. */
  left: number
  awayMissing: string | null
}

/** Passphrase or recovery key of a locked copy; not needed where this computer has the key. */
export const secret = z.string().max(200).default('')

const named = z.object({ name: z.string().max(100), place: z.enum(backupPlaces).default('here') })

export const backups = {
  /** Copies in the data folder, newest first. */
  list: query(z.object({}), returns<Backup[]>(), { reads: ['backups'] }),
  /** Copies of both places, newest first. */
  everywhere: query(z.object({}), returns<ListedBackup[]>(), { reads: ['backups', 'settings'] }),
  away: query(z.object({}), returns<AwayFolder>(), { reads: ['backups', 'settings'] }),
  /**
   * Names the second folder, or none. Throws rule away_folder_not_absolute | away_folder_within_data,
   * folder_not_writable.
   */
  setAway: command(z.object({ folder: z.string().trim().max(500).nullable() }), returns<null>(), {
    undo: 'passes',
  }),
  /**
   * What would be lost by putting a copy back: how many entries of the journal were written since, and when the first
   * and the last; null when the copy belongs to another course of the journal (one that a restore gave up).
   */
  lackOf: query(named, returns<{ entries: number; firstAt: string; lastAt: string } | null>(), {
    reads: ['backups', 'journal'],
  }),
  /** A verified copy in the data folder, and away where a folder is named; throws disk_full, folder_not_writable. */
  make: task(z.object({}), returns<Backup>()),
  /** Copies from before the last erasure, which still hold what was erased; null when there are none. */
  older: query(z.object({}), returns<OlderCopies | null>(), { reads: ['backups', 'journal', 'settings'] }),
  /**
   * Makes a verified copy, here and away, then removes those of `older`; a second place that the new copy did not reach keeps
   * its own. Throws nothing_to_do without such copies, disk_full, folder_not_writable, busy while what was erased cannot be
   * swept out of the register; nothing is then removed.
   */
  renew: task(z.object({}), returns<RenewedCopies>()),
  /** The host's own occasions: makes a copy if one is due by `isBackupDue`; null when none was. */
  keep: task(z.object({ occasion: z.enum(backupOccasions) }), returns<Backup | null>()),
  /**
   * Puts a copy back in place of the register, which is kept as a copy first, so that this too can be taken back.
   * Throws not_found, database_damaged when the copy does not hold (nothing is then changed), database_newer, busy
   * while other long work runs; rule backup_secret_needed | backup_secret_wrong for a locked copy of another computer.
   */
  restore: task(named.extend({ secret }), returns<{ kept: Backup }>()),
  /**
   * Locks the copies away from now on, those that lie there open too, with the next copy; also gives them another
   * passphrase. Answers the recovery key, which is not kept and cannot be told again.
   */
  lockAway: task(z.object({ passphrase: z.string().min(8).max(200) }), returns<{ recoveryKey: string }>()),
  /** New copies go away open again; those that are locked stay so. */
  openAway: task(z.object({}), returns<null>()),
}
