/**
 * The unit of attention: the plan and the round the clerk works on. It stands on top of the window and filters the
 * screens. An address may name it (`?plan=…&round=…`); otherwise the last one holds, at first the newest issued plan.
 *
 *   const { planId, roundId } = useAttention()
 */
import { useLocalStorage } from '@mantine/hooks'
import { useSearchParams } from 'react-router'
import type { PlanSummary } from '#shared/contract/plans.ts'
import type { RoundSummary } from '#shared/contract/rounds.ts'
import { useCallQuery } from './client.tsx'

export type Attention = {
  plans: readonly PlanSummary[]
  rounds: readonly RoundSummary[]
  /** Null while there is no plan. */
  planId: string | null
  /** Null: all rounds of the plan. */
  roundId: string | null
  plan: PlanSummary | undefined
  round: RoundSummary | undefined
  choosePlan(id: string): void
  chooseRound(id: string | null): void
  /** False until the plans and rounds are known. */
  isKnown: boolean
}

/** "All rounds" is a choice of its own, apart from "not yet chosen". */
const allRounds = 'all'

export const useAttention = (): Attention => {
  const [params, setParams] = useSearchParams()
  const [keptPlan, keepPlan] = useLocalStorage<string | null>({
    key: 'nep-attention-plan',
    defaultValue: null,
  })
  const [keptRound, keepRound] = useLocalStorage<string | null>({
    key: 'nep-attention-round',
    defaultValue: null,
  })
  const planQuery = useCallQuery('plans.list', {})
  const roundQuery = useCallQuery('rounds.list', {})
  const plans = planQuery.data ?? []
  const plan =
    plans.find(({ id }) => id === params.get('plan')) ??
    plans.find(({ id }) => id === keptPlan) ??
    plans.find(({ status }) => status === 'issued') ??
    plans[0]
  const rounds = (roundQuery.data ?? []).filter(({ planId }) => planId === plan?.id)
  const asked = params.get('round') ?? keptRound
  const round =
    asked === allRounds
      ? undefined
      : (rounds.find(({ id }) => id === asked) ?? rounds.find(({ status }) => status === 'open') ?? rounds[0])

  const forgetAddress = (...also: string[]) =>
    setParams((previous) => {
      const next = new URLSearchParams(previous)
      for (const name of ['plan', 'round', ...also]) next.delete(name)
      return next
    })
  return {
    plans,
    rounds,
    planId: plan?.id ?? null,
    roundId: round?.id ?? null,
    plan,
    round,
    choosePlan: (id) => {
      keepPlan(id)
      keepRound(null)
      // A request is of a plan, and would stay on the board.
      forgetAddress('request')
    },
    chooseRound: (id) => {
      keepRound(id ?? allRounds)
      forgetAddress()
    },
    isKnown: planQuery.isSuccess && roundQuery.isSuccess,
  }
}
