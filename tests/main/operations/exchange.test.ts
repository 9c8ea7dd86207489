import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { changeWorkbook, type Filling, fillReturn, tickNil } from '../../support/fill-return.ts'

const filled: Filling[] = [
  {
    sheet: 'Tự kiểm tra',
    at: { heading: 'Mã', text: 'K01' },
    values: { 'Kết quả tự kiểm tra': 'Đạt', 'Ghi chú': 'Kế hoạch số 15' },
  },
  { sheet: 'Tự kiểm tra', at: { heading: 'Mã', text: 'K02' }, values: { 'Kết quả tự kiểm tra': 'Chưa đạt' } },
  {
    sheet: 'Tuyên truyền',
    at: 0,
    values: {
      'Bộ Quy tắc': 'Nơi công cộng (1665)',
      'Hình thức tuyên truyền': 'Tọa đàm',
      'Từ ngày': new Date('2018-09-20T00:00:00Z'),
      'Địa điểm': 'Nhà văn hóa',
      'Số người tham dự': 120,
    },
  },
  {
    sheet: 'Khắc phục',
    at: 0,
    values: { 'Biện pháp đã thực hiện': 'Đã niêm yết tại phòng tiếp dân', 'Kết quả': 'Đã khắc phục' },
  },
  {
    sheet: 'Khen thưởng',
    at: 0,
    values: {
      'Đối tượng': 'Cá nhân',
      'Họ và tên (hoặc tên tập thể)': 'Bà Nguyễn Thị Hòa',
      'Năm sinh': 1972,
      'Đơn vị công tác, thôn': 'Thôn Đông',
      'Tóm tắt thành tích': 'Vận động 42 hộ ký cam kết',
      'Hình thức đề nghị': 'Giấy khen',
    },
  },
  {
    sheet: 'Khen thưởng',
    at: 1,
    values: {
      'Đối tượng': 'Tập thể',
      'Họ và tên (hoặc tên tập thể)': 'Thôn Đoài',
      'Hình thức đề nghị': 'Biểu dương',
    },
  },
]

const receive = async (
  office: ExchangeOffice,
  bytes: Uint8Array,
  name = 'BC AnMy (1).xlsx',
): Promise<Review> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return office.call('exchange.review', { fileId: fileIds[0] ?? '' })
}

const commit = (office: ExchangeOffice, review: Review) =>
  office.call('exchange.commit', {
    fileId: review.fileId,
    revision: review.revision,
    fingerprint: review.fingerprint,
  })

const register = (office: ExchangeOffice) => ({
  answers: office.rows(
    'SELECT criterion_code, verdict, note FROM self_check_answers ORDER BY criterion_code',
  ),
  activities: office.rows(
    'SELECT form, held_on, village, participants, place, code_id FROM outreach_activities',
  ),
  remedies: office.rows('SELECT finding_id, measure, status, result FROM remedy_reports'),
  findings: office.rows('SELECT id, status FROM findings ORDER BY id'),
  events: office.rows('SELECT kind, to_status FROM finding_events'),
  nominations: office.rows(
    'SELECT subject_kind, honorific, name, birth_year, workplace, proposed_form, status FROM nominations ORDER BY name',
  ),
})

test('a stamped return is recognised, shown, imported, and the same file again changes nothing', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const bytes = await fillReturn(workbook, filled)
  const empty = register(office)
  const review = await receive(office, bytes)
  expect(review).toMatchObject({
    source: 'stamp',
    unitId: office.anMy,
    requestId,
    outcome: 'accept-with-issues',
    totals: { new: 6, changed: 0, undecided: 0, rejected: 0, addsUp: true },
  })
  expect(review.issues.map((issue) => issue.code)).toEqual(['result_missing', 'result_missing'])
  expect(register(office)).toEqual(empty)

  const result = await commit(office, review)
  expect(result).toMatchObject({ new: 6, changed: 0, unchanged: 0, rejected: 0, undecided: 0 })
  const after = register(office)
  expect(after).toMatchObject({
    answers: [
      { criterion_code: 'K01', verdict: 'pass', note: 'Kế hoạch số 15' },
      { criterion_code: 'K02', verdict: 'fail' },
    ],
    activities: [
      {
        form: 'Tọa đàm',
        held_on: '2018-09-20',
        village: 'Thôn Đoài',
        participants: 120,
        code_id: 'code-1665',
      },
    ],
    remedies: [{ finding_id: 'finding-1', status: 'done', result: 'Đã khắc phục' }],
    findings: [
      { id: 'finding-1', status: 'reported' },
      { id: 'finding-2', status: 'open' },
    ],
    nominations: [
      { name: 'Nguyễn Thị Hòa', honorific: 'Bà', birth_year: 1972, status: 'draft' },
      { name: 'Thôn Đoài', subject_kind: 'collective' },
    ],
  })
  const again = await receive(office, bytes, 'gui lai.xlsx')
  expect(again.totals).toMatchObject({ new: 0, changed: 0, unchanged: 6 })
  expect(await commit(office, again)).toMatchObject({ batchId: null, unchanged: 6 })
  expect(register(office)).toEqual(after)

  const board = await office.call('exchange.board', { requestId })
  expect(board.rows[0]).toMatchObject({
    unitName: 'An Mỹ',
    standing: 'complete',
    due: { kind: 'done_late', days: 7 },
    sentOn: '2018-10-05',
    contents: [
      { status: 'imported' },
      { status: 'imported' },
      { status: 'imported' },
      { status: 'imported' },
    ],
  })
  const [nomination] = office.rows<{ id: string }>("SELECT id FROM nominations WHERE name = 'Nguyễn Thị Hòa'")
  const [trace] = await office.call('exchange.trace', {
    entity: 'nominations',
    entityId: nomination?.id ?? '',
  })
  expect(trace).toMatchObject({
    fileName: 'BC AnMy (1).xlsx',
    sheet: 'Khen thưởng',
    row: 8,
    origins: { birthYear: { cell: 'E8', raw: '1972', value: 1972 } },
  })
})

test('a corrected resend updates what changed, keeps what was edited here, and asks about both', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const first = await fillReturn(workbook, filled)
  await commit(office, await receive(office, first))
  office.edit(
    "UPDATE nominations SET proposed_form = 'Bằng khen', birth_year = 1971 WHERE name = 'Nguyễn Thị Hòa'",
  )

  const same = await receive(office, first, 'lan 1 gui lai.xlsx')
  expect(same.totals).toMatchObject({ unchanged: 6, changed: 0, undecided: 0 })

  const second = await fillReturn(first, [
    { sheet: 'Khen thưởng', at: 0, values: { 'Năm sinh': 1973, 'Chức vụ': 'Trưởng thôn' } },
    { sheet: 'Tự kiểm tra', at: { heading: 'Mã', text: 'K02' }, values: { 'Kết quả tự kiểm tra': 'Đạt' } },
  ])
  const review = await receive(office, second, 'lan 2.xlsx')
  expect(review.totals).toMatchObject({ new: 0, changed: 1, unchanged: 4, undecided: 1 })
  const conflict = review.rows.find((row) => row.outcome === 'conflicting')
  expect(conflict?.changes).toEqual([
    { field: 'birthYear', old: 1971, new: 1973, isConflict: true },
    { field: 'position', old: '', new: 'Trưởng thôn', isConflict: false },
  ])
  const { revision } = await office.call('exchange.decide', {
    fileId: review.fileId,
    revision: review.revision,
    step: { kind: 'decide', rowIds: [conflict?.id ?? ''], decision: 'ours' },
  })
  const decided = await office.call('exchange.review', { fileId: review.fileId })
  expect(decided).toMatchObject({ revision, totals: { changed: 2, undecided: 0 }, canUndo: true })
  await commit(office, decided)
  expect(
    office.rows("SELECT birth_year, job_title, proposed_form FROM nominations WHERE name = 'Nguyễn Thị Hòa'"),
  ).toEqual([{ birth_year: 1971, job_title: 'Trưởng thôn', proposed_form: 'Bằng khen' }])
  expect((await receive(office, second, 'lan 2 gui lai.xlsx')).totals).toMatchObject({
    changed: 0,
    undecided: 0,
  })
})

test('a commit after the register moved is refused', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const first = await fillReturn(workbook, filled)
  await commit(office, await receive(office, first))
  const second = await fillReturn(first, [{ sheet: 'Khen thưởng', at: 0, values: { 'Năm sinh': 1973 } }])
  const review = await receive(office, second, 'lan 2.xlsx')
  office.edit("UPDATE nominations SET birth_year = 1980 WHERE name = 'Nguyễn Thị Hòa'")
  await expect(commit(office, review)).rejects.toMatchObject({ error: { code: 'moved_since_preview' } })
  expect(office.rows("SELECT birth_year FROM nominations WHERE name = 'Nguyễn Thị Hòa'")).toEqual([
    { birth_year: 1980 },
  ])
})

test('an undone import leaves the register as it was before it', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const before = register(office)
  const first = await fillReturn(workbook, filled)
  const one = await commit(office, await receive(office, first))
  const between = register(office)
  const second = await fillReturn(first, [
    { sheet: 'Khen thưởng', at: 0, values: { 'Năm sinh': 1973, 'Chức vụ': 'Trưởng thôn' } },
  ])
  const two = await commit(office, await receive(office, second, 'lan 2.xlsx'))
  expect(await office.call('exchange.undoImport', { batchId: two.batchId ?? '' })).toEqual({
    removed: 0,
    restored: 1,
    recreated: 0,
    kept: [],
    keptByImports: [],
  })
  expect(register(office)).toEqual(between)
  const undone = await office.call('exchange.undoImport', { batchId: one.batchId ?? '' })
  expect(undone).toMatchObject({ removed: 6, kept: [] })
  expect(register(office)).toEqual(before)
  const board = await office.call('exchange.board', { requestId })
  expect(board.rows[0]?.contents.map((cell) => cell.status)).toEqual([
    'received',
    'received',
    'received',
    'received',
  ])
  expect(await office.callRaw('exchange.undoImport', { batchId: one.batchId ?? '' })).toMatchObject({
    error: { code: 'rule', params: { rule: 'import_already_undone' } },
  })
})

test('an undo keeps what was edited later and names it', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const first = await fillReturn(workbook, filled)
  await commit(office, await receive(office, first))
  const second = await fillReturn(first, [
    { sheet: 'Khen thưởng', at: 0, values: { 'Năm sinh': 1973, 'Chức vụ': 'Trưởng thôn' } },
  ])
  const two = await commit(office, await receive(office, second, 'lan 2.xlsx'))
  office.edit("UPDATE nominations SET job_title = 'Bí thư chi bộ' WHERE name = 'Nguyễn Thị Hòa'")
  const result = await office.call('exchange.undoImport', { batchId: two.batchId ?? '' })
  expect(result).toMatchObject({
    restored: 1,
    kept: [
      {
        entity: 'nominations',
        label: 'Nguyễn Thị Hòa',
        field: 'position',
        fieldName: 'Chức vụ',
        value: 'Bí thư chi bộ',
      },
    ],
  })
  expect(office.rows("SELECT birth_year, job_title FROM nominations WHERE name = 'Nguyễn Thị Hòa'")).toEqual([
    { birth_year: 1972, job_title: 'Bí thư chi bộ' },
  ])
})

test('a row that is gone is listed, and deleted only when ticked', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const first = await fillReturn(workbook, filled)
  await commit(office, await receive(office, first))
  const shorter = await fillReturn(first, [
    {
      sheet: 'Khen thưởng',
      at: 1,
      values: { 'Đối tượng': null, 'Họ và tên (hoặc tên tập thể)': null, 'Hình thức đề nghị': null },
    },
  ])
  const [hoa, doai] = office.rows<{ id: string }>('SELECT id FROM nominations ORDER BY name')
  await office.call('commendation.resolvePair', {
    firstId: hoa?.id ?? '',
    secondId: doai?.id ?? '',
    decision: 'different',
  })
  const standing = () => ({
    nominations: office.rows('SELECT id, name, status FROM nominations ORDER BY name'),
    events: office.rows('SELECT nomination_id, to_status FROM nomination_events ORDER BY id'),
    pairs: office.rows('SELECT id, first_key, second_key, decision FROM duplicate_decisions'),
  })
  const before = standing()
  const review = await receive(office, shorter, 'lan 2.xlsx')
  expect(review.missing).toMatchObject([{ content: 'nomination', label: 'Thôn Đoài', isRemoved: false }])
  await office.call('exchange.decide', {
    fileId: review.fileId,
    revision: review.revision,
    step: { kind: 'remove', recordIds: [review.missing[0]?.recordId ?? ''], isRemoved: true },
  })
  const ticked = await office.call('exchange.review', { fileId: review.fileId })
  const result = await commit(office, ticked)
  expect(result.removed).toBe(1)
  expect(office.rows('SELECT name FROM nominations')).toEqual([{ name: 'Nguyễn Thị Hòa' }])
  expect(await office.call('exchange.undoImport', { batchId: result.batchId ?? '' })).toMatchObject({
    recreated: 1,
  })
  expect(standing()).toEqual(before)
  expect(before.pairs).toHaveLength(1)
})

test('the stamp survives renamed sheets, moved columns, inserted rows and a lost stamp sheet', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const bytes = await changeWorkbook(await fillReturn(workbook, filled), (book) => {
    const list = book.getWorksheet('Khen thưởng')
    if (!list) throw new Error('no sheet')
    list.name = 'DS cuoi cung'
    list.insertRow(9, [])
    list.getRow(9).getCell(4).value = 'Trần Văn Bình'
    list.getRow(9).getCell(2).value = 'Cá nhân'
    list.spliceColumns(8, 0, [])
    book.removeWorksheet('_nep')
  })
  const review = await receive(office, bytes, 'x.xlsx')
  expect(review).toMatchObject({
    source: 'stamp',
    unitId: office.anMy,
    requestId,
    totals: { new: 7, addsUp: true },
  })
  const names = review.rows.filter((row) => row.content === 'nomination').map((row) => row.values.name)
  expect(names).toEqual(['Nguyễn Thị Hòa', 'Trần Văn Bình', 'Thôn Đoài'])
  expect(review.rows.find((row) => row.values.name === 'Nguyễn Thị Hòa')?.values).toMatchObject({
    achievement: 'Vận động 42 hộ ký cam kết',
    proposedForm: 'Giấy khen',
  })
})

test('"Không phát sinh" settles a content without rows', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const review = await receive(office, await tickNil(workbook, 'Khen thưởng'))
  expect(review).toMatchObject({ outcome: 'accept-with-issues', nil: ['nomination'] })
  await commit(office, review)
  const board = await office.call('exchange.board', { requestId })
  expect(board.rows[0]?.contents.find((cell) => cell.content === 'nomination')?.status).toBe('nil')
})

test('what cannot be read stays open and is mended in the review', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const bytes = await fillReturn(workbook, [
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: { 'Đối tượng': 'Cá nhân', 'Họ và tên (hoặc tên tập thể)': 'Lê Văn Tám', 'Năm sinh': "'75" },
    },
    { sheet: 'Khen thưởng', at: 1, values: { 'Đối tượng': 'Cá nhân', 'Năm sinh': 1980 } },
  ])
  const review = await receive(office, bytes)
  expect(review.totals).toMatchObject({ new: 1, rejected: 1, addsUp: true })
  expect(review.rows[0]?.values.birthYear).toBeUndefined()
  expect(review.issues.filter((issue) => issue.level === 'must')).toMatchObject([
    { code: 'two_digit_year', cell: 'E8', candidates: [1975], isSettled: false },
    { code: 'required_missing', row: 9, field: 'name', isSettled: false },
  ])
  const step = await office.call('exchange.decide', {
    fileId: review.fileId,
    revision: review.revision,
    step: {
      kind: 'set',
      cells: [
        { rowId: review.rows[0]?.id ?? '', field: 'birthYear', value: 1975 },
        { rowId: review.rows[1]?.id ?? '', field: 'name', value: 'Trần Thị Chín' },
      ],
    },
  })
  const mended = await office.call('exchange.review', { fileId: review.fileId })
  expect(mended.totals).toMatchObject({ new: 2, rejected: 0 })
  expect(mended.issues.filter((issue) => issue.level === 'must' && !issue.isSettled)).toEqual([])
  await office.call('exchange.undoStep', { fileId: review.fileId, revision: step.revision })
  expect((await office.call('exchange.review', { fileId: review.fileId })).totals).toMatchObject({
    rejected: 1,
  })
})

test('a refused file says why and what to do, and writes nothing', async () => {
  const office = await exchangeOffice()
  const review = await receive(office, new Uint8Array(), 'Phu Luu Te.xlsx')
  expect(review).toMatchObject({ source: 'refused', outcome: 'refuse', status: 'refused' })
  expect(review.refusal).toContain('Không nhận tệp Phu Luu Te.xlsx')
  const text = new TextEncoder().encode('PK\u0003\u0004 cut off')
  expect(await receive(office, text, 'x.xlsx')).toMatchObject({ outcome: 'refuse', refuseReason: 'damaged' })
  expect(
    await office.callRaw('exchange.commit', {
      fileId: review.fileId,
      revision: review.revision,
      fingerprint: review.fingerprint,
    }),
  ).toMatchObject({ ok: false })
})
