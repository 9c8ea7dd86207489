/** Visits: one unit, one day; scheduled → under way → concluded, or postponed or cancelled with a reason. */
import { z } from 'zod'
import type { Verdict } from '../domain/checklist.ts'
import { verdicts } from '../domain/checklist.ts'
import type { PlanStatus } from '../domain/plan.ts'
import type { RoundStatus } from '../domain/round.ts'
import type { Score } from '../domain/scoring.ts'
import type { CommuneType, UnitKind } from '../domain/unit.ts'
import type { Session, VisitLack, VisitStatus } from '../domain/visit.ts'
import { sessions, visitStatuses } from '../domain/visit.ts'
import type { Attachment } from './attachments.ts'
import type { Criterion } from './checklists.ts'
import { command, query, returns } from './define.ts'
import { civilDate, clockTime, id, line, prose, requiredLine, requiredProse, revision } from './fields.ts'
import type { FindingSummary } from './findings.ts'

/** What may be said of a criterion; what is left out stays as it is. */
export const answerForm = z.object({
  verdict: z.enum(verdicts).nullable().optional(),
  count: z.number().int().min(0).max(1_000_000_000).nullable().optional(),
  text: prose.optional(),
  score: z.number().min(0).max(1000).nullable().optional(),
  note: prose.optional(),
})

/** Fields of the record that are saved one by one while they are typed. */
export const visitFields = z.object({
  visitDate: civilDate.nullable().optional(),
  session: z.enum(sessions).optional(),
  startsAt: clockTime.nullable().optional(),
  endsAt: clockTime.nullable().optional(),
  place: line.optional(),
  isUnannounced: z.boolean().optional(),
  generalNote: prose.optional(),
  recommendation: prose.optional(),
  unitOpinion: prose.optional(),
  minutesNumber: line.optional(),
  minutesCopies: z.number().int().min(1).max(99).nullable().optional(),
})

export const personForm = z.object({
  side: z.enum(['team', 'unit']),
  name: requiredLine,
  jobTitle: line.default(''),
  role: line.default(''),
})
export const siteForm = z.object({ name: requiredLine, note: line.default('') })

export const recheckOutcomes = ['done', 'in_progress', 'open'] as const
export type RecheckOutcome = (typeof recheckOutcomes)[number]

export type VisitSummary = {
  id: string
  planId: string
  planNumber: string
  planSymbol: string
  roundId: string
  roundOrdinal: number
  unitId: string
  unitName: string
  unitKind: UnitKind
  visitDate: string | null
  session: Session
  startsAt: string | null
  isUnannounced: boolean
  status: VisitStatus
  statusReason: string
  /** Criteria of the pinned versions that apply to the unit's kind, and how they were answered. */
  criteria: number
  answered: number
  passed: number
  failed: number
  notApplicable: number
  strengths: number
  findings: number
  revision: number
}

export type Answer = {
  verdict: Verdict | null
  count: number | null
  text: string
  score: number | null
  note: string
}

export type VisitCriterion = Criterion & { answer: Answer | null }

export type VisitChecklist = {
  versionId: string
  number: number
  codeId: string
  codeSymbol: string
  codeShortName: string
  hasScores: boolean
  /** Only those that are asked of the unit's kind. */
  criteria: VisitCriterion[]
  /** Null unless the version has scores. */
  score: Score | null
}

export type Strength = {
  id: string
  criterionId: string | null
  criterionCode: string | null
  description: string
}
export type VisitPerson = { id: string; side: 'team' | 'unit'; name: string; jobTitle: string; role: string }
export type VisitSite = { id: string; name: string; note: string }

/** An open finding of an earlier visit, and what this visit saw of it. */
export type OldFinding = FindingSummary & { recheck: { outcome: RecheckOutcome; note: string } | null }

export type VisitDetail = VisitSummary & {
  endsAt: string | null
  place: string
  generalNote: string
  recommendation: string
  unitOpinion: string
  minutesNumber: string
  minutesCopies: number | null
  concludedAt: string | null
  unit: {
    id: string
    name: string
    fullName: string
    kind: UnitKind
    communeType: CommuneType | null
    headName: string
    headTitle: string
  }
  round: { id: string; ordinal: number; status: RoundStatus; startsOn: string | null }
  plan: { id: string; number: string; symbol: string; abstract: string; status: PlanStatus }
  checklists: VisitChecklist[]
  strengthList: Strength[]
  findingList: FindingSummary[]
  oldFindings: OldFinding[]
  people: VisitPerson[]
  sites: VisitSite[]
  attachments: Attachment[]
  /** What is missing before the conclusion; `must` stops it. */
  lacks: VisitLack[]
}

export const visits = {
  list: query(
    z.object({
      planId: id.nullable().default(null),
      roundId: id.nullable().default(null),
      unitId: id.nullable().default(null),
      statuses: z.array(z.enum(visitStatuses)).default([]),
      from: civilDate.nullable().default(null),
      to: civilDate.nullable().default(null),
    }),
    returns<VisitSummary[]>(),
    { reads: ['visits', 'rounds', 'plans', 'units', 'findings'] },
  ),
  get: query(z.object({ id }), returns<VisitDetail>(), {
    reads: ['visits', 'rounds', 'plans', 'units', 'findings', 'attachments', 'checklists'],
  }),
  /**
   * Begins a scheduled visit of an open round; the team's people come from the round when none are named yet. No
   * revision here and in `move`: the state itself says whether the step is still allowed.
   */
  start: command(z.object({ id }), returns<{ revision: number }>()),
  /** One criterion. No revision: an answer replaces an answer, and typing must not wait for the record. */
  answer: command(z.object({ id, criterionId: id, answer: answerForm }), returns<null>()),
  /** Đạt for every criterion (of one checklist version, or of all) that wants a verdict and has none. */
  answerRest: command(
    z.object({ id, versionId: id.nullable().default(null) }),
    returns<{ criterionIds: string[] }>(),
  ),
  /** Takes answers back to nothing: the undo of `answerRest`. */
  clearAnswers: command(z.object({ id, criterionIds: z.array(id).max(300) }), returns<null>()),
  /** Fields as they are typed, each by itself; no revision for the same reason. */
  saveFields: command(z.object({ id, fields: visitFields }), returns<{ revision: number }>()),
  setPeople: command(
    z.object({ id, revision, people: z.array(personForm).max(100) }),
    returns<{ revision: number }>(),
  ),
  setSites: command(
    z.object({ id, revision, sites: z.array(siteForm).max(50) }),
    returns<{ revision: number }>(),
  ),
  addStrength: command(
    z.object({ id, criterionId: id.nullable().default(null), description: requiredProse }),
    returns<{ id: string }>(),
  ),
  updateStrength: command(
    z.object({ strengthId: id, criterionId: id.nullable().default(null), description: requiredProse }),
    returns<null>(),
  ),
  removeStrength: command(z.object({ strengthId: id }), returns<null>()),
  /** What this visit saw of an older finding; said again, it replaces what was said. */
  recheck: command(
    z.object({ id, findingId: id, outcome: z.enum(recheckOutcomes).nullable(), note: prose.default('') }),
    returns<null>(),
  ),
  /** Conclude, postpone or cancel (with a reason), reopen (with a reason), schedule again (with a day). */
  move: command(
    z.object({
      id,
      to: z.enum(visitStatuses),
      reason: prose.default(''),
      visitDate: civilDate.nullable().default(null),
      session: z.enum(sessions).nullable().default(null),
    }),
    returns<{ revision: number }>(),
  ),
  /** Only a visit that has not begun and holds nothing. */
  remove: command(z.object({ id, revision }), returns<null>()),
}
