import { rmSync } from 'node:fs'

/** Removes a register that served as a step, and what SQLite may have laid beside it. */
export const removeRegister = (file: string): void => {
  for (const rest of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(rest, { force: true })
}
