/** `app`: the life of the process. */
import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import type { App } from 'electron'

const paths = new Map<string, string>([['documents', homedir()]])
const closers = new Set<() => Promise<void>>()

/** What must end before the process does. */
export const beforeExit = (close: () => Promise<void>): void => void closers.add(close)

const events = new EventEmitter()

const quit = (): void => {
  events.emit('before-quit', {})
  let isPrevented = false
  const preventDefault = (): void => {
    isPrevented = true
  }
  events.emit('will-quit', { preventDefault })
  if (isPrevented) return
  void Promise.all([...closers].map((close) => close())).then(() => process.exit(0))
}

type Used = Pick<
  App,
  'isPackaged' | 'enableSandbox' | 'getPath' | 'quit' | 'requestSingleInstanceLock' | 'setPath' | 'whenReady'
>

export const app = Object.assign(events, {
  isPackaged: /\.asar[\\/]/u.test(process.argv[1] ?? ''),
  enableSandbox: () => undefined,
  getPath: (name) => {
    const path = paths.get(name)
    if (path === undefined) throw new Error(`no path ${name}`)
    return path
  },
  quit,
  // Two stand-ins never share a data folder but to find it locked, which is the application's own business.
  requestSingleInstanceLock: () => true,
  setPath: (name, path) => {
    mkdirSync(path, { recursive: true })
    paths.set(name, path)
  },
  whenReady: () => new Promise<void>((resolve) => setImmediate(resolve)),
} satisfies Used)
