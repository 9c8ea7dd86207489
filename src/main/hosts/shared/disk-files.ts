/** Files that a person named or chose on this machine, brought behind handles. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { FileRef } from '#shared/contract/bridge.ts'
import { fail } from '#shared/contract/errors.ts'
import type { FileStore } from '../../file-store.ts'

const maxMegabytes = 100

/** Throws DomainError request_too_large, and what the file system says of an unreadable file. */
export const putDiskFile = (files: FileStore, path: string): FileRef => {
  if (statSync(path).size > maxMegabytes * 1024 * 1024) {
    throw fail('request_too_large', { megabytes: maxMegabytes })
  }
  return files.put(basename(path), new Uint8Array(readFileSync(path)))
}

/** Paths of all files below a folder with one of the endings (`.xlsx`); of all files when none is given. */
export const filesBelow = (folder: string, endings: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ name }) => endings.length === 0 || endings.some((end) => name.toLowerCase().endsWith(end)))
    .map((entry) => join(entry.parentPath, entry.name))
