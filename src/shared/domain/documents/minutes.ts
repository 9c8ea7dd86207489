/** The words of a Biên bản kiểm tra (mẫu 1.9 of Nghị định 30/2020/NĐ-CP), numbered through all its parts. */
import { type CivilDate, formatDate, officeDatePhrase } from '../../dates.ts'
import type { Minutes, Paragraph, Section } from '../document.ts'
import { bareClause, countText, upperFirst } from './office-text.ts'

/** `08:30` on a day; null leaves dots for the hour. */
type ClockTime = { date: CivilDate; time: string | null }

export type MinutesFacts = {
  unitName: string
  place: string
  startedAt: ClockTime
  /** null leaves dots, to be written in by hand. */
  endedAt: ClockTime | null
  /** `Ông Nguyễn Văn A`, `Trưởng phòng Văn hóa và Thông tin, Trưởng đoàn`. */
  team: Minutes['team']
  unitPeople: Minutes['unitPeople']
  answers: Minutes['answers']
  /** What the unit reported, one paragraph each. */
  unitReport: readonly string[]
  /** What the team noted in general. */
  remarks: readonly string[]
  strengths: readonly { id: string; text: string }[]
  /** Findings of earlier inspections and what became of them. */
  rechecks: readonly { id: string; text: string }[]
  findings: readonly {
    id: string
    description: string
    recommendation: string
    dueOn: CivilDate | null
  }[]
  /** Recommendations that belong to no single finding. */
  recommendations: readonly { id: string; text: string }[]
  /** null when it was not recorded: dots, to be written in by hand. */
  unitOpinion: string | null
  copies: number
}

export type ComposedMinutes = Pick<
  Minutes,
  'unitName' | 'opening' | 'headings' | 'team' | 'unitPeople' | 'sections' | 'answers' | 'closing'
>

const dots = '…………………………………………………………………………'

const clock = ({ date, time }: ClockTime): string => {
  const [hour = '', minute = ''] = (time ?? '……:……').split(':')
  return `${hour} giờ ${minute} phút, ${officeDatePhrase(date)}`
}

const dash = (key: string, text: string): Paragraph => ({ key, text: `- ${upperFirst(bareClause(text))}.` })

const findingParagraphs = (facts: MinutesFacts): Paragraph[] =>
  facts.findings.length === 0
    ? [{ key: 'findings.none', text: 'Qua kiểm tra, Đoàn kiểm tra không ghi nhận tồn tại, hạn chế.' }]
    : facts.findings.map((finding) => dash(`findings.${finding.id}`, finding.description))

const demandParagraphs = (facts: MinutesFacts): Paragraph[] => [
  ...facts.findings
    .filter((finding) => bareClause(finding.recommendation))
    .map((finding) => {
      const due = finding.dueOn ? `; thời hạn khắc phục: ${formatDate(finding.dueOn)}` : ''
      return dash(`demands.${finding.id}`, `${bareClause(finding.recommendation)}${due}`)
    }),
  ...facts.recommendations.map(({ id, text }) => dash(`demands.${id}`, text)),
]

export const composeMinutes = (facts: MinutesFacts): ComposedMinutes => {
  let number = 0
  const heading = (title: string): string => {
    number += 1
    return `${number}. ${title}`
  }
  const section = (key: string, title: string, paragraphs: Paragraph[]): Section[] =>
    paragraphs.length === 0 ? [] : [{ key, heading: heading(title), level: 2, paragraphs }]
  const criteria = facts.answers.reduce((sum, group) => sum + group.rows.length, 0)
  // The numerals follow the order on paper.
  const headings = {
    team: heading('Thành phần Đoàn kiểm tra'),
    unitPeople: facts.unitPeople.length > 0 ? heading(`Đại diện ${facts.unitName}`) : '',
    answers: criteria > 0 ? heading(`Kết quả kiểm tra theo tiêu chí (${countText(criteria)} tiêu chí)`) : '',
  }
  const sections = [
    ...section(
      'report',
      'Báo cáo của đơn vị',
      facts.unitReport.map((text, index) => dash(`report.${index + 1}`, text)),
    ),
    ...section(
      'remarks',
      'Nhận xét chung',
      facts.remarks.map((text, index) => dash(`remarks.${index + 1}`, text)),
    ),
    ...section(
      'rechecks',
      'Kết quả khắc phục tồn tại, hạn chế của lần kiểm tra trước',
      facts.rechecks.map(({ id, text }) => dash(`rechecks.${id}`, text)),
    ),
    ...section(
      'strengths',
      'Ưu điểm',
      facts.strengths.map(({ id, text }) => dash(`strengths.${id}`, text)),
    ),
    ...section('findings', 'Tồn tại, hạn chế', findingParagraphs(facts)),
    ...section('demands', 'Kiến nghị, yêu cầu của Đoàn kiểm tra', demandParagraphs(facts)),
    ...section('opinion', 'Ý kiến của đơn vị được kiểm tra', [
      { key: 'opinion', text: facts.unitOpinion ? `${bareClause(facts.unitOpinion)}.` : dots },
    ]),
  ]
  const end = clock(facts.endedAt ?? { date: facts.startedAt.date, time: null })
  return {
    opening: { startedAt: clock(facts.startedAt), place: bareClause(facts.place) },
    unitName: facts.unitName,
    headings,
    team: facts.team,
    unitPeople: facts.unitPeople,
    answers: facts.answers,
    sections,
    closing: `Cuộc kiểm tra kết thúc hồi ${end}. Biên bản được lập thành ${countText(facts.copies)} bản có nội dung như nhau, đã đọc lại cho những người có mặt cùng nghe, thống nhất và ký tên./.`,
  }
}
