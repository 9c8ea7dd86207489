/**
 * `npm start [-- --data DIR] [-- --no-open] [-- --port N]`: builds what is missing and opens Nếp. In Electron's
 * window when its program file is here or can be fetched; else the same app in a browser on the Node host.
 */
import { spawn } from 'node:child_process'
import { hasDisplay } from '../src/main/hosts/node/find-browser.ts'
import { ensureBuilt, nodeHost, root } from './built.ts'
import { fetchElectron, findElectron } from './electron-program.ts'

const given = process.argv.slice(2)
const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

/** Runs until its window is closed; false when it could not start (a missing system library, for one). */
const runElectron = async (program: string): Promise<boolean> => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [root, ...given, ...asRoot], { stdio: 'inherit' })
  // Ctrl+C reaches the whole group; Electron closes itself, and this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code, signal) => resolve(code === 0 || signal !== null))
  })
}

ensureBuilt()
const canShow = hasDisplay({ platform: process.platform, homeDir: '', env: process.env })
const wantsWindow = canShow && !given.some((argument) => ['--no-open', '--port'].includes(argument))
const isHere = findElectron() !== undefined || (wantsWindow && (await fetchElectron()))
const program = isHere && wantsWindow ? findElectron() : undefined
if (program === undefined || !(await runElectron(program))) {
  if (wantsWindow)
    tell('Máy này chưa có chương trình Electron; Nếp mở trong trình duyệt, mọi việc đều như nhau.')
  process.argv = [...process.argv.slice(0, 2), 'serve', ...given]
  await import(nodeHost)
}
