/**
 * After an erasure nothing of the person is left in the bytes of the data folder: SQLite keeps what was deleted in free
 * pages, in half-empty ones, in the log of writes and in the pieces of its word indexes. Guarantees: what was committed
 * as erased is swept even when the program ends in between, at the next start.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from './db/connect.ts'
import type { Change } from './db/database.ts'
import { rewriteWords } from './db/journal-words.ts'
import { emptyLog } from './db/live-file.ts'
import { removeKept, writeDurably } from './kept-files.ts'
import type { Logger } from './ports.ts'

type Swept = { connection: Connection; dataDir: string; log: Logger }

const noteFile = (dataDir: string): string => join(dataDir, 'sweep.json')

export const isErasure = (changes: readonly Change[]): boolean =>
  changes.some(({ table }) => table === 'erased_entries' || table === 'erased_files')

/** Within the transaction: the indexes made anew, and a note of what is to be done once it is committed. */
export const prepareSweep = (
  { connection, dataDir }: Pick<Swept, 'connection' | 'dataDir'>,
  changes: readonly Change[],
): void => {
  rewriteWords(connection)
  connection.exec("INSERT INTO search_index (search_index) VALUES ('rebuild')")
  const hashes = changes.filter(({ table }) => table === 'erased_files').map(({ rowId }) => rowId)
  writeDurably(noteFile(dataDir), new TextEncoder().encode(JSON.stringify(hashes)))
}

const notedHashes = (dataDir: string): string[] => {
  try {
    const noted: unknown = JSON.parse(readFileSync(noteFile(dataDir), 'utf8'))
    return Array.isArray(noted) ? noted.map(String) : []
  } catch {
    return []
  }
}

/** Whether something is still to be swept. */
export const isSweepDue = (dataDir: string): boolean => existsSync(noteFile(dataDir))

const sweepAll = ({ connection, dataDir }: Swept): void => {
  // A note whose transaction did not come to be names files that are still needed.
  const isErased = connection.prepare('SELECT 1 FROM erased_files WHERE id = ?')
  for (const hash of notedHashes(dataDir)) if (isErased.get(hash) !== undefined) removeKept(dataDir, hash)
  connection.exec('VACUUM')
  // Another program reads the register as it was.
  if (!emptyLog(connection)) return
  rmSync(noteFile(dataDir), { force: true })
}

/**
 * Removes the bytes of erased files, writes the register anew without free space, empties the log of writes. A disk
 * without room for that does not make undone what was committed: it is tried again at the next start.
 */
export const sweep = (swept: Swept): void => {
  try {
    sweepAll(swept)
  } catch (error) {
    swept.log.error('what was erased is not yet swept out of the data folder', { error })
  }
}

/** At a start: what an erasure left undone. */
export const finishSweep = (swept: Swept): void => {
  if (isSweepDue(swept.dataDir)) sweep(swept)
}
