// @vitest-environment jsdom
/** Where the register says otherwise than the file, both are told: to decide by, and to see what stands. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'
import { type ListedPerson, peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

const tam = { name: 'Lê Văn Tám', born: 1975, post: 'Trưởng thôn' }

const imported = async (people: readonly ListedPerson[]) => {
  const office = await exchangeOffice()
  const bytes = await peopleList('An Mỹ', people)
  const review = await receive(office, bytes, 'An My.xlsx')
  await commit(office, review)
  return { office, fileId: review.fileId }
}

const editHere = async (office: ExchangeOffice, change: Record<string, unknown>) => {
  const [{ id = '' } = {}] = office.rows<{ id?: string }>('SELECT id FROM nominations')
  const nomination = await office.call('commendation.nomination', { id })
  await office.call('commendation.updateNomination', { ...nomination, ...change } as never)
}

const shown = (office: ExchangeOffice, fileId: string) => {
  const user = renderScreen(office, <ReviewPage />, {
    at: `/exchange/review?file=${fileId}`,
    path: '/exchange/review',
  })
  return { user, grid: () => screen.findByRole('grid', { name: 'Các dòng sẽ nhập' }) }
}

const line = () => document.querySelector('.nep-review-line')?.textContent

test('a conflict names both sides at whatever cell of the row the keys are', async () => {
  const { office } = await imported([tam])
  await editHere(office, { jobTitle: 'Phó trưởng thôn' })
  const { fileId } = await receive(
    office,
    await peopleList('An Mỹ', [{ ...tam, post: 'Bí thư chi bộ' }]),
    'An My sua.xlsx',
  )
  const { user, grid } = shown(office, fileId)
  const both = /Chức vụ: trong sổ Phó trưởng thôn, tệp Bí thư chi bộ\./u
  await waitFor(() => expect(line()).toMatch(both))
  await grid()
  await user.keyboard('{F8}')
  await waitFor(() => expect(line()).toMatch(both))
  expect(line()).toContain('Lê Văn Tám')
  expect(line()).not.toContain('Chưa có')
})

test('of a row that changes nothing, what the register holds stands first and what the file says beside it', async () => {
  const { office, fileId } = await imported([tam])
  await editHere(office, { jobTitle: 'Phó trưởng thôn' })
  const { user, grid } = shown(office, fileId)
  const cell = (await within(await grid()).findByText('Phó trưởng thôn')).closest('[role="gridcell"]')
  expect(cell?.textContent).toBe('Phó trưởng thôn (tệp: Trưởng thôn)')
  await user.click(cell as HTMLElement)
  await waitFor(() => expect(line()).toContain('Sổ đang ghi: Phó trưởng thôn. Tệp: Trưởng thôn.'))
})

test('a cell that went in empty says so, beside the words of the file', async () => {
  const { office, fileId } = await imported([{ ...tam, born: '31/9/1975' as never }])
  expect(office.rows('SELECT birth_year FROM nominations')).toEqual([{ birth_year: null }])
  const { grid } = shown(office, fileId)
  const cells = await within(await grid()).findAllByText(/để trống/u)
  expect(cells[0]?.closest('[role="gridcell"]')?.textContent).toBe('để trống (tệp: 31/9/1975)')
})

test('a row that is new says nothing of the register; what cannot be read is asked about', async () => {
  const office = await exchangeOffice()
  const people = await peopleList('An Mỹ', [{ ...tam, born: '31/9/1975' as never }])
  const { fileId, rows } = await receive(office, people, 'An My.xlsx')
  expect(rows[0]?.kept).toEqual({})
  const { grid } = shown(office, fileId)
  await within(await grid()).findAllByText('31/9/1975')
  expect(within(await grid()).queryByText(/để trống/u)).toBeNull()
})
