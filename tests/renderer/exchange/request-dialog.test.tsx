// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ExtendDialog } from '../../../src/renderer/features/exchange/extend-dialog.tsx'
import { RequestDialog } from '../../../src/renderer/features/exchange/request-dialog.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const typeDay = async (user: ReturnType<typeof renderScreen>, name: RegExp, day: string) => {
  const field = screen.getByRole('textbox', { name })
  await user.clear(field)
  await user.type(field, `${day}{Tab}`)
}

test('a request says at its fields and in one list what is missing; a deadline in the past is warned about before', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const before = (await app.call('exchange.requests', {})).length
  const made: string[] = []
  const user = renderScreen(
    app,
    <RequestDialog isOpen onClose={() => undefined} onCreated={(id) => made.push(id)} />,
    { at: '/exchange', path: '/exchange' },
  )
  const dialog = await screen.findByRole('dialog', { name: 'Yêu cầu báo cáo mới' })
  const create = within(dialog).getByRole('button', { name: 'Tạo yêu cầu và lập tệp' })
  for (const name of ['Tự kiểm tra', 'Tuyên truyền', 'Khắc phục tồn tại', 'Khen thưởng'])
    await user.click(within(dialog).getByRole('checkbox', { name }))
  await user.click(create)
  const list = await within(dialog).findByRole('alert')
  expect(within(list).getByText('Chọn ít nhất một nội dung phải báo cáo')).toBeTruthy()
  expect(within(dialog).getAllByText('Chọn ít nhất một nội dung phải báo cáo')).toHaveLength(2)
  await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('Tự kiểm tra')))
  await user.click(within(dialog).getByRole('checkbox', { name: 'Tuyên truyền' }))
  await waitFor(() => expect(within(dialog).queryByRole('alert')).toBeNull())

  await typeDay(user, /^Hạn nộp/u, '1/9/2018')
  expect((await within(dialog).findAllByText('Hạn nộp phải từ ngày gửi trở đi')).length).toBe(2)
  await user.click(create)
  expect(await app.call('exchange.requests', {})).toHaveLength(before)
  await typeDay(user, /^Ngày gửi/u, '20/8/2018')
  await waitFor(() => expect(within(dialog).queryAllByText('Hạn nộp phải từ ngày gửi trở đi')).toEqual([]))
  expect(
    within(dialog).getByText('Hạn này đã qua: tạo xong là mọi đơn vị quá hạn ngay.', { exact: false }),
  ).toBeTruthy()
  await user.click(create)
  expect(await app.call('exchange.requests', {})).toHaveLength(before)
  const meant = within(dialog).getByRole('checkbox', { name: 'Vẫn dùng hạn đã qua này' })
  await waitFor(() => expect(document.activeElement).toBe(meant))
  expect(within(dialog).getAllByText(/^Hạn nộp đã qua: chọn hạn khác/u)).toHaveLength(2)
  await user.click(meant)
  await waitFor(() => expect(within(dialog).queryByRole('alert')).toBeNull())
  await typeDay(user, /^Hạn nộp/u, '21/9/2018')
  expect(meant).toHaveProperty('checked', false)
  await typeDay(user, /^Hạn nộp/u, '31/9/2018')
  expect(within(dialog).getAllByText(/^Không có ngày này trong lịch/u)).toHaveLength(2)
  expect(within(dialog).queryByText('Cần hạn nộp')).toBeNull()
  await user.click(create)
  await user.click(create)
  expect(await app.call('exchange.requests', {})).toHaveLength(before)
  await typeDay(user, /^Hạn nộp/u, '20/10/2018')
  await waitFor(() => expect(within(dialog).queryByText(/Hạn này đã qua/u)).toBeNull())
  await user.click(create)
  await waitFor(() => expect(made).toHaveLength(1))
  expect(await app.call('exchange.requests', {})).toHaveLength(before + 1)
})

test('Enter in the search of the units never asks all of them; a name that is not there is told', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const before = (await app.call('exchange.requests', {})).length
  const user = renderScreen(
    app,
    <RequestDialog isOpen onClose={() => undefined} onCreated={() => undefined} />,
    { at: '/exchange', path: '/exchange' },
  )
  const dialog = await screen.findByRole('dialog', { name: 'Yêu cầu báo cáo mới' })
  const field = await within(dialog).findByRole('textbox', { name: /^Gửi tới/u })
  await user.type(field, 'xyz{Enter}')
  within(dialog).getByText(/^Không tìm thấy “xyz” trong danh sách/u)
  const create = within(dialog).getByRole('button', { name: 'Tạo yêu cầu và lập tệp' })
  await user.click(create)
  await user.click(create)
  expect(document.activeElement).toBe(field)
  expect(await app.call('exchange.requests', {})).toHaveLength(before)
})

test('an extension puts a deadline off; what would not is said at the field, and it can be taken back', async () => {
  const office = await exchangeOffice()
  const { requestId } = await askAnMy(office)
  await office.call('exchange.extend', { requestId, unitIds: [office.anMy], dueOn: '2018-10-15' })
  const { request, rows } = await office.call('exchange.board', { requestId })
  const user = renderScreen(
    office,
    <ExtendDialog isOpen request={request} rows={rows} onClose={() => undefined} />,
    { at: '/exchange', path: '/exchange' },
  )
  await typeDay(user, /^Hạn mới/u, '1/1/2018')
  expect(await screen.findByText('Hạn mới phải sau hạn đang có: An Mỹ 15/10/2018')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Lưu' }))
  const dueOn = async () => (await office.call('exchange.board', { requestId })).rows[0]?.dueOn
  expect(await dueOn()).toBe('2018-10-15')
  await typeDay(user, /^Hạn mới/u, '31/2')
  await user.click(screen.getByRole('button', { name: 'Lưu' }))
  screen.getByText(/^Không có ngày này trong lịch/u)
  expect(screen.queryByText('Cần nhập ô này')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Bỏ gia hạn của 1 xã' }))
  await waitFor(async () => expect(await dueOn()).toBe('2018-09-28'))
})

test('a unit that has a later day keeps it; the others are put off, and both are told before and after', async () => {
  const office = await exchangeOffice()
  const { id: requestId } = await office.call('exchange.createRequest', {
    number: '01',
    title: 'Báo cáo năm 2018',
    issuedOn: '2018-09-12',
    dueOn: '2018-09-28',
    contents: ['activities'],
    unitIds: [office.anMy, office.dongTam],
  })
  await office.call('exchange.extend', { requestId, unitIds: [office.anMy], dueOn: '2018-10-15' })
  const { request, rows } = await office.call('exchange.board', { requestId })
  const user = renderScreen(
    office,
    <ExtendDialog isOpen request={request} rows={rows} onClose={() => undefined} />,
    { at: '/exchange', path: '/exchange' },
  )
  await typeDay(user, /^Hạn mới/u, '28/9/2018')
  screen.getByText('Hạn mới phải sau hạn đang có: Đồng Tâm 28/09/2018')
  await typeDay(user, /^Hạn mới/u, '10/10/2018')
  screen.getByText('Giữ nguyên 1 xã đã có hạn từ ngày này trở đi: An Mỹ 15/10/2018')
  await user.click(screen.getByRole('button', { name: 'Gia hạn 1 xã' }))
  await screen.findByText('Đã gia hạn 1 xã đến 10/10/2018. Giữ nguyên hạn của 1 xã.')
  const board = await office.call('exchange.board', { requestId })
  expect(board.rows.map(({ unitName, dueOn }) => [unitName, dueOn])).toEqual([
    ['An Mỹ', '2018-10-15'],
    ['Đồng Tâm', '2018-10-10'],
  ])
})

test('a number and a remark that are too long are marked, and the first of them has the keys', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const user = renderScreen(
    app,
    <RequestDialog isOpen onClose={() => undefined} onCreated={() => undefined} />,
    { at: '/exchange', path: '/exchange' },
  )
  const dialog = await screen.findByRole('dialog', { name: 'Yêu cầu báo cáo mới' })
  const number = within(dialog).getByRole('textbox', { name: 'Số công văn' })
  const note = within(dialog).getByRole('textbox', { name: /^Lưu ý/u })
  for (const field of [number, note]) {
    await user.click(field)
    await user.paste('x'.repeat(30_000))
  }
  await user.click(within(dialog).getByRole('button', { name: 'Tạo yêu cầu và lập tệp' }))
  await waitFor(() => expect(number.getAttribute('aria-invalid')).toBe('true'))
  expect(note.getAttribute('aria-invalid')).toBe('true')
  await waitFor(() => expect(document.activeElement).toBe(number))
  expect(number).toHaveProperty('value', 'x'.repeat(30_000))
})
