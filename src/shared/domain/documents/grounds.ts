/**
 * What the register says, as documents need it: gathered by `db/queries/document-facts-*`, worded by
 * `main/documents/compose`. A ground holds records and states, no prose.
 */
import type { CivilDate } from '../../dates.ts'
import type { Verdict } from '../checklist.ts'
import type { FindingStatus } from '../finding.ts'
import type { AwardBasis, NominationStatus, Opinion, SubjectKind } from '../nomination.ts'
import type { InspectionMode } from '../plan.ts'
import type { RequestStatus, ReturnContent, ReturnStatus } from '../request.ts'
import type { RoundStatus, TeamRole } from '../round.ts'
import type { OfficeLevel } from '../unit.ts'
import type { Session, VisitStatus } from '../visit.ts'
import type { NamedUnit } from './unit-names.ts'

export type PlanRecord = {
  id: string
  year: number
  number: string
  symbol: string
  issuedOn: CivilDate | null
  issuingBody: string
  signerName: string
  signerTitle: string
  abstract: string
  legalBases: readonly string[]
  purpose: string
  requirements: string
  periodFrom: CivilDate | null
  periodTo: CivilDate | null
  returnsDueOn: CivilDate | null
}

export type TeamPerson = { id: string; role: TeamRole; name: string; jobTitle: string; body: string }

export type PlanGround = {
  plan: PlanRecord
  team: readonly TeamPerson[]
  scope: readonly { unit: NamedUnit; mode: InspectionMode; rounds: readonly number[] }[]
  /** The codes in order, each with the groups of its criteria. */
  codes: readonly { name: string; symbol: string; groups: readonly string[] }[]
}

export type GroundFinding = {
  id: string
  unitId: string
  unitName: string
  criterionId: string | null
  criterionCode: string | null
  description: string
  cause: string
  recommendation: string
  remedyDueOn: CivilDate | null
  status: FindingStatus
  isOverdue: boolean
}

export type GroundUnit = {
  unit: NamedUnit
  /** The concluded visit whose verdicts count; null when the unit was not inspected in this round. */
  visitId: string | null
  visitDate: CivilDate | null
  /** Of the furthest visit; null when there is none. */
  status: VisitStatus | null
  reason: string
}

export type GroundCriterion = {
  criterionId: string
  code: string
  text: string
  codeName: string
  codeShortName: string
  codeSymbol: string
}

export type GroundReturn = {
  requestId: string
  unit: NamedUnit
  /** The unit's own extension, else the deadline of the request. */
  dueOn: CivilDate
  note: string
  contents: readonly { content: ReturnContent; status: ReturnStatus; statusOn: CivilDate | null }[]
}

export type GroundOutreach = { unitId: string; villageId: string | null; form: string; participants: number }

export type RoundGround = {
  plan: PlanRecord
  round: { ordinal: number; status: RoundStatus; startsOn: CivilDate | null; endsOn: CivilDate | null }
  /** Bodies that sent people into the team. */
  bodies: readonly string[]
  units: readonly GroundUnit[]
  criteria: readonly GroundCriterion[]
  answers: readonly { unitId: string; criterionId: string; verdict: Verdict }[]
  strengths: readonly { id: string; unitId: string; text: string }[]
  findings: readonly GroundFinding[]
  outreach: readonly GroundOutreach[]
  returns: readonly GroundReturn[]
  /** Units to be visited that no round of the plan has visited. */
  remaining: readonly NamedUnit[]
  nextRound: { ordinal: number; startsOn: CivilDate | null } | null
}

/** `author` is the clerk, as the settings name the person. */
export type NewsGround = RoundGround & { author: string }

/** One year of the office: the rounds of its plan, outreach of all units, awards decided in the year. */
export type YearRecords = {
  plan: PlanRecord
  rounds: readonly RoundGround[]
  onSite: number
  remaining: readonly NamedUnit[]
  outreach: readonly GroundOutreach[]
  /** No unit but communes held any. */
  isCommunesOutreach: boolean
  returns: readonly GroundReturn[]
  awards: readonly { subjectKind: SubjectKind }[]
}

/** `previous`: the plan of the year before, where there is one. */
export type YearGround = { current: YearRecords; previous: YearRecords | null }

export type TeamGround = {
  plan: PlanRecord
  round: { ordinal: number; startsOn: CivilDate | null; endsOn: CivilDate | null }
  team: readonly TeamPerson[]
  units: readonly NamedUnit[]
}

export type ScheduleGround = {
  plan: PlanRecord
  round: { ordinal: number; startsOn: CivilDate | null }
  team: readonly TeamPerson[]
  visits: readonly {
    id: string
    unitName: string
    date: CivilDate | null
    session: Session
    startsAt: string | null
    place: string
  }[]
}

export type MinutesGround = {
  unitName: string
  visitDate: CivilDate | null
  session: Session
  startsAt: string | null
  endsAt: string | null
  place: string
  generalNote: string
  recommendation: string
  unitOpinion: string
  minutesNumber: string
  minutesCopies: number | null
  people: readonly { side: 'team' | 'unit'; name: string; jobTitle: string; role: string; body: string }[]
  groups: readonly {
    name: string
    rows: readonly {
      code: string
      text: string
      isCritical: boolean
      verdict: Verdict | null
      /** Of a criterion that wants a count or words. */
      value: string
      note: string
    }[]
  }[]
  strengths: readonly { id: string; text: string }[]
  findings: readonly GroundFinding[]
  rechecks: readonly { id: string; description: string; outcome: FindingStatus; note: string }[]
}

/** What one form is filled from; of a unit without a visit the questions only. */
export type CheckSheetGround = Pick<
  MinutesGround,
  | 'unitName'
  | 'visitDate'
  | 'session'
  | 'startsAt'
  | 'place'
  | 'people'
  | 'groups'
  | 'strengths'
  | 'findings'
  | 'recommendation'
> & {
  /** Of the visit, else of the unit. */
  id: string
}

export type CheckGround = { year: number; ordinal: number; sheets: readonly CheckSheetGround[] }

export type ReturnsGround = {
  plan: PlanRecord | null
  request: {
    number: string
    title: string
    note: string
    issuedOn: CivilDate
    dueOn: CivilDate
    contents: readonly ReturnContent[]
    status: RequestStatus
  }
  returns: readonly GroundReturn[]
  /** How many communes the area has on the day of the request. */
  communesInArea: number
  /** Those of the units that owe whom a reminder speaks to; null: all of them. */
  remindedUnitIds?: readonly string[] | null
}

export type GroundNomination = {
  id: string
  subjectKind: SubjectKind
  honorific: string
  name: string
  birthYear: number | null
  jobTitle: string
  unit: NamedUnit | null
  workplace: string
  achievement: string
  /** Name of form or title, else what the sender wrote. */
  award: string
  isPraise: boolean
  /** A title (danh hiệu) comes with a certificate of its own, not with a giấy khen. */
  isTitle: boolean
  /** Whose chair may award it; empty while nothing is chosen. */
  levels: readonly OfficeLevel[]
  status: NominationStatus
  opinion: Opinion | null
  /** Why it was returned, rejected or not agreed to. */
  reason: string
  decision: { number: string; symbol: string; decidedOn: CivilDate } | null
  note: string
}

export type AwardsGround = {
  list: { name: string; year: number; theme: string; basis: AwardBasis; metOn: CivilDate | null }
  nominations: readonly GroundNomination[]
  /** The issued Tờ trình of the list. */
  submission: { number: string; symbol: string; date: CivilDate } | null
}

/** With the money of each, in đồng; null where no rate or base pay is known for its day. */
export type AwardDecisionGround = AwardsGround & {
  rewards: readonly { id: string; amount: number | null }[]
}
