// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { usePaneKeys } from '../../../src/renderer/ui/keys/use-pane-keys.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

const received = async (office: ExchangeOffice, name: string, bytes: Uint8Array): Promise<string> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return fileIds[0] ?? ''
}

type Hold = (operation: string) => Promise<void>

const open = async (app: Parameters<typeof renderScreen>[0], fileId: string, hold?: Hold) => {
  const at = `/exchange/review?file=${fileId}`
  const user = renderScreen(app, <ReviewPage />, { at, path: '/exchange/review', ...(hold ? { hold } : {}) })
  await screen.findByText('Khớp')
  return user
}

const years = (office: ExchangeOffice, fileId: string) =>
  office.call('exchange.review', { fileId }).then(({ rows }) => rows.map(({ values }) => values.birthYear))

const list = (rows: string) =>
  new TextEncoder().encode(
    `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ,,,,\nSTT,Họ và tên,Năm sinh,Thành tích,Hình thức\n${rows}`,
  )

const twoShortYears = list(
  "1,Lê Văn Tám,'75,Gương mẫu,Giấy khen\n2,Hà Văn Bốn,'66,Gương mẫu,Giấy khen\n3,Trần Thị Chín,1980,Gương mẫu,Giấy khen\n",
)

test('a fix of a whole cause is one step: Ctrl+Z takes it back, Ctrl+Y does it again, also in a new window', async () => {
  const office = await exchangeOffice()
  const fileId = await received(office, 'An My.csv', twoShortYears)
  const user = await open(office, fileId)
  await user.click(screen.getByRole('button', { name: 'Lấy cả 2: Năm sinh hai chữ số' }))
  await waitFor(async () => expect(await years(office, fileId)).toEqual([1975, 1966, 1980]))
  await screen.findByText('An Mỹ: không có vướng mắc')

  // From the grid, whose own cells were not touched.
  document.querySelector<HTMLTextAreaElement>('.nep-entry textarea')?.focus()
  await user.keyboard('{Control>}z{/Control}')
  await screen.findByText('An Mỹ: 2 chỗ chưa xem')
  await user.keyboard('{Control>}y{/Control}')
  await screen.findByText('An Mỹ: không có vướng mắc')
  expect(await years(office, fileId)).toEqual([1975, 1966, 1980])

  office.app.close()
  const later = createTestApp({ dataDir: office.dataDir, onDisk: true, idsAfter: 1_000_000 })
  const review = await later.call('exchange.review', { fileId })
  await later.call('exchange.undoStep', { fileId, revision: review.revision })
  const { rows, canRedo } = await later.call('exchange.review', { fileId })
  expect(rows.map(({ values }) => values.birthYear ?? null)).toEqual([null, null, 1980])
  expect(canRedo).toBe(true)
})

/** What is asked so stays on its way until `release`. */
const held = (asked: string) => {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const hold: Hold = (operation) => (operation === asked ? released : Promise.resolve())
  return { hold, release: () => release() }
}

test('Ctrl+Enter right after typing waits for what was typed, and imports that', async () => {
  const office = await exchangeOffice()
  const fileId = await received(office, 'An My.csv', twoShortYears)
  const { hold, release } = held('exchange.decide')
  const user = await open(office, fileId, hold)
  await user.keyboard('{F8}')
  await screen.findByRole('button', { name: 'Lấy 1975' })
  await user.keyboard('1971{Enter}{Control>}{Enter}{/Control}')
  release()
  // The other year is still open.
  const asked = await screen.findByRole('dialog', { name: 'Nhập khi còn 1 chỗ chưa xem?' })
  await user.click(within(asked).getByRole('button', { name: 'Nhập, để trống 1 ô' }))
  await waitFor(() =>
    expect(office.rows("SELECT birth_year FROM nominations WHERE name = 'Lê Văn Tám'")).toEqual([
      { birth_year: 1971 },
    ]),
  )
})

test('a step of one file that is still on its way does not stop the next file', async () => {
  const office = await exchangeOffice()
  const first = await received(office, 'An My.csv', twoShortYears)
  const second = await received(office, 'An My 2.csv', list("1,Vũ Văn Năm,'70,Gương mẫu,Giấy khen\n"))
  const { hold, release } = held('exchange.decide')
  const user = await open(office, first, hold)
  await user.keyboard('{F8}')
  await screen.findByRole('button', { name: 'Lấy 1975' })
  await user.keyboard('1971{Enter}1961{Enter}')
  await user.click(screen.getByTitle('An My 2.csv'))
  await screen.findAllByText('Vũ Văn Năm')
  release()
  await waitFor(async () => expect(await years(office, first)).toEqual([1971, 1961, 1980]))
  await user.keyboard('{F8}')
  await user.click(await screen.findByRole('button', { name: 'Lấy 1970' }))
  await waitFor(async () => expect(await years(office, second)).toEqual([1970]))
})

test('F8 goes round from problem to problem, Alt+1 takes what is offered, Delete gives the cell back to the file', async () => {
  const office = await exchangeOffice()
  const fileId = await received(office, 'An My.csv', twoShortYears)
  const user = await open(office, fileId)
  await user.keyboard('{F8}')
  await screen.findByRole('button', { name: 'Lấy 1975' })
  await user.keyboard('{F8}')
  await screen.findByRole('button', { name: 'Lấy 1966' })
  await user.keyboard('{F8}')
  await user.click(await screen.findByRole('button', { name: 'Lấy 1975' }))
  await screen.findByText('An Mỹ: 1 chỗ chưa xem')
  await user.keyboard('{F8}')
  await screen.findByRole('button', { name: 'Lấy 1966' })
  await user.keyboard('{Alt>}1{/Alt}')
  await screen.findByText('An Mỹ: không có vướng mắc')
  document.querySelector<HTMLTextAreaElement>('.nep-entry textarea')?.focus()
  await user.keyboard('{Delete}')
  await screen.findByText('An Mỹ: 1 chỗ chưa xem')
  expect((await years(office, fileId)).map((year) => year ?? null)).toEqual([1975, null, 1980])
})

test('F8 goes on to the next content that asks for something', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const filled = await fillReturn(workbook, [
    { sheet: 'Tự kiểm tra', at: { heading: 'Mã', text: 'K01' }, values: { 'Kết quả tự kiểm tra': 'Đạt' } },
    { sheet: 'Khen thưởng', at: 0, values: { 'Đối tượng': 'Cá nhân', 'Năm sinh': 1980 } },
  ])
  const user = await open(office, await received(office, 'AnMy.xlsx', filled))
  expect(screen.getByRole('button', { name: /^Tự kiểm tra/u, pressed: true })).toBeTruthy()
  await user.keyboard('{F8}')
  await screen.findByRole('button', { name: /^Khen thưởng/u, pressed: true })
  await user.keyboard('Lê Văn Tám{Enter}')
  await screen.findByRole('button', { name: /Nhập vào sổ 2 mục/u })
})

test('F8 goes through the questions of all contents, and round; Shift+F8 the same way back', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const filled = await fillReturn(workbook, [
    { sheet: 'Tự kiểm tra', at: { heading: 'Mã', text: 'K01' }, values: { 'Kết quả tự kiểm tra': 'Tạm' } },
    { sheet: 'Khen thưởng', at: 0, values: { 'Đối tượng': 'Cá nhân', 'Năm sinh': 1980 } },
    { sheet: 'Khen thưởng', at: 1, values: { 'Đối tượng': 'Cá nhân', 'Năm sinh': 1981 } },
  ])
  const user = await open(office, await received(office, 'AnMy.xlsx', filled))
  const pressAndMeet = async (keys: string, cells: readonly string[]) => {
    for (const cell of cells) {
      await user.keyboard(keys)
      await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain(cell))
    }
  }
  const [result, first, second] = ['Kết quả, dòng 9', 'Họ và tên, dòng 8', 'Họ và tên, dòng 9'] as const
  await pressAndMeet('{F8}', [result, first, second, result, first])
  await pressAndMeet('{Shift>}{F8}{/Shift}', [result, second, first, result])
})

test('the row stands beside as the commune wrote it, with its neighbours and the chosen cell', async () => {
  const office = await exchangeOffice()
  const fileId = await received(office, 'An My.csv', twoShortYears)
  const user = await open(office, fileId)
  await user.keyboard('{F8}')
  await user.keyboard('{F4}')
  const panel = await screen.findByRole('complementary', { name: 'Dòng đang chọn' })
  const cells = await within(panel).findByRole('region', { name: 'Các ô gốc quanh dòng đang chọn' })
  expect(within(cells).getByText("'75").matches('[data-chosen]')).toBe(true)
  expect(within(cells).getByText('Họ và tên')).toBeTruthy()
  expect(within(cells).getByText('Hà Văn Bốn')).toBeTruthy()
  expect(within(panel).getByText(/^Cách xử lý đã nhớ cho/u)).toBeTruthy()
  await user.keyboard('{F4}')
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Dòng đang chọn' })).toBeNull())
})

test('F8 pressed while the file is still being read goes to its first problem once the rows are there', async () => {
  const office = await exchangeOffice()
  const fileId = await received(office, 'An My.csv', twoShortYears)
  const { hold, release } = held('exchange.review')
  const at = `/exchange/review?file=${fileId}`
  const user = renderScreen(office, <ReviewPage />, { at, path: '/exchange/review', hold })
  await screen.findByText('An My.csv')
  await user.keyboard('{F8}')
  expect(document.querySelector('.nep-entry')).toBeNull()
  release()
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Năm sinh'))
})

function Shell() {
  usePaneKeys()
  return <ReviewPage />
}

test('F6 goes to the chosen cell of the grid, not to its heading; F8 works from a heading too', async () => {
  const office = await exchangeOffice()
  const fileId = await received(office, 'An My.csv', twoShortYears)
  // Without a layout nothing is drawn.
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get: () => document.body,
  })
  const at = `/exchange/review?file=${fileId}`
  const user = renderScreen(office, <Shell />, { at, path: '/exchange/review' })
  await screen.findByText('Khớp')
  screen.getByRole('checkbox', { name: 'Ô gốc' }).focus()
  await user.keyboard('{F6}')
  expect(document.activeElement?.matches('.nep-entry textarea')).toBe(true)
  const heading = document.querySelector<HTMLElement>('.nep-entry [role="columnheader"] button')
  heading?.focus()
  expect(document.activeElement).toBe(heading)
  await user.keyboard('{F8}')
  await screen.findByRole('button', { name: 'Lấy 1975' })
  expect(document.activeElement?.getAttribute('aria-label')).toContain('Năm sinh')
})
