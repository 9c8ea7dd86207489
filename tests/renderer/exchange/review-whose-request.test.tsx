// @vitest-environment jsdom
/** A file names its request itself; dropped on the board of another, both places say where it went. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ExchangePage } from '../../../src/renderer/features/exchange/exchange-page.tsx'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

const title = 'Yêu cầu báo cáo thực hiện hai Bộ Quy tắc ứng xử năm 2018'

const filledReturn = async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const bytes = await fillReturn(workbook, [
    { sheet: 'Tự kiểm tra', at: { heading: 'Mã', text: 'K01' }, values: { 'Kết quả tự kiểm tra': 'Đạt' } },
  ])
  return { office, requestId, bytes }
}

const dropOn = async (
  requestId: string,
  taken: Awaited<ReturnType<typeof filledReturn>>,
  said = /^Đã đọc 1 tệp/u,
) => {
  const user = renderScreen(taken.office, <ExchangePage />, {
    at: `/exchange?request=${requestId}`,
    path: '/exchange',
    picked: [new File([taken.bytes as BlobPart], 'An My.xlsx')],
  })
  await user.click(await screen.findByRole('button', { name: /^Nhận tệp xã gửi về/u }))
  return screen.findByText(said)
}

test('a file of the board that is open says nothing of it', async () => {
  const taken = await filledReturn()
  const said = await dropOn(taken.requestId, taken)
  expect(said.textContent).not.toContain('yêu cầu')
})

test('a file of another request than the board that is open says so when it is taken in', async () => {
  const taken = await filledReturn()
  const { id } = await taken.office.call('exchange.createRequest', {
    number: '80',
    title: 'Yêu cầu khác',
    issuedOn: '2018-10-01',
    dueOn: '2018-10-20',
    contents: ['selfcheck'],
    unitIds: [taken.office.anMy],
  })
  // Messages of the test before may still stand.
  const said = await dropOn(id, taken, /^Đã đọc 1 tệp.* thuộc yêu cầu khác/u)
  expect(said.textContent).toContain(
    `1 tệp thuộc yêu cầu khác, không phải yêu cầu đang mở: yêu cầu 01: ${title}.`,
  )
})

test('the head of a review names the request, and says where there is none', async () => {
  const { office, bytes } = await filledReturn()
  const { fileId } = await receive(office, bytes, 'An My.xlsx')
  const { fileId: other } = await receive(
    office,
    await peopleList('Đồng Tâm', [{ name: 'Hà Văn Bốn' }]),
    'DS.xlsx',
  )
  const at = (id: string) => ({ at: `/exchange/review?file=${id}`, path: '/exchange/review' })
  const user = renderScreen(office, <ReviewPage />, at(fileId))
  await screen.findByText(`Yêu cầu 01: ${title}`)
  await user.click(await screen.findByTitle('DS.xlsx'))
  await screen.findByText('Không theo yêu cầu nào')
  expect(other).not.toBe(fileId)
})

test('of a file that is refused it is told too', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const { fileId, refusal } = await receive(office, workbook, 'An My trong.xlsx')
  expect(refusal).not.toBeNull()
  renderScreen(office, <ReviewPage />, { at: `/exchange/review?file=${fileId}`, path: '/exchange/review' })
  await screen.findByText(`Yêu cầu 01: ${title}`)
})
