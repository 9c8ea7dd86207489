/** What the pictures of a round or a plan show, counted from verdicts; pure, so that a table and a picture agree. */
import type { Verdict } from './checklist.ts'

export type VerdictCell = { unitId: string; criterionId: string; verdict: Verdict }

export type VerdictCount = { passed: number; failed: number; notApplicable: number }

const countOf = (verdicts: readonly Verdict[]): VerdictCount => ({
  passed: verdicts.filter((verdict) => verdict === 'pass').length,
  failed: verdicts.filter((verdict) => verdict === 'fail').length,
  notApplicable: verdicts.filter((verdict) => verdict === 'na').length,
})

/** Counts by unit, or by criterion. */
export const countsBy = (
  cells: readonly VerdictCell[],
  of: 'unitId' | 'criterionId',
): Map<string, VerdictCount> =>
  new Map(
    [...Map.groupBy(cells, (cell) => cell[of])].map(([id, own]) => [
      id,
      countOf(own.map(({ verdict }) => verdict)),
    ]),
  )

/** How a unit's own verdict stands beside the team's. */
export const selfCheckOutcomes = ['same', 'overlooked', 'stricter', 'other'] as const
export type SelfCheckOutcome = (typeof selfCheckOutcomes)[number]

/**
 * Overlooked: the unit says Đạt, the team Chưa đạt. Stricter: the unit says Chưa đạt, the team Đạt: remedied meanwhile, or
 * judged too strictly. Other: one of the two says that it does not apply.
 */
export const selfCheckOutcome = (own: Verdict, team: Verdict): SelfCheckOutcome => {
  if (own === team) return 'same'
  if (own === 'pass' && team === 'fail') return 'overlooked'
  return own === 'fail' && team === 'pass' ? 'stricter' : 'other'
}

export type SelfCheckMatch = { unitId: string } & Record<SelfCheckOutcome, number>

/** A criterion counts where both have judged it. Units without any such criterion are left out. */
export const matchSelfChecks = (
  own: readonly VerdictCell[],
  team: readonly VerdictCell[],
): SelfCheckMatch[] => {
  const seen = new Map(own.map((cell) => [`${cell.unitId} ${cell.criterionId}`, cell.verdict]))
  const byUnit = new Map<string, SelfCheckMatch>()
  for (const { unitId, criterionId, verdict } of team) {
    const self = seen.get(`${unitId} ${criterionId}`)
    if (self === undefined) continue
    const match = byUnit.get(unitId) ?? { unitId, same: 0, overlooked: 0, stricter: 0, other: 0 }
    match[selfCheckOutcome(self, verdict)] += 1
    byUnit.set(unitId, match)
  }
  return [...byUnit.values()]
}
