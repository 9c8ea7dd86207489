import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn } from '../../support/fill-return.ts'

const csv =
  'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n2,Trần Thị Chín,1980,Gương mẫu,Giấy khen\n'

const reviewOf = (office: ExchangeOffice, fileId: string): Promise<Review> =>
  office.call('exchange.review', { fileId })

/** A foreign list of An Mỹ, its sender chosen. */
const receivedList = async (office: ExchangeOffice): Promise<Review> => {
  const { fileIds } = await office.call('exchange.receive', {
    files: [office.take('An My.csv', new TextEncoder().encode(csv))],
  })
  const fileId = fileIds[0] ?? ''
  const { revision } = await reviewOf(office, fileId)
  await office.call('exchange.assign', { fileId, revision, unitId: office.anMy, requestId: null })
  return reviewOf(office, fileId)
}

const commit = (office: ExchangeOffice, { fileId, revision, fingerprint, open }: Review) =>
  office.callRaw('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })

const nominations = (office: ExchangeOffice) =>
  office.rows<{ unit_id: string; name: string }>('SELECT unit_id, name FROM nominations ORDER BY name')

test('an imported file stays with its commune until the import is undone', async () => {
  const office = await exchangeOffice()
  const { fileId, ...review } = await receivedList(office)
  const imported = await commit(office, { fileId, ...review })
  expect(imported).toMatchObject({ ok: true, value: { new: 2 } })
  const { revision, batch } = await reviewOf(office, fileId)
  const toDongTam = { fileId, unitId: office.dongTam, requestId: null }
  const refused = await office.callRaw('exchange.assign', { ...toDongTam, revision })
  expect(refused).toMatchObject({
    error: { code: 'rule', params: { rule: 'import_stands', detail: 'An Mỹ' } },
  })
  expect(await reviewOf(office, fileId)).toMatchObject({ unitId: office.anMy, status: 'imported' })

  await office.call('exchange.undoImport', { batchId: batch?.id ?? '' })
  const undone = await reviewOf(office, fileId)
  await office.call('exchange.assign', { ...toDongTam, revision: undone.revision })
  await commit(office, await reviewOf(office, fileId))
  expect(nominations(office)).toEqual([
    { unit_id: office.dongTam, name: 'Lê Văn Tám' },
    { unit_id: office.dongTam, name: 'Trần Thị Chín' },
  ])
})

test('reading an imported file with other columns leaves it imported, and undoing one of two imports too', async () => {
  const office = await exchangeOffice()
  const review = await receivedList(office)
  await commit(office, review)
  const before = await reviewOf(office, review.fileId)
  const [table] = before.tables
  if (table === undefined) throw new Error('no table')
  await office.call('exchange.remap', {
    fileId: review.fileId,
    revision: before.revision,
    tables: [
      {
        sheet: table.sheet,
        content: 'nomination',
        signature: table.signature,
        columns: table.columns.map(({ column, field }) => ({
          column,
          field: field === 'achievement' ? 'position' : field,
        })),
      },
    ],
  })
  const again = await reviewOf(office, review.fileId)
  expect(again).toMatchObject({ status: 'imported', totals: { new: 0, changed: 2 } })
  expect(await commit(office, again)).toMatchObject({ value: { new: 0, changed: 2 } })
  const { batch } = await reviewOf(office, review.fileId)
  await office.call('exchange.undoImport', { batchId: batch?.id ?? '' })
  expect(await reviewOf(office, review.fileId)).toMatchObject({ status: 'imported', batch: before.batch })
  expect(nominations(office)).toHaveLength(2)
})

test('a file that was set aside is imported only after it was taken back', async () => {
  const office = await exchangeOffice()
  const { fileId, revision } = await receivedList(office)
  await office.call('exchange.setAside', { fileId, revision, isAside: true })
  const aside = await reviewOf(office, fileId)
  expect(await commit(office, aside)).toMatchObject({
    error: { code: 'illegal_move', params: { from: 'Gác lại', to: 'Đã nhập' } },
  })
  expect(nominations(office)).toEqual([])
  await office.call('exchange.setAside', { fileId, revision: aside.revision, isAside: false })
  expect(await commit(office, await reviewOf(office, fileId))).toMatchObject({ value: { new: 2 } })
  const imported = await reviewOf(office, fileId)
  expect(
    await office.callRaw('exchange.setAside', { fileId, revision: imported.revision, isAside: true }),
  ).toMatchObject({ error: { code: 'illegal_move', params: { from: 'Đã nhập', to: 'Gác lại' } } })
})

test('a refused file is never imported, whoever it is said to be from', async () => {
  const office = await exchangeOffice()
  const { fileIds } = await office.call('exchange.receive', {
    files: [office.take('Dong Tam.xlsx', new Uint8Array())],
  })
  const fileId = fileIds[0] ?? ''
  const { revision } = await reviewOf(office, fileId)
  await office.call('exchange.assign', { fileId, revision, unitId: office.dongTam, requestId: null })
  expect(await commit(office, await reviewOf(office, fileId))).toMatchObject({
    error: { code: 'illegal_move', params: { from: 'Không nhận', to: 'Đã nhập' } },
  })
})

test('"không phát sinh" is refused for what is imported, and taken back only where it was said', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const bytes = await fillReturn(workbook, [
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: { 'Đối tượng': 'Tập thể', 'Họ và tên (hoặc tên tập thể)': 'Thôn Đoài' },
    },
  ])
  const { fileIds } = await office.call('exchange.receive', { files: [office.take('AnMy.xlsx', bytes)] })
  await commit(office, await reviewOf(office, fileIds[0] ?? ''))
  const mark = (contents: string[], isNil: boolean) =>
    office.callRaw('exchange.markNil', { requestId, unitId: office.anMy, contents, isNil })
  const states = async () =>
    Object.fromEntries(
      (await office.call('exchange.board', { requestId })).rows[0]?.contents.map((cell) => [
        cell.content,
        cell.status,
      ]) ?? [],
    )
  const before = await states()
  expect(before).toMatchObject({ nomination: 'imported' })
  expect(await mark(['remedy', 'nomination'], true)).toMatchObject({
    error: { code: 'illegal_move', params: { what: 'return', from: 'Đã nhập', to: 'Không phát sinh' } },
  })
  expect(await states()).toEqual(before)

  expect(await mark(['remedy'], true)).toMatchObject({ ok: true })
  expect(await states()).toMatchObject({ remedy: 'nil' })
  expect(await mark(['remedy'], false)).toMatchObject({ ok: true })
  expect(await states()).toMatchObject({ remedy: 'waiting' })
  expect(await mark(['nomination'], false)).toMatchObject({
    error: { code: 'illegal_move', params: { from: 'Đã nhập', to: 'Chưa nộp' } },
  })
})

test('a request is closed and opened again; a second time is refused in words', async () => {
  const office = await exchangeOffice()
  const { requestId } = await askAnMy(office)
  const { revision } = await office.call('exchange.request', { id: requestId })
  const closed = await office.call('exchange.closeRequest', { id: requestId, revision })
  expect(await office.callRaw('exchange.closeRequest', { id: requestId, ...closed })).toMatchObject({
    error: { code: 'illegal_move', params: { what: 'request', from: 'Đã đóng', to: 'Đã đóng' } },
  })
  await office.call('exchange.reopenRequest', { id: requestId, ...closed })
  expect(await office.call('exchange.request', { id: requestId })).toMatchObject({ status: 'open' })
})
