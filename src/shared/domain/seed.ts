/**
 * The shapes of the data that ships in `resources/`. Things refer to each other by `key`, a word that is unique in
 * its file's kind and means nothing outside these files: the loader gives every thing a fresh id.
 * All of it can be edited in the app afterwards.
 */
import type { CivilDate, Instant } from '../dates.ts'
import type { AnswerKind, Verdict } from './checklist.ts'
import type { FindingStatus, Severity } from './finding.ts'
import type { LawCertainty } from './law-entries.ts'
import type { AwardBasis, NominationStatus, SubjectKind } from './nomination.ts'
import type { InspectionMode, PlanStatus } from './plan.ts'
import type { RoundStatus, TeamRole } from './round.ts'
import type { RatingBand } from './scoring.ts'
import type { CommuneType, OfficeLevel, UnitKind } from './unit.ts'
import type { LineageKind } from './unit-lineage.ts'
import type { Session, VisitStatus } from './visit.ts'

/** `confirmed`: a source says so. `partial`: a summary or a copy does. `inferred`: nobody was seen saying it. */
export type Certainty = Exclude<LawCertainty, 'office'>

export type SeedUnit = {
  key: string
  kind: UnitKind
  communeType: CommuneType | null
  name: string
  fullName: string
  officialCode: string | null
  parent: string | null
  aliases: string[]
  validFrom: CivilDate | null
  validTo: CivilDate | null
  note: string
}

export type SeedLineage = {
  predecessor: string
  successor: string
  kind: LineageKind
  effectiveOn: CivilDate
  isPartial: boolean
  legalBasis: string
  note: string
  certainty: Certainty
}

/** resources/units/*.json */
export type UnitsSeed = { format: 'nep-units-1'; about: string; units: SeedUnit[]; lineage: SeedLineage[] }

export type SeedCode = {
  key: string
  symbol: string
  shortName: string
  name: string
  issuedOn: CivilDate
  issuer: string
  validTo: CivilDate | null
  position: number
}

/** `key` is the stable identity of a criterion over all versions. */
export type SeedCriterion = {
  key: string
  code: string
  groupName: string
  text: string
  basis: string
  guidance: string
  answerKind: AnswerKind
  maxScore: number | null
  unitKinds: UnitKind[]
  evidenceWanted: boolean
  isCritical: boolean
}

export type SeedChecklist = {
  key: string
  code: string
  name: string
  versions: {
    number: number
    status: 'draft' | 'published'
    publishedOn: CivilDate | null
    note: string
    hasScores: boolean
    ratings: RatingBand[]
    criteria: SeedCriterion[]
  }[]
}

/** resources/checklists/*.json */
export type ChecklistsSeed = {
  format: 'nep-checklists-1'
  about: string
  codes: SeedCode[]
  checklists: SeedChecklist[]
}

export type SeedAward = {
  key: string
  name: string
  subjectKinds: SubjectKind[]
  levels: OfficeLevel[]
  validFrom: CivilDate | null
  validTo: CivilDate | null
  legalBasis: string
  certainty: Certainty
}

/** resources/awards/titles.json (danh hiệu thi đua) and forms.json (hình thức khen thưởng, biểu dương) */
export type AwardTitlesSeed = { format: 'nep-award-titles-1'; about: string; titles: SeedAward[] }
export type AwardFormsSeed = {
  format: 'nep-award-forms-1'
  about: string
  forms: (SeedAward & { isPraise: boolean })[]
}

/** Exactly one of `form` and `title` is a key; the other is null. */
export type SeedRate = {
  form: string | null
  title: string | null
  level: OfficeLevel
  subjectKind: SubjectKind
  coefficient: number
  validFrom: CivilDate
  validTo: CivilDate | null
  legalBasis: string
  certainty: Certainty
}

/** resources/awards/rates.json */
export type AwardRatesSeed = { format: 'nep-award-rates-1'; about: string; rates: SeedRate[] }

/** resources/awards/base-pays.json; `amount` in đồng a month */
export type BasePaysSeed = {
  format: 'nep-base-pays-1'
  about: string
  basePays: { validFrom: CivilDate; amount: number; legalBasis: string; certainty: Certainty }[]
}

/** resources/holidays.json; `substitute` is the working day off for a holiday that fell on a weekend */
export type HolidaysSeed = {
  format: 'nep-holidays-1'
  about: string
  holidays: { day: CivilDate; name: string; kind: 'holiday' | 'substitute'; certainty: Certainty }[]
}

/** All persons in the shipped data are invented. */
export type SeedPerson = { name: string; jobTitle: string }
export type SeedTeamMember = SeedPerson & { role: TeamRole; body: string }

export type SeedAnswer = { criterion: string; verdict: Verdict | null; note: string }

export type SeedFinding = {
  unit: string
  criterion: string | null
  foundOn: CivilDate
  description: string
  severity: Severity
  cause: string
  recommendation: string
  remedyDueOn: CivilDate | null
  responsible: string
  status: FindingStatus
  doneOn: CivilDate | null
}

export type SeedVisit = {
  unit: string
  date: CivilDate
  session: Session
  startsAt: string | null
  endsAt: string | null
  place: string
  isUnannounced: boolean
  status: VisitStatus
  teamPeople: (SeedPerson & { role: string })[]
  unitPeople: (SeedPerson & { role: string })[]
  sites: string[]
  answers: SeedAnswer[]
  strengths: { criterion: string | null; description: string }[]
  findings: SeedFinding[]
  generalNote: string
  recommendation: string
  unitOpinion: string
  minutesNumber: string
  minutesCopies: number | null
  concludedAt: Instant | null
}

export type SeedOffice = {
  validFrom: CivilDate
  validTo: CivilDate | null
  name: string
  shortName: string
  level: OfficeLevel
  superiorName: string
  areaName: string
  placeName: string
  symbolSuffix: string
  signers: (SeedPerson & { issuer: 'office' | 'committee'; titleLines: string[] })[]
}

export type SeedPlan = {
  year: number
  number: string
  symbol: string
  issuedOn: CivilDate
  issuingBody: string
  signer: SeedPerson
  abstract: string
  legalBases: string[]
  purpose: string
  requirements: string
  periodFrom: CivilDate
  periodTo: CivilDate
  returnsDueOn: CivilDate
  status: PlanStatus
  codes: string[]
  team: SeedTeamMember[]
  scope: { unit: string; mode: InspectionMode }[]
  rounds: {
    ordinal: number
    startsOn: CivilDate
    endsOn: CivilDate
    note: string
    status: RoundStatus
    units: string[]
    visits: SeedVisit[]
  }[]
}

export type SeedOutreach = {
  unit: string
  village: string | null
  code: string | null
  form: string
  heldOn: CivilDate
  heldTo: CivilDate | null
  place: string
  participants: number | null
  note: string
}

export type SeedNomination = {
  subjectKind: SubjectKind
  honorific: '' | 'Ông' | 'Bà'
  name: string
  birthYear: number | null
  jobTitle: string
  unit: string
  workplace: string
  achievement: string
  form: string | null
  title: string | null
  status: NominationStatus
  statusReason: string
  note: string
}

export type SeedNominationList = {
  name: string
  year: number
  /** Ordinal of the round of the plan, when the list belongs to one. */
  round: number | null
  theme: string
  /** Ngày lập danh sách. */
  madeOn: CivilDate
  basis: AwardBasis
  quota: Partial<Record<SubjectKind, number>>
  /** Set when the approved ones stand in a decision. */
  decision: {
    number: string
    symbol: string
    decidedOn: CivilDate
    issuingBody: string
    signer: SeedPerson
  } | null
  nominations: SeedNomination[]
}

/** resources/practice/*.json: a whole practice office. `today` is the day on which its story stands. */
export type PracticeSeed = {
  format: 'nep-practice-1'
  about: string
  today: CivilDate
  office: SeedOffice
  /** Villages for practice, with invented names; their parent is a commune of the units file. */
  villages: SeedUnit[]
  plan: SeedPlan
  earlierFindings: SeedFinding[]
  outreach: SeedOutreach[]
  nominationLists: SeedNominationList[]
}
