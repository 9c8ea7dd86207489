/** What the commendation operations answer. */
import type { CandidateReason } from '../domain/award-candidates.ts'
import type { Likeness } from '../domain/award-duplicates.ts'
import type { Reward } from '../domain/award-reward.ts'
import type { AwardWarning } from '../domain/award-warnings.ts'
import type {
  AwardBasis,
  ListStage,
  NominationSource,
  NominationStatus,
  Opinion,
  SubjectKind,
} from '../domain/nomination.ts'
import type { ComparedFact } from '../domain/nomination-compare.ts'
import type { OfficeLevel } from '../domain/unit.ts'
import type { Attachment } from './attachments.ts'
import type { RecordTrace } from './exchange-review.ts'

export type Quota = { collective?: number; individual?: number; household?: number }

export type SubjectCounts = Record<SubjectKind, number>

export type NominationListSummary = {
  id: string
  name: string
  year: number
  planId: string | null
  planNumber: string | null
  roundId: string | null
  roundOrdinal: number | null
  theme: string
  basis: AwardBasis
  madeOn: string | null
  metOn: string | null
  quota: Quota
  stage: ListStage
  counts: SubjectCounts
  /** Whose data was erased: they stand in the list and are not counted. */
  erased: number
  undecided: number
  approved: number
  revision: number
}

export type Nomination = {
  id: string
  listId: string
  subjectKind: SubjectKind
  honorific: '' | 'Ông' | 'Bà'
  name: string
  birthYear: number | null
  jobTitle: string
  unitId: string | null
  unitName: string
  /** `An Mỹ`, as in tables. */
  unitShortName: string
  workplace: string
  phone: string
  idNumber: string
  achievement: string
  proposedForm: string
  formId: string | null
  /** Name of form or title, else what the sender wrote. */
  awardName: string
  isPraise: boolean
  titleId: string | null
  note: string
  source: NominationSource
  /** The row of a sheet, when it came in a return. */
  origin: { fileName: string; sheet: string; row: number } | null
  status: NominationStatus
  statusReason: string
  opinion: Opinion | null
  opinionNote: string
  /** What the appraising body said of it; null while it has not. */
  appraisal: { id: string; body: string; appraisedOn: string; isAgreed: boolean; opinion: string } | null
  decision: { id: string; number: string; symbol: string; decidedOn: string } | null
  position: number
  revision: number
}

export type NominationRow = Nomination & { warnings: AwardWarning[] }

export type NominationListDetail = NominationListSummary & {
  nominations: NominationRow[]
  /** Null: no quota for that kind. */
  quotaLeft: Record<SubjectKind, number | null>
}

export type NominationEvent = {
  id: string
  fromStatus: NominationStatus | null
  toStatus: NominationStatus
  reason: string
  happenedAt: string
}

export type NominationDetail = Nomination & {
  listName: string
  year: number
  events: NominationEvent[]
  traces: RecordTrace[]
  /** Files that are its report of achievements. */
  attachments: Attachment[]
  /** The report lies in the folder on paper. */
  hasPaperReport: boolean
  /** Awards of what may be the same subject, latest first. */
  earlier: ({ id: string; year: number; awardName: string; decidedOn: string } & Likeness)[]
}

export type DecisionSummary = {
  id: string
  number: string
  symbol: string
  decidedOn: string
  issuingBody: string
  signerName: string
  signerTitle: string
  note: string
  nominations: number
  revision: number
}

export type RewardLine = {
  nominationId: string
  /** The day whose rates and base pay were taken. */
  day: string
  /** `praise`: goes without money. `no_award`: neither form nor title chosen yet. */
  reward: Reward | { ok: false; reason: 'praise' | 'no_award' }
}

export type RewardSheet = {
  day: string
  rounding: { mode: 'up' | 'nearest' | 'none'; unit: number }
  lines: RewardLine[]
  /** Of those that are agreed to. */
  total: number
  byUnit: { unitId: string | null; unitName: string; count: number; total: number }[]
}

export type AwardOption = {
  id: string
  name: string
  subjectKinds: SubjectKind[]
  levels: OfficeLevel[]
  validFrom: string | null
  validTo: string | null
  legalBasis: string
  /** Praise goes without money and is no legal form of award. */
  isPraise: boolean
  isValid: boolean
  /** Whether an office of this level may award it itself. */
  isOwnLevel: boolean
}

export type AwardCatalogue = { day: string; level: OfficeLevel; forms: AwardOption[]; titles: AwardOption[] }

export type PairSide = Nomination & { listName: string; year: number }

export type DuplicatePairView = {
  first: PairSide
  second: PairSide
  likeness: Likeness | null
  facts: ComparedFact[]
  decision: 'same' | 'different' | null
  /** Why both stand in the list although they are the same. */
  reason: string
}

export type CandidateRow = {
  unitId: string
  unitName: string
  isProposed: boolean
  reasons: CandidateReason[]
  /** Strengths written down at its visits: the words an achievement can be written from. */
  strengths: string[]
  /** Already in this list. */
  isNominated: boolean
}
