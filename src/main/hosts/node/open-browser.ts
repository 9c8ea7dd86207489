/** Opens the page as a window of its own, in a profile of its own: no tabs, no extensions, nothing remembered elsewhere. */
import { type ChildProcess, spawn } from 'node:child_process'

/** `--no-sandbox` only as root, where Chromium refuses to start with its sandbox. */
export const browserArguments = (url: string, profileDir: string, isRoot: boolean): string[] => [
  `--app=${url}`,
  `--user-data-dir=${profileDir}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-mode',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--lang=vi',
  ...(isRoot ? ['--no-sandbox'] : []),
]

/** Starts the browser; answers the process, which ends with its last window. */
export const openBrowser = (
  program: string,
  options: { url: string; profileDir: string; isRoot: boolean },
): ChildProcess =>
  spawn(program, browserArguments(options.url, options.profileDir, options.isRoot), { stdio: 'ignore' })
