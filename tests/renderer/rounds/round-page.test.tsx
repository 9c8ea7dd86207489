// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RoundPage } from '../../../src/renderer/features/rounds/round-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice } from '../../support/inspection-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const openRound = async () => {
  const app = createTestApp()
  const office = await createInspectionOffice(app.call)
  const user = renderScreen(app, <RoundPage />, { at: `/rounds/${office.roundId}`, path: '/rounds/:id' })
  await screen.findByRole('heading', { name: 'Đợt I' })
  const slots = async () =>
    (await app.call('rounds.get', { id: office.roundId })).visits.map(({ unitName, visitDate, session }) => [
      unitName,
      visitDate,
      session,
    ])
  return { app, office, user, slots }
}

test('units are put into free sessions in order, and moved with Ctrl and the arrows', async () => {
  const { user, slots } = await openRound()
  await screen.findByText('Chưa xếp lịch (3)')
  await user.click(screen.getByRole('button', { name: 'Xếp lần lượt' }))
  await waitFor(async () =>
    expect(await slots()).toEqual([
      ['UBND xã Đồng Tâm', '2018-10-03', 'morning'],
      ['UBND xã An Mỹ', '2018-10-03', 'afternoon'],
      ['Ban Quản lý dự án đầu tư xây dựng huyện Mỹ Đức', '2018-10-04', 'morning'],
    ]),
  )
  const chip = await screen.findByRole('button', { name: 'UBND xã An Mỹ, Chiều 03/10/2018, Đã xếp lịch' })
  chip.focus()
  await user.keyboard('{Control>}{ArrowDown}{/Control}')
  await screen.findByRole('button', { name: 'UBND xã An Mỹ, Chiều 04/10/2018, Đã xếp lịch' })
  const moved = screen.getByRole('button', { name: /^UBND xã An Mỹ/u })
  moved.focus()
  await user.keyboard('{Control>}{ArrowLeft}{/Control}')
  await screen.findByText('Cần xem lại: 1')
  expect(screen.getByText(/đoàn trùng buổi Sáng 04\/10\/2018/u)).toBeTruthy()
})

test('a day, an hour and a place are typed in the dialog; a wrong hour is not saved', async () => {
  const { app, office, user } = await openRound()
  await user.click(await screen.findByRole('button', { name: 'UBND xã Đồng Tâm, chưa xếp lịch' }))
  const dialog = await screen.findByRole('dialog')
  const field = (name: RegExp) => within(dialog).getByRole('textbox', { name })
  await user.type(field(/Ngày kiểm tra/u), '5/10')
  await user.type(field(/Giờ bắt đầu/u), '26h')
  await user.tab()
  expect(within(dialog).getByRole('button', { name: 'Lưu lịch' })).toHaveProperty('disabled', true)
  await user.clear(field(/Giờ bắt đầu/u))
  await user.type(field(/Giờ bắt đầu/u), '8h')
  await user.type(field(/Địa điểm/u), 'Hội trường UBND xã')
  await user.click(within(dialog).getByRole('button', { name: 'Lưu lịch' }))
  await waitFor(async () =>
    expect((await app.call('rounds.get', { id: office.roundId })).visits).toMatchObject([
      {
        unitName: 'UBND xã Đồng Tâm',
        visitDate: '2018-10-05',
        startsAt: '08:00',
        place: 'Hội trường UBND xã',
      },
    ]),
  )
})

test('closing names what is unfinished, and closes when the clerk insists', async () => {
  const { app, office, user } = await openRound()
  await user.click(await screen.findByRole('button', { name: 'Mở đợt' }))
  await user.click(await screen.findByRole('button', { name: 'Đóng đợt' }))
  const dialog = await screen.findByRole('dialog')
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'UBND xã Đồng Tâm: chưa có cuộc kiểm tra',
    'UBND xã An Mỹ: chưa có cuộc kiểm tra',
    'Ban Quản lý dự án đầu tư xây dựng huyện Mỹ Đức: chưa có cuộc kiểm tra',
  ])
  await user.click(within(dialog).getByRole('button', { name: 'Vẫn đóng đợt' }))
  await screen.findByRole('button', { name: 'Mở lại…' })
  expect(await app.call('rounds.get', { id: office.roundId })).toMatchObject({ status: 'closed' })
})
