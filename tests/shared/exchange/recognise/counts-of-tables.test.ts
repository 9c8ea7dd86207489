/** A closing line that counts the nominees of several tables. */
import { expect, it } from 'vitest'
import { nominationTitle, recogniseSheets, sheetOf, type Value } from '../../../support/sheet-of.ts'

const collectives: Value[][] = [
  ['STT', 'Tên tập thể', 'Thành tích', 'Hình thức'],
  [1, 'Chi hội phụ nữ thôn Đông', 'Gương mẫu', 'Giấy khen'],
  [2, 'Chi đoàn thôn Đoài', 'Gương mẫu', 'Giấy khen'],
]
const people: Value[][] = [
  ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức'],
  [1, 'Lê Văn Tám', 1975, 'Gương mẫu', 'Giấy khen'],
  [2, 'Trần Văn Bình', 1971, 'Gương mẫu', 'Giấy khen'],
  [3, 'Mai Thị Tư', 1966, 'Hòa giải', 'Giấy khen'],
]

const wrongIn = (...sheets: Value[][][]): string[] =>
  recogniseSheets(sheets.map((rows, index) => sheetOf(rows, { name: `Trang ${index + 1}` })))
    .issues.filter(({ code }) => code === 'count_mismatch')
    .map(({ level, cell, params: { expected, count, field } }) =>
      [level, cell, expected, count, ...(field === undefined ? [] : [field])].join(' '),
    )

const inParts = (...closing: Value[][]): Value[][] => [
  [nominationTitle],
  ['I. TẬP THỂ'],
  ...collectives,
  [],
  ['II. CÁ NHÂN'],
  ...people,
  ...closing,
]

it.each<[string, string[]]>([
  ['Danh sách này có 05 trường hợp', []],
  ['Tổng cộng: 02 tập thể và 03 cá nhân', []],
  ['Ấn định danh sách có 05 trường hợp (02 tập thể, 03 cá nhân)', []],
  ['Cộng: 03 cá nhân', []],
  ['Tổng số: 05 (03 cá nhân, 02 tập thể)', []],
  ['Tổng số: 05 (02 tập thể, 04 cá nhân)', ['must A12 4 3 individual']],
  ['Tổng số: 03 người', []],
  ['Danh sách này có 06 trường hợp', ['must A12 6 5']],
  // Of the list above it perhaps, of which one is lost then.
  ['Danh sách này có 04 trường hợp', ['must A12 4 3']],
  ['Danh sách này có 02 trường hợp', ['should A12 2 3']],
  ['Tổng cộng: 03 tập thể và 03 cá nhân', ['must A12 3 2 collective']],
  ['Tổng cộng: 02 tập thể và 02 cá nhân', ['should A12 2 3 individual']],
])('“%s” below the last of two tables', (closing, wrong) => {
  expect(wrongIn(inParts([closing]))).toEqual(wrong)
})

it('a line below the first of two tables is of that one, or of both', () => {
  const at = 2 + collectives.length
  const below = (line: string) => wrongIn(inParts().toSpliced(at, 0, [line]))
  expect(below('Cộng: 02 tập thể')).toEqual([])
  expect(below('Danh sách này có 05 trường hợp')).toEqual([])
  expect(below('Cộng: 04 tập thể')).toEqual(['must A6 4 2 collective'])
})

it('two sheets with one closing line', () => {
  const sheets = (closing: string) =>
    wrongIn([[nominationTitle], ...collectives], [[nominationTitle], ...people, [closing]])
  expect(sheets('Tổng cộng: 02 tập thể và 03 cá nhân')).toEqual([])
  expect(sheets('Danh sách này có 05 trường hợp')).toEqual([])
  expect(sheets('Danh sách này có 07 trường hợp')).toEqual(['must A6 7 5'])
})
