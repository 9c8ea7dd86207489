/**
 * What a dossier of commendation must hold, by the law of a day, the kind of award and the basis.
 *
 * The parts are those that the procedures of provinces and districts publish: tờ trình kèm danh sách, báo cáo thành
 * tích of each subject, biên bản họp xét. A sudden deed (đột xuất) goes by the short procedure, without a meeting.
 * Public praise (biểu dương) is no form of award in the law: a list is all it needs.
 */
import { type CivilDate, isValidOn } from '../dates.ts'
import type { AwardBasis } from './nomination.ts'

export const dossierParts = ['submission_letter', 'list', 'achievement_report', 'meeting_minutes'] as const
export type DossierPart = (typeof dossierParts)[number]

type DossierRule = {
  validFrom: CivilDate
  validTo: CivilDate | null
  /** As the checklist names it. */
  legalBasis: string
  parts: Record<AwardBasis, readonly DossierPart[]>
}

const full: readonly DossierPart[] = ['submission_letter', 'list', 'achievement_report', 'meeting_minutes']
const short: readonly DossierPart[] = ['submission_letter', 'list', 'achievement_report']
const parts = { merit: full, thematic: full, ad_hoc: short }

/** Three periods of the law, in order and without a gap; what they ask for is the same, what they rest on is not. */
export const dossierRules: readonly DossierRule[] = [
  {
    validFrom: '2004-07-01',
    validTo: '2023-12-31',
    legalBasis: 'Luật Thi đua, khen thưởng năm 2003 và Nghị định 91/2017/NĐ-CP',
    parts,
  },
  {
    validFrom: '2024-01-01',
    validTo: '2025-06-30',
    legalBasis: 'Luật Thi đua, khen thưởng 06/2022/QH15 và Nghị định 98/2023/NĐ-CP',
    parts,
  },
  {
    validFrom: '2025-07-01',
    validTo: null,
    legalBasis: 'Luật Thi đua, khen thưởng 06/2022/QH15 và Nghị định 152/2025/NĐ-CP',
    parts,
  },
]

export type DossierNeed = { legalBasis: string; parts: readonly DossierPart[] }

/** What a list needs on a day; `hasFormal`: whether any of its subjects is to get more than praise. */
export function dossierNeeds(list: { basis: AwardBasis; hasFormal: boolean }, day: CivilDate): DossierNeed {
  const rule = dossierRules.find(({ validFrom, validTo }) => isValidOn(validFrom, validTo, day))
  if (!list.hasFormal || rule === undefined) return { legalBasis: '', parts: ['list'] }
  return { legalBasis: rule.legalBasis, parts: rule.parts[list.basis] }
}

/** The best that is known of a part: an issued document, a file, a paper in the folder, a draft, nothing. */
export type PartState = 'issued' | 'file' | 'paper' | 'draft' | 'missing'

export function partState(known: {
  document: 'issued' | 'draft' | null
  hasFile: boolean
  hasPaper: boolean
}): PartState {
  if (known.document === 'issued') return 'issued'
  if (known.hasFile) return 'file'
  if (known.hasPaper) return 'paper'
  return known.document === 'draft' ? 'draft' : 'missing'
}

/** A draft is written, not yet signed: it is still lacking. */
export const isLacking = (state: PartState): boolean => state === 'missing' || state === 'draft'
