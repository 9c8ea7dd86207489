import type { TracedValue } from '#shared/contract/exchange-review.ts'
import { addDays, formatDate, isCivilDate } from '#shared/dates.ts'

/** A spreadsheet stores a day as the count of days since this one. */
const dayZero = '1899-12-30'

/** What stood in the cell as its sheet showed it: of a real date the file holds only the number of the day. */
export const tracedText = ({ raw, value }: TracedValue): string => {
  if (typeof value !== 'string' || !isCivilDate(value) || !/^\d{4,5}(\.\d+)?$/u.test(raw)) return raw
  const days = Math.floor(Number(raw))
  // A year alone is no day, and the days of the other system of counting lie four years on.
  const [day, other] = [addDays(dayZero, days), addDays(dayZero, days + 1462)]
  return value === day || value === other ? formatDate(value) : days > 20_000 ? formatDate(day) : raw
}
