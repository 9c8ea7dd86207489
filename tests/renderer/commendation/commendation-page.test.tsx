// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { Link } from 'react-router'
import { expect, test } from 'vitest'
import { CommendationPage } from '../../../src/renderer/features/commendation/commendation-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { fillPersonOffice, keysOf } from '../../support/person-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const openPage = async (at = '/commendations') => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const lists = await app.call('commendation.lists', {})
  const listId = lists.find(({ year }) => year === 2018)?.id ?? ''
  const named = async (name: string) => {
    const { nominations } = await app.call('commendation.list', { id: listId })
    const found = nominations.find((one) => one.name === name)
    if (found === undefined) throw new Error(`nobody is called ${name}`)
    return found
  }
  const user = renderScreen(app, <CommendationPage />, { at, path: '/commendations' })
  const grid = await screen.findByRole('grid', { name: 'Danh sách đề nghị' })
  return { app, listId, named, user, grid }
}

test('the list stands in three groups with its counts, warnings and what is undecided', async () => {
  const { user, grid } = await openPage()
  for (const head of ['I. Tập thể (3)', 'II. Cá nhân (8)', 'III. Hộ gia đình (2)'])
    expect(within(grid).getByText(head)).toBeTruthy()
  expect(screen.getByText('Danh sách có 3 tập thể, 8 cá nhân, 2 hộ gia đình')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /Có cảnh báo/u }))
  await waitFor(() => expect(within(grid).queryByText('I. Tập thể (3)')).toBeNull())
  const shown = within(grid)
    .getAllByRole('row')
    .map((row) => row.textContent ?? '')
  expect(shown.filter((text) => text.includes('Trùng người'))).toHaveLength(2)
  expect(shown.some((text) => text.includes('Bùi Văn Thành') && text.includes('Đã khen 2017'))).toBe(true)
})

test('Đ and K say the opinion of the current row, without a mouse', async () => {
  const { user, grid, named } = await openPage()
  grid.focus()
  await user.keyboard('{End}')
  await user.keyboard('d')
  await waitFor(async () => expect((await named('Phùng Thị Nhài')).opinion).toBe('agree'))
  await user.keyboard('{ArrowUp}k')
  await waitFor(async () => expect((await named('Đinh Văn Lợi')).opinion).toBe('disagree'))
  expect((await named('Phùng Thị Nhài')).opinion).toBe('agree')
})

test('S lays two side by side, 1 merges them, and the decision can be taken back', async () => {
  const { user, grid, named } = await openPage()
  grid.focus()
  await user.keyboard('s')
  const panel = await screen.findByRole('complementary', { name: /Có thể là một người/u })
  expect(await within(panel).findByText('Khác nhau (2)')).toBeTruthy()
  await user.keyboard('1')
  await waitFor(async () =>
    expect(await named('Nguyễn Thị Hòa')).toMatchObject({
      opinion: 'disagree',
      opinionNote: 'Gộp với Nguyễn Thị Hoà',
    }),
  )
  await user.click(await within(panel).findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(async () => expect((await named('Nguyễn Thị Hòa')).opinion).toBeNull())
})

test('from appraisal to a numbered decision: a day before the list is refused in words, then it goes', async () => {
  const { app, listId, named, user } = await openPage()
  const ids = (await app.call('commendation.list', { id: listId })).nominations
    .filter(({ status }) => status === 'submitted')
    .map(({ id }) => id)
  await app.call('commendation.move', { ids, to: 'appraisal' })
  await user.click(await screen.findByRole('button', { name: 'Ghi ý kiến thẩm định…' }))
  const opinion = await screen.findByRole('dialog', { name: /^Ý kiến thẩm định về/u })
  expect(await within(opinion).findByRole('textbox', { name: 'Cơ quan thẩm định' })).toHaveProperty(
    'value',
    'Phòng Nội vụ',
  )
  await user.click(within(opinion).getByRole('button', { name: 'Ghi ý kiến' }))
  await user.click(await screen.findByRole('button', { name: 'Ra quyết định…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Quyết định khen thưởng cho 4 đề nghị' })
  expect(await within(dialog).findByText('Tổng tiền thưởng 2.520.000 đồng')).toBeTruthy()
  const day = within(dialog).getByRole('textbox', { name: /Ngày quyết định/u })
  await user.type(within(dialog).getByRole('textbox', { name: /Số quyết định/u }), '1502')
  await user.clear(day)
  await user.type(day, '27/9')
  await user.click(within(dialog).getByRole('button', { name: 'Ghi quyết định cho 4 đề nghị' }))
  expect((await within(dialog).findByRole('alert')).textContent).toContain(
    'Ngày quyết định 27/09/2018 sớm hơn ngày lập danh sách 28/09/2018',
  )
  await user.clear(day)
  await user.type(day, '20/12')
  await user.click(within(dialog).getByRole('button', { name: 'Ghi quyết định cho 4 đề nghị' }))
  await waitFor(async () =>
    expect((await named('Nguyễn Thị Kim Oanh')).decision).toMatchObject({
      number: '1502',
      symbol: 'QĐ-UBND',
      decidedOn: '2018-12-20',
    }),
  )
})

test('a nomination found elsewhere opens in its own list, and what is decided is read only', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const old = (await app.call('commendation.lists', {})).find(({ year }) => year === 2017)
  const { nominations } = await app.call('commendation.list', { id: old?.id ?? '' })
  const found = nominations.find(({ name }) => name === 'Bùi Văn Thành')
  renderScreen(app, <CommendationPage />, {
    at: `/commendations?nomination=${found?.id}`,
    path: '/commendations',
  })
  const panel = await screen.findByRole('complementary', { name: 'Bùi Văn Thành' })
  expect(await within(panel).findByText(/Đã có Quyết định 2210\/QĐ-UBND ngày 20\/12\/2017/u)).toBeTruthy()
  expect(within(panel).queryByRole('button', { name: 'Lưu' })).toBeNull()
  expect(screen.getByText('I. Tập thể (1)')).toBeTruthy()
})

test('candidates show why, and the chosen ones join the list', async () => {
  const { app, listId, user } = await openPage()
  await user.click(screen.getByRole('button', { name: 'Đề xuất từ kết quả…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Đề xuất tập thể từ kết quả kiểm tra' })
  const row = (await within(dialog).findByText('UBND xã An Mỹ')).closest('tr')
  if (row === null) throw new Error('no row')
  expect(row.textContent).toContain('Đủ điều kiện')
  expect(row.textContent).toMatch(/1 cuộc kiểm tra đã/u)
  await user.click(within(row).getByRole('checkbox', { name: 'Chọn UBND xã An Mỹ' }))
  await user.click(within(dialog).getByRole('button', { name: 'Thêm 1 tập thể' }))
  await waitFor(async () =>
    expect((await app.call('commendation.list', { id: listId })).counts.collective).toBe(4),
  )
})

test('an erased row has no number and is counted apart: by the head of its group, the filter and the foot alike', async () => {
  const app = createTestApp({ onDisk: true })
  const office = { ...app, ...(await fillPersonOffice(app)) }
  const places = await keysOf(office, office.seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await app.call('persons.erase', { seed: office.seed, places })
  const { counts, erased, undecided, nominations } = await app.call('commendation.list', {
    id: office.listId,
  })
  expect(erased).toBeGreaterThan(0)
  renderScreen(app, <CommendationPage />, {
    at: `/commendations?list=${office.listId}`,
    path: '/commendations',
  })
  const grid = await screen.findByRole('grid', { name: 'Danh sách đề nghị' })
  within(grid).getByText(`II. Cá nhân (${counts.individual}), không tính ${erased} dòng đã xóa dữ liệu`)
  expect(
    screen.getByRole('button', { name: new RegExp(`^Tất cả\\s*${nominations.length}$`, 'u') }),
  ).toBeTruthy()
  expect(screen.getByRole('button', { name: new RegExp(`^Chưa quyết\\s*${undecided}$`, 'u') })).toBeTruthy()
  const numbers = within(grid)
    .getAllByRole('row')
    .flatMap((row) => /^\d+(?=\D)/u.exec(row.textContent ?? '')?.[0] ?? [])
  const runs = [counts.collective, counts.individual, counts.household]
  expect(numbers).toEqual(runs.flatMap((length) => Array.from({ length }, (_, at) => `${at + 1}`)))
})

test('led here by an import of a commune, the filter and the foot count what the list has of that commune', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const listId = (await app.call('commendation.lists', {})).find(({ year }) => year === 2018)?.id ?? ''
  const { nominations } = await app.call('commendation.list', { id: listId })
  const unitId = nominations.find(({ unitName }) => /An Mỹ/u.test(unitName ?? ''))?.unitId ?? ''
  const own = nominations.filter((one) => one.unitId === unitId)
  expect(own.length).toBeLessThan(nominations.length)
  renderScreen(app, <CommendationPage />, {
    at: `/commendations?unit=${unitId}&list=${listId}`,
    path: '/commendations',
  })
  await screen.findByRole('grid', { name: 'Danh sách đề nghị' })
  expect(screen.getByRole('button', { name: new RegExp(`^Tất cả\\s*${own.length}$`, 'u') })).toBeTruthy()
  const individuals = own.filter(({ subjectKind }) => subjectKind === 'individual').length
  expect(screen.getByText(new RegExp(`An Mỹ: .*${individuals} cá nhân.* trong danh sách$`, 'u'))).toBeTruthy()
})

test('whoever is found while another list is shown stands in the own list', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const before = (await app.call('commendation.lists', {})).find(({ year }) => year === 2017)
  const { nominations } = await app.call('commendation.list', { id: before?.id ?? '' })
  const person = nominations[0]
  const user = renderScreen(
    app,
    <>
      <Link to={`/commendations?nomination=${person?.id}`}>Ctrl+K</Link>
      <CommendationPage />
    </>,
    { at: '/commendations', path: '/commendations' },
  )
  const grid = () => screen.findByRole('grid', { name: 'Danh sách đề nghị' })
  expect(within(await grid()).queryByText(person?.name ?? '')).toBeNull()
  await user.click(screen.getByRole('link', { name: 'Ctrl+K' }))
  await screen.findAllByText(before?.name ?? '')
  await waitFor(async () => expect(within(await grid()).getAllByText(person?.name ?? '')).toHaveLength(1))
  expect(screen.getAllByText(person?.name ?? '').length).toBeGreaterThan(1)
})

test('a save that is refused leads to the first field that is wrong', async () => {
  const { named } = await openPage()
  cleanup()
  const { id } = await named('Đinh Văn Lợi')
  const { user } = await openPage(`/commendations?nomination=${id}`)
  const year = await screen.findByRole('textbox', { name: 'Năm sinh' })
  await user.clear(year)
  await user.type(year, '99999')
  await user.type(screen.getByRole('textbox', { name: 'Ghi chú' }), 'x')
  await user.click(screen.getByRole('button', { name: 'Lưu' }))
  await screen.findByText(/Chưa có gì được lưu/u)
  await waitFor(() => expect(document.activeElement).toBe(year))
  expect(year.getAttribute('aria-invalid')).toBe('true')
})

test('the list that was chosen is there again after another screen', async () => {
  const { app } = await openPage()
  const made = await app.call('commendation.createList', {
    name: 'Chuyên đề khác',
    year: 2018,
  })
  cleanup()
  renderScreen(app, <CommendationPage />, { at: `/commendations?list=${made.id}`, path: '/commendations' })
  await screen.findByText(/Danh sách có 0/u)
  cleanup()
  renderScreen(app, <CommendationPage />, { at: '/commendations', path: '/commendations' })
  await screen.findByText(/Danh sách có 0/u)
  localStorage.clear()
})
