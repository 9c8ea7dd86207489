/**
 * The register as far as it can be read, in memory: the log worked in, a header or a schema that does not hold lent
 * by a sound copy. The files themselves are only read.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupsFolder, backupsHere } from '../backups/backup-folder.ts'
import { databaseFileName } from '../data-folder.ts'
import { type Connection, connectInMemory, SqliteError } from '../db/connect.ts'
import { asImage, hasMagic, headerLength, keyIdOf, pageSizeOf, walOf } from '../db/file-header.ts'
import { migrations, schemaVersion } from '../db/migrate.ts'
import { userVersion } from '../db/run-migrations.ts'
import { emptyRegister } from '../db/structure.ts'
import { readWal, withWal } from '../db/wal.ts'
import { type FileKey, heldKey } from '../locks/held-keys.ts'
import { houseKey } from '../locks/house-lock.ts'
import { decryptedFile, decryptedLog, reservedLength } from './decrypt-pages.ts'
import { withSchemaOf } from './schema-pages.ts'
import { versionOfRegister } from './schema-shape.ts'

export type ReadableImage = {
  connection: Connection
  /** Something in the log did not hold, so that a page may be older than the others. */
  hasBrokenLog: boolean
}

/** `key`: what it is encrypted by. */
type Raw = { database: Uint8Array; wal: Uint8Array; key: FileKey | null }

const readIfThere = (file: string): Uint8Array => (existsSync(file) ? readFileSync(file) : new Uint8Array())

const rawFiles = (dataDir: string): Raw => {
  const file = join(dataDir, databaseFileName)
  const database = readIfThere(file)
  const id = keyIdOf(database)
  // A first page that was changed does not say so any more; the house does.
  const key = id === null ? (hasMagic(database) ? null : houseKey(dataDir)) : heldKey(id)
  return { database, wal: readIfThere(walOf(file)), key }
}

const opened = (file: Uint8Array, key: FileKey | null): Uint8Array =>
  key === null ? file : decryptedFile(file, key)

const workedIn = (raw: Raw, pageSize: number): { bytes: Uint8Array; isBroken: boolean } => {
  const database = opened(raw.database, raw.key)
  const log = readWal(raw.wal, pageSize)
  if (log === null) return { bytes: database, isBroken: raw.wal.byteLength > 0 }
  const wal = raw.key === null ? raw.wal : decryptedLog(raw.wal, raw.key)
  return { bytes: withWal(database, wal, log), isBroken: log.taken < log.frames.length }
}

/** What no register of ours has otherwise; SQLite would take another value and read nonsense by it. */
const isHeaderUsual = (file: Uint8Array): boolean => {
  if (file.byteLength < headerLength || !hasMagic(file)) return false
  const view = new DataView(file.buffer, file.byteOffset, headerLength)
  return (
    pageSizeOf(file) === 4096 &&
    view.getUint16(16) === 4096 &&
    (view.getUint8(20) === 0 || view.getUint8(20) === reservedLength) &&
    (view.getUint32(20) & 0xff_ff_ff) === 0x40_20_20 &&
    view.getUint32(44) === 4 &&
    view.getUint32(52) === 0 &&
    view.getUint32(56) === 1 &&
    view.getUint32(64) === 0
  )
}

function* donors(dataDir: string): Generator<Uint8Array> {
  for (const { name } of backupsHere(dataDir).slice(0, 3)) {
    const copy = readIfThere(join(backupsFolder(dataDir), name))
    const id = keyIdOf(copy)
    const key = id === null ? null : heldKey(id)
    if (id === null || key !== null) yield opened(copy, key)
  }
  // Which have the schema where every register made by this program has it.
  for (const { version } of migrations.toReversed()) {
    const connection = emptyRegister(version)
    const bytes = connection.serialize()
    connection.close()
    yield bytes
  }
}

function* images(raw: Raw, dataDir: string): Generator<{ bytes: Uint8Array; isBroken: boolean }> {
  const own = workedIn(raw, pageSizeOf(raw.database))
  if (isHeaderUsual(own.bytes)) yield { bytes: asImage(own.bytes), isBroken: own.isBroken }
  for (const donor of donors(dataDir)) {
    // Pages of an encrypted register have less room than those of an open one.
    const reserved = raw.key === null ? 0 : reservedLength
    if (!isHeaderUsual(donor) || donor[20] !== reserved) continue
    const { bytes, isBroken } = workedIn(raw, pageSizeOf(donor))
    const image = asImage(bytes, donor)
    yield { bytes: image, isBroken }
    try {
      yield { bytes: asImage(withSchemaOf(image, donor)), isBroken }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
}

/** Tables without which it is no register, or not one whose rows mean what their table says. */
const hasSchema = (connection: Connection): boolean => {
  const names = new Set(connection.prepare('SELECT name FROM sqlite_schema').pluck().all())
  if (!['settings', 'units', 'journal', 'changes'].every((name) => names.has(name))) return false
  connection.prepare('SELECT id FROM settings WHERE id = ?').get('language')
  return true
}

const openIfReadable = (bytes: Uint8Array): Connection | null => {
  let connection: Connection | undefined
  try {
    connection = connectInMemory(bytes)
    if (hasSchema(connection)) return connection
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error
  }
  connection?.close()
  return null
}

/** Whether a lent schema looks for its tables where the own one, which names some of them wrongly, has them. */
const isOfSameFile = (own: Connection, lent: Connection): boolean => {
  const roots = (connection: Connection) =>
    new Map(
      connection.prepare("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'").raw().all() as [
        string,
        number,
      ][],
    )
  const lentRoots = roots(lent)
  return (
    userVersion(own) === userVersion(lent) &&
    [...roots(own)].every(([name, root]) => !lentRoots.has(name) || lentRoots.get(name) === root)
  )
}

/** Null when nothing can be read. The caller closes the connection. */
export const openReadable = (dataDir: string): ReadableImage | null => {
  const raw = rawFiles(dataDir)
  if (raw.database.byteLength + raw.wal.byteLength === 0) return null
  // Its tables are of no version of this program.
  let strange: ReadableImage | null = null
  for (const { bytes, isBroken } of images(raw, dataDir)) {
    const connection = openIfReadable(bytes)
    if (connection === null) continue
    const image = { connection, hasBrokenLog: isBroken }
    const isKnown = versionOfRegister(connection) !== null
    if (strange === null) {
      if (isKnown || userVersion(connection) > schemaVersion) return image
      strange = image
    } else if (isKnown && isOfSameFile(strange.connection, connection)) {
      strange.connection.close()
      return image
    } else connection.close()
  }
  return strange
}
