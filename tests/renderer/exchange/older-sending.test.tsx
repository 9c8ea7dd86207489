// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { communeFiles } from '../../support/expected-import.ts'
import { renderScreen } from '../../support/render-app.tsx'

const first = 'DS de nghi khen thuong xa Dong Tam.xlsx'
const again = 'DS de nghi khen thuong xa Dong Tam (1).xlsx'

test('what is asked about the whole file is looked at in the list of causes; the import says what it left open', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const files = [first, again].map(
    (name) => app.app.files.put(name, new Uint8Array(readFileSync(join(communeFiles, name)))).handle,
  )
  await app.call('exchange.receive', { files })
  const older = (await app.call('exchange.files', {})).find(({ fileName }) => fileName === first)
  const user = renderScreen(app, <ReviewPage />, {
    at: `/exchange/review?file=${older?.id}`,
    path: '/exchange/review',
  })
  await screen.findByText('Khớp')
  await screen.findByText(/Nên gác lại bản này/u)
  const cell = () => document.querySelector('.nep-entry [data-active]')?.textContent
  const before = cell()

  await user.keyboard('{Control>}{Enter}{/Control}')
  await user.click(await screen.findByRole('button', { name: 'Xem từng chỗ' }))
  const cause = await screen.findByRole('button', { name: 'Xã đã gửi lại bản mới hơn', pressed: true })
  expect(cause.closest('[data-current]')).not.toBeNull()
  expect(cell()).toBe(before)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  await user.keyboard('{Control>}{Enter}{/Control}')
  await user.click(await screen.findByRole('button', { name: 'Nhập như hiện có' }))
  await screen.findByText(/Đã nhập vào sổ: .*Còn 1 chỗ chưa xem\./u)
  await waitFor(() => expect(screen.queryByText(/Nên gác lại bản này/u)).toBeNull())
})

test('all that was overtaken is set aside in one step, with its number; Ctrl+Z takes it back while it is the last', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const files = [first, again].map(
    (name) => app.app.files.put(name, new Uint8Array(readFileSync(join(communeFiles, name)))).handle,
  )
  await app.call('exchange.receive', { files })
  const named = async (name: string) =>
    (await app.call('exchange.files', {})).find(({ fileName }) => fileName === name)
  const user = renderScreen(app, <ReviewPage />, {
    at: `/exchange/review?file=${(await named(again))?.id}`,
    path: '/exchange/review',
  })
  const aside = () => screen.findByRole('button', { name: /^Gác lại 1 bản cũ/u })
  await user.click(await aside())
  await screen.findByText('Đã gác lại 1 bản cũ. Ctrl+Z để lấy lại.')
  expect((await named(first))?.status).toBe('set_aside')
  expect((await named(again))?.status).toBe('waiting')
  await user.keyboard('{Control>}z{/Control}')
  await screen.findByText('Đã lấy lại 1 bản cũ.')
  expect((await named(first))?.status).toBe('waiting')
  await aside()
  // The button that was pressed is gone: the keys are at the rows, not nowhere.
  await waitFor(() => expect(document.activeElement).not.toBe(document.body))
})

test('one file that is set aside comes back by Ctrl+Z too, while that was the last step', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const { handle } = app.app.files.put(first, new Uint8Array(readFileSync(join(communeFiles, first))))
  await app.call('exchange.receive', { files: [handle] })
  const file = async () => (await app.call('exchange.files', {}))[0]
  const user = renderScreen(app, <ReviewPage />, {
    at: `/exchange/review?file=${(await file())?.id}`,
    path: '/exchange/review',
  })
  const setAside = async () => {
    await user.click(await screen.findByRole('button', { name: 'Gác lại' }))
    await screen.findByRole('button', { name: 'Lấy lại' })
  }
  await setAside()
  await screen.findByText(`Đã gác lại ${first}. Ctrl+Z để lấy lại.`)
  await user.keyboard('{Control>}z{/Control}')
  await screen.findByText(`Đã lấy lại ${first}.`)
  expect((await file())?.status).toBe('waiting')
  await setAside()
  await user.click(screen.getByRole('button', { name: 'Lấy lại' }))
  await screen.findByRole('button', { name: 'Gác lại' })
  const { revision } = (await file()) ?? {}
  await user.keyboard('{Control>}z{/Control}')
  expect((await file())?.revision).toBe(revision)
})
