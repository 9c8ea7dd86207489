/** The file of the open register exchanged for another. */
import { renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail } from '#shared/contract/errors.ts'
import { syncFile, syncFolder } from '../kept-files.ts'
import type { Connection } from './connect.ts'
import { continueVersion } from './database.ts'
import { emptyLog } from './empty-log.ts'
import { openProven } from './open.ts'
import { hasLog } from './prove-file.ts'

/** The register that is open now; another connection takes the place of the first when its file is exchanged. */
export type Register = { connection: Connection }

/**
 * Puts `coming`, a whole register beside it that was proven and is under the same key, in the place of the open one: brought to
 * this program's schema, in one rename, so that a kill at any point leaves one of the two. Throws DomainError busy while
 * another program reads in the register, and what the disk says; the old one is then open still.
 */
export const exchangeFile = (register: Register, coming: string): void => {
  const old = register.connection
  const file = old.name
  openProven(coming).close()
  syncFile(coming)
  if (!emptyLog(old)) throw fail('busy', {})
  old.close()
  try {
    // A log that stayed would be worked into the file that comes.
    if (hasLog(file)) throw fail('busy', {})
    renameSync(coming, file)
    syncFolder(dirname(file))
  } finally {
    register.connection = openProven(file)
    continueVersion(old, register.connection)
  }
}
