/**
 * The words of a Kế hoạch kiểm tra: mục đích, yêu cầu → nội dung → đối tượng, hình thức → thời gian → đoàn → kinh phí →
 * tổ chức thực hiện; and the outline by which the units report.
 */
import { type CivilDate, formatDate } from '../../dates.ts'
import { toRoman } from '../../numbers.ts'
import type { Paragraph, Section } from '../document.ts'
import { bareClause, lowerFirst, upperFirst } from './office-text.ts'
import { type NamedUnit, namesInProse, unitCounts, unitNames } from './unit-names.ts'

export type PlanFacts = {
  /** `UBND huyện Mỹ Đức` */
  committee: string
  subject: string
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
    : `${unitCounts(units)} (danh sách tại Phụ lục I kèm theo).`

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
          text: `- Các đơn vị tự kiểm tra, gửi báo cáo theo đề cương tại Phụ lục II trước ngày ${formatDate(facts.returnsDueOn)}.`,
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
      key: 'budget',
      title: 'Kinh phí thực hiện',
      paragraphs: [
        {
          key: 'budget',
          text: '- Kinh phí thực hiện bố trí trong dự toán được giao của các cơ quan, đơn vị theo quy định.',
        },
      ],
    },
    {
      key: 'duties',
      title: 'Tổ chức thực hiện',
      paragraphs: facts.duties.map(({ id, who, what }, index) => ({
        key: `duties.${id}`,
        text: `${index + 1}. ${who}: ${bareClause(what)}${index === facts.duties.length - 1 ? './.' : '.'}`,
      })),
    },
  ]
  const intro: Section = {
    key: 'intro',
    heading: null,
    level: 1,
    paragraphs: [
      {
        key: 'intro',
        text: `${facts.committee} ban hành Kế hoạch ${lowerFirst(bareClause(facts.subject))} như sau:`,
      },
    ],
  }
  return [
    intro,
    ...parts
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map(
        ({ key, title, paragraphs }, index): Section => ({
          key,
          heading: `${toRoman(index + 1)}. ${title.toLocaleUpperCase('vi')}`,
          level: 1,
          paragraphs,
        }),
      ),
  ]
}

/** Đề cương báo cáo tự kiểm tra, an annex of the plan. */
export const composeReportOutline = (codes: readonly string[]): Section[] => {
  const parts: { key: string; title: string; texts: readonly string[] }[] = [
    {
      key: 'lead',
      title: 'Công tác chỉ đạo, triển khai',
      texts: ['Văn bản, kế hoạch đã ban hành; phân công thực hiện; vai trò nêu gương của người đứng đầu'],
    },
    {
      key: 'outreach',
      title: 'Công tác tuyên truyền, phổ biến, niêm yết',
      texts: ['Số hội nghị, tọa đàm, buổi phát thanh, số người tham gia; nơi đã niêm yết'],
    },
    {
      key: 'results',
      title: 'Kết quả thực hiện',
      texts: [
        ...codes.map((name) => `${upperFirst(bareClause(name))}: kết quả theo từng nội dung, số liệu cụ thể`),
        'Đưa kết quả thực hiện vào đánh giá cán bộ hằng tháng',
      ],
    },
    {
      key: 'models',
      title: 'Mô hình, gương điển hình',
      texts: ['Tên mô hình, cá nhân, tập thể; cách làm, kết quả'],
    },
    {
      key: 'shortcomings',
      title: 'Tồn tại, hạn chế và nguyên nhân',
      texts: ['Nội dung chưa đạt; nguyên nhân; việc khắc phục, thời hạn hoàn thành'],
    },
    {
      key: 'proposals',
      title: 'Đề xuất, kiến nghị',
      texts: ['Kiến nghị với cấp trên; tập thể, cá nhân, hộ gia đình đề nghị biểu dương, khen thưởng'],
    },
  ]
  return parts.map(({ key, title, texts }, index) => ({
    key: `outline.${key}`,
    heading: `${index + 1}. ${title}`,
    level: 2,
    isAnnex: true,
    paragraphs: dashes(`outline.${key}`, texts),
  }))
}
