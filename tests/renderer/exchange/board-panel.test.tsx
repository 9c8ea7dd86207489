// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ExchangePage } from '../../../src/renderer/features/exchange/exchange-page.tsx'
import { useAttention } from '../../../src/renderer/platform/attention.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

test('the panel of a commune tells an empty form, takes its word by telephone, and lists its files as the review does', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const take = (name: string, bytes: Uint8Array) =>
    office.call('exchange.receive', { files: [office.take(name, bytes)] })
  await take('Bieu trong.xlsx', workbook)
  const user = renderScreen(office, <ExchangePage />, {
    at: `/exchange?request=${requestId}&unit=${office.anMy}`,
    path: '/exchange',
  })
  const panel = within(await screen.findByRole('complementary', { name: 'An Mỹ' }))
  await panel.findByText('Không nhận')
  expect(panel.getAllByText('Gửi biểu trống')).toHaveLength(5)
  screen.getByText('0/1 xã đã gửi về')
  screen.getByRole('button', { name: /^Gửi biểu trống\s*1$/u })

  const [, , nomination] = panel.getAllByRole('button', { name: 'Ghi “không phát sinh”' })
  await user.click(nomination as HTMLElement)
  await panel.findByText(/^Không phát sinh/u)

  const values = { 'Hình thức tuyên truyền': 'Hội nghị', 'Từ ngày': '20/9/2018' }
  await take('Bieu day du.xlsx', await fillReturn(workbook, [{ sheet: 'Tuyên truyền', at: 0, values }]))
  await waitFor(() => expect(panel.getAllByText(/^Bieu .*\.xlsx$/u)).toHaveLength(2))
  expect(panel.getAllByText(/^Bieu .*\.xlsx$/u).map((name) => name.textContent)).toEqual([
    'Bieu day du.xlsx',
    'Bieu trong.xlsx',
  ])
}, 60_000)

function Plans() {
  const { planId, choosePlan } = useAttention()
  return (
    <button type="button" onClick={() => choosePlan(planId ?? '')}>
      Chọn kế hoạch
    </button>
  )
}

test('a request that an address asks for is shown whatever plan is at hand, until a plan is chosen', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const anMy = (await app.call('units.list', {})).find(({ fullName }) => fullName === 'UBND xã An Mỹ')
  const { id } = await app.call('exchange.createRequest', {
    number: '9',
    title: 'Báo cáo nhanh',
    issuedOn: '2018-09-12',
    dueOn: '2018-09-28',
    contents: ['activities'],
    unitIds: [anMy?.id ?? ''],
  })
  const both = (
    <>
      <Plans />
      <ExchangePage />
    </>
  )
  const user = renderScreen(app, both, { at: `/exchange?request=${id}`, path: '/exchange' })
  await screen.findByRole('gridcell', { name: 'An Mỹ' })
  await user.click(screen.getByRole('button', { name: 'Chọn kế hoạch' }))
  await screen.findByText(/^Chưa có yêu cầu báo cáo nào/u)
})

test('an extension shows on the board as the day it was given to', async () => {
  const office = await exchangeOffice()
  const { requestId } = await askAnMy(office)
  renderScreen(office, <ExchangePage />, { at: `/exchange?request=${requestId}`, path: '/exchange' })
  await screen.findByRole('gridcell', { name: 'An Mỹ' })
  expect(screen.queryByRole('columnheader', { name: /^Gia hạn/u })).toBeNull()
  await office.call('exchange.extend', { requestId, unitIds: [office.anMy], dueOn: '2018-10-15' })
  await screen.findByRole('columnheader', { name: /^Gia hạn/u })
  screen.getByRole('gridcell', { name: '15/10' })
})

test('the request that was chosen is there again when the board is opened anew, also closed; else the newest', async () => {
  const office = await exchangeOffice()
  const { requestId } = await askAnMy(office)
  const { planId } = await office.call('exchange.request', { id: requestId })
  await office.call('exchange.createRequest', {
    planId,
    number: '80',
    title: 'Báo cáo nhanh',
    issuedOn: '2018-09-20',
    dueOn: '2018-10-28',
    contents: ['activities'],
    unitIds: [office.anMy],
  })
  const openBoard = () => renderScreen(office, <ExchangePage />, { at: '/exchange', path: '/exchange' })
  const chosen = async () => (await screen.findByRole<HTMLInputElement>('combobox')).value
  const user = openBoard()
  expect(await chosen()).toBe('80: Báo cáo nhanh')
  await user.click(screen.getByRole('combobox'))
  const other = screen.getAllByRole('option').find(({ textContent }) => !textContent.startsWith('80'))
  const name = other?.textContent
  await user.click(other ?? document.body)
  expect(await chosen()).toBe(name)
  cleanup()
  await office.call('exchange.closeRequest', {
    id: requestId,
    revision: (await office.call('exchange.request', { id: requestId })).revision,
  })
  openBoard()
  expect(await chosen()).toBe(name)
  cleanup()
  sessionStorage.setItem('nep-exchange-request', JSON.stringify('gone'))
  openBoard()
  expect(await chosen()).toBe('80: Báo cáo nhanh')
}, 60_000)
