import { read as readWithSheetjs } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import type { SendBackDraft } from '#shared/contract/exchange-send-back.ts'
import { cellReference, type Sheet } from '#shared/domain/exchange/sheet.ts'
import { sendBackDefinedName, sendBackListName } from '../../../src/main/excel/layouts/send-back-v1.ts'
import { readWorkbookLayout } from '../../../src/main/excel/read-layout.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { communeList } from '../../support/commune-list.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { changeWorkbook } from '../../support/fill-return.ts'
import { paragraphTexts } from '../../support/word.ts'

const reviewOf = (office: ExchangeOffice, fileId: string): Promise<Review> =>
  office.call('exchange.review', { fileId })

const receive = async (office: ExchangeOffice, name: string, bytes: Uint8Array): Promise<Review> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return reviewOf(office, fileIds[0] ?? '')
}

const commit = async (office: ExchangeOffice, review: Review) => {
  const { fileId, revision, fingerprint } = review
  return office.call('exchange.commit', { fileId, revision, fingerprint })
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
  expect(board.rows[0]?.overall).toBe('problem')
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
    corrects: { fileId: first.fileId, sentOn: '2018-10-05', asked: 2, stillOpen: 0 },
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
