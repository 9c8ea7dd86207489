// @vitest-environment jsdom
/** A cell and its line say who says what: the register, the file, or the clerk in the review. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'
import { type ListedPerson, peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

const tam = { name: 'Lê Văn Tám', born: 1975, post: 'Trưởng thôn' }

const shown = async (people: readonly ListedPerson[], isImported: boolean) => {
  const office = await exchangeOffice()
  const review = await receive(office, await peopleList('An Mỹ', people), 'An My.xlsx')
  if (isImported) await commit(office, review)
  const at = `/exchange/review?file=${review.fileId}`
  const user = renderScreen(office, <ReviewPage />, { at, path: '/exchange/review' })
  const grid = await screen.findByRole('grid', { name: 'Các dòng sẽ nhập' })
  const click = async (text: string | RegExp) =>
    user.click((await within(grid).findAllByText(text))[0] as HTMLElement)
  return { office, fileId: review.fileId, user, grid, click }
}

const line = () => document.querySelector('.nep-review-line')?.textContent
const heard = () => document.activeElement?.getAttribute('aria-label')

test('what was typed in the review is not said to be the file’s; the file’s own stands beside it', async () => {
  const { user, click } = await shown([{ ...tam, born: '31/9/1975' as never }], true)
  await click(/để trống/u)
  await user.keyboard('1975{Enter}{ArrowUp}')
  await waitFor(() => expect(line()).toContain('Trong sổ: trống. Đã ghi khi xem lại: 1975. Tệp: 31/9/1975.'))
})

test('a screen reader hears the number of the row in the file, and what the cell shows', async () => {
  const { click } = await shown([{ ...tam, born: '31/9/1975' as never }], true)
  await click(/để trống/u)
  await waitFor(() => expect(heard()).toBe('Năm sinh, dòng 5: để trống (tệp: 31/9/1975)'))
})

test('leaving out a row of the register does nothing, and says why and where it is removed', async () => {
  const { office, fileId, user, click } = await shown([tam], true)
  await click('Trưởng thôn')
  const button = await screen.findByRole('button', { name: 'Bỏ dòng' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await user.click(button)
  await screen.findByText(
    'Bỏ dòng không xóa gì khỏi sổ: đề nghị này đã có trong sổ. Muốn xóa: hoàn tác lần nhập ở Nhật ký tệp gửi về, hoặc xóa đề nghị ở Khen thưởng.',
  )
  expect((await office.call('exchange.review', { fileId })).rows[0]?.outcome).toBe('unchanged')
})

test('a changed row is left out, and its record is said to stay', async () => {
  const { office, fileId, user, click } = await shown([tam], true)
  await click('Trưởng thôn')
  await user.keyboard('Bí thư{Enter}{ArrowUp}')
  await screen.findByText('Thay đổi', { selector: '[role="gridcell"] *' })
  await user.keyboard('{Alt>}b{/Alt}')
  await screen.findAllByText(/^Bỏ dòng không xóa gì khỏi sổ/u)
  await waitFor(async () =>
    expect((await office.call('exchange.review', { fileId })).rows[0]?.outcome).toBe('rejected'),
  )
  await waitFor(() => expect(line()).toContain('Bỏ dòng không xóa gì khỏi sổ'))
})

test('typing a main cell anew brings no column of the file; that column says that it shows the file', async () => {
  const { user, click } = await shown([tam], false)
  await click('Lê Văn Tám')
  await user.keyboard('Lê Văn Tám Em{Enter}')
  await screen.findByText('Lê Văn Tám Em')
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Ô gốc' })
  expect(box.checked).toBe(false)
  await user.click(box)
  await click('Lê Văn Tám')
  await waitFor(() => expect(heard()).toBe('Họ và tên trong tệp, dòng 5: Lê Văn Tám'))
  expect(line()).toContain('Cột này là chữ trong tệp, không sửa ở đây. Sửa ở cột Họ và tên.')
  expect(line()).toContain('B5Lê Văn Tám')
  expect(line()).not.toContain('Chưa có')
})

test('the columns of the row say that they are not edited', async () => {
  const { click, user } = await shown([tam], false)
  await click('Lê Văn Tám')
  await user.keyboard('{Home}')
  await waitFor(() => expect(line()).toContain('Ô này chỉ để xem, không sửa ở đây.'))
  expect(line()).toContain('Lê Văn Tám')
})
