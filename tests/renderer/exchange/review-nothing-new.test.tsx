// @vitest-environment jsdom
/** A file of which the register holds everything is taken with one word; what it asks is answered first. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { importFile, receive } from '../../support/exchange-steps.ts'
import { peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

const tam = { name: 'Lê Văn Tám', born: 1975 }
const dung = { name: 'Phạm Thị Dung', born: 1980 }

/** Both people came in before; the second file names one of them, and brings nothing. */
const again = async () => {
  const office = await exchangeOffice()
  await importFile(office, await peopleList('An Mỹ', [tam, dung]), 'An My.xlsx')
  const { fileId } = await receive(office, await peopleList('An Mỹ', [dung, tam]), 'An My lai.xlsx')
  const at = `/exchange/review?file=${fileId}`
  const user = renderScreen(office, <ReviewPage />, { at, path: '/exchange/review' })
  await screen.findByText('Khớp')
  const status = async () => (await office.call('exchange.review', { fileId })).status
  return { user, status, office, fileId }
}

test('a waiting file with nothing new is taken by its button, which says so before and after', async () => {
  const { user, status, office } = await again()
  await user.click(await screen.findByRole('button', { name: /^Ghi nhận, không có gì mới/u }))
  await screen.findByText('Đã ghi nhận tệp: 2 đề nghị đã có trong sổ, không ghi gì thêm.')
  await waitFor(async () => expect(await status()).toBe('imported'))
  expect(office.rows('SELECT id FROM nominations')).toHaveLength(2)
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Không có gì mới' })
  expect(button.disabled).toBe(true)
})

test('Ctrl+Enter takes it too; once it is in, there is nothing to take', async () => {
  const { user, status } = await again()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(/^Đã ghi nhận tệp/u)
  await waitFor(async () => expect(await status()).toBe('imported'))
  const revision = async () => status()
  await screen.findByRole('button', { name: 'Không có gì mới' })
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await revision()).toBe('imported')
})

test('rows that the clerk left out are told beside', async () => {
  const { user, status, office, fileId } = await again()
  const { revision, rows } = await office.call('exchange.review', { fileId })
  await office.call('exchange.decide', {
    fileId,
    revision,
    step: { kind: 'decide', rowIds: [rows[0]?.id ?? ''], decision: 'reject' },
  })
  await screen.findByText(/1 loại/u)
  await user.click(await screen.findByRole('button', { name: /^Ghi nhận, không có gì mới/u }))
  await screen.findByText(
    'Đã ghi nhận tệp: 1 đề nghị đã có trong sổ, không ghi gì thêm. 1 mục chưa quyết hoặc bị loại không được nhập.',
  )
  await waitFor(async () => expect(await status()).toBe('imported'))
})
