/**
 * What recognition asks and says about a commune's workbook. Each sentence names the place, what stands there and
 * what to do; nothing has been written to the book when these are shown.
 */
import { formatDate, isCivilDate } from '../../dates.ts'
import type {
  ColumnField,
  ContentKind,
  IgnoredCause,
  IssueParams,
  PendingReason,
  RecogniseIssueCode,
} from '../../domain/exchange/recognised.ts'

export type IssueWords = IssueParams & { sheet?: string; row?: number; cell?: string }

const fields: Record<ColumnField, string> = {
  number: 'STT',
  note: 'Ghi chú',
  honorific: 'Ông/Bà',
  name: 'Họ và tên/Tên tập thể',
  familyName: 'Họ đệm',
  givenName: 'Tên',
  birth: 'Ngày, năm sinh',
  position: 'Chức vụ',
  unit: 'Đơn vị công tác/Thôn',
  positionAndUnit: 'Chức vụ và đơn vị',
  subjectKind: 'Loại đối tượng',
  achievement: 'Tóm tắt thành tích',
  proposedForm: 'Hình thức đề nghị',
  awardLevel: 'Cấp khen',
  phone: 'Điện thoại',
  idNumber: 'Số CCCD/CMND',
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

const values: Record<string, string> = {
  individual: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
  pass: 'Đạt',
  fail: 'Chưa đạt',
  na: 'Không áp dụng',
  done: 'đã khắc phục',
  ongoing: 'đang khắc phục',
  open: 'chưa khắc phục',
}

const causes: Record<IgnoredCause, string> = {
  title: 'Tiêu đề, quốc hiệu',
  heading: 'Tiêu đề cột',
  numbering: 'Hàng đánh số (1)(2)(3)',
  group: 'Tên nhóm',
  total: 'Hàng cộng',
  closing: 'Dòng kết',
  signature: 'Phần ký',
  note: 'Chú thích',
  'empty-form-row': 'Hàng mẫu chưa điền',
  'other-sheet': 'Trang khác',
  'hidden-sheet': 'Trang ẩn',
}

const pending: Record<PendingReason, string> = {
  'hidden-rows': 'Hàng bị ẩn',
  comment: 'Có ghi chú của ô đề nghị bỏ',
  note: 'Cột ghi chú đề nghị bỏ',
  'duplicate-sheet': 'Trùng với trang khác',
  'after-signature': 'Nằm dưới phần ký',
}

const place = (p: IssueWords): string => {
  const where = p.cell === undefined ? (p.row === undefined ? '' : `Hàng ${p.row}`) : `Ô ${p.cell}`
  if (where === '') return p.sheet === undefined ? 'Tệp này' : `Trang “${p.sheet}”`
  return p.sheet === undefined ? where : `${where}, trang “${p.sheet}”`
}
const word = (text: string): string => (isCivilDate(text) ? formatDate(text) : (values[text] ?? text))
const offer = (p: IssueWords): string =>
  p.candidates === undefined || p.candidates === ''
    ? 'Nhập giá trị đúng hoặc để trống.'
    : `Chọn ${p.candidates.split('; ').map(word).join(' hoặc ')}, hoặc nhập giá trị khác.`
const raw = (p: IssueWords): string => (p.raw === undefined || p.raw === '' ? '(trống)' : `“${p.raw}”`)
const fieldOf = (p: IssueWords): string =>
  (Object.entries(fields).find(([field]) => field === p.field)?.[1] ?? p.field ?? '').toString()

const issues: { [C in RecogniseIssueCode]: (p: IssueWords) => string } = {
  content_unknown: () =>
    'Không nhận ra tệp này thuộc nội dung nào vì không thấy hàng tiêu đề cột quen thuộc. Chọn nội dung và chỉ cột, hoặc để tệp lại.',
  content_unclear: (p) =>
    `${place(p)}: bảng này có thể hiểu theo hai nội dung; đang đọc là ${contents[p.field as ContentKind] ?? 'nội dung gần nhất'}. Xác nhận hoặc chọn nội dung khác.`,
  hidden_sheet: (p) =>
    `Trang ẩn “${p.text}” có bảng với ${p.count} hàng, chưa đọc vào. Chọn có dùng trang này hay không.`,
  hidden_sheet_ignored: (p) =>
    `Trang ẩn “${p.text}” có ${p.count} hàng chữ, không phải bảng số liệu nên không đọc.`,
  other_year_sheet: (p) =>
    `Trang “${p.text}” là danh sách của năm khác (${p.count} hàng), chưa đọc vào. Chọn có dùng trang này hay không.`,
  duplicate_sheet: (p) =>
    `Trang “${p.text}” lặp lại ${p.count} mục của trang “${p.other}”. Chọn trang nào được dùng; chưa cộng hai lần.`,
  commune_unknown: (p) =>
    p.other === undefined || p.other === ''
      ? 'Nội dung tệp không nêu tên xã, thị trấn. Chọn đơn vị gửi.'
      : `Nội dung tệp không nêu tên xã, thị trấn; tên tệp gợi ý ${p.other}. Chọn đơn vị gửi.`,
  commune_unclear: (p) => `Nội dung tệp nêu nhiều đơn vị: ${p.candidates}. Chọn đơn vị gửi.`,
  commune_not_listed: (p) =>
    `Đơn vị “${p.name}” nêu trong tệp chưa có trong danh mục. Chọn đơn vị gửi hoặc thêm vào danh mục.`,
  commune_file_name: (p) =>
    `Tên tệp ghi ${p.other} nhưng nội dung là của ${p.name}. Đang lấy theo nội dung; xác nhận hoặc chọn đơn vị khác.`,
  unknown_column: (p) =>
    `${place(p)}: cột ${p.heading === undefined || p.heading === '' ? 'không có tiêu đề' : `“${p.heading}”`} chưa có chỗ tương ứng, chưa lấy vào sổ. Chọn trường cho cột này hoặc bỏ qua.`,
  column_guessed: (p) =>
    `${place(p)}: cột ${p.heading === undefined || p.heading === '' ? 'không có tiêu đề' : `“${p.heading}”`} đang hiểu là “${fieldOf(p)}” theo nội dung bên dưới. Xác nhận hoặc chọn trường khác.`,
  column_doubtful: (p) =>
    `${place(p)}: cột “${p.heading}” chưa chắc là “${fieldOf(p)}”. Xác nhận hoặc chọn trường khác.`,
  key_column_missing: (p) => `${place(p)}: không thấy cột “${fieldOf(p)}”. Chỉ cột này để đọc bảng.`,
  hidden_column: (p) =>
    `${place(p)}: cột “${p.heading}” bị ẩn nhưng có số liệu. Xác nhận có lấy cột này hay không.`,
  hidden_row: (p) => `${place(p)} (${p.name}) bị ẩn hoặc bị lọc. Chọn lấy hay bỏ hàng này.`,
  comment: (p) => `${place(p)} (${p.name}) có lời ghi: “${p.text}”. Xem rồi chọn lấy hay bỏ.`,
  note_asks_removal: (p) => `${place(p)} (${p.name}) ghi chú “${p.text}”. Chọn lấy hay bỏ trường hợp này.`,
  row_after_signature: (p) => `${place(p)} nằm dưới phần ký nhưng giống một mục của bảng. Chọn lấy hay bỏ.`,
  nil_stated: (p) =>
    `${place(p)} ghi “${p.text}”. Xác nhận để ghi nhận là báo cáo không có, hoặc để tệp lại.`,
  row_unclear: (p) =>
    `${place(p)} chỉ có ghi chú, chưa rõ thuộc mục nào nên không lấy. Xem lại nếu cần bổ sung.`,
  row_continued: (p) =>
    `${place(p)} được nối vào hàng ${p.count} vì không có số thứ tự và tên. Xác nhận hoặc tách ra.`,
  text_converted: (p) =>
    `${place(p)}: ${p.count} ô dùng bảng mã cũ, phông chữ không báo đúng; “${p.raw}” đọc thành “${p.text}”. Xem và xác nhận.`,
  repeat_mark_unclear: (p) => `${place(p)} ghi ${raw(p)} nhưng không rõ lặp lại nội dung nào. ${offer(p)}`,
  error_cell: (p) => `${place(p)} là lỗi công thức ${raw(p)}. ${offer(p)}`,
  no_cached_value: (p) =>
    `${place(p)} là công thức chưa có kết quả trong tệp. Nhập giá trị, hoặc đề nghị xã mở tệp và lưu lại.`,
  name_missing: (p) => `${place(p)} có số liệu nhưng không có tên. Nhập tên hoặc bỏ hàng này.`,
  name_doubtful: (p) => `${place(p)} ghi ${raw(p)}, chưa chắc phần nào là tên. Xem và sửa nếu cần.`,
  several_people: (p) => `${place(p)} có nhiều người trong một ô: ${raw(p)}. Xác nhận cách tách.`,
  several_values: (p) => `${place(p)} có nhiều giá trị ${raw(p)}, chưa rõ của ai. ${offer(p)}`,
  subject_kind_unclear: (p) =>
    `${place(p)}: chưa rõ ${raw(p)} là tập thể, cá nhân hay hộ gia đình. ${offer(p)}`,
  duplicate_person: (p) =>
    `${place(p)}: ${p.name} đã có ở hàng ${p.count}, trang “${p.other}”. Chọn giữ một hay giữ cả hai.`,
  two_digit_year: (p) => `${place(p)} chỉ ghi hai số của năm: ${raw(p)}. ${offer(p)}`,
  year_out_of_range: (p) => `${place(p)} ghi ${raw(p)}, không thể là năm sinh. ${offer(p)}`,
  year_in_date_format: (p) =>
    `${place(p)} hiện ${raw(p)} vì một năm được gõ vào ô định dạng ngày. ${offer(p)}`,
  serial_date: (p) => `${place(p)} là số ${raw(p)}, có thể là một ngày mất định dạng. ${offer(p)}`,
  date_order: (p) =>
    `${place(p)} ghi ${raw(p)}, chỉ đúng khi tháng đứng trước ngày, khác các ô còn lại. ${offer(p)}`,
  ambiguous_date: (p) => `${place(p)} ghi ${raw(p)}, chưa rõ đâu là ngày, đâu là tháng. ${offer(p)}`,
  bad_date: (p) => `${place(p)} ghi ${raw(p)}, không có ngày này. ${offer(p)}`,
  date_no_year: (p) => `${place(p)} ghi ${raw(p)}, thiếu năm. ${offer(p)}`,
  date_not_exact: (p) => `${place(p)} ghi ${raw(p)}, không phải một ngày cụ thể. ${offer(p)}`,
  date_outside_period: (p) =>
    p.candidates === undefined || p.candidates === ''
      ? `${place(p)} ghi ${raw(p)}, ngoài khoảng thời gian nêu ở tiêu đề. Xác nhận hoặc sửa lại.`
      : `${place(p)} ghi ${raw(p)}, ngoài khoảng thời gian nêu ở tiêu đề; có thể ngày và tháng bị đổi chỗ. ${offer(p)}`,
  date_unreadable: (p) => `${place(p)} ghi ${raw(p)}, không đọc được thành ngày. ${offer(p)}`,
  lost_zero: (p) => `${place(p)} ghi ${raw(p)}, có thể mất số 0 ở đầu. ${offer(p)}`,
  digits_unclear: (p) => `${place(p)} ghi ${raw(p)}, không đúng số chữ số cần có. ${offer(p)}`,
  number_unclear: (p) => `${place(p)} ghi ${raw(p)}, chưa rõ là số nào. ${offer(p)}`,
  total_mismatch: (p) =>
    `${place(p)} cộng ra ${p.expected}, các hàng cộng lại là ${p.count}. Xem lại nếu cần; sổ lấy theo từng hàng.`,
  count_mismatch: (p) =>
    `${place(p)} nêu ${p.expected} ${word(p.field ?? '')}, trong bảng có ${p.count}. Xem có thiếu hoặc thừa hàng nào không.`,
  unknown_value: (p) => `${place(p)} ghi ${raw(p)}, không thuộc các câu trả lời của cột này. ${offer(p)}`,
  unknown_criterion: (p) =>
    p.codes === undefined || p.codes === ''
      ? `${place(p)}: “${p.text}” không khớp tiêu chí nào. Chọn tiêu chí hoặc bỏ qua.`
      : `${place(p)}: “${p.text}” chưa rõ là tiêu chí nào, gần nhất là ${p.codes}. Chọn tiêu chí.`,
  criterion_conflict: (p) =>
    `${place(p)}: “${p.text}” và mã ${p.codes} không khớp nhau hoặc bị lặp. Chọn tiêu chí đúng.`,
  criteria_missing: (p) => `Báo cáo không nêu ${p.count} tiêu chí: ${p.codes}. Hỏi lại xã nếu cần.`,
  result_missing: (p) => `${place(p)} chưa có kết quả. Chọn Đạt, Chưa đạt, Không áp dụng hoặc để trống.`,
}

export const recognise = { fields, contents, values, causes, pending, issues }
