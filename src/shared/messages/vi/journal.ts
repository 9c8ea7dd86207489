/** The journal of changes: its page, the history of one record, and whether it is whole. */
export const journal = {
  title: 'Nhật ký thay đổi',
  open: 'Nhật ký…',
  listLabel: 'Các thay đổi',
  count: (count: string) => `${count} thay đổi`,
  countMore: (count: string) => `${count} thay đổi mới nhất`,
  empty: 'Chưa có thay đổi nào.',
  nothingFits: 'Không có thay đổi nào khớp. Bớt từ tìm kiếm hoặc bỏ lọc để xem thêm.',
  filter: 'Tìm người, việc, tên, giá trị',
  clearFilter: 'Bỏ lọc',
  columns: { at: 'Lúc', actor: 'Người', operation: 'Việc', kind: 'Loại', record: 'Mục' },
  withOthers: (name: string, others: number) => (others > 0 ? `${name} và ${others} mục khác` : name),
  erasedLabel: 'Đã xóa cả trong nhật ký',
  erased: (entries: number, files: number) =>
    `Viết lại ${entries} bước để không còn dữ liệu của người được xóa${files > 0 ? `; xóa hẳn ${files} tệp` : ''}. Ai làm, lúc nào, việc gì ở các bước đó vẫn giữ.`,
  rewrittenLabel: 'Đã viết lại',
  rewritten: (when: string) =>
    `Nội dung bước này được viết lại lúc ${when} theo một yêu cầu xóa dữ liệu: chỗ đã xóa ghi [***].`,
  narrow: {
    actor: 'Người',
    anyActor: 'Mọi người',
    kind: 'Loại',
    anyKind: 'Mọi loại',
    from: 'Từ ngày',
    to: 'Đến ngày',
  },
  loadMore: 'Xem thêm thay đổi cũ hơn',
  exporting: 'Đang lấy các thay đổi để xuất Excel…',
  exportedColumns: { change: 'Thay đổi', field: 'Trường', before: 'Trước', after: 'Sau' },
  actions: { added: 'Thêm', changed: 'Sửa', removed: 'Xóa' },
  emptyValue: 'trống',
  noFields: 'Không có trường nào cần đọc.',
  left: (count: string) => `Còn ${count} thay đổi nhỏ của việc này không liệt kê ở đây.`,
  showAll: 'Xem hết',
  showLess: 'Thu gọn',
  openRecord: 'Mở mục này',
  history: {
    open: 'Lịch sử',
    title: (name: string) => `Lịch sử: ${name}`,
    none: 'Chưa có thay đổi nào được ghi cho mục này.',
    older: 'Xem thay đổi cũ hơn',
  },
  verify: 'Kiểm tra nguyên vẹn',
  verifying: 'Đang kiểm tra dấu niêm của nhật ký…',
  whole: (entries: string, copies: number) =>
    copies === 0
      ? `Nhật ký nguyên vẹn: ${entries} dòng khớp dấu niêm. Chưa có bản sao lưu để đối chiếu.`
      : `Nhật ký nguyên vẹn: ${entries} dòng khớp dấu niêm, đã đối chiếu với ${copies} bản sao lưu.`,
  otherCourses: (count: number) => `${count} bản sao lưu thuộc về sổ trước một lần phục hồi.`,
}
