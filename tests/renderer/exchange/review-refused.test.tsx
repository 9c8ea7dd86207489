// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReturnsJournalPage } from '../../../src/renderer/features/exchange/returns-journal-page.tsx'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'
import { renderScreen } from '../../support/render-app.tsx'

const headings = 'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n'
const bytes = (text: string) => new TextEncoder().encode(text)

/** A list without a row, open in the review. */
const openBlank = async () => {
  const office = await exchangeOffice()
  const { fileId } = await receive(office, bytes(headings), 'tieu de.csv')
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await screen.findByText(/^Không nhận tệp tieu de\.csv: tệp không có dòng dữ liệu nào\./u)
  return { office, user, fileId }
}

test('a file without a row is not praised beside its refusal; it is put away and fetched back', async () => {
  const { user } = await openBlank()
  expect(screen.queryByText('Khớp')).toBeNull()
  expect(screen.queryByText(/không có vướng mắc/u)).toBeNull()
  const group = () => screen.getByRole('list', { name: /: 1 tệp$/u })
  expect(group().getAttribute('aria-label')).toBe('Không nhận: 1 tệp')
  expect(group().textContent).toContain('không có dữ liệu')
  await user.click(screen.getByRole('button', { name: 'Gác lại' }))
  await waitFor(() => expect(group().getAttribute('aria-label')).toBe('Gác lại: 1 tệp'))
  await user.click(screen.getByRole('button', { name: 'Lấy lại' }))
  await waitFor(() => expect(group().getAttribute('aria-label')).toBe('Không nhận: 1 tệp'))
})

test('its commune is asked for where it stands, and named when it is sent back', async () => {
  const { user } = await openBlank()
  const asked = (await screen.findByText('Tệp này của xã nào?')).closest('div') as HTMLElement
  await user.type(within(asked).getByRole('textbox', { name: 'Xã, thị trấn' }), 'dong tam')
  await user.click(await screen.findByRole('option', { name: /Đồng Tâm/u }))
  await waitFor(() => expect(screen.queryByText('Tệp này của xã nào?')).toBeNull())
  expect(screen.getByRole('button', { name: 'Đổi xã hoặc yêu cầu…' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Trả lại xã…' }))
  const dialog = await screen.findByRole('dialog', { name: /Trả lại .*Đồng Tâm/u })
  expect(within(dialog).queryByRole('note')).toBeNull()
})

test('the journal of returns says why it was refused', async () => {
  const office = await exchangeOffice()
  await receive(office, bytes('%PDF-1.4'), 'quyet dinh.xlsx')
  const user = renderScreen(office, <ReturnsJournalPage />, {
    at: '/exchange/journal',
    path: '/exchange/journal',
  })
  await user.dblClick(await screen.findByRole('row', { name: /quyet dinh\.xlsx/u }))
  const panel = await screen.findByRole('complementary', { name: 'quyet dinh.xlsx' })
  expect(panel.textContent).toContain('Vì sao không nhận')
  expect(panel.textContent).toContain('đây là tệp PDF, không phải bảng tính, tuy tên có đuôi .xlsx.')
})
