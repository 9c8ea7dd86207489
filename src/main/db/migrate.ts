/// <reference types="vite/types/importMeta.d.ts" />
/**
 * Numbered SQL files, applied in order in one transaction; the first failure leaves the file as it was. A shipped
 * file never changes; a change of the schema is a new file.
 */
import type { Connection } from './connect.ts'
import { type Migration, runMigrations } from './run-migrations.ts'

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** All migrations by version; numbers start at 1 without a gap. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.split('/').at(-1) ?? path
    return { version: Number(name.slice(0, 4)), name, sql }
  })
  .sort((a, b) => a.version - b.version)

/** The schema this program reads and writes. */
export const schemaVersion = migrations.at(-1)?.version ?? 0

/** Those that make a database of this version. */
export const migrationsUpTo = (version: number, all: readonly Migration[] = migrations): Migration[] =>
  all.filter((migration) => migration.version <= version)

/** Brings a database from its `user_version` to the last of `all`, as `runMigrations` does. */
export const migrate = (connection: Connection, all: readonly Migration[] = migrations): void =>
  runMigrations(connection, all)
