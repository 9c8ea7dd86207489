/** The whole office taken along, and back. */
import { formatInstant } from '../../dates.ts'

export const takeAlong = {
  title: 'Mang toàn bộ sổ theo',
  hint: 'Một tệp nén gồm mọi bảng của sổ dưới dạng Excel và mọi tệp đính kèm. Mở được bằng Excel, và nhận lại nguyên vẹn vào sổ trống trên máy khác.',
  write: 'Lưu gói mang theo…',
  writing: 'Đang đóng gói…',
  written: (rows: string, files: string) => `Đã đóng gói ${rows} dòng và ${files} tệp.`,
  readTitle: 'Nhận sổ từ máy khác',
  readHint:
    'Chọn gói mang theo (.zip) mà Nếp đã lưu ở máy cũ. Mọi dữ liệu, nhật ký và tệp đính kèm trở lại như cũ.',
  read: 'Chọn gói mang theo…',
  reading: 'Đang nhận gói…',
  fileName: (day: string) => `Nep_mang-theo_${day}.zip`,
  refusals: {
    foreign: 'tệp này không phải gói mang theo của Nếp',
    damaged: 'gói bị hỏng hoặc đã bị sửa, không khớp với mục lục của nó',
  },
  readMe: (madeAt: string) =>
    [
      `Gói này do Nếp lưu lúc ${formatInstant(madeAt)}.`,
      '',
      'so/           mỗi bảng của sổ một tệp Excel, dòng đầu là tên cột; bảng dài chia nhiều tệp.',
      'tep/          tệp đính kèm và tệp xã gửi, đặt tên theo mã băm SHA-256; bảng attachments và received_files ghi tên gốc.',
      'van-ban-dai/  văn bản dài hơn một ô Excel; ô ghi @ và mã băm.',
      'goi.json      mục lục, để Nếp kiểm tra gói còn nguyên vẹn khi nhận lại.',
      '',
      'Ô bắt đầu bằng dấu " là văn bản viết theo JSON (có xuống dòng, ký tự đặc biệt, hoặc trống).',
      'Nhận lại: mở Nếp với sổ trống, ở màn hình đầu tiên bấm “Chọn gói mang theo…”. Đừng sửa các tệp trong gói trước khi nhận lại.',
      '',
    ].join('\r\n'),
}
