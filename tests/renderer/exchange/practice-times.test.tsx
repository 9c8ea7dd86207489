// @vitest-environment jsdom
/** The practice office works on a day of 2018, whatever the computer's clock says. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReturnsJournalPage } from '../../../src/renderer/features/exchange/returns-journal-page.tsx'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { JournalPage } from '../../../src/renderer/features/journal/journal-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

/** One list of the practice office in the register, another sent back, on the clock of 2026. */
const worked = async () => {
  const app = createTestApp({ now: '2026-11-29T20:27:00.000Z' })
  await app.call('office.startPractice', {})
  const receive = async (commune: string, name: string) => {
    const bytes = await peopleList(commune, [{ name, born: 1972, place: 'Thôn Thượng' }])
    const { fileIds } = await app.call('exchange.receive', {
      files: [app.app.files.put(`${commune}.xlsx`, bytes).handle],
    })
    return app.call('exchange.review', { fileId: fileIds[0] ?? '' })
  }
  const { fileId, revision, fingerprint } = await receive('Phùng Xá', 'Kiều Thị Thoa')
  await app.call('exchange.commit', { fileId, revision, fingerprint })
  const other = await receive('Hương Sơn', 'Lưu Thị Là')
  await app.call('exchange.sendBack', {
    fileId: other.fileId,
    revision: other.revision,
    itemKeys: [],
    remark: 'Ghi rõ thôn',
    replyBy: null,
  })
  return { app, fileId }
}

test('what came and what was done with it lie on one day', async () => {
  const { app, fileId } = await worked()
  renderScreen(app, <ReturnsJournalPage />, { at: '/exchange/journal', path: '/exchange/journal' })
  expect((await screen.findByRole('row', { name: /Phùng Xá\.xlsx/u })).textContent).toContain(
    '05/10/2018 03:27',
  )
  renderScreen(app, <ReviewPage />, { at: `/exchange/review?file=${fileId}`, path: '/exchange/review' })
  expect(await screen.findByText('Đã nhập 05/10')).toBeTruthy()
  expect(await screen.findByText('Đã trả lại xã 05/10')).toBeTruthy()
  expect(screen.queryByText(/30\/11/u)).toBeNull()
})

test('the journal keeps the clock of the computer, and says so', async () => {
  const { app } = await worked()
  renderScreen(app, <JournalPage />, { at: '/journal', path: '/journal' })
  expect(await screen.findByRole('columnheader', { name: 'Lúc (giờ máy)' })).toBeTruthy()
})

test('the yearly review of personal data falls due a year after the practice day', async () => {
  const { app } = await worked()
  expect((await app.call('keeping.overview', {})).nextReviewAfter).toBe('2019-10-05')
})
