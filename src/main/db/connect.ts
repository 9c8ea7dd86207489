/**
 * The only place that opens a register's file: the live one, a copy, a step between. An encrypted file is in the format
 * of SQLCipher 4 (AES-256, each page sealed by HMAC-SHA-512) under a random key; its salt names the key, which must be
 * held (locks/held-keys.ts).
 */
import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { fail } from '#shared/contract/errors.ts'
import { type FileKey, heldKey } from '../locks/held-keys.ts'
import { headerLength, headOfFile, keyIdOf, saltLength, saltOf, sizeOfFile, walOf } from './file-header.ts'

export type Connection = Database.Database
export type Statement = Database.Statement
export const { SqliteError } = Database

/** The key that a file wants, by its first bytes; null for one that is not encrypted, or not there. */
export const keyIdOfFile = (file: string): string | null => {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  return keyIdOf(headOfFile(file, saltLength))
}

/** The key itself, held already. Throws DomainError locked. */
export const keyOfFile = (file: string): FileKey | null => {
  const id = keyIdOfFile(file)
  if (id === null) return null
  const key = heldKey(id)
  if (key === null) throw fail('locked', {})
  return key
}

const format = (connection: Connection): void => {
  connection.pragma("cipher = 'sqlcipher'")
  connection.pragma('legacy = 4')
}

const literal = ({ id, key }: FileKey): string =>
  `"x'${Buffer.from(key).toString('hex')}${Buffer.from(saltOf(id)).toString('hex')}'"`

/** SQLite drops a log without its register, even for a reader; it may be all that is left. */
const isLogAlone = (file: string): boolean => sizeOfFile(file) < headerLength && sizeOfFile(walOf(file)) > 0

/**
 * Opens a file; `newUnder` is the key for one that is made now. Throws DomainError locked when it wants a key that is
 * not held, and what SQLite says.
 */
export const connect = (
  file: string,
  { newUnder = null, ...options }: Database.Options & { newUnder?: FileKey | null } = {},
): Connection => {
  if (options.readonly && isLogAlone(file)) throw new SqliteError('file is not a database', 'SQLITE_NOTADB')
  const isNew = sizeOfFile(file) === 0
  const key = isNew ? newUnder : keyOfFile(file)
  const connection = new Database(file, options)
  if (key === null) return connection
  try {
    format(connection)
    connection.pragma(`key = ${literal(key)}`)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** A database in memory: empty, or out of the bytes of an open file. */
export const connectInMemory = (bytes?: Uint8Array): Connection =>
  bytes === undefined
    ? new Database(':memory:')
    : new Database(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))

/**
 * Brings a file that nobody else has open under another key, or under none. It is written in place and may be left half
 * done: only for a copy. Throws DomainError locked, and what SQLite says.
 */
export const bringUnderKey = (file: string, key: FileKey | null): void => {
  if (keyIdOfFile(file) === (key?.id ?? null)) return
  const connection = connect(file)
  try {
    connection.pragma('journal_mode = DELETE')
    format(connection)
    connection.pragma(`rekey = ${key === null ? "''" : literal(key)}`)
  } finally {
    connection.close()
  }
}
