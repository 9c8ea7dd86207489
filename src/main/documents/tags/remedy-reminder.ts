/** Tags of the letter that reminds a unit of its shortcomings. */
import type { RemedyReminder } from '#shared/domain/document.ts'
import { type Tag, tagsOf } from '../tag.ts'
import { frameTags } from './frame.ts'

export const remedyReminderTags: readonly Tag<RemedyReminder>[] = tagsOf(({ list }) => [
  ...frameTags,
  list(
    'ton_tai',
    'Từng tồn tại chưa khắc phục xong',
    ({ findings }) => findings,
    ({ ordinal, text }) => [
      ordinal(),
      text('noi_dung', 'Nội dung tồn tại, kèm mã tiêu chí', (finding) => finding.description),
      text('ngay_phat_hien', 'Ngày phát hiện', (finding) => finding.foundOn),
      text('kien_nghi', 'Kiến nghị khắc phục', (finding) => finding.recommendation),
      text('thoi_han', 'Thời hạn khắc phục', (finding) => finding.due),
      text('da_nhac', 'Đã nhắc mấy lần', (finding) => finding.reminded),
    ],
  ),
])
