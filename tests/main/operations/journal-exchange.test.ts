/** Work on received files in the journal: by the name of the file, and by what was done. */
import { expect, test } from 'vitest'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive, undo } from '../../support/exchange-steps.ts'

const list = new TextEncoder().encode(
  'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ\nSTT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n2,Trần Thị Chín,1980,Gương mẫu,Giấy khen\n',
)

test('a file that is fetched back was not set aside, and an import that is undone bears the name of its file', async () => {
  const office = await exchangeOffice()
  const { fileId, revision } = await receive(office, list, 'an my.csv')
  const aside = await office.call('exchange.setAside', { fileId, revision, isAside: true })
  await office.call('exchange.setAside', { fileId, revision: aside.revision, isAside: false })
  const { batchId } = await commit(office, await office.call('exchange.review', { fileId }))
  await undo(office, batchId ?? '')
  const lines = await office.call('journal.list', {})
  expect(lines.slice(0, 4).map(({ operation, name }) => [operation, name])).toEqual([
    ['exchange.undoImport', 'an my.csv'],
    ['exchange.commit', 'an my.csv'],
    ['exchange.takeBack', 'an my.csv'],
    ['exchange.setAside', 'an my.csv'],
  ])
})

test('a pair that was decided, and the step taken back, bear the name of the file they were decided in', async () => {
  const office = await exchangeOffice()
  const twice = new TextEncoder().encode(
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ\nSTT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n2,Lê Văn Tám,1975,Hiến đất,Giấy khen\n',
  )
  const { fileId, revision } = await receive(office, twice, 'hai lan.csv')
  const [pair] = (await office.call('exchange.pairs', { fileId })).pairs
  const decided = await office.call('exchange.decidePair', {
    fileId,
    revision,
    pairId: pair?.id ?? '',
    verdict: 'different',
  })
  await office.call('exchange.undoStep', { fileId, revision: decided.revision })
  const lines = await office.call('journal.list', {})
  expect(lines.slice(0, 2).map(({ operation, name }) => [operation, name])).toEqual([
    ['exchange.undoStep', 'hai lan.csv'],
    ['exchange.decidePair', 'hai lan.csv'],
  ])
  expect(lines.slice(0, 2).map(({ entity }) => entity)).not.toContain('setting')
})
