// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ComparePage } from '../../../src/renderer/features/reports/compare-page.tsx'
import { OverviewPage } from '../../../src/renderer/features/reports/overview-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { openPracticeOffice } from '../../support/practice-office.ts'
import { renderScreen } from '../../support/render-app.tsx'
import { openYearOffice } from '../../support/year-office.ts'

test('two years: the sentence, the table with its sums, and marks that lead to their rows', async () => {
  const app = await openYearOffice()
  const { call } = app
  const user = renderScreen(app, <ComparePage />, {
    at: '/reports/compare?kind=years',
    path: '/reports/compare',
  })
  const share = await screen.findByRole('region', { name: /^Năm 2018 đạt 99,4%, thấp hơn năm 2017/u })
  const mark = within(share).getByRole('link', { name: 'Năm 2018: 99,4% nội dung đạt' })
  expect(mark.getAttribute('href')).toContain('/reports/verdicts?scope=')
  await user.click(within(share).getByRole('button', { name: 'Xem bảng' }))
  const row = within(within(share).getByRole('table')).getByRole('row', { name: /^Năm 2018/u })
  const { passed, failed } = (
    await call('reports.compare', {
      scopes: [
        { kind: 'year', year: 2018 },
        { kind: 'year', year: 2017 },
      ],
    })
  ).sides[0]?.counts ?? { passed: 0, failed: 0 }
  expect(row.textContent).toContain(`${passed}${failed}`)
  screen.getByRole('region', { name: 'Năm 2018: 3 tồn tại, 0 đã khắc phục' })
})

test('one round alone: it is said what is needed', async () => {
  const app = createTestApp()
  await openPracticeOffice(app.call)
  renderScreen(app, <ComparePage />, { at: '/reports/compare', path: '/reports/compare' })
  await screen.findByText(/Cần ít nhất hai đợt, hai kế hoạch hoặc hai năm/u)
})

test('the overview: done against plan, what is late, what waits to be signed, each leading to its rows', async () => {
  const app = createTestApp()
  const { roundId } = await openPracticeOffice(app.call)
  const { id } = await app.call('documents.create', { kind: 'round_report', subjectId: roundId })
  await app.call('documents.create', { kind: 'check_forms', subjectId: roundId })
  renderScreen(app, <OverviewPage />, { at: '/reports/overview', path: '/reports/overview' })
  await screen.findByRole('region', { name: /^4\/26 đơn vị đã kiểm tra/u })
  // Forms of inspection are not signed by the head.
  const section = await screen.findByRole('region', { name: /^Chờ trình, ký: 1 văn bản, \d+ đề nghị/u })
  const link = within(section).getByRole('link', { name: 'Báo cáo kết quả đợt' })
  expect(link.getAttribute('href')).toContain(`/reports/${id}`)
  screen.getByRole('button', { name: 'In một trang A4' })
})
