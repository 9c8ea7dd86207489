/** Words that several pictures share. */
import type { CriterionChange } from '#shared/domain/checklist.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { planNumber } from '#shared/domain/plan.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { toRoman } from '#shared/numbers.ts'

type KnownPlan = { id: string; number: string; symbol: string }
type KnownRound = { id: string; planId: string; ordinal: number }

/** `Kế hoạch 1260/KH-UBND, đợt I`; `Năm 2018`. */
export function scopeWords(
  m: Messages['figures']['scope'],
  scope: FiguresScope,
  known: { plans: readonly KnownPlan[]; rounds: readonly KnownRound[] },
): string {
  if (scope.kind === 'year') return m.year(scope.year)
  const round = scope.kind === 'round' ? known.rounds.find(({ id }) => id === scope.id) : undefined
  const plan = known.plans.find(({ id }) => id === (round === undefined ? scope.id : round.planId))
  const words = m.plan(plan === undefined ? '' : planNumber(plan))
  return round === undefined ? words : m.round(words, toRoman(round.ordinal))
}

/** `03/2018` of `2018-03`. */
export function monthWords(m: Messages['figures'], month: string | null): string {
  if (month === null) return m.undated
  const [year = '', number = ''] = month.split('-')
  return m.monthOf(number, year)
}

export function changeWords(m: Messages['figures']['criteria'], change: CriterionChange): string {
  if (change.kind === 'added') return m.added(change.inVersion)
  if (change.kind !== 'changed') return m.removed(change.inVersion)
  return change.fields.includes('text') ? m.reworded(change.inVersion) : m.changed(change.inVersion)
}
