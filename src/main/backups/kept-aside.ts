/**
 * States of the register that were put aside before another took their place: the file and its log as they were, a
 * damaged one too. Nothing removes them but a person.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { KeptState } from '#shared/contract/recovery.ts'
import { databaseFileName } from '../data-folder.ts'
import { copyDurably, syncFile, syncFolder, writeDurably } from '../kept-files.ts'

export const keptFolder = (dataDir: string): string => join(dataDir, 'kept')

/** The register's own files. The third holds nothing: SQLite makes it anew from the log. */
const parts = [databaseFileName, `${databaseFileName}-wal`]
const passing = `${databaseFileName}-shm`
const noteName = 'note.json'

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

/** On a full disk the file itself is taken: to move needs no room. */
const stow = async (from: string, to: string): Promise<void> => {
  try {
    await copyDurably(from, to)
  } catch (error) {
    rmSync(to, { force: true })
    if (!isFull(error)) throw error
    renameSync(from, to)
  }
}

const stowAtOnce = (from: string, to: string): void => {
  try {
    copyFileSync(from, to)
    syncFile(to)
  } catch (error) {
    rmSync(to, { force: true })
    throw error
  }
}

const freeName = (folder: string, at: string): string => {
  const name = at.replace(/[:.]/gu, '-')
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name}-${count}`
    if (!existsSync(join(folder, candidate))) return candidate
  }
}

type Why = { at: string; why: KeptState['why'] }

/** A folder of its own for what is there, with the note that will stand in it; null when there is nothing. */
const begin = (
  dataDir: string,
  { at, why }: Why,
): { target: string; present: string[]; state: KeptState } | null => {
  const present = parts.filter(
    (name) => (statSync(join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0) > 0,
  )
  if (present.length === 0) return null
  const folder = keptFolder(dataDir)
  mkdirSync(folder, { recursive: true })
  const name = freeName(folder, at)
  const target = join(folder, name)
  mkdirSync(target)
  const size = present.reduce((sum, part) => sum + statSync(join(dataDir, part)).size, 0)
  return { target, present, state: { name, at, why, size } }
}

const finish = (target: string, state: KeptState): KeptState => {
  writeDurably(join(target, noteName), Buffer.from(JSON.stringify(state, null, 2)))
  syncFolder(join(target, '..'))
  return state
}

/**
 * Puts the register's files aside as they are; null when there are none. They may be gone from their place afterwards.
 * Throws what the disk says; the files in place are then as they were.
 */
export const keepAside = async (dataDir: string, why: Why): Promise<KeptState | null> => {
  const begun = begin(dataDir, why)
  if (begun === null) return null
  const { target, present, state } = begun
  for (const part of present) await stow(join(dataDir, part), join(target, part))
  return finish(target, state)
}

/** The same where nothing may come between; they stay in their place, also on a full disk. */
export const keepAsideAtOnce = (dataDir: string, why: Why): KeptState | null => {
  const begun = begin(dataDir, why)
  if (begun === null) return null
  const { target, present, state } = begun
  for (const part of present) stowAtOnce(join(dataDir, part), join(target, part))
  return finish(target, state)
}

const readNote = (folder: string, name: string): KeptState[] => {
  try {
    const note = JSON.parse(readFileSync(join(folder, name, noteName), 'utf8')) as KeptState
    return note.name === name ? [note] : []
  } catch {
    return []
  }
}

/** Gives a state in a folder of another name this name. */
export const renameState = (folder: string, name: string): void => {
  const file = join(folder, noteName)
  const note = JSON.parse(readFileSync(file, 'utf8')) as KeptState
  writeDurably(file, Buffer.from(JSON.stringify({ ...note, name }, null, 2)))
}

/** What was put aside, newest first. */
export const keptStates = (dataDir: string): KeptState[] => {
  const folder = keptFolder(dataDir)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => readNote(folder, name))
    .sort((a, b) => b.name.localeCompare(a.name))
}

/** Removes a state that was put aside; its note goes last, so that a half removed one is still told. */
export const removeState = (dataDir: string, { name }: KeptState): void => {
  const folder = join(keptFolder(dataDir), name)
  for (const part of readdirSync(folder).filter((one) => one !== noteName))
    rmSync(join(folder, part), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

/** Removes the register's files from their place; `keepAside` has them. The log last: without a file it is no state. */
const clearPlace = (dataDir: string): void => {
  for (const name of [databaseFileName, passing, `${databaseFileName}-wal`])
    rmSync(join(dataDir, name), { force: true })
}

/** Gives a whole file beside it the register's place. A power cut in between leaves no register, and all put aside. */
export const takePlace = (dataDir: string, file: string): void => {
  syncFile(file)
  clearPlace(dataDir)
  renameSync(file, join(dataDir, databaseFileName))
  syncFolder(dataDir)
}

/** Gives what was put aside its place again; it stays aside too. */
export const putBack = async (dataDir: string, { name }: KeptState): Promise<void> => {
  const source = join(keptFolder(dataDir), name)
  const [database = databaseFileName, log = ''] = parts
  const coming = (part: string): string => join(dataDir, `${part}.coming`)
  const has = (part: string): boolean => existsSync(join(source, part))
  for (const part of parts.filter(has)) await copyDurably(join(source, part), coming(part))
  clearPlace(dataDir)
  // The log first: a file without its log would open, and lack what only the log holds.
  if (has(log)) renameSync(coming(log), join(dataDir, log))
  if (has(database)) renameSync(coming(database), join(dataDir, database))
  syncFolder(dataDir)
}
