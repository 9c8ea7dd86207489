// @vitest-environment jsdom
/** What every picture does: its table one key away, its figures in Excel, an SVG that is complete, marks that lead on. */

import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { FindingsPage } from '../../../src/renderer/features/findings/findings-page.tsx'
import { OutreachPage } from '../../../src/renderer/features/outreach/outreach-page.tsx'
import { PicturesPage } from '../../../src/renderer/features/reports/pictures-page.tsx'
import { VerdictsPage } from '../../../src/renderer/features/reports/verdicts-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { finishRound, openPracticeOffice } from '../../support/practice-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const openPictures = async () => {
  const app = createTestApp()
  const office = await openPracticeOffice(app.call)
  await finishRound(app.call, office)
  const saved: string[] = []
  const user = renderScreen(app, <PicturesPage />, { saved })
  const map = await screen.findByRole('region', { name: /nội dung đạt tại 6 đơn vị/u })
  return { app, ...office, saved, user, map }
}

const hrefs = (region: HTMLElement): string[] =>
  within(region)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')

test('B shows the table and the picture again, while the focus is within', async () => {
  const { user, map } = await openPictures()
  const [first] = within(map).getAllByRole('link')
  first?.focus()
  await user.keyboard('b')
  within(map).getByRole('table', { name: 'Kết quả theo đơn vị và tiêu chí' })
  within(map).getByRole('button', { name: 'Xem biểu đồ' }).focus()
  await user.keyboard('b')
  expect(within(map).queryByRole('table')).toBeNull()
})

test('all marks are one tab stop, and arrows go from mark to mark', async () => {
  const { map } = await openPictures()
  const marks = within(map).getAllByRole('link')
  expect(marks.length).toBeGreaterThan(100)
  expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1)
  marks[0]?.focus()
  fireEvent.keyDown(marks[0] as Element, { key: 'ArrowRight' })
  expect(document.activeElement).toBe(marks[1])
  fireEvent.keyDown(marks[1] as Element, { key: 'ArrowLeft' })
  expect(document.activeElement).toBe(marks[0])
})

test('the figures go to Excel as real numbers with their sums, and the drawing to an SVG with its sentence', async () => {
  const { app, saved, user } = await openPictures()
  const openMenu = () => user.click(screen.getByRole('button', { name: 'Xuất, in: Tồn tại hay gặp' }))
  await openMenu()
  await user.click(await screen.findByRole('menuitem', { name: 'Xuất Excel' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  const read = readWorkbook(app.app.files.take(saved[0] ?? '').bytes)
  if (!read.ok) throw new Error(read.reason)
  const cells = read.workbook.sheets[0]?.cells ?? []
  const numbers = cells.filter(({ row, column, kind }) => row > 6 && column === 2 && kind === 'number')
  expect(numbers.map(({ number }) => number)).toEqual([1, 1, 1, 3])
  expect(numbers.at(-1)?.hasFormula).toBe(true)
  await openMenu()
  await user.click(await screen.findByRole('menuitem', { name: 'Lưu ảnh SVG' }))
  await waitFor(() => expect(saved).toHaveLength(2))
  const file = app.app.files.take(saved[1] ?? '')
  expect(file.name).toBe('Tồn tại hay gặp 2018-10-05.svg')
  const svg = new DOMParser().parseFromString(strFromU8(file.bytes), 'image/svg+xml')
  expect(svg.querySelector('parsererror')).toBeNull()
  const words = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')
  expect(words).toContain('3 tồn tại; 3 nội dung cùng gặp nhiều nhất, ở 1 đơn vị')
  expect(words).toContain('Kế hoạch 1260/KH-UBND, đợt I')
  expect(words).toContain('Số liệu trong sổ đến ngày 05/10/2018.')
  expect(svg.querySelectorAll('[fill^="var("]')).toHaveLength(0)
})

test('a mark leads to a list of exactly the rows that it counts', async () => {
  const { app, map, planId, roundId } = await openPictures()
  const scope = { kind: 'round' as const, id: roundId }
  const failed = (await app.call('reports.verdicts', { scope })).filter(({ verdict }) => verdict === 'fail')
  const frequent = screen.getByRole('region', { name: /3 tồn tại; 3 nội dung/u })
  const [finding] = hrefs(frequent).filter((href) => href.startsWith('#/findings'))
  const [activity] = hrefs(screen.getByRole('region', { name: /hoạt động năm 2018/u })).filter((href) =>
    href.includes('month='),
  )
  const ofCriterion = hrefs(screen.getByRole('region', { name: /tiêu chí cùng chưa đạt/u })).filter((href) =>
    href.endsWith('verdict=fail'),
  )
  expect(hrefs(map).every((href) => href.startsWith('#/reports/verdicts?'))).toBe(true)
  expect(ofCriterion).toHaveLength(new Set(failed.map(({ criterionId }) => criterionId)).size)
  expect(planId).not.toBe('')
  document.body.innerHTML = ''

  renderScreen(app, <FindingsPage />, { at: (finding ?? '').slice(1) })
  const findings = await screen.findByRole('grid', { name: 'Danh sách tồn tại' })
  await waitFor(() => expect(findings.getAttribute('aria-rowcount')).toBe('2'))
  await screen.findByText(/Đang lọc: Kế hoạch 1260\/KH-UBND, đợt I/u)
  document.body.innerHTML = ''

  renderScreen(app, <VerdictsPage />, { at: (ofCriterion[0] ?? '').slice(1) })
  const verdicts = await screen.findByRole('grid', { name: 'Danh sách kết quả' })
  await waitFor(() => expect(verdicts.getAttribute('aria-rowcount')).toBe('2'))
  document.body.innerHTML = ''

  const month = new URLSearchParams((activity ?? '').split('?')[1]).get('month') ?? ''
  const held = (await app.call('outreach.list', { scope })).filter(({ heldOn }) => heldOn?.startsWith(month))
  renderScreen(app, <OutreachPage />, { at: (activity ?? '').slice(1) })
  await waitFor(() =>
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(held.length + 1)),
  )
  expect(held.length).toBeGreaterThan(0)
})

test('without a plan, and with a plan without visits, every picture says what would be there', async () => {
  const app = createTestApp()
  await openPracticeOffice(app.call)
  const [plan] = await app.call('plans.list', {})
  await app.call('rounds.create', { planId: plan?.id ?? '' })
  const rounds = await app.call('rounds.list', {})
  const empty = rounds.find(({ units }) => units === 0)
  renderScreen(app, <PicturesPage />, { at: `/?plan=${plan?.id}&round=${empty?.id}` })
  await screen.findByRole('heading', { name: 'Chưa có đơn vị nào được kiểm tra' })
  screen.getByRole('heading', { name: 'Không ghi nhận tồn tại nào' })
  screen.getByRole('heading', { name: 'Không có tồn tại nào phải khắc phục' })
  screen.getByRole('heading', { name: 'Chưa ghi hoạt động tuyên truyền nào năm 2018' })
  screen.getByRole('heading', { name: 'Chưa yêu cầu đơn vị nào báo cáo' })
})
