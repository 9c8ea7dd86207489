/**
 * What a commune is asked about each problem: one plain, polite sentence each, "<what is wrong>, đề nghị <what to do>."
 * These words go into the files that the commune gets, and are therefore Vietnamese in every language of the screens.
 * Null: nothing that the commune could mend; the office settles it by itself.
 */
import type { ReadingIssueCode } from '../incoming.ts'
import { type IssueParams, isWholeDay } from '../recognise-issue.ts'

export type AskWords = IssueParams & {
  /** The heading or name of the field that the question is about. */
  fieldName: string
  /** Allowed words of a drop-down, joined; empty for other fields. */
  allowed: string
  isMust: boolean
  /** Several people stand in the row's cell of names. */
  isOfSeveral: boolean
}

type Ask = (words: AskWords) => string

const quoted = (text: string | undefined): string => `“${text ?? ''}”`
const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
const someone = (p: AskWords): string => p.name || 'Người này'

const byDay = 'đề nghị ghi lại theo ngày/tháng/năm'
const fourDigits = 'đề nghị ghi đủ bốn chữ số'

export const asks: Record<ReadingIssueCode, Ask | null> = {
  // The file as a whole
  content_unknown: () =>
    'Chưa rõ biểu này báo cáo nội dung gì, đề nghị ghi tên biểu ở đầu trang và ghi rõ tên các cột.',
  content_unclear: null,
  hidden_sheet: (p) =>
    `Trang ẩn ${quoted(p.text)} có số liệu, đề nghị bỏ ẩn nếu là số liệu báo cáo, xóa trang nếu không dùng.`,
  hidden_sheet_ignored: null,
  other_year_sheet: (p) =>
    `Trang ${quoted(p.text)} là số liệu của năm khác, đề nghị chỉ gửi số liệu của kỳ báo cáo này.`,
  other_year_titled: (p) =>
    `Tiêu đề ghi năm ${p.count ?? ''}, đề nghị ghi đúng năm báo cáo hoặc bỏ phần số liệu của năm khác.`,
  plan_titled: () => 'Bảng có tiêu đề kế hoạch, dự kiến, đề nghị chỉ gửi các hoạt động đã thực hiện.',
  duplicate_sheet: (p) => `Trang này trùng nội dung với trang ${quoted(p.other)}, đề nghị chỉ giữ một trang.`,
  commune_unknown: () => 'Biểu không ghi tên xã, đề nghị ghi tên xã ở đầu biểu.',
  commune_unclear: () => 'Biểu ghi tên nhiều xã, đề nghị ở đầu biểu chỉ ghi tên xã báo cáo.',
  commune_not_listed: null,
  commune_file_name: null,
  commune_stamp: null,
  request_differs: null,
  request_hinted: null,
  request_closed: null,
  macros_not_run: null,
  stamp_unit_unknown: null,
  stamp_request_unknown: null,
  stamp_newer: null,
  unit_unknown: null,
  sheet_lost: (p) => `Trang ${quoted(p.name)} của mẫu không còn trong tệp, đề nghị gửi bổ sung nội dung này.`,
  nil_with_rows: (p) =>
    p.text
      ? `Ô “Không phát sinh” ghi ${quoted(p.text)}, trang có ${p.count ?? ''} dòng, đề nghị để trống ô này nếu có phát sinh, xóa các dòng nếu không.`
      : `Trang đánh dấu “Không phát sinh” nhưng vẫn ghi ${p.count ?? ''} dòng, đề nghị bỏ dấu hoặc xóa các dòng.`,
  count_mismatch: (p) =>
    `Dòng kết ghi ${p.raw ?? p.expected ?? ''} nhưng biểu có ${p.count ?? ''} dòng, đề nghị kiểm tra và ghi lại cho khớp.`,
  // Columns
  unknown_column: null,
  column_guessed: (p) => `Tên cột ${quoted(p.heading)} chưa rõ, đề nghị ghi rõ tên cột.`,
  column_doubtful: (p) => `Tên cột ${quoted(p.heading)} chưa rõ, đề nghị ghi rõ tên cột.`,
  columns_recalled: () => 'Biểu không có dòng tên cột, đề nghị ghi rõ tên các cột.',
  column_lost: (p) => `Cột ${quoted(p.heading)} của mẫu không còn trong tệp, đề nghị bổ sung cột này.`,
  key_column_missing: (p) => `Biểu thiếu cột ${quoted(p.heading ?? p.fieldName)}, đề nghị bổ sung cột này.`,
  hidden_column: (p) =>
    `Cột ${quoted(p.heading)} bị ẩn, đề nghị bỏ ẩn nếu là số liệu báo cáo, xóa cột nếu không dùng.`,
  // Rows
  hidden_row: () => 'Dòng này bị ẩn, đề nghị bỏ ẩn nếu vẫn báo cáo, xóa dòng nếu không.',
  comment: (p) =>
    `Ô có ghi chú ${quoted(p.text)}, đề nghị xóa ghi chú nếu vẫn báo cáo dòng này, xóa dòng nếu không.`,
  note_asks_removal: (p) => `Dòng ghi ${quoted(p.text)}, đề nghị xóa dòng nếu không báo cáo nữa.`,
  row_after_signature: () =>
    'Dòng nằm sau phần ký tên, đề nghị chuyển lên trong bảng nếu là dòng báo cáo, xóa dòng nếu không.',
  struck_out: () => 'Dòng có chữ bị gạch ngang, đề nghị xóa hẳn nếu bỏ, bỏ gạch nếu giữ.',
  nil_stated: null,
  nil_unclear: (p) =>
    `Biểu ghi ${quoted(p.text)}, chưa rõ có phát sinh hay không, đề nghị ghi các dòng nếu có, ghi chữ x vào ô “Không phát sinh” nếu không.`,
  nil_denied: (p) =>
    `Ô “Không phát sinh” ghi ${quoted(p.text)} nhưng biểu không có dòng nào, đề nghị ghi các dòng, hoặc ghi chữ x vào ô này nếu không phát sinh.`,
  row_unclear: () =>
    'Chưa rõ dòng này là số liệu hay chú thích, đề nghị ghi đủ các cột, hoặc xóa dòng nếu không báo cáo.',
  row_continued: (p) => `Dòng này có vẻ viết tiếp dòng ${p.count ?? ''}, đề nghị gộp vào một dòng.`,
  row_key_repeated: null,
  row_twice: () => 'Nội dung này đã ghi ở dòng khác, đề nghị chỉ giữ một dòng.',
  activity_known: () =>
    'Hoạt động cùng ngày, cùng nơi đã được báo cáo trước đây, đề nghị xác nhận có phải một hoạt động không.',
  required_missing: (p) => `Thiếu ${lowerFirst(p.heading ?? p.fieldName)}, đề nghị bổ sung.`,
  duplicate_person: (p) => `${someone(p)} ghi hơn một lần, đề nghị chỉ giữ một dòng nếu là một người.`,
  duplicate_elsewhere: (p) =>
    `${someone(p)} có thể đã có trong danh sách khác${p.count ? ` năm ${p.count}` : ''}, đề nghị xác nhận có phải một người không.`,
  duplicates_many: null,
  erased_person: null,
  term_ended: null,
  sent_again: null,
  // Text
  text_converted: (p) =>
    p.isMust
      ? 'Chữ gõ bằng phông cũ đã được đổi sang Unicode, có thể chưa đúng, đề nghị kiểm tra, sửa lại nếu sai.'
      : '',
  repeat_mark_unclear: (p) =>
    `Dấu lặp ${quoted(p.raw)} không rõ lặp lại nội dung nào, đề nghị ghi đủ nội dung.`,
  error_cell: (p) => `Ô báo lỗi ${quoted(p.raw)}, đề nghị ghi lại giá trị.`,
  no_cached_value: () => 'Công thức trong ô chưa được tính, đề nghị ghi giá trị vào ô.',
  name_missing: () => 'Thiếu họ tên, đề nghị bổ sung.',
  name_doubtful: () => 'Chưa rõ đây có phải họ tên không, đề nghị ghi đủ họ và tên.',
  several_people: () => 'Ô ghi nhiều người, đề nghị ghi mỗi người một dòng.',
  several_values: (p) =>
    p.isOfSeveral
      ? `Ô ghi ${lowerFirst(p.fieldName)} chung cho nhiều người, đề nghị ghi mỗi người một dòng với ${lowerFirst(p.fieldName)} của riêng người đó.`
      : 'Ô ghi nhiều giá trị, đề nghị chỉ ghi một giá trị.',
  subject_kind_unclear: () => 'Chưa rõ là tập thể, cá nhân hay hộ gia đình, đề nghị ghi rõ.',
  // Dates and years
  two_digit_year: (p) => `${isWholeDay(p.raw) ? 'Năm của ngày' : 'Năm sinh'} ghi hai chữ số, ${fourDigits}.`,
  year_out_of_range: () => `Năm không hợp lý, đề nghị kiểm tra và ghi đủ bốn chữ số.`,
  year_in_date_format: () => `Ô năm mang định dạng ngày nên không rõ năm nào, ${fourDigits}.`,
  serial_date: () => `Ngày chỉ còn là con số, ${byDay}.`,
  date_order: () => `Ngày và tháng có thể bị đảo, ${byDay}.`,
  ambiguous_date: () => `Ngày đọc được hai cách, ${byDay}.`,
  bad_date: () => `Không có ngày này trong lịch, ${byDay}.`,
  date_no_year: () => 'Ngày không ghi năm, đề nghị ghi đủ ngày/tháng/năm.',
  date_not_exact: () => 'Không phải một ngày cụ thể, đề nghị ghi rõ ngày/tháng/năm.',
  date_outside_period: () => 'Ngày nằm ngoài kỳ báo cáo, đề nghị kiểm tra lại.',
  date_unreadable: () => `Không đọc được ngày, ${byDay}.`,
  // Numbers
  lost_zero: () => 'Số có thể mất chữ số 0 ở đầu, đề nghị kiểm tra và ghi lại đủ chữ số.',
  digits_unclear: () => 'Số thiếu hoặc thừa chữ số, đề nghị kiểm tra và ghi lại.',
  number_unclear: () => 'Không đọc chắc được con số, đề nghị chỉ ghi chữ số.',
  number_unlikely: () => 'Con số khác thường, đề nghị kiểm tra và ghi lại.',
  total_mismatch: (p) =>
    `Dòng cộng ghi ${p.raw ?? p.expected ?? ''} nhưng các dòng cộng lại là ${p.count ?? ''}, đề nghị kiểm tra.`,
  // Words with a fixed meaning
  text_too_long: () => 'Nội dung quá dài, đề nghị ghi ngắn gọn lại.',
  unknown_value: (p) =>
    p.allowed === ''
      ? 'Giá trị không đúng với cột này, đề nghị ghi lại.'
      : `Giá trị không đúng với cột này, đề nghị ghi một trong các giá trị: ${p.allowed}.`,
  unknown_criterion: () => 'Không khớp tiêu chí nào của phiếu, đề nghị ghi đúng mã hoặc nội dung tiêu chí.',
  criterion_conflict: (p) =>
    `Tiêu chí ${p.codes ?? p.text ?? ''} có hơn một kết quả, đề nghị chỉ giữ một kết quả.`,
  criteria_missing: (p) => `Biểu chưa có tiêu chí ${p.codes ?? ''}, đề nghị bổ sung.`,
  result_missing: () => 'Chưa ghi kết quả, đề nghị bổ sung.',
  village_unknown: (p) => `Chưa rõ thôn, tổ dân phố ${quoted(p.raw)}, đề nghị kiểm tra tên.`,
  conduct_code_unknown: (p) => `Chưa rõ ${quoted(p.raw)} là Bộ Quy tắc nào, đề nghị ghi rõ.`,
  finding_unknown: () => 'Không khớp tồn tại nào đã nêu khi kiểm tra, đề nghị ghi đúng nội dung tồn tại.',
}

/**
 * Questions that the office mostly answers by itself: offered, and not ticked. Besides what it knows or finds in its own
 * register, whether something is taken at all (hidden, remarked on, beside the table): a commune is not told to delete
 * its own remark or row for that.
 */
const minorCodes = new Set<ReadingIssueCode>([
  'hidden_sheet',
  'other_year_sheet',
  'duplicate_sheet',
  'commune_unknown',
  'commune_unclear',
  'hidden_column',
  'hidden_row',
  'comment',
  'note_asks_removal',
  'row_after_signature',
  'column_guessed',
  'column_doubtful',
  'columns_recalled',
  'row_continued',
  'duplicate_elsewhere',
  'village_unknown',
  'conduct_code_unknown',
  'finding_unknown',
])

/** Free words of a place: “Thôn Vài, xã Hợp Thanh” is one address, however many parts it has. */
const placeFields: ReadonlySet<string> = new Set(['unit', 'position', 'place', 'village'])

export const isMinor = (code: ReadingIssueCode, field: string | undefined): boolean =>
  minorCodes.has(code) || (code === 'several_values' && field !== undefined && placeFields.has(field))

/** About rows that the review itself holds back, without a question of their own. */
export const rowAsks = {
  conflict: (field: string, ours: string, theirs: string): string =>
    `Sổ của cơ quan đang ghi ${lowerFirst(field)} ${quoted(ours)}, tệp ghi ${quoted(theirs)}, đề nghị xác nhận giá trị đúng.`,
  bothSexes: 'Năm sinh ghi ở cả cột Nam và cột Nữ, đề nghị chỉ ghi ở một cột.',
  frozen:
    'Đề nghị khen thưởng này đã có quyết định nên chưa ghi nhận nội dung sửa, đề nghị trao đổi lại nếu cần sửa.',
  undecided: 'Chưa rõ có lấy dòng này không, đề nghị kiểm tra và ghi rõ.',
  rejected: 'Dòng này chưa được nhận, đề nghị kiểm tra, sửa lại hoặc bỏ dòng.',
  missing: (label: string): string =>
    `Lần trước có ${quoted(label)}, tệp này không còn, đề nghị xác nhận có bỏ không.`,
}
