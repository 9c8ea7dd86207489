/** Texts of comparing nominees of a file with their likes. `en/exchange-pairs.ts` has the same shape. */
import type { DuplicateTreatment } from '../../domain/duplicate-decision.ts'
import type { SubjectKind } from '../../domain/nomination.ts'

const one: Record<SubjectKind, string> = {
  collective: 'một tập thể',
  individual: 'một người',
  household: 'một hộ',
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

export const exchangePairs = {
  title: (unit: string) => `So từng cặp: ${unit}`,
  listLabel: 'Các cặp có thể là một',
  progress: (open: number, all: number) => (open === 0 ? `Đã quyết cả ${all} cặp` : `Còn ${open}/${all} cặp`),
  empty: 'Không còn cặp nào giống nhau.',
  /** Which row beside whom, in the list of pairs. */
  besideRow: (row: number, other: number) => `Dòng ${row} · dòng ${other}`,
  besideUnit: (row: number, unit: string) => `Dòng ${row} · ${unit}`,
  besideYear: (row: number, unit: string, year: number) => `Dòng ${row} · ${unit} ${year}`,
  atRow: (row: number, sheet: string) => `Tệp này, dòng ${row}, trang ${sheet}`,
  waiting: (file: string, row: number) => `Tệp ${file} đang chờ, dòng ${row}`,
  nominated: (list: string, year: number, status: string) => `${list}, năm ${year}: ${status}`,
  decided: (number: string, on: string) => `Đã có QĐ ${number} ngày ${on}`,
  same: {
    left_out: (kind: SubjectKind) => `Cùng ${one[kind]}, bỏ dòng này`,
    taken: (kind: SubjectKind) => `Cùng ${one[kind]}, vẫn lấy…`,
    updated: (kind: SubjectKind) => `Cùng ${one[kind]}, cập nhật bản đã có`,
  } satisfies Record<DuplicateTreatment, (kind: SubjectKind) => string>,
  different: {
    collective: 'Hai tập thể khác',
    individual: 'Hai người khác',
    household: 'Hai hộ khác',
  } satisfies Record<SubjectKind, string>,
  /** What was decided, in the list of pairs. */
  states: {
    open: 'Chưa quyết',
    different: 'Khác nhau',
    merged: 'Là một',
    left_out: 'Là một, bỏ dòng',
    taken: 'Là một, vẫn lấy',
    updated: 'Là một, cập nhật',
  },
  now: (state: string, reason: string) =>
    `Đã quyết khi xem lại tệp này: ${lowerFirst(state)}${reason ? ` (${reason})` : ''}.`,
  before: (state: string, on: string, reason: string) =>
    `Đã quyết ngày ${on}: ${lowerFirst(state)}${reason ? ` (${reason})` : ''}. Nếp không hỏi lại.`,
  knownSame: (year: number) =>
    `Năm ${year} đã quyết hai bên là một. Với dòng của năm nay, hãy chọn bỏ, vẫn lấy hay cập nhật.`,
  hint: 'Quyết định được nhớ: lần sau hai bên này gặp lại, Nếp không hỏi nữa. Không dòng nào tự gộp.',
  reopen: 'Bỏ quyết định',
  reason: 'Lý do vẫn lấy',
  reasonHint: 'Ví dụ: thành tích khác nhau',
  keepReason: 'Ghi',
  cancelReason: 'Thôi',
  close: 'Xong',
}
