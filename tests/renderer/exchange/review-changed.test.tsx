// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { importFile, receive } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { renderScreen } from '../../support/render-app.tsx'

test('of a changed cell the new value comes first, so that it is seen in a narrow column', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const born = (year: number) =>
    fillReturn(workbook, [
      {
        sheet: 'Khen thưởng',
        at: 0,
        values: {
          'Đối tượng': 'Cá nhân',
          'Họ và tên (hoặc tên tập thể)': 'Lê Văn Tám',
          'Năm sinh': year,
          'Tóm tắt thành tích': 'Gương mẫu',
          'Hình thức đề nghị': 'Giấy khen',
        },
      },
    ])
  await importFile(office, await born(1965), 'An My.xlsx')
  const { fileId } = await receive(office, await born(1956), 'An My sua.xlsx')
  renderScreen(office, <ReviewPage />, { at: `/exchange/review?file=${fileId}`, path: '/exchange/review' })
  const grid = await screen.findByRole('grid', { name: 'Các dòng sẽ nhập' })
  expect((await within(grid).findByText('1956')).closest('[role="gridcell"]')?.textContent).toBe(
    '1956 ← 1965',
  )
})
