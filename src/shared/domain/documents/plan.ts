/** The words of a Kế hoạch kiểm tra: mục đích, yêu cầu → đối tượng, hình thức → thời gian → đoàn → tổ chức thực hiện. */
import { type CivilDate, formatDate } from '../../dates.ts'
import { toRoman } from '../../numbers.ts'
import type { Paragraph, Section } from '../document.ts'
import { bareClause, upperFirst } from './office-text.ts'
import { type NamedUnit, namesInProse, unitCounts, unitNames } from './unit-names.ts'

export type PlanFacts = {
  purposes: readonly string[]
  requirements: readonly string[]
  contents: readonly string[]
  onSite: readonly NamedUnit[]
  byReport: readonly NamedUnit[]
  period: { from: CivilDate; to: CivilDate } | null
  returnsDueOn: CivilDate | null
  /** `Ông …, Phó Chủ tịch UBND huyện, Trưởng đoàn` */
  team: readonly string[]
  duties: readonly { id: string; who: string; what: string }[]
}

const dashes = (key: string, texts: readonly string[]): Paragraph[] =>
  texts.map((text, index) => ({ key: `${key}.${index + 1}`, text: `- ${upperFirst(bareClause(text))}.` }))

const scopeText = (units: readonly NamedUnit[]): string =>
  units.length <= namesInProse
    ? `${unitNames(units)}.`
    : `${unitCounts(units)} (danh sách tại Phụ lục kèm theo).`

const scope = (facts: PlanFacts): Paragraph[] => [
  ...(facts.onSite.length > 0
    ? [{ key: 'scope.on_site', text: `- Kiểm tra trực tiếp: ${scopeText(facts.onSite)}` }]
    : []),
  ...(facts.byReport.length > 0
    ? [{ key: 'scope.by_report', text: `- Kiểm tra gián tiếp qua báo cáo: ${scopeText(facts.byReport)}` }]
    : []),
]

const time = (facts: PlanFacts): Paragraph[] => [
  ...(facts.period
    ? [
        {
          key: 'time.period',
          text: `- Thời gian kiểm tra: từ ngày ${formatDate(facts.period.from)} đến ngày ${formatDate(facts.period.to)}, theo từng đợt; lịch kiểm tra được thông báo trước cho đơn vị.`,
        },
      ]
    : []),
  ...(facts.returnsDueOn
    ? [
        {
          key: 'time.returns',
          text: `- Các đơn vị gửi báo cáo tự kiểm tra trước ngày ${formatDate(facts.returnsDueOn)}.`,
        },
      ]
    : []),
]

export const composePlan = (facts: PlanFacts): Section[] => {
  const parts: { key: string; title: string; paragraphs: Paragraph[] }[] = [
    { key: 'purpose', title: 'Mục đích', paragraphs: dashes('purpose', facts.purposes) },
    { key: 'requirements', title: 'Yêu cầu', paragraphs: dashes('requirements', facts.requirements) },
    { key: 'contents', title: 'Nội dung kiểm tra', paragraphs: dashes('contents', facts.contents) },
    { key: 'scope', title: 'Đối tượng, hình thức kiểm tra', paragraphs: scope(facts) },
    { key: 'time', title: 'Thời gian thực hiện', paragraphs: time(facts) },
    { key: 'team', title: 'Thành phần Đoàn kiểm tra', paragraphs: dashes('team', facts.team) },
    {
      key: 'duties',
      title: 'Tổ chức thực hiện',
      paragraphs: facts.duties.map(({ id, who, what }, index) => ({
        key: `duties.${id}`,
        text: `${index + 1}. ${who}: ${bareClause(what)}${index === facts.duties.length - 1 ? './.' : '.'}`,
      })),
    },
  ]
  return parts
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ key, title, paragraphs }, index) => ({
      key,
      heading: `${toRoman(index + 1)}. ${title.toLocaleUpperCase('vi')}`,
      level: 1,
      paragraphs,
    }))
}
