// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { VisitPage } from '../../../src/renderer/features/visits/visit-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice, startVisit } from '../../support/inspection-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const openVisit = async () => {
  const app = createTestApp()
  const office = await createInspectionOffice(app.call)
  const id = await startVisit(app.call, office, office.dongTam)
  const user = renderScreen(app, <VisitPage />, { at: `/visits/${id}`, path: '/visits/:id' })
  await screen.findByRole('heading', { name: 'UBND xã Đồng Tâm' })
  const visit = () => app.call('visits.get', { id })
  const verdicts = async () =>
    (await visit()).checklists.flatMap((one) =>
      one.criteria.map((criterion) => criterion.answer?.verdict ?? null),
    )
  return { app, office, id, user, visit, verdicts }
}

const group = (name: RegExp) => screen.getByRole('radiogroup', { name })
const facts = () => screen.getByText(/tiêu chí: .* không áp dụng/u).textContent

test('keys answer, go on, write a note and a finding, and conclude', async () => {
  const { user, visit, verdicts } = await openVisit()
  await user.keyboard('1')
  await user.keyboard('3')
  await waitFor(async () => expect(await verdicts()).toEqual(['pass', 'na', null, null, null]))
  expect(facts()).toBe('2/5 tiêu chí: 1 đạt, 0 chưa đạt, 1 không áp dụng')

  await user.keyboard('2')
  expect(within(group(/^K03/u)).getByRole('radio', { name: 'Chưa đạt' }).ariaChecked).toBe('true')
  await user.keyboard('g')
  await user.keyboard('Có phản ánh 123')
  await user.keyboard('{Escape}')
  await waitFor(async () =>
    expect((await visit()).checklists[0]?.criteria[2]?.answer).toMatchObject({
      verdict: 'fail',
      note: 'Có phản ánh 123',
    }),
  )

  await user.keyboard('t')
  const description = await screen.findByRole('textbox', { name: /Nội dung tồn tại/u })
  expect((description as HTMLTextAreaElement).value).toBe('Có phản ánh 123')
  await user.click(screen.getByRole('button', { name: 'Lưu tồn tại' }))
  await waitFor(async () =>
    expect((await visit()).findingList).toMatchObject([{ criterionCode: 'K03', severity: 'critical' }]),
  )

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{F8}11')
  await waitFor(async () => expect(await verdicts()).toEqual(['pass', 'na', 'fail', 'pass', 'pass']))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('button', { name: 'Mở lại…' })
  expect(await visit()).toMatchObject({ status: 'concluded' })
  await user.keyboard('1')
  expect(await verdicts()).toEqual(['pass', 'na', 'fail', 'pass', 'pass'])
})

test('a conclusion that is refused says what is missing and changes nothing', async () => {
  const { user, visit } = await openVisit()
  await user.click(screen.getByRole('button', { name: /^Kết luận/u }))
  await screen.findByText(/Chưa kết luận được: còn 5 tiêu chí chưa trả lời/u)
  expect(await visit()).toMatchObject({ status: 'under_way' })
})

test('the rest is marked at once, and the notice takes it back', async () => {
  const { user, verdicts } = await openVisit()
  await user.keyboard('2')
  await user.click(screen.getByRole('button', { name: 'Đánh dấu còn lại Đạt' }))
  await waitFor(async () => expect(await verdicts()).toEqual(['fail', 'pass', 'pass', 'pass', 'pass']))
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(async () => expect(await verdicts()).toEqual(['fail', null, null, null, null]))
})

test('texts are saved as they are typed, and digits in a field answer nothing', async () => {
  const { user, visit, verdicts } = await openVisit()
  await user.type(screen.getByRole('textbox', { name: 'Kiến nghị của đoàn' }), 'Sắp xếp nơi làm việc 2 lần')
  await waitFor(async () => expect((await visit()).recommendation).toBe('Sắp xếp nơi làm việc 2 lần'))
  expect(await verdicts()).toEqual([null, null, null, null, null])
  const begins = screen.getByRole('textbox', { name: 'Bắt đầu' })
  await user.type(begins, '8h30')
  await user.tab()
  await waitFor(async () => expect((await visit()).startsAt).toBe('08:30'))
  await user.type(screen.getByRole('textbox', { name: 'Kết thúc' }), '25h')
  expect(screen.getByText('Giờ chưa đúng, ví dụ 08:00')).toBeTruthy()
  await user.tab()
  expect((await visit()).endsAt).toBeNull()
})

test('strengths are typed line by line and removed', async () => {
  const { user, visit } = await openVisit()
  await user.click(screen.getByRole('button', { name: 'Thêm ưu điểm' }))
  await user.keyboard('Loa truyền thanh phát hằng tuần{Enter}')
  await screen.findByRole('button', { name: 'Loa truyền thanh phát hằng tuần' })
  await user.keyboard('Cán bộ một cửa niềm nở{Enter}')
  await waitFor(async () => expect((await visit()).strengthList).toHaveLength(2))
  await user.click(
    await screen.findByRole('button', { name: 'Xóa ưu điểm: Loa truyền thanh phát hằng tuần' }),
  )
  await waitFor(async () =>
    expect((await visit()).strengthList).toMatchObject([{ description: 'Cán bộ một cửa niềm nở' }]),
  )
})
