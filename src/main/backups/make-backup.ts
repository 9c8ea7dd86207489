/**
 * A backup counts only after it was read again: copied by SQLite's own backup into a temporary file, reopened
 * read-only, integrity- and reference-checked, counted, hashed, and only then given its name with a manifest.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '#shared/contract/backups.ts'
import { atOnce, type Steps } from '#shared/steps.ts'
import { backupsFolder, type NewBackup, readingChain, sealBackup } from './backup-folder.ts'
import { removeRegister } from './remove-register.ts'

type Plan = NewBackup & { dataDir: string }

const temporaryOf = ({ dataDir, at }: Plan): string => {
  const folder = backupsFolder(dataDir)
  mkdirSync(folder, { recursive: true })
  return join(folder, `nep-${at.replace(/[:.]/gu, '-')}.db.tmp`)
}

/**
 * Makes a verified backup; `copy` runs the backup API of the live connection, `run` the reading of the journal.
 * A broken journal is noted, and keeps nobody from the copy.
 * Throws DomainError database_damaged when the copy does not hold, and what the disk says.
 */
export const makeBackup = async (
  plan: Plan,
  copy: (target: string) => Promise<void>,
  run: <T>(steps: Steps<T>) => Promise<T>,
): Promise<Backup> => {
  const temporary = temporaryOf(plan)
  try {
    await copy(temporary)
    return sealBackup(temporary, plan, await run(readingChain(temporary)))
  } finally {
    removeRegister(temporary)
  }
}

/** The same while a data folder opens, when nothing else can run; `copy` writes the file itself. */
export const makeBackupAtOnce = (plan: Plan, copy: (target: string) => void): Backup => {
  const temporary = temporaryOf(plan)
  try {
    copy(temporary)
    return sealBackup(temporary, plan, atOnce(readingChain(temporary)))
  } finally {
    removeRegister(temporary)
  }
}
