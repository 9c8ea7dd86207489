/** The board says what is there: when a file leaves a commune, nothing of it stays behind. */
import { expect, test } from 'vitest'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, importFile, receive, undo } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'

const list = (...names: string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ĐỒNG TÂM,,,,',
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      ...names.map((name, index) => `${index + 1},${name},197${index},Gương mẫu,Giấy khen`),
    ].join('\n'),
  )

/** Both communes were asked for two contents; a file that names Đồng Tâm has come in. */
const asked = async () => {
  const office = await exchangeOffice()
  const { id: requestId } = await office.call('exchange.createRequest', {
    number: '01',
    title: 'Báo cáo năm 2018',
    issuedOn: '2018-09-12',
    dueOn: '2018-09-28',
    contents: ['activities', 'nomination'],
    unitIds: [office.anMy, office.dongTam],
  })
  const review = await receive(office, list('Lê Văn Tám'), 'a.csv')
  expect(review).toMatchObject({ unitId: office.dongTam, requestId })
  return { office, requestId, review }
}

const stateAt = async (office: ExchangeOffice, requestId: string, unitId: string) => {
  const { rows } = await office.call('exchange.board', { requestId })
  const cells = rows.find((row) => row.unitId === unitId)?.contents ?? []
  return Object.fromEntries(cells.map(({ content, status }) => [content, status]))
}

test('a file that is another commune’s leaves nothing with the first', async () => {
  const { office, requestId, review } = await asked()
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'received' })
  const { fileId, revision } = review
  await office.call('exchange.assign', { fileId, revision, unitId: office.anMy, requestId })
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'waiting' })
  expect(await stateAt(office, requestId, office.anMy)).toMatchObject({ nomination: 'received' })
})

test('a file set aside is not there, and is there again when it is taken back', async () => {
  const { office, requestId, review } = await asked()
  const aside = (isAside: boolean, revision: number) =>
    office.call('exchange.setAside', { fileId: review.fileId, revision, isAside })
  const { revision } = await aside(true, review.revision)
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'waiting' })
  await aside(false, revision)
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'received' })
})

test('what another file of the commune holds still counts', async () => {
  const { office, requestId, review } = await asked()
  const second = await receive(office, list('Hà Văn Bốn'), 'b.csv')
  const { batchId } = await commit(office, second)
  const third = await receive(office, list('Vũ Thị Ba'), 'c.csv')
  const aside = async (fileId: string) => {
    const { revision } = await office.call('exchange.review', { fileId })
    return office.call('exchange.setAside', { fileId, revision, isAside: true })
  }
  await aside(third.fileId)
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'imported' })
  await undo(office, batchId ?? '')
  await aside(second.fileId)
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'received' })
  await aside(review.fileId)
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'waiting' })
})

test('what an imported file leaves blank is not imported because a second one was set aside', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const person = (at: number, name: string) => ({
    sheet: 'Khen thưởng',
    at,
    values: { 'Đối tượng': 'Cá nhân', 'Họ và tên (hoặc tên tập thể)': name },
  })
  const first = await fillReturn(workbook, [person(0, 'Lê Văn Tám')])
  await importFile(office, first, '1.xlsx')
  const before = await stateAt(office, requestId, office.anMy)
  expect(before).toMatchObject({ nomination: 'imported', selfcheck: 'received' })
  const second = await receive(office, await fillReturn(first, [person(1, 'Hà Văn Bốn')]), '2.xlsx')
  await office.call('exchange.setAside', {
    fileId: second.fileId,
    revision: second.revision,
    isAside: true,
  })
  expect(await stateAt(office, requestId, office.anMy)).toEqual(before)
})

test('a file whose content was taken for another moves from one cell to the other', async () => {
  const { office, requestId, review } = await asked()
  const [table] = review.tables
  await office.call('exchange.remap', {
    fileId: review.fileId,
    revision: review.revision,
    content: 'activities',
    tables: [
      {
        sheet: table?.sheet ?? '',
        content: 'activities',
        signature: table?.signature ?? '',
        columns: (table?.columns ?? []).map(({ column, heading }) => ({
          column,
          field: heading === 'Thành tích' ? 'form' : heading === 'Năm sinh' ? 'participants' : null,
        })),
      },
    ],
  })
  expect(await stateAt(office, requestId, office.dongTam)).toEqual({
    activities: 'received',
    nomination: 'waiting',
  })
})
