/** Takes a backup as the source of a restore, after it was proven again: a stick forgets, and disks age. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Backup } from '#shared/contract/backups.ts'
import { fail } from '#shared/contract/errors.ts'
import { schemaVersion } from '../db/migrate.ts'
import { hashOfFile } from '../kept-files.ts'
import { awayBackups } from './away-folder.ts'
import { backupsFolder, verifyCopy } from './backup-folder.ts'
import { copyRegister } from './copy-register.ts'

export type RestoreSource = {
  /** Copies the whole backup over a database, in one transaction of that database: wholly or not at all. */
  copyTo(database: string): Promise<void>
  close(): void
}

/** Throws DomainError database_damaged, database_newer. `away` is null for the data folder's own backups. */
export const openForRestore = (dataDir: string, away: string | null, backup: Backup): RestoreSource => {
  const file = join(away === null ? backupsFolder(dataDir) : awayBackups(away), backup.name)
  if (!existsSync(file) || hashOfFile(file) !== backup.sha256) throw fail('database_damaged', {})
  verifyCopy(file)
  const connection = new Database(file, { readonly: true })
  const version = connection.pragma('user_version', { simple: true }) as number
  if (version > schemaVersion) {
    connection.close()
    throw fail('database_newer', { file: version, program: schemaVersion })
  }
  return {
    copyTo: (database) => copyRegister(connection, database),
    close: () => void connection.close(),
  }
}
