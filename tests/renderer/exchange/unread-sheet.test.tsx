// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'
import { tickNil } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

const list = new TextEncoder().encode('Nguyễn Thị Lụa,1970,Thôn Đoài\nTrần Văn Gấm,1971,Thôn Đông')

const openHeadless = async () => {
  const office = await exchangeOffice()
  const { fileId } = await receive(office, list, 'xuy xa.csv')
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  const sheet = await screen.findByRole('region', { name: /^Trang / })
  return { user, sheet }
}

const pick = async (user: Awaited<ReturnType<typeof openHeadless>>['user'], name: string, option: string) => {
  const dialog = screen.getByRole('dialog')
  await user.click(within(dialog).getByRole('combobox', { name }))
  await user.click(await screen.findByRole('option', { name: option }))
}

test('a list without headings shows its cells, and its columns are named with their first values', async () => {
  const { user, sheet } = await openHeadless()
  await waitFor(() => expect(sheet.textContent).toContain('Nguyễn Thị Lụa'))
  expect(screen.queryByRole('button', { name: /^Nhận cả/u })).toBeNull()
  const [remap] = screen.getAllByRole('button', { name: 'Ghép lại cột…' })
  await user.click(remap as HTMLElement)
  const dialog = await screen.findByRole('dialog', { name: 'Ghép cột của tệp với cột của sổ' })
  await within(dialog).findByText('ví dụ: Nguyễn Thị Lụa; Trần Văn Gấm')
  const apply = within(dialog).getByRole('button', { name: 'Đọc lại theo cách ghép này' })
  expect(apply).toHaveProperty('disabled', true)
  await pick(user, 'Nội dung của tệp', 'Danh sách đề nghị khen thưởng')
  await pick(user, 'Cột A', 'Họ và tên/Tên tập thể')
  await pick(user, 'Cột B', 'Ngày, năm sinh')
  await user.click(apply)
  await screen.findByRole('gridcell', { name: /Nguyễn Thị Lụa/u })
})

test('the row of the file before does not stand beside a list of which nothing was read', async () => {
  const office = await exchangeOffice()
  const read = new TextEncoder().encode(
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ,,,,\nSTT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n',
  )
  const { fileId } = await receive(office, read, 'An My.csv')
  await receive(office, list, 'xuy xa.csv')
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await screen.findByRole('grid', { name: 'Các dòng sẽ nhập' })
  await user.keyboard('{F4}')
  await screen.findByRole('complementary', { name: 'Dòng đang chọn' })
  await user.click(await screen.findByTitle('xuy xa.csv'))
  await screen.findByRole('region', { name: /^Trang / })
  expect(screen.queryByRole('complementary', { name: 'Dòng đang chọn' })).toBeNull()
})

test('an answer after which still nothing is read does not say that it was', async () => {
  const { user } = await openHeadless()
  await user.click(screen.getAllByRole('button', { name: 'Ghép lại cột…' })[0] as HTMLElement)
  await screen.findByRole('dialog')
  await pick(user, 'Nội dung của tệp', 'Danh sách đề nghị khen thưởng')
  await pick(user, 'Cột B', 'Ngày, năm sinh')
  await user.click(screen.getByRole('button', { name: 'Đọc lại theo cách ghép này' }))
  await screen.findByText(/vẫn chưa đọc được dòng nào/u)
})

test('our own form of which nothing was read shows its cells too, as the list says; its columns are known', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const denied = await tickNil(workbook, 'Khen thưởng', 'Có')
  const { fileId } = await receive(office, denied, 'Bieu An My.xlsx')
  expect(await office.call('exchange.files', {})).toMatchObject([{ needs: 'look', rows: 0 }])
  renderScreen(office, <ReviewPage />, { at: `/exchange/review?file=${fileId}`, path: '/exchange/review' })
  const sheet = await screen.findByRole('region', { name: /^Trang / })
  await waitFor(() => expect(sheet.textContent).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
  screen.getByText(/^Tệp này chưa có dòng nào để lấy/u)
  expect(screen.queryByRole('button', { name: 'Ghép lại cột…' })).toBeNull()
})
