/** What can be done when the register does not open, each step of which can be taken back. */
import { z } from 'zod'
import { type BackupPlace, backupPlaces } from '../domain/backup-rules.ts'
import type { DataProblem, KeptReason } from '../domain/data-problem.ts'
import { type Backup, secret } from './backups.ts'
import type { FileRef } from './bridge.ts'
import { rescue, returns } from './define.ts'
import type { ErrorCode } from './errors.ts'

/** A state of the register that was put aside before another took its place. */
export type KeptState = {
  /** Name of its folder. */
  name: string
  /** UTC ISO. */
  at: string
  why: KeptReason
  /** Bytes. */
  size: number
}

/** Why a register does not open, where this area can help; any other reason is of the folder, not of what is in it. */
const helpedCodes: readonly ErrorCode[] = [
  'database_missing',
  'database_damaged',
  'database_newer',
  'migration_failed',
]
export const canRecoverFrom = ({ code }: { code: ErrorCode }): boolean => helpedCodes.includes(code)

/** A copy that could take the register's place, and what it would lack. */
export type RecoveryCopy = Pick<Backup, 'name' | 'madeAt' | 'size' | 'rows' | 'reason'> & {
  place: BackupPlace
  /** Read again whole and found as it was made; null when there are too many to read all at once. */
  isGood: boolean | null
  /** It is locked, and this computer does not have the key. */
  needsSecret: boolean
  /**
   * What was written after it: counted in the register's own journal where that can be read (`entries`), else from
   * the copy to the last change of the file. Null when nothing is known, as without a file.
   */
  lack: { entries: number | null; firstAt: string; lastAt: string } | null
}

export type RecoveryState = {
  /** Null while the register is open: then there is only what was put aside. */
  problem: DataProblem | null
  folder: string
  /** The register's file as it lies there; null when there is none. */
  file: { size: number; changedAt: string } | null
  copies: RecoveryCopy[]
  kept: KeptState[]
  /** Whether anything can be read of the file. */
  canRead: boolean
  /** Whether what can be read may go into a new register of this program. */
  canSalvage: boolean
}

export type SalvagedTable = {
  table: string
  /** Rows read from the table itself. */
  read: number
  /** Rows that the table no longer has, made again from their last note in the journal. */
  fromJournal: number
  /** Rows that are not as their last note says: one of the two was changed by the damage. */
  doubtful: number
  /** Rows that are known to have been there, and could not be read or placed. */
  lost: number
  /** Part of the table could not be read, and nothing says how many rows were in it. */
  mayLackMore: boolean
}

export type SalvageReport = {
  /** Tables that had a row or lost one. */
  tables: SalvagedTable[]
  /** Kept files that the rows name: how many, gone, and no longer as they were kept. */
  files: { named: number; missing: number; damaged: number }
  /** The state before; null when there was no file. */
  kept: KeptState | null
}

/** A folder elsewhere that holds copies of Nếp, as a person types it. */
const folder = z.string().trim().max(500).default('')

export const recovery = {
  /** Answered in any case. `folder`: also the copies that lie there. */
  state: rescue(z.object({ folder }), returns<RecoveryState>(), { isReading: true }),
  /**
   * Puts a copy in the register's place; what is there is put aside first. Throws not_found, database_damaged when
   * the copy does not hold, database_newer, rule backup_secret_needed | backup_secret_wrong; nothing is then changed.
   */
  restore: rescue(
    z.object({ name: z.string().max(100), place: z.enum(backupPlaces), folder, secret }),
    returns<{ kept: KeptState | null }>(),
  ),
  /** Puts what can be read into a new register, and that in the place of the old, which is put aside. */
  salvage: rescue(z.object({}), returns<SalvageReport>()),
  /** What can be read, as Excel workbooks; nothing is changed. */
  export: rescue(z.object({}), returns<FileRef>(), { isReading: true }),
  /** Takes a step back: what was put aside takes its place again, and what is there now is put aside. */
  putBack: rescue(z.object({ name: z.string().max(100) }), returns<{ kept: KeptState | null }>()),
}
