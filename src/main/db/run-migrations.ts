/** How migrations are run, wherever: also in a thread, to which the numbered files of `migrate.ts` are no files. */
import type { Connection } from './connect.ts'
import { sealWholeJournal } from './journal-chain.ts'
import { addNameFunctions } from './name-functions.ts'

export type Migration = { version: number; name: string; sql: string }

/** What SQL cannot do is done after it, in the same transaction. */
const afterwards: Record<string, (connection: Connection) => void> = {
  '0008_journal_seals.sql': sealWholeJournal,
}

/** Which version a database has; 0 for an empty one. */
export const userVersion = (connection: Connection): number =>
  connection.pragma('user_version', { simple: true }) as number

/**
 * Brings a database from its `user_version` to the last of `all`; throws what SQLite says, nothing is then changed.
 * References are not enforced meanwhile (to drop the old form of a rebuilt table would delete what refers to it),
 * and are checked before the commit.
 */
export const runMigrations = (connection: Connection, all: readonly Migration[]): void => {
  const from = userVersion(connection)
  const pending = all.filter((migration) => migration.version > from)
  const last = pending.at(-1)
  if (last === undefined) return
  addNameFunctions(connection)
  const enforced = connection.pragma('foreign_keys', { simple: true }) as number
  // Within a transaction SQLite would not heed it.
  connection.pragma('foreign_keys = OFF')
  try {
    connection.transaction(() => {
      for (const migration of pending) {
        connection.exec(migration.sql)
        afterwards[migration.name]?.(connection)
      }
      const broken = connection.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken references`)
      const integrity = connection.pragma('integrity_check(1)', { simple: true })
      if (integrity !== 'ok') throw new Error(`migration leaves a damaged file: ${String(integrity)}`)
      connection.pragma(`user_version = ${last.version}`)
    })()
  } finally {
    connection.pragma(`foreign_keys = ${enforced}`)
  }
}
