/** The words of a Tờ trình đề nghị khen thưởng and of the list that goes with it. */
import type { Section } from '../document.ts'
import { bareClause, countText, listText } from './office-text.ts'

type SubjectCounts = { collectives: number; individuals: number; households: number }

/** `02 tập thể, 05 cá nhân và 01 hộ gia đình`; kinds without a subject are not named. */
const subjectCounts = (counts: SubjectCounts): string =>
  listText([
    ...(counts.collectives > 0 ? [`${countText(counts.collectives)} tập thể`] : []),
    ...(counts.individuals > 0 ? [`${countText(counts.individuals)} cá nhân`] : []),
    ...(counts.households > 0 ? [`${countText(counts.households)} hộ gia đình`] : []),
  ])

/** Last line of the list. */
export const listClosing = (counts: SubjectCounts): string => {
  const text = subjectCounts(counts)
  return text ? `Danh sách có ${text}./.` : 'Danh sách chưa có tập thể, cá nhân, hộ gia đình nào./.'
}

export type SubmissionFacts = {
  officeName: string
  /** Who decides: `Chủ tịch UBND huyện Mỹ Đức`. */
  decider: string
  /** For what: `có thành tích trong thực hiện 02 Bộ Quy tắc ứng xử năm 2018`. */
  merit: string
  /** `giấy khen` */
  form: string
  counts: SubjectCounts
  isCouncilAgreed: boolean
}

/** A submission needs at least one subject. */
export const composeSubmission = (facts: SubmissionFacts): Section[] => {
  const agreed = facts.isCouncilAgreed ? ', đã được Hội đồng Thi đua - Khen thưởng xét duyệt' : ''
  const paragraphs = [
    {
      key: 'request',
      text: `Căn cứ kết quả kiểm tra và đề nghị của các đơn vị, ${facts.officeName} kính trình ${facts.decider} xem xét, tặng ${facts.form} cho ${subjectCounts(facts.counts)} ${bareClause(facts.merit)}${agreed}.`,
    },
    { key: 'enclosed', text: '(Có danh sách và báo cáo thành tích kèm theo)' },
    { key: 'closing', text: `Kính trình ${facts.decider} xem xét, quyết định./.` },
  ]
  return [{ key: 'text', heading: null, level: 1, paragraphs }]
}
