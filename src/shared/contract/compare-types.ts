/** Rounds, plans or years beside each other. */
import type { CriterionChange } from '../domain/checklist.ts'
import type { CriterionPresence, SideCounts } from '../domain/compare-figures.ts'
import type { FiguresScope } from '../domain/figures-scope.ts'
import type { FigurePlan, FigureRound } from './figures-types.ts'

export type ComparedSide = {
  scope: FiguresScope
  plans: FigurePlan[]
  rounds: FigureRound[]
  /** Units that were inspected. */
  units: number
  counts: SideCounts
  findings: { total: number; done: number; overdue: number }
  outreach: { activities: number; participants: number | null }
  returns: { asked: number; settled: number }
  nominations: { total: number; approved: number }
}

export type ComparedCriterion = {
  criterionId: string
  code: string
  text: string
  codeName: string
  presence: CriterionPresence
  /** Over all versions that the sides were inspected with. */
  changes: CriterionChange[]
  /** In the order of the sides; null where it was not asked. */
  sides: (SideCounts | null)[]
}

export type UnitSide = {
  /** Units of then that are counted here. */
  inspected: number
  counts: SideCounts
  findings: number
  activities: number
}

export type ComparedUnit = { unitId: string; name: string; sides: UnitSide[] }

/** Figures that stand under no unit of the chosen day. */
export type UndividedUnit = ComparedUnit & { reason: 'undivided' | 'gone'; heirs: string[] }

export type Compared = {
  sides: ComparedSide[]
  criteria: ComparedCriterion[]
  units: ComparedUnit[]
  undivided: UndividedUnit[]
}
