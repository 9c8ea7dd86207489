import type { Figures } from '#shared/contract/figures-types.ts'
import type { VerdictRow } from '#shared/contract/pictures-types.ts'
import { planNumber } from '#shared/domain/plan.ts'
import type { SelfCheckCell } from '../../db/queries/self-checks.ts'

/** The verdicts of the counting visits, unit by unit in the order of the criteria. */
export const verdictRows = (figures: Figures, selfChecks: readonly SelfCheckCell[]): VerdictRow[] => {
  const own = new Map(selfChecks.map((cell) => [`${cell.unitId} ${cell.criterionId}`, cell]))
  const answers = new Map(figures.answers.map((one) => [`${one.unitId} ${one.criterionId}`, one]))
  const rounds = new Map(figures.rounds.map((round) => [round.id, round]))
  const plans = new Map(figures.plans.map((plan) => [plan.id, plan]))
  return figures.units.flatMap(({ unitId, fullName, visit }) =>
    figures.criteria.flatMap(({ criterionId, code, text }) => {
      const answer = answers.get(`${unitId} ${criterionId}`)
      if (answer === undefined || visit === null) return []
      const said = own.get(`${unitId} ${criterionId}`)
      const round = rounds.get(visit.roundId)
      const plan = plans.get(round?.planId ?? '')
      return [
        {
          unitId,
          unitName: fullName,
          visitId: visit.id,
          visitedOn: visit.visitedOn,
          planNumber: plan === undefined ? '' : planNumber(plan),
          roundOrdinal: round?.ordinal ?? 1,
          criterionId,
          code,
          text,
          verdict: answer.verdict,
          note: answer.note,
          own: said?.verdict ?? null,
          ownId: said?.answerId ?? null,
        },
      ]
    }),
  )
}
