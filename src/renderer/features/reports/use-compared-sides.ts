import { useSearchParams } from 'react-router'
import type { PlanSummary } from '#shared/contract/plans.ts'
import type { RoundSummary } from '#shared/contract/rounds.ts'
import { isCivilDate } from '#shared/dates.ts'
import { type FiguresScope, parseScope, scopeKey } from '#shared/domain/figures-scope.ts'
import { planNumber } from '#shared/domain/plan.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { toRoman } from '#shared/numbers.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { usePlans, useRounds } from './queries.ts'

export const compareKinds = ['rounds', 'plans', 'years'] as const
export type CompareKind = (typeof compareKinds)[number]

export type SideOption = { scope: FiguresScope; key: string; name: string }

const mostSides = 6

/** Everything of a kind that could be compared, the earliest first; rounds of the plan of attention by their numeral alone. */
const optionsOf = (
  all: Messages,
  kind: CompareKind,
  known: { plans: readonly PlanSummary[]; rounds: readonly RoundSummary[]; planId: string | null },
): SideOption[] => {
  const option = (scope: FiguresScope, name: string): SideOption => ({ scope, key: scopeKey(scope), name })
  const m = all.figures.scope
  const plans = known.plans.filter(({ status }) => status !== 'cancelled').toReversed()
  if (kind === 'years')
    return [...new Set(plans.map(({ year }) => year))]
      .sort((a, b) => a - b)
      .map((year) => option({ kind: 'year', year }, m.year(year)))
  if (kind === 'plans')
    return plans.map((plan) => option({ kind: 'plan', id: plan.id }, m.plan(planNumber(plan))))
  return known.rounds
    .filter(({ units }) => units > 0)
    .map((round) => {
      const roman = toRoman(round.ordinal)
      const plan = planNumber({ number: round.planNumber, symbol: round.planSymbol })
      const isOwn = round.planId === known.planId
      return option(
        { kind: 'round', id: round.id },
        isOwn ? all.compare.round(roman) : all.compare.side(m.plan(plan), roman),
      )
    })
}

/** What is compared, from the address; without one the rounds of the plan of attention, else the latest years. */
export const useComparedSides = () => {
  const all = useMessages()
  const attention = useAttention()
  const [params, setParams] = useSearchParams()
  const plans = usePlans()
  const rounds = useRounds()
  const known = { plans: plans.data ?? [], rounds: rounds.data ?? [], planId: attention.planId }
  const ownRounds = known.rounds.filter(({ planId, units }) => planId === attention.planId && units > 0)
  const asked = compareKinds.find((one) => one === params.get('kind'))
  const kind = asked ?? (ownRounds.length > 1 ? 'rounds' : 'years')
  const options = optionsOf(all, kind, known)
  const keys = params
    .get('sides')
    ?.split(',')
    .filter((key) => parseScope(key) !== null)
  const usual =
    kind === 'rounds'
      ? options.filter(({ scope }) => scope.kind === 'round' && ownRounds.some(({ id }) => id === scope.id))
      : options
  const chosen =
    keys === undefined
      ? usual.slice(-mostSides)
      : options.filter(({ key }) => keys.includes(key)).slice(0, mostSides)
  const on = params.get('on')
  const set = (name: string, value: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      if (value === null) next.delete(name)
      else next.set(name, value)
      if (name === 'kind') next.delete('sides')
      return next
    })
  return {
    kind,
    options,
    chosen,
    boundariesOn: on !== null && isCivilDate(on) ? on : null,
    set,
    isKnown: plans.isSuccess && rounds.isSuccess,
  }
}
