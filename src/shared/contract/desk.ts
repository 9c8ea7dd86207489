/** Bàn làm việc: what today needs, what is late, how far the plan is. */
import { z } from 'zod'
import type { UnitProgress } from '../domain/plan.ts'
import type { UnitStanding } from '../domain/return-counts.ts'
import type { RoundStatus } from '../domain/round.ts'
import type { Session, VisitStatus } from '../domain/visit.ts'
import { query, returns } from './define.ts'
import { id } from './fields.ts'

/** One line of the work list; the page words it. Sorted by what presses most. */
export type DeskTask =
  | {
      kind: 'visit'
      visitId: string
      unitName: string
      status: VisitStatus
      visitDate: string
      session: Session
      answered: number
      criteria: number
      oldFindings: number
    }
  | { kind: 'files'; waiting: number; ready: number; refused: number; unknownUnit: number; again: number }
  | { kind: 'late_returns'; requestId: string; title: string; units: number; dueOn: string; days: number }
  | { kind: 'overdue_findings'; count: number; days: number; unitName: string }
  /** `undecided`: nobody said yes or no yet, as the page of the list counts; `agreed`: on the way to a decision. */
  | { kind: 'undecided'; listId: string; listName: string; undecided: number; agreed: number }
  /** Personal data past its term; `count` 0: the yearly review itself. */
  | { kind: 'keeping'; count: number; reviewedOn: string | null }
  | { kind: 'backup'; lastAt: string | null }
  | { kind: 'backup_away'; folder: string; lastAt: string | null }

export type DeskUnit = { unitId: string; name: string; state: UnitProgress }

export type DeskRound = {
  roundId: string
  ordinal: number
  status: RoundStatus
  startsOn: string | null
  endsOn: string | null
  units: DeskUnit[]
}

export type DeskFinding = {
  id: string
  unitName: string
  description: string
  remedyDueOn: string | null
  status: 'open' | 'in_progress' | 'reported'
  daysOverdue: number
}

export type DeskReturn = { unitId: string; name: string; daysLate: number; remindedOn: string | null }

export type Desk = {
  today: string
  tasks: DeskTask[]
  rounds: DeskRound[]
  /** Units of the plan that stand in no round, and those that only report. */
  unassigned: DeskUnit[]
  byReport: DeskUnit[]
  visited: number
  onSite: number
  findings: DeskFinding[]
  overdueFindings: number
  openFindings: number
  /** Of the newest open request; null when nothing was asked. */
  returns: {
    requestId: string
    title: string
    dueOn: string
    units: number
    /** Each unit once, as the board counts them. */
    standings: Record<UnitStanding, number>
    /** Units that owe something after their deadline, and the longest of their delays. */
    overdue: { units: number; days: number }
    /** Those of which nothing came, by name. */
    silent: DeskReturn[]
  } | null
  /** Criteria that failed at most units of the plan. */
  frequent: { criterionId: string; code: string; text: string; failed: number; asked: number }[]
}

export const desk = {
  overview: query(z.object({ planId: id.nullable() }), returns<Desk>(), {
    reads: [
      'plans',
      'rounds',
      'visits',
      'findings',
      'exchange',
      'outreach',
      'commendation',
      'units',
      'backups',
      'settings',
    ],
  }),
}
