/** Takes a backup as the source of a restore, after it was proven again: a stick forgets, and disks age. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '#shared/contract/backups.ts'
import { fail } from '#shared/contract/errors.ts'
import { type Keyring, keyringForm } from '#shared/contract/keyring.ts'
import { keyIdOfFile } from '../db/connect.ts'
import { schemaVersion } from '../db/migrate.ts'
import { migrateBeside } from '../db/migrate-beside.ts'
import { heldKey, holdKey } from '../locks/held-keys.ts'
import { holdBySecret } from '../locks/house-lock.ts'
import type { LockKey } from '../locks/keyring.ts'
import { keyringOf, unlockFile } from '../locks/locked-file.ts'
import { keyTo } from './away-lock.ts'
import { backupFile, backupsFolder } from './backup-folder.ts'
import { proveInWorker } from './prove-in-worker.ts'
import { removeRegister } from './remove-register.ts'

export type RestoreSource = {
  /** What opened it; null for a copy that was not locked. */
  lock: LockKey | null
  /** Moves the whole register into the new file `target` of the data folder. */
  moveTo(target: string): void
  close(): void
}

/** What opened a copy: the lock it went away under, and the keyring of the encrypted register in it. */
type Opened = { lock: LockKey | null; keyring: Keyring | null }

/**
 * A whole copy of `backup` in the new file `target`, unlocked where it is locked, proven, and of this program's schema;
 * encrypted where the register was, its key then being held. Throws DomainError database_damaged, database_newer, migration_failed, rule backup_secret_needed |
 * backup_secret_wrong; what is then left of `target` is the caller's to remove.
 */
export const takeCopy = async (
  { dataDir, folder, backup, secret }: { dataDir: string; folder: string; backup: Backup; secret: string },
  target: string,
): Promise<Opened> => {
  const file = backupFile(folder, backup)
  if (!existsSync(file)) throw fail('database_damaged', {})
  const lock = backup.locked === null ? null : await keyTo(dataDir, await keyringOf(file), secret)
  if (lock === null) await copyFile(file, target)
  else await unlockFile(file, target, lock)
  const keyring = await openContent(target, [backup.keyring, lock?.keyring], lock, secret)
  const { version } = await proveInWorker({ what: 'known', file: target, sha256: backup.sha256 })
  if (version > schemaVersion) throw fail('database_newer', { file: version, program: schemaVersion })
  await migrateBeside(target, version)
  return { lock, keyring }
}

/** Holds the key of a copy that is encrypted itself; answers what opened it, null for an open one. */
const openContent = async (
  file: string,
  keyrings: readonly unknown[],
  lock: LockKey | null,
  secret: string,
): Promise<Keyring | null> => {
  const id = keyIdOfFile(file)
  if (id === null) return null
  const keyring = keyrings
    .map((one) => keyringForm.safeParse(one).data)
    .find((one) => one !== undefined && one.keyId === id)
  if (lock?.keyring.keyId === id) holdKey({ id, key: lock.key })
  if (heldKey(id) === null) {
    if (keyring === undefined) throw fail('locked', {})
    if (secret === '') throw fail('rule', { rule: 'backup_secret_needed' })
    if (!(await holdBySecret(keyring, secret))) throw fail('rule', { rule: 'backup_secret_wrong' })
  }
  return keyring ?? null
}

/** Throws what `takeCopy` throws. `folder`: where the copy lies. */
export const openForRestore = async (from: {
  dataDir: string
  folder: string
  backup: Backup
  secret: string
}): Promise<RestoreSource> => {
  const scratch = join(backupsFolder(from.dataDir), `${from.backup.name}.restoring`)
  try {
    mkdirSync(backupsFolder(from.dataDir), { recursive: true })
    const { lock } = await takeCopy(from, scratch)
    return {
      lock,
      moveTo: (target) => renameSync(scratch, target),
      close: () => removeRegister(scratch),
    }
  } catch (error) {
    removeRegister(scratch)
    throw error
  }
}
