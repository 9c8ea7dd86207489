import { rmSync } from 'node:fs'
import type Database from 'better-sqlite3'

/** More pages than a register has: the whole copy is one step. */
const everyPage = 0x7fff_ffff

/** Copies a whole register over another database, in one transaction of that database: wholly or not at all. */
export const copyRegister = async (from: Database.Database, database: string): Promise<void> =>
  void (await from.backup(database, { progress: () => everyPage }))

/** Removes a register that served as a step, and what SQLite may have laid beside it. */
export const removeRegister = (file: string): void => {
  for (const rest of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(rest, { force: true })
}
