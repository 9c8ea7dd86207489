// @vitest-environment jsdom
/** Every dialog of the exchange is opened, left and come back from by the keys alone. */
import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { ExchangePage } from '../../../src/renderer/features/exchange/exchange-page.tsx'
import { ReturnsJournalPage } from '../../../src/renderer/features/exchange/returns-journal-page.tsx'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, importFile, receive } from '../../support/exchange-steps.ts'
import { renderScreen } from '../../support/render-app.tsx'

const list = (commune: string, ...people: string[]) =>
  new TextEncoder().encode(
    [
      `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ${commune},,,,`,
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      ...people.map((person, at) => `${at + 1},${person},Gương mẫu,Giấy khen`),
    ].join('\n'),
  )

/** An Mỹ's list is in; a newer one lacks somebody, asks about a year, and names one who is on Đồng Tâm's list too. */
const office = async () => {
  const made = await exchangeOffice()
  const { id: requestId } = await made.call('exchange.createRequest', {
    number: '01',
    title: 'Báo cáo năm 2018',
    issuedOn: '2018-09-12',
    dueOn: '2018-09-28',
    contents: ['nomination'],
    unitIds: [made.anMy, made.dongTam],
  })
  await importFile(made, list('ĐỒNG TÂM', 'Lê Văn Tám,1975'), 'Dong Tam.csv')
  const first = list('AN MỸ', 'Hà Văn Bốn,1966', 'Vũ Thị Năm,1970', 'Đỗ Văn Sáu,1971')
  const { fileId: imported } = await receive(made, first, 'An My.csv')
  await commit(made, await made.call('exchange.review', { fileId: imported }))
  const second = list('AN MỸ', "Hà Văn Bốn,'66", 'Vũ Thị Năm,1970', 'Lê Văn Tám,1975')
  const { fileId: waiting } = await receive(made, second, 'An My 2.csv')
  const ready = (name: string, person: string) => receive(made, list('ĐỒNG TÂM', person), name)
  await ready('Dong Tam 2.csv', 'Phạm Thị Hoa,1960')
  await ready('Dong Tam 3.csv', 'Ngô Văn Khải,1961')
  return { made, requestId, imported, waiting }
}

const soon = { timeout: 30_000 }

type Opened = Awaited<ReturnType<typeof office>>

const focusAfter = async (user: UserEvent, name: string | RegExp): Promise<void> => {
  const opener = await screen.findByRole('button', { name })
  await waitFor(() => expect(opener).toHaveProperty('disabled', false))
  opener.focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog')
  const entered = () => {
    const now = document.activeElement
    return dialog.contains(now) && now?.getAttribute('aria-label') !== 'Đóng'
      ? 'in'
      : `${name}: ${now?.tagName}`
  }
  await waitFor(() => expect(entered()).toBe('in'), soon)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(`${name} ${screen.queryByRole('dialog') === null}`).toBe(`${name} true`), soon)
  const isBack = () =>
    document.activeElement === opener ? 'back' : `${name}: ${document.activeElement?.tagName}`
  await waitFor(() => expect(isBack()).toBe('back'), soon)
}

type Place = {
  page: ReactNode
  path: string
  at: (opened: Opened) => string
  before?: (user: UserEvent, made: ExchangeOffice) => Promise<void>
  openers: readonly (string | RegExp)[]
}

const tick = async (user: UserEvent): Promise<void> => {
  ;(await screen.findByRole('grid', { name: 'Các xã và nội dung đã nộp' })).focus()
  await user.keyboard(' ')
}

const places: Place[] = [
  {
    page: <ExchangePage />,
    path: '/exchange',
    at: ({ made, requestId }) => `/exchange?request=${requestId}&unit=${made.anMy}`,
    before: tick,
    openers: ['Yêu cầu mới…', 'Gia hạn…', 'Trả lại xã… An My 2.csv'],
  },
  {
    page: <ReviewPage />,
    path: '/exchange/review',
    at: ({ waiting }) => `/exchange/review?file=${waiting}`,
    openers: [
      'Ghép lại cột…',
      'Đổi xã hoặc yêu cầu…',
      /^So từng cặp…/u,
      /^Xem…/u,
      'Trả lại xã…',
      /^Nhập vào sổ \d+ đề nghị/u,
      /^Nhập vào sổ 2 tệp sẵn sàng/u,
    ],
  },
  {
    page: <ReviewPage />,
    path: '/exchange/review',
    at: ({ imported }) => `/exchange/review?file=${imported}`,
    openers: ['Hoàn tác lần nhập…'],
  },
  {
    page: <ReturnsJournalPage />,
    path: '/exchange/journal',
    at: ({ imported }) => `/exchange/journal?file=${imported}`,
    openers: ['Hoàn tác lần nhập…'],
  },
]

test.each(places)(
  'Escape leads from every dialog of $path back to the button that opened it',
  async (place) => {
    const { page, path, at, before, openers } = place
    const opened = await office()
    const user = renderScreen(opened.made, page, { at: at(opened), path })
    await before?.(user, opened.made)
    for (const name of openers) await focusAfter(user, name)
  },
  120_000,
)
