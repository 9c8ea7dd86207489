// @vitest-environment jsdom
/** From a figure to its rows, and from each value to file, sheet and cell. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DeskPage } from '../../../src/renderer/features/desk/desk-page.tsx'
import { ExchangePage } from '../../../src/renderer/features/exchange/exchange-page.tsx'
import { SelfChecksPage } from '../../../src/renderer/features/exchange/self-checks-page.tsx'
import { SendBackDialog } from '../../../src/renderer/features/exchange/send-back-dialog.tsx'
import { FindingsPage } from '../../../src/renderer/features/findings/findings-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { importFile } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

/** An Mỹ has answered one criterion and reported one remedy. */
const answered = async (): Promise<{ office: ExchangeOffice; requestId: string; bytes: Uint8Array }> => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const bytes = await fillReturn(workbook, [
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
  await importFile(office, bytes, 'Bieu An My.xlsx')
  return { office, requestId, bytes }
}

const hrefOf = (name: string | RegExp): string | null =>
  screen.getByRole('link', { name }).getAttribute('href')

test('the board leads to the answers of a unit, and an answer to its cell and to the file as it came', async () => {
  const { office, requestId, bytes } = await answered()
  renderScreen(office, <ExchangePage />, {
    at: `/exchange?request=${requestId}&unit=${office.anMy}`,
    path: '/exchange',
  })
  await screen.findByRole('link', { name: 'Xem các mục: Tự kiểm tra' })
  const address = hrefOf('Xem các mục: Tự kiểm tra') ?? ''
  expect(address).toBe(`/exchange/self-checks?request=${requestId}&unit=${office.anMy}`)
  expect(hrefOf('Xem các mục: Khắc phục tồn tại')).toBe(`/findings?group=all&unit=${office.anMy}`)
  expect(hrefOf('1/1 xã đã gửi về')).toBe(`/exchange?request=${requestId}&standing=answered`)
  document.body.replaceChildren()

  const saved: string[] = []
  const user = renderScreen(office, <SelfChecksPage />, { at: address, path: '/exchange/self-checks', saved })
  await user.dblClick(await screen.findByRole('gridcell', { name: 'K01' }))
  const trace = await screen.findByRole('region', { name: 'Số liệu này từ đâu' })
  within(trace).getByText(/^Bieu An My\.xlsx, trang Tự kiểm tra, dòng \d+$/u)
  const row = within(trace).getByRole('row', { name: /Kết quả/u })
  within(row).getByText('Chưa đạt')
  expect(row.textContent).toMatch(/[A-Z]\d+/u)
  await user.click(within(trace).getByRole('button', { name: 'Mở tệp gốc: Bieu An My.xlsx' }))
  await expect.poll(() => saved).toHaveLength(1)
  expect(office.bytesOf(saved[0] ?? '')).toEqual(bytes)
})

test('a finding tells from which cells the report of its remedy came', async () => {
  const { office } = await answered()
  renderScreen(office, <FindingsPage />, { at: '/findings?finding=finding-1', path: '/findings' })
  const trace = await screen.findByRole('region', { name: 'Số liệu này từ đâu' })
  within(trace).getByText(/^Bieu An My\.xlsx, trang Khắc phục, dòng \d+$/u)
  within(trace).getByText('Đã giao cán bộ')
  within(trace).getByRole('button', { name: 'Mở tệp gốc: Bieu An My.xlsx' })
})

test('figures of the desk lead to rows, as many as they say', async () => {
  const app = createTestApp({ now: '2026-11-23T01:00:00.000Z' })
  const { planId } = await app.call('office.startPractice', {})
  const desk = await app.call('desk.overview', { planId })
  const listed = await app.call('reports.verdicts', { scope: { kind: 'plan', id: planId } })
  for (const { criterionId, failed, asked } of desk.frequent) {
    const own = listed.filter((row) => row.criterionId === criterionId)
    expect(own.filter(({ verdict }) => verdict === 'fail')).toHaveLength(failed)
    expect(own.filter(({ verdict }) => verdict !== 'na')).toHaveLength(asked)
  }
  expect(desk.frequent.length).toBeGreaterThan(0)

  renderScreen(app, <DeskPage />, { at: '/', path: '/' })
  await screen.findByRole('link', { name: /tồn tại quá hạn khắc phục/u })
  expect(hrefOf(/tồn tại quá hạn khắc phục/u)).toBe('/findings?group=overdue')
  const [round] = desk.rounds
  expect(hrefOf(/^Đợt I: \d+ trên 6 đơn vị$/u)).toBe(`/rounds/${round?.roundId}`)
  const [worst] = desk.frequent
  expect(hrefOf(`${worst?.code} ${worst?.text}`)).toBe(
    `/reports/verdicts?scope=${encodeURIComponent(`plan:${planId}`)}&criterion=${worst?.criterionId}&verdict=fail`,
  )
})

test('desk and board call the communes by the same words and count them alike; the desk leads to just those', async () => {
  const { office, requestId } = await answered()
  const user = renderScreen(office, <DeskPage />, { at: '/', path: '/' })
  await screen.findByRole('link', { name: '1 nộp chưa đủ' })
  screen.getByRole('heading', { name: '1/1 xã đã gửi về' })
  const address = hrefOf('1 nộp chưa đủ') ?? ''
  expect(address).toBe(`/exchange?request=${requestId}&standing=partial`)
  document.body.replaceChildren()

  renderScreen(office, <ExchangePage />, { at: address, path: '/exchange' })
  await screen.findByRole('gridcell', { name: 'An Mỹ' })
  screen.getByText('1/1 xã đã gửi về')
  expect(screen.getByRole('button', { name: /^Nộp chưa đủ\s*1$/u }).getAttribute('aria-pressed')).toBe('true')
  await user.click(screen.getByRole('button', { name: /^Tất cả\s*1$/u }))
  await screen.findByRole('gridcell', { name: 'An Mỹ' })
  document.body.replaceChildren()

  renderScreen(office, <ExchangePage />, { at: address.replace('partial', 'silent'), path: '/exchange' })
  await screen.findByRole('button', { name: /^Chưa nộp gì\s*0$/u })
  expect(screen.queryByRole('gridcell', { name: 'An Mỹ' })).toBeNull()
})

test('whose file it is that goes back unread is said to be unknown before the letter is made', async () => {
  const office = await exchangeOffice()
  const { fileIds } = await office.call('exchange.receive', {
    files: [office.take('x.xlsx', new TextEncoder().encode('PK\u0003\u0004 cụt'))],
  })
  renderScreen(office, <SendBackDialog fileId={fileIds[0] ?? ''} isOpen onClose={() => undefined} />)
  const dialog = await screen.findByRole('dialog', { name: 'Trả lại nơi gửi' })
  expect((await within(dialog).findByRole('note')).textContent).toContain(
    '“Kính gửi” trong văn bản để dòng chấm',
  )
})
