/** Outreach of another year than the one its request asks about: it would count in that year's figures, and nobody would see why. */
import { formatDate } from '../../dates.ts'
import { filtering, type Steps } from '../../steps.ts'
import type { IncomingRow, ReadingIssue } from './incoming.ts'

const dayOf = ({ values }: IncomingRow): string => String(values.date ?? '')

const at = ({ sheet, row }: Pick<ReadingIssue, 'sheet' | 'row'>): string => `${sheet}!${row}`

/** Of the first three months of a year is the year before also reported. */
const lateMonths = 3

const yearsAsked = ({ issuedOn, dueOn }: AskedTimes): string[] => {
  const issued = Number(issuedOn.slice(0, 4))
  const isEarly = Number(issuedOn.slice(5, 7)) <= lateMonths
  return [...(isEarly ? [issued - 1] : []), issued, Number(dueOn.slice(0, 4))].map(String)
}

/** Civil dates of a request. */
type AskedTimes = { issuedOn: string; dueOn: string }

/**
 * The day stands as it was read, and is asked about.
 *
 * @param request that the file answers; undefined for one that answers none.
 * @param said what was already asked of the file: a day outside the period of its own title is asked about once.
 */
export function* otherYears(
  rows: readonly IncomingRow[],
  request: AskedTimes | undefined,
  said: readonly ReadingIssue[],
): Steps<ReadingIssue[]> {
  if (request === undefined) return []
  const years = new Set(yearsAsked(request))
  const others = yield* filtering(
    rows,
    (row) => row.content === 'activities' && dayOf(row) !== '' && !years.has(dayOf(row).slice(0, 4)),
  )
  if (others.length === 0) return []
  const asked = new Set(said.filter(({ code }) => code === 'date_outside_period').map(at))
  return others.flatMap((row): ReadingIssue[] => {
    const place = { sheet: row.sheet, row: row.rows[0] ?? 0 }
    if (asked.has(at(place))) return []
    const cell = row.origins.of('date')?.cell
    return [
      {
        code: 'date_outside_period',
        level: 'must',
        ...place,
        ...(cell === undefined ? {} : { cell }),
        field: 'date',
        ...(row.id.includes('#') ? { about: row.id } : {}),
        params: { raw: formatDate(dayOf(row)) },
      },
    ]
  })
}
