import { toRoman } from '../numbers.ts'
import { defineTransitions } from './transitions.ts'
import { isActive, type VisitStatus } from './visit.ts'

export const roundStatuses = ['preparing', 'open', 'closed'] as const
export type RoundStatus = (typeof roundStatuses)[number]

/** A closed round may be opened again, with a reason: an office that closed too early must not be stuck. */
export const roundMoves = defineTransitions<RoundStatus>({
  preparing: { open: ['units'] },
  open: { closed: [], preparing: ['reason'] },
  closed: { open: ['reason'] },
})

export const teamRoles = ['head', 'deputy', 'secretary', 'member'] as const
export type TeamRole = (typeof teamRoles)[number]

/** `Đợt I`. */
export function roundName(ordinal: number): string {
  return `Đợt ${toRoman(ordinal)}`
}

/** The ordinal for a new round of a plan that has these. */
export function nextOrdinal(ordinals: readonly number[]): number {
  return Math.max(0, ...ordinals) + 1
}

export type Unfinished =
  | { code: 'unit_without_visit'; unitId: string }
  | { code: 'visit_not_concluded'; unitId: string; visitId: string; status: VisitStatus }

/** What closing a round would leave undone: units that nobody visited, visits that are neither concluded nor cancelled. */
export function unfinishedOf(round: {
  unitIds: readonly string[]
  visits: readonly { id: string; unitId: string; status: VisitStatus }[]
}): Unfinished[] {
  const pending = round.visits.filter((visit) => isActive(visit.status))
  const untouched = round.unitIds.filter(
    (unitId) => !round.visits.some((visit) => visit.unitId === unitId && visit.status !== 'cancelled'),
  )
  return [
    ...pending.map(({ id, unitId, status }) => ({
      code: 'visit_not_concluded' as const,
      unitId,
      visitId: id,
      status,
    })),
    ...untouched.map((unitId) => ({ code: 'unit_without_visit' as const, unitId })),
  ]
}

/** What is odd about a team: no head, several heads, no secretary, the same person twice. */
export function teamProblems(
  team: readonly { role: TeamRole; name: string }[],
): ('no_head' | 'several_heads' | 'no_secretary' | 'same_person_twice')[] {
  const heads = team.filter((member) => member.role === 'head').length
  return [
    ...(heads === 0 ? (['no_head'] as const) : []),
    ...(heads > 1 ? (['several_heads'] as const) : []),
    ...(team.some((member) => member.role === 'secretary') ? [] : (['no_secretary'] as const)),
    ...(new Set(team.map((member) => member.name)).size < team.length
      ? (['same_person_twice'] as const)
      : []),
  ]
}
