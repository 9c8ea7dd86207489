/** The journal of changes. */
export const journal = {
  title: 'Nhật ký thay đổi',
  empty: 'Chưa có thay đổi nào.',
  columns: { at: 'Lúc', actor: 'Người', operation: 'Việc', touched: 'Đã đổi' },
  rows: (count: number) => `${count} dòng`,
}
