/** The lock of the house: the page that asks, and the settings. */
export const lock = {
  title: 'Khóa sổ',
  none: 'sổ chưa được khóa',
  bringing: 'Đang chuyển sổ và các bản sao lưu',
  off: 'Chưa khóa: ai ngồi vào máy này cũng mở được sổ.',
  offHint:
    'Khi khóa, Nếp hỏi mật khẩu lúc mở và sau một lúc không ai dùng. Nếu mã hóa thêm, người lấy ổ đĩa hay chép thư mục dữ liệu đi cũng không đọc được.',
  lockOnly: 'Đang khóa, chưa mã hóa.',
  lockOnlyHint: 'Khóa này chỉ che mắt người ngồi vào máy: ai chép thư mục dữ liệu đi vẫn đọc được sổ.',
  encrypted: 'Đang khóa và mã hóa.',
  encryptedHint:
    'Sổ, các bản sao lưu trên máy, tệp đính kèm và trạng thái cất riêng đều mã hóa. Chưa mã hóa: nhật ký kỹ thuật trong thư mục logs, và mọi tệp Excel, Word, gói mang theo mà anh chị tự lưu ra ngoài.',
  leaving: 'Đang thôi khóa dở dang.',
  left: {
    register: 'Sổ chưa chuyển xong.',
    copies: (count: number) =>
      `${count} bản sao lưu chưa chuyển được: bản đã hỏng, hoặc mở bằng mật khẩu khác.`,
    files: (count: number) => `${count} tệp đính kèm chưa chuyển được.`,
    states: (count: number) => `${count} trạng thái cất riêng chưa chuyển được vì đã hỏng.`,
    hint: 'Nếp thử lại mỗi lần mở khóa.',
  },
  set: 'Khóa sổ bằng mật khẩu…',
  change: 'Đổi mật khẩu…',
  encrypt: 'Mã hóa dữ liệu…',
  decrypt: 'Thôi mã hóa…',
  remove: 'Thôi khóa…',
  lockNow: 'Khóa ngay',
  idle: 'Tự khóa khi không ai dùng trong (phút)',
  explain: 'Mất cả mật khẩu lẫn khóa dự phòng thì không ai mở được sổ nữa, kể cả người làm ra Nếp.',
  withEncryption: 'Mã hóa dữ liệu trên máy này',
  withEncryptionHint:
    'Sổ và các bản sao lưu cũ được viết lại; bản chưa mã hóa bị xóa. Bản ở nơi thứ hai được khóa bằng chính mật khẩu này từ lần sao lưu tới.',
  current: 'Mật khẩu hiện nay hoặc khóa dự phòng',
  passphrase: 'Mật khẩu mới',
  keyHint:
    'In hoặc chép ra giấy, cất ở két hoặc tủ hồ sơ, không để cạnh máy. Khóa này mở sổ khi quên mật khẩu, và chỉ hiện một lần.',
  confirmKey: 'Gõ lại bốn ký tự cuối của khóa dự phòng trên giấy',
  confirmWrong: 'Chưa đúng bốn ký tự cuối. Xem lại tờ giấy.',
  next: 'Tiếp tục',
  turnOn: 'Khóa sổ',
  working: 'Đang chuyển sổ và các bản sao lưu. Tắt máy giữa chừng cũng không mất: lần mở sau Nếp làm tiếp.',
  done: 'Đã khóa sổ bằng mật khẩu',
  changed:
    'Đã đổi mật khẩu. Sổ trên máy này không mở bằng mật khẩu và khóa dự phòng cũ nữa. Bản sao lưu làm trước, khi mở ở máy khác, vẫn hỏi mật khẩu hoặc khóa cũ.',
  encryptedDone: 'Đã mã hóa dữ liệu',
  decryptedDone: 'Đã thôi mã hóa',
  removed: 'Đã thôi khóa',
  encryptTitle: 'Mã hóa dữ liệu trên máy này?',
  decryptTitle: 'Thôi mã hóa dữ liệu?',
  decryptQuestion: 'Sổ vẫn hỏi mật khẩu khi mở, nhưng ai lấy ổ đĩa hay chép thư mục dữ liệu đi thì đọc được.',
  removeTitle: 'Thôi khóa sổ?',
  removeQuestion:
    'Mọi dữ liệu được giải mã; ai ngồi vào máy này cũng mở được sổ. Bản sao lưu đã khóa ở nơi thứ hai vẫn mở bằng mật khẩu cũ.',
  pageTitle: 'Sổ đang khóa',
  pageHint: 'Nhập mật khẩu để mở. Quên mật khẩu thì nhập khóa dự phòng đã in.',
  secret: 'Mật khẩu hoặc khóa dự phòng',
  open: 'Mở khóa',
}
