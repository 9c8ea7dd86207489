/**
 * What is of another year than its request asks about: last year's list sent once more by mistake, outreach whose day has
 * a wrong year. It would count in that year's figures or be praised a second time, and nobody would see why.
 */
import { formatDate } from '../../dates.ts'
import { filtering, type Steps } from '../../steps.ts'
import type { IncomingRow, Reading, ReadingIssue } from './incoming.ts'
import { aboutRow, placeInRow } from './place-in-row.ts'
import type { RowPlan } from './reconcile.ts'

/** Of the first three months of a year is the year before also reported. */
const lateMonths = 3

/** Civil dates of a request. */
type AskedTimes = { issuedOn: string; dueOn: string }

const yearsAsked = ({ issuedOn, dueOn }: AskedTimes): Set<string> => {
  const issued = Number(issuedOn.slice(0, 4))
  const isEarly = Number(issuedOn.slice(5, 7)) <= lateMonths
  return new Set([...(isEarly ? [issued - 1] : []), issued, Number(dueOn.slice(0, 4))].map(String))
}

/** A day on which an activity was held; '' where none is said. */
const dayOf = ({ content, values }: IncomingRow): string =>
  content === 'activities' ? String(values.date ?? '') : ''

const place = ({ sheet, row }: Pick<ReadingIssue, 'sheet' | 'row'>): string => `${sheet}!${row}`

const aboutDay = (row: IncomingRow): ReadingIssue => ({
  code: 'date_outside_period',
  level: 'must',
  ...placeInRow(row, 'date'),
  ...aboutRow(row),
  params: { raw: formatDate(dayOf(row)) },
})

const yearsOf = (period: Reading['period']): string[] => {
  const [from, to] = [Number(period?.from.slice(0, 4)), Number(period?.to.slice(0, 4))]
  return period == null ? [] : Array.from({ length: to - from + 1 }, (_, more) => String(from + more))
}

/** The year that the title names, where all of its time is outside the years. */
const strangeYear = (period: Reading['period'], years: ReadonlySet<string>): string | null => {
  const [from, to] = [period?.from.slice(0, 4), period?.to.slice(0, 4)]
  if (from === undefined || to === undefined) return null
  return [...years].some((year) => from <= year && year <= to) ? null : to
}

/**
 * All stands as it was read, and is asked about: the title once, and days that are neither of the request nor of the title.
 *
 * @param rows as they are now.
 * @param request that the file answers; undefined for one that answers none.
 * @param planned what becomes of the rows: what the register holds already is not asked about again.
 */
export function* otherYears(
  rows: readonly IncomingRow[],
  request: AskedTimes | undefined,
  { period, issues }: Pick<Reading, 'period' | 'issues'>,
  planned: readonly RowPlan[],
): Steps<ReadingIssue[]> {
  if (request === undefined) return []
  const years = yearsAsked(request)
  const strange = strangeYear(period, years)
  const known = new Set([...years, ...yearsOf(period)])
  const others = yield* filtering(rows, (row) => dayOf(row) !== '' && !known.has(dayOf(row).slice(0, 4)))
  const said = new Set(issues.filter(({ code }) => code === 'date_outside_period').map(place))
  const held = new Set(
    others.length === 0
      ? []
      : planned.flatMap(({ rowId, outcome }) => (outcome === 'unchanged' ? [rowId] : [])),
  )
  const days = others
    .filter(({ id }) => !held.has(id))
    .map(aboutDay)
    .filter((issue) => !said.has(place(issue)))
  if (strange === null || issues.some(({ code }) => code === 'other_year_titled')) return days
  const params = { count: Number(strange), expected: Number(request.issuedOn.slice(0, 4)) }
  return [{ code: 'other_year_titled', level: 'must', params }, ...days]
}
