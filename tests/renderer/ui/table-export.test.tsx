// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { Cell } from '#shared/domain/exchange/sheet.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { ChecklistsPage } from '../../../src/renderer/features/checklists/checklists-page.tsx'
import { CommendationPage } from '../../../src/renderer/features/commendation/commendation-page.tsx'
import { ExchangePage } from '../../../src/renderer/features/exchange/exchange-page.tsx'
import { FindingsPage } from '../../../src/renderer/features/findings/findings-page.tsx'
import { OutreachPage } from '../../../src/renderer/features/outreach/outreach-page.tsx'
import { PlanPage } from '../../../src/renderer/features/plans/plan-page.tsx'
import { PlansPage } from '../../../src/renderer/features/plans/plans-page.tsx'
import { ReportsPage } from '../../../src/renderer/features/reports/reports-page.tsx'
import { RoundsPage } from '../../../src/renderer/features/rounds/rounds-page.tsx'
import { UnitsPage } from '../../../src/renderer/features/units/units-page.tsx'
import { VisitsPage } from '../../../src/renderer/features/visits/visits-page.tsx'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { renderScreen } from '../../support/render-app.tsx'

const cellsOf = ({ app }: TestApp, handle: string): Cell[] => {
  const read = readWorkbook(app.files.take(handle).bytes)
  if (!read.ok) throw new Error(read.reason)
  return read.workbook.sheets[0]?.cells ?? []
}

const textsOf = (cells: readonly Cell[], row: number): string[] =>
  cells.filter((cell) => cell.row === row).map(({ text }) => text)

/** What the grid shows, row by row, group heads included. */
const shownRows = (grid: HTMLElement): string[] =>
  within(grid)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '')

/** The practice office with a request and a document, which it has not at first. */
const openOffice = async ({ call }: TestApp): Promise<{ planId: string }> => {
  const { planId } = await call('office.startPractice', {})
  const communes = (await call('units.list', { validOn: '2018-10-05' })).filter(
    ({ kind }) => kind === 'commune',
  )
  await call('exchange.createRequest', {
    title: 'Báo cáo tuyên truyền',
    planId,
    issuedOn: '2018-09-12',
    dueOn: '2018-09-28',
    contents: ['activities'],
    unitIds: communes.map(({ id }) => id),
  })
  await call('documents.create', { kind: 'plan', subjectId: planId })
  return { planId }
}

const screens: [string, ReactNode, { at?: (planId: string) => string; path?: string }][] = [
  ['plans', <PlansPage key="" />, {}],
  [
    'progress of a plan',
    <PlanPage key="" />,
    { at: (id) => `/plans/${id}?tab=progress`, path: '/plans/:id' },
  ],
  ['scope of a plan', <PlanPage key="" />, { at: (id) => `/plans/${id}?tab=scope`, path: '/plans/:id' }],
  ['rounds', <RoundsPage key="" />, {}],
  ['visits', <VisitsPage key="" />, {}],
  ['findings', <FindingsPage key="" />, { at: () => '/findings?group=all' }],
  ['return board', <ExchangePage key="" />, {}],
  ['outreach', <OutreachPage key="" />, {}],
  ['nominations', <CommendationPage key="" />, {}],
  ['documents', <ReportsPage key="" />, {}],
  ['units', <UnitsPage key="" />, {}],
  ['criteria', <ChecklistsPage key="" />, {}],
]

test.each(screens)('%s: the list exports the columns and rows that it shows', async (_, page, options) => {
  const app = createTestApp()
  const { planId } = await openOffice(app)
  const saved: string[] = []
  const user = renderScreen(app, page, {
    at: options.at?.(planId) ?? '/',
    path: options.path ?? '*',
    saved,
  })
  const grid = await screen.findByRole('grid')
  await waitFor(() => expect(shownRows(grid).length).toBeGreaterThan(0))
  const button = (await screen.findAllByRole('button', { name: 'Xuất Excel' })).at(0)
  if (button === undefined) throw new Error('no button')
  await user.click(button)
  await waitFor(() => expect(saved).toHaveLength(1))
  const cells = cellsOf(app, saved[0] ?? '')
  const headers = within(grid)
    .getAllByRole('columnheader')
    .flatMap((head) => head.textContent || [])
  expect(textsOf(cells, 6)).toEqual(headers)
  const count = Number(grid.getAttribute('aria-rowcount')) - 1
  const rows = shownRows(grid)
  expect(new Set(cells.map(({ row }) => row)).has(6 + count)).toBe(true)
  for (const [index, row] of rows.entries()) {
    // Drawn cells may say more (icons, tags); the first text of the row must be there.
    const [first] = textsOf(cells, 7 + index).filter((text) => /\p{L}/u.test(text))
    if (first !== undefined && rows.length === count) expect(row).toContain(first)
  }
  expect(cells.at(-1)?.text).toContain('xuất ngày 05/10/2018')
})

test('the filter stands above the list in words, and only its rows are written', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const saved: string[] = []
  const user = renderScreen(app, <FindingsPage />, { at: '/findings?group=all', saved })
  const grid = await screen.findByRole('grid')
  const before = shownRows(grid).length
  await user.type(screen.getByRole('searchbox'), 'dong tam')
  await waitFor(() => expect(shownRows(grid).length).toBeLessThan(before))
  const shown = shownRows(grid).length
  await user.click(screen.getByRole('button', { name: 'Xuất Excel' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  const cells = cellsOf(app, saved[0] ?? '')
  expect(textsOf(cells, 4)).toEqual(['(Lọc: có chữ “dong tam”)'])
  expect(cells.at(-1)?.text).toBe(`Danh sách có ${shown} dòng, xuất ngày 05/10/2018.`)
  const [due] = cells.filter(({ row, kind }) => row > 6 && kind === 'date')
  expect(due?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
})
