import { filesHolding } from '../support/bytes-of-folder.ts'
import { expect, test } from './fixtures.ts'
import { withCallingHost } from './hosts/calling-host.ts'
import { sideways, violations } from './pages/axe.ts'
import { button, dialog, expectNote, expectTitle, openRow, openScreen, row } from './pages/screen.ts'

const list = 'Dữ liệu cá nhân quá hạn giữ'
const profile = {
  validFrom: '2014-01-01',
  name: 'Phòng Văn hóa và Thông tin huyện Mỹ Đức',
  shortName: 'Phòng VH&TT',
  level: 'district' as const,
  superiorName: 'UBND huyện Mỹ Đức',
  areaName: 'huyện Mỹ Đức',
  placeName: 'Mỹ Đức',
  symbolSuffix: 'VHTT',
}

/** What was to be kept up to long before today, whenever that is. */
const fillOffice = (dataDir: string) =>
  withCallingHost(dataDir, async ({ call }) => {
    await call('office.setUp', { ...profile, clerkName: 'Lò Thị Ẩn', units: 'none' })
    await call('units.create', {
      kind: 'public_service_unit',
      name: 'Đài Truyền thanh',
      fullName: 'Đài Truyền thanh huyện Mỹ Đức',
      contactName: 'Mạc Thị Ứng',
      phone: '0955000333',
      validTo: '2015-12-31',
    })
    const { id: listId } = await call('commendation.createList', { name: 'Năm 2015', year: 2015 })
    const person = { subjectKind: 'individual' as const }
    await call('commendation.addNominations', {
      listId,
      nominations: [
        { ...person, name: 'Quách Thị Ổi', phone: '0933000111' },
        { ...person, name: 'Hứa Văn Ngọ', phone: '0944000222' },
      ],
    })
    await call('backups.make', {})
  })

test('terms are set, the desk reminds, some go and some are kept, and the desk is quiet for a year', async ({
  openNep,
  dataDir,
}) => {
  test.setTimeout(240_000)
  await fillOffice(dataDir)
  const nep = await openNep()
  const { page } = nep
  await page.setViewportSize({ width: 1093, height: 614 })
  const looked = async (within?: string) => {
    expect(await sideways(page)).toBe(0)
    // axe opens a page beside, which a window of Electron does not.
    if (nep.host === 'node') expect(await violations(page, within)).toEqual([])
  }

  await openScreen(page, 'Thiết lập')
  await page.getByRole('link', { name: 'Mở Thời hạn giữ' }).click()
  await expectTitle(page, 'Thời hạn giữ dữ liệu cá nhân')
  await expect(page.getByRole('heading', { name: '3 mục đã quá hạn giữ' })).toBeVisible()
  const setTerm = async (kind: string, term: string) => {
    await page.getByRole('combobox', { name: `Thời hạn: ${kind}` }).click()
    await page.getByRole('option', { name: term, exact: true }).click()
  }
  await setTerm('Đầu mối của đơn vị đã kết thúc', 'Không đặt hạn')
  await expect(page.getByRole('heading', { name: '2 mục đã quá hạn giữ' })).toBeVisible()
  await expect(page.getByText('Nếp đề nghị: 1 năm.')).toBeVisible()
  await setTerm('Đầu mối của đơn vị đã kết thúc', '2 năm')
  await expect(page.getByRole('heading', { name: '3 mục đã quá hạn giữ' })).toBeVisible()
  await looked()

  await openScreen(page, 'Bàn làm việc')
  const tasks = page.getByRole('list', { name: 'Việc cần làm' })
  await button(tasks, 'Rà soát: 3 mục dữ liệu cá nhân quá hạn giữ').click()
  await expectTitle(page, 'Rà soát dữ liệu cá nhân quá hạn giữ')
  await openRow(page, list, 'Quách Thị Ổi')
  const panel = page.getByRole('complementary')
  await expect(panel.getByText('hết năm xét khen 31/12/2015, giữ 3 năm')).toBeVisible()
  await expect(panel.getByText('Xóa hết dữ liệu của người này')).toBeVisible()
  await looked()

  for (const name of ['Quách Thị Ổi', 'Đài Truyền thanh'])
    await row(page, list, name).locator('.nep-tick').click()
  await button(page, 'Xóa 2 mục…').click()
  const question = dialog(page, 'Xóa 2 mục đã quá hạn giữ?')
  await expect(question.getByText('Đầu mối của đơn vị đã kết thúc: 1')).toBeVisible()
  await expect(button(question, 'Xóa dữ liệu quá hạn')).toBeDisabled()
  await looked('[role=dialog]')
  await question.getByRole('textbox').fill('XÓA')
  await page.keyboard.press('Enter')
  await expectNote(page, /Đã xóa 2 mục/u)
  await expect(row(page, list, 'Quách Thị Ổi')).toHaveCount(0)
  await expect(page.getByText(/bản sao lưu làm trước lần xóa/u)).toBeVisible()
  await button(page, 'Lập bản sao mới và bỏ các bản cũ hơn…').click()
  await dialog(page, 'Lập bản sao mới và bỏ các bản cũ hơn?').getByRole('textbox').fill('BỎ')
  await page.keyboard.press('Enter')
  await expectNote(page, 'Đã lập bản sao mới và bỏ')

  await row(page, list, 'Hứa Văn Ngọ').locator('.nep-tick').click()
  await button(page, 'Giữ tiếp 1 mục…').click()
  const keep = dialog(page, 'Giữ tiếp 1 mục')
  await looked('[role=dialog]')
  await keep.getByRole('textbox', { name: 'Lý do giữ tiếp' }).fill('Còn đơn khiếu nại')
  await page.keyboard.press('Enter')
  await expectNote(page, 'Giữ tiếp 1 mục đến')
  await expect(page.getByText('Không có dữ liệu cá nhân nào quá hạn giữ.')).toBeVisible()
  await looked()

  await openScreen(page, 'Bàn làm việc')
  await expect(tasks.or(page.getByText('Hôm nay không có việc gấp')).first()).toBeVisible()
  await expect(page.getByText('dữ liệu cá nhân')).toHaveCount(0)
  await openScreen(page, 'Thiết lập')
  await page.getByRole('link', { name: 'Mở Thời hạn giữ' }).click()
  await expect(
    page.getByText(/Lần rà soát gần nhất: .* Lò Thị Ẩn – xóa 2 mục, giữ tiếp 1 mục\./u),
  ).toBeVisible()
  await expect(page.getByText('1 mục đang được giữ tiếp theo lần rà soát trước.')).toBeVisible()

  await nep.close()
  const gone = ['Quách Thị Ổi', 'quach thi oi', '0933000111', 'Mạc Thị Ứng', '0955000333']
  expect(filesHolding(dataDir, gone)).toEqual([])
  expect(filesHolding(dataDir, ['0944000222'])).not.toEqual([])
})
