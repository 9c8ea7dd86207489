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

export type SelfCheckMatch = {
  unitId: string
  /** The unit and the team say the same. */
  same: number
  /** The unit says Đạt, the team Chưa đạt: what a self-check overlooks. */
  overlooked: number
  /** The unit says Chưa đạt, the team Đạt: remedied meanwhile, or judged too strictly. */
  stricter: number
  /** One of the two says that it does not apply. */
  other: number
}

/** A criterion counts where both have judged it. Units without any such criterion are left out. */
export const matchSelfChecks = (
  own: readonly VerdictCell[],
  team: readonly VerdictCell[],
): SelfCheckMatch[] => {
  const seen = new Map(own.map((cell) => [`${cell.unitId} ${cell.criterionId}`, cell.verdict]))
  const byUnit = Map.groupBy(
    team.filter((cell) => seen.has(`${cell.unitId} ${cell.criterionId}`)),
    ({ unitId }) => unitId,
  )
  return [...byUnit].map(([unitId, cells]) => {
    const pairs = cells.map(({ criterionId, verdict }) => ({
      self: seen.get(`${unitId} ${criterionId}`),
      team: verdict,
    }))
    const count = (self: Verdict, other: Verdict): number =>
      pairs.filter((pair) => pair.self === self && pair.team === other).length
    const same = pairs.filter((pair) => pair.self === pair.team).length
    const [overlooked, stricter] = [count('pass', 'fail'), count('fail', 'pass')]
    return { unitId, same, overlooked, stricter, other: pairs.length - same - overlooked - stricter }
  })
}
