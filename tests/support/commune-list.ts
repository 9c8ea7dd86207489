/**
 * A commune's own nomination list with the faults that such lists have: title blocks, a group row, a merged cell
 * inside the data, a hidden sheet, a total by formula, a comment, and cells that cannot be read.
 */
import ExcelJS from 'exceljs'

export type CommunePerson = {
  name: string | null
  birth: string | number
  position: string
  achievement: string
  award: string | null
}

const people: readonly CommunePerson[] = [
  {
    name: 'Nguyễn Thị Hiền',
    birth: "'75",
    position: 'Trưởng thôn',
    achievement: 'Vận động 42 hộ ký cam kết',
    award: 'Giấy khen',
  },
  {
    name: 'Bùi Văn Đạt',
    birth: 1968,
    position: 'Bí thư chi bộ',
    achievement: 'Duy trì bản tin loa truyền thanh',
    award: null,
  },
  {
    name: null,
    birth: 1990,
    position: 'Đoàn viên',
    achievement: 'Giữ gìn vệ sinh đường làng',
    award: 'Giấy khen',
  },
  {
    name: 'Lê Thị Mỹ Hường',
    birth: 1981,
    position: 'Chi hội trưởng',
    achievement: 'Đoạn đường nở hoa tự quản',
    award: 'Biểu dương',
  },
  {
    name: 'Đặng Văn Quyết',
    birth: "'59",
    position: 'Người dân',
    achievement: 'Hiến đất mở rộng đường',
    award: 'Giấy khen',
  },
]

export const firstPersonRow = 8
const widths = [6, 26, 11, 18, 40, 16, 22]

/** Row 7 holds the headings, rows 8 to 12 the people; F8:F9 is one cell. */
export const communeList = async (
  options: { headings?: readonly string[]; people?: readonly CommunePerson[] } = {},
): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('DS KT')
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  sheet.getCell('A1').value = 'UBND XÃ AN MỸ'
  sheet.getCell('E1').value = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
  sheet.getCell('E2').value = 'An Mỹ, ngày 02 tháng 10 năm 2018'
  sheet.getCell('A4').value = 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'
  sheet.getCell('A4').font = { bold: true, size: 14 }
  sheet.getCell('A5').value = 'thực hiện hai Bộ Quy tắc ứng xử năm 2018'
  for (const range of ['A1:C1', 'E1:G1', 'E2:G2', 'A4:G4', 'A5:G5']) sheet.mergeCells(range)
  const headings = options.headings ?? [
    'STT',
    'Họ và tên',
    'Năm sinh',
    'Chức vụ',
    'Thành tích',
    'Hình thức khen',
    'Ghi chú',
  ]
  sheet.getRow(7).values = [...headings]
  sheet.getRow(7).height = 30
  const rows = options.people ?? people
  rows.forEach(({ name, birth, position, achievement, award }, index) => {
    sheet.getRow(firstPersonRow + index).values = [index + 1, name, birth, position, achievement, award]
  })
  sheet.mergeCells('F8:F9')
  if (rows.length > 3) sheet.getCell('G11').value = 'Đã khen năm 2016'
  const end = firstPersonRow + rows.length
  sheet.getCell(`B${end}`).value = 'Tổng cộng'
  sheet.getCell(`C${end}`).value = { formula: `COUNTA(B8:B${end - 1})`, result: rows.length, date1904: false }
  sheet.getCell(`F${end + 2}`).value = 'CHỦ TỊCH'
  const border = { style: 'thin' } as const
  for (let row = 7; row < end; row++)
    for (let column = 1; column <= 7; column++)
      sheet.getCell(row, column).border = { top: border, left: border, bottom: border, right: border }
  const draft = book.addWorksheet('nhap', { state: 'hidden' })
  draft.getCell('A1').value = 'Bản nháp, không dùng'
  return new Uint8Array(await book.xlsx.writeBuffer())
}
