/** Backup. */
export const backup = {
  make: 'Sao lưu ngay',
  making: 'Đang sao lưu…',
  none: 'Chưa có bản sao lưu nào. Sao lưu để có bản dự phòng khi máy hỏng.',
  last: (when: string) => `Sao lưu ${when}`,
  never: 'Chưa sao lưu',
  listTitle: (count: number) => `${count} bản sao lưu đã kiểm tra đọc lại`,
  columns: { madeAt: 'Lúc', size: 'Dung lượng', rows: 'Số dòng', name: 'Tệp' },
  done: (rows: string) => `Đã sao lưu và kiểm tra đọc lại ${rows} dòng`,
  kilobytes: (size: string) => `${size} KB`,
}
