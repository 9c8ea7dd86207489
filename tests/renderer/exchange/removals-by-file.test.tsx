// @vitest-environment jsdom
/** What many files take out of the register is said by name and file before they are imported. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { importFile, receive } from '../../support/exchange-steps.ts'
import { peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

const dung = { name: 'Phạm Thị Dung', born: 1980 }

/** The second file lacks somebody of the first, whom the clerk ticked. */
const ticked = async (also: { achievement: string }) => {
  const office = await exchangeOffice()
  const tam = { name: 'Lê Văn Tám', born: 1975 }
  await importFile(office, await peopleList('An Mỹ', [tam, dung]), 'An My.xlsx')
  const { fileId, revision, missing } = await receive(
    office,
    await peopleList('An Mỹ', [{ ...tam, ...also }]),
    'An My sua.xlsx',
  )
  await office.call('exchange.decide', {
    fileId,
    revision,
    step: { kind: 'remove', recordIds: missing.map(({ recordId }) => recordId), isRemoved: true },
  })
  const named = () => office.rows<{ name: string }>('SELECT name FROM nominations ORDER BY name')
  return { office, named }
}

test('among many ready files what goes out is named by file, with the way there', async () => {
  const { office, named } = await ticked({ achievement: 'Hiến đất làm đường' })
  await office.call('exchange.receive', {
    files: [office.take('Dong Tam.xlsx', await peopleList('Đồng Tâm', [{ name: 'Hà Văn Bốn', born: 1966 }]))],
  })
  const user = renderScreen(office, <ReviewPage />, { at: '/exchange/review', path: '/exchange/review' })
  const ask = async () => {
    await user.click(await screen.findByRole('button', { name: 'Nhập vào sổ 2 tệp sẵn sàng' }))
    return screen.findByRole('dialog', { name: 'Nhập 2 tệp sẵn sàng?' })
  }
  const looked = await ask()
  expect(looked.textContent).toContain('Ngoài ra, 1 đề nghị đã đánh dấu sẽ bị xóa khỏi sổ:')
  const [item] = within(within(looked).getByRole('list', { name: 'Sẽ bị xóa khỏi sổ' })).getAllByRole(
    'listitem',
  )
  await waitFor(() => expect(item?.textContent).toBe('An Mỹ (An My sua.xlsx): Phạm Thị Dung, 1980'))
  await user.click(within(looked).getByRole('button', { name: 'An Mỹ' }))
  await screen.findByText('(1 đề nghị: 0 mới, 1 thay đổi, 0 không đổi, xóa 1)')
  expect(screen.queryByRole('dialog')).toBeNull()
  const asked = await ask()
  await user.click(within(asked).getByRole('button', { name: 'Nhập 2 tệp, xóa 1 đề nghị' }))
  const done = await screen.findByRole('dialog', { name: 'Đã nhập 2/2 tệp' })
  expect(done.textContent).toContain('2 đề nghị đã vào sổ: 1 mới, 1 thay đổi, 0 không đổi, xóa 1.')
  expect(done.textContent).toContain('Đã nhập: 0 đề nghị mới, 1 thay đổi, xóa 1')
  expect(named()).toEqual([{ name: 'Hà Văn Bốn' }, { name: 'Lê Văn Tám' }])
})
