/** The guide inside the program. */
export const help = {
  title: 'Hướng dẫn sử dụng',
  open: 'Hướng dẫn',
  contents: 'Mục lục hướng dẫn',
  search: 'Tìm trong hướng dẫn',
  clear: 'Bỏ tìm',
  found: (count: number) => (count === 0 ? 'Không tìm thấy. Thử ít chữ hơn hoặc bỏ dấu.' : `${count} mục`),
  language: 'Nhấn F1 ở màn hình nào thì mở mục của màn hình đó',
}
