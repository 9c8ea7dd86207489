// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PasteNominationsPage } from '../../../src/renderer/features/commendation/paste-nominations-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { renderScreen } from '../../support/render-app.tsx'

const openPage = async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const { id: listId } = await app.call('commendation.createList', { name: 'Gương người tốt', year: 2018 })
  const user = renderScreen(app, <PasteNominationsPage />, { at: `/commendations/paste?list=${listId}` })
  const paste = async (text: string) => {
    const cell = await screen.findByRole('textbox', { name: 'Loại, dòng 1: trống' })
    fireEvent.paste(cell, { clipboardData: { getData: () => text } })
  }
  return { app, listId, user, paste }
}

test('a block with the headings of a commune comes under its columns; a faulty line stays in the grid', async () => {
  const { app, listId, user, paste } = await openPage()
  await paste(
    [
      'STT\tÔng (bà)\tHọ và tên\tChức vụ, đơn vị\tNăm sinh\tHình thức',
      '1\tBà\tLò Thị Mai\tGiáo viên\t1980\tBiểu dương',
      '2\tÔng\tLê Văn An\tTrưởng thôn\t80\tBiểu dương',
    ].join('\n'),
  )
  expect(await screen.findByText('1 dòng ghi được')).toBeTruthy()
  expect(screen.getByText('1 dòng cần sửa')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ghi 1 dòng vào sổ' }))
  expect(await screen.findByText('1 dòng cần sửa vẫn còn trong bảng.')).toBeTruthy()
  const { nominations } = await app.call('commendation.list', { id: listId })
  expect(nominations).toMatchObject([
    {
      name: 'Lò Thị Mai',
      honorific: 'Bà',
      birthYear: 1980,
      jobTitle: 'Giáo viên',
      awardName: 'Biểu dương',
      source: 'pasted',
    },
  ])
})

test('a block with wrong columns is refused with the reason and the way out', async () => {
  const { app, listId, paste } = await openPage()
  await paste(Array.from({ length: 11 }, (_, i) => `x${i}`).join('\t'))
  expect(await screen.findByText(/Khối vừa dán có 11 cột, bảng này có 10 cột/u)).toBeTruthy()
  await paste('Năm sinh\tChức vụ\n1980\tGiáo viên')
  expect(await screen.findByText(/thiếu cột “Họ tên, tên tập thể”/u)).toBeTruthy()
  await waitFor(() => expect(screen.getByText('Chưa có dòng nào')).toBeTruthy())
  expect((await app.call('commendation.list', { id: listId })).nominations).toEqual([])
})
