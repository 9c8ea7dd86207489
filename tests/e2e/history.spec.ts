import { expect, test } from './fixtures.ts'
import {
  button,
  dialog,
  expectNote,
  expectTitle,
  openPractice,
  openRow,
  openScreen,
  row,
} from './pages/screen.ts'

const units = 'Danh sách đơn vị'
const bin = 'Thùng rác'

test('a change goes back and forth over a restart, and a removed unit comes back out of the bin', async ({
  openNep,
}) => {
  test.setTimeout(180_000)
  const first = await openNep()
  await openPractice(first.page)
  // The invented office is no step of the clerk's.
  await expect(button(first.page, /^Không hoàn tác ở đây được/u)).toHaveAttribute('aria-disabled', 'true')

  await openScreen(first.page, 'Đơn vị')
  await button(first.page, 'Thêm đơn vị').click()
  const panel = first.page.locator('.nep-panel-form')
  await panel.getByRole('textbox', { name: 'Tên gọi', exact: true }).fill('Nhà Văn hóa huyện')
  await panel.getByRole('textbox', { name: 'Tên trong văn bản' }).fill('Nhà Văn hóa huyện Mỹ Đức')
  await button(panel, 'Lưu').click()
  await expect(row(first.page, units, 'Nhà Văn hóa huyện Mỹ Đức')).toBeVisible()
  const head = panel.getByRole('textbox', { name: 'Người đứng đầu' })
  await head.fill('Đỗ Thị Ỷ')
  // In a field the key takes back what was typed, not what was done.
  await head.press('Control+z')
  await head.fill('Đỗ Thị Ỷ Lan')
  await button(panel, 'Lưu').click()
  const goBack = button(first.page, 'Hoàn tác: Sửa đơn vị “Nhà Văn hóa huyện Mỹ Đức”')
  await expect(goBack).toBeVisible()
  await first.page.getByRole('heading', { level: 1 }).click()
  await first.page.keyboard.press('Control+z')
  await expectNote(first.page, 'Đã hoàn tác: Sửa đơn vị “Nhà Văn hóa huyện Mỹ Đức”.')
  await expect(head).toHaveValue('')
  await first.close()

  const { page } = await openNep()
  await openScreen(page, 'Đơn vị')
  await button(page, 'Làm lại: Sửa đơn vị “Nhà Văn hóa huyện Mỹ Đức”').click()
  await openRow(page, units, 'Nhà Văn hóa huyện Mỹ Đức')
  await expect(page.getByRole('textbox', { name: 'Người đứng đầu' })).toHaveValue('Đỗ Thị Ỷ Lan')
  await button(page, 'Xóa đơn vị').click()
  await button(dialog(page, 'Xóa đơn vị'), 'Xóa').click()
  await expect(row(page, units, 'Nhà Văn hóa huyện Mỹ Đức')).toHaveCount(0)

  await openScreen(page, 'Thiết lập')
  await page.getByRole('link', { name: 'Thùng rác…' }).click()
  await expectTitle(page, bin)
  await openRow(page, bin, 'Nhà Văn hóa huyện Mỹ Đức')
  await button(page, 'Khôi phục').click()
  await expect(page.getByText('Thùng rác trống.')).toBeVisible()
  await openScreen(page, 'Đơn vị')
  await openRow(page, units, 'Nhà Văn hóa huyện Mỹ Đức')
  await expect(page.getByRole('textbox', { name: 'Người đứng đầu' })).toHaveValue('Đỗ Thị Ỷ Lan')
})
