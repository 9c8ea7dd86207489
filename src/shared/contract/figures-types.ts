/**
 * All that a round, a plan or a year came to, record by record: what annexes, pictures and comparisons are counted
 * from, so that they cannot disagree.
 *
 * Only concluded visits count as inspected; of several to a unit within the scope, the latest gives the verdicts.
 */
import type { CriterionChange, Verdict } from '../domain/checklist.ts'
import type { NominationStatus, Opinion, SubjectKind } from '../domain/nomination.ts'
import type { InspectionMode, UnitProgress } from '../domain/plan.ts'
import type { ReturnContent, ReturnStatus } from '../domain/request.ts'
import type { RoundStatus } from '../domain/round.ts'
import type { CommuneType, UnitKind } from '../domain/unit.ts'
import type { VisitStatus } from '../domain/visit.ts'
import type { FindingSummary } from './findings.ts'

export type FigurePlan = {
  id: string
  year: number
  number: string
  symbol: string
  issuedOn: string | null
  issuingBody: string
  abstract: string
}

export type FigureRound = {
  id: string
  planId: string
  ordinal: number
  status: RoundStatus
  startsOn: string | null
  endsOn: string | null
}

export type FigureUnit = {
  unitId: string
  name: string
  fullName: string
  kind: UnitKind
  communeType: CommuneType | null
  /** Null where a visit stands outside the scope of its plan. */
  mode: InspectionMode | null
  state: UnitProgress
  hasReturned: boolean
  /** Rounds of the scope that hold it, in their order. */
  roundIds: string[]
  /** The concluded visit whose verdicts count. */
  visit: { id: string; roundId: string; visitedOn: string | null } | null
}

/** Every visit of the scope, whatever its state. */
export type FigureVisit = {
  id: string
  unitId: string
  roundId: string
  status: VisitStatus
  visitedOn: string | null
}

export type FigureCriterion = {
  criterionId: string
  code: string
  text: string
  groupName: string
  codeShortName: string
  codeSymbol: string
  /** Numbers of the versions that hold it, among those that were used. */
  versions: number[]
  /** From one used version to the next. */
  changes: CriterionChange[]
}

export type FigureAnswer = {
  visitId: string
  unitId: string
  criterionId: string
  verdict: Verdict
  note: string
}

export type FigureActivity = {
  id: string
  unitId: string
  unitName: string
  villageName: string
  form: string
  heldOn: string | null
  place: string
  participants: number | null
}

export type FigureReturn = {
  requestId: string
  requestTitle: string
  unitId: string
  unitName: string
  /** The unit's own extension, else the deadline of the request. */
  dueOn: string
  reminders: number
  note: string
  contents: { content: ReturnContent; status: ReturnStatus; statusOn: string | null }[]
}

export type FigureNomination = {
  id: string
  listId: string
  listName: string
  unitId: string | null
  unitName: string
  subjectKind: SubjectKind
  honorific: string
  name: string
  birthYear: number | null
  workplace: string
  achievement: string
  awardName: string
  isPraise: boolean
  status: NominationStatus
  opinion: Opinion | null
  decision: { number: string; symbol: string; decidedOn: string } | null
}

export type Figures = {
  /** The year of the round or the plan; outreach is of this year. */
  year: number
  plans: FigurePlan[]
  rounds: FigureRound[]
  /** In the order of the plan; those that were visited without being planned come last. */
  units: FigureUnit[]
  visits: FigureVisit[]
  criteria: FigureCriterion[]
  answers: FigureAnswer[]
  /** Of the concluded visits; for a year also those that were found otherwise within it. */
  findings: FindingSummary[]
  outreach: FigureActivity[]
  returns: FigureReturn[]
  nominations: FigureNomination[]
}
