/** A file with open questions: not ready, asked about before it goes in, and told afterwards with the same numbers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { communeFiles } from '../../support/expected-import.ts'

const practice = async (): Promise<TestApp> => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  return app
}

const handleOf = (app: TestApp, name: string): string =>
  app.app.files.put(name, new Uint8Array(readFileSync(join(communeFiles, name)))).handle

const receive = async (app: TestApp, name: string): Promise<Review> => {
  const { fileIds } = await app.call('exchange.receive', { files: [handleOf(app, name)] })
  return app.call('exchange.review', { fileId: fileIds[0] ?? '' })
}

const previewed = ({ fileId, revision, fingerprint }: Review) => ({ fileId, revision, fingerprint })

const huongSon = 'Huong Son - bieu duong 2018.xlsx'
const leThanh = 'DS khen thuong Le Thanh.xlsx'

test('its open cells are counted, and it goes in only when the clerk was told of just so many', async () => {
  const app = await practice()
  const review = await receive(app, huongSon)
  // 15 cells: two of them ask for the year and for the day.
  expect(review.open).toEqual({ places: 15, blank: 15, fields: 18, notTaken: 0 })
  const [file] = await app.call('exchange.files', {})
  expect(file).toMatchObject({ needs: 'look', openIssues: 15 })
  expect(await app.callRaw('exchange.commit', previewed(review))).toMatchObject({
    ok: false,
    error: { code: 'rule', params: { rule: 'import_has_open_places', count: 15 } },
  })
  expect(await app.callRaw('exchange.commit', { ...previewed(review), leftOpen: 14 })).toMatchObject({
    ok: false,
    error: { code: 'moved_since_preview' },
  })
  const result = await app.call('exchange.commit', { ...previewed(review), leftOpen: 15 })
  expect(result).toMatchObject({ new: 15, open: review.open })
  const [entry] = await app.call('exchange.returnsJournal', {})
  expect(entry?.batches).toMatchObject([{ new: 15, changed: 0, unchanged: 0, open: review.open }])
})

test('the journal of changes says in words what an import left open', async () => {
  const app = await practice()
  const review = await receive(app, huongSon)
  await app.call('exchange.commit', { ...previewed(review), leftOpen: 15 })
  const [line] = await app.call('journal.list', {})
  const { changes } = await app.call('journal.entry', { id: line?.id ?? '' })
  const fields = changes.flatMap((change) => change.fields)
  expect(fields).toContainEqual({
    label: 'Số liệu nhập',
    before: null,
    after:
      '15 mới, 0 thay đổi, 0 không đổi; 15 chỗ chưa xem khi nhập, 15 ô của tệp để trống, ứng với 18 ô trong sổ',
  })
})

test('what the clerk decided to leave empty is not open', async () => {
  const app = await practice()
  const review = await receive(app, huongSon)
  const issueKeys = review.issues.filter(({ code }) => code === 'lost_zero').map(({ key }) => key)
  await app.call('exchange.decide', {
    fileId: review.fileId,
    revision: review.revision,
    step: { kind: 'accept', issueKeys },
  })
  const after = await app.call('exchange.review', { fileId: review.fileId })
  expect(after.open).toEqual({ places: 8, blank: 8, fields: 11, notTaken: 0 })
})

test('years that do not go round are asked of each person; naming one leaves the others open', async () => {
  const app = await practice()
  const review = await receive(app, leThanh)
  const years = review.issues.filter(({ code }) => code === 'several_values')
  expect(years.map(({ rowId, cell, candidates }) => [rowId, cell, candidates])).toEqual([
    ['DS!20', 'C20', [1978, 1985]],
    ['DS!20#2', 'C20', [1978, 1985]],
    ['DS!20#3', 'C20', [1978, 1985]],
  ])
  expect(review.open).toEqual({ places: 6, blank: 4, fields: 4, notTaken: 0 })
  const set = (rowId: string, value: number) => ({
    kind: 'set' as const,
    cells: [{ rowId, field: 'birthYear', value }],
  })
  const { revision } = await app.call('exchange.decide', {
    fileId: review.fileId,
    revision: review.revision,
    step: set('DS!20', 1978),
  })
  const after = await app.call('exchange.review', { fileId: review.fileId })
  expect(after.issues.filter(({ code }) => code === 'several_values').map((one) => one.isSettled)).toEqual([
    true,
    false,
    false,
  ])
  expect(after.open).toEqual({ places: 5, blank: 3, fields: 3, notTaken: 0 })
  await app.call('exchange.decide', {
    fileId: review.fileId,
    revision,
    step: { kind: 'accept', issueKeys: [years[1]?.key ?? ''] },
  })
  expect((await app.call('exchange.review', { fileId: review.fileId })).open.places).toBe(4)
})

test('the commune is asked about one cell once, however many people stand in it', async () => {
  const app = await practice()
  const { fileId } = await receive(app, leThanh)
  const { items } = await app.call('exchange.sendBackDraft', { fileId })
  expect(items.filter(({ cell }) => cell === 'C20')).toHaveLength(1)
})

test('that a held row is taken does not settle its cells', async () => {
  const app = await practice()
  const csv = [
    'UBND XÃ AN MỸ,,,,,',
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ,,,,,',
    'STT,Họ và tên,Năm sinh,Thành tích,Hình thức,Ghi chú',
    "1,Lê Văn Tám,'75,Gương mẫu,Giấy khen,Đề nghị bỏ trường hợp này",
    '2,Trần Thị Chín,1980,Gương mẫu,Giấy khen,',
  ].join('\n')
  const { fileIds } = await app.call('exchange.receive', {
    files: [app.app.files.put('An My.csv', new TextEncoder().encode(csv)).handle],
  })
  const fileId = fileIds[0] ?? ''
  const before = await app.call('exchange.review', { fileId })
  expect(before.open).toEqual({ places: 2, blank: 0, fields: 0, notTaken: 1 })
  await app.call('exchange.decide', {
    fileId,
    revision: before.revision,
    step: { kind: 'decide', rowIds: [before.rows[0]?.id ?? ''], decision: 'take' },
  })
  expect((await app.call('exchange.review', { fileId })).open).toEqual({
    places: 1,
    blank: 1,
    fields: 1,
    notTaken: 0,
  })
})

test('counts of one import are the same wherever they are said, in records', async () => {
  const app = await practice()
  const review = await receive(app, leThanh)
  expect(review.totals).toMatchObject({ new: 12, records: { new: 15, changed: 0, unchanged: 0 } })
  const result = await app.call('exchange.commit', {
    ...previewed(review),
    leftOpen: review.open.places,
  })
  const [entry] = await app.call('exchange.returnsJournal', {})
  const [file] = await app.call('exchange.files', {})
  expect([result.new, entry?.batches[0]?.new, entry?.rows, file?.rows]).toEqual([15, 15, 15, 15])
})

test('the command line says of each file what it leaves open', async () => {
  const app = await practice()
  const report = await app.call('exchange.tryFiles', { files: [handleOf(app, huongSon)], apply: true })
  expect(report.files[0]?.open).toEqual({
    places: 15,
    blank: 15,
    fields: 18,
    notTaken: 0,
    sentence: 'Còn 15 chỗ chưa xem, 15 ô của tệp để trống, ứng với 18 ô trong sổ.',
  })
  expect(report.totals).toMatchObject({
    imported: 1,
    open: { places: 15, blank: 15, fields: 18, notTaken: 0 },
  })
})
