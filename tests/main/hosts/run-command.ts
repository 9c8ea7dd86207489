/** Runs one command of the command line in this process and keeps what it printed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { runCommandLine } from '../../../src/main/hosts/node/cli/cli.ts'

export type Printed = { exitCode: number; stdout: string; stderr: string; json: () => unknown }

/** A folder that is gone when the test is over. */
export const passingFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-host-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const runCommand = async (
  args: readonly string[],
  options: {
    stdin?: string
    stop?: Promise<unknown>
    env?: Record<string, string>
    onStderr?: (text: string) => void
  } = {},
): Promise<Printed> => {
  const printed = { stdout: '', stderr: '' }
  const exitCode = await runCommandLine(args, {
    platform: 'linux',
    homeDir: '/nonexistent',
    env: options.env ?? {},
    isRoot: false,
    rendererDir: resolve(import.meta.dirname, '../../../src/renderer'),
    resourcesDir: resolve(import.meta.dirname, '../../../resources'),
    actor: 'Cán bộ thử',
    stdout: (text) => {
      printed.stdout += text
    },
    stderr: (text) => {
      printed.stderr += text
      options.onStderr?.(text)
    },
    stdin: async () => options.stdin ?? '',
    onStop: (listener) => void options.stop?.then(listener),
  })
  return { exitCode, ...printed, json: () => JSON.parse(printed.stdout) }
}
