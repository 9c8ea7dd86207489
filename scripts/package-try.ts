/**
 * `npm run package:try`: starts the packed program itself (dist/win-unpacked), fuses and archive and all, on a data
 * folder of its own, and opens the practice office in it. Playwright's own way into Electron is closed by the fuses, so
 * it is joined as a browser.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import config from '../electron-builder.config.ts'
import { root } from './built.ts'
import { placesIn } from './package/assemble.ts'

const port = 9333
const patienceSeconds = 60

const answers = async (): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/json/version`)).ok
  } catch {
    return false
  }
}

const { program } = placesIn(
  join(root, config.directories.output),
  process.platform === 'win32' ? 'win32' : 'linux',
)
const dataDir = mkdtempSync(join(tmpdir(), 'nep-packed-'))
const child = spawn(program, [`--remote-debugging-port=${port}`, '--data', dataDir], { stdio: 'inherit' })
const isOver = new Promise<void>((resolve) => child.once('exit', () => resolve()))
try {
  for (let seconds = 0; !(await answers()); seconds++) {
    if (seconds > patienceSeconds || child.exitCode !== null)
      throw new Error('the packed program did not start')
    await wait(1000)
  }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (page === undefined) throw new Error('the packed program has no window')
  await page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor()
  console.log(`${program} opened the practice office from its archive`)
  await browser.close()
} finally {
  child.kill()
  await isOver
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
}
