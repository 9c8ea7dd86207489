/** Texts about many received files at once: groups, filter, progress, the sum of what was done. */
import type { RefuseReason } from '../../domain/exchange/sheet.ts'
import { formatNumber } from '../../numbers.ts'

export const exchangeFiles = {
  groups: {
    ready: 'Sẵn sàng',
    look: 'Cần xem',
    again: 'Đã nhập, sửa thêm',
    sent_back: 'Đã trả lại xã',
    refused: 'Không nhận',
    imported: 'Đã nhập',
    set_aside: 'Gác lại',
  },
  groupLabel: (group: string, count: number) => `${group}: ${count} tệp`,
  filter: 'Tìm xã hoặc tệp',
  clearFilter: 'Bỏ tìm',
  noneFound: 'Không có tệp nào khớp.',
  places: (count: number) => `${count} chỗ`,
  refused: {
    password: 'có mật khẩu',
    damaged: 'tệp hỏng',
    'too-large': 'quá lớn',
    'not-a-spreadsheet': 'không phải bảng tính',
    empty: 'không có dữ liệu',
    'old-format': 'định dạng quá cũ',
    'unsupported-format': 'định dạng lạ',
  } satisfies Record<RefuseReason, string>,
  stop: 'Dừng',
  reading: (done: number, total: number) => `Đang đọc ${done}/${total} tệp`,
  importing: (done: number, total: number) => `Đang nhập ${done}/${total} tệp`,
  importAll: (count: number) => `Nhập cả ${count}`,
  importAllLabel: (count: number) => `Nhập vào sổ ${count} tệp sẵn sàng`,
  askAll: {
    title: (count: number) => `Nhập ${count} tệp sẵn sàng?`,
    ready: (records: string, unchanged: number) =>
      `Các tệp này có ${records}${unchanged > 0 ? ` (${formatNumber(unchanged)} đã có trong sổ, không đổi)` : ''}, không còn chỗ nào chưa xem.`,
    removing: (records: string) => `Ngoài ra, ${records} đã đánh dấu sẽ bị xóa khỏi sổ:`,
    removed: 'Sẽ bị xóa khỏi sổ',
    left: (files: number, places: number) =>
      `${files} tệp cần xem với ${formatNumber(places)} chỗ chưa xem không được nhập lần này.`,
    look: 'Xem tệp cần xem',
    action: (count: number) => `Nhập ${count} tệp`,
    actionRemoving: (count: number, records: string) => `Nhập ${count} tệp, xóa ${records}`,
  },
  received: (total: number, ready: number, look: number, refused: number) =>
    `Đã đọc ${total} tệp: ${ready} sẵn sàng, ${look} cần xem, ${refused} không nhận.`,
  elsewhere: (count: number, requests: readonly string[]) =>
    `${count} tệp thuộc yêu cầu khác, không phải yêu cầu đang mở: yêu cầu ${requests.join('; ')}.`,
  known: (earlier: readonly string[], count: number) =>
    `${count} tệp trùng hệt tệp đã nhận: ${earlier.join(', ')}${count > earlier.length ? ` và ${count - earlier.length} tệp khác` : ''}.`,
  sameHere: (first: string) => `Trùng hệt tệp ${first} trong lần này.`,
  receiveStopped: (kept: number) => `Đã dừng. ${kept} tệp đã đọc được giữ lại. Chưa ghi gì vào sổ.`,
  unread: (count: number, first: readonly string[]) =>
    `${count} tệp chưa đọc, hãy thả lại các tệp đó: ${first.join(', ')}${count > first.length ? '…' : '.'}`,
  unreadRest: (count: number) => `Xem ${count} tệp khác`,
  asideDone: (name: string) => `Đã gác lại ${name}. Ctrl+Z để lấy lại.`,
  asideBack: (name: string) => `Đã lấy lại ${name}.`,
  asideOld: (count: number) => `Gác lại ${count} bản cũ`,
  asideOldLabel: (count: number) => `Gác lại ${count} bản cũ mà xã đã gửi lần mới hơn cho cùng yêu cầu`,
  asideOldDone: (count: number) => `Đã gác lại ${count} bản cũ. Ctrl+Z để lấy lại.`,
  asideOldBack: (count: number) => `Đã lấy lại ${count} bản cũ.`,
  notTaken: (count: number) => `${count} tệp không nhận được`,
  result: {
    title: (imported: number, total: number) => `Đã nhập ${imported}/${total} tệp`,
    stopped: 'Đã dừng giữa chừng; những tệp đã nhập vẫn nằm trong sổ.',
    totals: (records: string, counted: string) => `${records} đã vào sổ: ${counted}.`,
    undoHint: 'Mỗi tệp là một lần nhập và hoàn tác được riêng ở Nhật ký tệp gửi về.',
    leftTitle: (count: number) => `${count} tệp chưa nhập`,
    file: 'Tệp',
    outcome: 'Kết quả',
    outcomes: {
      imported: (written: string) => `Đã nhập: ${written}`,
      nothing_new: 'Đã có đủ trong sổ, không có gì mới',
      needs_look: 'Nay cần xem lại trước khi nhập',
    },
    close: 'Đóng',
  },
}
