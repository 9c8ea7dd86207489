/** A sentence for every error code: what happened, what is safe, what to do. */
import type { ErrorCode, ErrorParams } from '../../contract/errors.ts'
import { entities } from './entities.ts'
import { journalBreak, journalRewritten } from './journal-chain.ts'
import { rules } from './rules.ts'

const unsuitablePlaces: Record<ErrorParams['folder_unsuitable']['why'], string> = {
  network: 'ổ mạng',
  cloud: 'nơi đồng bộ đám mây',
  removable: 'USB, thẻ nhớ hoặc ổ rời',
}

export const errors: { [C in ErrorCode]: (params: ErrorParams[C]) => string } = {
  invalid_input: () => 'Một số ô chưa đúng. Chưa có gì được lưu. Xem các ô được đánh dấu và sửa lại.',
  unknown_operation: (p) => `Nếp không có thao tác “${p.name}”. Dữ liệu không thay đổi.`,
  not_found: (p) =>
    `Không còn ${entities[p.what]} này trong sổ, có thể vừa bị xóa. Dữ liệu khác không thay đổi. Mở lại danh sách để xem.`,
  conflict: (p) =>
    `${entities.capital(p.what)} này vừa được sửa ở nơi khác. Phần đang nhập vẫn còn trên màn hình, chưa lưu. Xem bản mới rồi lưu lại.`,
  illegal_move: (p) =>
    `Không chuyển được ${entities[p.what]} từ “${p.from}” sang “${p.to}”. Dữ liệu không thay đổi. Chọn một bước khác còn sáng.`,
  missing_for_move: (p) =>
    `Để chuyển ${entities[p.what]} sang “${p.to}” cần có ${p.missing}. Dữ liệu không thay đổi. Nhập ${p.missing} rồi làm lại.`,
  in_use: (p) =>
    `Không xóa được ${entities[p.what]} vì ${p.usedBy} đang dùng. Dữ liệu không thay đổi. Gỡ ở nơi đang dùng trước.`,
  later_change: (p) =>
    `Chưa hoàn tác được: ${entities[p.what]}${p.name && ` “${p.name}”`} đã thay đổi sau bước này. Dữ liệu không thay đổi. Mở ${entities[p.what]} đó và sửa bằng tay.`,
  parent_gone: (p) =>
    `Chưa khôi phục được “${p.name}” vì ${entities[p.of]} chứa nó cũng đã bị xóa. Dữ liệu không thay đổi. Khôi phục ${entities[p.of]} trước, rồi làm lại.`,
  already_exists: (p) => `Đã có ${entities[p.what]} “${p.name}”. Chưa có gì được lưu. Chọn tên hoặc số khác.`,
  published_is_frozen: () =>
    'Bản tiêu chí đã ban hành không sửa được, để các cuộc kiểm tra cũ giữ nguyên. Tạo bản mới rồi sửa ở bản đó.',
  issued_is_frozen: () => 'Văn bản đã phát hành không sửa được. Tạo phiên bản mới để thay thế.',
  round_has_unfinished: (p) =>
    `Đợt kiểm tra còn ${p.count} cuộc chưa xong. Đợt vẫn đang mở. Kết luận, hoãn hoặc hủy các cuộc này rồi đóng đợt.`,
  unknown_file: () => 'Không tìm thấy tệp này trong sổ. Dữ liệu không thay đổi. Chọn lại tệp rồi làm lại.',
  file_refused: (p) => `Không nhận tệp ${p.fileName}: ${p.reason}. Dữ liệu trong sổ không thay đổi.`,
  template_broken: (p) => p.sentences.join(' '),
  moved_since_preview: () =>
    'Dữ liệu trong sổ đã đổi từ lúc xem trước. Chưa có gì được ghi. Xem lại rồi làm tiếp.',
  nothing_to_do: (p) => `Không có ${p.what}. Dữ liệu không thay đổi.`,
  not_empty: () => 'Sổ này đã có dữ liệu nên không tạo lại từ đầu được. Dữ liệu không thay đổi.',
  cancelled: () => 'Đã dừng theo yêu cầu. Phần chưa xong không được ghi vào sổ.',
  rule: (p) => rules[p.rule](p),
  disk_full: () =>
    'Ổ đĩa đã đầy nên chưa lưu được. Những gì đã lưu trước đó vẫn nguyên vẹn. Xóa bớt tệp trên ổ đĩa rồi làm lại.',
  disk_failing: () =>
    'Ổ đĩa không đọc hoặc ghi được, có thể ổ bị hỏng hoặc vừa bị rút ra. Việc vừa rồi chưa được lưu; những gì đã lưu trước đó Nếp không đụng đến. Cắm lại ổ đĩa rồi làm lại; nếu vẫn lỗi, chép bản sao lưu sang máy khác và nhờ kiểm tra ổ đĩa.',
  data_read_only: () =>
    'Thư mục dữ liệu chỉ cho đọc nên chưa lưu được. Dữ liệu cũ vẫn nguyên vẹn. Bỏ thuộc tính chỉ đọc của thư mục rồi làm lại; nếu vẫn lỗi, mở lại Nếp.',
  no_memory: () =>
    'Máy không đủ bộ nhớ cho việc này nên chưa làm được. Những gì đã lưu trước đó vẫn nguyên vẹn. Đóng bớt chương trình khác rồi làm lại.',
  database_damaged: () =>
    'Tệp dữ liệu bị hỏng. Nếp không ghi gì thêm vào tệp này. Phục hồi từ bản sao lưu gần nhất; tệp hỏng vẫn được giữ lại.',
  database_newer: (p) =>
    `Dữ liệu thuộc phiên bản ${p.file}, mới hơn phiên bản ${p.program} của chương trình này. Dữ liệu không thay đổi. Cài bản Nếp mới hơn rồi mở lại.`,
  database_missing: (p) =>
    `Thư mục ${p.folder} từng có sổ của Nếp nhưng tệp sổ (nep.db) không còn. Nếp không tạo sổ mới đè lên. Chọn một bản sao lưu dưới đây để phục hồi.`,
  migration_failed: (p) =>
    `Không nâng cấp được sổ từ phiên bản ${p.from} lên phiên bản ${p.to}. Sổ đã trở về nguyên như trước khi nâng cấp và có bản sao lưu. Dùng lại bản Nếp cũ, hoặc chọn một cách dưới đây.`,
  folder_not_writable: (p) =>
    `Không ghi được vào thư mục dữ liệu ${p.folder}. Chưa có gì thay đổi. Chọn thư mục khác hoặc xin quyền ghi.`,
  folder_unsuitable: (p) =>
    `Thư mục ${p.folder} nằm ở ${unsuitablePlaces[p.why]}, dữ liệu đang dùng có thể bị hỏng ở đó. Chưa có gì thay đổi. Chọn thư mục trên ổ đĩa của máy; ổ khác chỉ để sao lưu.`,
  file_not_writable: (p) =>
    `Không lưu được ${p.fileName}: tệp đang mở trong chương trình khác, hoặc thư mục không cho ghi. Tệp cũ và dữ liệu trong sổ vẫn nguyên vẹn. Đóng tệp rồi lưu lại, hoặc chọn tên khác, thư mục khác.`,
  data_locked: (p) =>
    `Một cửa sổ Nếp khác đang mở dữ liệu này (tiến trình ${p.pid}). Dữ liệu không thay đổi. Dùng cửa sổ đang mở, hoặc đóng nó rồi mở lại.`,
  locked: () => 'Sổ đang khóa. Dữ liệu không thay đổi. Nhập mật khẩu hoặc khóa dự phòng để mở.',
  host_gone: () =>
    'Nếp đã đóng nên chưa lưu được. Những gì đã lưu trước đó vẫn còn. Giữ nguyên trang này để chép lại chữ vừa gõ, mở lại Nếp rồi dùng cửa sổ mới.',
  answer_lost: () =>
    'Đã ghi vào sổ, nhưng Nếp không nhận được kết quả chi tiết. Xem lại trang này, đừng làm lại lần nữa.',
  busy: () => 'Dữ liệu đang bận. Chưa có gì được lưu. Đợi vài giây rồi làm lại.',
  no_data: (p) =>
    `Thư mục ${p.folder} chưa có dữ liệu của Nếp. Chưa có gì thay đổi. Chỉ đúng thư mục bằng --data, hoặc mở Nếp để tạo sổ mới.`,
  kept_files_lost: (p) =>
    `Thiếu hoặc hỏng ${p.count} tệp đính kèm. Dữ liệu trong sổ vẫn nguyên vẹn. Phục hồi từ bản sao lưu gần nhất.`,
  journal_broken: journalBreak,
  journal_rewritten: journalRewritten,
  not_from_window: () =>
    'Yêu cầu này không đến từ cửa sổ Nếp đang mở nên không được nhận. Dữ liệu không thay đổi. Đóng trang này và mở lại Nếp.',
  window_replaced: () =>
    'Nếp đã được mở ở cửa sổ khác nên cửa sổ này không nhận việc nữa. Những gì đã lưu vẫn nguyên vẹn. Làm tiếp ở cửa sổ kia, hoặc tải lại trang này.',
  malformed_request: () =>
    'Yêu cầu gửi tới Nếp không đọc được. Dữ liệu không thay đổi. Tải lại trang rồi làm lại.',
  request_too_large: (p) =>
    `Dữ liệu gửi tới Nếp lớn hơn ${p.megabytes} MB nên không được nhận. Dữ liệu không thay đổi. Chia nhỏ tệp rồi làm lại.`,
  bad_arguments: (p) =>
    `Không hiểu dòng lệnh: ${p.detail}. Chưa có gì thay đổi. Gõ “npm run -s nep -- help” để xem cách dùng.`,
  internal: () =>
    'Nếp gặp lỗi ngoài dự kiến. Những gì đã lưu vẫn nguyên vẹn. Làm lại; nếu còn lỗi, gửi mã trong “Chi tiết” cho người hỗ trợ.',
}
