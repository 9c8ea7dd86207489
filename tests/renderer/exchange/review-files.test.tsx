// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const list = (commune: string, row: string): Uint8Array =>
  new TextEncoder().encode(
    `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ${commune.toUpperCase()},,,,\nSTT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,${row}\n`,
  )

/** Two ready, one that needs the clerk, one that cannot be read. */
const fourFiles = (office: ExchangeOffice): string[] => [
  office.take('An My.csv', list('An Mỹ', 'Lê Văn Tám,1975,Gương mẫu,Giấy khen')),
  office.take('An My 2.csv', list('An Mỹ', 'Lê Văn Chín,75,Gương mẫu,Giấy khen')),
  office.take('Dong Tam.csv', list('Đồng Tâm', 'Hà Văn Bốn,1966,Gương mẫu,Giấy khen')),
  office.take('anh chup.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
]

const opened = async () => {
  const office = await exchangeOffice()
  await office.call('exchange.receive', { files: fourFiles(office) })
  const user = renderScreen(office, <ReviewPage />, { at: '/exchange/review', path: '/exchange/review' })
  await screen.findByText('Khớp')
  return { office, user }
}

const shownFiles = () =>
  screen.getAllByRole('list', { name: /tệp$/u }).map((group) => ({
    group: group.getAttribute('aria-label'),
    files: within(group)
      .getAllByRole('button')
      .map((button) => button.title),
  }))

test('files stand in groups by what they need; the work comes up first, and the filter looks for either name', async () => {
  const { user } = await opened()
  expect(shownFiles()).toEqual([
    { group: 'Sẵn sàng: 2 tệp', files: ['An My.csv', 'Dong Tam.csv'] },
    { group: 'Cần xem: 1 tệp', files: ['An My 2.csv'] },
    { group: 'Không nhận: 1 tệp', files: ['anh chup.jpg'] },
  ])
  expect(screen.getByTitle('An My 2.csv').getAttribute('aria-current')).toBe('true')
  await user.type(screen.getByRole('searchbox', { name: 'Tìm xã hoặc tệp' }), 'dong tam')
  expect(shownFiles()).toEqual([{ group: 'Sẵn sàng: 1 tệp', files: ['Dong Tam.csv'] }])
  await user.keyboard('{Escape}')
  await user.click(screen.getByTitle('Dong Tam.csv'))
  await user.keyboard('{ArrowUp}')
  expect(screen.getByTitle('An My.csv').getAttribute('aria-current')).toBe('true')
})

test('all ready ones go in at once, the sum is told, and what was left can be opened from there', async () => {
  const { office, user } = await opened()
  await user.click(screen.getByRole('button', { name: 'Nhập vào sổ 2 tệp sẵn sàng' }))
  const asked = await screen.findByRole('dialog', { name: 'Nhập 2 tệp sẵn sàng?' })
  expect(asked.textContent).toContain('Các tệp này có 2 đề nghị, không còn chỗ nào chưa xem.')
  expect(asked.textContent).toContain('1 tệp cần xem với 1 chỗ chưa xem không được nhập lần này.')
  expect(office.rows('SELECT name FROM nominations')).toEqual([])
  await user.click(within(asked).getByRole('button', { name: 'Nhập 2 tệp' }))
  const dialog = await screen.findByRole('dialog', { name: 'Đã nhập 2/2 tệp' })
  expect(dialog.textContent).toContain('2 đề nghị đã vào sổ: 2 mới, 0 thay đổi, 0 không đổi.')
  expect(office.rows('SELECT name FROM nominations ORDER BY name')).toEqual([
    { name: 'Hà Văn Bốn' },
    { name: 'Lê Văn Tám' },
  ])
  await user.click(within(dialog).getByRole('button', { name: 'Đồng Tâm' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(screen.getByTitle('Dong Tam.csv').getAttribute('aria-current')).toBe('true'))
  expect(shownFiles().map(({ group }) => group)).toContain('Đã nhập: 2 tệp')
})
