/**
 * `npm run screenshots [-- name …]`: starts Nếp on a throw-away data folder, opens the practice office and takes the
 * pictures of README.md and of the clerk's guide into docs/pictures. The list is `screenshots/pictures.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumArguments, chromiumPath } from '../tests/support/launch-chromium.ts'
import { ensureBuilt, root } from './built.ts'
import { clerksScreen, type Picture, pictures } from './screenshots/pictures.ts'
import { shrinkPng } from './screenshots/shrink-png.ts'

const folder = join(root, 'docs', 'pictures')
const limit = 200 * 1024

const startHost = async (dataDir: string): Promise<{ host: ChildProcess; url: string }> => {
  const program = join(root, 'out', 'main', 'node.js')
  const host = spawn(process.execPath, [program, 'serve', '--no-open', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: host.stdout }).once('line', resolve)
    host.once('exit', () => reject(new Error('the Node host did not start')))
  })
  return { host, url: JSON.parse(line).url }
}

const settle = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  // Skeletons appear after 200 ms; a picture of one would show nothing.
  await page.waitForTimeout(600)
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null)
  await page.waitForTimeout(300)
}

const take = async (page: Page, picture: Picture): Promise<void> => {
  await page.setViewportSize(picture.size ?? clerksScreen)
  await page.emulateMedia({ colorScheme: picture.isDark ? 'dark' : 'light', reducedMotion: 'reduce' })
  if (picture.path !== undefined) {
    await page.evaluate((path) => {
      window.location.hash = path
    }, picture.path)
  }
  await settle(page)
  await picture.prepare?.(page)
  await settle(page)
  const path = join(folder, `${picture.name}.png`)
  // What was just done would cover the bar at the bottom.
  const close = page.locator('.mantine-Notification-closeButton').first()
  // One may go by itself before it is pressed.
  while (await close.isVisible()) await close.click({ timeout: 1000 }).catch(() => undefined)
  await page.waitForTimeout(300)
  const png = shrinkPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  writeFileSync(path, png)
  const size = png.length
  if (size > limit) throw new Error(`${picture.name}.png has ${size} bytes, more than ${limit}`)
  process.stderr.write(`${picture.name}.png ${Math.round(size / 1024)} KB\n`)
}

ensureBuilt()
mkdirSync(folder, { recursive: true })
const asked = process.argv.slice(2)
const dataDir = mkdtempSync(join(tmpdir(), 'nep-'))
const { host, url } = await startHost(dataDir)
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments() })
try {
  const context: BrowserContext = await browser.newContext({
    viewport: clerksScreen,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  await page.goto(url)
  for (const picture of pictures) {
    // Steps that change the register are taken even when their picture is not asked for.
    if (asked.length > 0 && !asked.includes(picture.name) && picture.isNeeded !== true) continue
    await take(page, picture)
  }
} finally {
  await browser.close()
  host.kill('SIGINT')
  await new Promise((resolve) => host.once('exit', resolve))
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
