/** What came last is told by the order of writing: the clock of an old PC may have been set back between two. */
import { expect, test } from 'vitest'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive, undo } from '../../support/exchange-steps.ts'

/** A list with a year of two digits, which is asked about. */
const assigned = async (office: ExchangeOffice): Promise<string> => {
  const bytes = new TextEncoder().encode(
    'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,75,Gương mẫu,Giấy khen\n2,,1980,Gương mẫu,Giấy khen\n',
  )
  const { fileId, revision } = await receive(office, bytes, 'a.csv')
  await office.call('exchange.assign', { fileId, revision, unitId: office.anMy, requestId: null })
  return fileId
}

test('the last sending back is the one that was sent last', async () => {
  const office = await exchangeOffice()
  const fileId = await assigned(office)
  for (const [remark, now] of [
    ['lần đầu', '2018-10-06T01:00:00.000Z'],
    ['lần sau', '2018-10-05T02:00:00.000Z'],
  ] as const) {
    office.setNow(now)
    const { revision, items, replyBy } = await office.call('exchange.sendBackDraft', { fileId })
    await office.call('exchange.sendBack', {
      fileId,
      revision,
      itemKeys: items.map(({ key }) => key),
      replyBy,
      remark,
    })
  }
  expect((await office.call('exchange.sendBackDraft', { fileId })).last).toMatchObject({ remark: 'lần sau' })
})

test('the journal of returns has the last import of a file first', async () => {
  const office = await exchangeOffice()
  const { id: requestId } = await office.call('exchange.createRequest', {
    number: '01',
    title: 'Báo cáo năm 2018',
    issuedOn: '2018-09-12',
    dueOn: '2018-09-28',
    contents: ['nomination'],
    unitIds: [office.anMy],
  })
  const fileId = await assigned(office)
  const importIt = async () => {
    const { batchId } = await commit(office, await office.call('exchange.review', { fileId }))
    return batchId ?? ''
  }
  const first = await importIt()
  await undo(office, first)
  const second = await importIt()
  // Ids follow the clock: that of the first may be the greater.
  office.edit('PRAGMA foreign_keys = OFF')
  office.edit("UPDATE import_rows SET batch_id = 'z' WHERE batch_id = ?", first)
  office.edit("UPDATE import_batches SET id = 'z' WHERE id = ?", first)
  const [entry] = await office.call('exchange.returnsJournal', { unitId: office.anMy, requestId })
  expect(entry?.batches.map(({ id }) => id)).toEqual([second, 'z'])
})
