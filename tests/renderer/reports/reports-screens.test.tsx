// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NewDocumentPage } from '../../../src/renderer/features/reports/new-document-page.tsx'
import { PicturesPage } from '../../../src/renderer/features/reports/pictures-page.tsx'
import { ReportsPage } from '../../../src/renderer/features/reports/reports-page.tsx'
import { TemplatesPage } from '../../../src/renderer/features/reports/templates-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { finishRound, openPracticeOffice } from '../../support/practice-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const practice = async () => {
  const app = createTestApp()
  const office = await openPracticeOffice(app.call)
  await finishRound(app.call, office)
  return { app, ...office }
}

test('an empty list says what belongs here; a composed report stands in it with its state', async () => {
  const { app, roundId } = await practice()
  renderScreen(app, <ReportsPage />, { at: '/reports', path: '/reports' })
  await screen.findByText(/Chưa có văn bản nào của kế hoạch/u)
  expect(screen.getAllByRole('button', { name: 'Soạn báo cáo đợt I' }).length).toBeGreaterThan(0)
  await app.call('documents.create', { kind: 'round_report', subjectId: roundId })
  await screen.findByText('……/BC-VHTT')
  screen.getByText('1 văn bản, 1 dự thảo')
})

test('the link of other screens makes the draft once and opens it', async () => {
  const { app, roundId } = await practice()
  renderScreen(app, <NewDocumentPage />, {
    at: `/reports/new?kind=round_report&subject=${roundId}`,
    path: '/reports/new',
  })
  await screen.findByTestId('elsewhere')
  expect(await app.call('documents.list', {})).toHaveLength(1)
})

test('the map of verdicts says each one by a letter, and its table adds up', async () => {
  const { app } = await practice()
  const user = renderScreen(app, <PicturesPage />, { at: '/reports/pictures', path: '/reports/pictures' })
  const map = await screen.findByRole('region', { name: '145/149 nội dung đạt tại 6 đơn vị đã kiểm tra' })
  expect(within(map).getAllByRole('link', { name: /^UBND thị trấn Đại Nghĩa, .*: Chưa đạt$/u })).toHaveLength(
    3,
  )
  within(map).getByText('27/30')
  await user.click(within(map).getByRole('button', { name: 'Xem bảng' }))
  const table = within(map).getByRole('table', { name: 'Kết quả theo đơn vị và tiêu chí' })
  expect(within(table).getByRole('row', { name: /^UBND thị trấn Đại Nghĩa/u }).textContent).toMatch(/2730$/u)
  const [, ...sums] = within(table).getAllByRole('row').at(-1)?.textContent?.split('Tổng số') ?? []
  expect(sums.join('')).toMatch(/^145\d+/u)
  screen.getByRole('heading', { name: '3 tồn tại; 3 nội dung cùng gặp nhiều nhất, ở 1 đơn vị' })
  screen.getByText(/6 đơn vị đã kiểm tra chưa có báo cáo tự kiểm tra/u)
})

test('a template with a wrong tag is described and not taken', async () => {
  const { app } = await practice()
  const name = 'Mẫu sửa.docx'
  const bytes = readFileSync(resolve(import.meta.dirname, '../../../resources/templates/bien-ban.docx'))
  const picked = { name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer }
  const user = renderScreen(app, <TemplatesPage />, {
    at: '/reports/templates',
    path: '/reports/templates',
    picked: [picked],
  })
  // The minutes' template is none for a letter: its tags are unknown there.
  await user.click(await screen.findByRole('button', { name: 'Đưa mẫu đã sửa: Công văn đôn đốc' }))
  const refusal = await screen.findByRole('alert')
  expect(refusal.textContent).toContain('Chưa nhận mẫu Mẫu sửa.docx')
  expect(refusal.textContent).toContain('không có trong danh sách thẻ')
  await user.click(screen.getByRole('button', { name: 'Đưa mẫu đã sửa: Biên bản kiểm tra' }))
  await screen.findByText(name)
  await user.click(screen.getByRole('button', { name: 'Dùng lại mẫu của Nếp: Biên bản kiểm tra' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Dùng lại mẫu của Nếp' }))
  await waitFor(() => expect(screen.queryByText(name)).toBeNull())
})
