/**
 * Files cross the boundary as opaque handles, never as paths. Passing files (uploads, results of a task) live in
 * memory until they are dropped or crowded out; kept files are in kept-files.ts.
 *
 *   const handle = files.put('KT_AnMy.xlsx', bytes)
 *   const hash = files.keep(files.take(handle).bytes)
 */
import { randomBytes } from 'node:crypto'
import type { FileRef } from '#shared/contract/bridge.ts'
import { fail } from '#shared/contract/errors.ts'
import { createKeptFiles, type KeptFiles } from './kept-files.ts'
import { houseKey } from './locks/house-lock.ts'

export type PassingFile = { name: string; bytes: Uint8Array }

export type FileStore = KeptFiles & {
  put(name: string, bytes: Uint8Array): FileRef
  /** Throws DomainError unknown_file. */
  take(handle: string): PassingFile
  drop(handle: string): void
}

/** What may pass at once: hundreds of workbooks of communes, a day of previews on a PC with 4 GB. */
const passingBudget = 256 * 1024 * 1024

const longestName = 180

/** Names that Windows keeps for devices, whatever ending follows. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/**
 * A name without what a file system, a shell or an eye could trip over: a step of a path becomes a hyphen, characters
 * that turn or hide what is shown go. A long one keeps its beginning and its ending.
 *
 *   safeFileName('Kế hoạch 1260/KH-UBND.docx')   // 'Kế hoạch 1260-KH-UBND.docx'
 */
export const safeFileName = (name: string): string => {
  const clean = name
    .normalize('NFC')
    .replace(/[\\/]+/gu, '-')
    .replace(/[\p{Cc}<>:"|?*]/gu, '_')
    .replace(/\p{Cf}/gu, '')
    .replace(/^[-. ]+|[. ]+$/gu, '')
    .replace(deviceName, '_$&')
  const [ending = ''] = /\.[^.]{1,9}$/u.exec(clean) ?? []
  const start = clean.slice(0, clean.length - ending.length)
  return (start.slice(0, longestName - ending.length).toWellFormed() || 'tep') + ending
}

export const createFileStore = (dataDir: string, budget: number = passingBudget): FileStore => {
  const passing = new Map<string, PassingFile>()
  let used = 0

  const drop = (handle: string): void => {
    used -= passing.get(handle)?.bytes.byteLength ?? 0
    passing.delete(handle)
  }

  /** The oldest go first; the newest stays even when it is larger than all that may pass. */
  const makeRoom = (): void => {
    for (const handle of [...passing.keys()].slice(0, -1)) {
      if (used <= budget) return
      drop(handle)
    }
  }

  const put = (name: string, bytes: Uint8Array): FileRef => {
    const handle = `file_${randomBytes(18).toString('base64url')}`
    passing.set(handle, { name: safeFileName(name), bytes })
    used += bytes.byteLength
    if (used > budget) makeRoom()
    return { handle, name: safeFileName(name), size: bytes.byteLength }
  }

  const take = (handle: string): PassingFile => {
    const file = passing.get(handle)
    if (file === undefined) throw fail('unknown_file', {})
    return file
  }

  return { put, take, drop, ...createKeptFiles(dataDir, () => houseKey(dataDir)) }
}
