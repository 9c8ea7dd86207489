/** Copies of the file of an open register, encrypted where it is. */
import { copyFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { type Connection, connect } from './connect.ts'
import { walOf } from './file-header.ts'
import { hasLog } from './prove-file.ts'

/** Works the log that was copied along into the copy. */
const makeOneFile = (target: string): void => {
  const copy = connect(target)
  try {
    copy.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    copy.close()
  }
}

/**
 * Copies the register as it is now while commits go on. A reader holds the file: what is committed after it began stands
 * in the log alone, so the file with the log, in whatever moments they are read, is a whole state, now or a little later.
 * The copy is not durable yet. Throws what the disk says.
 */
export const copyLive = async (live: Connection, target: string): Promise<void> => {
  // Mostly all of it, so that there is little to copy twice; waits for nobody.
  live.pragma('wal_checkpoint(PASSIVE)')
  const reader = connect(live.name, { readonly: true })
  try {
    reader.exec('BEGIN')
    // A transaction begins with its first read.
    reader.prepare('SELECT count(*) FROM sqlite_schema').get()
    if (hasLog(live.name)) await copyFile(walOf(live.name), walOf(target))
    await copyFile(live.name, target)
  } finally {
    reader.close()
  }
  makeOneFile(target)
}

/** The same while nothing else can run. */
export const copyLiveAtOnce = (live: Connection, target: string): void => {
  if (hasLog(live.name)) copyFileSync(walOf(live.name), walOf(target))
  copyFileSync(live.name, target)
  makeOneFile(target)
}
