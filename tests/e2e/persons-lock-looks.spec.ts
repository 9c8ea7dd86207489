/**
 * The pages of persons and of the lock: by the keyboard alone, light and dark, small and large, with their dialogs. Only
 * on the Node host, since axe opens a page beside.
 */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { sideways, violations } from './pages/axe.ts'
import { button, dialog, expectTitle, openPractice } from './pages/screen.ts'

const passphrase = 'hội làng mùng sáu'

/** Goes on with Tab until it has the focus. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  await expect(wanted).toBeVisible()
  for (let steps = 0; steps < 80; steps += 1) {
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${String(wanted)}`)
}

const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((path) => {
    location.hash = path
  }, address)

/** Each scheme and each size once: colours do not depend on the size. */
const looks = [
  { scheme: 'dark', width: 1093, height: 614 },
  { scheme: 'light', width: 1920, height: 1080 },
] as const

for (const { scheme, width, height } of looks)
  test(`persons and lock by the keyboard alone (${scheme}, ${width} × ${height})`, async ({
    openNep,
  }, info) => {
    test.setTimeout(240_000)
    const { page } = await openNep()
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await openPractice(page)
    const look = async (what: string, within?: string): Promise<void> => {
      await page.screenshot({ path: info.outputPath(`${what}.png`) })
      expect.soft({ what, violations: await violations(page, within) }).toEqual({ what, violations: [] })
      expect.soft({ what, sideways: await sideways(page) }).toEqual({ what, sideways: 0 })
    }

    await goTo(page, '/settings/persons')
    await expectTitle(page, 'Dữ liệu cá nhân')
    await tabTo(page, page.getByRole('searchbox', { name: /^Tìm theo họ tên/u }))
    await page.keyboard.type('kim oanh')
    const found = page.getByRole('grid', { name: 'Người tìm thấy' })
    await expect(found.getByRole('row').nth(1)).toBeVisible()
    await look('found')
    await tabTo(page, found)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expectTitle(page, /Kim Oanh/u)
    const places = page.getByRole('grid', { name: 'Những chỗ giữ dữ liệu của người này' })
    await tabTo(page, places)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary').last()).toBeVisible()
    await look('person')
    await tabTo(page, button(page, 'Xóa dữ liệu…'))
    await page.keyboard.press('Enter')
    const question = dialog(page, /^Xóa dữ liệu của/u)
    await expect(question).toBeVisible()
    await expect(question.getByRole('textbox')).toBeFocused()
    await look('erase', '[role=dialog]')
    await page.keyboard.type('XÓA')
    await page.keyboard.press('Enter')
    await expectTitle(page, 'Dữ liệu cá nhân')

    await goTo(page, '/settings')
    await expectTitle(page, 'Thiết lập')
    await tabTo(page, button(page, 'Khóa sổ bằng mật khẩu…'))
    await page.keyboard.press('Enter')
    const form = dialog(page, 'Khóa sổ bằng mật khẩu…')
    await expect(form.getByLabel('Mật khẩu mới')).toBeFocused()
    await look('passphrase', '[role=dialog]')
    await page.keyboard.type(passphrase)
    await tabTo(page, form.getByLabel('Nhập lại mật khẩu'))
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    const key = (await form.getByRole('status').textContent()) ?? ''
    await look('recovery key', '[role=dialog]')
    await expect(form.getByLabel('Gõ lại bốn ký tự cuối')).toBeFocused()
    await page.keyboard.type(key.slice(-4))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đang khóa và mã hóa.')).toBeVisible({ timeout: 60_000 })
    await look('locked by now')
    await tabTo(page, button(page, 'Khóa ngay'))
    await page.keyboard.press('Enter')
    await expectTitle(page, 'Sổ đang khóa')
    await tabTo(page, page.getByLabel('Mật khẩu hoặc khóa dự phòng'))
    await page.keyboard.type('hội làng')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await look('lock page')
    await tabTo(page, page.getByLabel('Mật khẩu hoặc khóa dự phòng'))
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Các màn hình' })).toBeVisible({ timeout: 30_000 })
  })
