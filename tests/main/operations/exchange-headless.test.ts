/** A list that nobody gave headings: never ready unread, and read once the clerk has said what its columns are. */
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

test('is read by the columns that the clerk says, and the next like it of the commune too', async () => {
  const office = await exchangeOffice()
  const first = await receive(office, list, 'xuy xa.csv')
  await office.call('exchange.assign', {
    fileId: first.fileId,
    revision: first.revision,
    unitId: office.anMy,
    requestId: null,
  })
  const assigned = await office.call('exchange.review', { fileId: first.fileId })
  const fields = ['name', 'birth', 'unit', 'achievement']
  const { result, review } = await remap(office, assigned, 'nomination', fields)
  expect(result).toMatchObject({ rows: 3, isSame: false })
  expect(review.rows.map(({ values }) => [values.name, values.birthYear, values.unit])).toEqual([
    ['Nguyễn Thị Lụa', 1970, 'Thôn Đoài'],
    ['Trần Văn Gấm', 1971, 'Thôn Đông'],
    ['Lê Văn Vóc', 1972, 'Thôn Đông'],
  ])
  expect(review.totals).toMatchObject({ filledRows: 3, new: 3, ignored: 0, addsUp: true })

  const later = people(['Vũ Thị Là,1980,Thôn Đoài,Gương mẫu', 'Vũ Văn Nhiễu,1981,Thôn Đoài,Gương mẫu'])
  const second = await receive(office, later, 'lan 2.csv')
  expect(second.rows).toEqual([])
  await office.call('exchange.assign', {
    fileId: second.fileId,
    revision: second.revision,
    unitId: office.anMy,
    requestId: null,
  })
  const again = await office.call('exchange.review', { fileId: second.fileId })
  expect(again.rows.map(({ values }) => values.name)).toEqual(['Vũ Thị Là', 'Vũ Văn Nhiễu'])

  // Words where the years stood: another layout, about which nothing was said.
  const other = await receive(
    office,
    people(['Vũ Thị Là,Thôn Đoài,1980', 'Vũ Nhiễu,Thôn Đoài,1981']),
    'x.csv',
  )
  await office.call('exchange.assign', {
    fileId: other.fileId,
    revision: other.revision,
    unitId: office.anMy,
    requestId: null,
  })
  expect((await office.call('exchange.review', { fileId: other.fileId })).rows).toEqual([])
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
