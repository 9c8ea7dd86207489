import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { button, dialog, expectTitle, openPractice, openScreen } from './pages/screen.ts'

const passphrase = 'hội làng mùng sáu'

/** Registers and copies of them that anybody can open. The window's own profile has databases of the browser. */
const plainRegisters = (dataDir: string): string[] =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(dataDir, 'window')))
    .filter((path) => readFileSync(path).subarray(0, 15).toString('latin1') === 'SQLite format 3')

/** As a snapshot writes it: letters beyond ASCII by their numbers. */
const inSnapshot = (text: string): string =>
  text.replace(
    /[^ -~]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )

/** Whether the page holds a text anywhere: in its document, its cache, in what its code keeps. */
const remembers = async (page: Page, text: string): Promise<boolean> => {
  const session = await page.context().newCDPSession(page)
  const wanted = inSnapshot(text)
  let isThere = false
  let end = ''
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    // A text may stand across two chunks.
    isThere ||= `${end}${chunk}`.includes(wanted)
    end = chunk.slice(-wanted.length)
  })
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return isThere
}

/** The passphrase is derived slowly on purpose, and the register read whole: on a busy machine that takes its time. */
const isOpened = (page: Page): Promise<void> =>
  expect(page.getByRole('navigation', { name: 'Các màn hình' })).toBeVisible({ timeout: 60_000 })

test('the register is locked and encrypted, asks at the start, opens by both keys, and is unlocked again', async ({
  openNep,
  dataDir,
}) => {
  test.setTimeout(240_000)
  const first = await openNep()
  await first.page.setViewportSize({ width: 1093, height: 614 })
  await openPractice(first.page)
  await openScreen(first.page, 'Thiết lập')
  await expect(first.page.getByText('Chưa khóa: ai ngồi vào máy này cũng mở được sổ.')).toBeVisible()
  await button(first.page, 'Khóa sổ bằng mật khẩu…').click()
  const form = dialog(first.page, 'Khóa sổ bằng mật khẩu…')
  await form.getByLabel('Mật khẩu mới').fill(passphrase)
  await button(form, 'Tiếp tục').click()
  await expect(form.getByText('Hai lần nhập không giống nhau.')).toBeVisible()
  await form.getByLabel('Nhập lại mật khẩu').fill(passphrase)
  await button(form, 'Tiếp tục').click()
  const key = form.getByRole('status')
  await expect(key).toHaveText(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/u)
  const recoveryKey = (await key.textContent()) ?? ''
  await form.getByLabel('Gõ lại bốn ký tự cuối').fill('----')
  await button(form, 'Khóa sổ').click()
  await expect(form.getByText('Chưa đúng bốn ký tự cuối. Xem lại tờ giấy.')).toBeVisible()
  await form.getByLabel('Gõ lại bốn ký tự cuối').fill(recoveryKey.slice(-4))
  await button(form, 'Khóa sổ').click()
  await expect(first.page.getByText('Đang khóa và mã hóa.')).toBeVisible({ timeout: 30_000 })
  await first.close()
  expect(plainRegisters(dataDir)).toEqual([])

  const { page } = await openNep()
  const secret = page.getByLabel('Mật khẩu hoặc khóa dự phòng')
  await expectTitle(page, 'Sổ đang khóa')
  await expect(page.getByRole('navigation', { name: 'Các màn hình' })).toBeHidden()
  await secret.fill('hội làng')
  await secret.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await secret.fill(passphrase)
  await secret.press('Enter')
  await isOpened(page)
  await expectTitle(page, 'Bàn làm việc')
  await openScreen(page, 'Thiết lập')
  const name = page.getByRole('textbox', { name: 'Họ tên người dùng sổ' })
  await name.fill('Nguyễn Thị Hạnh')
  await name.press('Tab')
  await expect(page.getByText('Đang khóa và mã hóa.')).toBeVisible()
  expect(await remembers(page, 'Nguyễn Thị Hạnh')).toBe(true)
  await button(page, 'Khóa ngay').click()
  await expectTitle(page, 'Sổ đang khóa')
  await expect(page.getByText('Nguyễn Thị Hạnh')).toHaveCount(0)
  await expect(async () => expect(await remembers(page, 'Nguyễn Thị Hạnh')).toBe(false)).toPass({
    timeout: 20_000,
  })
  await secret.fill(recoveryKey)
  await secret.press('Enter')
  await isOpened(page)
  await openScreen(page, 'Thiết lập')
  await expect(name).toHaveValue('Nguyễn Thị Hạnh')
  await button(page, 'Thôi khóa…').click()
  const question = dialog(page, 'Thôi khóa sổ?')
  await question.getByLabel('Mật khẩu hiện nay hoặc khóa dự phòng').fill(passphrase)
  await button(question, 'Thôi khóa…').click()
  await expect(page.getByText('Chưa khóa: ai ngồi vào máy này cũng mở được sổ.')).toBeVisible({
    timeout: 30_000,
  })
  expect(plainRegisters(dataDir).length).toBeGreaterThan(0)
})
