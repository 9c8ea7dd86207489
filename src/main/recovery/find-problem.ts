/** What is the matter with a register that does not open, told from its files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallError } from '#shared/contract/errors.ts'
import type { DataProblem } from '#shared/domain/data-problem.ts'
import { backupsFolder } from '../backups/backup-folder.ts'
import { keptFolder } from '../backups/kept-aside.ts'
import { databaseFileName } from '../data-folder.ts'
import { hasMagic, keyIdOf, sizeOfFile } from '../db/file-header.ts'
import { hasLog, readWalOf } from '../db/prove-file.ts'

const holdsAny = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0

/**
 * Whether a register once was in this folder and is no more: its file is gone or empty while copies or their manifests,
 * kept files, states put aside or a log are there. To open would make a new one over the traces of the old, and SQLite deletes such a log.
 */
export const isRegisterGone = (dataDir: string): boolean => {
  const file = join(dataDir, databaseFileName)
  if (sizeOfFile(file) > 0) return false
  return (
    hasLog(file) ||
    holdsAny(backupsFolder(dataDir)) ||
    holdsAny(keptFolder(dataDir)) ||
    holdsAny(join(dataDir, 'files'))
  )
}

const damageOf = (file: string): DataProblem => {
  const bytes = readFileSync(file)
  if (!hasMagic(bytes) && keyIdOf(bytes) === null) return 'header'
  const log = readWalOf(file, bytes)?.log
  return log !== undefined && log.commitsBeyond > 1 ? 'log' : 'pages'
}

/** Errors of opening that this screen can help with. */
export const problemOf = (dataDir: string, fault: CallError): DataProblem | null => {
  const file = join(dataDir, databaseFileName)
  switch (fault.code) {
    case 'database_missing':
      return existsSync(file) ? 'empty' : 'missing'
    case 'database_newer':
      return 'newer'
    case 'migration_failed':
      return 'migration'
    case 'database_damaged':
      return sizeOfFile(file) === 0 ? 'empty' : damageOf(file)
    default:
      return null
  }
}
