/** Backups and the way back to one. */
import type { BackupPlace, BackupReason } from '../../domain/backup-rules.ts'

const reasons: Record<BackupReason, string> = {
  asked: 'Người dùng sao lưu',
  close: 'Khi đóng Nếp',
  hourly: 'Hằng giờ',
  'before-import': 'Trước khi nhập tệp xã',
  'before-restore': 'Trước khi phục hồi',
  'before-migration': 'Trước khi nâng cấp sổ',
  'before-update': 'Trước khi cập nhật',
}

const places: Record<BackupPlace, string> = { here: 'Máy này', away: 'Nơi thứ hai' }

const olderCounts = (copies: number, states: number): string =>
  [copies > 0 ? `${copies} bản sao lưu` : '', states > 0 ? `${states} trạng thái cất riêng` : '']
    .filter((part) => part !== '')
    .join(' và ') || 'bản sao lưu ở nơi thứ hai'

export const backup = {
  title: 'Sao lưu',
  make: 'Sao lưu ngay',
  making: 'Đang sao lưu…',
  all: 'Các bản sao lưu…',
  none: 'Chưa có bản sao lưu nào. Sao lưu để có bản dự phòng khi máy hỏng.',
  last: (when: string) => `Sao lưu ${when}`,
  lastWith: (when: string, reason: string) => `Bản gần nhất: ${when} (${reason}).`,
  never: 'Chưa sao lưu',
  byItself:
    'Nếp tự sao lưu mỗi giờ khi có thay đổi, khi đóng và trước khi nhập tệp xã; giữ 10 bản mới nhất, bản cuối của 31 ngày và 24 tháng.',
  listTitle: (count: number) => `${count} bản sao lưu đã kiểm tra đọc lại`,
  filter: 'Lọc bản sao lưu',
  clearFilter: 'Bỏ lọc',
  columns: {
    madeAt: 'Lúc',
    reason: 'Lý do',
    place: 'Nơi giữ',
    size: 'Dung lượng',
    rows: 'Số dòng',
    name: 'Tệp',
  },
  reasons,
  chainLabel: 'Nhật ký trong bản',
  chainUnknown: 'Không ghi nhận',
  chainWhole: (entries: string) => `Nguyên vẹn, ${entries} dòng`,
  chainBroken: 'Không khớp dấu niêm: xem trang Nhật ký',
  places,
  done: (rows: string) => `Đã sao lưu và kiểm tra đọc lại ${rows} dòng`,
  kilobytes: (size: string) => `${size} KB`,
  awayLabel: 'Nơi sao lưu thứ hai (ổ đĩa khác hoặc thẻ nhớ USB)',
  awayNone: 'Chưa đặt. Ổ đĩa của máy hỏng thì mất cả sổ lẫn bản sao lưu.',
  awayMissing: 'Chưa cắm: cắm vào thì Nếp chép bản mới nhất sang.',
  awayFailed: (when: string) =>
    `Lần chép sang ${when} không xong: thẻ đầy, bị rút ra hoặc không ghi được. Các bản cũ ở đó còn nguyên; cắm lại hoặc dọn bớt chỗ thì Nếp chép tiếp.`,
  awayLeftBehind: (count: number) =>
    `${count} tệp đính kèm trên máy này bị hỏng nên không chép sang được. Lấy lại từ một bản sao lưu cũ ở nơi thứ hai, hoặc đính kèm lại.`,
  awayNever: 'Chưa có bản nào ở đó; Nếp chép sang ở lần sao lưu tới.',
  awayLast: (when: string) => `Bản gần nhất ở đó: ${when}.`,
  lock: {
    open: 'Các bản ở nơi thứ hai chưa khóa: ai cầm thẻ nhớ cũng đọc được tên, ngày sinh trong sổ.',
    locked: 'Các bản ở nơi thứ hai được khóa bằng mật khẩu.',
    set: 'Khóa bằng mật khẩu…',
    change: 'Đổi mật khẩu…',
    remove: 'Thôi khóa…',
    removeTitle: 'Thôi khóa các bản sao lưu ở nơi thứ hai?',
    removeQuestion:
      'Từ bản sao lưu tới, ai cầm thẻ nhớ cũng đọc được. Các bản đã khóa vẫn khóa, mở bằng mật khẩu và khóa dự phòng đang có.',
    removeAction: 'Thôi khóa',
    removed: 'Từ bản sao lưu tới không khóa nữa',
    explain:
      'Trên máy này Nếp tự mở nên không hỏi lại. Ở máy khác phải có mật khẩu hoặc khóa dự phòng; mất cả hai thì không ai mở được.',
    passphrase: 'Mật khẩu',
    again: 'Nhập lại mật khẩu',
    tooShort: 'Ít nhất 8 ký tự; nên dùng bốn, năm từ dễ nhớ.',
    notSame: 'Hai lần nhập không giống nhau.',
    keyTitle: 'Khóa dự phòng',
    keyHint:
      'In hoặc chép ra giấy, cất ở két hoặc tủ hồ sơ, không để cùng thẻ nhớ. Khóa này mở được các bản sao lưu khi quên mật khẩu, và chỉ hiện một lần.',
    print: 'In khóa dự phòng',
    kept: 'Tôi đã cất khóa dự phòng',
    column: 'Khóa',
    state: 'Khóa bằng mật khẩu',
    secret: 'Mật khẩu hoặc khóa dự phòng của bản này',
    secretHint: 'Bản này được khóa ở một máy khác.',
  },
  lossLabel: 'Nếu phục hồi',
  noLoss: 'Không mất gì: sổ chưa thay đổi sau bản này.',
  loss: (count: string, first: string, last: string) =>
    `Sổ trở về lúc sao lưu: mất ${count} lần thay đổi, từ ${first} đến ${last}.`,
  lossUnknown:
    'Sổ trở về lúc sao lưu. Không đếm được số thay đổi sẽ mất: bản này không nối tiếp với nhật ký hiện nay.',
  restore: 'Phục hồi từ bản này…',
  restoreTitle: (when: string) => `Phục hồi sổ về bản sao lưu ${when}?`,
  restoreAction: 'Phục hồi',
  keptFirst: 'Sổ hiện nay được sao lưu trước, nên có thể quay lại từ danh sách này.',
  restoring: 'Đang phục hồi…',
  older: {
    none: 'bản sao lưu nào từ trước lần xóa gần nhất',
    holds: (copies: number, states: number, when: string) =>
      `${olderCounts(copies, states)} làm trước lần xóa ${when} vẫn còn dữ liệu đã xóa.`,
    awayMissing: (folder: string) => `Nơi sao lưu thứ hai (${folder}) chưa cắm: các bản ở đó cũng còn.`,
    renew: 'Lập bản sao mới và bỏ các bản cũ hơn…',
    renewing: 'Lập bản sao mới, bỏ các bản cũ hơn',
    title: 'Lập bản sao mới và bỏ các bản cũ hơn?',
    what: (copies: number, states: number) =>
      `Nếp sao lưu sổ hiện nay và kiểm tra đọc lại trước; có bản mới rồi mới bỏ ${olderCounts(copies, states)}.`,
    loss: 'Sau đó chỉ phục hồi được về bản mới này: không còn bản nào để lấy lại việc làm hỏng từ trước lần xóa.',
    elsewhere: 'Bản đã chép sang máy khác hay thẻ nhớ khác thì Nếp không biết: anh chị tự bỏ.',
    action: 'Lập bản mới, bỏ bản cũ',
    word: 'BỎ',
    renewed: (removed: number) => `Đã lập bản sao mới và bỏ ${removed} bản cũ.`,
    left: (count: number) =>
      `Còn ${count} bản chưa bỏ được: tệp đang bị chương trình khác giữ, hoặc bản mới chưa chép được sang nơi thứ hai. Làm lại sau.`,
  },
  restored: (when: string, kept: string) =>
    `Đã phục hồi sổ về bản sao lưu ${when}. Sổ trước đó giữ ở bản ${kept}.`,
}
