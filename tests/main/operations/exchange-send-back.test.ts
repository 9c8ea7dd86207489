import { read as readWithSheetjs } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import type { SendBackDraft } from '#shared/contract/exchange-send-back.ts'
import { cellReference, type Sheet } from '#shared/domain/exchange/sheet.ts'
import { sendBackDefinedName, sendBackListName } from '../../../src/main/excel/layouts/send-back-v1.ts'
import { readWorkbookLayout } from '../../../src/main/excel/read-layout.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { communeList } from '../../support/commune-list.ts'
import { decreeFaults } from '../../support/decree.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { changeWorkbook, fillReturn } from '../../support/fill-return.ts'
import { outlineOf, paragraphTexts } from '../../support/word.ts'

const reviewOf = (office: ExchangeOffice, fileId: string): Promise<Review> =>
  office.call('exchange.review', { fileId })

const receive = async (office: ExchangeOffice, name: string, bytes: Uint8Array): Promise<Review> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return reviewOf(office, fileIds[0] ?? '')
}

const commit = async (office: ExchangeOffice, review: Review) => {
  const { fileId, revision, fingerprint, open } = review
  return office.call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
}

const sheetsOf = (bytes: Uint8Array): Sheet[] => {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(`the copy cannot be read: ${read.reason}`)
  return read.workbook.sheets
}

const textsOf = (sheet: Sheet | undefined): Record<string, string> =>
  Object.fromEntries((sheet?.cells ?? []).map((cell) => [cellReference(cell.row, cell.column), cell.text]))

/** Sends back all that is suggested but `leaveOut`; the workbook's and the list's bytes. */
const sendBack = async (
  office: ExchangeOffice,
  fileId: string,
  options: { leaveOut?: (item: SendBackDraft['items'][number]) => boolean; remark?: string } = {},
) => {
  const draft = await office.call('exchange.sendBackDraft', { fileId })
  const { revision, replyBy, items } = draft
  const chosen = items.filter((item) => item.isSuggested && options.leaveOut?.(item) !== true)
  const result = await office.call('exchange.sendBack', {
    fileId,
    revision,
    replyBy,
    remark: options.remark ?? '',
    itemKeys: chosen.map(({ key }) => key),
  })
  const [first, second] = result.files.map(({ handle, name }) => ({ name, bytes: office.bytesOf(handle) }))
  if (first === undefined) throw new Error('nothing was made')
  return { draft, result, workbook: first, list: second ?? first }
}

const nominations = (office: ExchangeOffice) =>
  office.rows<{ name: string; birth_year: number | null; job_title: string; proposed_form: string }>(
    'SELECT name, birth_year, job_title, proposed_form FROM nominations ORDER BY name',
  )

/** A foreign list with faults from An Mỹ under a request; its award column is mapped by the clerk. */
const foreignList = async (office: ExchangeOffice): Promise<Review> => {
  await askAnMy(office)
  const bytes = await communeList({
    headings: ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Thành tích', 'Kiểu', 'Ghi chú'],
  })
  const review = await receive(office, 'DS KT (cuoi cung).xlsx', bytes)
  const [table] = review.tables
  if (table === undefined) throw new Error('no table')
  await office.call('exchange.remap', {
    fileId: review.fileId,
    revision: review.revision,
    tables: [
      {
        sheet: table.sheet,
        content: 'nomination',
        signature: table.signature,
        columns: table.columns.map(({ column, field }) => ({
          column,
          field: column === 6 ? 'proposedForm' : field,
        })),
      },
    ],
  })
  return reviewOf(office, review.fileId)
}

test('a commune gets its own sheet back, marked, and a list; what it holds is read by two readers', async () => {
  const office = await exchangeOffice()
  const review = await foreignList(office)
  const original = sheetsOf(
    office.app.files.kept(office.rows<{ hash: string }>('SELECT hash FROM received_files')[0]?.hash ?? ''),
  )
  const { draft, result, workbook, list } = await sendBack(office, review.fileId, {
    remark: 'Đề nghị ký tên, đóng dấu ở bản in.',
  })
  expect(draft.hindrance).toBeNull()
  expect(draft.items.map(({ cell, sentence }) => [cell, sentence])).toEqual([
    ['C8', 'Năm sinh ghi hai chữ số, đề nghị ghi đủ bốn chữ số.'],
    ['B10', 'Thiếu họ tên, đề nghị bổ sung.'],
    ['C12', 'Năm sinh ghi hai chữ số, đề nghị ghi đủ bốn chữ số.'],
  ])
  expect(result).toMatchObject({ isCopied: true, asked: 3 })
  expect(workbook.name).toBe('Sua lai - DS KT (cuoi cung).xlsx')
  expect(decreeFaults('send_back_list', list.bytes)).toEqual([])
  await expect(`${outlineOf(list.bytes).join('\n')}\n`).toMatchFileSnapshot(
    '../../fixtures/documents/huyen-2018/send_back_list.txt',
  )

  const sheets = sheetsOf(workbook.bytes)
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    [sendBackListName, 'visible'],
    ['DS KT', 'visible'],
    ['nhap', 'hidden'],
    ['_nep_tra_lai', 'very-hidden'],
  ])
  const [problems, copy] = sheets
  expect(Object.values(textsOf(problems))).toEqual(
    expect.arrayContaining(['Kính gửi: UBND xã An Mỹ', 'C8', "'75", 'Đề nghị ký tên, đóng dấu ở bản in.']),
  )
  // Every value at its place, and nothing more but the hidden marks.
  const before = textsOf(original[0])
  const after = textsOf(copy)
  for (const [place, text] of Object.entries(before)) expect([place, after[place]]).toEqual([place, text])
  const added = Object.entries(after).filter(([place, text]) => before[place] === undefined && text !== '')
  expect(added.map(([place, text]) => [place, text.replace(/;.*/u, '')])).toEqual([
    ['H7', 'nep'],
    ['H8', 'nep:8'],
    ['H9', 'nep:9'],
    ['H10', 'nep:10'],
    ['H11', 'nep:11'],
    ['H12', 'nep:12'],
  ])
  expect(copy?.hiddenColumns).toEqual([8])
  expect(copy?.merges).toEqual(original[0]?.merges)
  const layout = readWorkbookLayout(workbook.bytes).get('DS KT')
  expect(layout?.columns.slice(0, 7).map(({ width }) => Math.round(width))).toEqual([
    6, 26, 11, 18, 40, 16, 22,
  ])
  expect(layout?.rows).toContainEqual({ row: 7, height: 30 })

  const second = readWithSheetjs(workbook.bytes, { cellStyles: true })
  const sheet = second.Sheets['DS KT']
  const noted = Object.entries(sheet ?? {}).filter(([, cell]) => cell?.c !== undefined)
  expect(noted.map(([place, cell]) => [place, cell.s?.fgColor?.rgb, cell.c?.[0]?.t?.split('\n')[1]])).toEqual(
    [
      ['C8', 'FBD9D3', 'Năm sinh ghi hai chữ số, đề nghị ghi đủ bốn chữ số.'],
      ['B10', 'FBD9D3', 'Thiếu họ tên, đề nghị bổ sung.'],
      ['C12', 'FBD9D3', 'Năm sinh ghi hai chữ số, đề nghị ghi đủ bốn chữ số.'],
    ],
  )
  expect(second.Workbook?.Names?.find(({ Name }) => Name === sendBackDefinedName)?.Ref).toContain(
    review.fileId,
  )
  expect(sheet?.['!merges']?.length).toBe(original[0]?.merges.length)

  expect(paragraphTexts(list.bytes).join('\n')).toContain(
    'Năm sinh ghi hai chữ số, đề nghị ghi đủ bốn chữ số.',
  )
  expect(paragraphTexts(list.bytes).join('\n')).toContain('UBND xã An Mỹ')

  const sent = await reviewOf(office, review.fileId)
  expect(sent).toMatchObject({ status: 'sent_back', sentBack: { on: '2018-10-05', asked: 3, hasCopy: true } })
  const board = await office.call('exchange.board', { requestId: review.requestId ?? '' })
  expect(board.rows[0]?.contents.find((one) => one.content === 'nomination')).toMatchObject({
    status: 'sent_back',
    statusOn: '2018-10-05',
  })
  expect(board.rows[0]?.standing).toBe('problem')
  const again = await office.call('exchange.sentFiles', { fileId: review.fileId })
  const made = [workbook.bytes, list.bytes].map((bytes) => Buffer.from(bytes).toString('base64'))
  expect(again.files.map(({ handle }) => Buffer.from(office.bytesOf(handle)).toString('base64'))).toEqual(
    made,
  )
})

test('the corrected copy finds its commune, its columns, the records of the first import and the clerk’s decisions', async () => {
  const office = await exchangeOffice()
  const first = await foreignList(office)
  const rowAt = (review: Review, name: string | null) =>
    review.rows.find((row) => (row.values.name ?? null) === name)?.id ?? ''
  // The clerk reads one year herself and drops one person; the rest is asked.
  const quyet = rowAt(first, 'Đặng Văn Quyết')
  let { revision } = await office.call('exchange.decide', {
    fileId: first.fileId,
    revision: first.revision,
    step: { kind: 'set', cells: [{ rowId: quyet, field: 'birthYear', value: 1959 }] },
  })
  ;({ revision } = await office.call('exchange.decide', {
    fileId: first.fileId,
    revision,
    step: { kind: 'decide', rowIds: [rowAt(first, 'Lê Thị Mỹ Hường')], decision: 'reject' },
  }))
  await commit(office, await reviewOf(office, first.fileId))
  expect(nominations(office).map(({ name }) => name)).toEqual([
    'Bùi Văn Đạt',
    'Nguyễn Thị Hiền',
    'Đặng Văn Quyết',
  ])
  const { draft, workbook } = await sendBack(office, first.fileId)
  expect(draft.items.filter(({ isSuggested }) => isSuggested).map(({ cell }) => cell)).toEqual(['C8', 'B10'])
  expect(draft.items.find(({ isSuggested }) => !isSuggested)).toMatchObject({
    cell: 'B11',
    sentence: 'Dòng này chưa được nhận, đề nghị kiểm tra, sửa lại hoặc bỏ dòng.',
  })

  // The commune: a name and a year corrected, one gap filled, a row put in, the file renamed, names of ranges lost.
  const corrected = await changeWorkbook(workbook.bytes, (book) => {
    const sheet = book.getWorksheet('DS KT')
    if (sheet === undefined) throw new Error('no sheet')
    sheet.getCell('B8').value = 'Nguyễn Thị Hiển'
    sheet.getCell('C8').value = 1975
    sheet.getCell('B10').value = 'Hoàng Thị Ngoãn'
    sheet.insertRow(12, [5, 'Vũ Thị Ánh', 1979, 'Phó thôn', 'Tổ chức ba buổi tọa đàm', 'Biểu dương'])
    sheet.name = 'Danh sach moi'
  })
  const second = await receive(office, 'gui lai lan 2.xlsx', corrected)
  expect(second).toMatchObject({
    source: 'foreign',
    unitId: office.anMy,
    requestId: first.requestId,
    corrects: { fileId: first.fileId, sentOn: '2018-10-05', progress: { asked: 2, corrected: 2 } },
    totals: { new: 2, changed: 1, unchanged: 2, rejected: 1, undecided: 0, addsUp: true },
    canUndo: true,
  })
  expect(second.tables[0]?.columns.find(({ column }) => column === 6)).toMatchObject({
    field: 'proposedForm',
    why: 'remembered',
  })
  expect(second.issues.filter(({ level, isSettled }) => level === 'must' && !isSettled)).toEqual([])
  expect(second.rows.find((row) => row.outcome === 'changed')?.changes).toEqual([
    { field: 'name', old: 'Nguyễn Thị Hiền', new: 'Nguyễn Thị Hiển', isConflict: false },
    { field: 'birthYear', old: null, new: 1975, isConflict: false },
  ])
  expect((await reviewOf(office, first.fileId)).status).toBe('corrected')
  expect((await reviewOf(office, first.fileId)).correctedBy).toMatchObject({ fileName: 'gui lai lan 2.xlsx' })

  await commit(office, second)
  expect(nominations(office)).toEqual([
    { name: 'Bùi Văn Đạt', birth_year: 1968, job_title: 'Bí thư chi bộ', proposed_form: 'Giấy khen' },
    { name: 'Hoàng Thị Ngoãn', birth_year: 1990, job_title: 'Đoàn viên', proposed_form: 'Giấy khen' },
    { name: 'Nguyễn Thị Hiển', birth_year: 1975, job_title: 'Trưởng thôn', proposed_form: 'Giấy khen' },
    { name: 'Vũ Thị Ánh', birth_year: 1979, job_title: 'Phó thôn', proposed_form: 'Biểu dương' },
    { name: 'Đặng Văn Quyết', birth_year: 1959, job_title: 'Người dân', proposed_form: 'Giấy khen' },
  ])
  const board = await office.call('exchange.board', { requestId: first.requestId ?? '' })
  expect(board.rows[0]?.contents.find((one) => one.content === 'nomination')?.status).toBe('imported')
  const [mine] = await office.call('exchange.returnsJournal', { requestId: first.requestId })
  expect(mine).toMatchObject({ fileName: 'gui lai lan 2.xlsx', correctsName: 'DS KT (cuoi cung).xlsx' })
})

test('our own workbook goes back with its keys and drop-downs, and comes again as a return', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const name = 'Họ và tên (hoặc tên tập thể)'
  const filled = await fillReturn(workbook, [
    { sheet: 'Tự kiểm tra', at: { heading: 'Mã', text: 'K01' }, values: { 'Kết quả tự kiểm tra': 'Tốt' } },
    { sheet: 'Tự kiểm tra', at: { heading: 'Mã', text: 'K02' }, values: { 'Kết quả tự kiểm tra': 'Đạt' } },
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: { 'Đối tượng': 'Cá nhân', [name]: 'Lê Văn Tám', 'Năm sinh': "'75" },
    },
    { sheet: 'Khen thưởng', at: 1, values: { 'Đối tượng': 'Cá nhân', 'Năm sinh': 1980 } },
  ])
  // A row that the commune put in has no key of ours.
  const withInserted = await changeWorkbook(filled, (book) => {
    const sheet = book.getWorksheet('Khen thưởng')
    sheet?.insertRow(9, [2, 'Cá nhân', null, 'Phạm Văn Mười', "'8x"])
  })
  const first = await receive(office, 'AnMy.xlsx', withInserted)
  expect(first).toMatchObject({ source: 'stamp', totals: { new: 3, rejected: 2 } })
  await commit(office, first)
  const { draft, workbook: copy } = await sendBack(office, first.fileId, {
    leaveOut: ({ sentence }) => sentence.startsWith('Chưa ghi kết quả'),
  })
  expect(draft.items.map(({ sheet, cell, isSuggested }) => [sheet, cell, isSuggested])).toEqual([
    ['Tự kiểm tra', 'D9', true],
    ['Tự kiểm tra', 'D11', true],
    ['Tự kiểm tra', 'D13', true],
    ['Khen thưởng', 'E8', true],
    ['Khen thưởng', 'E9', true],
    ['Khen thưởng', 'D10', true],
  ])
  expect(draft.items[0]?.sentence).toBe(
    'Giá trị không đúng với cột này, đề nghị ghi một trong các giá trị: Đạt, Chưa đạt, Không áp dụng.',
  )
  const sheets = sheetsOf(copy.bytes)
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    [sendBackListName, 'visible'],
    ['Hướng dẫn', 'visible'],
    ['Tự kiểm tra', 'visible'],
    ['Tuyên truyền', 'visible'],
    ['Khắc phục', 'visible'],
    ['Khen thưởng', 'visible'],
    ['_nep', 'very-hidden'],
    ['_nep_tra_lai', 'very-hidden'],
  ])
  // What nobody sees has no print area, by which some programs would print it.
  const partOf = (name: string) => new TextDecoder().decode(unzipSync(copy.bytes)[name] ?? new Uint8Array())
  expect(partOf('xl/workbook.xml')).toContain('Khen thưởng')
  expect(partOf('xl/workbook.xml')).not.toMatch(/_xlnm\.Print_Area[^>]*>'?_nep/u)
  const parts = new TextDecoder().decode(
    unzipSync(copy.bytes)['xl/worksheets/sheet3.xml'] ?? new Uint8Array(),
  )
  expect(parts).toContain('<dataValidation type="list"')
  expect(parts).toContain('Đạt,Chưa đạt,Không áp dụng')
  expect(parts).toContain('<sheetProtection sheet="1"')

  const corrected = await changeWorkbook(copy.bytes, (book) => {
    const answers = book.getWorksheet('Tự kiểm tra')
    const list = book.getWorksheet('Khen thưởng')
    if (answers === undefined || list === undefined) throw new Error('no sheet')
    answers.getCell('D9').value = 'Đạt'
    list.getCell('D8').value = 'Lê Văn Tâm'
    list.getCell('E8').value = 1975
    list.getCell('E9').value = 1981
    list.getCell('D10').value = 'Trần Thị Chín'
  })
  const second = await receive(office, 'AnMy sua.xlsx', corrected)
  expect(second).toMatchObject({
    source: 'stamp',
    unitId: office.anMy,
    requestId,
    corrects: { fileId: first.fileId, progress: { asked: 4, corrected: 4 } },
    totals: { new: 2, changed: 2, unchanged: 1, rejected: 0, addsUp: true },
  })
  await commit(office, second)
  expect(nominations(office).map(({ name, birth_year }) => [name, birth_year])).toEqual([
    ['Lê Văn Tâm', 1975],
    ['Phạm Văn Mười', 1981],
    ['Trần Thị Chín', 1980],
  ])
  expect(
    office.rows('SELECT criterion_code, verdict FROM self_check_answers ORDER BY criterion_code'),
  ).toEqual([
    { criterion_code: 'K01', verdict: 'pass' },
    { criterion_code: 'K02', verdict: 'pass' },
  ])
})

test('what cannot be sent back is refused in a sentence; an unreadable file gets a list that says why', async () => {
  const office = await exchangeOffice()
  const bytes = new TextEncoder().encode(
    'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,75,Gương mẫu,Giấy khen\n2,Trần Thị Chín,1980,Gương mẫu,Giấy khen\n',
  )
  const nobodys = await receive(office, 'ds.csv', bytes)
  expect((await office.call('exchange.sendBackDraft', { fileId: nobodys.fileId })).hindrance).toContain(
    'Chưa biết tệp này của xã nào',
  )
  const send = (fileId: string, revision: number, more: object = {}) =>
    office.callRaw('exchange.sendBack', { fileId, revision, itemKeys: [], ...more })
  expect(await send(nobodys.fileId, nobodys.revision)).toMatchObject({
    error: { code: 'rule', params: { rule: 'send_back_needs_unit' } },
  })
  const { revision } = await office.call('exchange.assign', {
    fileId: nobodys.fileId,
    revision: nobodys.revision,
    unitId: office.anMy,
    requestId: null,
  })
  expect(await send(nobodys.fileId, nobodys.revision)).toMatchObject({ error: { code: 'conflict' } })
  expect(await send(nobodys.fileId, revision)).toMatchObject({
    error: { code: 'rule', params: { rule: 'send_back_needs_items' } },
  })
  expect(await send(nobodys.fileId, revision, { remark: 'Đề nghị ký tên.' })).toMatchObject({ ok: true })

  const aside = await reviewOf(office, nobodys.fileId)
  await office.call('exchange.setAside', { fileId: nobodys.fileId, revision: aside.revision, isAside: true })
  const away = await reviewOf(office, nobodys.fileId)
  expect(await send(away.fileId, away.revision, { remark: 'x' })).toMatchObject({
    error: { code: 'illegal_move', params: { from: 'Gác lại', to: 'Đã trả lại' } },
  })

  const refused = await receive(office, 'Phu Luu Te.xlsx', new Uint8Array())
  const { result, list } = await sendBack(office, refused.fileId)
  expect(result).toMatchObject({ isCopied: false, asked: 0 })
  expect(result.files.map(({ name }) => name)).toEqual(['Noi dung can sua - Phu Luu Te.docx'])
  expect(paragraphTexts(list.bytes).join('\n')).toContain('Tệp chưa đọc được: tệp rỗng, 0 byte.')
  expect(await reviewOf(office, refused.fileId)).toMatchObject({
    status: 'sent_back',
    sentBack: { asked: 0, hasCopy: false },
  })
})

test('a file that was sent back can be taken back, and goes to and fro more than once', async () => {
  const office = await exchangeOffice()
  const first = await foreignList(office)
  await commit(office, first)
  await sendBack(office, first.fileId)
  const stateOf = async () =>
    (await office.call('exchange.board', { requestId: first.requestId ?? '' })).rows[0]?.contents.find(
      (one) => one.content === 'nomination',
    )?.status
  expect(await stateOf()).toBe('sent_back')
  const sent = await reviewOf(office, first.fileId)
  await office.call('exchange.setAside', { fileId: first.fileId, revision: sent.revision, isAside: false })
  expect(await reviewOf(office, first.fileId)).toMatchObject({ status: 'imported' })
  expect(await stateOf()).toBe('imported')

  const { workbook } = await sendBack(office, first.fileId)
  const second = await receive(
    office,
    'lan 2.xlsx',
    await changeWorkbook(workbook.bytes, (book) => {
      const sheet = book.getWorksheet('DS KT')
      if (sheet !== undefined) sheet.getCell('B8').value = 'Nguyễn Thị Hiển'
    }),
  )
  expect(second.totals).toMatchObject({ changed: 1, new: 0 })
  expect(second.corrects).toMatchObject({ progress: { asked: 3, corrected: 0 } })
  // Not imported: the third turn still leads to the records of the first import.
  const third = await receive(
    office,
    'lan 3.xlsx',
    await changeWorkbook((await sendBack(office, second.fileId)).workbook.bytes, (book) => {
      const sheet = book.getWorksheet('DS KT')
      if (sheet === undefined) throw new Error('no sheet')
      sheet.getCell('B8').value = 'Nguyễn Thị Hiên'
      sheet.getCell('C8').value = 1975
    }),
  )
  expect(sheetsOf((await sendBack(office, third.fileId)).workbook.bytes).map(({ name }) => name)).toEqual([
    sendBackListName,
    'DS KT',
    'nhap',
    '_nep_tra_lai',
  ])
  expect(third).toMatchObject({ corrects: { fileId: second.fileId }, totals: { changed: 1, new: 0 } })
  await office.call('exchange.setAside', {
    fileId: third.fileId,
    revision: (await reviewOf(office, third.fileId)).revision,
    isAside: false,
  })
  await commit(office, await reviewOf(office, third.fileId))
  expect(nominations(office).filter(({ name }) => name.startsWith('Nguyễn'))).toEqual([
    { name: 'Nguyễn Thị Hiên', birth_year: 1975, job_title: 'Trưởng thôn', proposed_form: 'Giấy khen' },
  ])
  const corrected = await reviewOf(office, first.fileId)
  expect(corrected.status).toBe('corrected')
  expect(
    await office.callRaw('exchange.commit', {
      fileId: first.fileId,
      revision: corrected.revision,
      fingerprint: corrected.fingerprint,
    }),
  ).toMatchObject({ error: { code: 'illegal_move', params: { from: 'Đã có bản sửa', to: 'Đã nhập' } } })
})

test('a copy that another commune filled in is nobody’s until the clerk has said whose', async () => {
  const office = await exchangeOffice()
  const first = await foreignList(office)
  const { workbook } = await sendBack(office, first.fileId)
  const others = await changeWorkbook(workbook.bytes, (book) => {
    const sheet = book.getWorksheet('DS KT')
    if (sheet === undefined) throw new Error('no sheet')
    sheet.getCell('A1').value = 'UBND XÃ ĐỒNG TÂM'
    sheet.getCell('E2').value = 'Đồng Tâm, ngày 07 tháng 10 năm 2018'
  })
  const review = await receive(office, 'Dong Tam.xlsx', others)
  expect(review).toMatchObject({ unitId: null, corrects: null })
  expect(review.unitCandidates.map(({ name }) => name).slice(0, 2)).toEqual(['An Mỹ', 'Đồng Tâm'])
  expect((await reviewOf(office, first.fileId)).status).toBe('sent_back')
})

test('one year for two people of a cell asks for a row of each, not for one value', async () => {
  const office = await exchangeOffice()
  const bytes = new TextEncoder().encode(
    'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,"Lê Văn Tám\nTrần Thị Chín",1970,Gương mẫu,Giấy khen\n2,Vũ Thị Ba,1980,Gương mẫu,Giấy khen\n',
  )
  const { fileId } = await receive(office, 'ds.csv', bytes)
  const { items } = await office.call('exchange.sendBackDraft', { fileId })
  const years = items.filter(({ field }) => field === 'birthYear').map(({ sentence }) => sentence)
  expect(new Set(years)).toEqual(
    new Set([
      'Ô ghi năm sinh chung cho nhiều người, đề nghị ghi mỗi người một dòng với năm sinh của riêng người đó.',
    ]),
  )
})

test('a day that has passed or that nobody waits for, and a remark of pages, are not sent', async () => {
  const office = await exchangeOffice()
  const bytes = new TextEncoder().encode(
    'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,75,Gương mẫu,Giấy khen\n2,Trần Thị Chín,1980,Gương mẫu,Giấy khen\n',
  )
  const { fileId, revision } = await receive(office, 'ds.csv', bytes)
  const assigned = await office.call('exchange.assign', {
    fileId,
    revision,
    unitId: office.anMy,
    requestId: null,
  })
  const send = (more: object) =>
    office.callRaw('exchange.sendBack', {
      fileId,
      revision: assigned.revision,
      itemKeys: [],
      remark: 'x',
      ...more,
    })
  for (const replyBy of ['2000-01-01', '9999-09-20'])
    expect(await send({ replyBy })).toMatchObject({
      error: { code: 'invalid_input', fields: { replyBy: 'out_of_range' } },
    })
  expect(await send({ remark: 'x'.repeat(10_000) })).toMatchObject({
    error: { code: 'invalid_input', fields: { remark: 'too_long' } },
  })
  const { today } = await office.call('office.state', {})
  expect(await send({ replyBy: today })).toMatchObject({ ok: true })
})
