import type { CivilDate } from '../dates.ts'
import { isValidOn } from '../dates.ts'

export const unitKinds = [
  'commune',
  'specialised_office',
  'public_service_unit',
  'management_board',
  'school',
  'village',
  'site',
  'other',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const communeTypes = ['xa', 'thi_tran', 'phuong'] as const
export type CommuneType = (typeof communeTypes)[number]

/** Level of government of an office or of an award: cấp huyện, xã, thành phố/tỉnh. */
export const officeLevels = ['district', 'commune', 'province'] as const
export type OfficeLevel = (typeof officeLevels)[number]

/** What every rule about units needs. `validTo` is the last day of validity; null is open. */
export type UnitSpan = { id: string; validFrom: CivilDate | null; validTo: CivilDate | null }

/** Kinds that may only stand under a commune. */
const CHILD_KINDS: readonly UnitKind[] = ['village', 'site']

export function isUnitValidOn(unit: UnitSpan, day: CivilDate): boolean {
  return isValidOn(unit.validFrom, unit.validTo, day)
}

export function unitsValidOn<U extends UnitSpan>(units: readonly U[], day: CivilDate): U[] {
  return units.filter((unit) => isUnitValidOn(unit, day))
}

/** Villages and sites are places inside a commune; they are not inspected units of a plan. */
export function mayBeInspected(kind: UnitKind): boolean {
  return !CHILD_KINDS.includes(kind)
}

/** What is wrong with a unit as typed; empty when nothing is. */
export function unitProblems(unit: {
  kind: UnitKind
  communeType: CommuneType | null
  parentKind: UnitKind | null
  validFrom: CivilDate | null
  validTo: CivilDate | null
}): ('commune_type_missing' | 'commune_type_unexpected' | 'parent_missing' | 'validity_reversed')[] {
  return [
    ...(unit.kind === 'commune' && unit.communeType === null ? (['commune_type_missing'] as const) : []),
    ...(unit.kind !== 'commune' && unit.communeType !== null ? (['commune_type_unexpected'] as const) : []),
    ...(CHILD_KINDS.includes(unit.kind) && unit.parentKind !== 'commune'
      ? (['parent_missing'] as const)
      : []),
    ...(unit.validFrom !== null && unit.validTo !== null && unit.validFrom > unit.validTo
      ? (['validity_reversed'] as const)
      : []),
  ]
}
