/** The Node host and the command line: the one place of this host that reads the process and its environment. */
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { runCommandLine } from './cli/cli.ts'

const programDir = join(import.meta.dirname, '..', '..')

const stopListeners = new Set<() => void>()
const stop = (): void => {
  for (const listener of stopListeners) listener()
  stopListeners.clear()
}
const onStop = (listener: () => void): void => {
  if (stopListeners.size === 0)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  stopListeners.add(listener)
}

// A reader that went away (`nep … | head`) is no reason for a stack trace.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

const exitCode = await runCommandLine(process.argv.slice(2), {
  platform: process.platform,
  homeDir: homedir(),
  env: process.env,
  isRoot: process.getuid?.() === 0,
  rendererDir: join(programDir, 'out', 'renderer'),
  resourcesDir: join(programDir, 'resources'),
  actor: userInfo().username,
  stdout: (output) => void process.stdout.write(output),
  stderr: (output) => void process.stderr.write(output),
  stdin: () => text(process.stdin),
  onStop,
})
// Not before the last line is out: a pipe may still be taking it.
process.stdout.write('', () => process.exit(exitCode))
