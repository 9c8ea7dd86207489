/** Names of what recognition tells apart in a commune's workbook; its questions are in `exchange.issues`. */
import type {
  ColumnField,
  ContentKind,
  IgnoredCause,
  PendingReason,
} from '../../domain/exchange/recognised.ts'

const columns: Record<ColumnField, string> = {
  number: 'STT',
  note: 'Ghi chú',
  honorific: 'Ông/Bà',
  name: 'Họ và tên/Tên tập thể',
  familyName: 'Họ đệm',
  givenName: 'Tên',
  birth: 'Ngày, năm sinh',
  position: 'Chức vụ',
  unit: 'Đơn vị công tác/Thôn',
  village: 'Thôn, tổ dân phố',
  dateAndPlace: 'Thời gian, địa điểm',
  positionAndUnit: 'Chức vụ và đơn vị',
  subjectKind: 'Loại đối tượng',
  achievement: 'Tóm tắt thành tích',
  proposedForm: 'Hình thức đề nghị',
  awardLevel: 'Cấp khen',
  phone: 'Điện thoại',
  idNumber: 'Số CCCD/CMND',
  conductCode: 'Bộ Quy tắc',
  form: 'Hình thức tuyên truyền',
  date: 'Ngày thực hiện',
  dateTo: 'Đến ngày',
  place: 'Địa điểm',
  participants: 'Số người dự',
  durationHours: 'Thời lượng (giờ)',
  code: 'Mã tiêu chí',
  text: 'Tiêu chí',
  result: 'Kết quả',
  finding: 'Tồn tại, hạn chế',
  measure: 'Biện pháp khắc phục',
  dueDate: 'Thời hạn',
}

const contents: Record<ContentKind, string> = {
  nomination: 'Danh sách đề nghị khen thưởng',
  activities: 'Biểu tổng hợp tuyên truyền',
  selfcheck: 'Báo cáo tự kiểm tra',
  remedy: 'Báo cáo kết quả khắc phục',
}

const causes: Record<IgnoredCause, string> = {
  title: 'Tiêu đề, quốc hiệu',
  heading: 'Tiêu đề cột',
  numbering: 'Dòng đánh số (1)(2)(3)',
  group: 'Tên nhóm',
  total: 'Dòng cộng',
  closing: 'Dòng kết',
  signature: 'Phần ký',
  note: 'Chú thích',
  'empty-form-row': 'Dòng mẫu chưa điền',
  'other-sheet': 'Trang khác',
  'hidden-sheet': 'Trang ẩn',
}

const pending: Record<PendingReason, string> = {
  'hidden-rows': 'Dòng bị ẩn',
  comment: 'Có lời ghi đề nghị bỏ',
  note: 'Cột ghi chú đề nghị bỏ',
  'duplicate-sheet': 'Trùng với trang khác',
  'after-signature': 'Nằm dưới phần ký',
  'struck-out': 'Chữ bị gạch ngang',
  erased: 'Người đã được xóa dữ liệu',
  'term-ended': 'Tệp đã được xóa vì hết hạn giữ',
}

export const recognise = { columns, contents, causes, pending }
