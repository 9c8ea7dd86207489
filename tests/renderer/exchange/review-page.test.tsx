// @vitest-environment jsdom
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ExchangePage } from '../../../src/renderer/features/exchange/exchange-page.tsx'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

const filled = (workbook: Uint8Array) =>
  fillReturn(workbook, [
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: { 'Đối tượng': 'Cá nhân', 'Họ và tên (hoặc tên tập thể)': 'Lê Văn Tám', 'Năm sinh': "'75" },
    },
    { sheet: 'Khen thưởng', at: 1, values: { 'Đối tượng': 'Cá nhân', 'Năm sinh': 1980 } },
  ])

const received = async (office: ExchangeOffice): Promise<string> => {
  const { workbook } = await askAnMy(office)
  const { fileIds } = await office.call('exchange.receive', {
    files: [office.take('AnMy.xlsx', await filled(workbook))],
  })
  return fileIds[0] ?? ''
}

const nominations = (office: ExchangeOffice) =>
  office.rows('SELECT name, birth_year FROM nominations ORDER BY birth_year')

test('a file that was just taken in is shown, also before the list knows of it', async () => {
  const office = await exchangeOffice()
  await received(office)
  const list = 'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Phạm Văn Sáu,1975,Gương mẫu,Giấy khen\n'
  const user = renderScreen(office, <ReviewPage />, {
    at: '/exchange/review',
    path: '/exchange/review',
    picked: [new File([list], 'An My.csv')],
    isDeaf: true,
  })
  await screen.findByText('Khớp')
  await user.click(screen.getByRole('button', { name: 'Thêm tệp…' }))
  await screen.findAllByText('Phạm Văn Sáu')
  await waitFor(() => expect(screen.queryByText("'75")).toBeNull())
})

test('a file is mended by cause and by cell, imported with Ctrl+Enter, and the import is taken back', async () => {
  const office = await exchangeOffice()
  const fileId = await received(office)
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await screen.findByText('Khớp')
  await user.click(await screen.findByRole('button', { name: /^Khen thưởng/u }))
  await screen.findAllByText('Lê Văn Tám')
  expect(screen.getAllByText('Loại').length).toBeGreaterThan(0)

  await user.click(screen.getByRole('button', { name: 'Lấy cả 1: Năm sinh hai chữ số' }))
  await screen.findAllByText('1975')

  // The chosen cell is the first of the grid; F8 leads to the empty name.
  const entry = document.querySelector<HTMLTextAreaElement>('.nep-entry textarea')
  entry?.focus()
  await user.keyboard('{F8}')
  await user.keyboard('Trần Thị Chín{Enter}')
  await screen.findByRole('button', { name: /Nhập vào sổ 2 mục/u })
  expect(nominations(office)).toEqual([])

  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() =>
    expect(nominations(office)).toEqual([
      { name: 'Lê Văn Tám', birth_year: 1975 },
      { name: 'Trần Thị Chín', birth_year: 1980 },
    ]),
  )
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác lần nhập…' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Hoàn tác lần nhập' }))
  await waitFor(() => expect(nominations(office)).toEqual([]))
})

test('a file of an unknown sender asks for the commune, and says what the file name hints at', async () => {
  const office = await exchangeOffice()
  const csv =
    'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n2,Trần Thị Chín,1980,Gương mẫu,Giấy khen\n'
  const { fileIds } = await office.call('exchange.receive', {
    files: [office.take('Dong Tam.csv', new TextEncoder().encode(csv))],
  })
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileIds[0]}`,
    path: '/exchange/review',
  })
  await screen.findByText('Tệp này của xã nào?')
  expect(screen.getByRole('button', { name: /Nhập vào sổ/u })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('button', { name: 'Tên tệp gợi ý Đồng Tâm' }))
  await waitFor(() => expect(screen.queryByText('Tệp này của xã nào?')).toBeNull())
  const [file] = await office.call('exchange.files', {})
  expect(file?.unitId).toBe(office.dongTam)
})

test('the board shows who owes what; a reminder and an extension are noted for the ticked ones', async () => {
  const office = await exchangeOffice()
  const { requestId } = await askAnMy(office)
  const user = renderScreen(office, <ExchangePage />, { at: '/exchange', path: '/exchange' })
  const row = await screen.findByRole('row', { name: /An Mỹ/u })
  expect(row.textContent).toContain('Chưa nộp gì')
  screen.getByRole('grid', { name: 'Các xã và nội dung đã nộp' }).focus()
  await user.keyboard(' ')
  await user.click(await screen.findByRole('button', { name: 'Ghi đã nhắc' }))
  await screen.findByText(/đã nhắc lần gần nhất 05\/10/u)
  const board = await office.call('exchange.board', { requestId })
  expect(board.rows[0]).toMatchObject({ reminders: 1, remindedOn: '2018-10-05' })
})

test('a file whose reading is lost is read again from the original', async () => {
  const office = await exchangeOffice()
  const fileId = await received(office)
  const [{ hash = '' } = {}] = office.rows<{ hash?: string }>(
    'SELECT reading_hash AS hash FROM received_files',
  )
  office.app.close()
  rmSync(join(office.dataDir, 'files', hash.slice(0, 2), hash))
  const app = createTestApp({ dataDir: office.dataDir, onDisk: true, idsAfter: 1_000_000 })
  const user = renderScreen(app, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await screen.findByText(/Mất phần đã đọc của tệp AnMy.xlsx/u)
  await user.click(screen.getByRole('button', { name: 'Đọc lại tệp' }))
  await screen.findByText('Khớp')
})
