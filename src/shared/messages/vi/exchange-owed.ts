/** Texts of the sheet of units that still owe something. `en/exchange-owed.ts` has the same shape. */
export const exchangeOwed = {
  title: 'Xã còn thiếu báo cáo',
  open: (count: number) => `Xã còn thiếu (${count})…`,
  listLabel: 'Xã còn thiếu và người để gọi',
  note: (owing: number, all: number) => `${owing}/${all} xã`,
  print: 'In để gọi điện',
  columns: {
    unit: 'Xã, thị trấn',
    contact: 'Đầu mối',
    phone: 'Điện thoại',
    owed: 'Còn thiếu',
    due: 'Hạn nộp',
    reminded: 'Đã nhắc',
    answer: 'Trả lời qua điện thoại',
  },
  missing: (contents: string) => `Chưa nộp: ${contents}`,
  blank: (contents: string) => `Gửi biểu trống: ${contents}`,
  again: (contents: string) => `Gửi lại bản sửa: ${contents}`,
  empty: 'Không xã nào còn thiếu. Những gì xã đã nộp đều đã nhập hoặc đang chờ xem lại.',
  notSelected: 'Đánh dấu các xã đã gọi rồi ghi đã nhắc.',
}
