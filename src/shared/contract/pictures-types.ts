/** What the pictures of a round, a plan or a year are drawn from, counted where the register is. */
import type { CriterionChange, Verdict } from '../domain/checklist.ts'
import type { FindingStatus } from '../domain/finding.ts'
import type { UnitProgress } from '../domain/plan.ts'
import type { RemedyMonth } from '../domain/remedy-months.ts'
import type { SelfCheckMatch } from '../domain/report-pictures.ts'
import type { ReturnContent } from '../domain/request.ts'
import type { ReturnCounts } from '../domain/return-counts.ts'
import type { FigurePlan, FigureRound } from './figures-types.ts'

export type ProgressUnit = { unitId: string; name: string; state: UnitProgress; visitId: string | null }

/** A round with its units, or the units of a plan that stand in no round, on site or by report. */
export type ProgressRow = {
  kind: 'round' | 'unassigned' | 'by_report'
  planId: string
  roundId: string | null
  ordinal: number | null
  units: ProgressUnit[]
}

export type PictureUnit = {
  unitId: string
  name: string
  fullName: string
  visitId: string
  visitedOn: string | null
}
export type PictureCriterion = {
  criterionId: string
  code: string
  text: string
  codeName: string
  changes: CriterionChange[]
}
export type PictureCell = { unitId: string; criterionId: string; verdict: Verdict; visitId: string }

export type FrequentFinding = {
  criterionId: string | null
  code: string
  text: string
  findings: number
  units: number
}

/** One verdict behind a figure, with what the unit said of itself. */
export type VerdictRow = {
  unitId: string
  unitName: string
  visitId: string
  visitedOn: string | null
  planNumber: string
  roundOrdinal: number
  criterionId: string
  code: string
  text: string
  verdict: Verdict
  note: string
  /** Null where the unit sent no self-check of this criterion. */
  own: Verdict | null
  /** That answer of the unit. */
  ownId: string | null
}

export type PictureRequest = {
  requestId: string
  title: string
  dueOn: string
  units: number
  /** Units of which every content is settled. */
  complete: number
  contents: { content: ReturnContent; counts: ReturnCounts }[]
}

export type Pictures = {
  year: number
  plans: FigurePlan[]
  rounds: FigureRound[]
  progress: ProgressRow[]
  /** Units to be visited, and those that were. */
  onSite: { total: number; visited: number }
  /** Units that were inspected, in the order of the round or the plan. */
  units: PictureUnit[]
  /** Criteria that were asked of them, by code. */
  criteria: PictureCriterion[]
  cells: PictureCell[]
  /** Shortcomings by criterion, the most frequent first. */
  frequent: FrequentFinding[]
  findings: number
  selfChecks: (SelfCheckMatch & { name: string })[]
  /** Inspected units that sent no self-check. */
  withoutSelfCheck: number
  remedies: { months: RemedyMonth[]; byStatus: Record<FindingStatus, number>; overdue: number }
  outreach: {
    total: number
    /** Null when nobody was counted. */
    participants: number | null
    /** Every month of the year; null for what has no day. */
    months: { month: string | null; count: number; participants: number | null }[]
    forms: { form: string; count: number; participants: number | null }[]
  }
  /** Latest request first. */
  returns: PictureRequest[]
}
