/** The very same bytes are no other sending, whatever the file is called. */
import { expect, test } from 'vitest'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'

const bytes = new TextEncoder().encode(
  [
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ĐỒNG TÂM,,,,',
    'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
    '1,Lê Văn Tám,1970,Gương mẫu,Giấy khen',
    '2,Hà Văn Bốn,1971,Gương mẫu,Giấy khen',
  ].join('\n'),
)

const asked = async (): Promise<ExchangeOffice> => {
  const office = await exchangeOffice()
  await office.call('exchange.createRequest', {
    number: '01',
    title: 'Báo cáo năm 2018',
    issuedOn: '2018-09-01',
    dueOn: '2018-09-28',
    contents: ['nomination'],
    unitIds: [office.anMy, office.dongTam],
  })
  return office
}

const take = (office: ExchangeOffice, ...names: string[]) =>
  office.call('exchange.receive', { files: names.map((name) => office.take(name, bytes)) })

const filesOf = async (office: ExchangeOffice) =>
  (await office.call('exchange.files', {})).map(({ fileName, status }) => [fileName, status])

test.each(['DS.csv', 'DS (1).csv'])(
  'an imported file comes again as %s: nothing new is noted',
  async (name) => {
    const office = await asked()
    const review = await receive(office, bytes, 'DS.csv')
    await commit(office, review)
    const received = await take(office, name)
    expect(received).toMatchObject({
      fileIds: [review.fileId],
      ready: 0,
      look: 0,
      refused: 0,
      known: [{ fileName: name, fileId: review.fileId, earlierName: 'DS.csv', status: 'imported' }],
    })
    expect(await filesOf(office)).toEqual([['DS.csv', 'imported']])
  },
)

test('twice in one hand-in under two names: one file, and the other is told', async () => {
  const office = await asked()
  const { fileIds, ready, look, known } = await take(office, 'a.csv', 'b.csv')
  expect(fileIds).toHaveLength(1)
  expect(ready + look).toBe(1)
  expect(known).toMatchObject([{ fileName: 'b.csv', earlierName: 'a.csv', status: 'waiting' }])
})

test('what cannot be read is kept once under any name; a blank form may be of two communes', async () => {
  const office = await asked()
  const hand = (text: string, ...names: string[]) =>
    office.call('exchange.receive', {
      files: names.map((name) => office.take(name, new TextEncoder().encode(text))),
      requestId: null,
    })
  expect(await hand('%PDF-1.4', 'a.xlsx', 'b.xlsx')).toMatchObject({
    refused: 1,
    known: [{ fileName: 'b.xlsx', earlierName: 'a.xlsx', status: 'refused' }],
  })
  expect(await hand('STT,Họ và tên,Năm sinh,Thành tích\n', 'An Mỹ.csv', 'Đồng Tâm.csv')).toMatchObject({
    refused: 2,
    known: [],
  })
})

test('what was set aside, or is another commune’s, comes in again', async () => {
  const office = await asked()
  const { fileId, revision } = await receive(office, bytes, 'a.csv')
  await office.call('exchange.setAside', { fileId, revision, isAside: true })
  const again = await receive(office, bytes, 'b.csv')
  expect(again.fileId).not.toBe(fileId)
  await office.call('exchange.assign', {
    fileId: again.fileId,
    revision: again.revision,
    unitId: office.anMy,
    requestId: again.requestId,
  })
  expect((await take(office, 'c.csv')).known).toEqual([])
  expect(await filesOf(office)).toHaveLength(3)
})

test('the command line says so of two that it only looks at, and counts their rows once', async () => {
  const office = await asked()
  const { files, totals } = await office.call('exchange.tryFiles', {
    files: ['a.csv', 'b.csv'].map((name) => office.take(name, bytes)),
    apply: false,
  })
  expect(files[0]?.issues.map(({ code }) => code)).not.toContain('same_file')
  expect(files[1]?.issues[0]).toMatchObject({
    code: 'same_file',
    sentence: 'Trùng hệt tệp a.csv trong lần này.',
  })
  expect(totals).toMatchObject({ new: 2, unchanged: 2, imported: 0 })
})

test('what the rows of the first ask, or do not take, is not counted again for the second', async () => {
  const office = await asked()
  const doubtful = new TextEncoder().encode(
    [
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ĐỒNG TÂM,,,,',
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      '1,Lê Văn Tám,70,Gương mẫu,Giấy khen',
      '2,,1971,Gương mẫu,Giấy khen',
    ].join('\n'),
  )
  const run = (...names: string[]) =>
    office.call('exchange.tryFiles', {
      files: names.map((name) => office.take(name, doubtful)),
      apply: false,
    })
  const once = await run('a.csv')
  expect(once.totals.open.places).toBeGreaterThan(0)
  expect(once.totals.conflicting + once.totals.rejected).toBe(1)
  const { totals, files } = await run('a.csv', 'b.csv')
  const { conflicting, rejected, open } = once.totals
  expect(totals).toMatchObject({ conflicting, rejected, open, new: 1, unchanged: 2 })
  expect(files[1]?.rows).toMatchObject({ new: 0, changed: 0, unchanged: 2, conflicting: 0, rejected: 0 })
  expect(files[1]?.open).toEqual({ places: 0, blank: 0, fields: 0, notTaken: 0, sentence: null })
})

test('the command line says so, and imports nothing twice', async () => {
  const office = await asked()
  const run = (name: string) =>
    office.call('exchange.tryFiles', { files: [office.take(name, bytes)], apply: true })
  expect((await run('a.csv')).totals.imported).toBe(1)
  const { files, totals } = await run('b.csv')
  expect(totals).toMatchObject({ imported: 0, new: 0, unchanged: 2 })
  expect(files[0]?.issues[0]).toMatchObject({
    code: 'same_file',
    sentence: '1 tệp trùng hệt tệp đã nhận: a.csv (Đã nhập).',
  })
  expect(await filesOf(office)).toEqual([['a.csv', 'imported']])
})
