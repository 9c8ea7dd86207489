/** Why a file could not be read, and what its commune is asked to do: in the words of the list that it gets. */

type Asks = { happened: string; steps: string[] }

const resave = 'Mở tệp bằng Excel, chọn Tệp > Lưu thành, kiểu “Sổ làm việc Excel (.xlsx)”, rồi lưu.'

const reasons: Readonly<Record<string, Asks>> = {
  password: {
    happened: 'tệp có mật khẩu',
    steps: ['Mở tệp bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ), rồi lưu.'],
  },
  damaged: {
    happened: 'tệp bị hỏng hoặc chưa chép xong',
    steps: ['Mở lại tệp gốc bằng Excel, kiểm tra số liệu, rồi lưu thành tệp mới.'],
  },
  'too-large': {
    happened: 'tệp lớn quá mức cho phép',
    steps: ['Xóa các trang, dòng, cột không dùng (cả phần chỉ có định dạng), rồi lưu.'],
  },
  'not-a-spreadsheet': {
    happened: 'tệp không phải bảng tính Excel',
    steps: ['Gửi bản Excel của biểu, không gửi ảnh chụp, bản quét hay văn bản Word.'],
  },
  empty: {
    happened: 'tệp không có dòng số liệu nào',
    steps: ['Điền số liệu vào biểu; nếu không có gì để báo cáo thì ghi rõ “Không phát sinh”.'],
  },
  'old-format': { happened: 'tệp ở định dạng quá cũ', steps: [resave] },
  'unsupported-format': { happened: 'tệp ở định dạng chưa đọc được', steps: [resave] },
}

const happenedBy: Readonly<Record<string, string>> = {
  'no-bytes': 'tệp rỗng, 0 byte',
  truncated: 'tệp bị cụt, thiếu phần cuối',
  word: 'đây là văn bản Word, không phải bảng tính Excel',
  powerpoint: 'đây là tệp trình chiếu, không phải bảng tính Excel',
  pdf: 'đây là tệp PDF, không phải bảng tính Excel',
  image: 'đây là ảnh chụp, không phải bảng tính Excel',
  archive: 'đây là tệp nén, không phải bảng tính Excel',
  text: 'đây là tệp chữ, không phải bảng tính Excel',
}

const stepsBy: Readonly<Record<string, string[]>> = {
  text: ['Mở biểu bằng Excel, lưu thành tệp .xlsx rồi gửi; chỉ đổi đuôi tên tệp thì chưa thành tệp Excel.'],
  'no-bytes': ['Mở tệp gốc trên máy của đơn vị, kiểm tra có số liệu, rồi chép lại.'],
  archive: ['Giải nén, gửi các tệp Excel bên trong.'],
}

const otherwise: Asks = { happened: 'tệp không đọc được', steps: [resave] }

export const asksOfRefusal = ({ reason, detail }: { reason: string; detail: string | null }): Asks => {
  const asks = reasons[reason] ?? otherwise
  return {
    happened: happenedBy[detail ?? ''] ?? asks.happened,
    steps: stepsBy[detail ?? ''] ?? asks.steps,
  }
}
