import type { Figures } from '#shared/contract/figures-types.ts'
import type { VerdictRow } from '#shared/contract/pictures-types.ts'
import { planNumber } from '#shared/domain/plan.ts'
import type { VerdictCell } from '#shared/domain/report-pictures.ts'

/** The verdicts of the counting visits, unit by unit in the order of the criteria. */
export const verdictRows = (figures: Figures, selfChecks: readonly VerdictCell[]): VerdictRow[] => {
  const own = new Map(selfChecks.map((cell) => [`${cell.unitId} ${cell.criterionId}`, cell.verdict]))
  const answers = new Map(figures.answers.map((one) => [`${one.unitId} ${one.criterionId}`, one]))
  const rounds = new Map(figures.rounds.map((round) => [round.id, round]))
  const plans = new Map(figures.plans.map((plan) => [plan.id, plan]))
  return figures.units.flatMap(({ unitId, fullName, visit }) =>
    figures.criteria.flatMap(({ criterionId, code, text }) => {
      const answer = answers.get(`${unitId} ${criterionId}`)
      if (answer === undefined || visit === null) return []
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
          own: own.get(`${unitId} ${criterionId}`) ?? null,
        },
      ]
    }),
  )
}
