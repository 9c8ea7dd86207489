import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { button, dialog, expectTitle, openRow, openScreen } from './pages/screen.ts'

const copies = 'Sao lưu'

test('a copy on closing, one away, and the way back and forth between two states', async ({ openNep }) => {
  test.setTimeout(180_000)
  const stick = mkdtempSync(join(tmpdir(), 'nep-stick-'))
  try {
    const first = await openNep()
    await first.page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
    await openScreen(first.page, 'Thiết lập')
    const away = first.page.getByRole('textbox', {
      name: 'Nơi sao lưu thứ hai (ổ đĩa khác hoặc thẻ nhớ USB)',
    })
    await away.fill('Sao luu')
    await away.press('Enter')
    await expect(first.page.getByRole('alert').filter({ hasText: 'phải là đường dẫn đầy đủ' })).toBeVisible()
    await away.fill(stick)
    await away.press('Enter')
    await expect(first.page.getByText('Chưa có bản nào ở đó')).toBeVisible()
    await first.close()

    const { page } = await openNep()
    await openScreen(page, 'Thiết lập')
    await expect(page.getByText(/Bản gần nhất: .*\(Khi đóng Nếp\)\./u)).toBeVisible()
    await expect(page.getByText(/Bản gần nhất ở đó: /u)).toBeVisible()
    const name = page.getByRole('textbox', { name: 'Họ tên người dùng sổ' })
    await name.fill('Nguyễn Thị Hạnh')
    await name.press('Tab')

    await page.getByRole('link', { name: 'Các bản sao lưu…' }).click()
    await expectTitle(page, copies)
    const rows = page.getByRole('grid', { name: copies })
    await expect(rows.getByText('Nơi thứ hai')).toBeVisible()
    await openRow(page, copies, 'Máy này')
    await expect(page.getByText(/mất 1 lần thay đổi, từ/u)).toBeVisible()
    await button(page, 'Phục hồi từ bản này…').click()
    await button(dialog(page, /^Phục hồi sổ về bản sao lưu/u), 'Phục hồi').click()
    await expect(rows.getByText('Trước khi phục hồi')).toBeVisible()
    await openScreen(page, 'Thiết lập')
    await expect(name).toHaveValue('')

    await page.getByRole('link', { name: 'Các bản sao lưu…' }).click()
    await openRow(page, copies, 'Trước khi phục hồi')
    await button(page, 'Phục hồi từ bản này…').click()
    await button(dialog(page, /^Phục hồi sổ về bản sao lưu/u), 'Phục hồi').click()
    await expect(rows.getByText('Trước khi phục hồi')).toHaveCount(2)
    await openScreen(page, 'Thiết lập')
    await expect(name).toHaveValue('Nguyễn Thị Hạnh')
  } finally {
    rmSync(stick, { recursive: true, force: true })
  }
})

test('copies on a stick are locked by a passphrase, and opened on another computer by it', async ({
  openNep,
}) => {
  test.setTimeout(180_000)
  const stick = mkdtempSync(join(tmpdir(), 'nep-stick-'))
  const elsewhere = mkdtempSync(join(tmpdir(), 'nep-elsewhere-'))
  const nameAway = async (page: Page): Promise<void> => {
    await openScreen(page, 'Thiết lập')
    const away = page.getByRole('textbox', { name: 'Nơi sao lưu thứ hai (ổ đĩa khác hoặc thẻ nhớ USB)' })
    await away.fill(stick)
    await away.press('Enter')
  }
  try {
    const first = await openNep()
    await first.page.setViewportSize({ width: 1093, height: 614 })
    await first.page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
    await nameAway(first.page)
    await button(first.page, 'Khóa bằng mật khẩu…').click()
    const form = dialog(first.page, 'Khóa bằng mật khẩu…')
    const typed = form.getByLabel('Mật khẩu', { exact: true })
    await typed.fill('ngắn')
    await button(form, 'Lưu').click()
    await expect(form.getByText('Hai lần nhập không giống nhau.')).toBeVisible()
    await typed.fill('hội làng mùng sáu')
    await form.getByLabel('Nhập lại mật khẩu').fill('hội làng mùng sáu')
    await button(form, 'Lưu').click()
    const sheet = dialog(first.page, 'Khóa dự phòng')
    await expect(sheet.getByRole('status')).toHaveText(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/u)
    await button(sheet, 'Tôi đã cất khóa dự phòng').click()
    await expect(first.page.getByText('Các bản ở nơi thứ hai được khóa bằng mật khẩu.')).toBeVisible()
    await first.close()

    const { page } = await openNep(elsewhere)
    await page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
    await nameAway(page)
    await page.getByRole('link', { name: 'Các bản sao lưu…' }).click()
    await openRow(page, copies, 'Nơi thứ hai')
    await button(page, 'Phục hồi từ bản này…').click()
    const question = dialog(page, /^Phục hồi sổ về bản sao lưu/u)
    await question.getByLabel('Mật khẩu hoặc khóa dự phòng của bản này').fill('hội làng')
    await button(question, 'Phục hồi').click()
    await expect(page.getByRole('alert').filter({ hasText: 'không đúng với bản sao lưu này' })).toBeVisible()
    await button(page, 'Phục hồi từ bản này…').click()
    await question.getByLabel('Mật khẩu hoặc khóa dự phòng của bản này').fill('hội làng mùng sáu')
    await button(question, 'Phục hồi').click()
    await expect(page.getByRole('grid', { name: copies }).getByText('Trước khi phục hồi')).toBeVisible()
  } finally {
    for (const folder of [stick, elsewhere]) rmSync(folder, { recursive: true, force: true })
  }
})
