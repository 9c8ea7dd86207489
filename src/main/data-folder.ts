/**
 * One owner of a data folder. Electron's own instance lock cannot see the Node host, so both hold a lock that the
 * operating system gives free with the process, however that ends: after a power cut no stale lock is left, and no
 * reused process number looks like an owner. SQLite's own file locking does it on every system we run on.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '#shared/contract/errors.ts'
import { isOnMemoryCard, unsuitablePlace } from './data-place.ts'
import { type Connection, connect } from './db/connect.ts'

/** Stays behind, empty: to delete it would let two processes lock two files of that name. */
const lockName = 'nep.lock'
/** Who holds the lock; only for the sentence. */
const ownerName = 'nep.pid'
/** The live database within a data folder. */
export const databaseFileName = 'nep.db'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // It cannot be there either: something else stands in the way of its folder.
  }
}

/** Answers whether it is on a stick or a memory card. */
const proveWritable = (folder: string): boolean => {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'x')
    return isOnMemoryCard(probe)
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw fail('disk_full', {})
    throw fail('folder_not_writable', { folder })
  } finally {
    removeQuietly(probe)
  }
}

const ownerOf = (folder: string): number => {
  try {
    return Number.parseInt(readFileSync(join(folder, ownerName), 'utf8'), 10) || 0
  } catch {
    return 0
  }
}

/** An exclusive transaction on an empty database: nothing is ever written, the lock is all that is wanted. */
const takeLock = (folder: string): Connection => {
  const connection = connect(join(folder, lockName), { timeout: 0 })
  try {
    connection.exec('BEGIN EXCLUSIVE')
    return connection
  } catch (error) {
    connection.close()
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw fail('data_locked', { pid: ownerOf(folder) })
    throw fail('folder_not_writable', { folder })
  }
}

/**
 * Makes the folder when missing and claims it; the answer gives it free again.
 * Throws DomainError folder_unsuitable, folder_not_writable, disk_full, data_locked.
 */
export const lockFolder = (folder: string): (() => void) => {
  const why = unsuitablePlace(folder)
  if (why !== undefined) throw fail('folder_unsuitable', { folder, why })
  if (proveWritable(folder)) throw fail('folder_unsuitable', { folder, why: 'removable' })
  const lock = takeLock(folder)
  const owner = join(folder, ownerName)
  try {
    writeFileSync(owner, String(process.pid))
  } catch {
    // A full disk: opening goes on to say so, if it matters.
  }
  return () => {
    removeQuietly(owner)
    lock.close()
  }
}
