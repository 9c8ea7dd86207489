/** Where a unit stands when several visits, or several plans, hold it. */
import type { UnitProgress } from './plan.ts'
import type { VisitStatus } from './visit.ts'

/** The furthest first. */
const furthest: readonly UnitProgress[] = [
  'visited',
  'returned',
  'under_way',
  'scheduled',
  'postponed',
  'return_missing',
  'remaining',
]

export function furtherOf(a: UnitProgress, b: UnitProgress): UnitProgress {
  return furthest.indexOf(a) <= furthest.indexOf(b) ? a : b
}

const stateOf = (status: VisitStatus): UnitProgress =>
  status === 'concluded' ? 'visited' : status === 'cancelled' ? 'remaining' : status

/** The state of the furthest of a unit's visits, and that visit; of equal ones the last. */
export function furthestState<V extends { status: VisitStatus }>(
  visits: readonly V[],
): { state: UnitProgress; visit: V | undefined } {
  let state: UnitProgress = 'remaining'
  for (const visit of visits) state = furtherOf(state, stateOf(visit.status))
  return { state, visit: visits.findLast(({ status }) => stateOf(status) === state) }
}
