/** A plain sentence for everything that a returned file makes us ask: what was met, and what happens with it. */
import type { ReadingIssueCode } from '../../domain/exchange/incoming.ts'
import { type IssueParams, isWholeDay } from '../../domain/exchange/recognise-issue.ts'

const quoted = (text: string | undefined): string => `“${text ?? ''}”`
const perhaps = (p: IssueParams): string =>
  p.candidates ? ` Có thể là: ${p.candidates.replace(/(\d{4})-(\d{2})-(\d{2})/gu, '$3/$2/$1')}.` : ''
const andMore = (p: IssueParams): string => (p.expected ? ` Còn giống ${p.expected} đề nghị khác.` : '')

export const exchangeIssues: Record<ReadingIssueCode, (p: IssueParams) => string> = {
  // The file as a whole
  content_unknown: () =>
    'Chưa rõ tệp này là nội dung nào. Hãy ghép lại cột: chọn nội dung và các cột rồi đọc lại.',
  content_unclear: () => 'Tệp có thể thuộc nhiều nội dung. Hãy xem và chọn nội dung đúng.',
  hidden_sheet: (p) =>
    `Trang tính ${quoted(p.text)} bị ẩn nhưng có dữ liệu. Hãy quyết định có lấy trang này không.`,
  hidden_sheet_ignored: (p) => `Trang tính ẩn ${quoted(p.text)} không được lấy vào.`,
  other_year_sheet: (p) => `Trang tính ${quoted(p.text)} là số liệu của năm khác nên không được lấy vào.`,
  other_year_titled: (p) =>
    `Tiêu đề ghi năm ${p.count ?? ''}, không phải năm ${p.expected ?? ''}. Các dòng bên dưới vẫn được đọc; hãy xem có đúng là số liệu cần lấy không.`,
  plan_titled: () =>
    'Tiêu đề là kế hoạch hoặc dự kiến. Các dòng bên dưới vẫn được đọc; hãy xem có phải hoạt động đã thực hiện không.',
  duplicate_sheet: (p) =>
    `Trang tính này trùng nội dung với trang ${quoted(p.other)}; chỉ một trang được lấy.`,
  commune_unknown: (p) =>
    `Nội dung tệp không ghi tên xã${p.other ? `; tên tệp gợi ý ${quoted(p.other)}` : ''}. Hãy chọn xã.`,
  commune_unclear: (p) => `Tệp nhắc tới nhiều xã.${perhaps(p)} Hãy chọn đúng xã.`,
  commune_not_listed: (p) => `Xã ${quoted(p.name)} ghi trong tệp chưa có trong danh mục đơn vị. Hãy chọn xã.`,
  commune_file_name: (p) =>
    `Tên tệp gợi ý ${quoted(p.other)} nhưng nội dung ghi ${quoted(p.name)}. Nếp lấy theo nội dung; hãy kiểm tra lại.`,
  commune_stamp: (p) =>
    `Tệp là mẫu lập cho ${quoted(p.name)} nhưng đầu biểu ghi ${quoted(p.other)}. Hãy chọn đúng xã.`,
  stamp_unit_unknown: () => 'Tệp là mẫu của Nếp nhưng đơn vị ghi trong mẫu không còn trong sổ. Hãy chọn xã.',
  stamp_request_unknown: () =>
    'Tệp là mẫu của Nếp nhưng yêu cầu ghi trong mẫu không có trong sổ này. Hãy chọn yêu cầu.',
  stamp_newer: (p) =>
    `Tệp dùng mẫu phiên bản ${p.count ?? ''}, mới hơn bản Nếp đang chạy. Một số cột có thể chưa đọc được.`,
  request_differs: (p) =>
    `Tệp ghi theo yêu cầu ${quoted(p.name)} nhưng được đưa vào ở yêu cầu ${quoted(p.other)}. Nếp xếp tệp vào yêu cầu ghi trong tệp. Chưa có gì vào sổ; hãy kiểm tra, chọn yêu cầu khác nếu không đúng.`,
  request_hinted: (p) =>
    `Tệp ghi theo một công văn cùng số với yêu cầu ${quoted(p.name)}, nhưng không rõ có phải công văn ấy không. ${p.other ? `Nếp để tệp ở yêu cầu ${quoted(p.other)}, nơi tệp được đưa vào` : 'Nếp tạm xếp tệp vào yêu cầu này'}; chưa có gì vào sổ. Hãy kiểm tra, chọn yêu cầu khác nếu không đúng.`,
  request_closed: (p) => `Yêu cầu ${quoted(p.name)} đã đóng. Tệp vẫn nhập được vào sổ, yêu cầu vẫn đóng.`,
  unit_unknown: () => 'Chưa biết tệp này của xã nào. Hãy chọn xã trước khi nhập vào sổ.',
  sheet_lost: (p) => `Trang ${quoted(p.name)} của mẫu không còn trong tệp, nội dung đó coi như chưa gửi.`,
  nil_with_rows: (p) =>
    p.text
      ? `Ô “Không phát sinh” ghi ${quoted(p.text)}, trang có ${p.count ?? 0} dòng. Các dòng vẫn được đọc.`
      : `Xã đánh dấu “Không phát sinh” nhưng vẫn ghi ${p.count ?? 0} dòng. Các dòng vẫn được đọc.`,
  count_mismatch: (p) =>
    `Dòng kết ghi ${p.raw ?? p.expected ?? ''} nhưng tệp có ${p.count ?? 0} dòng dữ liệu.`,
  // Columns
  unknown_column: (p) => `Cột ${quoted(p.heading)} không có trong sổ nên không được lấy.`,
  column_guessed: (p) =>
    `Cột ${quoted(p.heading)} được hiểu là ${quoted(p.other ?? p.field)} theo vị trí và nội dung. Hãy xác nhận hoặc ghép lại cột.`,
  column_doubtful: (p) => `Chưa chắc cột ${quoted(p.heading)} là gì. Hãy ghép lại cột.`,
  columns_recalled: () =>
    'Danh sách không có dòng tên cột; các cột được đọc như ở một danh sách khác của xã có dạng tương tự. Hãy xem có đúng cùng loại danh sách không; nếu không thì ghép lại cột.',
  column_lost: (p) =>
    `Cột ${quoted(p.heading)} của mẫu không còn trong tệp; giá trị đã có trong sổ được giữ nguyên.`,
  key_column_missing: (p) =>
    `Không thấy cột ${quoted(p.heading ?? p.field)} bắt buộc phải có. Hãy ghép lại cột.`,
  hidden_column: (p) => `Cột ${quoted(p.heading)} bị ẩn trong tệp. Hãy xem có lấy không.`,
  // Rows
  hidden_row: (p) =>
    `Dòng này bị ẩn (lọc) trong tệp${p.name ? `: ${p.name}` : ''}. Hãy quyết định có lấy không.`,
  comment: (p) => `Ô có ghi chú kèm theo: ${quoted(p.text)}. Hãy quyết định có lấy dòng này không.`,
  note_asks_removal: (p) => `Dòng ghi ${quoted(p.text)}. Hãy quyết định có lấy dòng này không.`,
  row_after_signature: () => 'Dòng này nằm sau phần ký tên. Hãy quyết định có lấy không.',
  struck_out: (p) =>
    p.other
      ? `Một phần chữ ở ô này bị gạch ngang: ${quoted(p.text)}. Phần không gạch: ${quoted(p.other)}. Hãy chọn hoặc ghi giá trị đúng.`
      : `Chữ ở dòng này bị gạch ngang${p.text ? `: ${quoted(p.text)}` : ''}. Hãy quyết định có lấy dòng này không.`,
  nil_stated: (p) => `Tệp chỉ ghi ${quoted(p.text)}, được hiểu là không phát sinh nội dung này. Hãy xem lại.`,
  nil_unclear: (p) =>
    `Tệp ghi ${quoted(p.text)}, chưa rõ có phải là không phát sinh nội dung này không. Chưa xác nhận thì nội dung này chưa được tính là không phát sinh.`,
  nil_denied: (p) =>
    `Ô “Không phát sinh” ghi ${quoted(p.text)} nhưng trang không có dòng nào. Nội dung này coi như chưa gửi; nếu đúng là không phát sinh, hãy ghi ở bảng theo dõi.`,
  row_unclear: () => 'Chưa rõ dòng này là dữ liệu hay chú thích. Hãy xem lại.',
  row_continued: (p) => `Dòng này được hiểu là viết tiếp của dòng ${p.count ?? ''} ở trên.`,
  macros_not_run: () => 'Tệp có macro. Nếp chỉ đọc nội dung các ô, không bao giờ chạy macro.',
  row_key_repeated: () => 'Dòng này là bản chép của một dòng khác trong mẫu; được coi là dòng mới.',
  row_twice: (p) =>
    `${p.name ?? 'Nội dung này'} cùng ngày, cùng nơi đã ghi ở dòng ${p.count ?? ''}${p.other ? ` của trang ${quoted(p.other)}` : ''}. Hãy xem có phải một hoạt động ghi hai lần không.`,
  activity_known: (p) =>
    `${p.name ?? 'Hoạt động này'} cùng ngày, cùng nơi của xã này đã có trong sổ. Hãy xem có phải một hoạt động ghi hai lần không.`,
  required_missing: (p) => `Thiếu ${p.heading ?? p.field ?? 'ô bắt buộc'}. Điền vào ô này để lấy dòng.`,
  duplicate_person: (p) =>
    `${p.name ?? 'Người này'} giống dòng ${p.count ?? ''}${p.other ? ` của trang ${quoted(p.other)}` : ''}: ${p.text ?? ''}.${andMore(p)} Hãy so từng cặp.`,
  duplicate_elsewhere: (p) =>
    `${p.name ?? 'Người này'} giống đề nghị của ${p.other || 'đơn vị khác'}${p.raw ? ` trong tệp ${quoted(p.raw)} đang chờ` : `, năm ${p.count ?? ''}`}: ${p.text ?? ''}.${andMore(p)} Hãy so từng cặp.`,
  sent_again: (p) =>
    `Đây là bản gửi lần ${p.count ?? ''}${Number(p.expected) < Number(p.count) ? `, nhưng văn bản cũ hơn bản lần ${p.expected ?? ''}` : `; xã đã gửi lại lần ${p.expected ?? ''}`}: tệp ${quoted(p.other)}. Nhập bản này có thể ghi lại giá trị cũ. Nên gác lại bản này.`,
  duplicates_many: (p) =>
    `Tệp có hơn ${p.count ?? ''} cặp giống nhau. Nếp liệt kê ${p.count ?? ''} cặp đầu, quyết xong sẽ hiện các cặp tiếp theo.`,
  erased_person: () =>
    'Người ở dòng này đã được xóa dữ liệu khỏi sổ; nhập dòng này thì dữ liệu ấy có lại trong sổ. Hãy bỏ dòng, hoặc chỉ lấy khi có căn cứ mới.',
  term_ended: () =>
    'Tệp này đã được xóa vì hết hạn giữ dữ liệu cá nhân; nhập dòng này thì dữ liệu ấy có lại trong sổ. Hãy bỏ dòng, hoặc chỉ lấy khi có căn cứ mới.',
  // Text
  text_converted: (p) =>
    `Phông cũ đã đổi sang Unicode${p.raw && p.text ? `: ${quoted(p.raw)} thành ${quoted(p.text)}` : ''}.`,
  repeat_mark_unclear: (p) => `Dấu lặp ${quoted(p.raw)} không rõ lặp lại giá trị nào.${perhaps(p)}`,
  error_cell: (p) => `Ô báo lỗi ${quoted(p.raw)} trong Excel nên không có giá trị.`,
  no_cached_value: () =>
    'Ô là công thức chưa được tính. Mở tệp bằng Excel, lưu lại rồi gửi lại, hoặc ghi giá trị vào đây.',
  name_missing: () => 'Thiếu họ tên. Điền họ tên vào ô này để lấy dòng.',
  name_doubtful: (p) => `Chưa chắc ${quoted(p.raw ?? p.name)} là tên. Hãy xem lại.`,
  several_people: (p) => `Một ô ghi ${p.count ?? 'nhiều'} người; đã tách thành từng người. Hãy xem lại.`,
  several_values: (p) => `Một ô ghi nhiều giá trị: ${quoted(p.raw)}.${perhaps(p)}`,
  subject_kind_unclear: (p) => `Chưa rõ ${quoted(p.name ?? p.raw)} là tập thể, cá nhân hay hộ gia đình.`,
  // Dates and years
  two_digit_year: (p) =>
    `${isWholeDay(p.raw) ? 'Năm của ngày' : 'Năm sinh'} ghi hai chữ số: ${quoted(p.raw)}.${perhaps(p)} Hãy xác nhận.`,
  year_out_of_range: (p) => `Năm ${quoted(p.raw)} không hợp lý.${perhaps(p)}`,
  year_in_date_format: (p) => `Ô năm mang định dạng ngày: ${quoted(p.raw)}.${perhaps(p)} Hãy xác nhận.`,
  serial_date: (p) => `Ngày chỉ còn là con số ${quoted(p.raw)}.${perhaps(p)} Hãy xác nhận.`,
  date_order: (p) => `Ngày và tháng có thể bị đảo: ${quoted(p.raw)}.${perhaps(p)} Hãy xác nhận.`,
  ambiguous_date: (p) => `Ngày ${quoted(p.raw)} đọc được hai cách.${perhaps(p)} Hãy chọn.`,
  bad_date: (p) => `Không có ngày ${quoted(p.raw)} trong lịch.`,
  date_no_year: (p) => `Ngày ${quoted(p.raw)} không ghi năm.${perhaps(p)}`,
  date_not_exact: (p) => `${quoted(p.raw)} không phải một ngày cụ thể.${perhaps(p)}`,
  date_outside_period: (p) => `Ngày ${quoted(p.raw)} nằm ngoài kỳ báo cáo.${perhaps(p)}`,
  date_unreadable: (p) => `Không đọc được ngày từ ${quoted(p.raw)}. Ghi theo ngày/tháng/năm.`,
  // Numbers
  lost_zero: (p) => `Số ${quoted(p.raw)} có thể mất số 0 ở đầu.${perhaps(p)}`,
  digits_unclear: (p) => `Số ${quoted(p.raw)} không đủ hoặc thừa chữ số.${perhaps(p)}`,
  number_unclear: (p) => `Không đọc chắc được con số ${quoted(p.raw)}.${perhaps(p)}`,
  number_unlikely: (p) => `Con số ${quoted(p.raw)} khác thường.${perhaps(p)} Hãy kiểm tra lại.`,
  total_mismatch: (p) =>
    `Dòng cộng ghi ${p.raw ?? p.expected ?? ''} nhưng các dòng cộng lại là ${p.count ?? ''}. Hãy kiểm tra.`,
  // Words with a fixed meaning
  text_too_long: (p) =>
    `Ô ghi ${p.count ?? ''} ký tự, ô của sổ chỉ giữ được ${p.expected ?? ''}. Hãy ghi ngắn lại, chữ gốc vẫn ở trong tệp.`,
  unknown_value: (p) => `${quoted(p.raw)} không phải giá trị cho phép của cột này.${perhaps(p)}`,
  unknown_criterion: (p) => `Không khớp tiêu chí nào: ${quoted(p.raw ?? p.text)}.${perhaps(p)}`,
  criterion_conflict: (p) => `Tiêu chí ${p.codes ?? p.text ?? ''} có hơn một kết quả trong tệp.`,
  criteria_missing: (p) => `Tệp không có tiêu chí: ${p.codes ?? ''}.`,
  result_missing: (p) => `Chưa ghi kết quả${p.text ? ` cho tiêu chí ${p.text}` : ''}.`,
  village_unknown: (p) =>
    `Không có thôn, tổ dân phố ${quoted(p.raw)} của xã này trong sổ; ghi như trong tệp.${perhaps(p)}`,
  conduct_code_unknown: (p) =>
    `Không rõ ${quoted(p.raw)} là Bộ Quy tắc nào; hoạt động được ghi chung cho các bộ.${perhaps(p)}`,
  finding_unknown: (p) =>
    `Không khớp tồn tại nào trong sổ: ${quoted(p.raw)}; vẫn lưu như một báo cáo của xã.${perhaps(p)}`,
}
