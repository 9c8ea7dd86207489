import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { sideways } from './pages/axe.ts'
import { button, expectTitle, openPractice, openRow, openScreen, row } from './pages/screen.ts'

const units = 'Danh sách đơn vị'
const changes = 'Các thay đổi'

test('an edit stands old → new in the history of its unit, is found in the journal, opened, exported and sealed', async ({
  nep,
}) => {
  test.setTimeout(180_000)
  const { page } = nep
  await page.setViewportSize({ width: 1093, height: 614 })
  await openPractice(page)
  await openScreen(page, 'Đơn vị')
  await openRow(page, units, 'Huyện đoàn Mỹ Đức')
  const panel = page.locator('.nep-panel-form')
  await panel.getByRole('textbox', { name: 'Người đứng đầu' }).fill('Đỗ Thị Ỷ Lan')
  await button(panel, 'Lưu').click()
  await expect(button(page, 'Hoàn tác: Sửa đơn vị “Huyện đoàn Mỹ Đức”')).toBeVisible()

  await page.getByRole('link', { name: 'Lịch sử', exact: true }).click()
  await expectTitle(page, 'Lịch sử: Huyện đoàn Mỹ Đức')
  const newest = page.getByRole('listitem').filter({ hasText: 'Sửa đơn vị' }).first()
  await expect(newest).toContainText('Người đứng đầu')
  await expect(newest.getByRole('insertion')).toHaveText('Đỗ Thị Ỷ Lan')
  await expect(newest.getByRole('deletion')).toBeVisible()
  expect(await sideways(page)).toBe(0)

  await openScreen(page, 'Thiết lập')
  await page.getByRole('link', { name: 'Nhật ký…' }).click()
  await expectTitle(page, 'Nhật ký thay đổi')
  await page.getByRole('searchbox', { name: 'Tìm người, việc, tên, giá trị' }).fill('do thi y lan')
  await expect(row(page, changes, 'Tạo sổ thực hành')).toHaveCount(0)
  await openRow(page, changes, 'Sửa đơn vị')
  const entry = page.getByRole('complementary', { name: 'Sửa đơn vị' })
  await expect(entry.getByRole('insertion')).toHaveText('Đỗ Thị Ỷ Lan')
  expect(await sideways(page)).toBe(0)

  const path = await nep.save(() => button(page, 'Xuất Excel').click())
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  await button(page, 'Kiểm tra nguyên vẹn').click()
  await expect(page.getByText('Nhật ký nguyên vẹn: 2 dòng khớp dấu niêm.')).toBeVisible()
  await entry.getByRole('link', { name: 'Mở mục này' }).click()
  await expectTitle(page, 'Đơn vị')
  await expect(page.getByRole('textbox', { name: 'Người đứng đầu' })).toHaveValue('Đỗ Thị Ỷ Lan')
})
