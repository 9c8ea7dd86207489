/** Why a file was refused and what to do: what happened, what is safe, the steps. */

const safe = 'Dữ liệu trong sổ không thay đổi.'
const resave =
  'Nhờ xã mở tệp bằng Excel, chọn Tệp > Lưu thành, kiểu “Sổ làm việc Excel (.xlsx)”, rồi gửi lại.'

const reasons: Readonly<Record<string, { happened: string; todo: string }>> = {
  password: {
    happened: 'tệp có mật khẩu',
    todo: 'Mở tệp bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ), lưu rồi nhập lại.',
  },
  damaged: {
    happened: 'tệp bị hỏng hoặc chưa chép xong',
    todo: 'Chép lại tệp từ nơi gửi. Nếu vẫn không mở được bằng Excel thì nhờ xã gửi lại.',
  },
  'too-large': {
    happened: 'tệp lớn quá mức cho phép',
    todo: 'Nhờ xã xóa các trang, dòng, cột không dùng (cả phần chỉ có định dạng), lưu lại rồi gửi.',
  },
  'not-a-spreadsheet': {
    happened: 'tệp không phải bảng tính',
    todo: 'Kiểm tra lại tệp đã chọn. Nhờ xã gửi bản Excel của biểu.',
  },
  empty: {
    happened: 'tệp không có dòng dữ liệu nào',
    todo: 'Nhờ xã điền biểu rồi gửi lại. Nếu không có gì để báo cáo thì đánh dấu “Không phát sinh”.',
  },
  'old-format': { happened: 'tệp ở định dạng quá cũ', todo: resave },
  'unsupported-format': { happened: 'Nếp chưa đọc được định dạng này', todo: resave },
}

/** Details that change what is said. */
const details: Readonly<Record<string, { happened: string; todo?: string }>> = {
  'no-bytes': {
    happened: 'tệp rỗng, 0 byte (thường do chép dở dang)',
    todo: 'Chép lại tệp hoặc nhờ xã gửi lại.',
  },
  truncated: { happened: 'tệp bị cụt, thiếu phần cuối (chép hoặc tải về dở dang)' },
  word: { happened: 'đây là văn bản Word, không phải bảng tính' },
  powerpoint: { happened: 'đây là tệp trình chiếu, không phải bảng tính' },
  pdf: { happened: 'đây là tệp PDF, không phải bảng tính' },
  image: { happened: 'đây là ảnh chụp, không phải bảng tính' },
  text: {
    happened: 'đây là tệp chữ (văn bản thuần), không có bảng số liệu',
    todo: 'Muốn biết tệp viết gì thì mở bằng Notepad. Nhờ xã mở biểu bằng Excel, lưu thành tệp .xlsx rồi gửi lại; chỉ đổi đuôi tên tệp thì chưa thành tệp Excel.',
  },
  archive: { happened: 'đây là tệp nén', todo: 'Giải nén rồi nhập các tệp Excel bên trong.' },
  'unzipped-bytes': { happened: 'tệp bung ra quá lớn so với bề ngoài, có thể là tệp độc hại' },
  rows: { happened: 'tệp có quá nhiều dòng' },
  time: { happened: 'đọc tệp quá lâu nên đã dừng' },
  memory: { happened: 'đọc tệp cần quá nhiều bộ nhớ nên đã dừng' },
}

/** A name that says Excel is what made the clerk take the file for one. */
const despiteName = (p: { fileName: string; reason: string }): string => {
  const ending = /\.(?:xlsx|xlsm|xls|ods)$/iu.exec(p.fileName)?.[0]
  return p.reason === 'not-a-spreadsheet' && ending !== undefined ? `, tuy tên có đuôi ${ending}` : ''
}

export const exchangeRefusal = (p: { fileName: string; reason: string; detail: string }): string => {
  const reason = reasons[p.reason] ?? reasons.damaged
  const detail = details[p.detail]
  const happened = detail?.happened ?? reason?.happened ?? ''
  return `Không nhận tệp ${p.fileName}: ${happened}${despiteName(p)}. ${safe} ${detail?.todo ?? reason?.todo ?? ''}`
}
