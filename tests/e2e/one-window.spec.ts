/** One window of the Node host at a time: the newest takes over, and what was typed in the other is there. */
import { expect, test } from './fixtures.ts'
import { button, expectTitle, openPractice } from './pages/screen.ts'

const title = 'Nếp đã mở ở cửa sổ khác'

test('the newest window takes over, the older is told and can take over again', async ({ nep }) => {
  const { page } = nep
  await openPractice(page)
  const token = await page.evaluate(() => sessionStorage.getItem('nep-token'))
  const { origin } = new URL(page.url())
  await page.evaluate(() => {
    location.hash = '/units?unit=new'
  })
  const name = page.getByRole('textbox', { name: 'Tên gọi' }).first()
  await name.fill('Thôn đang gõ dở')
  const other = await page.context().newPage()
  await other.goto(`${origin}/#token=${token}`)
  await expectTitle(other, 'Bàn làm việc')
  await expect(page.getByRole('dialog', { name: title })).toBeVisible()
  await expect(page.getByRole('dialog', { name: title })).toContainText('Những gì đã lưu vẫn nguyên vẹn')
  await button(page, 'Làm tiếp ở đây').click()
  await expect(page.getByRole('dialog', { name: title })).toHaveCount(0)
  await expect(other.getByRole('dialog', { name: title })).toBeVisible()
  // What was being typed is kept as a draft of its form.
  await button(page, 'Lấy lại').click()
  await expect(name).toHaveValue('Thôn đang gõ dở')
})

test('a tab that is loaded anew is no stranger to itself', async ({ nep: { page } }) => {
  await openPractice(page)
  await page.reload()
  await expectTitle(page, 'Bàn làm việc')
  await page.reload()
  await expectTitle(page, 'Bàn làm việc')
  await expect(page.getByRole('dialog', { name: title })).toHaveCount(0)
})
