/** Sheets made to cost time or to confuse: each is read or refused, with few questions and nothing made up. */
import { expect, it } from 'vitest'
import { cellReference } from '#shared/domain/exchange/sheet.ts'
import { recogniseSheets, sheetOf, titled, type Value } from '../../support/sheet-of.ts'

const title = 'DANH SÁCH đề nghị khen thưởng năm 2018'
const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích']
const person: Value[] = [1, 'Nguyễn Văn An', 1970, 'Gương mẫu']
const rowOf = (length: number, value: (index: number) => Value): Value[] =>
  Array.from({ length }, (_, at) => value(at))

const read = (rows: Value[][]) => recogniseSheets([sheetOf(titled(title, rows))])

it('rows of 16,384 headings are no headings', () => {
  const found = read([...rowOf(3, () => null).map(() => rowOf(16_384, (at) => heading[at % 4] ?? ''))])
  expect(found.records).toEqual([])
  expect(found.issues.length).toBeLessThan(10)
})

it('a row of 16,384 names below a list is one row, and its columns are not asked about one by one', () => {
  const found = read([heading, person, rowOf(16_384, () => 'Họ và tên')])
  expect(found.records.length).toBeLessThanOrEqual(2)
  expect(found.issues.length).toBeLessThan(400)
})

it('a cell of seven thousand names is one question', () => {
  const found = read([heading, person, [2, 'Nguyễn Văn Bình, '.repeat(7_000), 1970, '']])
  expect(found.records).toHaveLength(2)
  expect(found.issues.map(({ code }) => code)).toContain('several_people')
})

it('twenty thousand different headings are not taken for as many tables', () => {
  const found = read(
    rowOf(20_000, () => null).map((_, at) => ['STT', 'Họ và tên', at % 2 === 0 ? 'Năm sinh' : 'Thành tích']),
  )
  expect(found.records).toEqual([])
  expect(found.tables.length).toBeLessThanOrEqual(100)
})

it('a thousand lists side by side are no page', () => {
  const found = read([rowOf(240, (at) => (at % 2 === 0 ? 'STT' : 'Họ và tên')), rowOf(240, () => 1)])
  expect(found.tables.length).toBeLessThanOrEqual(1)
})

it('texts that bait patterns end', () => {
  const bait = [
    'tháng 1, '.repeat(33),
    'quý i, '.repeat(40),
    `ngày ${'1'.repeat(280)}`,
    `từ 1/1${' '.repeat(280)}x`,
    `từ ${'ngày 1 tháng 1 năm '.repeat(14)} đến`,
  ]
  const found = recogniseSheets([
    sheetOf([
      ['UBND XÃ AN PHÚ'],
      ...bait.map((text) => [text]),
      [title],
      [...heading, '('.repeat(80)],
      person,
      [2, 'TS.'.repeat(9_000), `${'1'.repeat(9_000)}${'/'.repeat(9_000)}`, 'từ ngày 01/10 '.repeat(2_000)],
    ]),
  ])
  expect(found.records[0]).toMatchObject({ name: 'Nguyễn Văn An', birthYear: 1970 })
})

it.each(['__proto__', 'constructor'])('a sheet and a column called %s are like any other', (name) => {
  const rows = titled(title, [
    [...heading, name],
    [...person, 'x'],
  ])
  const found = recogniseSheets([sheetOf(rows, { name })])
  expect(found.records).toMatchObject([{ name: 'Nguyễn Văn An', source: { sheet: name } }])
  expect(found.issues).toContainEqual(
    expect.objectContaining({ code: 'unknown_column', cell: cellReference(5, 5) }),
  )
})
