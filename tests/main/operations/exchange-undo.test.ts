/** Taking imports back in any order, with edits, removals and other imports between. */
import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, importFile, receive, registerOf, undo } from '../../support/exchange-steps.ts'
import { changeWorkbook, type Filling, fillReturn, type Typed } from '../../support/fill-return.ts'

const person = (at: number, name: string | null, more: Record<string, Typed> = {}): Filling => ({
  sheet: 'Khen thưởng',
  at,
  values: {
    'Đối tượng': name === null ? null : 'Cá nhân',
    'Họ và tên (hoặc tên tập thể)': name,
    ...more,
  },
})
const remedy = (at: number, status: string | null, measure: string | null = null): Filling => ({
  sheet: 'Khắc phục',
  at,
  values: { 'Kết quả': status, 'Biện pháp đã thực hiện': measure },
})
const activity = (at: number, values: Record<string, Typed>): Filling => ({
  sheet: 'Tuyên truyền',
  at,
  values,
})
const verdict = (code: string, result: string | null): Filling => ({
  sheet: 'Tự kiểm tra',
  at: { heading: 'Mã', text: code },
  values: { 'Kết quả tự kiểm tra': result },
})

/** Three returns of one commune, each a correction of the one before. */
const threeReturns = async (workbook: Uint8Array): Promise<Uint8Array[]> => {
  const first = await fillReturn(workbook, [
    person(0, 'Nguyễn Thị Hòa', { 'Năm sinh': 1972 }),
    person(1, 'Trần Văn Bình', { 'Năm sinh': 1960 }),
    verdict('K01', 'Đạt'),
    activity(0, { 'Hình thức tuyên truyền': 'Tọa đàm', 'Số người tham dự': 40 }),
    remedy(0, 'Đang khắc phục', 'Đã giao cán bộ'),
  ])
  const second = await fillReturn(first, [
    person(0, 'Nguyễn Thị Hòa', { 'Năm sinh': 1973, 'Chức vụ': 'Trưởng thôn' }),
    person(2, 'Lê Văn Tám', { 'Năm sinh': 1980 }),
    verdict('K01', 'Chưa đạt'),
    verdict('K02', 'Đạt'),
    remedy(0, 'Đã khắc phục', 'Đã niêm yết'),
  ])
  const third = await fillReturn(second, [
    person(0, 'Nguyễn Thị Hòa', { 'Năm sinh': 1974, 'Chức vụ': 'Trưởng thôn' }),
    activity(0, { 'Hình thức tuyên truyền': 'Tọa đàm', 'Số người tham dự': 45 }),
    remedy(1, 'Đang khắc phục', 'Đã soạn nội quy'),
  ])
  return [first, second, third]
}

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]

test.each(orders)(
  'three imports taken back in the order %i, %i, %i leave the register as it was',
  async (...order) => {
    const office = await exchangeOffice()
    const { workbook } = await askAnMy(office)
    const before = registerOf(office)
    const batches: string[] = []
    for (const [index, bytes] of (await threeReturns(workbook)).entries())
      batches.push(await importFile(office, bytes, `lan ${index}.xlsx`))
    for (const index of order) {
      const { kept } = await undo(office, batches[index] ?? '')
      expect(kept).toEqual([])
    }
    expect(registerOf(office)).toEqual(before)
    expect(office.rows('PRAGMA foreign_key_check')).toEqual([])
  },
)

const named = (office: ExchangeOffice, name: string) =>
  office.rows<{ id: string; birth_year: number | null; job_title: string; proposed_form: string }>(
    'SELECT id, birth_year, job_title, proposed_form FROM nominations WHERE name = ?',
    name,
  )

test('the first of two imports goes: what the second says too stays, and is told apart from edits', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const [first, second] = await threeReturns(workbook)
  const one = await importFile(office, first ?? workbook, 'lan 1.xlsx')
  const two = await importFile(office, second ?? workbook, 'lan 2.xlsx')
  const result = await undo(office, one)
  expect(result).toMatchObject({ removed: 0, kept: [] })
  expect(result.keptByImports).toMatchObject([{ batchId: two, fileName: 'lan 2.xlsx' }])
  const held = result.keptByImports[0]?.records ?? []
  expect(held.map(({ label, fieldNames }) => [label, fieldNames])).toEqual(
    expect.arrayContaining([
      ['Nguyễn Thị Hòa', []],
      ['Trần Văn Bình', []],
      ['Tọa đàm', []],
      ['Bộ phận một cửa chưa niêm yết Quy tắc ứng xử', ['Tình trạng']],
    ]),
  )
  expect(named(office, 'Trần Văn Bình')).toMatchObject([{ birth_year: 1960 }])
  const again = await receive(office, second ?? workbook, 'lan 2 gui lai.xlsx')
  expect(again.totals).toMatchObject({ new: 0, changed: 0, undecided: 0, addsUp: true })
})

test('a value of an undone import does not come back when the one over it is undone', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const [one, two, three] = await threeReturns(workbook)
  await importFile(office, one ?? workbook, '1.xlsx')
  const second = await importFile(office, two ?? workbook, '2.xlsx')
  const third = await importFile(office, three ?? workbook, '3.xlsx')
  await undo(office, second)
  expect(named(office, 'Nguyễn Thị Hòa')).toMatchObject([{ birth_year: 1974, job_title: 'Trưởng thôn' }])
  await undo(office, third)
  expect(named(office, 'Nguyễn Thị Hòa')).toMatchObject([{ birth_year: 1972, job_title: '' }])
})

const edit = async (office: ExchangeOffice, name: string, change: Record<string, unknown>) => {
  const [row] = office.rows<{ id: string; list_id: string }>(
    'SELECT id, list_id FROM nominations WHERE name = ?',
    name,
  )
  const one = await office.call('commendation.nomination', { id: row?.id ?? '' })
  await office.call('commendation.updateNomination', { ...one, ...change } as never)
}

test('a record somebody worked on stays whole when its import goes, and its edit is named', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const [first] = await threeReturns(workbook)
  const batch = await importFile(office, first ?? workbook, '1.xlsx')
  await edit(office, 'Nguyễn Thị Hòa', { jobTitle: 'Bí thư chi bộ' })
  expect(await undo(office, batch)).toMatchObject({
    kept: [{ label: 'Nguyễn Thị Hòa', fieldName: 'Chức vụ', value: 'Bí thư chi bộ' }],
    keptByImports: [],
  })
  expect(named(office, 'Nguyễn Thị Hòa')).toMatchObject([{ birth_year: 1972, job_title: 'Bí thư chi bộ' }])
  expect(named(office, 'Trần Văn Bình')).toEqual([])
})

test('an import over an edit, undone, gives the edit back', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const [first, second] = await threeReturns(workbook)
  const one = await importFile(office, first ?? workbook, '1.xlsx')
  await edit(office, 'Nguyễn Thị Hòa', { birthYear: 1950 })
  const review = await receive(office, second ?? workbook, '2.xlsx')
  const conflict = review.rows.find((row) => row.outcome === 'conflicting')
  await office.call('exchange.decide', {
    fileId: review.fileId,
    revision: review.revision,
    step: { kind: 'decide', rowIds: [conflict?.id ?? ''], decision: 'theirs' },
  })
  const { batchId } = await commit(office, await office.call('exchange.review', { fileId: review.fileId }))
  expect(named(office, 'Nguyễn Thị Hòa')).toMatchObject([{ birth_year: 1973 }])
  await undo(office, one)
  expect(named(office, 'Nguyễn Thị Hòa')).toMatchObject([{ birth_year: 1973 }])
  expect(await undo(office, batchId ?? '')).toMatchObject({
    kept: [{ fieldName: 'Năm sinh', value: '1950' }],
  })
  expect(named(office, 'Nguyễn Thị Hòa')).toMatchObject([{ birth_year: 1950, job_title: '' }])
})

test('nothing of a decided nomination changes; its decision is named', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const batch = await importFile(office, await fillReturn(workbook, [person(0, 'Nguyễn Thị Hòa')]), '1.xlsx')
  office.edit(
    `INSERT INTO award_decisions (id, number, decided_on, revision, created_at, updated_at) VALUES ('d', '1420', '2018-10-05', 1, '', '')`,
  )
  office.edit("UPDATE nominations SET status = 'approved', decision_id = 'd'")
  const result = await undo(office, batch)
  expect(result).toMatchObject({ removed: 0, kept: [{ label: 'Nguyễn Thị Hòa', value: 'QĐ 1420' }] })
  expect(named(office, 'Nguyễn Thị Hòa')).toHaveLength(1)
})

const removeMissing = async (office: ExchangeOffice, bytes: Uint8Array, name: string): Promise<string> => {
  const review = await receive(office, bytes, name)
  await office.call('exchange.decide', {
    fileId: review.fileId,
    revision: review.revision,
    step: { kind: 'remove', recordIds: review.missing.map(({ recordId }) => recordId), isRemoved: true },
  })
  const { batchId } = await commit(office, await office.call('exchange.review', { fileId: review.fileId }))
  return batchId ?? ''
}

test('a record whose import and whose removal are undone in either order is gone as before', async () => {
  for (const isRemovalFirst of [true, false]) {
    const office = await exchangeOffice()
    const { workbook } = await askAnMy(office)
    const before = registerOf(office)
    const [first] = await threeReturns(workbook)
    const one = await importFile(office, first ?? workbook, '1.xlsx')
    const shorter = await fillReturn(first ?? workbook, [person(1, null, { 'Năm sinh': null })])
    const two = await removeMissing(office, shorter, '2.xlsx')
    expect(named(office, 'Trần Văn Bình')).toEqual([])
    if (isRemovalFirst) expect(await undo(office, two)).toMatchObject({ recreated: 1 })
    await undo(office, one)
    if (!isRemovalFirst) await undo(office, two)
    expect(registerOf(office)).toEqual(before)
  }
})

const receiveList = async (office: ExchangeOffice, names: string[], name: string): Promise<string> => {
  const lines = names.map((one, index) => `${index + 1},${one},1975,Gương mẫu,Giấy khen`)
  const csv = `STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n${lines.join('\n')}\n`
  const { fileId, revision } = await receive(office, new TextEncoder().encode(csv), name)
  await office.call('exchange.assign', { fileId, revision, unitId: office.anMy, requestId: null })
  return fileId
}
const commitById = async (office: ExchangeOffice, fileId: string): Promise<string> =>
  (await commit(office, await office.call('exchange.review', { fileId }))).batchId ?? ''
const missingOf = async (office: ExchangeOffice, fileId: string) => {
  const { missing, revision } = await office.call('exchange.review', { fileId })
  const recordIds = missing.map(({ recordId }) => recordId)
  await office.call('exchange.decide', {
    fileId,
    revision,
    step: { kind: 'remove', recordIds, isRemoved: true },
  })
}

test('a removed record comes back although its list was thrown away meanwhile', async () => {
  const office = await exchangeOffice()
  await commitById(office, await receiveList(office, ['Lê Văn Tám', 'Trần Thị Chín'], 'a.csv'))
  const fileId = await receiveList(office, ['Lê Văn Tám', 'Đỗ Thị Mười'], 'b.csv')
  await missingOf(office, fileId)
  const batch = await commitById(office, fileId)
  const ids = office.rows<{ id: string }>('SELECT id FROM nominations').map(({ id }) => id)
  await office.call('commendation.removeNominations', { ids })
  const [list] = office.rows<{ id: string; revision: number }>('SELECT id, revision FROM nomination_lists')
  await office.call('commendation.removeList', { id: list?.id ?? '', revision: list?.revision ?? 0 })
  expect(await undo(office, batch)).toMatchObject({ recreated: 1, removed: 0 })
  expect(office.rows('SELECT name, list_id FROM nominations')).toEqual([
    { name: 'Trần Thị Chín', list_id: list?.id },
  ])
})

test('a list that an import began goes with the last import that filled it', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const office = await exchangeOffice()
    const before = registerOf(office)
    const batches = [
      await commitById(office, await receiveList(office, ['Lê Văn Tám'], 'a.csv')),
      await commitById(office, await receiveList(office, ['Lê Văn Tám', 'Trần Thị Chín'], 'b.csv')),
    ]
    for (const index of order) await undo(office, batches[index] ?? '')
    expect(registerOf(office)).toEqual(before)
  }
})

test('a file that said only what was there waits again when that is taken back', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const [first] = await threeReturns(workbook)
  const batch = await importFile(office, first ?? workbook, '1.xlsx')
  const saved = await changeWorkbook(first ?? workbook, (book) => {
    book.creator = 'Xã An Mỹ'
  })
  const again = await receive(office, saved, '1 gui lai.xlsx')
  expect(await commit(office, again)).toMatchObject({ batchId: null })
  await undo(office, batch)
  const files = await office.call('exchange.files', {})
  expect(files.map(({ fileName, status }) => [fileName, status]).sort()).toEqual([
    ['1 gui lai.xlsx', 'waiting'],
    ['1.xlsx', 'waiting'],
  ])
  const board = await office.call('exchange.board', { requestId })
  expect(board.rows[0]?.contents.map(({ status }) => status)).toEqual(Array(4).fill('received'))
})

test('the board says imported as long as one import of the content stands', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const [first, second] = await threeReturns(workbook)
  const one = await importFile(office, first ?? workbook, '1.xlsx')
  const two = await importFile(office, second ?? workbook, '2.xlsx')
  const states = async () =>
    (await office.call('exchange.board', { requestId })).rows[0]?.contents.map(({ status }) => status)
  await undo(office, one)
  expect(await states()).toEqual(Array(4).fill('imported'))
  await undo(office, two)
  expect(await states()).toEqual(Array(4).fill('received'))
})

test('nominations told apart go with their import; one that another was merged into stays', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const filled = await fillReturn(workbook, [person(0, 'Nguyễn Thị Hòa'), person(1, 'Nguyễn Thị Hoà Bình')])
  const batch = await importFile(office, filled, '1.xlsx')
  const ids = office.rows<{ id: string }>('SELECT id FROM nominations ORDER BY position').map(({ id }) => id)
  const [firstId = '', secondId = ''] = ids
  await office.call('commendation.resolvePair', { firstId, secondId, decision: 'different', keepId: null })
  expect(await undo(office, batch)).toMatchObject({ removed: 2, kept: [] })

  const again = await importFile(office, filled, '2.xlsx')
  const [a = '', b = ''] = office
    .rows<{ id: string }>('SELECT id FROM nominations ORDER BY position')
    .map(({ id }) => id)
  await office.call('commendation.resolvePair', { firstId: a, secondId: b, decision: 'same', keepId: a })
  const result = await undo(office, again)
  expect(result).toMatchObject({ removed: 0 })
  expect(result.kept.map(({ label, fieldName }) => [label, fieldName])).toEqual([
    ['Nguyễn Thị Hòa', 'Ý kiến'],
    ['Nguyễn Thị Hoà Bình', 'Ý kiến'],
  ])
})

test('a report that a later import took out goes from its finding with the last import that said it', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const remedy = { sheet: 'Khắc phục', at: 0, values: { 'Kết quả': 'Đã khắc phục' } }
  const first = await importFile(
    office,
    await fillReturn(workbook, [remedy, person(0, 'Lê Văn Tám')]),
    '1.xlsx',
  )
  const second = await importFile(
    office,
    await fillReturn(workbook, [remedy, person(0, 'Hà Thị Ba')]),
    '2.xlsx',
  )
  await undo(office, first)
  // Only contents that a file speaks of can lack a row.
  const other = { ...remedy, at: 1, values: { 'Kết quả': 'Đang khắc phục' } }
  const without = await receive(office, await fillReturn(workbook, [other]), '3.xlsx')
  const gone = without.missing.filter(({ content }) => content === 'remedy').map(({ recordId }) => recordId)
  expect(gone).toHaveLength(1)
  const { revision } = await office.call('exchange.decide', {
    fileId: without.fileId,
    revision: without.revision,
    step: { kind: 'remove', recordIds: gone, isRemoved: true },
  })
  const { fingerprint } = await office.call('exchange.review', { fileId: without.fileId })
  await office.call('exchange.commit', { fileId: without.fileId, revision, fingerprint })
  expect(office.rows('SELECT status FROM findings WHERE id = ?', 'finding-1')).toEqual([
    { status: 'reported' },
  ])
  await undo(office, second)
  expect(office.rows('SELECT status FROM findings WHERE id = ?', 'finding-1')).toEqual([{ status: 'open' }])
  expect(office.rows('SELECT id FROM finding_events WHERE finding_id = ?', 'finding-1')).toEqual([])
})

test('what was merged is known as such whatever the language and the words are by then', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const filled = await fillReturn(workbook, [person(0, 'Nguyễn Thị Hòa'), person(1, 'Nguyễn Thị Hoà Bình')])
  const batch = await importFile(office, filled, '1.xlsx')
  const [a = '', b = ''] = office
    .rows<{ id: string }>('SELECT id FROM nominations ORDER BY position')
    .map(({ id }) => id)
  await office.call('commendation.resolvePair', { firstId: a, secondId: b, decision: 'same', keepId: a })
  expect(office.rows('SELECT merged_into_id AS "into" FROM nominations ORDER BY position')).toEqual([
    { into: null },
    { into: a },
  ])
  await office.call('office.saveSettings', { language: 'en' })
  expect(await undo(office, batch)).toMatchObject({ removed: 0 })

  await office.call('commendation.reopenPair', { firstId: a, secondId: b })
  expect(office.rows('SELECT opinion, opinion_note AS note FROM nominations WHERE id = ?', b)).toEqual([
    { opinion: null, note: '' },
  ])
})

test('what was merged into a nomination that goes is open again', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const filled = await fillReturn(workbook, [person(0, 'Nguyễn Thị Hòa'), person(1, 'Nguyễn Thị Hoà Bình')])
  await importFile(office, filled, '1.xlsx')
  const [a = '', b = ''] = office
    .rows<{ id: string }>('SELECT id FROM nominations ORDER BY position')
    .map(({ id }) => id)
  await office.call('commendation.resolvePair', { firstId: a, secondId: b, decision: 'same', keepId: a })
  await office.call('commendation.removeNominations', { ids: [a] })
  expect(office.rows('SELECT id, opinion, merged_into_id AS "into" FROM nominations')).toEqual([
    { id: b, opinion: null, into: null },
  ])
})

test('an import is undone after a restart, in another order than it came', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const before = registerOf(office)
  const [first, second] = await threeReturns(workbook)
  const one = await importFile(office, first ?? workbook, '1.xlsx')
  const two = await importFile(office, second ?? workbook, '2.xlsx')
  office.app.close()
  const app = createTestApp({ dataDir: office.dataDir, onDisk: true, idsAfter: 1_000_000 })
  await app.call('exchange.undoImport', { batchId: one })
  await app.call('exchange.undoImport', { batchId: two })
  expect(registerOf(office)).toEqual(before)
})

test('a village typed here stays when a return changes only the code of the same activity', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const first = await fillReturn(workbook, [activity(1, { 'Hình thức tuyên truyền': 'Tọa đàm' })])
  await importFile(office, first, '1.xlsx')
  const [row] = office.rows<{ id: string; village_id: string }>(
    'SELECT id, village_id FROM outreach_activities',
  )
  const other = office.rows<{ id: string }>(
    "SELECT id FROM units WHERE kind = 'village' AND id <> ?",
    row?.village_id,
  )
  const one = await office.call('outreach.get', { id: row?.id ?? '' })
  await office.call('outreach.update', { ...one, villageId: other[0]?.id ?? '' })
  const second = await fillReturn(first, [
    activity(1, { 'Bộ Quy tắc': 'Nơi công cộng (1665)', 'Địa điểm': 'Nhà văn hóa' }),
  ])
  await importFile(office, second, '2.xlsx')
  expect(office.rows('SELECT village_id, code_id, place FROM outreach_activities')).toEqual([
    { village_id: other[0]?.id, code_id: 'code-1665', place: 'Nhà văn hóa' },
  ])
})

test('the last import has the last word, also when the clock was set back before it', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const [first, second] = await threeReturns(workbook)
  await importFile(office, first ?? workbook, '1.xlsx')
  office.setNow('2018-10-04T01:00:00.000Z')
  // By its day it is the older one, and what it says otherwise is the clerk's to take.
  const older = await receive(office, second ?? workbook, '2.xlsx')
  const rowIds = older.rows.flatMap(({ id, outcome }) => (outcome === 'conflicting' ? [id] : []))
  await office.call('exchange.decide', {
    fileId: older.fileId,
    revision: older.revision,
    step: { kind: 'decide', rowIds, decision: 'theirs' },
  })
  await commit(office, await office.call('exchange.review', { fileId: older.fileId }))
  const again = await receive(office, second ?? workbook, '2 gui lai.xlsx')
  expect(again.totals).toMatchObject({ new: 0, changed: 0, undecided: 0 })
  const corrected = await fillReturn(second ?? workbook, [person(0, 'Nguyễn Thị Hòa', { 'Năm sinh': 1972 })])
  expect((await receive(office, corrected, '3.xlsx')).totals).toMatchObject({ changed: 1, undecided: 0 })
})

test('a report that came again unchanged after its correction was taken back goes on standing by it', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const withRemedy = async (result: string, name: string) =>
    fillReturn(workbook, [remedy(0, result), person(0, name)])
  const first = await importFile(office, await withRemedy('Đã khắc phục', 'Lê Văn Tám'), '1.xlsx')
  const second = await importFile(office, await withRemedy('Đang khắc phục', 'Hà Thị Ba'), '2.xlsx')
  await undo(office, second)
  const third = await importFile(office, await withRemedy('Đã khắc phục', 'Vũ Thị Tư'), '3.xlsx')
  const status = () => office.rows('SELECT status FROM findings WHERE id = ?', 'finding-1')
  await undo(office, first)
  expect(status()).toEqual([{ status: 'reported' }])
  await undo(office, third)
  expect(status()).toEqual([{ status: 'open' }])
})
