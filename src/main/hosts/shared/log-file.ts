/** The log of a window's life, beside the data, for whoever supports the office. Never grows without bound. */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFileName } from '../../data-folder.ts'

const maxBytes = 2_000_000

/**
 * Appends lines to `logs/nep.log` of the data folder; one older file is kept. A folder without our database is
 * not ours to write into. Throws when it cannot write.
 */
export const logFileWriter = (dataDir: string): ((line: string) => void) => {
  const folder = join(dataDir, 'logs')
  const file = join(folder, 'nep.log')
  return (line) => {
    if (!existsSync(join(dataDir, databaseFileName))) return
    mkdirSync(folder, { recursive: true })
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > maxBytes) renameSync(file, join(folder, 'nep.1.log'))
    appendFileSync(file, line)
  }
}
