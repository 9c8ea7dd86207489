/**
 * The only place that opens the live database. Guarantees: WAL, foreign keys, `synchronous = FULL` (a commit
 * that was acknowledged survives a power cut), a SQLite without the WAL-reset bug (≥ 3.51.3), schema at head.
 *
 *   const connection = openDatabase(join(dataDir, 'nep.db'), { now })
 */
import { dirname } from 'node:path'
import { DomainError, fail } from '#shared/contract/errors.ts'
import { keepAsideAtOnce } from '../backups/kept-aside.ts'
import { makeBackupAtOnce } from '../backups/make-backup.ts'
import { type Connection, connect, SqliteError } from './connect.ts'
import { copyLiveAtOnce } from './copy-live.ts'
import { catchUpWords } from './journal-words.ts'
import { migrate, migrations } from './migrate.ts'
import { applyPragmas } from './pragmas.ts'
import { proveFile } from './prove-file.ts'
import { type Migration, userVersion } from './run-migrations.ts'

const sqliteErrorCode = (error: unknown): string =>
  error instanceof SqliteError
    ? error.code
    : error instanceof Error && 'code' in error
      ? String(error.code)
      : ''

/** Turns what SQLite and the file system say about a data file into the sentence the user gets. */
export const asDataError = (error: unknown): unknown => {
  const code = sqliteErrorCode(error)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return fail('database_damaged', {})
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return fail('disk_full', {})
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return fail('disk_failing', {})
  const isClosedToUs = code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')
  if (isClosedToUs || code === 'EROFS') return fail('data_read_only', {})
  if (code === 'SQLITE_NOMEM' || code === 'ERR_WORKER_OUT_OF_MEMORY') return fail('no_memory', {})
  if (code.startsWith('SQLITE_BUSY')) return fail('busy', {})
  // An input named a record that is not there; what still needs a record is said by RowInUse before.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return fail('invalid_input', {})
  return error
}

/**
 * Opens the database of a data folder, making it when missing and bringing it to head. `:memory:` for tests. One that
 * `isProven`, read whole a moment ago, is asked for its schema alone.
 * Throws DomainError database_damaged, database_newer, migration_failed, disk_full, data_read_only; a file that was
 * there is then as it was.
 */
export const openDatabase = (
  file: string,
  {
    now,
    all = migrations,
    isProven = false,
  }: { now: () => string; all?: readonly Migration[]; isProven?: boolean | undefined },
): Connection => {
  const program = all.at(-1)?.version ?? 0
  let connection: Connection | undefined
  try {
    const { version: before, hasTornEnd } = proveFile(file, all, { isProven })
    if (before > program) throw fail('database_newer', { file: before, program })
    // SQLite drops what does not hold; should it have been more than a torn commit, it is still to be had.
    if (hasTornEnd) keepAsideAtOnce(dirname(file), { at: now(), why: 'torn-end' })
    connection = connect(file)
    applyPragmas(connection)
    if (before > 0 && before < program) keepCopy(connection, file, now())
    bringToHead(connection, all, before)
    catchUpWords(connection)
    return connection
  } catch (error) {
    connection?.close()
    throw asDataError(error)
  }
}

/**
 * Opens a register that was proven, or was open a moment ago, and brings it to this program's schema: to read it whole
 * again would hold the window up. Throws what `openDatabase` throws.
 */
export const openProven = (file: string): Connection => {
  let connection: Connection | undefined
  try {
    connection = connect(file)
    applyPragmas(connection)
    bringToHead(connection, migrations, userVersion(connection))
    catchUpWords(connection)
    return connection
  } catch (error) {
    connection?.close()
    throw asDataError(error)
  }
}

/** The transaction of a migration that fails is rolled back, so that the file stays as it was. */
const bringToHead = (connection: Connection, all: readonly Migration[], from: number): void => {
  try {
    migrate(connection, all)
  } catch (raw) {
    const error = asDataError(raw)
    if (error instanceof DomainError) throw error
    const detail = raw instanceof Error ? raw.message : String(raw)
    throw fail('migration_failed', { from, to: all.at(-1)?.version ?? 0, detail })
  }
}

/** A migration is irreversible, so the register as it was, what is still in the WAL too, is kept first. */
const keepCopy = (connection: Connection, file: string, now: string): void =>
  void makeBackupAtOnce(
    { dataDir: dirname(file), at: now, reason: 'before-migration', journalId: null },
    (target) => copyLiveAtOnce(connection, target),
  )
