// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ReturnContent, ReturnStatus } from '#shared/domain/request.ts'
import { exchange } from '#shared/messages/vi/exchange.ts'
import { MissingPage } from '../../../src/renderer/features/exchange/missing-page.tsx'
import { owedText } from '../../../src/renderer/features/exchange/owed.ts'
import { useAttention } from '../../../src/renderer/platform/attention.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

const row = (statuses: Partial<Record<ReturnContent, ReturnStatus | 'blank'>>) => ({
  requestUnitId: 'ru',
  unitId: 'u',
  unitName: 'An Mỹ',
  contactName: '',
  phone: '',
  standing: 'partial' as const,
  due: { kind: 'overdue' as const, days: 3 },
  dueOn: '2018-09-28',
  extendedTo: null,
  sentOn: null,
  receivedOn: null,
  remindedOn: null,
  reminders: 0,
  contents: Object.entries(statuses).map(([content, status]) => ({
    content: content as ReturnContent,
    status: status === 'blank' ? ('waiting' as const) : status,
    statusOn: null,
    isBlank: status === 'blank',
  })),
})

test.each([
  [{ selfcheck: 'waiting', nomination: 'waiting' }, 'Chưa nộp: Tự kiểm tra, Khen thưởng'],
  [
    { selfcheck: 'waiting', activities: 'sent_back', nomination: 'wrong_version' },
    'Chưa nộp: Tự kiểm tra; Gửi lại bản sửa: Tuyên truyền, Khen thưởng',
  ],
  [
    { selfcheck: 'waiting', activities: 'blank', nomination: 'blank' },
    'Chưa nộp: Tự kiểm tra; Gửi biểu trống: Tuyên truyền, Khen thưởng',
  ],
  // What lies with the office is not owed.
  [{ selfcheck: 'received', activities: 'imported', nomination: 'nil' }, ''],
] as const)('%j is read out as "%s"', (statuses, said) => {
  expect(owedText(exchange, row(statuses))).toBe(said)
})

test('who owes what, with whom to call; a call is noted as a reminder, and who sent all is gone from the sheet', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const user = renderScreen(office, <MissingPage />, {
    at: `/exchange/missing?request=${requestId}`,
    path: '/exchange/missing',
  })
  expect((await screen.findByRole('row', { name: /An Mỹ/u })).textContent).toContain('Chưa nộp: ')
  screen.getByRole('grid', { name: 'Xã còn thiếu và người để gọi' }).focus()
  await user.keyboard(' ')
  await user.click(await screen.findByRole('button', { name: 'Ghi đã nhắc' }))
  await screen.findByText(/1 lần, 05\/10/u)

  const filled = await fillReturn(workbook, [
    {
      sheet: 'Tuyên truyền',
      at: 0,
      values: { 'Hình thức tuyên truyền': 'Hội nghị', 'Từ ngày': '20/9/2018' },
    },
  ])
  await office.call('exchange.receive', { files: [office.take('An My.xlsx', filled)] })
  // What came lies with the office; the sheets that came back blank are still asked for.
  await waitFor(() =>
    expect(screen.getByRole('row', { name: /An Mỹ/u }).textContent).not.toContain('Tuyên truyền'),
  )
  expect(screen.getByRole('row', { name: /An Mỹ/u }).textContent).toContain('Khen thưởng')
  const mark = (contents: ReturnContent[], isNil: boolean) =>
    office.call('exchange.markNil', { requestId, unitId: office.anMy, contents, isNil })
  await mark(['selfcheck', 'remedy', 'nomination'], true)
  await screen.findByText(/Không xã nào còn thiếu/u)

  const [file] = await office.call('exchange.files', {})
  const { fileId, revision, fingerprint, open } = await office.call('exchange.review', {
    fileId: file?.id ?? '',
  })
  await office.call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  await mark(['nomination'], false)
  const again = await screen.findByRole('row', { name: /An Mỹ/u })
  expect(again.textContent).toContain('Khen thưởng')
  expect(again.textContent).not.toContain('Tuyên truyền')
}, 60_000)

function ChoosePlan() {
  const { plans, choosePlan } = useAttention()
  return plans.map(({ id, year }) => (
    <button key={id} type="button" onClick={() => choosePlan(id)}>
      Kế hoạch {year}
    </button>
  ))
}

test('the sheet follows the plan that is chosen as the board does: its own request, not the newest of all plans', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const [plan] = await app.call('plans.list', {})
  const { id: other } = await app.call('plans.copyFrom', { id: plan?.id ?? '', year: 2019 })
  const anMy = (await app.call('units.list', {})).find(({ fullName }) => fullName === 'UBND xã An Mỹ')
  const ask = (planId: string | null, number: string, issuedOn: string) =>
    app.call('exchange.createRequest', {
      planId,
      number,
      title: `Báo cáo ${number}`,
      issuedOn,
      dueOn: '2018-11-28',
      contents: ['activities'],
      unitIds: [anMy?.id ?? ''],
    })
  await ask(plan?.id ?? null, '11', '2018-09-12')
  const { id: asked } = await ask(other, '12', '2018-09-20')
  const user = renderScreen(
    app,
    <>
      <ChoosePlan />
      <MissingPage />
    </>,
    { at: `/exchange/missing?request=${asked}`, path: '/exchange/missing' },
  )
  await screen.findByText(/^Yêu cầu số 12/u)
  await user.click(screen.getByRole('button', { name: 'Kế hoạch 2018' }))
  await screen.findByText(/^Yêu cầu số 11/u)
})
