/**
 * After an erasure nothing of the person is left in the bytes of the data folder. Guarantees: what was committed as erased
 * is swept even when the program ends in between, at the next start.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from './db/connect.ts'
import { type Change, readDb } from './db/database.ts'
import { erasedFiles } from './db/queries/erasures.ts'
import { sweepRegister } from './db/sweep-register.ts'
import { workOnFile } from './db/work-on-file.ts'
import { removeKept, writeDurably } from './kept-files.ts'
import type { Logger } from './ports.ts'

type Swept = { connection: Connection; dataDir: string; log: Logger }

const noteFile = (dataDir: string): string => join(dataDir, 'sweep.json')

export const isErasure = (changes: readonly Change[]): boolean =>
  changes.some(
    ({ table, after }) =>
      table === 'erased_entries' ||
      table === 'erased_files' ||
      // Of drafts the journal knows nothing.
      (table === 'keeping_reviews' && Number(after?.erased ?? 0) > 0),
  )

/** Within the transaction: a note of what is to be done once it is committed. */
export const prepareSweep = (dataDir: string, changes: readonly Change[]): void => {
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

/** A note whose transaction did not come to be names files that are still needed; one that was left, files that came in again. */
const removeFiles = ({ connection, dataDir }: Swept): void => {
  const erased = erasedFiles(readDb(connection))
  for (const hash of notedHashes(dataDir)) if (erased.has(hash)) removeKept(dataDir, hash)
}

/** Another program that reads the register as it was lets the note stay. */
const endWith = ({ dataDir }: Swept, isDone: boolean): void => {
  if (isDone) rmSync(noteFile(dataDir), { force: true })
}

/** A disk without room for it does not make undone what was committed: it is tried again at the next start. */
const notYet = ({ log }: Swept, error: unknown): void =>
  log.error('what was erased is not yet swept out of the data folder', { error })

/** Beside the window, to which nothing may be written meanwhile. */
export const sweepBeside = async (swept: Swept): Promise<void> => {
  if (swept.connection.memory) return sweepAtOnce(swept)
  try {
    removeFiles(swept)
    endWith(swept, await workOnFile({ what: 'sweep', file: swept.connection.name }))
  } catch (error) {
    notYet(swept, error)
  }
}

const sweepAtOnce = (swept: Swept): void => {
  try {
    removeFiles(swept)
    endWith(swept, sweepRegister(swept.connection))
  } catch (error) {
    notYet(swept, error)
  }
}

/** At a start: what an erasure left undone. */
export const finishSweep = (swept: Swept): void => {
  if (isSweepDue(swept.dataDir)) sweepAtOnce(swept)
}
