import type { CivilDate } from '../dates.ts'
import { daysBetween } from '../dates.ts'

/** How something with a deadline stands. `days` is never negative. */
export type DueState =
  | { kind: 'no_deadline' }
  | { kind: 'done' }
  | { kind: 'done_late'; days: number }
  | { kind: 'overdue'; days: number }
  | { kind: 'due_today' }
  | { kind: 'due_soon'; days: number }
  | { kind: 'pending'; days: number }

/** `doneOn` null: not done yet. Due soon: within `soonDays` days (3 unless told). The last day itself is in time. */
export function dueState(input: {
  dueOn: CivilDate | null
  doneOn: CivilDate | null
  today: CivilDate
  soonDays?: number
}): DueState {
  const { dueOn, doneOn, today, soonDays = 3 } = input
  if (doneOn !== null) {
    const late = dueOn === null ? 0 : daysBetween(dueOn, doneOn)
    return late > 0 ? { kind: 'done_late', days: late } : { kind: 'done' }
  }
  if (dueOn === null) return { kind: 'no_deadline' }
  const left = daysBetween(today, dueOn)
  if (left < 0) return { kind: 'overdue', days: -left }
  if (left === 0) return { kind: 'due_today' }
  return { kind: left <= soonDays ? 'due_soon' : 'pending', days: left }
}
