/** A folder of backups, in the data folder or away from it: each copy beside a manifest that says what it holds. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Backup } from '#shared/contract/backups.ts'
import { keptBackups } from '#shared/domain/backup-rules.ts'
import { keyIdOfFile } from '../db/connect.ts'
import { writeDurably, writeDurablyLater } from '../kept-files.ts'
import { houseLock } from '../locks/house-lock.ts'
import { lockedEnding } from '../locks/locked-file.ts'
import type { CopyProof } from './prove-copy.ts'

export const backupsFolder = (dataDir: string): string => join(dataDir, 'backups')

export type NewBackup = Pick<Backup, 'reason' | 'journalId'> & { at: string }

/** Gives `<name>.tmp`, which was proven, its name and manifest. */
export const sealBackup = (
  temporary: string,
  { at, reason, journalId }: NewBackup,
  { rows, sha256, chain }: CopyProof,
): Backup => {
  const name = basename(temporary, '.tmp')
  const { size } = statSync(temporary)
  const keyring = keyringOfCopy(temporary)
  const backup: Backup = {
    name,
    madeAt: at,
    size,
    rows,
    sha256,
    reason,
    journalId,
    chain,
    locked: null,
    keyring,
  }
  renameSync(temporary, join(dirname(temporary), name))
  writeDurably(...manifestOf(dirname(temporary), backup))
  return backup
}

const manifestOf = (folder: string, backup: Backup): [file: string, bytes: Uint8Array] => [
  join(folder, `${backup.name}.json`),
  Buffer.from(JSON.stringify(backup, null, 2)),
]

/** A stick takes its time to sync even so little, behind the copy itself. */
export const writeManifest = (folder: string, backup: Backup): Promise<void> =>
  writeDurablyLater(...manifestOf(folder, backup))

/** A copy that leaves the folder is opened by what stands in its manifest. */
const keyringOfCopy = (file: string): Backup['keyring'] => {
  const id = keyIdOfFile(file)
  const lock = id === null ? null : houseLock(join(dirname(file), '..'))
  return lock?.keyring.keyId === id ? lock.keyring : null
}

/** A manifest that a power cut tore says nothing; its copy is then not counted, the others are. */
const readManifest = (file: string): Backup[] => {
  try {
    const backup = JSON.parse(readFileSync(file, 'utf8')) as Backup
    // A manifest names a file beside it, never one elsewhere.
    return backup.name === basename(file, '.json')
      ? [
          {
            ...backup,
            journalId: backup.journalId ?? null,
            chain: backup.chain ?? null,
            locked: backup.locked ?? null,
            keyring: backup.keyring ?? null,
          },
        ]
      : []
  } catch {
    return []
  }
}

/** Where a copy lies. */
export const backupFile = (folder: string, { name, locked }: Pick<Backup, 'name' | 'locked'>): string =>
  join(folder, locked === null ? name : name + lockedEnding)

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size

/** Backups whose file is there in the size that its manifest states, newest first. */
export const backupsIn = (folder: string): Backup[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db.json'))
    .flatMap((name) => readManifest(join(folder, name)))
    .filter((backup) => sizeOf(backupFile(folder, backup)) === (backup.locked ?? backup).size)
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}

/** The copies in the data folder, newest first. */
export const backupsHere = (dataDir: string): Backup[] => backupsIn(backupsFolder(dataDir))

/** The newest that is not of the future: a clock that was wrong for a day must not hide what is made after it. */
export const newestBackup = (dataDir: string, now: string): Backup | undefined =>
  backupsHere(dataDir).find(({ madeAt }) => madeAt <= now)

export const pruneHere = (dataDir: string): void => pruneBackups(backupsFolder(dataDir))

/** Removes a copy; its manifest goes first, so that no half removed copy counts. */
export const removeBackup = (folder: string, backup: Backup): void => {
  rmSync(join(folder, `${backup.name}.json`), { force: true })
  rmSync(backupFile(folder, backup), { force: true })
}

/** Removes what the rule does not keep. */
export const pruneBackups = (folder: string): void => {
  const all = backupsIn(folder)
  const kept = keptBackups(all)
  for (const backup of all.filter((one) => !kept.has(one))) removeBackup(folder, backup)
}
