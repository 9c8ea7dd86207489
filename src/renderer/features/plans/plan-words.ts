/** Words and tones that several parts of the plan screens share. */
import { type PlanStatus, planNumber, type UnitProgress } from '#shared/domain/plan.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { SquareKind } from '../../ui/charts/progress-squares.tsx'
import type { StateTone } from '../../ui/state-tone.ts'

export const toneOfPlan: Record<PlanStatus, StateTone> = {
  draft: 'none',
  issued: 'info',
  completed: 'ok',
  cancelled: 'none',
}

/** `1260/KH-UBND`; a draft has no number yet. */
export const numberOf = (m: Messages['plans'], plan: { number: string; symbol: string }): string =>
  planNumber(plan) || m.draftNumber

export const squareOf: Record<UnitProgress, SquareKind> = {
  visited: 'done',
  under_way: 'active',
  scheduled: 'planned',
  postponed: 'planned',
  remaining: 'rest',
  returned: 'reported',
  return_missing: 'rest',
}

export const toneOfUnit: Record<UnitProgress, StateTone> = {
  visited: 'ok',
  under_way: 'info',
  scheduled: 'info',
  postponed: 'warn',
  remaining: 'none',
  returned: 'ok',
  return_missing: 'none',
}
