/** How far plans are, round by round, from the figures of a scope. */
import type { Figures, FigureUnit, FigureVisit } from '#shared/contract/figures-types.ts'
import type { ProgressRow, ProgressUnit } from '#shared/contract/pictures-types.ts'
import type { UnitProgress } from '#shared/domain/plan.ts'
import { furthestState } from '#shared/domain/plan-standing.ts'

const asUnit = (unit: FigureUnit, state: UnitProgress, visit: FigureVisit | undefined): ProgressUnit => ({
  unitId: unit.unitId,
  name: unit.fullName,
  state,
  visitId: visit?.id ?? null,
})

const roundRow = (figures: Figures, round: Figures['rounds'][number]): ProgressRow => ({
  kind: 'round',
  planId: round.planId,
  roundId: round.id,
  ordinal: round.ordinal,
  units: figures.units
    .filter(({ roundIds }) => roundIds.includes(round.id))
    .map((unit) => {
      const own = figures.visits.filter((one) => one.unitId === unit.unitId && one.roundId === round.id)
      const { state, visit } = furthestState(own)
      return asUnit(unit, state, visit)
    }),
})

/** Rounds first, then what stands in no round. Within a round a unit stands where its visit of that round stands. */
export const progressRows = (figures: Figures, isRound: boolean): ProgressRow[] => {
  const rounds = figures.rounds.map((round) => roundRow(figures, round))
  if (isRound) return rounds
  const planId = figures.plans.length === 1 ? (figures.plans[0]?.id ?? '') : ''
  const rest = (mode: FigureUnit['mode']): ProgressUnit[] =>
    figures.units
      .filter((unit) => unit.roundIds.length === 0 && unit.mode === mode)
      .map((unit) => asUnit(unit, unit.state, undefined))
  const others: ProgressRow[] = [
    { kind: 'unassigned', planId, roundId: null, ordinal: null, units: rest('on_site') },
    { kind: 'by_report', planId, roundId: null, ordinal: null, units: rest('by_report') },
  ]
  return [...rounds, ...others.filter(({ units }) => units.length > 0)]
}
