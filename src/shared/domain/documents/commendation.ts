/** The words of a Tờ trình đề nghị khen thưởng and of the Biên bản họp that goes before it. */
import { type CivilDate, formatDate } from '../../dates.ts'
import type { Paragraph, Section } from '../document.ts'
import {
  type Awarded,
  type AwardGroup,
  awardGroups,
  awardVerb,
  awardWords,
  groupCounts,
} from './award-groups.ts'
import { countsOf, subjectCounts, subjectLine } from './award-subjects.ts'
import { bareClause, countText, lowerFirst, upperFirst } from './office-text.ts'

export type SubmissionFacts = {
  officeName: string
  /** Who decides: `Chủ tịch UBND huyện Mỹ Đức`. */
  decider: string
  /** For what: `có thành tích trong thực hiện 02 Bộ Quy tắc ứng xử năm 2018`. */
  merit: string
  nominations: readonly Awarded[]
  /** Ngày họp xét; null when there was none. */
  metOn: CivilDate | null
}

const groupParagraphs = (key: string, groups: readonly AwardGroup[]): Paragraph[] =>
  groups.map((group, index) => ({
    key: `${key}.${group.isPraise ? 'praise' : index + 1}`,
    text: `- ${upperFirst(groupCounts(group))}${index === groups.length - 1 ? '.' : ';'}`,
  }))

export const composeSubmission = (facts: SubmissionFacts): Section[] => {
  const groups = awardGroups(facts.nominations)
  const [only] = groups
  const counts = subjectCounts(countsOf(facts.nominations))
  const met = facts.metOn === null ? '' : `, đã được họp xét ngày ${formatDate(facts.metOn)}`
  const verb = groups.length === 1 && only ? awardVerb(only) : awardWords(facts.nominations)
  const to = verb.startsWith('tặng ') ? ' cho' : ''
  const asked = `Căn cứ kết quả kiểm tra và đề nghị của các đơn vị, ${facts.officeName} kính trình ${facts.decider} xem xét, ${verb}${to} ${counts} ${bareClause(facts.merit)}${met}`
  return [
    {
      key: 'text',
      heading: null,
      level: 1,
      paragraphs: [
        { key: 'request', text: groups.length > 1 ? `${asked}, gồm:` : `${asked}.` },
        ...(groups.length > 1 ? groupParagraphs('award', groups) : []),
        { key: 'enclosed', text: '(Có danh sách và báo cáo thành tích kèm theo)' },
        { key: 'closing', text: `Kính trình ${facts.decider} xem xét, quyết định./.` },
      ],
    },
  ]
}

export type MeetingFacts = {
  merit: string
  /** `Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ`; null when none is known. */
  decree: string | null
  considered: readonly Awarded[]
  agreed: readonly Awarded[]
  declined: readonly (Awarded & { reason: string })[]
}

const dots = '…………………………………………………………………'

const meetingPeople: Section = {
  key: 'people',
  heading: '1. Thành phần dự họp',
  level: 2,
  paragraphs: [
    { key: 'people.chair', text: `- Chủ trì: ${dots}` },
    { key: 'people.secretary', text: `- Thư ký: ${dots}` },
    { key: 'people.members', text: `- Thành viên: ${dots}` },
  ],
}

const meetingCourse = ({ considered, decree }: MeetingFacts): Section => ({
  key: 'course',
  heading: '2. Nội dung họp',
  level: 2,
  paragraphs: [
    {
      key: 'course.rules',
      text: `- Chủ trì nêu tiêu chuẩn, điều kiện khen thưởng theo Luật Thi đua, khen thưởng${decree === null ? '' : ` và ${decree}`}.`,
    },
    {
      key: 'course.considered',
      text: `- Thư ký trình bày tóm tắt thành tích của ${subjectCounts(countsOf(considered))} được đề nghị.`,
    },
    {
      key: 'course.vote',
      text: '- Các thành viên thảo luận, biểu quyết từng trường hợp; kết quả như sau:',
    },
  ],
})

const meetingResult = ({ merit, considered, agreed, declined }: MeetingFacts): Section => {
  const groups = awardGroups(agreed)
  const open = considered.length - agreed.length - declined.length
  const counts = subjectCounts(countsOf(agreed))
  return {
    key: 'result',
    heading: '3. Kết luận',
    level: 2,
    paragraphs: [
      {
        key: 'result.agreed',
        text:
          groups.length > 1
            ? `- Thống nhất đề nghị ${awardWords(agreed)} ${counts} ${merit}, gồm:`
            : `- Thống nhất đề nghị ${groups[0] ? awardVerb(groups[0]) : 'khen thưởng'}${groups[0]?.isPraise ? '' : ' cho'} ${counts} ${merit}.`,
      },
      ...(groups.length > 1
        ? groupParagraphs('result.award', groups).map(({ key, text }) => ({
            key,
            text: text.replace(/^- /u, '+ '),
          }))
        : []),
      ...(declined.length > 0
        ? [
            {
              key: 'result.declined',
              text: `- Không đề nghị ${countText(declined.length)} trường hợp: ${declined
                .map(
                  (one) =>
                    `${subjectLine(one)}${one.reason === '' ? '' : ` (${lowerFirst(bareClause(one.reason))})`}`,
                )
                .join('; ')}.`,
            },
          ]
        : []),
      ...(open > 0
        ? [{ key: 'result.open', text: `- Còn ${countText(open)} trường hợp chưa kết luận.` }]
        : []),
    ],
  }
}

/** People and course stand before the table of votes, the result after it. */
export const composeMeeting = (facts: MeetingFacts): Section[] => [
  meetingPeople,
  meetingCourse(facts),
  meetingResult(facts),
]

export const meetingClosing =
  'Cuộc họp kết thúc hồi …… giờ …… phút cùng ngày. Biên bản được lập thành 02 bản, đã đọc lại cho các thành viên dự họp nghe, thống nhất thông qua./.'
