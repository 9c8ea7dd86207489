// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ExchangePage } from '../../../src/renderer/features/exchange/exchange-page.tsx'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { communeList } from '../../support/commune-list.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { changeWorkbook } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

const receive = async (office: ExchangeOffice, name: string, bytes: Uint8Array): Promise<string> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return fileIds[0] ?? ''
}

test('by keyboard: one problem is left out, a remark is written, and the file is with its commune', async () => {
  const office = await exchangeOffice()
  const { requestId } = await askAnMy(office)
  const fileId = await receive(office, 'DS KT.xlsx', await communeList())
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await user.click(await screen.findByRole('button', { name: 'Trả lại xã…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Trả lại An Mỹ' })
  await within(dialog).findByText('Chọn 3/3 nội dung')
  await waitFor(() => expect(document.activeElement).toHaveProperty('type', 'checkbox'))
  await user.keyboard('{ArrowDown} ')
  within(dialog).getByText('Chọn 2/3 nội dung')
  expect(within(dialog).getByRole('checkbox', { name: /B10.*Thiếu họ tên/u })).toHaveProperty(
    'checked',
    false,
  )
  await user.type(within(dialog).getByLabelText('Ý kiến thêm cho xã'), 'Đề nghị ký tên.')
  await user.keyboard('{Control>}{Enter}{/Control}')

  await screen.findByText('Đã trả lại xã 05/10')
  await screen.findByText(/Đã trả lại xã ngày 05\/10\/2018, 2 nội dung, hẹn gửi lại trước 10\/10\/2018\./u)
  expect(office.rows('SELECT remark, reply_by FROM send_backs')).toEqual([
    { remark: 'Đề nghị ký tên.', reply_by: '2018-10-10' },
  ])
  const board = await office.call('exchange.board', { requestId })
  expect(board.rows[0]?.standing).toBe('problem')
  screen.getByRole('button', { name: 'Lưu lại tệp trả lại' })

  // What comes back leads to the earlier file and from there to this one.
  const { files } = await office.call('exchange.sentFiles', { fileId })
  const corrected = await changeWorkbook(office.bytesOf(files[0]?.handle ?? ''), (book) => {
    const sheet = book.getWorksheet('DS KT')
    if (sheet !== undefined) sheet.getCell('C8').value = 1975
  })
  await receive(office, 'sua.xlsx', corrected)
  await screen.findByText(/Xã đã gửi bản sửa: sua\.xlsx\./u)
  await user.click(screen.getByRole('button', { name: 'Xem tệp đó' }))
  await screen.findByText(
    /Đây là bản sửa của tệp DS KT\.xlsx, trả lại ngày 05\/10\/2018\. Đã sửa 1\/2 nội dung\./u,
  )
}, 60_000)

test('the board sends back too; with nothing ticked and nothing written there is nothing to send', async () => {
  const office = await exchangeOffice()
  await askAnMy(office)
  await receive(office, 'DS KT.xlsx', await communeList())
  const user = renderScreen(office, <ExchangePage />, {
    at: `/exchange?unit=${office.anMy}`,
    path: '/exchange',
  })
  await user.click(await screen.findByRole('button', { name: 'Trả lại xã… DS KT.xlsx' }))
  const dialog = await screen.findByRole('dialog', { name: 'Trả lại An Mỹ' })
  await user.click(await within(dialog).findByRole('button', { name: 'Bỏ chọn tất cả' }))
  expect(within(dialog).getByRole('button', { name: 'Lập và lưu' })).toHaveProperty('disabled', true)
  await user.click(within(dialog).getByRole('button', { name: 'Chọn tất cả' }))
  // A day that is none refuses, however often it is asked, and by the keys too.
  const day = within(dialog).getByRole('textbox', { name: /^Đề nghị gửi lại/u })
  await user.clear(day)
  await user.type(day, '31/2')
  const save = within(dialog).getByRole('button', { name: 'Lập và lưu (3 nội dung)' })
  await user.click(save)
  await user.click(save)
  await user.keyboard('{Control>}{Enter}{/Control}')
  within(dialog).getByText(/^Không có ngày này trong lịch/u)
  expect(office.rows('SELECT reply_by FROM send_backs')).toEqual([])
  await user.clear(day)
  await user.type(day, '12/10')
  await user.click(save)
  await screen.findByText('Đã trả lại xã 05/10/2018')
  expect(office.rows('SELECT reply_by FROM send_backs')).toEqual([{ reply_by: '2018-10-12' }])
}, 60_000)
