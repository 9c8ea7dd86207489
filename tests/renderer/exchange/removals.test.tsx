// @vitest-environment jsdom
/** A record that is ticked to be taken out of the register is told wherever its import is: before it, at it, after it. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReturnsJournalPage } from '../../../src/renderer/features/exchange/returns-journal-page.tsx'
import { ReviewPage } from '../../../src/renderer/features/exchange/review-page.tsx'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { importFile, receive } from '../../support/exchange-steps.ts'
import { peopleList } from '../../support/people-list.ts'
import { renderScreen } from '../../support/render-app.tsx'

const dung = { name: 'Phạm Thị Dung', born: 1980 }

/** The second file says two of the first again, and lacks somebody, whom the clerk ticked. */
const ticked = async ({ born }: { born: number }) => {
  const office = await exchangeOffice()
  const tam = { name: 'Lê Văn Tám', born: 1975 }
  const others = [
    { name: 'Vũ Thị Ba', born: 1961 },
    { name: 'Đỗ Văn Năm', born: 1962 },
  ]
  await importFile(office, await peopleList('An Mỹ', [tam, dung, ...others]), 'An My.xlsx')
  const { fileId, revision, missing } = await receive(
    office,
    await peopleList('An Mỹ', [{ ...tam, born }, ...others]),
    'An My sua.xlsx',
  )
  await office.call('exchange.decide', {
    fileId,
    revision,
    step: { kind: 'remove', recordIds: missing.map(({ recordId }) => recordId), isRemoved: true },
  })
  const named = () => office.rows<{ name: string }>('SELECT name FROM nominations ORDER BY name')
  return { office, fileId, named }
}

const review = (office: Awaited<ReturnType<typeof ticked>>['office'], fileId: string) =>
  renderScreen(office, <ReviewPage />, { at: `/exchange/review?file=${fileId}`, path: '/exchange/review' })

test('what is taken out stands on the button, is asked about by name, told after and noted in the journal', async () => {
  const { office, fileId, named } = await ticked({ born: 1957 })
  const user = review(office, fileId)
  await screen.findByText('(3 đề nghị: 0 mới, 1 thay đổi, 2 không đổi, xóa 1)')
  await user.click(await screen.findByRole('button', { name: /^Nhập vào sổ 1 đề nghị, xóa 1/u }))
  const asked = await screen.findByRole('dialog', { name: 'Nhập và xóa 1 đề nghị khỏi sổ?' })
  expect(asked.textContent).toContain('Xóa khỏi sổ 1 đề nghị: Phạm Thị Dung, 1980.')
  expect(named()).toHaveLength(4)
  await user.click(within(asked).getByRole('button', { name: 'Nhập, xóa 1 đề nghị' }))
  await screen.findByText(
    'Đã nhập vào sổ: 0 đề nghị mới, 1 thay đổi. Đã xóa khỏi sổ 1 đề nghị: Phạm Thị Dung, 1980.',
  )
  await waitFor(() => expect(named().map(({ name }) => name)).not.toContain('Phạm Thị Dung'))
  const [entry] = await office.call('exchange.returnsJournal', { requestId: null })
  expect(entry?.batches).toMatchObject([{ new: 0, changed: 1, removed: 1 }])
})

test('a file that only takes records out is asked about too; from there the ticks can be looked at again', async () => {
  const { office, fileId, named } = await ticked({ born: 1975 })
  const user = review(office, fileId)
  await user.click(await screen.findByRole('button', { name: /^Xóa 1 đề nghị khỏi sổ/u }))
  const asked = await screen.findByRole('dialog', { name: 'Nhập và xóa 1 đề nghị khỏi sổ?' })
  await user.click(within(asked).getByRole('button', { name: 'Xem mục sẽ xóa' }))
  const missing = await screen.findByRole('dialog', { name: '1 mục lần trước có, tệp này không còn' })
  await user.click(within(missing).getByRole('checkbox', { name: 'Xóa khỏi sổ: Phạm Thị Dung, 1980' }))
  await user.click(within(missing).getByRole('button', { name: 'Xong' }))
  await screen.findByRole('button', { name: /^Ghi nhận, không có gì mới/u })
  expect(named()).toHaveLength(4)
})

test('what is still to be looked at is asked about with it', async () => {
  const { office, fileId } = await ticked({ born: 99 })
  const user = review(office, fileId)
  await user.click(await screen.findByRole('button', { name: /^Xóa 1 đề nghị khỏi sổ/u }))
  const asked = await screen.findByRole('dialog', { name: /^Nhập khi còn \d+ chỗ chưa xem\?$/u })
  expect(asked.textContent).toContain('Xóa khỏi sổ 1 đề nghị: Phạm Thị Dung, 1980.')
})

test('among many ready files it is said how many records go out, and which file took them out', async () => {
  const { office, named } = await ticked({ born: 1957 })
  await office.call('exchange.receive', {
    files: [office.take('Dong Tam.xlsx', await peopleList('Đồng Tâm', [{ name: 'Hà Văn Bốn', born: 1966 }]))],
  })
  const user = renderScreen(office, <ReviewPage />, { at: '/exchange/review', path: '/exchange/review' })
  await user.click(await screen.findByRole('button', { name: 'Nhập vào sổ 2 tệp sẵn sàng' }))
  const asked = await screen.findByRole('dialog', { name: 'Nhập 2 tệp sẵn sàng?' })
  expect(asked.textContent).toContain('Ngoài ra, 1 đề nghị đã đánh dấu sẽ bị xóa khỏi sổ:')
  await user.click(within(asked).getByRole('button', { name: 'Nhập 2 tệp, xóa 1 đề nghị' }))
  const done = await screen.findByRole('dialog', { name: 'Đã nhập 2/2 tệp' })
  expect(done.textContent).toContain('4 đề nghị đã vào sổ: 1 mới, 1 thay đổi, 2 không đổi, xóa 1.')
  expect(done.textContent).toContain('Đã nhập: 0 đề nghị mới, 1 thay đổi, xóa 1')
  expect(named().map(({ name }) => name)).toEqual(['Hà Văn Bốn', 'Lê Văn Tám', 'Vũ Thị Ba', 'Đỗ Văn Năm'])
})

test('the journal of returns counts it, also of an import that wrote nothing else', async () => {
  const { office, fileId } = await ticked({ born: 1975 })
  await office.call('exchange.commitFiles', { fileIds: [fileId] })
  renderScreen(office, <ReturnsJournalPage />, { at: '/exchange/journal', path: '/exchange/journal' })
  await screen.findByText(/^3 không đổi, xóa 1 \(nhập /u)
})
