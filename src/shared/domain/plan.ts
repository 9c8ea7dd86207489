import type { CivilDate } from '../dates.ts'
import { defineTransitions } from './transitions.ts'
import type { VisitStatus } from './visit.ts'

export const planStatuses = ['draft', 'issued', 'completed', 'cancelled'] as const
export type PlanStatus = (typeof planStatuses)[number]

export const planMoves = defineTransitions<PlanStatus>({
  draft: { issued: ['number', 'date', 'units'], cancelled: ['reason'] },
  issued: { completed: [], cancelled: ['reason'] },
  completed: { issued: ['reason'] },
  cancelled: {},
})

/** `1260/KH-UBND`; empty while the plan has no number. */
export const planNumber = ({ number, symbol }: { number: string; symbol: string }): string =>
  number === '' ? '' : [number, symbol].filter((part) => part !== '').join('/')

/** Kiểm tra trực tiếp (the team visits) or gián tiếp (the unit reports). */
export const inspectionModes = ['on_site', 'by_report'] as const
export type InspectionMode = (typeof inspectionModes)[number]

export type ScopeUnit = { unitId: string; mode: InspectionMode }

/** Where a unit of the plan stands. `remaining`: on site, and no visit stands or only a cancelled one. */
export type UnitProgress =
  | 'visited'
  | 'under_way'
  | 'scheduled'
  | 'postponed'
  | 'remaining'
  | 'returned'
  | 'return_missing'

export type PlanProgress = {
  byUnit: { unitId: string; mode: InspectionMode; state: UnitProgress; hasReturned: boolean }[]
  onSite: {
    total: number
    visited: number
    underWay: number
    scheduled: number
    postponed: number
    remaining: number
  }
  byReport: { total: number; received: number; missing: number }
  /** Self-check returns of every unit that was asked, on site or not. */
  returns: { expected: number; received: number; missing: number }
}

const BEST_FIRST = ['visited', 'under_way', 'scheduled', 'postponed'] as const
const STATE_OF_VISIT = {
  concluded: 'visited',
  under_way: 'under_way',
  scheduled: 'scheduled',
  postponed: 'postponed',
  cancelled: null,
} as const satisfies Record<VisitStatus, (typeof BEST_FIRST)[number] | null>

/**
 * Progress of a plan. A unit counts once, by its furthest visit. `returnsExpected` are the units asked for a
 * self-check; units inspected by report are always expected to return one.
 */
export function planProgress(input: {
  scope: readonly ScopeUnit[]
  visits: readonly { unitId: string; status: VisitStatus }[]
  returnsExpected: readonly string[]
  returnsReceived: readonly string[]
}): PlanProgress {
  const received = new Set(input.returnsReceived)
  const byUnit = input.scope.map(({ unitId, mode }): PlanProgress['byUnit'][number] => {
    const reached = input.visits.filter((v) => v.unitId === unitId).map((v) => STATE_OF_VISIT[v.status])
    const visitState = BEST_FIRST.find((state) => reached.includes(state))
    const hasReturned = received.has(unitId)
    const withoutVisit: UnitProgress =
      mode === 'on_site' ? 'remaining' : hasReturned ? 'returned' : 'return_missing'
    return { unitId, mode, state: visitState ?? withoutVisit, hasReturned }
  })
  const onSite = byUnit.filter((unit) => unit.mode === 'on_site')
  const count = (state: UnitProgress) => onSite.filter((unit) => unit.state === state).length
  const byReport = byUnit.filter((unit) => unit.mode === 'by_report')
  const expected = byUnit.filter(
    (unit) => unit.mode === 'by_report' || input.returnsExpected.includes(unit.unitId),
  )
  return {
    byUnit,
    onSite: {
      total: onSite.length,
      visited: count('visited'),
      underWay: count('under_way'),
      scheduled: count('scheduled'),
      postponed: count('postponed'),
      remaining: count('remaining'),
    },
    byReport: { total: byReport.length, ...receivedAndMissing(byReport) },
    returns: { expected: expected.length, ...receivedAndMissing(expected) },
  }
}

function receivedAndMissing(units: readonly { hasReturned: boolean }[]) {
  const received = units.filter((unit) => unit.hasReturned).length
  return { received, missing: units.length - received }
}

/** What a draft plan still lacks before it can be issued. */
export function planLacks(plan: {
  number: string
  issuedOn: CivilDate | null
  scope: readonly ScopeUnit[]
  codeIds: readonly string[]
  hasTeamHead: boolean
  returnsDueOn: CivilDate | null
}): { code: 'number' | 'date' | 'units' | 'codes' | 'team_head' | 'returns_due'; isRequired: boolean }[] {
  const wantsReturns = plan.scope.some((unit) => unit.mode === 'by_report')
  return [
    ...(plan.number === '' ? [{ code: 'number' as const, isRequired: true }] : []),
    ...(plan.issuedOn === null ? [{ code: 'date' as const, isRequired: true }] : []),
    ...(plan.scope.length === 0 ? [{ code: 'units' as const, isRequired: true }] : []),
    ...(plan.codeIds.length === 0 ? [{ code: 'codes' as const, isRequired: true }] : []),
    ...(plan.hasTeamHead ? [] : [{ code: 'team_head' as const, isRequired: false }]),
    ...(wantsReturns && plan.returnsDueOn === null
      ? [{ code: 'returns_due' as const, isRequired: false }]
      : []),
  ]
}
