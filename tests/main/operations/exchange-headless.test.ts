/** A list that nobody gave headings: never ready unread, and read once the clerk has said what its columns are. */
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'

const people = (rows: readonly string[]) => new TextEncoder().encode(rows.join('\n'))
const list = people([
  'Nguyễn Thị Lụa,1970,Thôn Đoài,Gương mẫu',
  'Trần Văn Gấm,1971,Thôn Đông,Gương mẫu',
  'Lê Văn Vóc,1972,Thôn Đông,Gương mẫu',
])

const needsOf = async (office: ExchangeOffice, { fileId }: Review) =>
  (await office.call('exchange.files', {})).find(({ id }) => id === fileId)?.needs

const remap = async (
  office: ExchangeOffice,
  { fileId, revision, unknownTables }: Review,
  content: ReturnContent,
  fields: readonly (string | null)[],
) => {
  const result = await office.call('exchange.remap', {
    fileId,
    revision,
    content,
    tables: fields.every((field) => field === null)
      ? []
      : unknownTables.map(({ sheet, signature, columns }) => ({
          sheet,
          content,
          signature,
          columns: columns.map(({ column }, at) => ({ column, field: fields[at] ?? null })),
        })),
  })
  return { result, review: await office.call('exchange.review', { fileId }) }
}

test('offers its columns, and is not ready whatever was looked at', async () => {
  const office = await exchangeOffice()
  const review = await receive(office, list, 'xuy xa.csv')
  expect(review.unknownTables).toMatchObject([
    { headingRows: [], columns: [{ heading: 'A' }, { heading: 'B' }, { heading: 'C' }, { heading: 'D' }] },
  ])
  await office.call('exchange.assign', {
    fileId: review.fileId,
    revision: review.revision,
    unitId: office.anMy,
    requestId: null,
  })
  const now = await office.call('exchange.review', { fileId: review.fileId })
  expect(await needsOf(office, review)).toBe('columns')
  await office.call('exchange.decide', {
    fileId: now.fileId,
    revision: now.revision,
    step: { kind: 'accept', issueKeys: now.issues.map(({ key }) => key) },
  })
  expect(await needsOf(office, review)).toBe('columns')
})

/** Comes in, and is said to be An Mỹ's. */
const receivedOfAnMy = async (office: ExchangeOffice, bytes: Uint8Array, name: string) => {
  const { fileId, revision } = await receive(office, bytes, name)
  await office.call('exchange.assign', { fileId, revision, unitId: office.anMy, requestId: null })
  return office.call('exchange.review', { fileId })
}

const fields = ['name', 'birth', 'unit', 'achievement']

const asked = ({ issues }: Review) =>
  issues.flatMap(({ code, level, isSettled }) => (level === 'must' && !isSettled ? [code] : []))

const officeWithMapping = async () => {
  const office = await exchangeOffice()
  const { result, review } = await remap(
    office,
    await receivedOfAnMy(office, list, 'xuy xa.csv'),
    'nomination',
    fields,
  )
  return { office, result, review }
}

test('is read by the columns that the clerk says, without a question more', async () => {
  const { office, result, review } = await officeWithMapping()
  expect(result).toMatchObject({ rows: 3, isSame: false })
  expect(review.rows.map(({ values }) => [values.name, values.birthYear, values.unit])).toEqual([
    ['Nguyễn Thị Lụa', 1970, 'Thôn Đoài'],
    ['Trần Văn Gấm', 1971, 'Thôn Đông'],
    ['Lê Văn Vóc', 1972, 'Thôn Đông'],
  ])
  expect(review.totals).toMatchObject({ filledRows: 3, new: 3, ignored: 0, addsUp: true })
  expect(asked(review)).toEqual([])
  expect(await needsOf(office, review)).toBe('nothing')
})

test('the next list of the commune that looks like it is filled in, and asked about, for it may be another', async () => {
  const { office } = await officeWithMapping()
  const attendance = people(['Bùi Thị Tơ,1980,Thôn Đoài,có mặt', 'Bùi Văn Sồi,1981,Thôn Đoài,có mặt'])
  const review = await receivedOfAnMy(office, attendance, 'lan 2.csv')
  expect(review.rows.map(({ values }) => values.name)).toEqual(['Bùi Thị Tơ', 'Bùi Văn Sồi'])
  expect(review.tables[0]?.columns.map(({ field }) => field)).toEqual(fields)
  expect(asked(review)).toEqual(['columns_recalled'])
  expect(await needsOf(office, review)).toBe('columns')

  // Words where the years stood: another layout, about which nothing was said.
  const other = people(['Vũ Thị Là,Thôn Đoài,1980', 'Vũ Nhiễu,Thôn Đoài,1981'])
  expect((await receivedOfAnMy(office, other, 'x.csv')).rows).toEqual([])
})

const later = people(['Vũ Thị Là,1980,Thôn Đoài,Gương mẫu', 'Vũ Văn Nhiễu,1981,Thôn Đoài,Gương mẫu'])

test('to have looked at it answers that question', async () => {
  const { office } = await officeWithMapping()
  const { fileId, revision, issues } = await receivedOfAnMy(office, later, 'lan 2.csv')
  await office.call('exchange.decide', {
    fileId,
    revision,
    step: {
      kind: 'accept',
      issueKeys: issues.flatMap(({ code, key }) => (code === 'columns_recalled' ? [key] : [])),
    },
  })
  const review = await office.call('exchange.review', { fileId })
  expect([asked(review), await needsOf(office, review)]).toEqual([[], 'nothing'])
})

test('so does to say the columns again, and that is not asked once more when its reading was lost', async () => {
  const { office } = await officeWithMapping()
  const first = await receivedOfAnMy(office, later, 'lan 2.csv')
  const { fileId, revision } = first
  await office.call('exchange.remap', {
    fileId,
    revision,
    content: 'nomination',
    tables: first.tables.map(({ sheet, content, signature, columns }) => ({
      sheet,
      content,
      signature,
      columns: columns.map(({ column, field }) => ({ column, field })),
    })),
  })
  const review = await office.call('exchange.review', { fileId })
  expect([review.rows.length, asked(review), await needsOf(office, review)]).toEqual([2, [], 'nothing'])
  const again = await office.call('exchange.remap', {
    fileId,
    revision: review.revision,
    content: null,
    tables: [],
  })
  expect(again).toMatchObject({ rows: 2, isSame: true })
  expect(asked(await office.call('exchange.review', { fileId }))).toEqual([])
})

test('what was said of one sheet is asked about on another of the file that looks like it', async () => {
  const office = await exchangeOffice()
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Khen').addRows([
    ['Nguyễn Thị Lụa', 1970, 'Thôn Đoài', 'Gương mẫu'],
    ['Trần Văn Gấm', 1971, 'Thôn Đông', 'Gương mẫu'],
  ])
  workbook.addWorksheet('Họp').addRows([
    ['Bùi Thị Tơ', 1980, 'Thôn Đoài', 'có mặt'],
    ['Bùi Văn Sồi', 1981, 'Thôn Đoài', 'có mặt'],
  ])
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const first = await receivedOfAnMy(office, bytes, 'hai trang.xlsx')
  const { review } = await remap(
    office,
    { ...first, unknownTables: first.unknownTables.slice(0, 1) },
    'nomination',
    fields,
  )
  expect(review.issues.flatMap(({ code, sheet }) => (code === 'columns_recalled' ? [sheet] : []))).toEqual([
    'Họp',
  ])
})

test('the content alone finds the main column by what stands in it, and asks about it', async () => {
  const office = await exchangeOffice()
  const { review } = await remap(office, await receive(office, list, 'xuy xa.csv'), 'nomination', [null])
  expect(review.rows.map(({ values }) => values.name)).toEqual([
    'Nguyễn Thị Lụa',
    'Trần Văn Gấm',
    'Lê Văn Vóc',
  ])
  expect(review.issues.map(({ code }) => code)).toContain('column_guessed')
})

test('a title, groups and a total around such a list stay what they are', async () => {
  const office = await exchangeOffice()
  const titled = people([
    'UBND XÃ AN MỸ,,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
    '1,Nguyễn Thị Lụa,1970',
    '2,Trần Văn Gấm,1971',
    ',Tổng cộng: 2',
  ])
  const { review } = await remap(office, await receive(office, titled, 'a.csv'), 'nomination', [
    'number',
    'name',
    'birth',
  ])
  expect(review.unitId).toBe(office.anMy)
  expect(review.rows.map(({ values }) => values.name)).toEqual(['Nguyễn Thị Lụa', 'Trần Văn Gấm'])
  expect(review.ignored.map(({ row, cause }) => [row, cause])).toEqual([
    [1, 'title'],
    [2, 'title'],
    [5, 'total'],
  ])
})

test.each([
  ['UBND xã', 'Nguyễn Thị Lụa,1970,UBND xã,Gương mẫu'],
  ['a day', 'Nguyễn Thị Lụa,1970,Ngày 3/10/2018,Gương mẫu'],
  ['first a committee', 'UBND xã An Mỹ,1970,Thôn Đoài,Gương mẫu'],
])('its first row is no letterhead for a word of one: %s', async (_, first) => {
  const office = await exchangeOffice()
  const bytes = people([
    first,
    'Trần Văn Gấm,1971,Thôn Đông,Gương mẫu',
    'Lê Văn Vóc,1972,Thôn Đông,Gương mẫu',
  ])
  const { review } = await remap(office, await receive(office, bytes, 'a.csv'), 'nomination', [
    'name',
    null,
    null,
    'achievement',
  ])
  expect([review.rows.length, review.ignored]).toEqual([3, []])
})

test.each([
  ['UBND XÃ AN MỸ,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['BAN VĂN HÓA XÃ,Độc lập - Tự do - Hạnh phúc'],
  ['Số: 12/BC-UBND,"An Mỹ, ngày 3 tháng 10 năm 2018"'],
])('nor is a letterhead its first row: %s', async (head) => {
  const office = await exchangeOffice()
  const bytes = people([head, 'Nguyễn Thị Lụa,1970,Gương mẫu', 'Trần Văn Gấm,1971,Gương mẫu'])
  const { review } = await remap(office, await receive(office, bytes, 'a.csv'), 'nomination', [
    'name',
    'birth',
    'achievement',
  ])
  expect(review.rows.map(({ values }) => values.name)).toEqual(['Nguyễn Thị Lụa', 'Trần Văn Gấm'])
  expect(review.ignored.map(({ row, cause }) => [row, cause])).toEqual([[1, 'title']])
})

test('words nobody knows above a list are its headings, a day among them', async () => {
  const office = await exchangeOffice()
  const bytes = people(['Việc được giao,Ngày,Tổ phụ trách', 'Quét đường,3/10,Tổ 1', 'Trồng cây,4/10,Tổ 2'])
  const review = await receive(office, bytes, 'a.csv')
  expect(review.unknownTables).toMatchObject([
    {
      headingRows: [1],
      columns: [{ heading: 'Việc được giao' }, { heading: 'Ngày' }, { heading: 'Tổ phụ trách' }],
    },
  ])
})
