/** Rounds of a plan, their units and their schedule; preparing → open → closed. */
import { z } from 'zod'
import type { PlanStatus } from '../domain/plan.ts'
import type { RoundStatus, teamProblems, Unfinished } from '../domain/round.ts'
import { roundStatuses } from '../domain/round.ts'
import type { ScheduleWarning } from '../domain/schedule.ts'
import type { CommuneType, UnitKind } from '../domain/unit.ts'
import type { Session, VisitStatus } from '../domain/visit.ts'
import { sessions } from '../domain/visit.ts'
import { command, query, returns } from './define.ts'
import { civilDate, clockTime, id, line, prose, revision } from './fields.ts'
import { type TeamMember, teamForm } from './plans.ts'

const unitIds = z.array(id).max(2000)

export const roundForm = z.object({
  startsOn: civilDate.nullable().default(null),
  endsOn: civilDate.nullable().default(null),
  note: prose.default(''),
})

export const scheduleEntry = z.object({
  unitId: id,
  /** The visit meant; null: the unit's visit that is still to come, or a new one when there is none. */
  visitId: id.nullable().default(null),
  visitDate: civilDate.nullable(),
  session: z.enum(sessions),
  startsAt: clockTime.nullable().default(null),
  place: line.optional(),
  isUnannounced: z.boolean().optional(),
})

export type RoundSummary = {
  id: string
  planId: string
  planNumber: string
  planSymbol: string
  year: number
  ordinal: number
  startsOn: string | null
  endsOn: string | null
  status: RoundStatus
  units: number
  visited: number
  underWay: number
  scheduled: number
  postponed: number
  /** Units without a visit, or with cancelled ones only. */
  remaining: number
  /** The next day with a visit that is still to come. */
  nextVisitOn: string | null
  revision: number
}

export type RoundUnit = {
  unitId: string
  name: string
  fullName: string
  kind: UnitKind
  communeType: CommuneType | null
  validFrom: string | null
  validTo: string | null
}

export type RoundVisit = {
  id: string
  unitId: string
  unitName: string
  visitDate: string | null
  session: Session
  startsAt: string | null
  place: string
  isUnannounced: boolean
  status: VisitStatus
  statusReason: string
}

export type RoundDetail = RoundSummary & {
  note: string
  statusReason: string
  closedOn: string | null
  plan: {
    id: string
    number: string
    symbol: string
    abstract: string
    status: PlanStatus
    periodFrom: string | null
    periodTo: string | null
  }
  /** The round's own team, else the plan's. */
  team: TeamMember[]
  hasOwnTeam: boolean
  teamProblems: ReturnType<typeof teamProblems>
  unitList: RoundUnit[]
  visits: RoundVisit[]
  warnings: ScheduleWarning[]
  unfinished: Unfinished[]
  holidays: { day: string; name: string }[]
}

/** One line of the printed schedule. */
export type TimetableLine = {
  visitId: string
  visitDate: string | null
  session: Session
  startsAt: string | null
  unitName: string
  place: string
  isUnannounced: boolean
  status: VisitStatus
}

export const rounds = {
  /** Of one plan, or of all plans (newest first). */
  list: query(z.object({ planId: id.nullable().default(null) }), returns<RoundSummary[]>(), {
    reads: ['rounds', 'plans', 'visits'],
  }),
  get: query(z.object({ id }), returns<RoundDetail>(), {
    reads: ['rounds', 'plans', 'visits', 'units', 'settings'],
  }),
  /** The schedule by day, session and hour, as it is printed: without cancelled visits. */
  timetable: query(z.object({ id }), returns<TimetableLine[]>(), { reads: ['rounds', 'visits', 'units'] }),
  /** The next ordinal of the plan. `copyFromId`: a round whose units (as far as the plan has them) and team are taken over. */
  create: command(
    roundForm.extend({ planId: id, unitIds: unitIds.default([]), copyFromId: id.nullable().default(null) }),
    returns<{ id: string; ordinal: number; leftOut: { id: string; fullName: string }[] }>(),
  ),
  update: command(
    roundForm.extend({ id, revision, ordinal: z.number().int().min(1).max(99) }),
    returns<{ revision: number }>(),
  ),
  /** All units of the round, in order. A unit leaves with its visits only while these have not begun. */
  setUnits: command(z.object({ id, revision, unitIds }), returns<{ revision: number }>()),
  /** Empty: the plan's team. */
  setTeam: command(z.object({ id, revision, members: teamForm }), returns<{ revision: number }>()),
  /** Day and session of visits, made where they are missing; a unit that the round lacks joins it when the plan has it. */
  schedule: command(
    z.object({ id, entries: z.array(scheduleEntry).min(1).max(500) }),
    returns<{ visitIds: string[]; warnings: ScheduleWarning[] }>(),
  ),
  /** Closing with visits that are not concluded needs `isConfirmed`. */
  move: command(
    z.object({
      id,
      revision,
      to: z.enum(roundStatuses),
      reason: prose.default(''),
      isConfirmed: z.boolean().default(false),
    }),
    returns<{ revision: number }>(),
  ),
  /** Only while preparing and while no visit has begun. */
  remove: command(z.object({ id, revision }), returns<null>()),
}
