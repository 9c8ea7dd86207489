/** Which days the schedule shows: those of the round, and any other on which a visit stands. */
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { addDays, daysFrom, isWeekend } from '#shared/dates.ts'

/** Without an end, two weeks are drawn; a round is never drawn longer than this. */
const openDays = 13
const longest = 62

export const scheduleDays = (
  round: Pick<RoundDetail, 'startsOn' | 'endsOn' | 'visits' | 'holidays'>,
  today: string,
  withWeekends: boolean,
): string[] => {
  const dated = round.visits.flatMap(({ visitDate }) => (visitDate === null ? [] : [visitDate]))
  const from = round.startsOn ?? [...dated].sort()[0] ?? today
  const until = round.endsOn ?? addDays([...dated, from].sort().at(-1) ?? from, openDays)
  const own = daysFrom(from, until)
    .slice(0, longest)
    .filter((day) => withWeekends || !isWeekend(day))
  return [...new Set([...own, ...dated])].sort()
}
