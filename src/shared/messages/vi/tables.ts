/** A list of a screen as a workbook. */
export const tables = {
  moreColumns: 'Chọn cột để xuất',
  allColumns: (all: number, hidden: number) =>
    `Xuất đủ ${all} cột, cả ${hidden} cột cửa sổ không đủ chỗ hiện`,
  sheetName: 'Danh sách',
  exporting: (title: string) => `Xuất Excel: ${title}`,
  writing: 'Ghi bảng Excel',
  filter: (words: string) => `(Lọc: ${words})`,
  typed: (words: string) => `có chữ “${words}”`,
  plan: (number: string) => (number === '' ? 'Kế hoạch dự thảo' : `Kế hoạch ${number}`),
  total: 'Tổng số',
  closing: (rows: number, day: string) =>
    rows === 0 ? `Không có dòng nào. Xuất ngày ${day}.` : `Danh sách có ${rows} dòng, xuất ngày ${day}.`,
  fileName: (title: string, day: string) => `${title} ${day}.xlsx`,
}
