/** What is given to whom: nominations by award, praise last. */
import { type AwardSubject, countsOf, subjectCounts } from './award-subjects.ts'

export type Awarded = AwardSubject & {
  id: string
  /** Name of the form or title; what the sender wrote where neither is chosen. */
  award: string
  isPraise: boolean
}

export type AwardGroup<One extends Awarded = Awarded> = {
  /** `Giấy khen của Chủ tịch UBND huyện`; empty where nothing is chosen. */
  award: string
  isPraise: boolean
  members: One[]
}

/** In the order in which they first occur; praise after awards. */
export const awardGroups = <One extends Awarded>(nominations: readonly One[]): AwardGroup<One>[] =>
  [...Map.groupBy(nominations, ({ award }) => award)]
    .map(([award, members]) => ({ award, isPraise: members[0]?.isPraise ?? false, members }))
    .toSorted((a, b) => Number(a.isPraise) - Number(b.isPraise))

/** What is done: `tặng Giấy khen của Chủ tịch UBND huyện`, `biểu dương`, `khen thưởng`. */
export const awardVerb = ({ award, isPraise }: Pick<AwardGroup, 'award' | 'isPraise'>): string => {
  if (isPraise) return 'biểu dương'
  return award === '' ? 'khen thưởng' : `tặng ${award}`
}

/** For an abstract: `biểu dương, khen thưởng`, or the one of the two that occurs. */
export const awardWords = (nominations: readonly Pick<Awarded, 'isPraise'>[]): string => {
  const praise = nominations.some(({ isPraise }) => isPraise)
  const award = nominations.length === 0 || nominations.some(({ isPraise }) => !isPraise)
  return [...(praise ? ['biểu dương'] : []), ...(award ? ['khen thưởng'] : [])].join(', ')
}

/** `Tặng Giấy khen …: 02 tập thể và 05 cá nhân`. */
export const groupCounts = (group: AwardGroup): string =>
  `${awardVerb(group)}: ${subjectCounts(countsOf(group.members))}`
