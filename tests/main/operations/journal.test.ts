import { join } from 'node:path'
import Database from 'better-sqlite3'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { JournalLine } from '#shared/contract/journal.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'

const village = { kind: 'village' as const, name: 'Thôn Đông', fullName: 'Thôn Đông' }

test('every command leaves one line and each row it touched, field by field as people read it', async () => {
  const { call, callRaw, events } = createTestApp()
  const { id } = await call('units.create', { ...village, aliases: ['Đông'] })
  const changed = { ...village, kind: 'site' as const, name: 'Thôn Đoài', validTo: '2018-12-31', aliases: [] }
  await call('units.update', { ...changed, id, revision: 1 })
  await callRaw('units.update', { ...village, id, revision: 1 })
  const lines = await call('journal.list', {})
  expect(lines).toMatchObject([
    { operation: 'units.update', table: 'units', recordId: id, entity: 'unit', name: 'Thôn Đông', others: 0 },
    { operation: 'units.create', actor: 'Cán bộ thử', happenedAt: '2018-10-05T01:00:00.000Z' },
  ])
  const entry = await call('journal.entry', { id: lines[0]?.id ?? '' })
  expect(entry.changes).toEqual([
    {
      id: expect.any(Number),
      what: 'Đơn vị',
      name: 'Thôn Đông',
      action: 'changed',
      fields: [
        { label: 'Loại', before: 'Thôn, tổ dân phố', after: 'Điểm kiểm tra' },
        { label: 'Tên', before: 'Thôn Đông', after: 'Thôn Đoài' },
        { label: 'Hiệu lực đến', before: null, after: '31/12/2018' },
      ],
    },
    {
      id: expect.any(Number),
      what: 'Tên gọi khác',
      name: 'Đông',
      action: 'removed',
      fields: [{ label: 'Tên gọi khác', before: 'Đông', after: null }],
    },
  ])
  expect(events).toEqual([
    { type: 'changed', topics: ['units', 'journal'] },
    { type: 'changed', topics: ['units', 'journal'] },
  ])
})

test('as a workbook: a row for each field, old and new side by side, only what the filter lets through', async () => {
  const { call, app } = createTestApp()
  const { id } = await call('units.create', village)
  await call('units.update', { ...village, id, revision: 1, name: 'Thôn Đoài', validTo: '2018-12-31' })
  const { handle } = await call('journal.export', { text: 'doai', filterWords: 'Tìm: doai' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(app.files.take(handle).bytes).buffer)
  const rows = book.worksheets[0]?.getRows(1, 10) ?? []
  const texts = rows.map((row) => [7, 8, 9].map((at) => row.getCell(at).text))
  const head = texts.findIndex(([field]) => field === 'Trường')
  expect(texts.slice(head, head + 3)).toEqual([
    ['Trường', 'Trước', 'Sau'],
    ['Tên', 'Thôn Đông', 'Thôn Đoài'],
    ['Hiệu lực đến', '', '31/12/2018'],
  ])
  expect(texts[head + 3]?.[0]).toContain('Danh sách có 2 dòng')
  expect(JSON.stringify(rows.map(({ values }) => values))).toContain('Tìm: doai')
})

const practice = async (): Promise<TestApp> => {
  const app = createTestApp({ onDisk: true })
  await app.call('office.startPractice', {})
  return app
}

test('an answer is part of its visit’s history, named by its criterion, and ids are read as names', async () => {
  const { call } = await practice()
  const [visit] = await call('visits.list', { statuses: ['under_way'] })
  if (visit === undefined) throw new Error('the practice office has a visit under way')
  const { checklists } = await call('visits.get', { id: visit.id })
  const criterion = checklists[0]?.criteria.find(({ answerKind }) => answerKind === 'verdict')
  if (criterion === undefined) throw new Error('a criterion wants a verdict')
  const { id, criterionId } = { id: visit.id, criterionId: criterion.criterionId }
  const other = criterion.answer?.verdict === 'na' ? 'pass' : 'na'
  await call('visits.answer', { id, criterionId, answer: { verdict: other, note: 'Xem lại' } })
  const [newest] = await call('journal.ofRecord', { table: 'visits', id })
  expect(newest).toMatchObject({ operation: 'visits.answer', entity: 'visit', others: 0 })
  expect(newest?.name).toContain(visit.unitName)
  expect(newest?.changes[0]).toMatchObject({ what: 'Trả lời tiêu chí' })
  expect(newest?.changes[0]?.name).toContain(criterion.code)
  const after = Object.fromEntries(
    newest?.changes[0]?.fields.map((field) => [field.label, field.after]) ?? [],
  )
  expect(after).toMatchObject({ 'Đánh giá': other === 'na' ? 'Không áp dụng' : 'Đạt', 'Ghi chú': 'Xem lại' })
})

test('no change of the practice office shows an id, a code word or a column name', async () => {
  const { call } = await practice()
  const [line] = await call('journal.list', {})
  const { changes } = await call('journal.entry', { id: line?.id ?? '' })
  expect(changes.length).toBeGreaterThan(50)
  const words = changes.flatMap(({ what, name, fields }) => [
    what,
    name,
    ...fields.flatMap(({ label, before, after }) => [label, before ?? '', after ?? '']),
  ])
  expect(words.filter((word) => /0000-7000|^[a-z]+_[a-z_]+$|undefined|\[object/u.test(word))).toEqual([])
})

const found = async ({ call }: TestApp, filter: object): Promise<string[]> =>
  (await call('journal.list', filter)).map(({ operation }: JournalLine) => operation)

test('found by who, what, names and values without accents, by kind, by person and by day', async () => {
  const app = createTestApp()
  const { call } = app
  const { id } = await call('units.create', { ...village, headName: 'Nguyễn Thị Hường' })
  app.setNow('2018-10-06T18:00:00.000Z')
  await call('office.saveSettings', { clerkName: 'Lê Văn Tâm' })
  await call('units.update', { ...village, id, revision: 1, phone: '0912 345 678' })
  app.setNow('2018-12-01T01:00:00.000Z')
  await call('findings.create', {
    unitId: id,
    foundOn: '2018-11-30',
    description: 'Chưa niêm yết Bộ Quy tắc',
    severity: 'minor',
  })
  expect(await found(app, { text: 'huong' })).toEqual(['units.update', 'units.create'])
  expect(await found(app, { text: '0912' })).toEqual(['units.update'])
  expect(await found(app, { text: 'niem yet' })).toEqual(['findings.create'])
  expect(await found(app, { text: 'thon dong' })).toEqual(['findings.create', 'units.update', 'units.create'])
  expect(await found(app, { text: 'sua don vi' })).toEqual(['units.update'])
  expect(await found(app, { text: '30/11/2018' })).toEqual(['findings.create'])
  expect(await found(app, { text: 'tam huong' })).toEqual(['units.update'])
  expect(await found(app, { kind: 'finding' })).toEqual(['findings.create'])
  expect(await found(app, { kind: 'unit', text: 'dong' })).toEqual(['units.update', 'units.create'])
  expect(await call('journal.actors', {})).toEqual(['Cán bộ thử', 'Lê Văn Tâm'])
  expect(await found(app, { actor: 'Cán bộ thử' })).not.toContain('units.update')
  // 18:00 UTC is the next morning in Việt Nam.
  expect(await found(app, { from: '2018-10-07', to: '2018-10-07' })).toContain('units.update')
  expect(await found(app, { to: '2018-10-06' })).toEqual(['units.create'])
  expect(await found(app, { from: '2018-11-01' })).toEqual(['findings.create'])
  expect(await found(app, { from: '2010-01-01', to: '2030-01-01', text: 'huong' })).toHaveLength(2)
  expect(await found(app, { from: '2019-01-01' })).toEqual([])
  expect(await found(app, { text: '" OR words : *' })).toEqual([])
})

test('pages go on where the last one ended', async () => {
  const { call } = createTestApp()
  for (const n of [1, 2, 3])
    await call('units.create', { ...village, name: `Thôn ${n}`, fullName: `Thôn ${n}` })
  const first = await call('journal.list', { limit: 2, text: 'thon' })
  const rest = await call('journal.list', { limit: 2, text: 'thon', before: first.at(-1)?.position ?? null })
  expect([...first, ...rest].map(({ name }) => name)).toEqual(['Thôn 3', 'Thôn 2', 'Thôn 1'])
})

test('the check on the page says that all fits, and names what does not', async () => {
  const app = createTestApp({ onDisk: true })
  await app.call('units.create', village)
  await app.call('backups.make', {})
  const whole = { sealed: 1, firstBreak: null, copies: 1, otherCourses: 0, rewrittenSince: null }
  expect(await app.call('journal.verify', {})).toMatchObject(whole)
  const hand = new Database(join(app.dataDir, 'nep.db'))
  hand.exec("DROP TRIGGER journal_is_append_only_update; UPDATE journal SET actor = 'Ai đó'")
  hand.close()
  expect(await app.call('journal.verify', {})).toMatchObject({
    sealed: 0,
    firstBreak: { fault: 'altered', entry: { actor: 'Ai đó', operation: 'units.create' } },
  })
})

test('a restore explains a copy of another course', async () => {
  const app = createTestApp({ onDisk: true })
  await app.call('units.create', village)
  const early = await app.call('backups.make', {})
  app.setNow('2018-10-05T02:00:00.000Z')
  await app.call('units.create', { ...village, name: 'Thôn Đoài' })
  await app.call('backups.restore', { name: early.name })
  expect(await app.call('journal.verify', {})).toMatchObject({
    firstBreak: null,
    copies: 2,
    otherCourses: 1,
    rewrittenSince: null,
  })
})
