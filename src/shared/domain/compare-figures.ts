/**
 * Rounds, plans or years beside each other. Criteria are joined by their stable id over all versions; units by the
 * boundaries of a chosen day, where nothing is guessed: what cannot be divided stands apart with its reason.
 */
import type { CivilDate } from '../dates.ts'
import type { Verdict } from './checklist.ts'
import type { UnitSpan } from './unit.ts'
import { countingUnit, type LineageEdge, resolveUnit } from './unit-lineage.ts'

export type SideCounts = { passed: number; failed: number; notApplicable: number }

export const noCounts: SideCounts = { passed: 0, failed: 0, notApplicable: 0 }

export function addVerdict(counts: SideCounts, verdict: Verdict): SideCounts {
  return {
    passed: counts.passed + (verdict === 'pass' ? 1 : 0),
    failed: counts.failed + (verdict === 'fail' ? 1 : 0),
    notApplicable: counts.notApplicable + (verdict === 'na' ? 1 : 0),
  }
}

/** Of what was judged; null where nothing was. */
export function shareOf({ passed, failed }: SideCounts): number | null {
  return passed + failed === 0 ? null : passed / (passed + failed)
}

export type Placement =
  /** The unit under which records are counted on the day. */
  | { kind: 'counted'; unitId: string }
  /** Cut into several heirs, or one of several that a later unit came from: nothing says which part is whose. */
  | { kind: 'undivided'; heirs: string[] }
  /** Neither it nor an heir stood on the day. */
  | { kind: 'gone' }

/** Where the records of a unit count by the boundaries of `day`. */
export function placeUnit(
  unitId: string,
  day: CivilDate,
  units: readonly UnitSpan[],
  lineage: readonly LineageEdge[],
): Placement {
  const counted = countingUnit(unitId, day, units, lineage)
  if (counted !== null) return { kind: 'counted', unitId: counted }
  const heirs = resolveUnit(unitId, day, units, lineage)
    .filter(({ isPartial }) => !isPartial)
    .map((heir) => heir.unitId)
  return heirs.length > 1 ? { kind: 'undivided', heirs } : { kind: 'gone' }
}

export type CriterionPresence = 'both' | 'new' | 'dropped' | 'some'

/**
 * How a criterion stands over the compared sides, in their order: asked in the first but not in the last, the other way
 * round, everywhere, or only here and there.
 */
export function presenceOf(asked: readonly boolean[]): CriterionPresence {
  if (asked.every(Boolean)) return 'both'
  const [first, last] = [asked[0] ?? false, asked.at(-1) ?? false]
  if (!first && last) return 'new'
  return first && !last ? 'dropped' : 'some'
}
