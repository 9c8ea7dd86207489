// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { VisitPage } from '../../../src/renderer/features/visits/visit-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice, startVisit } from '../../support/inspection-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

test('an old finding stands first and is rechecked; the word can be taken back', async () => {
  const app = createTestApp()
  const office = await createInspectionOffice(app.call)
  const { id: findingId } = await app.call('findings.create', {
    unitId: office.dongTam,
    foundOn: '2017-11-14',
    description: 'Chợ để hàng lấn vỉa hè',
    remedyDueOn: '2018-09-20',
  })
  const id = await startVisit(app.call, office, office.dongTam)
  const user = renderScreen(app, <VisitPage />, { at: `/visits/${id}`, path: '/visits/:id' })
  const row = await screen.findByRole('group', { name: 'Kết quả kiểm tra lại: Chợ để hàng lấn vỉa hè' })
  expect(screen.getByText('Tồn tại cũ cần kiểm tra lại: 0/1')).toBeTruthy()
  expect(screen.getByText(/quá 15 ngày/u)).toBeTruthy()
  expect(screen.getByRole('button', { name: '1 tồn tại cũ chưa kiểm tra lại' })).toBeTruthy()

  await user.click(within(row).getByRole('button', { name: 'Đã khắc phục' }))
  await screen.findByText('Tồn tại cũ cần kiểm tra lại: 1/1')
  expect(await app.call('findings.get', { id: findingId })).toMatchObject({
    status: 'done',
    doneOn: '2018-10-05',
  })
  await user.click(within(row).getByRole('button', { name: 'Đã khắc phục' }))
  await waitFor(async () =>
    expect(await app.call('findings.get', { id: findingId })).toMatchObject({ status: 'open', events: [] }),
  )
})

test('a visit of a round that is not open cannot start, and says so', async () => {
  const app = createTestApp()
  const office = await createInspectionOffice(app.call)
  const { visitIds } = await app.call('rounds.schedule', {
    id: office.roundId,
    entries: [{ unitId: office.anMy, visitDate: '2018-10-04', session: 'morning' }],
  })
  renderScreen(app, <VisitPage />, { at: `/visits/${visitIds[0]}`, path: '/visits/:id' })
  await screen.findByText('Đợt I chưa mở. Mở đợt rồi bắt đầu.')
  expect(screen.getByRole('button', { name: /Bắt đầu kiểm tra/u })).toHaveProperty('disabled', true)
  await app.call('rounds.move', { id: office.roundId, revision: 1, to: 'open' })
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /Bắt đầu kiểm tra/u })).toHaveProperty('disabled', false),
  )
})

test('evidence is picked for the criterion under the cursor', async () => {
  const app = createTestApp()
  const office = await createInspectionOffice(app.call)
  const id = await startVisit(app.call, office, office.dongTam)
  const photo = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])], 'niem-yet.jpg')
  const user = renderScreen(app, <VisitPage />, {
    at: `/visits/${id}`,
    path: '/visits/:id',
    picked: [photo],
  })
  await screen.findByRole('heading', { name: 'UBND xã Đồng Tâm' })
  await user.keyboard('{ArrowDown}m')
  await screen.findByText('Minh chứng (1)')
  expect((await app.call('visits.get', { id })).attachments).toMatchObject([
    { fileName: 'niem-yet.jpg', criterionId: office.agency.criterionIds.K02, isImage: true },
  ])
})
