/**
 * Looks at a database before it is opened for work, without changing it: a connection that may write works the log
 * into the file when it closes, and what was damaged in the log is then gone for good.
 */
import { readFileSync, statSync } from 'node:fs'
import { fail } from '#shared/contract/errors.ts'
import { type Connection, connect, SqliteError } from './connect.ts'
import { headerLength, headOfFile, pageSizeOf, sizeOfFile, walOf } from './file-header.ts'
import { type Migration, userVersion } from './run-migrations.ts'
import { hasStructureOf } from './structure.ts'
import { readWal, type Wal } from './wal.ts'

/** Whether anything stands in the log beside a database. */
export const hasLog = (file: string): boolean => sizeOfFile(walOf(file)) > 0

/** The log beside a database, if frames stand in it; `head` is at least the header of the database. */
export const readWalOf = (file: string, head: Uint8Array): { bytes: Uint8Array; log: Wal } | null => {
  if (!hasLog(file)) return null
  const bytes = readFileSync(walOf(file))
  const log = readWal(bytes, pageSizeOf(head))
  return log === null ? null : { bytes, log }
}

export type Proof = {
  /** Its schema; 0 for a file that is not there yet. */
  version: number
  /** The log ends in a transaction that does not hold: torn by a power cut before it was acknowledged, most likely. */
  hasTornEnd: boolean
}

/**
 * `all` are the migrations of this program; a schema of a later one is not looked at. Of one that `isProven` the pages are
 * not read again.
 * Throws DomainError database_damaged, and what SQLite says of a file that it cannot read.
 */
export const proveFile = (file: string, all: readonly Migration[], { isProven = false } = {}): Proof => {
  // What is no file at all is told by opening it.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return { version: 0, hasTornEnd: false }
  const log = hasLog(file) ? readWalOf(file, headOfFile(file, headerLength)) : null
  const commitsBeyond = log?.log.commitsBeyond ?? 0
  if (commitsBeyond > 1) throw fail('database_damaged', {})
  const connection = connect(file, { readonly: true })
  try {
    const version = userVersion(connection)
    if (!isWhole(connection, version, all, isProven)) throw fail('database_damaged', {})
    return { version, hasTornEnd: commitsBeyond > 0 }
  } finally {
    connection.close()
  }
}

const isWhole = (
  connection: Connection,
  version: number,
  all: readonly Migration[],
  isProven: boolean,
): boolean => {
  const isOurs = version <= (all.at(-1)?.version ?? 0)
  try {
    if (!isProven && connection.pragma('quick_check(1)', { simple: true }) !== 'ok') return false
    return !isOurs || hasStructureOf(connection, version, all)
  } catch (error) {
    // A rule of the schema asks for what there is not: a letter of it is another one. A later program may have more.
    if (error instanceof SqliteError && error.code === 'SQLITE_ERROR') return !isOurs
    throw error
  }
}
