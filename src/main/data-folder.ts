/**
 * One owner of a data folder. Electron's own instance lock cannot see the Node host, so both use a lock file that
 * names the owner's process; a lock whose process is gone (a crash, a power cut) is taken over.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { fail } from '#shared/contract/errors.ts'

const lockName = 'nep.lock'
/** The live database within a data folder. */
export const databaseFileName = 'nep.db'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Signal 0 only asks whether the process is there; EPERM means that it is, under another user. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Folders that a sync program or a network may change under a live database (WAL needs a local disk). */
const unsuitable = (folder: string): 'network' | 'removable' | 'cloud' | undefined => {
  if (/^(\\\\|\/\/)/u.test(folder)) return 'network'
  if (/[\\/](OneDrive[^\\/]*|Dropbox|Google Drive|GoogleDrive|iCloudDrive)([\\/]|$)/iu.test(folder))
    return 'cloud'
  return undefined
}

const proveWritable = (folder: string): void => {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'x')
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw fail('disk_full', {})
    throw fail('folder_not_writable', { folder })
  } finally {
    rmSync(probe, { force: true })
  }
}

const claim = (path: string): void => {
  const descriptor = openSync(path, 'wx')
  writeSync(descriptor, String(process.pid))
  closeSync(descriptor)
}

/**
 * Makes the folder when missing and claims it; the answer gives it free again.
 * Throws DomainError folder_unsuitable, folder_not_writable, disk_full, data_locked.
 */
export const lockFolder = (folder: string): (() => void) => {
  const why = unsuitable(folder)
  if (why !== undefined) throw fail('folder_unsuitable', { folder, why })
  proveWritable(folder)
  const path = join(folder, lockName)
  try {
    claim(path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw fail('folder_not_writable', { folder })
    const owner = Number(readFileSync(path, 'utf8'))
    if (Number.isInteger(owner) && owner > 0 && isRunning(owner)) throw fail('data_locked', { pid: owner })
    unlinkSync(path)
    claim(path)
  }
  return () => rmSync(path, { force: true })
}
