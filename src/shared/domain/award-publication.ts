/**
 * What of a commendation list goes before everybody: the list for the notice board, and the text for the loudspeaker.
 *
 * The notice board lets neighbours object before a decision, and needs no more than lets them know who is meant. Only
 * what is needed for a purpose may be made public (Nghị định 13/2023/NĐ-CP Điều 3; Luật Bảo vệ dữ liệu cá nhân
 * 91/2025/QH15 from 01/01/2026), and neither text says how a name is to be shortened. The office's rule here: the given
 * name by its first letter (`Nguyễn Thị H.`), the birth year by its decade (`197…`), no telephone, number of identity,
 * job title or note; a name that stands in the achievement is shortened there too. Collectives are bodies, not persons,
 * and stand in full. The loudspeaker praises those who are agreed to, by name, which is what praise is for.
 */
import { cleanText, foldWords } from '../text.ts'
import type { SubjectKind } from './nomination.ts'

/** `Nguyễn Thị Hoa` → `Nguyễn Thị H.`; a name of one word is its first letter. */
export function maskedName(name: string): string {
  const words = cleanText(name).split(' ')
  const given = words.pop() ?? ''
  const [first = ''] = given.normalize('NFC')
  return [...words, `${first.toLocaleUpperCase('vi')}.`].join(' ')
}

/** `1975` → `197…`. */
export const maskedYear = (year: number | null): string =>
  year === null ? '' : `${String(year).slice(0, 3)}…`

export type PublicSubject = {
  subjectKind: SubjectKind
  honorific: string
  name: string
  birthYear: number | null
  achievement: string
}

/** As it may hang on a notice board. */
export function maskedSubject<S extends PublicSubject>(subject: S): S & { shownYear: string } {
  if (subject.subjectKind === 'collective') return { ...subject, shownYear: '' }
  const name = maskedName(subject.name)
  return {
    ...subject,
    name,
    birthYear: null,
    shownYear: maskedYear(subject.birthYear),
    achievement: withoutDigits(subject.achievement.replaceAll(subject.name, name)),
  }
}

/** Telephones and numbers of identity: nine digits and more, with the spaces and stops people write between them. */
const withoutDigits = (text: string): string => text.replace(/\d(?:[ .-]?\d){8,}/gu, '…')

const spoken: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])UBND(?![\p{L}\d])/gu, 'Ủy ban nhân dân'],
  [/(?<![\p{L}\d])HĐND(?![\p{L}\d])/gu, 'Hội đồng nhân dân'],
  [/(?<![\p{L}\d])MTTQ(?![\p{L}\d])/gu, 'Mặt trận Tổ quốc'],
  [/(?<![\p{L}\d])TDP(?![\p{L}\d])/gu, 'tổ dân phố'],
  [/(?<![\p{L}\d])QTƯX(?![\p{L}\d])/gu, 'Quy tắc ứng xử'],
  [/(?<![\p{L}\d])VH\s*-\s*TT(?![\p{L}\d])/gu, 'Văn hóa và Thông tin'],
  [/(?<![\p{L}\d])TT(?=\.?\s+\p{Lu})\.?/gu, 'thị trấn'],
  [/\s+&\s+/gu, ' và '],
]

/** Abbreviations that a reader would stumble over, in full. */
export const spokenText = (text: string): string =>
  spoken.reduce((said, [pattern, words]) => said.replace(pattern, words), cleanText(text))

export type ReadAloudSubject = PublicSubject & { jobTitle: string; workplace: string; unitName: string }

export type ReadAloudFacts = {
  /** Who speaks: `Phòng Văn hóa và Thông tin huyện Mỹ Đức`. */
  officeName: string
  year: number
  theme: string
  subjects: readonly ReadAloudSubject[]
}

const ended = (text: string): string => (text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`)

const lowered = (text: string): string =>
  // A name or an abbreviation keeps its capital.
  /^\p{Lu}\p{Ll}*\s\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text

const introduced = ({ subjectKind, honorific, name }: ReadAloudSubject): string => {
  const addressed = honorific === '' ? name : `${honorific.toLocaleLowerCase('vi')} ${name}`
  if (subjectKind === 'household') return `Gia đình ${addressed}`
  return addressed.charAt(0).toLocaleUpperCase('vi') + addressed.slice(1)
}

/** What another part says already, in other capitals or more fully, is not read twice. */
const withoutRepeats = (said: string, parts: readonly string[]): string[] => {
  const told = [said, ...parts].map((part) => ` ${foldWords(part)} `)
  return parts.filter((_, at) => {
    const own = told[at + 1] ?? ''
    const isRepeat = (other: string, place: number): boolean =>
      other.includes(own) && (other !== own || place <= at)
    return own.trim() !== '' && !told.some(isRepeat)
  })
}

/** Whether a place says another one among its words, whatever the capitals; a word alone names no place. */
const holds = (text: string, part: string): boolean => {
  const words = foldWords(part)
  return words.includes(' ') && ` ${foldWords(text)} `.includes(` ${words} `)
}

/** One sentence of who and where, one of what for. */
const saidOf = (subject: ReadAloudSubject): string => {
  const [name, jobTitle, workplace, unit] = [
    subject.name,
    subject.jobTitle,
    subject.workplace,
    subject.unitName,
  ].map(spokenText) as [string, string, string, string]
  const isUnitSaid = holds(unit, name) || holds(workplace, unit.replace(/^Ủy ban nhân dân /u, ''))
  const place = withoutRepeats(name, [jobTitle, workplace, ...(isUnitSaid ? [] : [unit])]).join(', ')
  const who = place === '' ? introduced(subject) : `${introduced(subject)}, ${place}`
  const what = subject.achievement === '' ? '' : ` Thành tích: ${lowered(cleanText(subject.achievement))}`
  return spokenText(`${ended(who)}${ended(what)}`)
}

const headings: Record<SubjectKind, string> = {
  collective: 'Các tập thể được biểu dương, khen thưởng gồm có:',
  individual: 'Các cá nhân được biểu dương, khen thưởng gồm có:',
  household: 'Các hộ gia đình được biểu dương, khen thưởng gồm có:',
}
const kinds = ['collective', 'individual', 'household'] as const

/** The whole text, one breath a paragraph; empty when nobody is to be praised. */
export function readAloud({ officeName, year, theme, subjects }: ReadAloudFacts): string {
  if (subjects.length === 0) return ''
  const about = theme === '' ? 'thực hiện hai Bộ Quy tắc ứng xử' : lowered(theme)
  const ofYear = about.includes(String(year)) ? '' : `, năm ${year}`
  return [
    'Kính thưa toàn thể nhân dân!',
    spokenText(
      `${officeName} trân trọng thông báo danh sách các tập thể, cá nhân, hộ gia đình được biểu dương, khen thưởng có thành tích trong ${about}${ofYear}.`,
    ),
    ...kinds.flatMap((kind) => {
      const members = subjects.filter(({ subjectKind }) => subjectKind === kind)
      return members.length === 0 ? [] : [headings[kind], ...members.map(saidOf)]
    }),
    'Xin chúc mừng các tập thể, cá nhân, hộ gia đình. Kính mong toàn thể nhân dân học tập, làm theo những gương người tốt, việc tốt này.',
    'Xin trân trọng cảm ơn!',
  ].join('\n\n')
}
