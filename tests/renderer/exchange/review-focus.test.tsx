// @vitest-environment jsdom
/** The keys always have a place: what was asked for, or what is done next. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MissingPage } from '../../../src/renderer/features/exchange/missing-page.tsx'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const list = (name: string, year: string) =>
  new TextEncoder().encode(
    `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ,,,,\nSTT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,${name},${year},Gương mẫu,Giấy khen\n`,
  )

const receive = async (office: ExchangeOffice, name: string, bytes: Uint8Array): Promise<string> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return fileIds[0] ?? ''
}

const open = async (office: ExchangeOffice, fileId: string) => {
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await screen.findByText('Khớp')
  return user
}

const focused = () => document.activeElement
const later = () => new Promise((done) => setTimeout(done, 400))

test('"Xem từng chỗ" leaves the keys in the cell that is asked about', async () => {
  const office = await exchangeOffice()
  const user = await open(office, await receive(office, 'An My.csv', list('Lê Văn Tám', "'75")))
  const button = screen.getByRole('button', { name: /^Nhập vào sổ 1 đề nghị/u })
  button.focus()
  await user.keyboard('{Enter}')
  const asked = await screen.findByRole('dialog', { name: 'Nhập khi còn 1 chỗ chưa xem?' })
  await waitFor(() => expect(focused()?.textContent).toBe('Xem từng chỗ'))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(asked.isConnected).toBe(false))
  await later()
  expect(focused()?.getAttribute('aria-label')).toMatch(/^Năm sinh/u)
  await user.keyboard('1975{Enter}')
  await screen.findByText('An Mỹ: không có vướng mắc')
})

test('the open file has the focus at first, and after the import the way to the next one', async () => {
  const office = await exchangeOffice()
  const first = await receive(office, 'An My.csv', list('Lê Văn Tám', '1975'))
  await receive(office, 'An My 2.csv', list('Vũ Văn Năm', '1970'))
  const user = await open(office, first)
  await waitFor(() => expect(focused()?.getAttribute('title')).toBe('An My.csv'))
  const commit = screen.getByRole('button', { name: /^Nhập vào sổ 1 đề nghị/u })
  commit.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(focused()?.textContent).toBe('Xem tệp kế tiếp'))
  await user.keyboard('{Enter}')
  await screen.findAllByText('Vũ Văn Năm')
  await waitFor(() => expect(focused()?.getAttribute('title')).toBe('An My 2.csv'))
})

test('a dialog whose button is gone leaves the focus at the open file', async () => {
  const office = await exchangeOffice()
  const fileId = await receive(office, 'An My.csv', list('Lê Văn Tám', '1975'))
  const { revision, fingerprint } = await office.call('exchange.review', { fileId })
  await office.call('exchange.commit', { fileId, revision, fingerprint, leftOpen: 0 })
  const user = await open(office, fileId)
  await user.click(screen.getByRole('button', { name: 'Hoàn tác lần nhập…' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Hoàn tác lần nhập' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Hoàn tác lần nhập…' })).toBeNull())
  await later()
  expect(focused()?.getAttribute('title')).toBe('An My.csv')
})

test('the list of communes that owe something has the keys when it is opened', async () => {
  const office = await exchangeOffice()
  await askAnMy(office)
  renderScreen(office, <MissingPage />, { at: '/exchange/missing', path: '/exchange/missing' })
  await screen.findByText('An Mỹ')
  await waitFor(() => expect(focused()?.getAttribute('role')).toBe('grid'))
})

test('F8 says what is left when only the whole file is asked about', async () => {
  const office = await exchangeOffice()
  const bytes = new TextEncoder().encode(
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ KHÔNG CÓ,,,,\nSTT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n',
  )
  const user = await open(office, await receive(office, 'danh sach.csv', bytes))
  await user.keyboard('{F8}')
  await screen.findByText('Không còn ô nào cần xem; còn 1 chỗ hỏi về cả tệp, ở danh sách bên trái.')
})
