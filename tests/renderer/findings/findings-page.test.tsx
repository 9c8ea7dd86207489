// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FindingsPage } from '../../../src/renderer/features/findings/findings-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice } from '../../support/inspection-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const openFindings = async (at = '/findings') => {
  const app = createTestApp()
  const office = await createInspectionOffice(app.call)
  const base = { unitId: office.dongTam, foundOn: '2017-11-14' }
  const { id: late } = await app.call('findings.create', {
    ...base,
    description: 'Hàng lấn vỉa hè',
    remedyDueOn: '2018-09-20',
  })
  await app.call('findings.create', { ...base, description: 'Chưa niêm yết', remedyDueOn: '2018-12-01' })
  const user = renderScreen(app, <FindingsPage />, { at: at.replace('LATE', late), path: '/findings' })
  await screen.findByText('2 chưa khắc phục xong, 1 quá hạn')
  return { app, late, user }
}

test('overdue ones are chosen and reminded together', async () => {
  const { app, late, user } = await openFindings()
  await user.click(screen.getByText('Quá hạn'))
  const row = await screen.findByRole('row', { name: /Hàng lấn vỉa hè/u })
  expect(row.textContent).toContain('Quá 15 ngày')
  expect(screen.queryByRole('row', { name: /Chưa niêm yết/u })).toBeNull()
  screen.getByRole('grid', { name: 'Danh sách tồn tại' }).focus()
  await user.keyboard(' ')
  await user.click(await screen.findByRole('button', { name: 'Nhắc 1 tồn tại' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: 'Hình thức, văn bản nhắc' }), 'Công văn 45')
  await user.click(within(dialog).getByRole('button', { name: 'Nhắc 1 tồn tại' }))
  await waitFor(async () =>
    expect((await app.call('findings.get', { id: late })).events).toMatchObject([
      { kind: 'reminded', note: 'Công văn 45', happenedOn: '2018-10-05' },
    ]),
  )
})

test('done stays grey until it is said how it was verified', async () => {
  const { app, late, user } = await openFindings('/findings?finding=LATE')
  const done = await screen.findByRole('button', { name: 'Xác minh xong' })
  expect(done).toHaveProperty('disabled', true)
  await user.type(screen.getByRole('textbox', { name: /Ghi chú, cách xác minh/u }), 'Đoàn xem lại tại chợ')
  expect(done).toHaveProperty('disabled', false)
  await user.click(done)
  await waitFor(async () =>
    expect(await app.call('findings.get', { id: late })).toMatchObject({
      status: 'done',
      doneOn: '2018-10-05',
    }),
  )
  await screen.findByText('Đoàn xem lại tại chợ')
  expect(screen.getByText(/Chưa khắc phục → Đã khắc phục/u)).toBeTruthy()
})
