// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReturnsJournalPage } from '../../../src/renderer/features/exchange/returns-journal-page.tsx'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const list = (commune: string, row: string): Uint8Array =>
  new TextEncoder().encode(
    `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ${commune.toUpperCase()},,,,\nSTT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,${row}\n`,
  )

const receive = async (office: ExchangeOffice, name: string, commune: string, row: string) => {
  const { fileIds } = await office.call('exchange.receive', {
    files: [office.take(name, list(commune, row))],
  })
  return fileIds[0] ?? ''
}

/** An Mỹ sent twice, the second imported; Đồng Tâm once. */
const twoCommunes = async () => {
  const office = await exchangeOffice()
  await receive(office, 'An My.csv', 'An Mỹ', 'Lê Văn Tám,1975,Gương mẫu,Giấy khen')
  office.setNow('2018-10-06T01:00:00.000Z')
  const second = await receive(office, 'An My sua.csv', 'An Mỹ', 'Lê Văn Tám,1976,Gương mẫu,Giấy khen')
  await receive(office, 'Dong Tam.csv', 'Đồng Tâm', 'Hà Văn Bốn,1966,Gương mẫu,Giấy khen')
  await office.call('exchange.commitFiles', { fileIds: [second] })
  return { office, second }
}

test('files of one commune for one request are counted, whatever is asked for', async () => {
  const { office } = await twoCommunes()
  const of = (entries: { fileName: string; version: number | null }[]) =>
    Object.fromEntries(entries.map(({ fileName, version }) => [fileName, version]))
  expect(of(await office.call('exchange.returnsJournal', {}))).toEqual({
    'An My.csv': 1,
    'An My sua.csv': 2,
    'Dong Tam.csv': 1,
  })
  expect(of(await office.call('exchange.returnsJournal', { unitId: office.anMy }))).toEqual({
    'An My.csv': 1,
    'An My sua.csv': 2,
  })
})

test('the journal says who sent what when; an import is taken back from there', async () => {
  const { office } = await twoCommunes()
  const user = renderScreen(office, <ReturnsJournalPage />, {
    at: `/exchange/journal?unit=${office.anMy}`,
    path: '/exchange/journal',
  })
  const row = await screen.findByRole('row', { name: /An My sua\.csv/u })
  expect(row.textContent).toContain('1 mới (nhập ')
  expect(screen.queryByRole('row', { name: /Dong Tam/u })).toBeNull()
  await user.dblClick(row)
  const panel = await screen.findByRole('complementary', { name: 'An My sua.csv' })
  expect(panel.textContent).toContain('Lần 2')
  const [{ hash = '' } = {}] = office.rows<{ hash?: string }>(
    'SELECT hash FROM received_files WHERE file_name = ?',
    'An My sua.csv',
  )
  expect(within(panel).getByText(hash)).toBeTruthy()
  await user.click(within(panel).getByRole('button', { name: 'Hoàn tác lần nhập…' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Hoàn tác lần nhập' }))
  await waitFor(() => expect(office.rows('SELECT name FROM nominations')).toEqual([]))
  await within(panel).findByText(/^Đã hoàn tác lúc/u)
  expect(row.textContent).toMatch(/đã hoàn tác 06\/10\/2018 \d\d:\d\d/u)
})

test('each import has its line, what was written before its time: what stands first, what was taken back with its times', async () => {
  const { office, second } = await twoCommunes()
  const [entry] = (await office.call('exchange.returnsJournal', {})).filter(({ fileId }) => fileId === second)
  await office.call('exchange.undoImport', { batchId: entry?.batches[0]?.id ?? '' })
  office.setNow('2018-10-07T01:00:00.000Z')
  const { revision, fingerprint, open } = await office.call('exchange.review', { fileId: second })
  await office.call('exchange.commit', { fileId: second, revision, fingerprint, leftOpen: open.places })
  renderScreen(office, <ReturnsJournalPage />, {
    at: `/exchange/journal?unit=${office.anMy}`,
    path: '/exchange/journal',
  })
  const row = await screen.findByRole('row', { name: /An My sua\.csv/u })
  const stands = within(row).getByText(/^1 mới \(nhập 07\/10\/2018 \d\d:\d\d\)$/u)
  const undone = within(row).getByText(
    /^đã hoàn tác 06\/10\/2018 \d\d:\d\d \(nhập 06\/10\/2018 \d\d:\d\d\)$/u,
  )
  expect(stands.compareDocumentPosition(undone)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect([stands.className, undone.className]).toEqual(['', 'nep-dim'])
})

test('opened from a request it also shows what belongs to none; within a minute files stand by their communes', async () => {
  const office = await exchangeOffice()
  const { requestId } = await askAnMy(office)
  for (const [name, commune, year] of [
    ['Dong Tam.csv', 'Đồng Tâm', 1975],
    ['An My.csv', 'An Mỹ', 1975],
    ['Nguoi la.csv', 'Nơi Khác', 1975],
    ['An My lai.csv', 'An Mỹ', 1976],
  ] as const)
    await receive(office, name, commune, `Lê Văn Tám,${year},Gương mẫu,Giấy khen`)
  const user = renderScreen(office, <ReturnsJournalPage />, {
    at: `/exchange/journal?request=${requestId}`,
    path: '/exchange/journal',
  })
  const shown = () =>
    screen
      .getAllByRole('row')
      .flatMap((row) => /[A-Z]\w+(?: \w+)*\.csv/u.exec(row.textContent ?? '')?.[0].slice(-30) ?? [])
  await screen.findByText('4 tệp, 0 lần nhập; gồm 2 tệp không theo yêu cầu nào')
  const byCommune = ['Nguoi la.csv', 'An My lai.csv', 'An My.csv', 'Dong Tam.csv']
  expect(shown()).toEqual(byCommune.map((name) => expect.stringContaining(name)))
  await user.click(screen.getByRole('columnheader', { name: /Nhận lúc/u }))
  expect(shown()).toEqual(byCommune.map((name) => expect.stringContaining(name)))
})

test('words in the filter are heeded by the counts too', async () => {
  const { office } = await twoCommunes()
  const user = renderScreen(office, <ReturnsJournalPage />, {
    at: '/exchange/journal',
    path: '/exchange/journal',
  })
  await screen.findByRole('row', { name: /An My sua\.csv/u })
  const all = () => screen.getByRole('button', { name: /^Tất cả/u }).textContent
  expect(all()).toBe('Tất cả3')
  await user.type(screen.getByRole('searchbox', { name: /Tìm tệp/u }), 'dong tam')
  await waitFor(() => expect(screen.queryByRole('row', { name: /An My sua\.csv/u })).toBeNull())
  expect(all()).toBe('Tất cả1')
  expect(screen.queryByRole('button', { name: /^Đã nhập/u })).toBeNull()
  expect(screen.getByText(/^1 tệp, 0 lần nhập/u)).toBeTruthy()
})
