/** A register that does not open is led back by the hand: what is wrong, what is left, each way and its way back. */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { bytesOf, damageDatabase, fillWithDrafts, makeDatabaseNewer } from './faults.ts'
import { test, expect as withinMoments } from './fixtures.ts'
import type { RunningNep } from './hosts/running-nep.ts'
import { button, dialog, openPractice, openScreen } from './pages/screen.ts'

/** Each step reads a whole register, which takes a busy machine its time. */
const expect = withinMoments.configure({ timeout: 60_000 })

const heading = (page: Page, name: string) => page.getByRole('heading', { name })
const copies = (page: Page) => page.getByRole('table', { name: 'Các bản sao lưu' })

/** The practice office, opened once and closed. */
const leavePractice = async (openNep: () => Promise<RunningNep>): Promise<void> => {
  const { page, close } = await openNep()
  await openPractice(page)
  await close()
}

const opensAsBefore = async (page: Page): Promise<void> => {
  await button(page, 'Mở sổ').click()
  await expect(page.getByRole('navigation', { name: 'Các màn hình' })).toBeVisible()
  await openScreen(page, 'Đơn vị')
}

test('a damaged register: what can be read is salvaged, a copy is restored, and each step is taken back', async ({
  openNep,
  dataDir,
}) => {
  test.setTimeout(300_000)
  await leavePractice(openNep)
  damageDatabase(dataDir)
  const damaged = bytesOf(dataDir)

  const { page } = await openNep()
  await expect(heading(page, 'Chưa mở được sổ')).toBeVisible()
  await expect(page.getByText('Một số phần trong tệp sổ không còn đúng')).toBeVisible()
  await expect(copies(page).getByText('Tốt')).toBeVisible()
  await expect(copies(page).getByText('Không mất gì')).toBeVisible()
  expect(bytesOf(dataDir)).toBe(damaged)

  await button(page, 'Cứu dữ liệu').click()
  await button(dialog(page, 'Cứu dữ liệu sang sổ mới?'), 'Cứu dữ liệu').click()
  await expect(heading(page, 'Kết quả cứu dữ liệu')).toBeVisible()
  const report = page.getByRole('table', { name: 'Kết quả cứu dữ liệu' })
  await expect(report.getByRole('row', { name: /^Đơn vị \d/ })).toBeVisible()
  const [kept = ''] = readdirSync(join(dataDir, 'kept'))
  expect(readFileSync(join(dataDir, 'kept', kept, 'nep.db')).toString('base64')).toBe(damaged)
  await opensAsBefore(page)

  // Back to the damaged state, which leads to the same screen, and from there to the copy.
  await openScreen(page, 'Thiết lập')
  await button(page, /^Đưa trở lại trạng thái/u).click()
  await button(dialog(page, /^Đưa trở lại sổ đã cất/u), 'Đưa trở lại').click()
  await expect(heading(page, 'Chưa mở được sổ')).toBeVisible()
  await button(copies(page), /^Phục hồi bản/u).click()
  await button(dialog(page, /^Phục hồi sổ từ bản sao lưu/u), 'Phục hồi').click()
  await expect(page.getByText(/Sổ đã trở về bản sao lưu/u)).toBeVisible()
  expect(readdirSync(join(dataDir, 'kept'))).toHaveLength(3)
  await opensAsBefore(page)
})

test('a salvage and an export say how far they are and are stopped: nothing changed, and the ways are there again', async ({
  openNep,
  dataDir,
}) => {
  test.setTimeout(240_000)
  await leavePractice(openNep)
  fillWithDrafts(dataDir, 150_000)
  damageDatabase(dataDir)
  const damaged = bytesOf(dataDir)
  const { page } = await openNep()

  await button(page, 'Cứu dữ liệu').click()
  await button(dialog(page, 'Cứu dữ liệu sang sổ mới?'), 'Cứu dữ liệu').click()
  await expect(page.getByRole('status').filter({ hasText: 'Đang cứu dữ liệu' })).toBeVisible()
  await expect(page.getByText(/^Đang (đọc|ghi sang sổ mới): /u)).toBeVisible()
  await button(page, 'Dừng').click()
  await expect(button(page, 'Cứu dữ liệu')).toBeVisible()

  await button(page, 'Xuất Excel').click()
  await expect(page.getByRole('status').filter({ hasText: 'Đang chép ra Excel' })).toBeVisible()
  await button(page, 'Dừng').click()
  await expect(button(page, 'Xuất Excel')).toBeVisible()
  expect(bytesOf(dataDir) === damaged).toBe(true)
  expect(readdirSync(dataDir)).not.toContain('kept')
})

test('a register that is gone is not made anew over its traces, and comes back from a copy elsewhere', async ({
  openNep,
  dataDir,
}) => {
  test.setTimeout(240_000)
  await leavePractice(openNep)
  rmSync(join(dataDir, 'nep.db'))
  const stick = join(dataDir, 'thẻ nhớ')
  const here = join(dataDir, 'backups')
  cpSync(here, stick, { recursive: true })
  // What is left here says that there were copies.
  for (const name of readdirSync(here).filter((one) => one.endsWith('.db'))) rmSync(join(here, name))
  const { page } = await openNep()
  await expect(page.getByRole('alert').filter({ hasText: 'tệp sổ (nep.db) không còn' })).toBeVisible()
  await page.getByRole('textbox', { name: /Tìm bản sao lưu ở nơi khác/u }).fill(stick)
  await button(page, 'Tìm ở đó').click()
  await expect(copies(page).getByText('Nơi thứ hai')).toBeVisible()
  await button(copies(page), /^Phục hồi bản/u).click()
  await button(dialog(page, /^Phục hồi sổ từ bản sao lưu/u), 'Phục hồi').click()
  await expect(page.getByText(/Sổ đã trở về bản sao lưu/u)).toBeVisible()
  await opensAsBefore(page)
})

test('a register of a newer program is not opened, and can be exported to look at', async ({
  openNep,
  dataDir,
}) => {
  test.setTimeout(240_000)
  await leavePractice(openNep)
  makeDatabaseNewer(dataDir)
  const before = bytesOf(dataDir)
  const nep = await openNep()
  await expect(nep.page.getByText('Sổ này do một bản Nếp mới hơn ghi')).toBeVisible()
  const path = await nep.save(() => button(nep.page, 'Xuất Excel').click())
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  expect(bytesOf(dataDir)).toBe(before)
})
