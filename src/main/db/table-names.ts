import type { Connection } from './connect.ts'

/** The register's own tables, in the order in which they were made: what is referred to comes first. */
export const tableNames = (connection: Connection): string[] =>
  connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT' ORDER BY rowid")
    .pluck()
    .all() as string[]

/** Made again from the others by triggers or when the register is opened. */
export const isDerivedTable = (name: string): boolean => name.startsWith('search_')
