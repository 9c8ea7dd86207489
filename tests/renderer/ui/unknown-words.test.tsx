// @vitest-environment jsdom
/** In a dialog a word that is in no list keeps it from being saved with what the field held before. */
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { AwardDialog } from '../../../src/renderer/features/commendation/award-dialog.tsx'
import { OwnerDialog } from '../../../src/renderer/features/exchange/owner-dialog.tsx'
import { RoundPage } from '../../../src/renderer/features/rounds/round-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'
import { createInspectionOffice } from '../../support/inspection-office.ts'
import { peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

/** Types a word that is in no list, and presses the button that saves. */
const typeUnknown = async (user: UserEvent, label: RegExp, button: string) => {
  const dialog = await screen.findByRole('dialog')
  const field = await within(dialog).findByRole('textbox', { name: label })
  await user.type(field, 'xyzw')
  await user.click(within(dialog).getByRole('button', { name: button }))
  within(dialog).getByText(/^Không tìm thấy “.*xyzw” trong danh sách/u)
  expect(document.activeElement).toBe(field)
  return field
}

test('whose file it is: the commune that was chosen before is not saved under another word', async () => {
  const office = await exchangeOffice()
  const bytes = await peopleList('Đồng Tâm', [{ name: 'Hà Văn Bốn' }])
  const review = await office.call('exchange.review', {
    fileId: (await receive(office, bytes, 'DS.xlsx')).fileId,
  })
  const closed: string[] = []
  const user = renderScreen(
    office,
    <OwnerDialog review={review} isOpen onClose={() => closed.push('closed')} />,
    { at: '/exchange', path: '/exchange' },
  )
  const field = await typeUnknown(user, /^Xã, đơn vị/u, 'Lưu')
  expect(closed).toEqual([])
  await user.clear(field)
  await user.type(field, 'an my{Enter}')
  await user.click(screen.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(closed).toEqual(['closed']))
  expect((await office.call('exchange.review', { fileId: review.fileId })).unitId).toBe(office.anMy)
})

test('the units of a round', async () => {
  const app = createTestApp()
  const { roundId } = await createInspectionOffice(app.call)
  const user = renderScreen(app, <RoundPage />, { at: `/rounds/${roundId}`, path: '/rounds/:id' })
  await user.click(await screen.findByRole('button', { name: 'Chọn đơn vị' }))
  await typeUnknown(user, /^Đơn vị/u, 'Lưu đơn vị')
  screen.getByRole('dialog')
})

test('a form of award for several', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const [summary] = await app.call('commendation.lists', {})
  const list = await app.call('commendation.list', { id: summary?.id ?? '' })
  const one = list.nominations.find(({ subjectKind }) => subjectKind === 'individual')
  const done: string[] = []
  const user = renderScreen(
    app,
    <AwardDialog
      list={list}
      ids={[one?.id ?? '']}
      onClose={() => undefined}
      onDone={() => done.push('done')}
    />,
    { at: '/commendations', path: '/commendations' },
  )
  const form = await screen.findByRole('textbox', { name: /^Hình thức/u })
  await user.type(form, 'giấy khen{Enter}')
  await typeUnknown(user, /^Danh hiệu/u, 'Lưu')
  expect(done).toEqual([])
})
