/** A running Nếp as a journey sees it, whatever host runs it. */
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

export type HostName = 'node' | 'electron-standin' | 'electron'

export type RunningNep = {
  page: Page
  host: HostName
  /** Does what opens a file picker, and chooses these files (or one folder) in it. */
  choose(paths: readonly string[], trigger: () => Promise<void>): Promise<void>
  /** Does what saves a file, and answers the path where it is then. */
  save(trigger: () => Promise<void>): Promise<string>
  /** Ends it as a clerk would. */
  close(): Promise<void>
  /** Ends it as a power cut would (SIGKILL). */
  kill(): Promise<void>
}

export const root = join(import.meta.dirname, '../../..')

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
