/// <reference types="vite/types/importMeta.d.ts" />
/**
 * Numbered SQL files, applied in order in one transaction; the first failure leaves the file as it was. A shipped
 * file never changes; a change of the schema is a new file.
 */
import type { Connection } from './connect.ts'
import { sealWholeJournal } from './journal-chain.ts'
import { addNameFunctions } from './name-functions.ts'

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What SQL cannot do is done `after` it, in the same transaction. */
export type Migration = {
  version: number
  name: string
  sql: string
  after?: (connection: Connection) => void
}

const afterwards: Record<string, (connection: Connection) => void> = {
  'journal_seals.sql': sealWholeJournal,
}

/** All migrations by version; numbers start at 1 without a gap. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.split('/').at(-1) ?? path
    const after = afterwards[name.slice(5)]
    return { version: Number(name.slice(0, 4)), name, sql, ...(after ? { after } : {}) }
  })
  .sort((a, b) => a.version - b.version)

/** The schema this program reads and writes. */
export const schemaVersion = migrations.at(-1)?.version ?? 0

/** Which version a database has; 0 for an empty one. */
export const userVersion = (connection: Connection): number =>
  connection.pragma('user_version', { simple: true }) as number

/** Those that make a database of this version. */
export const migrationsUpTo = (version: number, all: readonly Migration[] = migrations): Migration[] =>
  all.filter((migration) => migration.version <= version)

/**
 * Brings a database from its `user_version` to the last of `all`; throws what SQLite says, nothing is then changed.
 * References are not enforced meanwhile (to drop the old form of a rebuilt table would delete what refers to it),
 * and are checked before the commit.
 */
export const migrate = (connection: Connection, all: readonly Migration[] = migrations): void => {
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
        migration.after?.(connection)
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
