/** What the communes of the demonstration type into their workbooks. All people are invented. */
import { returnV1Titles } from '../excel/layouts/return-v1-columns.ts'
import { fillWorkbook, headingRow, sheetsOf, type TypedRow } from './fill-workbook.ts'

const people = [
  ['Ông', 'Nguyễn Văn Hòa', 1961, 'Trưởng thôn'],
  ['Bà', 'Trần Thị Lụa', 1968, 'Chi hội trưởng Phụ nữ'],
  ['Ông', 'Đặng Đình Khôi', 1974, 'Công chức Văn hóa - Xã hội'],
  ['Bà', 'Bùi Thị Nhàn', 1980, 'Công chức bộ phận một cửa'],
  ['Ông', 'Lê Quang Vịnh', 1957, 'Chi hội trưởng Người cao tuổi'],
  ['Bà', 'Phạm Thị Mơ', 1985, 'Giáo viên'],
] as const

const forms = ['Tọa đàm tại thôn', 'Loa truyền thanh', 'Hội nghị quán triệt', 'Niêm yết tại nhà văn hóa']

const pick = <T>(list: readonly T[], at: number): T => {
  const item = list[at % list.length]
  if (item === undefined) throw new Error('empty list')
  return item
}

const nominations = (at: number): TypedRow[] =>
  [0, 1].map((row) => {
    const [honorific, name, birthYear, position] = pick(people, at + row * 3)
    return {
      row,
      values: {
        'Đối tượng': 'Cá nhân',
        'Ông/Bà': honorific,
        'Họ và tên (hoặc tên tập thể)': name,
        'Năm sinh': birthYear,
        'Chức vụ': position,
        'Tóm tắt thành tích':
          'Gương mẫu thực hiện và vận động nhân dân thực hiện Quy tắc ứng xử nơi công cộng',
        'Hình thức đề nghị': 'Giấy khen',
      },
    }
  })

const activities = (at: number): TypedRow[] =>
  [0, 1].map((row) => ({
    row,
    values: {
      'Hình thức tuyên truyền': pick(forms, at + row),
      'Từ ngày': `${String(5 + at).padStart(2, '0')}/09/2018`,
      'Địa điểm': 'Nhà văn hóa thôn',
      'Số người tham dự': 40 + at * 7 + row,
    },
  }))

/** Every row that the sheet already has; one in nine says Chưa đạt. */
const selfCheck = (bytes: Uint8Array, at: number): TypedRow[] => {
  const sheet = sheetsOf(bytes).find(({ name }) => name === returnV1Titles.selfcheck.sheet)
  const codes = sheet?.cells.filter(({ text }) => /^[KC]\d{2}$/u.test(text)) ?? []
  const first = sheet === undefined ? 0 : headingRow(sheet) + 1
  return codes.map(({ row }, index) => ({
    row: row - first,
    values: { 'Kết quả tự kiểm tra': (index + at) % 9 === 8 ? 'Chưa đạt' : 'Đạt' },
  }))
}

/** A commune's answer to the request: self-check, outreach and nominations filled in. */
export const answerAsCommune = (bytes: Uint8Array, at: number): Uint8Array => {
  const checked = fillWorkbook(bytes, returnV1Titles.selfcheck.sheet, selfCheck(bytes, at))
  const told = fillWorkbook(checked, returnV1Titles.activities.sheet, activities(at))
  return fillWorkbook(told, returnV1Titles.nomination.sheet, nominations(at))
}

const { sheet: nominationSheet } = returnV1Titles.nomination

/** The same with a slip: a year of birth in two digits. */
export const slipAsCommune = (bytes: Uint8Array, at: number): Uint8Array =>
  fillWorkbook(answerAsCommune(bytes, at), nominationSheet, [{ row: 0, values: { 'Năm sinh': "'61" } }])

/** What was asked, mended in the marked copy. */
export const correctAsCommune = (bytes: Uint8Array, at: number): Uint8Array =>
  fillWorkbook(bytes, nominationSheet, nominations(at).slice(0, 1))
