// @vitest-environment jsdom
/** What no form of the register would take is refused where it is typed or pasted, and nothing else with it. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'
import { peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

const opened = async () => {
  const office = await exchangeOffice()
  const people = [
    { name: 'Lê Văn Tám', born: 1975 },
    { name: 'Phạm Thị Dung', born: 1980 },
    { name: 'Hà Văn Bốn', born: 1966 },
  ]
  const { fileId, rows } = await receive(office, await peopleList('An Mỹ', people), 'An My.xlsx')
  const years = async () =>
    (await office.call('exchange.review', { fileId })).rows.map(({ values }) => values.birthYear)
  return { office, fileId, rows, years }
}

const birthYears = () =>
  screen.getAllByRole('gridcell').filter((cell) => /^\d{4}$/u.test(cell.textContent ?? ''))

test('a pasted block keeps what fits; each cell that does not says why and is unchanged', async () => {
  const { office, fileId, years } = await opened()
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await screen.findByText('Khớp')
  const [first] = birthYears()
  if (first === undefined) throw new Error('no year')
  await user.click(first)
  await user.paste('99999\n1981\n2019')
  await waitFor(async () => expect(await years()).toEqual([1975, 1981, 1966]))
  await screen.findByText(/^2 ô không ghi được và giữ nguyên, được đánh dấu trong bảng/u)
  const sentence = 'Năm “99999” không nằm trong khoảng 1900–2018. Ô giữ nguyên.'
  await within(birthYears()[0] as HTMLElement).findByRole('img', { name: sentence })
  await within(birthYears()[2] as HTMLElement).findByRole('img', {
    name: 'Năm “2019” không nằm trong khoảng 1900–2018. Ô giữ nguyên.',
  })
  // The line of the chosen cell says it too, until something else is typed.
  expect(screen.getAllByText(sentence).length).toBeGreaterThan(0)
  await user.keyboard('1976{Enter}')
  await waitFor(async () => expect(await years()).toEqual([1976, 1981, 1966]))
  await waitFor(() => expect(screen.queryByRole('img', { name: /không nằm trong khoảng/u })).toBeNull())
})

test('a block says how much of it was written, what was refused and what found no place', async () => {
  const { office, fileId, years } = await opened()
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await screen.findByText('Khớp')
  // Without the rows that are left aside, which stand below.
  await user.click(screen.getByRole('button', { name: /^Mới/u }))
  const second = birthYears()[1]
  if (second === undefined) throw new Error('no year')
  await user.click(second)
  await user.paste('1981\nkhông rõ\n1\n2\n3')
  await screen.findByText('Đã ghi 1 ô; 1 ô không ghi được, giữ nguyên; bỏ qua 3 dòng vì bảng đã hết dòng')
  await waitFor(async () => expect(await years()).toEqual([1975, 1981, 1966]))
})

test('a day typed as the year fills the year and the day', async () => {
  const { office, fileId } = await opened()
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  await screen.findByText('Khớp')
  await user.click(birthYears()[0] as HTMLElement)
  await user.keyboard('15/8/1971{Enter}')
  await waitFor(async () => {
    const [row] = (await office.call('exchange.review', { fileId })).rows
    expect(row?.values).toMatchObject({ birthYear: 1971, birthDate: '1971-08-15' })
  })
})

test('nor does another way in take it', async () => {
  const { office, fileId, rows, years } = await opened()
  const [row] = rows
  const set = (field: string, value: string | number) =>
    office.call('exchange.decide', {
      fileId,
      revision: 1,
      step: { kind: 'set', cells: [{ rowId: row?.id ?? '', field, value }] },
    })
  const refused = { error: { code: 'rule', params: { rule: 'review_value_outside' } } }
  await expect(set('birthYear', 1850)).rejects.toMatchObject(refused)
  await expect(set('name', 'a'.repeat(10_000))).rejects.toMatchObject(refused)
  expect(await years()).toEqual([1975, 1980, 1966])
})
