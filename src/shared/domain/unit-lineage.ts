import type { CivilDate } from '../dates.ts'
import type { UnitSpan } from './unit.ts'
import { isUnitValidOn } from './unit.ts'

export const lineageKinds = ['renamed', 'merged', 'split'] as const
export type LineageKind = (typeof lineageKinds)[number]

/**
 * One old unit goes (wholly or in part) into one new unit. `isPartial` means a piece of land without the people
 * and records, as the part of Đồng Tâm that went to Trần Phú on 01/7/2025: it is named, but nothing is counted there.
 */
export type LineageEdge = {
  predecessorId: string
  successorId: string
  kind: LineageKind
  /** First day of the new unit. */
  effectiveOn: CivilDate
  isPartial: boolean
}

/** `isPartial`: some step on the way took only a piece of land. */
export type ResolvedUnit = { unitId: string; isPartial: boolean }

/**
 * The units that stand for `unitId` by the boundaries of `day`: itself when valid then, else its successors
 * (day later) or predecessors (day earlier), over as many steps as needed. Empty when nothing stands for it.
 */
export function resolveUnit(
  unitId: string,
  day: CivilDate,
  units: readonly UnitSpan[],
  lineage: readonly LineageEdge[],
): ResolvedUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const found = new Map<string, ResolvedUnit>()
  const walk = (id: string, isPartial: boolean, seen: ReadonlySet<string>): void => {
    const unit = byId.get(id)
    if (unit === undefined || seen.has(id)) return
    if (isUnitValidOn(unit, day)) {
      const known = found.get(id)
      found.set(id, { unitId: id, isPartial: isPartial && (known?.isPartial ?? true) })
      return
    }
    const isAfter = unit.validTo !== null && day > unit.validTo
    const steps = isAfter
      ? lineage.filter((edge) => edge.predecessorId === id && edge.effectiveOn <= day)
      : lineage.filter((edge) => edge.successorId === id && edge.effectiveOn > day)
    for (const edge of steps) {
      walk(
        isAfter ? edge.successorId : edge.predecessorId,
        isPartial || edge.isPartial,
        new Set([...seen, id]),
      )
    }
  }
  walk(unitId, false, new Set())
  return [...found.values()]
}

/**
 * The one unit under which a record of `unitId` is counted by the boundaries of `day`; null when there is none, or
 * when the unit was cut into several equal heirs (or one asks for the time before a merger), so that nothing is guessed.
 */
export function countingUnit(
  unitId: string,
  day: CivilDate,
  units: readonly UnitSpan[],
  lineage: readonly LineageEdge[],
): string | null {
  const heirs = resolveUnit(unitId, day, units, lineage).filter((heir) => !heir.isPartial)
  return heirs.length === 1 ? (heirs[0]?.unitId ?? null) : null
}

export type LineageProblem = {
  edge: LineageEdge
  problem: 'unknown_unit' | 'before_end' | 'before_start'
}

/** Lineage that contradicts itself: a step whose day does not fit the validity of its two units. */
export function lineageProblems(
  units: readonly UnitSpan[],
  lineage: readonly LineageEdge[],
): LineageProblem[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return lineage.flatMap((edge): LineageProblem[] => {
    const old = byId.get(edge.predecessorId)
    const next = byId.get(edge.successorId)
    if (old === undefined || next === undefined) return [{ edge, problem: 'unknown_unit' }]
    // A split may leave the old unit standing; otherwise it must have ended before the step.
    if (edge.kind !== 'split' && (old.validTo === null || old.validTo >= edge.effectiveOn)) {
      return [{ edge, problem: 'before_end' }]
    }
    return isUnitValidOn(next, edge.effectiveOn) ? [] : [{ edge, problem: 'before_start' }]
  })
}
