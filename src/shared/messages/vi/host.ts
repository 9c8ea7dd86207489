/** What the host itself says: on the page shown when the data cannot be opened, and in the terminal. */
export const host = {
  cannotOpen: 'Chưa mở được sổ',
  code: 'Mã',
  folder: 'Thư mục dữ liệu',
  retry: 'Thử mở lại',
  fileFilter: 'Tệp',
  openThisAddress: (p: { url: string }) => `Nếp đang chạy. Địa chỉ: ${p.url}`,
  noBrowser:
    'Không tìm thấy Chromium, Chrome hoặc Edge trên máy này. Cài một trong ba, hoặc mở địa chỉ trên bằng trình duyệt đang có.',
  browserFailed: (p: { program: string }) =>
    `Không mở được cửa sổ bằng ${p.program}. Nếp vẫn chạy; mở địa chỉ trên bằng một trình duyệt khác.`,
  noDisplay:
    'Máy này không có màn hình nên không tự mở cửa sổ. Mở địa chỉ trên bằng trình duyệt của máy này.',
  stopHint: 'Nhấn Ctrl+C để đóng Nếp.',
  closed: 'Nếp đã đóng. Mọi thay đổi đã được lưu.',
  argumentMissing: 'thiếu tên thao tác',
  commandMissing: 'thiếu tên lệnh',
  portTaken: (p: { port: number }) => `cổng ${p.port} đang được chương trình khác dùng`,
}
