/** Remedies over time: what was found, what was remedied and what stayed open, month by month. */
import { type CivilDate, daysBetween } from '../dates.ts'

export type RemedyMonth = {
  /** `2018-10` */
  month: string
  found: number
  done: number
  /** Still open at the end of the month. */
  open: number
}

const monthOf = (day: CivilDate): string => day.slice(0, 7)

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/**
 * Every month from the first finding to today. It ends with the last event where all is remedied, or where nothing has
 * happened for a year: what is long over says nothing more with every month.
 */
export function remediesByMonth(
  findings: readonly { foundOn: CivilDate; doneOn: CivilDate | null }[],
  today: CivilDate,
): RemedyMonth[] {
  const found = findings.map(({ foundOn }) => monthOf(foundOn)).sort()
  const done = findings.flatMap(({ doneOn }) => (doneOn === null ? [] : monthOf(doneOn))).sort()
  const [first] = found
  if (first === undefined) return []
  const lastEvent = [found.at(-1) ?? first, done.at(-1) ?? first].sort().at(-1) ?? first
  const isOver = done.length === findings.length || daysBetween(`${lastEvent}-01`, today) > 365
  const last = isOver || monthOf(today) < lastEvent ? lastEvent : monthOf(today)
  const months: RemedyMonth[] = []
  let open = 0
  for (let month = first; month <= last; month = nextMonth(month)) {
    const here = {
      found: found.filter((one) => one === month).length,
      done: done.filter((one) => one === month).length,
    }
    open += here.found - here.done
    months.push({ month, ...here, open })
  }
  return months
}
