// @vitest-environment jsdom
/** What is said of an import leads to the rows of that import, not to all of its commune. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReturnsJournalPage } from '../../../src/renderer/features/exchange/returns-journal-page.tsx'
import { SelfChecksPage } from '../../../src/renderer/features/exchange/self-checks-page.tsx'
import { FindingsPage } from '../../../src/renderer/features/findings/findings-page.tsx'
import { OutreachPage } from '../../../src/renderer/features/outreach/outreach-page.tsx'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { importFile } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

const activity = (at: number, form: string, day: string) => ({
  sheet: 'Tuyên truyền',
  at,
  values: { 'Hình thức tuyên truyền': form, 'Từ ngày': day },
})

test('the journal leads to just the rows of an import, in every list; the filter is said and let go', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  await office.call('outreach.create', {
    unitId: office.anMy,
    villageId: null,
    codeId: null,
    form: 'Loa truyền thanh',
    heldOn: '2018-09-01',
    heldTo: null,
    place: '',
    participants: null,
    durationHours: null,
    note: '',
  })
  const bytes = await fillReturn(workbook, [
    activity(0, 'Hội nghị', '20/9/2018'),
    {
      sheet: 'Tự kiểm tra',
      at: { heading: 'Mã', text: 'K01' },
      values: { 'Kết quả tự kiểm tra': 'Chưa đạt' },
    },
    {
      sheet: 'Khắc phục',
      at: 0,
      values: { 'Kết quả': 'Đang khắc phục', 'Biện pháp đã thực hiện': 'Đã giao cán bộ' },
    },
  ])
  const batchId = await importFile(office, bytes, 'Bieu An My.xlsx')
  const [file] = await office.call('exchange.files', {})
  renderScreen(office, <ReturnsJournalPage />, {
    at: `/exchange/journal?file=${file?.id}`,
    path: '/exchange/journal',
  })
  const hrefOf = async (name: string): Promise<string> =>
    (await screen.findByRole('link', { name })).getAttribute('href') ?? ''
  const outreach = await hrefOf('Tuyên truyền')
  const selfChecks = await hrefOf('Kết quả tự kiểm tra')
  const findings = await hrefOf('Tồn tại & khắc phục')
  for (const address of [outreach, selfChecks, findings]) expect(address).toContain(`import=${batchId}`)
  document.body.replaceChildren()

  const user = renderScreen(office, <OutreachPage />, { at: outreach, path: '/outreach' })
  await screen.findByRole('gridcell', { name: 'Hội nghị' })
  expect(screen.queryByRole('gridcell', { name: 'Loa truyền thanh' })).toBeNull()
  screen.getByText('1 hoạt động')
  screen.getByText(/^Đang lọc: tệp Bieu An My\.xlsx, nhập \d/u)
  await user.click(screen.getByRole('button', { name: 'Bỏ lọc theo số liệu' }))
  await screen.findByRole('gridcell', { name: 'Loa truyền thanh' })
  document.body.replaceChildren()

  renderScreen(office, <SelfChecksPage />, { at: selfChecks, path: '/exchange/self-checks' })
  await screen.findByText(/^1 câu trả lời của 1 xã/u)
  document.body.replaceChildren()

  renderScreen(office, <FindingsPage />, { at: findings, path: '/findings' })
  await screen.findByText('Bộ phận một cửa chưa niêm yết Quy tắc ứng xử')
  await waitFor(() => expect(screen.queryByText(/^Chưa có nội quy/u)).toBeNull())
}, 120_000)
