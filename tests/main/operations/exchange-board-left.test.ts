/** The board says what is there: when a file leaves a commune, nothing of it stays behind. */
import { expect, test } from 'vitest'
import type { ReturnContent } from '#shared/domain/request.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, importFile, receive, undo } from '../../support/exchange-steps.ts'
import { changeWorkbook, fillReturn, tickNil } from '../../support/fill-return.ts'

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
  // Of the one that is in nothing is left, of the first, which names somebody else, all is.
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'received' })
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
  expect(before).toMatchObject({ nomination: 'imported', selfcheck: 'waiting' })
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

const nominee = (name: string, at = 0) => ({
  sheet: 'Khen thưởng',
  at,
  values: { 'Đối tượng': 'Cá nhân', 'Họ và tên (hoặc tên tập thể)': name },
})

test('a sheet that came back blank is not sent, before and after its file is imported', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const review = await receive(office, await fillReturn(workbook, [nominee('Lê Văn Tám')]), '1.xlsx')
  const blank = { selfcheck: 'waiting', activities: 'waiting', remedy: 'waiting' }
  expect(await stateAt(office, requestId, office.anMy)).toEqual({ ...blank, nomination: 'received' })
  const { batchId } = await commit(office, review)
  expect(await stateAt(office, requestId, office.anMy)).toEqual({ ...blank, nomination: 'imported' })
  await undo(office, batchId ?? '')
  expect(await stateAt(office, requestId, office.anMy)).toEqual({ ...blank, nomination: 'received' })
})

const reviewOf = (office: ExchangeOffice, fileId: string) => office.call('exchange.review', { fileId })

const sendBack = async (office: ExchangeOffice, fileId: string, only?: ReturnContent) => {
  const draft = await office.call('exchange.sendBackDraft', { fileId })
  const items = draft.items.filter(({ content }) => only === undefined || content === only)
  const { revision } = await reviewOf(office, fileId)
  await office.call('exchange.sendBack', {
    fileId,
    revision,
    itemKeys: items.map(({ key }) => key),
    replyBy: '2018-10-12',
    remark: 'Bổ sung.',
  })
}

test('a file that was sent back and is another commune’s leaves nothing with the first', async () => {
  const { office, requestId, review } = await asked()
  await sendBack(office, review.fileId)
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'sent_back' })
  const { fileId } = review
  const { revision } = await reviewOf(office, fileId)
  await office.call('exchange.assign', { fileId, revision, unitId: office.anMy, requestId })
  expect(await stateAt(office, requestId, office.dongTam)).toMatchObject({ nomination: 'waiting' })
  expect(await stateAt(office, requestId, office.anMy)).toMatchObject({ nomination: 'sent_back' })
})

test('of a file that was sent back only what was asked for is awaited; the rest lies with the office', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const bytes = await fillReturn(workbook, [
    nominee('Lê Văn Tám'),
    {
      sheet: 'Tuyên truyền',
      at: 0,
      values: { 'Hình thức tuyên truyền': 'Hội nghị', 'Từ ngày': '31/11/2018' },
    },
  ])
  const review = await receive(office, bytes, '1.xlsx')
  await sendBack(office, review.fileId, 'activities')
  expect(await stateAt(office, requestId, office.anMy)).toEqual({
    selfcheck: 'waiting',
    activities: 'sent_back',
    remedy: 'waiting',
    nomination: 'received',
  })
})

test('"không phát sinh" comes back when the file that covered it leaves', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const { anMy } = office
  const mark = (isNil: boolean) =>
    office.call('exchange.markNil', { requestId, unitId: anMy, contents: ['nomination'], isNil })
  const aside = async (fileId: string) =>
    office.call('exchange.setAside', {
      fileId,
      revision: (await reviewOf(office, fileId)).revision,
      isAside: true,
    })
  const state = async () => (await stateAt(office, requestId, anMy)).nomination
  const statusOn = async () =>
    (await office.call('exchange.board', { requestId })).rows[0]?.contents.find(
      ({ content }) => content === 'nomination',
    )?.statusOn
  await mark(true)
  // Another commune's file, taken for An Mỹ's a week later.
  office.setNow('2018-10-12T01:00:00.000Z')
  const wrong = await receive(office, await fillReturn(workbook, [nominee('Lê Văn Tám')]), '1.xlsx')
  expect(await state()).toBe('received')
  const { batchId } = await commit(office, wrong)
  expect(await state()).toBe('imported')
  await undo(office, batchId ?? '')
  expect(await state()).toBe('received')
  await aside(wrong.fileId)
  expect(await state()).toBe('nil')
  // Said in time: the wrong file makes nobody late.
  expect(await statusOn()).toBe('2018-10-05')

  // Noted while a file waits: the word is the newer one; once it is taken back the file counts again.
  const again = await receive(office, await fillReturn(workbook, [nominee('Hà Văn Bốn')]), '2.xlsx')
  await mark(true)
  expect(await state()).toBe('nil')
  await mark(false)
  expect(await state()).toBe('received')
  await aside(again.fileId)
  expect(await state()).toBe('waiting')

  // A step that is taken back was never done.
  await mark(true)
  const { undo: step } = await office.call('history.state', {})
  await office.call('history.undo', { entry: step?.id ?? '' })
  const third = await receive(office, await fillReturn(workbook, [nominee('Đỗ Thị Năm')]), '3.xlsx')
  await aside(third.fileId)
  expect(await state()).toBe('waiting')
})

test('"không phát sinh" that a file says comes back too, and leaves with that file', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const nil = await receive(office, await tickNil(workbook, 'Khen thưởng'), '1.xlsx')
  await commit(office, nil)
  const state = async () => (await stateAt(office, requestId, office.anMy)).nomination
  expect(await state()).toBe('nil')
  const wrong = await receive(office, await fillReturn(workbook, [nominee('Lê Văn Tám')]), '2.xlsx')
  expect(await state()).toBe('received')
  const toDongTam = async (fileId: string) =>
    office.call('exchange.assign', {
      fileId,
      revision: (await reviewOf(office, fileId)).revision,
      unitId: office.dongTam,
      requestId: null,
    })
  await toDongTam(wrong.fileId)
  expect(await state()).toBe('nil')
  await toDongTam(nil.fileId)
  expect(await state()).toBe('waiting')
})

test('a file of a newer version is one still when it was set aside and taken back', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const newer = await changeWorkbook(await fillReturn(workbook, [nominee('Lê Văn Tám')]), (book) => {
    for (const sheet of book.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === 'string')
            cell.value = cell.value.replace(/^nep;return;1;/u, 'nep;return;9;')
        }),
      )
  })
  const review = await receive(office, newer, '1.xlsx')
  const state = async () => (await stateAt(office, requestId, office.anMy)).nomination
  expect(await state()).toBe('wrong_version')
  const aside = (isAside: boolean, revision: number) =>
    office.call('exchange.setAside', { fileId: review.fileId, revision, isAside })
  const { revision } = await aside(true, review.revision)
  expect(await state()).toBe('waiting')
  await aside(false, revision)
  expect(await state()).toBe('wrong_version')
})
