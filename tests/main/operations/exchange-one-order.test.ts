/** One order of what a commune sends: list, review and board ask the same one which file is newer. */
import { expect, test } from 'vitest'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'
import { fileNamed } from '../../support/file-named.ts'

const list = (day: number, ...names: string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      `,,,"Đồng Tâm, ngày ${String(day).padStart(2, '0')} tháng 9 năm 2018",`,
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ĐỒNG TÂM,,,,',
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      ...names.map((name, index) => `${index + 1},${name},${1970 + index},Gương mẫu,Giấy khen`),
    ].join('\n'),
  )

const asked = async () => {
  const office = await exchangeOffice()
  const { id: requestId } = await office.call('exchange.createRequest', {
    number: '01',
    title: 'Báo cáo năm 2018',
    issuedOn: '2018-09-01',
    dueOn: '2018-09-28',
    contents: ['activities', 'nomination'],
    unitIds: [office.anMy, office.dongTam],
  })
  const take = (name: string, day: number, ...names: string[]) => receive(office, list(day, ...names), name)
  const cell = async () => {
    const { rows } = await office.call('exchange.board', { requestId })
    const own = rows.find(({ unitId }) => unitId === office.dongTam)?.contents
    return own?.find(({ content }) => content === 'nomination')?.status
  }
  return { office, requestId, take, cell }
}

const numberOf = async (office: ExchangeOffice, name: string) =>
  (await fileNamed(office, name)).sending?.number ?? 1

const people = ['Lê Văn Tám', 'Hà Văn Bốn', 'Vũ Thị Ba'] as const

test('an older list that comes after the newer one is in leaves the board as it is', async () => {
  const { office, take, cell } = await asked()
  await commit(office, await take('moi.csv', 12, ...people))
  expect(await cell()).toBe('imported')
  await take('cu.csv', 5, ...people)
  expect(await fileNamed(office, 'cu.csv')).toMatchObject({ status: 'waiting', needs: 'look' })
  expect(await cell()).toBe('imported')
})

test('a newer list that waits shows, also where the older one was taken in and imported after it', async () => {
  const { office, take, cell } = await asked()
  await take('moi.csv', 12, ...people)
  const older = await take('cu.csv', 5, ...people)
  await commit(office, older)
  expect(await fileNamed(office, 'cu.csv')).toMatchObject({ status: 'imported' })
  expect(await cell()).toBe('received')
})

test('an older list of other people waits beside the imported one, until it is in too', async () => {
  const { office, take, cell } = await asked()
  const others = await take('khac.csv', 5, 'Đỗ Thị Năm', 'Bùi Văn Sáu')
  await commit(office, await take('moi.csv', 12, ...people))
  expect(await cell()).toBe('received')
  await commit(office, await office.call('exchange.review', { fileId: others.fileId }))
  expect(await cell()).toBe('imported')
})

test('the number of a file is that of its receipt, whatever comes after it', async () => {
  const { office, take } = await asked()
  await take('a.csv', 12, ...people)
  const second = await take('b.csv', 20, ...people)
  await take('c.csv', 5, ...people)
  const numbers = async () => Promise.all(['a.csv', 'b.csv', 'c.csv'].map((name) => numberOf(office, name)))
  expect(await numbers()).toEqual([1, 2, 3])
  const { revision } = await fileNamed(office, 'b.csv')
  await office.call('exchange.setAside', { fileId: second.fileId, revision, isAside: true })
  expect(await numbers()).toEqual([1, 2, 3])
})

test('an older file does not miss what came with a newer one', async () => {
  const { office, take } = await asked()
  const older = await take('cu.csv', 5, ...people)
  await commit(office, older)
  await commit(office, await take('moi.csv', 12, ...people.slice(0, 1), 'Đỗ Thị Năm', 'Bùi Văn Sáu'))
  const missingIn = async (name: string) =>
    (await office.call('exchange.review', { fileId: (await fileNamed(office, name)).id })).missing.length
  expect(await missingIn('moi.csv')).toBe(2)
  expect(await missingIn('cu.csv')).toBe(0)
})

test('a file that is given to its commune late comes after those that were there', async () => {
  const { office, requestId, take } = await asked()
  const first = await take('a.csv', 12, 'Đỗ Thị Năm')
  const away = await fileNamed(office, 'a.csv')
  const give = async (unitId: string) =>
    office.call('exchange.assign', {
      fileId: first.fileId,
      revision: (await fileNamed(office, 'a.csv')).revision,
      unitId,
      requestId,
    })
  expect(away.unitId).toBe(office.dongTam)
  await give(office.anMy)
  await take('b.csv', 12, ...people)
  await give(office.dongTam)
  expect(await numberOf(office, 'b.csv')).toBe(1)
  expect(await numberOf(office, 'a.csv')).toBe(2)
})

test('what an imported list overtook stays overtaken while a still newer one waits', async () => {
  const { office, take } = await asked()
  await commit(office, await take('cu.csv', 5, ...people))
  await commit(office, await take('moi.csv', 12, ...people, 'Đỗ Thị Năm'))
  await take('moi-nua.csv', 20, ...people, 'Đỗ Thị Năm', 'Bùi Văn Sáu')
  const { id: fileId, revision } = await fileNamed(office, 'cu.csv')
  const review = await office.call('exchange.review', { fileId })
  expect(review.sending).toMatchObject({
    replacedBy: { fileName: 'moi-nua.csv' },
    overtakenBy: { fileName: 'moi.csv' },
  })
  const cell = { rowId: review.rows[0]?.id ?? '', field: 'birthYear', value: 1961 }
  await office.call('exchange.decide', { fileId, revision, step: { kind: 'set', cells: [cell] } })
  expect(await fileNamed(office, 'cu.csv')).toMatchObject({ pending: 0 })
  await expect(commit(office, await office.call('exchange.review', { fileId }))).rejects.toMatchObject({
    error: { params: { rule: 'import_overtaken', detail: 'moi.csv' } },
  })
})
