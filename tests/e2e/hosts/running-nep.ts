/** A running Nếp as a journey sees it, whatever host runs it. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

export type HostName = 'node' | 'electron-standin' | 'electron'

export type RunningNep = {
  page: Page
  host: HostName
  /** Does what opens a file picker, and chooses these files (or one folder) in it. */
  choose(paths: readonly string[], trigger: () => Promise<void>): Promise<void>
  /** Does what saves a file, and answers the path where it is then. */
  save(trigger: () => Promise<void>): Promise<string>
  /** The same for what saves several files one after another; the paths in that order. */
  saveAll(count: number, trigger: () => Promise<void>): Promise<string[]>
  /** Ends it as a clerk would. */
  close(): Promise<void>
  /** Ends it as a power cut would (SIGKILL). */
  kill(): Promise<void>
}

/** What a host's process is started with besides its own arguments. */
export type StartedWith = { nodeArguments: readonly string[]; env: Readonly<Record<string, string>> }

export const root = join(import.meta.dirname, '../../..')

/** `save` in the words of `saveAll`. */
export const savesOne =
  (saveAll: RunningNep['saveAll']): RunningNep['save'] =>
  async (trigger) => {
    const [path = ''] = await saveAll(1, trigger)
    return path
  }

/** So many paths to save at, none of which is there yet. */
export const pathsToSaveAt = (count: number): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-saved-'))
  return Array.from({ length: count }, (_, index) => join(folder, `saved-${index + 1}`))
}

/** What is saved is often written first, which takes a busy machine its time. */
export const savingPatience = { timeout: 60_000 }

/** Waits until something stands at each path. */
export const saved = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths)
    await expect
      .poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0, savingPatience)
      .toBeGreaterThan(0)
}

/** Waits for the end of a process; one that ended already is no wait. */
export const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** What a process wrote to stderr is the first thing to read when it fails. */
export const collectOutput = (child: ChildProcess): (() => string) => {
  let output = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  return () => output
}
