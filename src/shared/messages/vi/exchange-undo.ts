/** Taking an import back: what it did and what it left alone. */
export const exchangeUndo = {
  title: 'Hoàn tác lần nhập này?',
  text: (file: string) =>
    `Các mục do tệp ${file} ghi vào sổ trở lại như trước khi nhập. Những gì đã sửa sau đó và những gì lần nhập sau cũng có được giữ nguyên và liệt kê ra.`,
  action: 'Hoàn tác lần nhập',
  wayBack: 'Sau đó tệp chờ xem lại như trước; muốn ghi lại thì nhập lại tệp.',
  done: (removed: number, restored: number, recreated: number) =>
    `Đã hoàn tác: bỏ ${removed} mục, trả lại ${restored} mục${recreated > 0 ? `, lấy lại ${recreated} mục đã xóa` : ''}.`,
  keptTitle: 'Những gì được giữ lại',
  keptEdits: (count: number) => `${count} chỗ đã sửa trong Nếp sau lần nhập`,
  kept: (label: string, field: string) => `${label}, ${field}:`,
  empty: 'trống',
  keptRows: (count: number) => `${count} mục giữ theo lần nhập sau`,
  byImport: (file: string, at: string, count: number) => `Tệp ${file}, nhập lúc ${at}: ${count} mục`,
  rowFields: (label: string, fields: string) => (fields === '' ? label : `${label} (${fields})`),
  more: (count: number) => `và ${count} mục khác`,
  later: 'Muốn bỏ cả những mục này thì hoàn tác lần nhập của tệp đó.',
  close: 'Đóng',
  fields: {
    status: 'Tình trạng',
    opinion: 'Ý kiến',
    award: 'Hình thức khen',
    decision: 'Quyết định',
    sender: 'Đơn vị gửi',
    list: 'Danh sách',
    attached: 'Tệp và bản giấy đính kèm',
    other: 'Nội dung khác',
  },
}
