/** Files that a person named or chose on this machine: brought behind handles, and written where the person says. */
import { randomUUID } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { FileRef } from '#shared/contract/bridge.ts'
import { fail } from '#shared/contract/errors.ts'
import type { FileStore } from '../../file-store.ts'

/** Of one file that comes in; the largest is an update with its installer. */
export const maxFileMegabytes = 160

/** Throws DomainError request_too_large, and what the file system says of an unreadable file. */
export const putDiskFile = (files: FileStore, path: string): FileRef => {
  if (statSync(path).size > maxFileMegabytes * 1024 * 1024) {
    throw fail('request_too_large', { megabytes: maxFileMegabytes })
  }
  return files.put(basename(path), new Uint8Array(readFileSync(path)))
}

export type FolderFiles = {
  /** In the order of their names, folder by folder. */
  paths: string[]
  /** Folders below the one named that could not be read. */
  unreadable: string[]
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1)

/**
 * All files below a folder with one of the endings (`.xlsx`), or all when none is given; without the lock files
 * (`~$…`) that Word and Excel leave beside an open file. Throws what the file system says of the folder itself.
 */
export const filesBelow = (folder: string, endings: readonly string[]): FolderFiles => {
  const found: FolderFiles = { paths: [], unreadable: [] }
  const isTaken = (name: string): boolean =>
    !name.startsWith('~$') &&
    (endings.length === 0 || endings.some((end) => name.toLowerCase().endsWith(end)))
  const walk = (entries: Dirent[], parent: string): void => {
    for (const entry of entries.sort(byName)) {
      const path = join(parent, entry.name)
      if (entry.isDirectory()) walkBelow(path)
      else if (entry.isFile() && isTaken(entry.name)) found.paths.push(path)
    }
  }
  const walkBelow = (path: string): void => {
    let entries: Dirent[]
    try {
      entries = readdirSync(path, { withFileTypes: true })
    } catch {
      found.unreadable.push(path)
      return
    }
    walk(entries, path)
  }
  walk(readdirSync(folder, { withFileTypes: true }), folder)
  return found
}

const closedToUs = new Set(['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'ETXTBSY'])

/** What the file system says about a file that a person saves to, as the error the person gets. */
export const asSaveError = (error: unknown, path: string): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('disk_full', {})
  return closedToUs.has(code) ? fail('file_not_writable', { fileName: basename(path) }) : error
}

/**
 * Writes beside the path first and renames, so that a full disk or a file that is open in Word leaves the old one
 * whole. Throws DomainError file_not_writable, disk_full, and what else the file system says.
 */
export const saveDiskFile = (path: string, bytes: Uint8Array): void => {
  const temporary = join(dirname(path), `.nep-${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, bytes, { flush: true })
    renameSync(temporary, path)
  } catch (error) {
    throw asSaveError(error, path)
  } finally {
    rmSync(temporary, { force: true })
  }
}
