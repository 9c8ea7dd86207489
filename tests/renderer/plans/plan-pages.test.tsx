// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PlanPage } from '../../../src/renderer/features/plans/plan-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice } from '../../support/inspection-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

test('a plan is written, kept as a draft while it is typed, and needs its abstract', async () => {
  const app = createTestApp()
  await createInspectionOffice(app.call)
  const user = renderScreen(app, <PlanPage />, { at: '/plans/new', path: '/plans/:id' })
  const save = await screen.findByRole('button', { name: 'Lưu' })
  await user.type(screen.getByRole('textbox', { name: 'Số' }), '300')
  await user.click(save)
  expect((await screen.findAllByText('Cần nhập ô này')).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('textbox', { name: /^Trích yếu/u }))
  await user.paste('Kiểm tra năm 2019')
  await waitFor(async () =>
    expect((await app.call('drafts.get', { key: 'plan:new' }))?.value).toMatchObject({
      number: '300',
      abstract: 'Kiểm tra năm 2019',
    }),
  )
  await user.click(save)
  await screen.findByRole('heading', { name: '300/KH-UBND' })
  await waitFor(async () => expect(await app.call('drafts.get', { key: 'plan:new' })).toBeNull())
  const made = (await app.call('plans.list', { statuses: ['draft'] }))[0]
  expect(made).toMatchObject({ number: '300', symbol: 'KH-UBND', year: 2018, status: 'draft' })
  expect((await app.call('plans.get', { id: made?.id ?? '' })).codes).toHaveLength(2)
})

test('what is typed stays while the plan changes elsewhere, and is saved over the plan as it is now', async () => {
  const app = createTestApp()
  const { planId: id } = await createInspectionOffice(app.call)
  const before = await app.call('plans.get', { id })
  const user = renderScreen(app, <PlanPage />, { at: `/plans/${id}?tab=general`, path: '/plans/:id' })
  const due = await screen.findByRole('textbox', { name: 'Hạn nộp báo cáo tự kiểm tra' })
  await user.clear(due)
  await user.type(due, '30/9/2018{Tab}')
  await app.call('plans.setTeam', { id, revision: before.revision, members: [] })
  await screen.findByRole('tab', { name: 'Đoàn kiểm tra (0)' })
  expect(due).toHaveProperty('value', '30/09/2018')
  await user.click(screen.getByRole('button', { name: 'Lưu' }))
  await waitFor(async () =>
    expect(await app.call('plans.get', { id })).toMatchObject({ returnsDueOn: '2018-09-30', team: [] }),
  )
})

test('the scope is set for all chosen units at once, and the plan then issued', async () => {
  const app = createTestApp()
  const office = await createInspectionOffice(app.call)
  const codes = (await app.call('plans.get', { id: office.planId })).codes.map(({ id }) => id)
  const { id } = await app.call('plans.create', {
    year: 2018,
    number: '1300',
    symbol: 'KH-UBND',
    issuedOn: '2018-10-01',
    abstract: 'Kiểm tra bổ sung',
    codeIds: codes,
  })
  const user = renderScreen(app, <PlanPage />, { at: `/plans/${id}?tab=scope`, path: '/plans/:id' })
  await screen.findByRole('heading', { name: '1300/KH-UBND' })
  expect(screen.getByRole('button', { name: 'Ban hành' })).toHaveProperty('disabled', true)
  const grid = await screen.findByRole('grid', { name: 'Đơn vị của kế hoạch' })
  grid.focus()
  await user.keyboard('{Control>}a{/Control}')
  await user.click(await screen.findByRole('button', { name: 'Gián tiếp 3 đơn vị' }))
  await waitFor(async () =>
    expect((await app.call('plans.get', { id })).units.map(({ mode }) => mode)).toEqual([
      'by_report',
      'by_report',
      'by_report',
    ]),
  )
  const issue = await screen.findByRole('button', { name: 'Ban hành' })
  await waitFor(() => expect(issue).toHaveProperty('disabled', false))
  await user.click(issue)
  await waitFor(async () => expect(await app.call('plans.get', { id })).toMatchObject({ status: 'issued' }))
})
