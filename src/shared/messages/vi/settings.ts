/** Settings. */
export const settings = {
  title: 'Thiết lập',
  appearance: 'Giao diện',
  language: 'Ngôn ngữ giao diện',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  colorScheme: 'Nền',
  colorSchemes: { auto: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  schema: (version: number) => `Phiên bản dữ liệu ${version}`,
  saved: 'Đã lưu thiết lập',
}
