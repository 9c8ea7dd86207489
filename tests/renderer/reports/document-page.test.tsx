// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { DocumentPage } from '../../../src/renderer/features/reports/document-page.tsx'
import { openDistrict } from '../../support/both-offices.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { finishRound, openPracticeOffice } from '../../support/practice-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const openReport = async () => {
  const app = createTestApp()
  const practice = await openPracticeOffice(app.call)
  await finishRound(app.call, practice)
  const { id } = await app.call('documents.create', { kind: 'round_report', subjectId: practice.roundId })
  const user = renderScreen(app, <DocumentPage />, { at: `/reports/${id}`, path: '/reports/:id' })
  await screen.findByRole('heading', { name: 'Báo cáo kết quả đợt' })
  return { app, user, id, ...practice }
}

test('certificates: one part of many sheets, its own margins, no page number', async () => {
  const office = await openDistrict()
  const { id } = await office.call('documents.create', {
    kind: 'certificate',
    subjectId: office.subjects.nomination_lists,
  })
  renderScreen(office, <DocumentPage />, { at: `/reports/${id}`, path: '/reports/:id' })
  const preview = await screen.findByRole('region', { name: 'Xem trước văn bản như khi in' })
  await waitFor(() => expect(preview.querySelectorAll('section.nep-docx').length).toBeGreaterThan(1))
  const sheets = [...preview.querySelectorAll<HTMLElement>('section.nep-docx')]
  expect(new Set(sheets.map(({ style }) => style.getPropertyValue('--nep-page-name')))).toEqual(
    new Set(['nep-part-0']),
  )
  const rules = preview.querySelector('style')?.textContent ?? ''
  expect(rules).toContain('margin: 34.00pt 34.00pt 34.00pt 34.00pt')
  expect(rules).not.toContain('counter-increment')
})

const part = (name: string) => within(screen.getByRole('region', { name }))

test('the Word file itself is previewed beside its paragraphs', async () => {
  await openReport()
  const preview = screen.getByRole('region', { name: 'Xem trước văn bản như khi in' })
  await waitFor(() => expect(preview.textContent).toContain('tổ chức kiểm tra đợt I tại 06 đơn vị'))
  const sheets = [...preview.querySelectorAll<HTMLElement>('section.nep-docx')]
  expect(sheets.map(({ style }) => style.getPropertyValue('--nep-page-name'))).toEqual([
    'nep-part-0',
    'nep-part-1',
  ])
  // The heading row of each table of the annex can come again on every page.
  expect(sheets[1]?.querySelectorAll('thead')).toHaveLength(2)
  // The annex lies across, with the decree's margins, and counts its pages anew.
  const rulesNow = () => preview.querySelector('style')?.textContent ?? ''
  // They are drawn by the page a moment after its paper.
  await waitFor(() => expect(rulesNow()).toContain('@page nep-part-1 '))
  const rules = rulesNow()
  expect(rules).toContain(
    '@page nep-part-1 { size: 841.85pt 595.25pt; margin: 56.65pt 42.50pt 56.65pt 85.00pt; counter-increment: nep-pages-1; ',
  )
  expect(rules).toContain('content: counter(nep-pages-0, nep-from-second)')
})

test('a paragraph is saved as it is typed, shows in the preview, and goes back to the composed text', async () => {
  const { app, user, id } = await openReport()
  const field = part('I. ĐƠN VỊ ĐÃ KIỂM TRA').getByRole('textbox', { name: 'Đoạn 1' })
  await user.clear(field)
  await user.click(field)
  await user.paste('Đoàn đã kiểm tra sáu đơn vị.')
  await part('I. ĐƠN VỊ ĐÃ KIỂM TRA').findByText('Đã sửa')
  const preview = screen.getByRole('region', { name: 'Xem trước văn bản như khi in' })
  await waitFor(() => expect(preview.textContent).toContain('Đoàn đã kiểm tra sáu đơn vị.'))
  await user.click(screen.getByRole('button', { name: 'Trở lại bản soạn sẵn: Đoạn 1' }))
  await waitFor(async () => {
    const { sections } = await app.call('documents.get', { id })
    expect(sections[0]?.paragraphs[0]?.isEdited).toBe(false)
  })
  await waitFor(() =>
    expect(
      part('I. ĐƠN VỊ ĐÃ KIỂM TRA').getByRole<HTMLTextAreaElement>('textbox', { name: 'Đoạn 1' }).value,
    ).toContain('Thực hiện Kế hoạch số 1260/KH-UBND'),
  )
})

test('issuing asks for number and date; afterwards the text is frozen and a change of data is listed', async () => {
  const { app, user, id, roundId } = await openReport()
  await user.click(screen.getByRole('button', { name: 'Phát hành…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Phát hành văn bản' })
  await user.click(within(dialog).getByRole('button', { name: 'Phát hành' }))
  await within(dialog).findByText('Phát hành cần số và ngày ban hành. Nhập số, ngày rồi phát hành.')
  await user.type(within(dialog).getByRole('textbox', { name: /^Số/u }), '8')
  await user.type(within(dialog).getByRole('textbox', { name: /^Ngày ban hành/u }), '8/10')
  await user.tab()
  await user.click(within(dialog).getByRole('button', { name: 'Phát hành' }))
  await screen.findByRole('button', { name: 'Soạn lần mới…' })
  expect(await app.call('documents.get', { id })).toMatchObject({
    status: 'issued',
    number: '8',
    date: '2018-10-08',
  })
  const field = part('I. ĐƠN VỊ ĐÃ KIỂM TRA').getByRole<HTMLTextAreaElement>('textbox', { name: 'Đoạn 1' })
  expect(field.readOnly).toBe(true)

  const [finding] = await app.call('findings.list', { roundId })
  const { revision, ...rest } = await app.call('findings.get', { id: finding?.id ?? '' })
  await app.call('findings.update', { ...rest, revision, recommendation: 'Dọn dẹp hằng ngày' })
  const changes = await screen.findByRole('region', { name: /^Số liệu đã thay đổi sau khi phát hành/u })
  within(changes).getByText('Dọn dẹp hằng ngày')
})

test('a draft is removed after a question, and printing prints', async () => {
  const { app, user, id } = await openReport()
  const print = vi.fn()
  window.print = print
  await user.click(screen.getByRole('button', { name: 'In' }))
  expect(print).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('button', { name: 'Xóa dự thảo' }))
  const dialog = await screen.findByRole('dialog', { name: 'Xóa dự thảo' })
  await user.click(within(dialog).getByRole('button', { name: 'Xóa dự thảo' }))
  await screen.findByTestId('elsewhere')
  expect(await app.callRaw('documents.get', { id })).toMatchObject({ error: { code: 'not_found' } })
})
