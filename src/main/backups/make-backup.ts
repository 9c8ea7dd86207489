/**
 * A backup counts only after it was read again: copied by SQLite's own backup into a temporary file, reopened
 * read-only, integrity- and reference-checked, counted, hashed, and only then given its name with a manifest.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '#shared/contract/backups.ts'
import { backupsFolder, type NewBackup, sealBackup } from './backup-folder.ts'
import { proveCopy } from './prove-copy.ts'
import { proveInWorker } from './prove-in-worker.ts'
import { removeRegister } from './remove-register.ts'
import { noteIfUnswept } from './unswept-copies.ts'

type Plan = NewBackup & { dataDir: string }

const temporaryOf = ({ dataDir, at }: Plan): string => {
  const folder = backupsFolder(dataDir)
  mkdirSync(folder, { recursive: true })
  const name = `nep-${at.replace(/[:.]/gu, '-')}.db`
  noteIfUnswept(dataDir, name)
  return join(folder, `${name}.tmp`)
}

/**
 * Makes a verified backup; `copy` runs the backup API of the live connection, `heapMegabytes` bounds the thread that
 * proves it. A broken journal is noted, and keeps nobody from the copy.
 * Throws DomainError database_damaged when the copy does not hold, what the disk says, and out of memory.
 */
export const makeBackup = async (
  plan: Plan,
  copy: (target: string) => Promise<void>,
  heapMegabytes?: number,
): Promise<Backup> => {
  const temporary = temporaryOf(plan)
  try {
    await copy(temporary)
    return sealBackup(temporary, plan, await proveInWorker({ what: 'new', file: temporary }, heapMegabytes))
  } finally {
    removeRegister(temporary)
  }
}

/** The same while a data folder opens, when nothing else can run; `copy` writes the file itself. */
export const makeBackupAtOnce = (plan: Plan, copy: (target: string) => void): Backup => {
  const temporary = temporaryOf(plan)
  try {
    copy(temporary)
    return sealBackup(temporary, plan, proveCopy({ what: 'new', file: temporary }))
  } finally {
    removeRegister(temporary)
  }
}
