/** Electron's program file: is it here, and if not, can it be fetched in reasonable time? */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'node_modules', 'electron')
/** Its age says when fetching failed last: a machine without network is not made to wait at every start. */
const failureNote = join(root, 'out', 'electron-not-fetched')
const dayMilliseconds = 24 * 3600 * 1000
const waitSeconds = 180

export const findElectron = (): string | undefined => {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const program = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(program) ? program : undefined
}

const failedLately = (): boolean => {
  const note = statSync(failureNote, { throwIfNoEntry: false })
  return note !== undefined && Date.now() - note.mtimeMs < dayMilliseconds
}

const noteFailure = (): void => {
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(failureNote, '')
}

/** Tries to fetch it, for a bounded time, telling on stderr how long it takes; answers whether it is here now. */
export const fetchElectron = async (): Promise<boolean> => {
  if (failedLately()) return false
  const tell = (text: string): void => void process.stderr.write(text)
  tell(`Đang tải chương trình Electron (khoảng 110 MB, chờ nhiều nhất ${waitSeconds} giây) …\n`)
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  let seconds = 0
  const clock = setInterval(() => {
    seconds++
    if (seconds % 5 === 0) tell(`  ${seconds} giây …\n`)
    if (seconds >= waitSeconds) child.kill()
  }, 1000)
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
    child.once('error', () => resolve(null))
  })
  clearInterval(clock)
  if (code === 0 && findElectron() !== undefined) {
    rmSync(failureNote, { force: true })
    return true
  }
  noteFailure()
  return false
}
