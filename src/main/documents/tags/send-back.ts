/** Tags of the list of what a commune is asked to correct. */
import type { SendBackList } from '#shared/domain/document.ts'
import { type Tag, tagsOf } from '../tag.ts'
import { frameTags } from './frame.ts'

export const sendBackListTags: readonly Tag<SendBackList>[] = tagsOf(({ flag, lines, list }) => [
  ...frameTags,
  flag('co_noi_dung', 'Khi có nội dung phải sửa', ({ items }) => items.length > 0),
  list(
    'noi_dung_sua',
    'Từng nội dung phải sửa',
    ({ items }) => items,
    ({ ordinal, text }) => [
      ordinal(),
      text('cho', 'Trang và ô của tệp', (item) => item.place),
      text('dang_ghi', 'Đang ghi gì', (item) => item.shown),
      text('de_nghi', 'Nội dung đề nghị sửa', (item) => item.sentence),
    ],
  ),
  lines('cach_gui_lai', 'Cách sửa và gửi lại, từng dòng', ({ guidance }) => guidance),
])
