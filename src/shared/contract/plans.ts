/** Inspection plans: what is inspected by whom and on what basis; draft → issued → completed or cancelled. */
import { z } from 'zod'
import type { InspectionMode, PlanStatus, planLacks, UnitProgress } from '../domain/plan.ts'
import { inspectionModes, planStatuses } from '../domain/plan.ts'
import type { TeamRole } from '../domain/round.ts'
import { teamRoles } from '../domain/round.ts'
import type { CommuneType, UnitKind } from '../domain/unit.ts'
import { command, query, returns } from './define.ts'
import { civilDate, id, line, prose, requiredLine, requiredProse, revision, year } from './fields.ts'

/** What the form of the general section sends. */
export const planForm = z.object({
  year,
  number: line.default(''),
  /** Without the number: `KH-UBND`. */
  symbol: line.default(''),
  issuedOn: civilDate.nullable().default(null),
  issuingBody: line.default(''),
  signerName: line.default(''),
  signerTitle: line.default(''),
  /** Trích yếu. */
  abstract: requiredProse,
  legalBases: z.array(requiredLine).max(60).default([]),
  purpose: prose.default(''),
  requirements: prose.default(''),
  periodFrom: civilDate.nullable().default(null),
  periodTo: civilDate.nullable().default(null),
  /** Deadline of the self-check returns. */
  returnsDueOn: civilDate.nullable().default(null),
  codeIds: z.array(id).max(20).default([]),
})

export const teamMemberForm = z.object({
  role: z.enum(teamRoles),
  name: requiredLine,
  jobTitle: line.default(''),
  /** The body that sent the person. */
  body: line.default(''),
})
export const teamForm = z.array(teamMemberForm).max(60)

export const scopeForm = z.array(z.object({ unitId: id, mode: z.enum(inspectionModes) })).max(2000)

export type TeamMember = { id: string; role: TeamRole; name: string; jobTitle: string; body: string }

/** The counts of domain/plan.ts, without the units. */
export type PlanCounts = {
  onSite: {
    total: number
    visited: number
    underWay: number
    scheduled: number
    postponed: number
    remaining: number
  }
  byReport: { total: number; received: number; missing: number }
  returns: { expected: number; received: number; missing: number }
}

export type PlanSummary = {
  id: string
  year: number
  number: string
  symbol: string
  issuedOn: string | null
  abstract: string
  status: PlanStatus
  periodFrom: string | null
  periodTo: string | null
  returnsDueOn: string | null
  rounds: number
  progress: PlanCounts
  revision: number
}

export type PlanUnit = {
  unitId: string
  name: string
  fullName: string
  kind: UnitKind
  communeType: CommuneType | null
  mode: InspectionMode
  state: UnitProgress
  /** A self-check of this plan is in the register, or the unit said that there is nothing to report. */
  hasReturned: boolean
  /** Rounds of the plan that hold the unit. */
  rounds: { id: string; ordinal: number }[]
  /** Its latest dated visit under this plan. */
  visitId: string | null
  visitDate: string | null
}

export type PlanRound = {
  id: string
  ordinal: number
  status: 'preparing' | 'open' | 'closed'
  startsOn: string | null
  endsOn: string | null
  units: number
  visited: number
}

export type PlanDetail = PlanSummary & {
  issuingBody: string
  signerName: string
  signerTitle: string
  legalBases: string[]
  purpose: string
  requirements: string
  statusReason: string
  codes: { id: string; symbol: string; shortName: string }[]
  team: TeamMember[]
  units: PlanUnit[]
  roundList: PlanRound[]
  /** What a draft still lacks before it can be issued; empty otherwise. */
  lacks: ReturnType<typeof planLacks>
}

export const plans = {
  /** Newest year first. `statuses` empty: all. */
  list: query(
    z.object({
      year: year.nullable().default(null),
      statuses: z.array(z.enum(planStatuses)).default([]),
    }),
    returns<PlanSummary[]>(),
    { reads: ['plans', 'rounds', 'visits', 'exchange'] },
  ),
  get: query(z.object({ id }), returns<PlanDetail>(), {
    reads: ['plans', 'rounds', 'visits', 'exchange', 'units', 'checklists'],
  }),
  create: command(planForm, returns<{ id: string }>()),
  update: command(planForm.extend({ id, revision }), returns<{ revision: number }>()),
  /** The whole scope at once; a unit that a round of the plan holds cannot leave it. */
  setScope: command(z.object({ id, revision, units: scopeForm }), returns<{ revision: number }>()),
  setTeam: command(z.object({ id, revision, members: teamForm }), returns<{ revision: number }>()),
  move: command(
    z.object({ id, revision, to: z.enum(planStatuses), reason: prose.default('') }),
    returns<{ revision: number }>(),
  ),
  /**
   * A new draft from an older plan: words, codes, team and scope, without number and dates. Units that are no
   * longer valid on the first day of `year` stay behind and are named.
   */
  copyFrom: command(
    z.object({ id, year }),
    returns<{ id: string; leftOut: { id: string; fullName: string }[] }>(),
  ),
  /** Only a draft without rounds. */
  remove: command(z.object({ id, revision }), returns<null>()),
}
