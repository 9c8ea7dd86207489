import type { CivilDate } from '../dates.ts'
import { isValidOn } from '../dates.ts'
import type { SubjectKind } from './nomination.ts'
import type { OfficeLevel } from './unit.ts'

/** A title (danh hiệu) or form (hình thức) as the law lists it for a time. */
export type LegalAward = {
  id: string
  subjectKinds: readonly SubjectKind[]
  /** Whose chairman may award it: cấp huyện, cấp xã, cấp thành phố. */
  levels: readonly OfficeLevel[]
  validFrom: CivilDate | null
  validTo: CivilDate | null
}

/** What an office of this level may award to such a subject on this day. Source: Luật 06/2022/QH15 Điều 80 and its dated successors. */
export function awardableOn<A extends LegalAward>(
  awards: readonly A[],
  on: { day: CivilDate; level: OfficeLevel; subjectKind: SubjectKind },
): A[] {
  return awards.filter((award) => awardProblem(award, on) === null)
}

/** Why an award cannot be given; null when it can. */
export function awardProblem(
  award: LegalAward,
  on: { day: CivilDate; level: OfficeLevel; subjectKind: SubjectKind },
): 'not_valid_on_day' | 'not_at_level' | 'not_for_subject' | null {
  if (!isValidOn(award.validFrom, award.validTo, on.day)) return 'not_valid_on_day'
  if (!award.levels.includes(on.level)) return 'not_at_level'
  return award.subjectKinds.includes(on.subjectKind) ? null : 'not_for_subject'
}
