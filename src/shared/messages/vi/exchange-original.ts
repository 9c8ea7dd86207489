/** Texts of the commune's own cells beside the review, and of what is remembered for a commune. */
export const exchangeOriginal = {
  title: (rows: string) => `Dòng ${rows} trong tệp của xã`,
  inSheet: (sheet: string) => `Trang “${sheet}”`,
  toggle: 'Dòng gốc',
  toggleHint: 'Xem dòng này như trong tệp của xã (F4)',
  label: 'Các ô gốc quanh dòng đang chọn',
  row: 'Dòng',
  hiddenRow: 'dòng ẩn',
  nothing: 'Tệp không có ô nào quanh dòng này.',
  cut: 'Dòng có nhiều cột hơn chỗ hiện.',
  open: 'Mở tệp gốc',
  decoded: { tcvn3: 'phông TCVN3 (ABC)', vni: 'phông VNI' },
  stored: (raw: string, text: string) => `Trong tệp: ${raw}. Đọc là: ${text}`,
  willWrite: 'Sẽ ghi vào sổ',
  questions: 'Chỗ cần xem ở dòng này',
  remembered: {
    title: (unit: string) => `Cách xử lý đã nhớ cho ${unit}`,
    none: 'Chưa nhớ cách ghép cột nào cho bố cục này. Ghép lại cột thì Nếp nhớ cho lần gửi sau.',
    column: (heading: string, field: string) => `Cột “${heading}” là ${field}`,
    skipped: (heading: string) => `Cột “${heading}”: không lấy`,
    change: 'Sửa cách ghép…',
    forget: 'Quên cách này',
    forgetTitle: 'Quên cách ghép cột đã nhớ?',
    forgetText: (unit: string) =>
      `Tệp của ${unit} có bố cục này được nhận diện lại từ đầu. Tệp đang mở được đọc lại; các sửa đổi khi xem lại tệp này bị bỏ.`,
    forgotten: 'Đã quên cách ghép và đọc lại tệp.',
  },
}
