/**
 * The words of a Tin bài about a round, in the manner of the published one of 05/10/2018: đơn vị đã kiểm tra → kết quả →
 * gương điển hình → nơi công cộng → tồn tại, không nêu tên đơn vị → nhiệm vụ → đợt sau. For readers, so without shares
 * such as 05/06.
 */
import { toRoman } from '../../numbers.ts'
import type { Paragraph, Section } from '../document.ts'
import { bareClause, countText, lowerFirst } from './office-text.ts'
import { strengthParagraphs } from './report-strengths.ts'
import { codeNames, criterionSubject, outreachParagraph } from './round-report-achievements.ts'
import { nextRoundParagraphs, periodText } from './round-report-coverage.ts'
import type { ConductCodeKind, RoundReportFacts } from './round-report-facts.ts'
import { roundTasks, tasksPurpose } from './round-report-tasks.ts'
import { namesInProse, unitCounts, unitNames } from './unit-names.ts'

/** More of one sort tires the reader. */
const itemsInNews = 6

const lead = (facts: RoundReportFacts): Paragraph => {
  const basis = `Thực hiện ${facts.planReference} về việc ${lowerFirst(bareClause(facts.planSubject))}`
  const partners = facts.partners ? ` phối hợp với ${facts.partners}` : ''
  const round = `đợt ${toRoman(facts.roundOrdinal)}`
  const where =
    facts.visited.length === 0
      ? ''
      : facts.visited.length <= namesInProse
        ? ` tại ${unitNames(facts.visited)}`
        : ` tại ${unitCounts(facts.visited)}`
  return {
    key: 'lead',
    text:
      facts.visited.length === 0
        ? `${basis}, ${facts.officeName} chuẩn bị tổ chức kiểm tra ${round}.`
        : `${basis}; ${periodText(facts)}, ${facts.officeName} đã${partners} tổ chức kiểm tra ${round}${where}.`,
  }
}

/** What all, or nearly all, units do well under one code. */
const achieved = (facts: RoundReportFacts, code: ConductCodeKind): string[] => {
  const good = facts.criteria
    .filter(
      ({ conductCode, passed, failed }) =>
        conductCode === code && passed > 0 && passed / (passed + failed) >= 0.75,
    )
    .toSorted((a, b) => a.failed - b.failed || b.passed - a.passed)
  const all = good.filter(({ failed }) => failed === 0).slice(0, itemsInNews)
  const most = good.filter(({ failed }) => failed > 0).slice(0, itemsInNews)
  const sentence = (who: string, items: typeof good): string[] =>
    items.length === 0 ? [] : [`${who} thực hiện tốt: ${items.map(criterionSubject).join('; ')}.`]
  const isOne = facts.visited.length === 1
  return [...sentence(isOne ? 'đơn vị' : 'các đơn vị đều', all), ...sentence('Hầu hết các đơn vị', most)]
}

const agencyParagraph = (facts: RoundReportFacts): Paragraph[] => {
  const sentences = achieved(facts, 'agency')
  return sentences.length === 0
    ? []
    : [{ key: 'achieved.agency', text: `Qua kiểm tra cho thấy, ${lowerFirst(sentences.join(' '))}` }]
}

const publicParagraph = (facts: RoundReportFacts): Paragraph[] => {
  const sentences = achieved(facts, 'public')
  return sentences.length === 0
    ? []
    : [
        {
          key: 'achieved.public',
          text: `Về thực hiện ${codeNames.public}, ${lowerFirst(sentences.join(' '))}`,
        },
      ]
}

const someUnits = (units: number, visited: number): string => {
  if (visited === 1) return 'tại đơn vị được kiểm tra'
  const ratio = units / visited
  const who = ratio <= 1 / 3 ? 'một số ít' : ratio <= 2 / 3 ? 'một số' : 'nhiều'
  return `tại ${who} đơn vị được kiểm tra`
}

const shortcomings = ({ findings, visited }: RoundReportFacts): Paragraph[] => {
  if (findings.length === 0) return []
  const units = new Set(findings.map(({ unitId }) => unitId)).size
  const texts = [...new Set(findings.map(({ description }) => lowerFirst(bareClause(description))))]
  const rest = texts.length > itemsInNews ? '…' : '.'
  const what = texts.length === 1 ? 'tồn tại' : 'một số tồn tại'
  return [
    {
      key: 'shortcomings',
      text: `Bên cạnh những kết quả đạt được, vẫn còn ${what} ${someUnits(units, visited.length)}: ${texts.slice(0, itemsInNews).join('; ')}${rest}`,
    },
  ]
}

const tasks = (facts: RoundReportFacts): Paragraph => ({
  key: 'tasks',
  text: `${tasksPurpose(facts)}: ${roundTasks(facts)
    .map((task) => lowerFirst(bareClause(task)).replaceAll(/;\s*/g, ', '))
    .join('; ')}.`,
})

/** Under the text: `Lan Hương - Phòng Văn hóa và Thông tin huyện Mỹ Đức`. */
const bylineOf = (author: string, office: string): Section => ({
  key: 'byline',
  heading: null,
  level: 1,
  isAnnex: true,
  paragraphs: [{ key: 'byline', text: [author, office].filter((part) => part !== '').join(' - ') }],
})

export const composeNews = (facts: RoundReportFacts, by: { author: string; office: string }): Section[] => [
  {
    key: 'text',
    heading: null,
    level: 1,
    paragraphs: [
      lead(facts),
      ...agencyParagraph(facts),
      ...strengthParagraphs(facts).slice(0, itemsInNews),
      ...publicParagraph(facts),
      ...outreachParagraph(facts),
      ...shortcomings(facts),
      tasks(facts),
      ...nextRoundParagraphs(facts).slice(0, 1),
    ],
  },
  bylineOf(by.author, by.office),
]

/** `Mỹ Đức kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử`. */
export const newsTitle = (placeName: string, ordinal: number): string =>
  `${placeName} kiểm tra việc thực hiện ${countText(2)} Bộ Quy tắc ứng xử${ordinal > 1 ? ` đợt ${toRoman(ordinal)}` : ''}`
