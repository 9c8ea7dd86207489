/** Another version of the program from a file. */
type Refused = { version: string; fromVersion: string; present: string; wayBack: string | null }

const wayBackOf = (wayBack: string | null): string =>
  wayBack === null ? 'cài tệp cài đặt của bản cũ (tệp đã dùng lần trước)' : `đóng Nếp rồi cài ${wayBack}`

export const updates = {
  title: 'Cập nhật từ tệp',
  present: (version: string) => `Đang dùng bản ${version}.`,
  hint: 'Chọn tệp cập nhật (.nep) do cơ quan gửi, ví dụ trên thẻ nhớ USB. Nếp kiểm tra chữ ký, sao lưu sổ rồi mới cài.',
  noKey:
    'Bản Nếp này không kèm khóa của cơ quan nên không nhận được tệp cập nhật. Muốn dùng bản mới, nhờ người phụ trách máy cài tệp cài đặt mới.',
  previous: (version: string, path: string) => `Bản trước: ${version}, tệp cài đặt giữ ở ${path}`,
  pick: 'Chọn tệp cập nhật…',
  checking: 'Đang kiểm tra tệp cập nhật…',
  offerTitle: (version: string) => `Cập nhật lên bản ${version}?`,
  offer: (version: string, madeAt: string, size: string) =>
    `Tệp đúng là của cơ quan: bản ${version}, đóng gói ${madeAt}, ${size}\u00a0MB.`,
  steps:
    'Nếp sao lưu sổ trước, giữ tệp cài đặt trong thư mục dữ liệu rồi mở chương trình cài đặt. Dữ liệu và bản sao lưu không bị đụng đến.',
  readyTitle: (version: string) => `Bản ${version} đã sẵn sàng`,
  install: 'Sao lưu và cài đặt',
  installing: 'Đang chuẩn bị cập nhật…',
  started: (version: string) =>
    `Chương trình cài đặt bản ${version} đã mở. Nếp sẽ tự đóng; cài xong thì mở lại, sổ vẫn như cũ.`,
  ready: (version: string, path: string) =>
    `Đã sao lưu sổ và kiểm tra tệp cài đặt bản ${version}. Đóng Nếp rồi mở tệp này để cài: ${path}`,
  refusals: {
    foreign: 'tệp này không phải tệp cập nhật của Nếp. Xin lại tệp có đuôi .nep',
    unsigned:
      'tệp không có chữ ký của cơ quan, hoặc đã bị sửa. Không cài tệp này; báo cho người phụ trách máy',
    damaged: 'tệp bị hỏng khi chép. Chép lại từ nơi gửi rồi chọn lại',
    same: (p: Refused) => `máy đang dùng đúng bản ${p.present}, không cần cập nhật`,
    older: (p: Refused) =>
      `tệp là bản ${p.version}, cũ hơn bản ${p.present} đang dùng. Muốn quay lại bản cũ: ${wayBackOf(p.wayBack)}; nếu bản cũ không mở được sổ thì phục hồi bản sao lưu “Trước khi cập nhật”`,
    needs_between: (p: Refused) =>
      `bản ${p.version} chỉ cài được trên bản ${p.fromVersion} trở lên, máy đang dùng bản ${p.present}. Cài bản ${p.fromVersion} trước`,
    older_schema: (p: Refused) => `bản ${p.version} không đọc được sổ hiện nay. Xin bản mới hơn`,
  },
}
