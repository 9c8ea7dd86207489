/** Evidence. */
export const attachments = {
  tooLarge: (size: string, limit: string) => `${size}, giới hạn ${limit}`,
  megabytes: (value: string) => `${value} MB`,
  open: (name: string) => `Mở ${name}`,
  preview: 'Minh chứng',
  caption: 'Chú thích',
  criterion: 'Tiêu chí',
  noCriterion: 'Không gắn tiêu chí',
  save: 'Lưu ra tệp',
  remove: 'Gỡ tệp',
  removeQuestion: (name: string) => `Gỡ “${name}” khỏi hồ sơ?`,
  removed: 'Đã gỡ tệp',
  added: (count: number) => `Đã thêm ${count} tệp`,
  adding: 'Đang thêm…',
  unreadable: 'Không đọc được tệp',
}
