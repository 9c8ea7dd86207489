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

/** An Electron that lacks something of the system (a library, a display) ends at once. */
const startSeconds = 5

const askedToEnd: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

type Ending = 'closed' | 'not started' | 'fell'

/** Runs until the window is closed, or Electron could not start, or it ended with an error while in use. */
const runElectron = async (program: string): Promise<Ending> => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [root, ...given, ...asRoot], { stdio: 'inherit' })
  // Ctrl+C reaches the whole group; Electron closes itself, and this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const started = performance.now()
  return new Promise((resolve) => {
    child.once('error', () => resolve('not started'))
    child.once('exit', (code, signal) => {
      const isAsked = signal !== null && askedToEnd.includes(signal)
      if (code === 0 || isAsked) resolve('closed')
      else resolve(performance.now() - started < startSeconds * 1000 ? 'not started' : 'fell')
    })
  })
}

ensureBuilt()
const canShow = hasDisplay({ platform: process.platform, homeDir: '', env: process.env })
const wantsWindow = canShow && !given.some((argument) => ['--no-open', '--port'].includes(argument))
const isHere = findElectron() !== undefined || (wantsWindow && (await fetchElectron()))
const program = isHere && wantsWindow ? findElectron() : undefined
const ending = program === undefined ? 'not started' : await runElectron(program)
if (ending === 'fell') {
  tell('Cửa sổ Nếp đã đóng vì lỗi. Những gì đã lưu vẫn nguyên vẹn. Chạy lại “npm start” để mở tiếp.')
  process.exitCode = 1
} else if (ending === 'not started') {
  if (wantsWindow)
    tell(
      program === undefined
        ? 'Máy này chưa có chương trình Electron; Nếp mở trong trình duyệt, mọi việc đều như nhau.'
        : 'Electron không khởi động được trên máy này; Nếp mở trong trình duyệt, mọi việc đều như nhau.',
    )
  process.argv = [...process.argv.slice(0, 2), 'serve', ...given]
  await import(nodeHost)
}
