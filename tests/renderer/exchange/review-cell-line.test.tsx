// @vitest-environment jsdom
/** What is said of the chosen cell, and whose cell it is. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const bytes = new TextEncoder().encode(
  'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ,,,,,\nSTT,Họ và tên,Năm sinh,Số CCCD,Thành tích,Hình thức\n1,Lê Văn Tám,31/02/1970,1177000109,Gương mẫu,Giấy khen\n2,Hà Văn Bốn,07/07/1969,,Gương mẫu,Giấy khen\n',
)

const open = async () => {
  const office = await exchangeOffice()
  const { fileIds } = await office.call('exchange.receive', { files: [office.take('An My.csv', bytes)] })
  const at = `/exchange/review?file=${fileIds[0]}`
  const user = renderScreen(office, <ReviewPage />, { at, path: '/exchange/review' })
  await screen.findByText('Khớp')
  return user
}

const line = () => document.querySelector('.nep-review-line')
const said = () => line()?.querySelector('.nep-review-line__text')?.textContent
const cellOf = () => line()?.querySelector('.nep-review-line__cell')?.textContent
const raw = () => line()?.querySelector('.nep-dim')?.textContent
const chosen = () => document.activeElement?.getAttribute('aria-label')

test('the line of a cell says what is asked about that cell, once, and where it stands', async () => {
  const user = await open()
  await user.keyboard('{F8}')
  await waitFor(() => expect(chosen()).toMatch(/^Năm sinh/u))
  expect(said()).toBe('Không có ngày “31/02/1970” trong lịch.')
  expect(cellOf()).toBe('C3')
  // A day in the column of years is one place, though the birth date is asked about too: F8 goes on to the next.
  await user.keyboard('{F8}')
  await waitFor(() => expect(cellOf()).toBe('D3'))
  expect(raw()).toEqual(expect.any(String))
  expect(said()).toBe('Số “1177000109” có thể mất số 0 ở đầu. Có thể là: 001177000109.')
  const shown = [...document.querySelectorAll('.nep-review-raw')].map(({ textContent }) => textContent)
  expect(shown.filter((text) => text === '31/02/1970')).toHaveLength(2)
})

test('row and name stay in sight wherever the grid is scrolled to', async () => {
  await open()
  const pinned = [...document.querySelectorAll<HTMLElement>('.nep-entry [data-pinned]')].map(
    ({ role, style, textContent }) => [role, style.position, style.left, textContent],
  )
  expect(pinned.slice(0, 4)).toEqual([
    ['columnheader', 'sticky', '0px', 'Dòng'],
    ['columnheader', 'sticky', '62px', expect.stringContaining('Họ')],
    ['gridcell', 'sticky', '0px', '3'],
    ['gridcell', 'sticky', '62px', 'Lê Văn Tám'],
  ])
  const scroller = document.querySelector<HTMLElement>('.nep-entry [role="grid"]')
  expect(scroller?.style.scrollPaddingLeft).toBe('252px')
})
