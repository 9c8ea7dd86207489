/**
 * After an erasure nothing of the person is left in the bytes of the data folder. Guarantees: what was committed as erased
 * is swept even when the program ends in between, at the next start.
 */
import { rmSync } from 'node:fs'
import { isSweepDue, notedTexts, noteTexts, sweepNote } from './backups/unswept-copies.ts'
import type { Connection } from './db/connect.ts'
import { type Change, readDb } from './db/database.ts'
import { erasedFiles } from './db/queries/erasures.ts'
import { sweepRegister } from './db/sweep-register.ts'
import { workOnFile } from './db/work-on-file.ts'
import { removeKept } from './kept-files.ts'
import type { Logger } from './ports.ts'

type Swept = { connection: Connection; dataDir: string; log: Logger }

export const isErasure = (changes: readonly Change[]): boolean =>
  changes.some(
    ({ table, after }) =>
      table === 'erased_entries' ||
      table === 'erased_files' ||
      // Of drafts the journal knows nothing.
      (table === 'keeping_reviews' && Number(after?.erased ?? 0) > 0),
  )

/** Within the transaction: a note of what is to be done once it is committed, beside what was not yet done before. */
export const prepareSweep = (dataDir: string, changes: readonly Change[]): void => {
  const hashes = changes.filter(({ table }) => table === 'erased_files').map(({ rowId }) => rowId)
  noteTexts(sweepNote(dataDir), [...notedTexts(sweepNote(dataDir)), ...hashes])
}

/**
 * Answers those that could not be removed (open in another program on Windows). A note whose transaction did not come to
 * be names files that are still needed; one that was left, files that came in again.
 */
const removeFiles = ({ connection, dataDir, log }: Swept): string[] => {
  const erased = erasedFiles(readDb(connection))
  return notedTexts(sweepNote(dataDir)).filter((hash) => {
    if (!erased.has(hash)) return false
    try {
      removeKept(dataDir, hash)
      return false
    } catch (error) {
      log.error('a file that was erased is not yet removed', { error })
      return true
    }
  })
}

/** Another program that reads the register as it was lets the note stay. */
const endWith = ({ dataDir }: Swept, isDone: boolean, left: readonly string[]): void => {
  if (!isDone) return
  if (left.length > 0) noteTexts(sweepNote(dataDir), left)
  else rmSync(sweepNote(dataDir), { force: true })
}

/** A disk without room for it does not make undone what was committed: it is tried again at the next start. */
const notYet = ({ log }: Swept, error: unknown): void =>
  log.error('what was erased is not yet swept out of the data folder', { error })

/** Beside the window, to which nothing may be written meanwhile. */
export const sweepBeside = async (swept: Swept): Promise<void> => {
  if (swept.connection.memory) return sweepAtOnce(swept)
  try {
    const left = removeFiles(swept)
    endWith(swept, await workOnFile({ what: 'sweep', file: swept.connection.name }), left)
  } catch (error) {
    notYet(swept, error)
  }
}

const sweepAtOnce = (swept: Swept): void => {
  try {
    const left = removeFiles(swept)
    endWith(swept, sweepRegister(swept.connection), left)
  } catch (error) {
    notYet(swept, error)
  }
}

/** At a start: what an erasure left undone. */
export const finishSweep = (swept: Swept): void => {
  if (isSweepDue(swept.dataDir)) sweepAtOnce(swept)
}
