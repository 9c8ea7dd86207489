/** What is kept on a person: found, shown, handed out, erased. */
import type { PlaceFate, StayReason } from '../../domain/erasure.ts'
import type { Doubt } from '../../domain/same-person.ts'
import { journalFields } from './journal-fields.ts'

const fates: Record<PlaceFate, string> = {
  whole: 'Xóa hết dữ liệu của người này',
  reduced: 'Xóa số điện thoại, số giấy tờ, ngày sinh; phần quyết định đã ghi ở lại',
  named: 'Xóa tên và số trong lời văn',
  file: 'Xóa hẳn tệp gốc và bản đã đọc; sau đó không mở lại tệp được nữa',
  removed: 'Xóa hẳn tệp đính kèm',
  stays: 'Phải giữ',
}

const reasons: Record<StayReason, string> = {
  issued: 'văn bản đã phát hành, giữ theo pháp luật về lưu trữ',
  duty: 'người ký, cán bộ phụ trách của cơ quan: thông tin công vụ',
  waiting: 'tệp còn chờ xem lại',
  dossier: 'hồ sơ của người đã được khen thưởng, giữ theo pháp luật về lưu trữ',
}

const tables: Readonly<Record<string, string>> = { ...journalFields.tables, drafts: 'Bản nháp đang gõ' }

export const persons = {
  title: 'Dữ liệu cá nhân',
  open: 'Mở Dữ liệu cá nhân',
  sectionNote:
    'Tìm một người, xem mọi chỗ sổ đang giữ về người đó, xuất ra Excel khi người đó yêu cầu, sửa tại bản ghi, hoặc xóa theo Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15).',
  find: 'Tìm theo họ tên, số điện thoại, số giấy tờ',
  clearFind: 'Xóa ô tìm',
  findFirst: 'Gõ họ tên (có dấu hoặc không), số điện thoại hay số giấy tờ của người cần xem.',
  nobody: (text: string) =>
    `Sổ không có ai tên “${text}”. Người chỉ được nhắc trong lời văn thì tìm bằng Ctrl+K và sửa tại chỗ.`,
  foundColumns: {
    name: 'Họ tên',
    birthYear: 'Năm sinh',
    unit: 'Đơn vị',
    tables: 'Có trong',
    rows: 'Số dòng',
  },
  foundLabel: 'Người tìm thấy',
  unknownYear: 'không rõ năm sinh',
  tableName: (table: string) => tables[table] ?? table,
  person: (name: string, birthYear: number | null, unit: string) =>
    [name, birthYear === null ? '' : `sinh năm ${birthYear}`, unit].filter((part) => part !== '').join(', '),
  back: 'Tìm người khác',
  placesLabel: 'Những chỗ giữ dữ liệu của người này',
  columns: {
    pick: 'Chọn',
    table: 'Loại',
    record: 'Ở đâu',
    field: 'Mục',
    text: 'Nội dung',
    fate: 'Khi xóa',
  },
  noWords: '(người này có trong tệp hoặc trong bước sửa trước)',
  isPast: 'Đã xóa khỏi sổ, còn trong nhật ký hoặc thùng rác',
  doubts: {
    other_year: 'Cùng tên, khác năm sinh',
    other_unit: 'Cùng tên, khác đơn vị',
    name_only: 'Cùng tên, chưa chắc là một người',
  } satisfies Record<Doubt, string>,
  fileRow: (sheet: string, row: number) => `Dòng ${row}, trang ${sheet}`,
  goTo: (record: string) => `Mở để sửa: ${record}`,
  toReview: 'Mở để xem lại tệp',
  waitingWay: 'Nhập tệp vào sổ hoặc gác lại, rồi mới xóa được.',
  pick: (table: string, record: string) => `Chọn ${table}: ${record}`,
  fateOf: ({ fate, why }: { fate: PlaceFate; why: StayReason | null }) =>
    why === null ? fates[fate] : `${fates[fate]}: ${reasons[why]}`,
  counts: (picked: number, all: number) => `Đã chọn ${picked}/${all} chỗ`,
  export: 'Xuất cho người này',
  exported: 'Đã xuất dữ liệu của người này.',
  exportTitle: 'Dữ liệu cá nhân đang lưu giữ',
  exportedPerson: (person: { name: string; birthYear: number | null; unitName: string }) =>
    persons.person(person.name, person.birthYear, person.unitName),
  exportNote: 'các chỗ được chọn tại thời điểm xuất; văn bản đã phát hành và tệp gốc không sao vào đây',
  findingNames: 'Tìm người trong sổ và trong tệp các xã gửi',
  finding: 'Tìm mọi chỗ giữ dữ liệu của một người',
  erasing: 'Xóa dữ liệu của một người',
  erase: 'Xóa dữ liệu…',
  eraseTitle: (name: string) => `Xóa dữ liệu của ${name}?`,
  eraseWhat: (places: number) =>
    `Dữ liệu của người này ở ${places} chỗ đã chọn được thay bằng [***], cả trong nhật ký, thùng rác, tìm kiếm và những phần đã xóa còn sót trong tệp sổ.`,
  eraseFiles: (files: number) =>
    `${files} tệp gốc bị xóa hẳn, cùng dữ liệu của mọi người khác trong các tệp đó; không mở lại được nữa.`,
  eraseStays: (places: number) => `${places} chỗ phải giữ, lý do ghi ở từng dòng.`,
  eraseLeft: (files: readonly string[]) =>
    `Không xóa lần này, và vẫn còn người này: ${files.join('; ')}. Nhập tệp ấy vào sổ về sau thì Nếp hỏi trước khi lấy dòng của người đã xóa.`,
  eraseCopies: (copies: number, oldest: string) =>
    `${copies} bản sao lưu (cũ nhất ${oldest}) làm trước lúc này vẫn còn dữ liệu của người này; chúng hết dần theo quy tắc giữ bản sao.`,
  eraseForGood:
    'Sau khi xóa, các bước làm trước đó cũng không hoàn tác được nữa. Nhật ký ghi đã xóa, không ghi nội dung.',
  eraseAction: 'Xóa dữ liệu',
  eraseWord: 'XÓA',
  erased: (rows: number, files: number, entries: number) =>
    `Đã xóa ở ${rows} dòng${files > 0 ? `, ${files} tệp` : ''}; sửa lại ${entries} bước trong nhật ký.`,
  stays: 'Vẫn còn sau khi xóa',
  staysActor: (entries: number) =>
    `Người này là người thao tác trong ${entries} bước của nhật ký: giữ, vì nhật ký phải nói được ai làm.`,
  copies: (count: number, newest: string, oldest: string) =>
    `${count} bản sao lưu, ${count === 1 ? newest : `từ ${oldest} đến ${newest}`}. Bản làm trước khi xóa vẫn còn dữ liệu của người bị xóa; phục hồi một bản như thế thì phải xóa lại.`,
  noCopies: 'Chưa có bản sao lưu nào.',
  toCopies: 'Mở Sao lưu',
}
