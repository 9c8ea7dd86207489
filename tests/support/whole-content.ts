import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'

/** Reads every row of a register on disk, through a connection of its own, as one text to compare. */
export const wholeContent = (dataDir: string): (() => string) => {
  const connection = new Database(join(dataDir, 'nep.db'), { readonly: true })
  onTestFinished(() => void connection.close())
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT' ORDER BY name")
    .pluck()
    .all() as string[]
  const reads = tables.map((table) => connection.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).raw())
  return () => JSON.stringify(reads.map((read) => read.all()))
}
