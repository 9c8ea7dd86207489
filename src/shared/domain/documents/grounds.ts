/**
 * What the register says, as documents need it: gathered by `db/queries/document-facts-*`, worded by
 * `main/documents/compose`. A ground holds records and states, no prose.
 */
import type { CivilDate } from '../../dates.ts'
import type { Verdict } from '../checklist.ts'
import type { FindingStatus } from '../finding.ts'
import type { AwardBasis, SubjectKind } from '../nomination.ts'
import type { InspectionMode } from '../plan.ts'
import type { RequestStatus, ReturnContent, ReturnStatus } from '../request.ts'
import type { RoundStatus, TeamRole } from '../round.ts'
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
    rows: readonly { code: string; text: string; verdict: Verdict | null; value: string; note: string }[]
  }[]
  strengths: readonly { id: string; text: string }[]
  findings: readonly GroundFinding[]
  rechecks: readonly { id: string; description: string; outcome: FindingStatus; note: string }[]
}

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
}

export type AwardsGround = {
  list: { name: string; year: number; theme: string; basis: AwardBasis }
  nominations: readonly {
    id: string
    subjectKind: SubjectKind
    honorific: string
    name: string
    birthYear: number | null
    jobTitle: string
    unitName: string
    workplace: string
    achievement: string
    form: string
    isPraise: boolean
    note: string
  }[]
}
