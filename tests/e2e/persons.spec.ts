import { readFileSync } from 'node:fs'
import { filesHolding } from '../support/bytes-of-folder.ts'
import { expect, test } from './fixtures.ts'
import { sideways, violations } from './pages/axe.ts'
import * as exchange from './pages/exchange.ts'
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

const found = 'Người tìm thấy'
const places = 'Những chỗ giữ dữ liệu của người này'

test('a person is found, handed out and erased; what stays is said, and nothing else is left anywhere', async ({
  openNep,
  dataDir,
}) => {
  test.setTimeout(240_000)
  const nep = await openNep()
  const { page } = nep
  await page.setViewportSize({ width: 1093, height: 614 })
  await openPractice(page)
  await openScreen(page, 'Đơn vị')
  await openRow(page, 'Danh sách đơn vị', 'Huyện đoàn Mỹ Đức')
  const panel = page.locator('.nep-panel-form')
  await panel.getByRole('textbox', { name: 'Đầu mối liên hệ' }).fill('Đỗ Thị Ỷ Lan')
  await panel.getByRole('textbox', { name: 'Điện thoại' }).fill('0987111222')
  await button(panel, 'Lưu').click()
  await expect(button(page, 'Hoàn tác: Sửa đơn vị “Huyện đoàn Mỹ Đức”')).toBeVisible()

  await openScreen(page, 'Thiết lập')
  await button(page, 'Sao lưu ngay').click()
  await expectNote(page, 'Đã sao lưu và kiểm tra')
  await page.getByRole('link', { name: 'Mở Dữ liệu cá nhân' }).click()
  await expectTitle(page, 'Dữ liệu cá nhân')
  const box = page.getByRole('searchbox', { name: 'Tìm theo họ tên, số điện thoại, số giấy tờ' })
  await box.fill('do thi y lan')
  await openRow(page, found, 'Đỗ Thị Ỷ Lan')
  await expectTitle(page, 'Đỗ Thị Ỷ Lan')
  await openRow(page, places, 'Huyện đoàn Mỹ Đức')
  await expect(page.getByRole('complementary').getByText('0987111222')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mở để sửa: Đơn vị' })).toBeVisible()
  const looked = async (within?: string) => {
    // axe opens a page beside, which a window of Electron does not.
    if (nep.host === 'node') expect(await violations(page, within)).toEqual([])
  }
  await looked()
  expect(await sideways(page)).toBe(0)
  const path = await nep.save(() => button(page, 'Xuất cho người này').click())
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')

  await button(page, 'Xóa dữ liệu…').click()
  const question = dialog(page, 'Xóa dữ liệu của Đỗ Thị Ỷ Lan?')
  await expect(button(question, 'Xóa dữ liệu')).toBeDisabled()
  await looked('[role=dialog]')
  await question.getByRole('textbox').fill('XÓA')
  await page.keyboard.press('Enter')
  await expectNote(page, /Đã xóa ở \d+ dòng/u)
  await box.fill('do thi y lan')
  await expect(page.getByText('Sổ không có ai tên “do thi y lan”')).toBeVisible()

  // Of a namesake nothing goes that was not ticked.
  await box.fill('kim oanh')
  await openRow(page, found, '1986')
  await expect(row(page, places, 'Cùng tên, chưa chắc là một người')).toHaveCount(1)
  await button(page, 'Xóa dữ liệu…').click()
  await dialog(page, /^Xóa dữ liệu của/u)
    .getByRole('textbox')
    .fill('XÓA')
  await page.keyboard.press('Enter')
  await expectNote(page, 'Đã xóa ở')
  await box.fill('kim oanh')
  await expect(row(page, found, 'Kim Oanh')).toHaveCount(1)
  await expect(row(page, found, '1986')).toHaveCount(0)

  await expect(page.getByText(/^1 bản sao lưu làm trước lần xóa/u)).toBeVisible()
  await button(page, 'Lập bản sao mới và bỏ các bản cũ hơn…').click()
  const renewing = dialog(page, 'Lập bản sao mới và bỏ các bản cũ hơn?')
  await looked('[role=dialog]')
  await renewing.getByRole('textbox').fill('BỎ')
  await page.keyboard.press('Enter')
  await expectNote(page, 'Đã lập bản sao mới và bỏ 1 bản cũ')
  await expect(button(page, 'Lập bản sao mới và bỏ các bản cũ hơn…')).toBeHidden()

  await expect(button(page, /^Không hoàn tác ở đây được: Xóa dữ liệu của một người/u)).toBeVisible()
  await page.evaluate(() => {
    location.hash = '/journal'
  })
  await page.getByRole('searchbox', { name: 'Tìm người, việc, tên, giá trị' }).fill('y lan')
  await expect(row(page, 'Các thay đổi', 'Huyện đoàn')).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Tìm người, việc, tên, giá trị' }).fill('')
  await expect(row(page, 'Các thay đổi', 'Xóa dữ liệu của một người')).toHaveCount(2)
  await openRow(page, 'Các thay đổi', 'Xóa dữ liệu của một người')
  await expect(page.getByText(/^Viết lại \d+ bước để không còn dữ liệu/u)).toBeVisible()
  await button(page, 'Kiểm tra nguyên vẹn').click()
  await expect(page.getByText(/^Nhật ký nguyên vẹn/u)).toBeVisible()

  await nep.close()
  expect(filesHolding(dataDir, ['Đỗ Thị Ỷ Lan', 'do thi y lan', '0987111222'])).toEqual([])
})

test('who stands only in a file that waits is found; left there at an erasure, the row is asked about', async ({
  nep,
}) => {
  test.setTimeout(240_000)
  const { page } = nep
  const list = (...rows: string[]) =>
    new TextEncoder().encode(
      ['UBND XÃ AN MỸ', 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ NĂM 2018']
        .concat('STT,Họ và tên,Năm sinh,Thành tích,Hình thức', ...rows)
        .join('\n'),
    )
  await page.setViewportSize({ width: 1093, height: 614 })
  await openPractice(page)
  await openScreen(page, 'Trao đổi Excel')
  const files = exchange.writeFiles({
    'DS gac lai.csv': list('1,Ngô Thị Ưng Hoà,1970,Giữ chợ sạch,Giấy khen'),
    'DS con cho.csv': list('1,Ngô Thị Ưng Hòa,1970,Giữ chợ sạch,Giấy khen', '2,Hà Văn Sáu,1961,,Giấy khen'),
    'DS khac nam.csv': list('1,Ngô Thị Ưng Hòa,1952,,Giấy khen'),
  })
  await exchange.takeFiles(nep, files)
  await exchange.openFile(page, 'DS gac lai.csv')
  await button(page, 'Gác lại').click()
  await page.evaluate(() => {
    location.hash = '/settings/persons'
  })
  const box = page.getByRole('searchbox', { name: 'Tìm theo họ tên, số điện thoại, số giấy tờ' })
  await box.fill('ngo thi ung')
  await openRow(page, found, '1970')
  await expect(row(page, places, 'DS khac nam.csv')).toContainText('Cùng tên, khác năm sinh')
  await expect(row(page, places, 'DS con cho.csv')).toContainText('Phải giữ')
  await row(page, places, 'DS gac lai.csv').getByRole('gridcell').first().click()
  await button(page, 'Xóa dữ liệu…').click()
  const question = dialog(page, /^Xóa dữ liệu của/u)
  await expect(question).toContainText('vẫn còn người này: DS con cho.csv.')
  expect(await sideways(page)).toBe(0)
  await question.getByRole('textbox').fill('XÓA')
  await page.keyboard.press('Enter')
  await expectNote(page, 'Đã xóa ở')
  await page.evaluate(() => {
    location.hash = '/exchange/review'
  })
  await exchange.openFile(page, 'DS con cho.csv')
  await expect(page.getByText('Người đã được xóa dữ liệu').first()).toBeVisible()
})
