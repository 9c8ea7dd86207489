/**
 * Long tasks of the page itself, as the browser tells them: while 22 files of 300 rows come in, and while a review of
 * 100,000 rows is opened and scrolled. Prints the longest and how many; on a busy machine they tell more than
 * the page's own work.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { createTestApp } from '../support/create-test-app.ts'
import { chromiumArguments, chromiumPath } from '../support/launch-chromium.ts'
import { bigWorkbook } from './big-workbook.ts'
import { startHost } from './built-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'nep-bench-page-'))
const patience = { timeout: 300_000 }
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments() })
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** In the page, from its first script on: milliseconds of every task beyond 50. */
const observe = (): void => {
  const tasks: number[] = []
  Object.assign(globalThis, { longTasks: tasks })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
}

/** Does something in the page and prints its long tasks. */
const watched = async (page: Page, title: string, act: () => Promise<unknown>): Promise<void> => {
  const take = () =>
    page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0))
  await take()
  await act()
  // The observer hears of a task after it.
  await page.waitForTimeout(500)
  const tasks = await take()
  const longest = Math.max(0, ...tasks)
  const over = tasks.filter((task) => task > 100).length
  console.log(
    `${title}: longest task of the page ${longest} ms, ${over} over 100 ms, ${tasks.length} over 50 ms`,
  )
}

const written = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const takeFiles = async (page: Page, paths: string[]): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Các màn hình' })
    .getByTitle('Trao đổi Excel', { exact: true })
    .click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser', patience),
    page.getByRole('button', { name: /^Nhận tệp xã gửi về/u }).click(),
  ])
  await chooser.setFiles(paths)
  await page.getByRole('heading', { name: 'Xem lại tệp xã gửi về' }).waitFor(patience)
}

const fileOf = (page: Page, path: string) =>
  page.getByRole('list', { name: /tệp$/u }).getByTitle(path.slice(folder.length + 1), { exact: true })

const totalsOf = (page: Page, rows: RegExp) => page.getByRole('status').filter({ hasText: rows })

test('long tasks of the page', async () => {
  const dataDir = join(folder, 'data')
  const office = createTestApp({ onDisk: true, dataDir })
  await office.call('office.startPractice', {})
  const communes = await office.call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
  office.app.close()
  const many = communes.map(({ name }, at) =>
    written(`DS ${at + 1} ${name}.xlsx`, bigWorkbook(name, 300, at)),
  )
  const commune = communes[0]?.name ?? ''
  const large = written(`DS dai ${commune}.xlsx`, bigWorkbook(commune, 100_000, 999))

  const { host, url } = await startHost(dataDir)
  host.removeAllListeners('exit')
  onTestFinished(() => void host.kill('SIGINT'))
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(observe)
  await page.goto(url)
  await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor(patience)

  await watched(page, `${many.length} files of 300 rows come in`, async () => {
    await takeFiles(page, many)
    await fileOf(page, many.at(-1) ?? '').waitFor(patience)
  })
  const grid = page.getByRole('grid', { name: 'Các dòng sẽ nhập' })
  await watched(page, 'A list of 100,000 rows comes in and is opened', async () => {
    await takeFiles(page, [large])
    await fileOf(page, large).click(patience)
    await totalsOf(page, /100\.?00\d dòng/u).waitFor(patience)
  })
  await watched(page, 'It is scrolled', async () => {
    await grid.hover()
    for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel(0, 2_000)
      await page.waitForTimeout(50)
    }
  })
  await page.close()
})
