/** The words of a Quyết định khen thưởng: ai được tặng gì → tiền thưởng → thi hành. */
import { formatNumber, numberInWords } from '../../numbers.ts'
import type { Paragraph, Section } from '../document.ts'
import type { SubjectKind } from '../nomination.ts'
import { articleSections, listParagraphs } from './articles.ts'
import { type Awarded, type AwardGroup, awardGroups, awardVerb } from './award-groups.ts'
import { countsOf, subjectCounts, subjectLine, subjectWords } from './award-subjects.ts'
import { upperFirst } from './office-text.ts'

/** Above this many the names stand in the annex. */
const namesInDecision = 12

export type DecidedSubject = Awarded & {
  /** Đồng; null where no rate or base pay is known for the day. */
  reward: number | null
}

export type AwardDecisionFacts = {
  merit: string
  awarded: readonly DecidedSubject[]
  /** `Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ`; null when none is known. */
  decree: string | null
  /** `huyện`, `xã` */
  areaType: string
  officeHead: string
  committeeOffice: string
}

export const isEnclosed = (awarded: readonly unknown[]): boolean => awarded.length > namesInDecision

const kindNames = { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' } as const

const giving = (group: AwardGroup, merit: string): string =>
  `${upperFirst(awardVerb(group))} cho ${subjectCounts(countsOf(group.members))} đã ${merit}`

const awardParagraphs = ({ awarded, merit }: AwardDecisionFacts): Paragraph[] => {
  const groups = awardGroups(awarded)
  if (groups.length === 0)
    return [{ key: 'awards.1', text: `Tặng ……………………………… cho ${subjectCounts(countsOf([]))} đã ${merit}.` }]
  return groups.flatMap((group, index): Paragraph[] => {
    const key = `awards.${index + 1}`
    const before = groups.length > 1 ? `${index + 1}. ` : ''
    if (isEnclosed(awarded))
      return [{ key, text: `${before}${giving(group, merit)} (có danh sách kèm theo).` }]
    const lines = group.members.map((one) => ({ id: one.id, text: `- ${subjectLine(one)}` }))
    return [{ key, text: `${before}${giving(group, merit)}, gồm:` }, ...listParagraphs(key, lines)]
  })
}

export const money = (amount: number): string => `${formatNumber(amount)} đồng`

const moneyInWords = (amount: number): string => `${upperFirst(numberInWords(amount))} đồng`

/** `tập thể 840.000 đồng; cá nhân 420.000 đồng`; dots where the rate is not known. */
const ratesText = (group: AwardGroup<DecidedSubject>): string => {
  const kinds = (['collective', 'individual', 'household'] as const).filter((kind: SubjectKind) =>
    group.members.some(({ subjectKind }) => subjectKind === kind),
  )
  return kinds
    .map((kind) => {
      const amounts = [
        ...new Set(
          group.members.filter(({ subjectKind }) => subjectKind === kind).map(({ reward }) => reward),
        ),
      ]
      const known = amounts.every((amount) => amount !== null)
      const text = known ? amounts.map((amount) => money(amount ?? 0)).join(', ') : '…………… đồng'
      return `${kindNames[kind]} ${text}`
    })
    .join('; ')
}

/** The sum, or null where one of the rewards is not known. */
export const rewardTotal = (awarded: readonly DecidedSubject[]): number | null =>
  awarded.some(({ reward }) => reward === null)
    ? null
    : awarded.reduce((sum, { reward }) => sum + (reward ?? 0), 0)

const moneyParagraphs = ({ awarded, decree, areaType }: AwardDecisionFacts): Paragraph[] => {
  if (awarded.length === 0) return []
  const groups = awardGroups(awarded)
  const total = rewardTotal(awarded)
  const basis = decree === null ? 'theo quy định' : `theo quy định tại ${decree}`
  const rates = groups
    .map((group) =>
      groups.length > 1 ? `${group.award || 'khen thưởng'}: ${ratesText(group)}` : ratesText(group),
    )
    .join('; ')
  return [
    {
      key: 'money.rates',
      text: `Mức tiền thưởng kèm theo thực hiện ${basis}: ${rates}.`,
    },
    {
      key: 'money.total',
      text:
        total === null
          ? 'Tổng số tiền thưởng: …………… đồng (Bằng chữ: ………………………………).'
          : `Tổng số tiền thưởng: ${money(total)} (Bằng chữ: ${moneyInWords(total)}).`,
    },
    {
      key: 'money.source',
      text: `Kinh phí trích từ Quỹ thi đua, khen thưởng của ${areaType} theo quy định hiện hành.`,
    },
  ]
}

export const composeAwardDecision = (facts: AwardDecisionFacts): Section[] =>
  articleSections([
    { key: 'awards', paragraphs: awardParagraphs(facts) },
    { key: 'money', paragraphs: moneyParagraphs(facts) },
    {
      key: 'effect',
      paragraphs: [
        {
          key: 'effect',
          text: `Quyết định này có hiệu lực kể từ ngày ký. ${upperFirst(facts.committeeOffice)}, ${facts.officeHead}, thủ trưởng các cơ quan, đơn vị có liên quan và các ${subjectWords(countsOf(facts.awarded))} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
        },
      ],
    },
  ])
