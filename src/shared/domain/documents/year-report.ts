/**
 * The prose of a Báo cáo năm: các đợt → kết quả → tồn tại và khắc phục → khen thưởng → so với năm trước → nhiệm vụ. The
 * parts that a round has too are worded as in the report of a round; a part without matter is left out.
 */
import { formatDate } from '../../dates.ts'
import { formatNumber, toRoman } from '../../numbers.ts'
import type { Paragraph, Section } from '../document.ts'
import { type SubjectCounts, subjectCounts } from './award-subjects.ts'
import { bareClause, countText, lowerFirst, shareText } from './office-text.ts'
import { achievementParagraphs } from './round-report-achievements.ts'
import { coverageParagraphs } from './round-report-coverage.ts'
import type { RoundReportFacts } from './round-report-facts.ts'
import { shortcomingParagraphs } from './round-report-shortcomings.ts'
import { taskParagraphs } from './round-report-tasks.ts'
import { namesInProse, unitCounts, unitNames } from './unit-names.ts'

export const unitsAnnex = 'Phụ lục I'
export const findingsAnnex = 'Phụ lục II'

/** What is counted of a year, and compared with the year before. */
export type YearFigures = {
  year: number
  /** Units inspected on site. */
  units: number
  passed: number
  /** Verdicts that are not "không áp dụng". */
  judged: number
  findings: number
  done: number
  outreach: number
  participants: number
  awards: number
}

export type YearReportFacts = {
  year: number
  /** The year as one: units, verdicts, findings and outreach of all its rounds. */
  whole: RoundReportFacts
  rounds: readonly { ordinal: number; from: string | null; to: string | null; visited: number }[]
  /** Units that the plan inspects on site. */
  onSite: number
  awards: SubjectCounts
  figures: YearFigures
  previous: YearFigures | null
}

const daysText = (from: string | null, to: string | null): string => {
  if (from === null) return ''
  if (to === null) return ` (từ ngày ${formatDate(from)})`
  return to === from
    ? ` (ngày ${formatDate(from)})`
    : ` (từ ngày ${formatDate(from)} đến ngày ${formatDate(to)})`
}

const roundLine = ({ ordinal, from, to, visited }: YearReportFacts['rounds'][number]): string =>
  `Đợt ${toRoman(ordinal)}${daysText(from, to)}: ${visited === 0 ? 'chưa kiểm tra' : `${countText(visited)} đơn vị`}`

/** `06/26 đơn vị thuộc đối tượng kiểm tra trực tiếp`; units that the plan does not inspect on site are counted apart. */
const inspectedText = ({ whole, onSite }: YearReportFacts): string => {
  const visited = whole.visited.length
  const planned = onSite - whole.remaining.length
  const share = `${shareText(planned, onSite)} đơn vị thuộc đối tượng kiểm tra trực tiếp`
  if (onSite === 0 || planned <= 0) return `${countText(visited)} đơn vị`
  return planned === visited ? share : `${countText(visited)} đơn vị, trong đó có ${share}`
}

const coverage = (facts: YearReportFacts): Paragraph[] => {
  const { whole, year, rounds } = facts
  const subject = lowerFirst(bareClause(whole.planSubject))
  const basis = `Thực hiện ${whole.planReference} về việc ${subject}`
  const inYear = subject.endsWith(`năm ${year}`) ? '' : ` trong năm ${year},`
  const partners = whole.partners ? ` phối hợp với ${whole.partners}` : ''
  const held = rounds.filter(({ visited }) => visited > 0).length
  const text =
    held === 0
      ? `${basis}, đến thời điểm báo cáo, ${whole.officeName} chưa tiến hành kiểm tra đơn vị nào trong năm ${year}.`
      : `${basis},${inYear} ${whole.officeName} đã${partners} tổ chức ${countText(held)} đợt kiểm tra tại ${inspectedText(facts)} (danh sách tại ${unitsAnnex}), cụ thể:`
  const lines = held === 0 ? [] : rounds
  return [
    { key: 'coverage.rounds', text },
    ...lines.map((round, index) => ({
      key: `coverage.round.${round.ordinal}`,
      text: `- ${roundLine(round)}${index === lines.length - 1 ? '.' : ';'}`,
    })),
    ...coverageParagraphs(whole).filter(({ key }) => key === 'coverage.returns'),
  ]
}

const remaining = ({ whole }: YearReportFacts): Paragraph[] => {
  const left = whole.remaining
  if (left.length === 0 || whole.visited.length === 0) return []
  const named = left.length <= namesInProse ? `: ${unitNames(left)}` : ''
  return [{ key: 'coverage.remaining', text: `Còn ${unitCounts(left)} chưa kiểm tra${named}.` }]
}

const awardsParagraph = ({ awards, year }: YearReportFacts): Paragraph[] =>
  awards.collective + awards.individual + awards.household === 0
    ? []
    : [{ key: 'awards', text: `Trong năm ${year}, đã khen thưởng ${subjectCounts(awards)} có thành tích.` }]

/** `tăng 02`, `giảm 01`, `không đổi`. */
const changeText = (now: number, before: number): string => {
  if (now === before) return 'không đổi'
  return `${now > before ? 'tăng' : 'giảm'} ${countText(Math.abs(now - before))}`
}

const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10

const percentText = (value: number | null): string =>
  value === null ? 'chưa có số liệu' : `${formatNumber(value, 1)}%`

const comparison = ({ figures, previous }: YearReportFacts): Paragraph[] => {
  if (previous === null) return []
  const counted = (key: keyof YearFigures, name: string): Paragraph => ({
    key: `compare.${key}`,
    text: `- ${name}: ${countText(figures[key])} (năm ${previous.year}: ${countText(previous[key])}, ${changeText(figures[key], previous[key])}).`,
  })
  const shared = (key: string, name: string, now: number | null, before: number | null): Paragraph => ({
    key: `compare.${key}`,
    text: `- ${name}: ${percentText(now)} (năm ${previous.year}: ${percentText(before)}).`,
  })
  return [
    counted('units', 'Số đơn vị được kiểm tra trực tiếp'),
    shared(
      'passed',
      'Tỷ lệ nội dung đạt',
      percentOf(figures.passed, figures.judged),
      percentOf(previous.passed, previous.judged),
    ),
    counted('findings', 'Số tồn tại, hạn chế'),
    shared(
      'done',
      'Tỷ lệ tồn tại đã khắc phục',
      percentOf(figures.done, figures.findings),
      percentOf(previous.done, previous.findings),
    ),
    counted('outreach', 'Số hoạt động tuyên truyền'),
    counted('participants', 'Số lượt người tham gia'),
    counted('awards', 'Số tập thể, cá nhân, hộ gia đình được khen thưởng'),
  ]
}

export const composeYearReport = (facts: YearReportFacts): Section[] => {
  const { whole, year, previous } = facts
  const parts: { key: string; title: string; paragraphs: Paragraph[] }[] = [
    {
      key: 'coverage',
      title: 'Tình hình triển khai',
      paragraphs: [...coverage(facts), ...remaining(facts)],
    },
    { key: 'achievements', title: 'Kết quả đạt được', paragraphs: achievementParagraphs(whole) },
    {
      key: 'shortcomings',
      title: 'Tồn tại, hạn chế',
      paragraphs: shortcomingParagraphs(whole, findingsAnnex),
    },
    { key: 'awards', title: 'Công tác khen thưởng', paragraphs: awardsParagraph(facts) },
    {
      key: 'compare',
      title: `So sánh với năm ${previous?.year ?? year - 1}`,
      paragraphs: comparison(facts),
    },
    {
      key: 'tasks',
      title: 'Nhiệm vụ trong thời gian tới',
      paragraphs: [
        ...taskParagraphs(whole),
        {
          key: 'closing',
          text: `Trên đây là báo cáo kết quả kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử năm ${year}, ${whole.officeName} trân trọng báo cáo./.`,
        },
      ],
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
