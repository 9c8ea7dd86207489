import type { Connection } from './connect.ts'

/** How the live register is worked on: a commit that was acknowledged survives a power cut. */
export const applyPragmas = (connection: Connection): void => {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 2000')
  connection.pragma('temp_store = MEMORY')
}
