/** Those who are nominated or awarded, as papers count and name them. */

import { fold } from '../../text.ts'
import type { SubjectKind } from '../nomination.ts'
import { bareClause, countText, listText, lowerFirst } from './office-text.ts'
import type { NamedUnit } from './unit-names.ts'

export type SubjectCounts = Record<SubjectKind, number>

const words: readonly [SubjectKind, string][] = [
  ['collective', 'tập thể'],
  ['individual', 'cá nhân'],
  ['household', 'hộ gia đình'],
]

export const countsOf = (subjects: readonly { subjectKind: SubjectKind }[]): SubjectCounts => {
  const count = (kind: SubjectKind): number =>
    subjects.filter(({ subjectKind }) => subjectKind === kind).length
  return { collective: count('collective'), individual: count('individual'), household: count('household') }
}

const isEmpty = (counts: SubjectCounts): boolean => words.every(([kind]) => counts[kind] === 0)

/** `02 tập thể, 05 cá nhân và 01 hộ gia đình`; kinds without a subject are not named, none at all leaves dots. */
export const subjectCounts = (counts: SubjectCounts): string =>
  isEmpty(counts)
    ? '…… tập thể, …… cá nhân, …… hộ gia đình'
    : listText(
        words.flatMap(([kind, word]) => (counts[kind] > 0 ? [`${countText(counts[kind])} ${word}`] : [])),
      )

/** `tập thể, cá nhân`: the kinds that occur; all of them when there is nobody yet. */
export const subjectWords = (counts: SubjectCounts): string =>
  words.flatMap(([kind, word]) => (counts[kind] > 0 || isEmpty(counts) ? [word] : [])).join(', ')

/** Last line of a list. */
export const listClosing = (counts: SubjectCounts): string =>
  isEmpty(counts)
    ? 'Danh sách chưa có tập thể, cá nhân, hộ gia đình nào./.'
    : `Danh sách có ${subjectCounts(counts)}./.`

export type AwardSubject = {
  subjectKind: SubjectKind
  honorific: string
  name: string
  jobTitle: string
  unit: NamedUnit | null
  /** As written: `Thôn Đông`, `UBND xã`, `Thôn Đình, xã Vạn Kim`. */
  workplace: string
}

const communeOf = (unit: NamedUnit): string => unit.name.replace(/^UBND /u, '')

/** Where somebody works or lives, so that it is told apart: `UBND xã` and `Thôn Đông` get the name of their commune. */
export const placeOf = ({ unit, workplace }: Pick<AwardSubject, 'unit' | 'workplace'>): string => {
  const place = bareClause(workplace)
  if (unit === null) return place
  if (place === '' || fold(unit.name).startsWith(fold(place))) return unit.name
  if (unit.commune === null || fold(place).includes(fold(unit.commune.name))) return place
  return `${place}, ${communeOf(unit)}`
}

/** `Bà Nguyễn Thị Hòa`, `Gia đình ông Đinh Văn Lợi`, `Trung tâm Văn hóa, Thông tin và Thể thao`. */
export const subjectName = ({ subjectKind, honorific, name }: AwardSubject): string => {
  if (subjectKind === 'collective') return name
  const titled = honorific === '' ? name : `${honorific} ${name}`
  // Inside the phrase the title is a common word: Gia đình ông Đinh Văn Lợi.
  return subjectKind === 'individual'
    ? titled
    : ['Gia đình', honorific.toLocaleLowerCase('vi'), name].filter((part) => part !== '').join(' ')
}

/** Position and place, without what the name says already. */
export const subjectDetail = (subject: AwardSubject): string => {
  const name = fold(subject.name)
  const isSaid = (part: string): boolean => name.includes(fold(part)) || fold(part).startsWith(name)
  return [bareClause(subject.jobTitle), placeOf(subject)]
    .filter((part) => part !== '' && !isSaid(part))
    .join(', ')
}

/** One line of an enumeration. */
export const subjectLine = (subject: AwardSubject): string =>
  [subjectName(subject), subjectDetail(subject)].filter((part) => part !== '').join(', ')

/** `có thành tích trong thực hiện 02 Bộ Quy tắc ứng xử năm 2018`: what a list is for. */
export const meritOf = ({ theme, year }: { theme: string; year: number }): string => {
  const what = bareClause(theme)
  return `có thành tích trong ${what === '' ? `thực hiện 02 Bộ Quy tắc ứng xử năm ${year}` : lowerFirst(what)}`
}
