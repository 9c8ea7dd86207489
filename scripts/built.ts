/** Builds when something is missing or older than its sources; the build's own output goes to stderr. */
import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

const results = ['main/node.js', 'main/electron.js', 'preload/index.cjs', 'renderer/index.html']
const sources = ['src/**/*', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

const changedAt = (path: string): number =>
  statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY

const isStale = (): boolean => {
  const built = Math.min(...results.map((result) => changedAt(join('out', result))))
  return globSync(sources, { cwd: root }).some((source) => changedAt(source) > built)
}

/** Ends the process with 1 when the build fails. */
export const ensureBuilt = (): void => {
  if (!isStale()) return
  process.stderr.write('Building Nếp …\n')
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const build = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (build.status !== 0) process.exit(1)
}

export const nodeHost = new URL('../out/main/node.js', import.meta.url).href
