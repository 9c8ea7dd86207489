// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OutreachPage } from '../../../src/renderer/features/outreach/outreach-page.tsx'
import { PasteActivitiesPage } from '../../../src/renderer/features/outreach/paste-activities-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { importFile } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

const practice = async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  return app
}

test('the list says its totals, and the board the villages that nothing reached', async () => {
  const app = await practice()
  const user = renderScreen(app, <OutreachPage />, { at: '/outreach', path: '/outreach' })
  expect(await screen.findByText('16 hoạt động, 963 lượt người')).toBeTruthy()
  const board = await screen.findByRole('complementary', { name: 'Tổng hợp' })
  expect(within(board).getByText('40/50 thôn chưa có hoạt động nào')).toBeTruthy()
  expect(within(board).getByText('Nhiều nhất: Tọa đàm về Quy tắc ứng xử (4)')).toBeTruthy()
  await user.click(screen.getByRole('textbox', { name: 'Đơn vị' }))
  await user.click(await screen.findByRole('option', { name: /UBND xã An Mỹ/u }))
  expect(await screen.findByText('4 hoạt động, 203 lượt người')).toBeTruthy()
})

test('an activity without a day stands in the year of its request, and the total says so', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  await importFile(
    office,
    await fillReturn(workbook, [
      {
        sheet: 'Tuyên truyền',
        at: 0,
        values: { 'Hình thức tuyên truyền': 'Tọa đàm', 'Số người tham dự': 40 },
      },
    ]),
    'BC AnMy.xlsx',
  )
  renderScreen(office, <OutreachPage />, { at: '/outreach', path: '/outreach' })
  expect(await screen.findByText('1 hoạt động, 40 lượt người, trong đó 1 không rõ ngày')).toBeTruthy()
})

test('a village that is none of the unit’s stands as its return wrote it, in the list and in the panel', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const typed = { 'Thôn, tổ dân phố': 'Xóm Mới', 'Hình thức tuyên truyền': 'Tọa đàm' }
  const bytes = await fillReturn(workbook, [{ sheet: 'Tuyên truyền', at: 0, values: typed }])
  await importFile(office, bytes, 'BC AnMy.xlsx')
  const [activity] = await office.call('outreach.list', {})
  expect(activity).toMatchObject({ villageId: null, villageName: 'Xóm Mới' })
  renderScreen(office, <OutreachPage />, { at: `/outreach?activity=${activity?.id}`, path: '/outreach' })
  expect(await screen.findByRole('gridcell', { name: 'Xóm Mới' })).toBeTruthy()
  const village = await screen.findByRole('textbox', { name: 'Thôn, tổ dân phố' })
  expect(village.getAttribute('placeholder')).toBe('Xóm Mới')
})

test('an activity is added beside the list; what is missing is said at its field', async () => {
  const app = await practice()
  const user = renderScreen(app, <OutreachPage />, { at: '/outreach?activity=new', path: '/outreach' })
  const panel = await screen.findByRole('complementary', { name: 'Hoạt động mới' })
  await user.click(within(panel).getByRole('button', { name: 'Lưu' }))
  expect(await within(panel).findByText('Cần nhập ô này')).toBeTruthy()
  await user.type(within(panel).getByRole('textbox', { name: /^Đơn vị/u }), 'van kim{Enter}')
  await user.type(within(panel).getByLabelText(/^Hình thức/u, { selector: 'input' }), 'Chiếu phim lưu động')
  await user.type(within(panel).getByRole('textbox', { name: /^Ngày/u }), '12/9')
  await user.type(within(panel).getByRole('textbox', { name: /^Số người dự/u }), '120')
  await user.click(within(panel).getByRole('button', { name: 'Lưu' }))
  await waitFor(async () =>
    expect(await app.call('outreach.list', { form: 'Chiếu phim lưu động' })).toMatchObject([
      { unitName: 'UBND xã Vạn Kim', heldOn: '2018-09-12', participants: 120 },
    ]),
  )
})

test('a pasted block is read, its faults stand in their cells, the rest goes into the register', async () => {
  const app = await practice()
  const user = renderScreen(app, <PasteActivitiesPage />, { at: '/outreach/paste' })
  const cell = await screen.findByRole('textbox', { name: 'Đơn vị, dòng 1: trống' })
  const text = [
    'Xã\tThôn\tHình thức tuyên truyền\tThời gian\tSố người dự',
    'An Mỹ\tThôn Đông\tTọa đàm\t16/3/2018\t85',
    'Hà Đông\t\tHội nghị\t31/2/2018\t40',
  ].join('\n')
  fireEvent.paste(cell, { clipboardData: { getData: () => text } })
  await user.click(await screen.findByRole('button', { name: 'Ghi 1 dòng vào sổ' }))
  await waitFor(async () =>
    expect(await app.call('outreach.list', { form: 'Tọa đàm' })).toMatchObject([
      { unitName: 'UBND xã An Mỹ', villageName: 'Thôn Đông', participants: 85 },
    ]),
  )
  expect(await screen.findByText('1 dòng cần sửa vẫn còn trong bảng.')).toBeTruthy()
  expect(screen.getByText('31/2/2018')).toBeTruthy()
})

test('a block with wrong columns changes nothing, says how many columns it has, and what to do', async () => {
  const app = await practice()
  renderScreen(app, <PasteActivitiesPage />, { at: '/outreach/paste' })
  const before = await app.call('outreach.list', {})
  const paste = async (text: string) => {
    const cell = await screen.findByRole('textbox', { name: 'Đơn vị, dòng 1: trống' })
    fireEvent.paste(cell, { clipboardData: { getData: () => text } })
  }
  await paste(Array.from({ length: 12 }, (_, at) => `x${at}`).join('\t'))
  const told = await screen.findByText(/Khối vừa dán có 12 cột, bảng này có 8 cột/u)
  expect(told.textContent).toContain(
    'Bảng không thay đổi. Chép cả dòng tiêu đề trong Excel, hoặc xếp lại cột như bảng rồi dán lại.',
  )
  await paste('Xã\tSố người dự\nAn Mỹ\t85')
  await screen.findByText(/thiếu cột “Hình thức/u)
  expect(screen.getByRole('textbox', { name: 'Đơn vị, dòng 1: trống' })).toBeTruthy()
  expect(await app.call('outreach.list', {})).toEqual(before)
})
