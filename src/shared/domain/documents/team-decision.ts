/** The words of a Quyết định thành lập Đoàn kiểm tra: thành phần → nhiệm vụ, thời gian → thi hành. */
import { type CivilDate, formatDate } from '../../dates.ts'
import type { Section } from '../document.ts'
import { articleSections, listParagraphs } from './articles.ts'
import { countText, lowerFirst, upperFirst } from './office-text.ts'
import { type NamedUnit, namesInProse, unitCounts, unitNames } from './unit-names.ts'

export type TeamDecisionFacts = {
  /** `đợt I năm 2018` */
  round: string
  /** `Kế hoạch số 1260/KH-UBND ngày 11/9/2018 của UBND huyện Mỹ Đức` */
  planReference: string
  /** `huyện Mỹ Đức` */
  areaName: string
  /** `UBND huyện` */
  committeeName: string
  /** `Trưởng phòng Văn hóa và Thông tin` */
  officeHead: string
  /** `Chánh Văn phòng HĐND và UBND huyện` */
  committeeOffice: string
  team: readonly { id: string; name: string; role: string }[]
  units: readonly NamedUnit[]
  period: { from: CivilDate; to: CivilDate | null } | null
}

const unitsText = (units: readonly NamedUnit[]): string => {
  if (units.length === 0) return 'các đơn vị theo lịch kiểm tra'
  if (units.length > namesInProse) return `${unitCounts(units)} (theo lịch kiểm tra)`
  return units.length === 1 ? unitNames(units) : `${countText(units.length)} đơn vị: ${unitNames(units)}`
}

const periodText = ({ period }: TeamDecisionFacts): string => {
  if (period === null) return 'Thời gian kiểm tra thực hiện theo lịch kiểm tra của từng đơn vị.'
  if (period.to === null) return `Thời gian kiểm tra: từ ngày ${formatDate(period.from)}.`
  if (period.to === period.from) return `Thời gian kiểm tra: ngày ${formatDate(period.from)}.`
  return `Thời gian kiểm tra: từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}.`
}

const dots = '………………………………………………………………'

const members = (facts: TeamDecisionFacts): { id: string; text: string }[] =>
  facts.team.length === 0
    ? [1, 2, 3].map((place) => ({ id: `${place}`, text: `${place}. ${dots}` }))
    : facts.team.map(({ id, name, role }, index) => ({
        id,
        text: `${index + 1}. ${[name, role].filter((part) => part !== '').join(', ')}`,
      }))

export const composeTeamDecision = (facts: TeamDecisionFacts): Section[] =>
  articleSections([
    {
      key: 'team',
      paragraphs: [
        {
          key: 'team.intro',
          text: `Thành lập Đoàn kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử ${facts.round} trên địa bàn ${facts.areaName}, gồm các ông, bà có tên sau:`,
        },
        ...listParagraphs('team.member', members(facts)),
      ],
    },
    {
      key: 'duties',
      paragraphs: [
        {
          key: 'duties.inspect',
          text: `Đoàn kiểm tra có nhiệm vụ kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử theo ${facts.planReference} tại ${unitsText(facts.units)}.`,
        },
        { key: 'duties.period', text: periodText(facts) },
        {
          key: 'duties.report',
          text: `Trưởng đoàn phân công nhiệm vụ cho từng thành viên; Thư ký lập biên bản từng cuộc kiểm tra. Kết thúc đợt kiểm tra, Đoàn kiểm tra tổng hợp kết quả, báo cáo ${facts.committeeName} và tự giải thể sau khi hoàn thành nhiệm vụ.`,
        },
      ],
    },
    {
      key: 'effect',
      paragraphs: [
        {
          key: 'effect',
          text: `Quyết định này có hiệu lực kể từ ngày ký. ${upperFirst(facts.committeeOffice)}, ${facts.officeHead}, thủ trưởng các đơn vị được kiểm tra và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
        },
      ],
    },
  ])

/** Trích yếu. */
export const teamDecisionAbstract = ({
  round,
  areaName,
}: Pick<TeamDecisionFacts, 'round' | 'areaName'>): string =>
  `Về việc thành lập Đoàn kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử ${lowerFirst(round)} trên địa bàn ${areaName}`
