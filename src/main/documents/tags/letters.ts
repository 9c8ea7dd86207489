/** Tags of plans, schedules, letters and commendation papers. */
import type {
  CommendationList,
  CommendationSubject,
  Plan,
  ReturnReminder,
  ReturnRequest,
  Schedule,
} from '#shared/domain/document.ts'
import { annexTitleLines } from '#shared/domain/documents/header.ts'
import { textWidthLandscape, textWidthPortrait } from '#shared/domain/documents/page-style.ts'
import { toRoman } from '#shared/numbers.ts'
import { type Tag, tagsOf } from '../tag.ts'
import { annexTags, frameTags, loneAnnexTags, personTags, sectionTags } from './frame.ts'

export const returnRequestTags: readonly Tag<ReturnRequest>[] = tagsOf(({ flag, list }) => [
  ...frameTags,
  flag('co_bieu', 'Khi có biểu mẫu gửi kèm', (request) => request.sheets.length > 0),
  list(
    'bieu',
    'Từng biểu mẫu gửi kèm',
    (request) => request.sheets,
    ({ ordinal, text }) => [
      ordinal(),
      text('ten', 'Tên biểu', (sheet) => sheet.name),
      text('noi_dung', 'Nội dung cần báo cáo', (sheet) => sheet.content),
      text('hinh_thuc', 'Hình thức gửi', (sheet) => sheet.format),
    ],
  ),
])

const anyLate = ({ missing }: ReturnReminder): boolean => missing.some(({ daysLate }) => daysLate > 0)

export const returnReminderTags: readonly Tag<ReturnReminder>[] = tagsOf(({ flag, list }) => [
  ...frameTags,
  flag('co_don_vi', 'Khi còn đơn vị chưa nộp', (reminder) => reminder.missing.length > 0),
  flag('co_qua_han', 'Khi có đơn vị đã quá hạn', anyLate),
  flag('chua_qua_han', 'Khi chưa đơn vị nào quá hạn', (reminder) => !anyLate(reminder)),
  list(
    'don_vi',
    'Từng đơn vị chưa nộp',
    (reminder) => reminder.missing,
    ({ ordinal, text }) => [
      ordinal(),
      text('ten', 'Tên đơn vị', (row) => row.unit),
      text('con_thieu', 'Báo cáo, biểu còn thiếu', (row) => row.missing),
      text('han_nop', 'Hạn nộp', (row) => row.due),
      text('so_ngay', 'Số ngày quá hạn', (row) => (row.daysLate === 0 ? '' : String(row.daysLate))),
    ],
  ),
])

const subjectTags: readonly Tag<CommendationSubject>[] = tagsOf(({ ordinal, text }) => [
  ordinal(),
  text('danh_xung', 'Ông hoặc Bà', (subject) => subject.title),
  text('ten', 'Họ và tên, tên tập thể hoặc chủ hộ', (subject) => subject.name),
  text('nam_sinh', 'Năm sinh', (subject) => subject.birthYear),
  text('chuc_vu', 'Chức vụ', (subject) => subject.position),
  text('noi', 'Đơn vị công tác, địa chỉ', (subject) => subject.place),
  text('thanh_tich', 'Tóm tắt thành tích', (subject) => subject.achievement),
  text('hinh_thuc', 'Hình thức đề nghị', (subject) => subject.form),
  text('ghi_chu', 'Ghi chú', (subject) => subject.note),
])

const groupNames = { collectives: 'TẬP THỂ', individuals: 'CÁ NHÂN', households: 'HỘ GIA ĐÌNH' }

/** Numerals close up over groups without a subject. */
const groupHeading = (data: CommendationList, group: keyof typeof groupNames): string => {
  const present = (['collectives', 'individuals', 'households'] as const).filter(
    (key) => data[key].length > 0,
  )
  return present.includes(group) ? `${toRoman(present.indexOf(group) + 1)}. ${groupNames[group]}` : ''
}

export const commendationListTags: readonly Tag<CommendationList>[] = tagsOf(({ flag, list, text }) => [
  ...frameTags,
  ...loneAnnexTags(textWidthLandscape),
  text('tieu_de_tap_the', 'Tiêu đề nhóm tập thể', (data) => groupHeading(data, 'collectives')),
  flag('co_tap_the', 'Khi có tập thể', ({ collectives }) => collectives.length > 0),
  list(
    'tap_the',
    'Từng tập thể',
    ({ collectives }) => collectives,
    () => subjectTags,
  ),
  text('tieu_de_ca_nhan', 'Tiêu đề nhóm cá nhân', (data) => groupHeading(data, 'individuals')),
  flag('co_ca_nhan', 'Khi có cá nhân', ({ individuals }) => individuals.length > 0),
  list(
    'ca_nhan',
    'Từng cá nhân',
    ({ individuals }) => individuals,
    () => subjectTags,
  ),
  text('tieu_de_ho', 'Tiêu đề nhóm hộ gia đình', (data) => groupHeading(data, 'households')),
  flag('co_ho', 'Khi có hộ gia đình', ({ households }) => households.length > 0),
  list(
    'ho',
    'Từng hộ gia đình',
    ({ households }) => households,
    () => subjectTags,
  ),
  text('tong_so', 'Dòng tổng số cuối danh sách', ({ closing }) => closing),
])

export const planTags: readonly Tag<Plan>[] = tagsOf(({ flag, lines, list, text }) => [
  ...frameTags,
  ...annexTags(textWidthPortrait),
  flag('co_don_vi', 'Khi có đơn vị thuộc đối tượng kiểm tra', ({ annex }) => annex.units.length > 0),
  list(
    'don_vi',
    'Từng đơn vị thuộc đối tượng kiểm tra',
    ({ annex }) => annex.units,
    ({ ordinal, text }) => [
      ordinal(),
      text('ten', 'Tên đơn vị', (unit) => unit.name),
      text('hinh_thuc', 'Kiểm tra trực tiếp hay gián tiếp', (unit) => unit.mode),
      text('thoi_gian', 'Thời gian', (unit) => unit.time),
      text('ghi_chu', 'Ghi chú', (unit) => unit.note),
    ],
  ),
  text('de_cuong_so', 'Phụ lục đề cương: số mấy', ({ outline }) => outline.label),
  lines('de_cuong_ten_cac_dong', 'Phụ lục đề cương: tên, chia dòng cân đối', ({ outline }) =>
    annexTitleLines(outline.title, textWidthPortrait),
  ),
  text('de_cuong_kem_theo', 'Phụ lục đề cương: kèm theo văn bản nào', ({ outline }) => outline.reference),
  list(
    'de_cuong',
    'Từng mục của đề cương báo cáo tự kiểm tra',
    ({ sections }) => sections.filter(({ isAnnex }) => isAnnex),
    () => sectionTags,
  ),
])

export const scheduleTags: readonly Tag<Schedule>[] = tagsOf(({ flag, list }) => [
  ...frameTags,
  ...loneAnnexTags(textWidthLandscape),
  flag('co_buoi', 'Khi lịch có buổi kiểm tra', (schedule) => schedule.days.length > 0),
  list(
    'buoi',
    'Từng buổi kiểm tra',
    (schedule) => schedule.days,
    ({ ordinal, text }) => [
      ordinal(),
      text('ngay', 'Thứ, ngày', (day) => day.date),
      text('buoi_trong_ngay', 'Sáng hoặc chiều, giờ', (day) => day.session),
      text('don_vi', 'Đơn vị được kiểm tra', (day) => day.unit),
      text('dia_diem', 'Địa điểm', (day) => day.place),
      text('noi_dung', 'Nội dung, ghi chú', (day) => day.content),
    ],
  ),
  flag('co_doan', 'Khi có thành phần đoàn kiểm tra', (schedule) => schedule.team.length > 0),
  list(
    'doan_kiem_tra',
    'Từng thành viên đoàn kiểm tra',
    (schedule) => schedule.team,
    () => personTags,
  ),
])
