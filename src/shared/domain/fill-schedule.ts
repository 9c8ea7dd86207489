import type { CivilDate } from '../dates.ts'
import { daysFrom, isWeekend } from '../dates.ts'
import { sessionsOverlap } from './schedule.ts'
import type { Session } from './visit.ts'

export type Slot = { date: CivilDate; session: Session }

/**
 * The next free half days of a round, one for each unit, in order: working days only, mornings before afternoons,
 * never where a visit already stands. Fewer than asked for when the span has no more room.
 */
export function freeSlots(input: {
  count: number
  from: CivilDate
  to: CivilDate
  taken: readonly Slot[]
  holidays: readonly CivilDate[]
}): Slot[] {
  const workingDays = daysFrom(input.from, input.to).filter(
    (day) => !isWeekend(day) && !input.holidays.includes(day),
  )
  const halves = workingDays.flatMap((date): Slot[] => [
    { date, session: 'morning' },
    { date, session: 'afternoon' },
  ])
  const isFree = (slot: Slot) =>
    !input.taken.some((other) => other.date === slot.date && sessionsOverlap(other.session, slot.session))
  return halves.filter(isFree).slice(0, input.count)
}
