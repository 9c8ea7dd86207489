/** A sentence for every rule that refuses a step: why, and what to do. */
import type { ErrorParams, RuleCode } from '../../contract/errors.ts'

const kindsTaken = {
  integer: 'một số nguyên',
  decimal: 'một số',
  date: 'một ngày có trong lịch',
  choice: 'một trong các mục có sẵn',
  text: 'chữ',
} satisfies Record<NonNullable<ErrorParams['rule']['kind']>, string>

export const rules: Record<RuleCode, (params: ErrorParams['rule']) => string> = {
  keeping_until_past: () =>
    'Ngày giữ đến phải sau hôm nay. Chưa có gì thay đổi. Chọn một ngày trong thời gian tới.',
  away_folder_not_absolute: () =>
    'Nơi sao lưu thứ hai phải là đường dẫn đầy đủ, ví dụ E:\\ hoặc D:\\Sao luu. Chưa có gì thay đổi.',
  away_folder_within_data: () =>
    'Thư mục này nằm trong thư mục dữ liệu, ổ đĩa hỏng thì mất cả hai. Chưa có gì thay đổi. Chọn thư mục ở ổ đĩa khác hoặc thẻ nhớ USB.',
  backup_secret_needed: () =>
    'Bản sao lưu này được khóa ở một máy khác. Chưa có gì thay đổi. Nhập mật khẩu, hoặc khóa dự phòng đã in, rồi làm lại.',
  backup_secret_wrong: () =>
    'Mật khẩu hoặc khóa dự phòng không đúng với bản sao lưu này. Chưa có gì thay đổi. Kiểm tra bộ gõ, chữ hoa, chữ thường rồi nhập lại.',
  lock_secret_wrong: () =>
    'Mật khẩu hoặc khóa dự phòng không đúng. Chưa có gì thay đổi. Kiểm tra bộ gõ, chữ hoa, chữ thường rồi nhập lại.',
  lock_must_wait: (p) =>
    `Đã nhập sai nhiều lần. Dữ liệu không thay đổi. Đợi ${p.count ?? 0} giây rồi nhập lại.`,
  visit_needs_date: () => 'Cuộc kiểm tra chưa có ngày. Chọn ngày và buổi rồi bắt đầu.',
  visit_unit_not_in_round: () =>
    'Đơn vị này không thuộc đợt kiểm tra. Thêm đơn vị vào đợt trước khi xếp lịch.',
  visit_not_under_way: () =>
    'Chỉ ghi được kết quả khi cuộc kiểm tra đang thực hiện. Bắt đầu hoặc mở lại cuộc kiểm tra rồi ghi.',
  visit_incomplete: (p) =>
    `Chưa kết luận được: ${p.detail ?? 'còn mục chưa ghi'}. Những gì đã ghi vẫn được giữ. Ghi nốt rồi kết luận.`,
  plan_needs_units: () => 'Kế hoạch chưa có đơn vị nào. Thêm đơn vị vào phạm vi rồi ban hành.',
  plan_needs_codes: () =>
    'Kế hoạch chưa chọn Bộ Quy tắc ứng xử nào để kiểm tra. Chọn ở phần Chung rồi ban hành.',
  plan_closed: () =>
    'Kế hoạch đã hoàn thành hoặc đã hủy nên không thêm đợt được. Mở lại kế hoạch, hoặc thêm đợt vào kế hoạch khác.',
  plan_not_issued: () => 'Kế hoạch chưa ban hành nên chưa mở đợt được. Ban hành kế hoạch trước.',
  round_not_open: () => 'Đợt kiểm tra chưa mở hoặc đã đóng. Mở đợt rồi làm tiếp.',
  round_ordinal_taken: (p) => `Kế hoạch đã có đợt ${p.detail ?? ''}. Chọn số đợt khác.`,
  visit_has_begun: (p) =>
    `Cuộc kiểm tra ${p.detail ?? ''} đã có kết quả nên không gỡ được. Dữ liệu không thay đổi. Hủy cuộc kiểm tra với lý do nếu không tính nữa.`,
  finding_of_concluded_visit: () =>
    'Cuộc kiểm tra đã kết luận nên không thêm hay xóa tồn tại ở đó được. Mở lại cuộc kiểm tra, hoặc ghi tồn tại riêng cho đơn vị.',
  criterion_not_in_visit: () =>
    'Tiêu chí này không thuộc phiếu của cuộc kiểm tra. Chưa có gì được ghi. Mở lại phiếu rồi ghi.',
  finding_not_of_unit: () =>
    'Tồn tại này không phải của đơn vị đang kiểm tra. Chưa có gì được ghi. Mở lại cuộc kiểm tra rồi làm lại.',
  finding_needs_unit: () =>
    'Tồn tại ghi ngoài cuộc kiểm tra cần có đơn vị và ngày phát hiện. Chọn đơn vị, ngày rồi lưu.',
  unit_not_in_plan: () => 'Đơn vị này không thuộc phạm vi kế hoạch. Thêm đơn vị vào kế hoạch trước.',
  unit_has_children: (p) =>
    `Đơn vị còn ${p.count ?? 0} thôn hoặc điểm trực thuộc. Chuyển hoặc xóa các nơi đó trước.`,
  version_needs_criteria: () => 'Bản tiêu chí chưa có tiêu chí nào. Thêm tiêu chí rồi ban hành.',
  decision_needs_date: () => 'Quyết định cần có số và ngày. Nhập số, ngày rồi lưu.',
  decision_before_nomination: (p) =>
    `Ngày quyết định ${p.date ?? ''} sớm hơn ngày lập danh sách${p.detail ? ` ${p.detail}` : ''}. Chưa có gì được ghi. Sửa ngày quyết định, hoặc sửa ngày lập danh sách.`,
  decision_before_meeting: (p) =>
    `Ngày quyết định ${p.date ?? ''} sớm hơn ngày họp xét ${p.detail ?? ''}. Chưa có gì được ghi. Sửa ngày quyết định, hoặc sửa ngày họp trong danh sách.`,
  nomination_decided: (p) =>
    `Đề nghị${p.detail ? ` của ${p.detail}` : ''} đã có quyết định nên không sửa, xóa được. Dữ liệu không thay đổi. Gỡ khỏi quyết định trước.`,
  nomination_erased: () =>
    'Trong các dòng đã chọn có người đã được xóa dữ liệu ([***]) nên không trình, không quyết định được. Dữ liệu không thay đổi. Bỏ chọn dòng ấy, hoặc xóa dòng khỏi danh sách.',
  award_not_valid_on_day: (p) =>
    `“${p.detail ?? ''}” không còn hoặc chưa có hiệu lực ngày ${p.date ?? ''}. Chưa có gì được ghi. Sửa ngày quyết định, hoặc chọn hình thức khác cho đề nghị.`,
  award_not_for_subject: (p) =>
    `Hình thức không dành cho loại đối tượng này (${p.detail ?? ''}). Chưa có gì được ghi. Chọn hình thức khác cho đề nghị.`,
  nomination_needs_award: (p) =>
    `${p.count ?? 0} đề nghị chưa chọn hình thức hoặc danh hiệu, bắt đầu từ ${p.detail ?? ''}. Chưa có gì được ghi. Chọn hình thức rồi ra quyết định.`,
  nomination_not_in_appraisal: (p) =>
    `Đề nghị của ${p.detail ?? ''} chưa ở bước thẩm định. Chưa có gì được ghi. Chuyển thẩm định rồi ghi ý kiến.`,
  nomination_needs_appraisal: (p) =>
    `${p.count ?? 0} đề nghị khen thưởng chưa có ý kiến thẩm định, bắt đầu từ ${p.detail ?? ''}. Chưa có gì được ghi. Ghi ý kiến thẩm định rồi ra quyết định.`,
  appraisal_disagrees: (p) =>
    `Cơ quan thẩm định không đồng ý khen thưởng ${p.detail ?? ''}. Chưa có gì được ghi. Bỏ đề nghị này ra, chuyển “Không đồng ý”, hoặc ghi ý kiến thẩm định lại.`,
  appraisal_needs_names: () =>
    'Đồng ý một phần thì chọn những đề nghị không được đồng ý; không phải tất cả. Chưa có gì được ghi. Chọn lại, hoặc đổi ý kiến chung.',
  appraisal_before_meeting: (p) =>
    `Ngày thẩm định ${p.date ?? ''} sớm hơn ngày họp xét ${p.detail ?? ''}. Chưa có gì được ghi. Sửa ngày thẩm định, hoặc sửa ngày họp trong danh sách.`,
  decision_before_appraisal: (p) =>
    `Ngày quyết định ${p.date ?? ''} sớm hơn ngày thẩm định ${p.detail ?? ''}. Chưa có gì được ghi. Sửa ngày quyết định, hoặc ghi lại ý kiến thẩm định.`,
  list_has_nominations: (p) =>
    `Danh sách còn ${p.count ?? 0} đề nghị nên không xóa được. Dữ liệu không thay đổi. Bỏ các đề nghị trước.`,
  village_not_of_unit: (p) =>
    `${p.detail ?? 'Thôn'} không thuộc đơn vị đã chọn. Chưa có gì được lưu. Chọn lại thôn hoặc đơn vị.`,
  days_reversed: () => 'Ngày kết thúc sớm hơn ngày bắt đầu. Chưa có gì được lưu. Sửa lại ngày.',
  request_needs_contents: () => 'Chưa chọn nội dung cần báo cáo. Chọn ít nhất một nội dung.',
  request_needs_units: () => 'Chưa chọn đơn vị nhận yêu cầu. Chọn ít nhất một đơn vị.',
  extension_not_later: (p) =>
    `Hạn mới phải sau hạn đang có${p.detail ? ` (${p.detail})` : ''}. Chưa có gì thay đổi. Chọn ngày muộn hơn, hoặc bỏ gia hạn cũ trước.`,
  import_has_no_rows: () => 'Tệp không có dòng nào để nhập. Dữ liệu trong sổ không thay đổi.',
  import_already_undone: () => 'Lần nhập này đã được hoàn tác. Dữ liệu không thay đổi.',
  import_stands: (p) =>
    `Tệp này đã nhập vào sổ${p.detail ? ` cho ${p.detail}` : ''} nên không đổi xã hay yêu cầu được. Sổ không thay đổi. Hoàn tác lần nhập rồi chọn lại.`,
  reading_lost: (p) =>
    `Mất phần đã đọc của tệp ${p.detail ?? ''}. Tệp gốc và sổ không thay đổi. Đọc lại tệp rồi xem lại trước khi nhập.`,
  import_has_open_places: (p) =>
    `Tệp còn ${p.count ?? 0} chỗ chưa xem. Chưa có gì được ghi. Xem từng chỗ, hoặc xác nhận nhập như hiện có.`,
  import_overtaken: (p) =>
    `Sổ đang theo bản mới hơn của xã (${p.detail ?? ''}); nhập lại bản này sẽ đưa số liệu cũ về. Chưa có gì được ghi. Sửa thẳng trong sổ hoặc trong bản mới; muốn theo bản này thì hoàn tác lần nhập bản mới trước.`,
  review_value_outside: (p) =>
    `Giá trị vừa ghi cho cột ${p.detail ?? ''} nằm ngoài mức sổ nhận. Chưa có gì thay đổi. Sửa lại rồi ghi.`,
  review_value_unlike: (p) =>
    `Cột ${p.detail ?? ''} cần ${kindsTaken[p.kind ?? 'text']}. Chưa có gì thay đổi. Sửa lại rồi ghi.`,
  import_needs_unit: () =>
    'Chưa biết tệp này của xã nào nên chưa nhập được. Sổ không thay đổi. Chọn xã rồi nhập lại.',
  send_back_needs_unit: () =>
    'Chưa biết tệp này của xã nào nên chưa trả lại được. Tệp và sổ không thay đổi. Chọn xã rồi trả lại.',
  send_back_needs_items: () =>
    'Chưa chọn nội dung nào và chưa ghi ý kiến nên không có gì để trả lại. Chọn nội dung cần sửa hoặc ghi ý kiến.',
  import_totals_differ: () =>
    'Số dòng đọc được không khớp với số dòng trong tệp nên Nếp không nhập. Sổ không thay đổi. Hãy báo người hỗ trợ và giữ lại tệp.',
  law_period_overlaps: (p) =>
    `Đã có hệ số khác cho cùng hình thức, cấp và đối tượng trong thời gian này (${p.detail ?? ''}). Chưa có gì được lưu. Ghi ngày hết hiệu lực cho mức cũ trước, hoặc sửa thời gian của mức này.`,
  document_needs_number: () => 'Phát hành cần số và ngày ban hành. Nhập số, ngày rồi phát hành.',
  document_needs_date: () => 'Phát hành cần có ngày. Nhập ngày rồi phát hành.',
  forms_need_units: () =>
    'Đợt kiểm tra chưa có đơn vị nào nên chưa có phiếu để in. Sổ không thay đổi. Thêm đơn vị vào đợt rồi tạo phiếu.',
  certificates_need_names: () =>
    'Danh sách chưa có ai được khen thưởng nên chưa có giấy khen để in. Sổ không thay đổi. Thêm người, chọn hình thức khen thưởng rồi tạo giấy khen.',
  nobody_owes_returns: () =>
    'Không xã nào còn thiếu báo cáo của yêu cầu này nên không có gì để đôn đốc. Sổ không thay đổi. Tệp đã nhận thì xem lại ở Trao đổi Excel.',
  attachment_too_large: (p) =>
    `Tệp quá lớn (${p.detail ?? ''}). Tệp chưa được đính kèm. Giảm dung lượng rồi chọn lại.`,
  attachment_kind_unknown: () => 'Chỉ đính kèm được ảnh, PDF, Word hoặc Excel. Tệp chưa được đính kèm.',
  journal_too_long: (p) =>
    `Nhiều hơn ${p.detail ?? ''} dòng nên không xuất nhật ký một lần. Chưa có tệp nào được tạo. Thu hẹp theo ngày, người hoặc loại rồi xuất lại.`,
  table_too_long: (p) =>
    `Danh sách quá dài để xuất ra một tệp Excel (${p.detail ?? ''} dòng). Sổ không thay đổi. Lọc bớt, ví dụ theo năm hoặc theo đơn vị, rồi xuất lại.`,
}
