import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { button, expectTitle, openPractice, openScreen } from './pages/screen.ts'

test('the whole office goes into one package and opens from it on another computer', async ({ openNep }) => {
  test.setTimeout(180_000)
  const elsewhere = mkdtempSync(join(tmpdir(), 'nep-elsewhere-'))
  try {
    const old = await openNep()
    await openPractice(old.page)
    await openScreen(old.page, 'Thiết lập')
    const saved = await old.save(() => button(old.page, 'Lưu gói mang theo…').click())
    await old.close()

    const { page, choose } = await openNep(elsewhere)
    const take = button(page, 'Chọn gói mang theo…')
    await choose([join(import.meta.dirname, '../../package.json')], () => take.click())
    await expect(page.getByRole('alert')).toContainText('không phải gói mang theo của Nếp')
    await choose([saved], () => take.click())
    await expectTitle(page, 'Bàn làm việc')
    await openScreen(page, 'Đơn vị')
    await expect(
      page.getByRole('grid', { name: 'Danh sách đơn vị' }).getByText('Huyện đoàn Mỹ Đức'),
    ).toBeVisible()
  } finally {
    rmSync(elsewhere, { recursive: true, force: true })
  }
})
