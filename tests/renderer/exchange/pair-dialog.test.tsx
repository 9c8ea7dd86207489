// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

const receive = async (app: TestApp, name: string, bytes: Uint8Array): Promise<string> => {
  const { fileIds } = await app.call('exchange.receive', { files: [app.app.files.put(name, bytes).handle] })
  return fileIds[0] ?? ''
}

/** Phùng Xá's list waits; Hương Sơn's names two of its people and one of its own twice. */
const openPairs = async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const thoa = { name: 'Kiều Thị Thoa', born: 1972, place: 'Thôn Thượng' }
  const binh = { name: 'Tạ Văn Bình', born: 1960, place: 'Thôn Hạ' }
  await receive(app, 'Phung Xa.xlsx', await peopleList('Phùng Xá', [thoa, binh]))
  const fileId = await receive(
    app,
    'Huong Son.xlsx',
    await peopleList('Hương Sơn', [
      { ...thoa, name: 'KIỀU THỊ THOA', post: 'Nhân viên bến đò' },
      binh,
      { name: 'Lưu Thị Là', born: 1981 },
      { name: 'LUU THI LA', born: 1981 },
    ]),
  )
  const user = renderScreen(app, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await user.click(await screen.findByRole('button', { name: 'So từng cặp…: Có thể đã ở danh sách khác' }))
  const dialog = await screen.findByRole('dialog', { name: 'So từng cặp: Hương Sơn' })
  await within(dialog).findByText('Còn 3/3 cặp')
  const known = async () =>
    (await app.call('exchange.pairs', { fileId })).pairs.map(
      (pair) => pair.known?.treatment ?? pair.known?.decision,
    )
  return { app, fileId, user, dialog, known }
}

const selected = (dialog: HTMLElement) =>
  within(dialog).getByRole('option', { selected: true }).textContent ?? ''

test('pairs are decided one after another by keyboard alone, and each decision can be taken back', async () => {
  const { app, fileId, user, dialog, known } = await openPairs()
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'))
  expect(selected(dialog)).toContain('Dòng 5 · Phùng Xá')
  expect(
    within(dialog).getByText('Có nét giống nhau: trùng họ tên, trùng năm sinh, khác đơn vị'),
  ).toBeTruthy()
  expect(within(dialog).getByText('Nhân viên bến đò').textContent).toContain('D5')

  await user.keyboard('{ArrowDown}')
  expect(selected(dialog)).toContain('Tạ Văn Bình')
  await user.keyboard('{ArrowUp}')
  expect(selected(dialog)).toContain('Kiều Thị Thoa')

  await user.keyboard('1')
  await within(dialog).findByText('Còn 2/3 cặp')
  expect(selected(dialog)).toContain('Tạ Văn Bình')
  await user.keyboard('2')
  await within(dialog).findByText('Còn 1/3 cặp')
  expect(selected(dialog)).toContain('Dòng 8 · dòng 7')

  // A reason is asked for; Esc leaves only the question, Enter keeps it.
  await user.keyboard('3')
  const reason = await within(dialog).findByRole('textbox', { name: /Lý do vẫn lấy/u })
  await user.type(reason, 'x')
  await user.keyboard('{Escape}')
  expect(within(dialog).queryByRole('textbox')).toBeNull()
  await user.keyboard('3')
  await user.type(await within(dialog).findByRole('textbox'), 'Hai người trùng tên ở hai xóm{Enter}')
  await within(dialog).findByText('Đã quyết cả 3 cặp')
  expect(await known()).toEqual(['left_out', 'different', 'taken'])
  const review = await app.call('exchange.review', { fileId })
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['rejected', 'new', 'new', 'new'])

  await user.keyboard('0')
  await within(dialog).findByText('Còn 1/3 cặp')
  await user.keyboard('{Control>}z{/Control}')
  await within(dialog).findByText('Đã quyết cả 3 cặp')
  expect(await known()).toEqual(['left_out', 'different', 'taken'])

  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByRole('button', { name: /Nhập vào sổ 3 đề nghị/u })).toBeTruthy()
})

test('what was decided before is told when the same two come again', async () => {
  const { app, user, dialog, fileId } = await openPairs()
  await user.keyboard('2')
  await within(dialog).findByText('Còn 2/3 cặp')
  await user.keyboard('{Home}')
  expect(await within(dialog).findByText('Đã quyết khi xem lại tệp này: khác nhau.')).toBeTruthy()
  // The other file asks the same question no more.
  const [other] = (await app.call('exchange.files', {})).filter(({ id }) => id !== fileId)
  const { pairs } = await app.call('exchange.pairs', { fileId: other?.id ?? '' })
  expect(pairs.map(({ isSettled, known }) => [isSettled, known?.isOwn])).toEqual([
    [true, false],
    [false, undefined],
  ])
})

test('opened again, the pairs have the keys at once', async () => {
  const { user, dialog } = await openPairs()
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(dialog.isConnected).toBe(false)
  await user.click(screen.getByRole('button', { name: 'So từng cặp…: Có thể đã ở danh sách khác' }))
  const again = await screen.findByRole('dialog', { name: 'So từng cặp: Hương Sơn' })
  // The dialog puts the focus where it wants it a moment after it stands.
  await new Promise((done) => setTimeout(done, 100))
  expect(document.activeElement?.getAttribute('role')).toBe('listbox')
  await user.keyboard('1')
  await within(again).findByText('Còn 2/3 cặp')
})
