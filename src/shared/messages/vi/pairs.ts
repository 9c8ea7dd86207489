/** Two subjects side by side, wherever they are compared. */
import type { LikenessReason } from '../../domain/award-duplicates.ts'
import type { SubjectKind } from '../../domain/nomination.ts'
import type { ComparedField } from '../../domain/nomination-compare.ts'

const likeness = {
  same_name: 'Trùng họ tên',
  accents_missing: 'Trùng họ tên khi bỏ dấu',
  accents_differ: 'Họ tên chỉ khác dấu',
  spelling_differs: 'Họ tên chỉ khác cách viết i, y',
  name_shortened: 'Trùng họ tên khi viết đủ chữ viết tắt',
  words_in_other_order: 'Họ tên cùng các chữ, khác thứ tự',
  same_birth_year: 'Trùng năm sinh',
  birth_year_missing: 'Một bên chưa có năm sinh',
  birth_year_differs: 'Năm sinh khác nhau',
  same_unit: 'Cùng đơn vị',
  same_place: 'Cùng nơi ở, nơi công tác',
  other_unit: 'Khác đơn vị',
  household_of_same_head: 'Một bên là hộ gia đình của người này',
} satisfies Record<LikenessReason, string>

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

export const pairs = {
  likeness,
  /** As part of a sentence: trùng họ tên, trùng năm sinh, khác đơn vị. */
  reasons: (reasons: readonly LikenessReason[]): string =>
    reasons.map((reason) => lowerFirst(likeness[reason])).join(', '),
  strengths: {
    strong: {
      collective: 'Có thể là một tập thể',
      individual: 'Có thể là một người',
      household: 'Có thể là một hộ',
    } satisfies Record<SubjectKind, string>,
    possible: 'Có nét giống nhau',
    weak: 'Chỉ giống tên',
  },
  title: (strength: string, same: number, all: number) => `${strength}: giống ${same}/${all} dấu hiệu`,
  titleInWords: (strength: string, reasons: string) => `${strength}: ${reasons}`,
  count: (at: number, all: number) => `Cặp ${at}/${all}`,
  differences: (count: number) => `Khác nhau (${count})`,
  sames: (count: number) => `Giống nhau (${count})`,
  fields: {
    name: 'Họ và tên',
    birthYear: 'Năm sinh',
    jobTitle: 'Chức vụ',
    unitName: 'Đơn vị',
    place: 'Nơi ở',
    formName: 'Hình thức',
    achievement: 'Thành tích',
    phone: 'Điện thoại',
  } satisfies Record<ComparedField, string>,
  why: 'Vì sao cảnh báo',
}
