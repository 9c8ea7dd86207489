/**
 * A backup counts only after it was read again: copied by SQLite's own backup into a temporary file, reopened
 * read-only, integrity- and reference-checked, counted, hashed, and only then given its name with a manifest.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Backup } from '#shared/contract/backups.ts'
import { fail } from '#shared/contract/errors.ts'
import { sha256, writeDurably } from '../kept-files.ts'

const folderOf = (dataDir: string): string => join(dataDir, 'backups')

/** Counts all rows of a copy after checking it. Throws DomainError database_damaged when the copy does not hold. */
const verify = (file: string): number => {
  const copy = new Database(file, { readonly: true })
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw fail('database_damaged', {})
    if ((copy.pragma('foreign_key_check') as unknown[]).length > 0) throw fail('database_damaged', {})
    const tables = copy
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT'")
      .pluck()
      .all() as string[]
    return tables.reduce(
      (sum, table) => sum + Number(copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
      0,
    )
  } finally {
    copy.close()
  }
}

const syncFile = (file: string): void => {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** A manifest that a power cut tore says nothing; its copy is then not counted, the others are. */
const readManifest = (file: string): Backup[] => {
  try {
    return [JSON.parse(readFileSync(file, 'utf8')) as Backup]
  } catch {
    return []
  }
}

type Plan = { folder: string; name: string; temporary: string; at: string; reason: Backup['reason'] }

const planBackup = (dataDir: string, at: string, reason: Backup['reason']): Plan => {
  const folder = folderOf(dataDir)
  mkdirSync(folder, { recursive: true })
  const name = `nep-${at.replace(/[:.]/gu, '-')}.db`
  return { folder, name, temporary: join(folder, `${name}.tmp`), at, reason }
}

/** Checks the copy and gives it its name and manifest. */
const seal = ({ folder, name, temporary, at, reason }: Plan): Backup => {
  const rows = verify(temporary)
  const bytes = readFileSync(temporary)
  const backup: Backup = {
    name,
    madeAt: at,
    size: bytes.byteLength,
    rows,
    sha256: sha256(bytes),
    reason,
  }
  syncFile(temporary)
  renameSync(temporary, join(folder, name))
  writeDurably(join(folder, `${name}.json`), Buffer.from(JSON.stringify(backup, null, 2)))
  return backup
}

const clear = ({ temporary }: Plan): void => {
  for (const rest of [temporary, `${temporary}-wal`, `${temporary}-shm`, `${temporary}-journal`])
    rmSync(rest, { force: true })
}

/** Makes a verified backup; `copy` runs the backup API of the live connection. */
export const makeBackup = async (
  dataDir: string,
  at: string,
  reason: Backup['reason'],
  copy: (target: string) => Promise<void>,
): Promise<Backup> => {
  const plan = planBackup(dataDir, at, reason)
  try {
    await copy(plan.temporary)
    return seal(plan)
  } finally {
    clear(plan)
  }
}

/** The same while a data folder opens, when nothing else can run; `copy` writes the file itself. */
export const makeBackupAtOnce = (
  dataDir: string,
  at: string,
  reason: Backup['reason'],
  copy: (target: string) => void,
): Backup => {
  const plan = planBackup(dataDir, at, reason)
  try {
    copy(plan.temporary)
    return seal(plan)
  } finally {
    clear(plan)
  }
}

/** Backups whose file is there in the size that its manifest states, newest first. */
export const listBackups = (dataDir: string): Backup[] => {
  const folder = folderOf(dataDir)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db.json'))
    .flatMap((name) => readManifest(join(folder, name)))
    .filter(
      (backup) =>
        existsSync(join(folder, backup.name)) && statSync(join(folder, backup.name)).size === backup.size,
    )
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}
