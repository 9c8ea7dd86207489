/** How long data of persons is kept, and the yearly review. */
import type { KeepingKind } from '../../domain/keeping-terms.ts'

const kinds: Record<KeepingKind, string> = {
  awarded: 'Liên hệ, giấy tờ của người được khen',
  nominated: 'Người được đề nghị, chưa được khen',
  removed: 'Đề nghị đã xóa khỏi sổ',
  files: 'Tệp gốc xã gửi về',
  unit_contacts: 'Đầu mối của đơn vị đã kết thúc',
  visit_people: 'Người dự cuộc kiểm tra',
  teams: 'Thành viên đoàn kiểm tra',
  responsible: 'Người chịu trách nhiệm khắc phục',
  activity_notes: 'Ghi chú hoạt động tuyên truyền',
  drafts: 'Bản nháp chưa lưu',
}

/** The same in a word or two, for a row of buttons. */
const shortKinds: Record<KeepingKind, string> = {
  awarded: 'Được khen',
  nominated: 'Chưa được khen',
  removed: 'Đã xóa',
  files: 'Tệp gốc',
  unit_contacts: 'Đầu mối',
  visit_people: 'Người dự',
  teams: 'Đoàn',
  responsible: 'Khắc phục',
  activity_notes: 'Ghi chú',
  drafts: 'Bản nháp',
}

const counted: Record<KeepingKind, string> = {
  awarded: 'ngày quyết định',
  nominated: 'hết năm xét khen',
  removed: 'ngày xóa',
  files: 'ngày nhận',
  unit_contacts: 'ngày đơn vị kết thúc',
  visit_people: 'ngày kiểm tra',
  teams: 'hết năm kế hoạch',
  responsible: 'ngày khắc phục xong',
  activity_notes: 'ngày tổ chức',
  drafts: 'lần gõ cuối',
}

const reasons: Record<KeepingKind, string> = {
  awarded: 'Đủ để chi thưởng, quyết toán, giải quyết khiếu nại và đối chiếu khi xét các năm sau.',
  nominated: 'Đủ để xét lại ở các đợt sau và trả lời khi có người hỏi.',
  removed: 'Chỉ còn để khôi phục khi xóa nhầm.',
  files: 'Số liệu đã vào sổ; tệp gốc chỉ còn để đối chiếu từng ô.',
  unit_contacts: 'Đơn vị không còn, không ai liên hệ theo số ấy nữa.',
  visit_people: 'Biên bản đã ký giữ tên người dự; sổ chỉ cần khi còn theo dõi khắc phục.',
  teams: 'Phân công công vụ, ghi cả trong kế hoạch và quyết định lập đoàn; sổ dùng để chép sang năm sau.',
  responsible: 'Tồn tại đã khắc phục xong, không phải nhắc ai nữa.',
  activity_notes: 'Ghi chú thường không nhắc tên người; tên riêng tìm và xóa ở Dữ liệu cá nhân.',
  drafts: 'Gõ dở rồi bỏ, không ai dùng.',
}

const fates: Record<KeepingKind, string> = {
  awarded: 'Xóa số điện thoại, số giấy tờ, ngày sinh; tên, năm sinh, thành tích như quyết định đã ghi ở lại',
  nominated: 'Xóa hết dữ liệu của người này, cả bước xét, dấu vết từng ô và tệp đính kèm',
  removed: 'Xóa hết khỏi thùng rác và nhật ký; khôi phục thì chỉ còn dòng trống tên',
  files:
    'Xóa hẳn tệp, bản đã đọc, các bước xem lại và bản gửi trả, không mở lại được nữa; bản ghi đã nhập ở lại theo hạn của nó',
  unit_contacts: 'Xóa tên, chức vụ, số điện thoại, thư điện tử; đơn vị ở lại',
  visit_people: 'Xóa tên, chức vụ người dự của hai bên; kết quả và biên bản đã phát hành ở lại',
  teams: 'Xóa tên, chức vụ thành viên; kế hoạch và văn bản đã phát hành ở lại',
  responsible: 'Xóa ô người chịu trách nhiệm; tồn tại ở lại',
  activity_notes: 'Xóa ghi chú; hoạt động ở lại',
  drafts: 'Xóa bản nháp',
}

export const keeping = {
  title: 'Thời hạn giữ dữ liệu cá nhân',
  open: 'Mở Thời hạn giữ',
  sectionNote:
    'Mỗi loại dữ liệu cá nhân giữ bao nhiêu năm, và mỗi năm một lần rà soát những gì đã quá hạn: xóa, hoặc giữ tiếp có lý do.',
  kinds,
  shortKinds,
  termsTitle: 'Thời hạn từng loại',
  termsNote:
    'Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15) buộc xóa dữ liệu khi đã xong mục đích hoặc hết hạn lưu trữ, nhưng không ghi số năm cho từng loại. Số năm dưới đây là mức Nếp đề nghị; cơ quan sửa theo quy chế của mình. Hết hạn thì Nếp chỉ nhắc, không bao giờ tự xóa.',
  termColumns: { kind: 'Loại dữ liệu', years: 'Giữ', from: 'Tính từ', reason: 'Vì sao' },
  termOf: (kind: KeepingKind) => `Thời hạn: ${kinds[kind]}`,
  counted: (kind: KeepingKind) => counted[kind],
  reasonOf: (kind: KeepingKind) => reasons[kind],
  years: (years: number) => `${years} năm`,
  noTerm: 'Không đặt hạn',
  proposed: (years: number | null) =>
    years === null ? 'Nếp đề nghị: không đặt hạn.' : `Nếp đề nghị: ${years} năm.`,
  termSaved: (kind: KeepingKind, years: number | null) =>
    years === null ? `${kinds[kind]}: không đặt hạn.` : `${kinds[kind]}: giữ ${years} năm.`,
  reviewTitle: (count: number) => (count === 0 ? 'Không có gì quá hạn giữ' : `${count} mục đã quá hạn giữ`),
  lastReview: (day: string, actor: string, erased: number, kept: number) =>
    `Lần rà soát gần nhất: ${day}, ${actor} – xóa ${erased} mục, giữ tiếp ${kept} mục.`,
  neverReviewed: 'Chưa rà soát lần nào.',
  nextReview: (day: string) => `Bàn làm việc nhắc rà soát lần sau khi qua ngày ${day}.`,
  reviewDue: 'Đã đến kỳ rà soát hằng năm.',
  keptLonger: (count: number) => `${count} mục đang được giữ tiếp theo lần rà soát trước.`,
  countOf: (kind: KeepingKind, count: number) => `${kinds[kind]}: ${count}`,
  openReview: 'Mở danh sách rà soát',
  reviewPage: 'Rà soát dữ liệu cá nhân quá hạn giữ',
  back: 'Thời hạn giữ',
  listLabel: 'Dữ liệu cá nhân quá hạn giữ',
  filterLabel: 'Loại dữ liệu',
  filterAll: 'Tất cả',
  filterText: 'Lọc theo tên, đơn vị',
  clearFilter: 'Xóa bộ lọc',
  columns: {
    kind: 'Loại dữ liệu',
    name: 'Ai, ở đâu',
    unit: 'Đơn vị',
    from: 'Tính từ',
    since: 'Quá hạn từ',
    fate: 'Khi xóa',
  },
  unknownDay: 'không rõ ngày',
  why: (kind: KeepingKind, day: string, years: number) => `${counted[kind]} ${day}, giữ ${years} năm`,
  whyUncertain: (kind: KeepingKind, enteredOn: string, years: number) =>
    `Sổ không có ${counted[kind]}, nên không tính được hạn. Được nhập ngày ${enteredOn}, lâu hơn ${years} năm: xem rồi quyết định.`,
  people: (count: number) => `${count} người`,
  draftName: 'Bản nháp đang gõ',
  holds: { phone: 'số điện thoại', id_number: 'số giấy tờ', birth_date: 'ngày sinh' },
  holdsLabel: 'Đang giữ',
  whyLabel: 'Vì sao có ở đây',
  fateLabel: 'Khi xóa',
  fateOf: ({ kind, isBody }: { kind: KeepingKind; isBody: boolean }) =>
    isBody ? 'Xóa số điện thoại, số giấy tờ ghi kèm; tập thể ở lại' : fates[kind],
  keptLabel: 'Lần trước',
  keptBefore: (until: string, reason: string) => `Giữ tiếp đến ${until}: ${reason}`,
  goTo: (record: string) => `Mở ${record}`,
  picked: (picked: number, all: number) => `Đã chọn ${picked}/${all} mục`,
  more: (shown: number, all: number) =>
    `Hiện ${shown} mục quá hạn lâu nhất trong ${all} mục; xử lý xong thì các mục còn lại hiện tiếp.`,
  empty: 'Không có dữ liệu cá nhân nào quá hạn giữ.',
  emptyHint: 'Vẫn nên xem lại các thời hạn mỗi năm một lần, rồi bấm “Ghi đã rà soát”.',
  finish: 'Ghi đã rà soát',
  finished: 'Đã ghi lần rà soát này.',
  keep: (count: number) => (count === 0 ? 'Giữ tiếp…' : `Giữ tiếp ${count} mục…`),
  keepTitle: (count: number) => `Giữ tiếp ${count} mục`,
  keepNote: 'Các mục này không được hỏi lại cho đến hết ngày ghi dưới đây.',
  keepUntil: 'Giữ đến ngày',
  keepReason: 'Lý do giữ tiếp',
  keepAction: 'Giữ tiếp',
  kept: (count: number, until: string) => `Giữ tiếp ${count} mục đến ${until}.`,
  erase: (count: number) => (count === 0 ? 'Xóa…' : `Xóa ${count} mục…`),
  eraseTitle: (count: number) => `Xóa ${count} mục đã quá hạn giữ?`,
  eraseStays: (documents: number) =>
    documents === 0
      ? 'Những gì quyết định khen thưởng đã ghi vẫn ở lại.'
      : `Ở lại: ${documents} văn bản đã phát hành cùng tệp của chúng, và những gì quyết định khen thưởng đã ghi (giữ theo pháp luật về lưu trữ).`,
  eraseElsewhere:
    'Chỉ các dòng đã chọn: nếu một người còn có ở dòng khác chưa quá hạn thì dòng ấy giữ nguyên.',
  eraseCopies: (count: number, oldest: string) =>
    `${count} bản sao lưu (cũ nhất ${oldest}) làm trước lúc này vẫn còn dữ liệu ấy; xóa xong thì lập được bản sao mới và bỏ các bản cũ hơn.`,
  eraseForGood:
    'Sau khi xóa, các bước làm trước đó cũng không hoàn tác được nữa. Nhật ký ghi đã xóa bao nhiêu, không ghi nội dung.',
  eraseAction: 'Xóa dữ liệu quá hạn',
  eraseWord: 'XÓA',
  finding: 'Tìm những gì còn giữ dữ liệu quá hạn',
  looking: 'Tìm dữ liệu quá hạn giữ',
  keeping: 'Ghi giữ tiếp',
  erasing: 'Xóa dữ liệu quá hạn giữ',
  erased: (items: number, files: number, entries: number) =>
    `Đã xóa ${items} mục${files > 0 ? `, ${files} tệp` : ''}; sửa lại ${entries} bước trong nhật ký.`,
}
