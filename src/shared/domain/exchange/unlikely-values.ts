/**
 * What a file says in good order and cannot mean, or what no form of the register would take: a million people in one
 * hall, a day in 2206, a title of 600 characters. It is asked and not taken until somebody says so; the record could
 * else never be saved again. Whatever the layout, every row passes here.
 */
import { formatDate } from '../../dates.ts'
import { lineLength } from '../field-bounds.ts'
import type { FieldValue, IncomingRow, PassingReading, ReadingIssue } from './incoming.ts'
import { fieldKind } from './incoming.ts'
import { aboutRow, placeInRow } from './place-in-row.ts'
import { type OutOfBounds, outOfBounds } from './value-bounds.ts'

/** The people of a whole district (domain facts: communes of 3,000 to 12,000). More than that can be listeners, and is asked. */
const mostLikelyPeople = 100_000
/** Between the day of a report and the days in it. */
const mostYearsApart = 10

type Asked = Pick<ReadingIssue, 'code' | 'params' | 'candidates'>

const ofBounds = (value: FieldValue, bounds: OutOfBounds): Asked => {
  const raw = String(value)
  switch (bounds.kind) {
    case 'length':
      return { code: 'text_too_long', params: { count: bounds.length, expected: bounds.to } }
    case 'number':
      return { code: 'number_unlikely', params: { raw } }
    case 'year':
    case 'day':
      return { code: 'year_out_of_range', params: { raw } }
  }
}

/** @param year in which the file is read. */
export const unlikelyValue = (
  content: IncomingRow['content'],
  field: string,
  value: FieldValue,
  year: number,
): Asked | null => {
  if (value === null) return null
  const bounds = outOfBounds(field, value, year)
  if (bounds !== null) return ofBounds(value, bounds)
  if (field === 'participants' && Number(value) > mostLikelyPeople)
    return {
      code: 'number_unlikely',
      params: { raw: String(value), candidates: String(value) },
      candidates: [value],
    }
  const isFar = Math.abs(Number(String(value).slice(0, 4)) - year) > mostYearsApart
  if (field !== 'birthDate' && fieldKind(content, field) === 'date' && isFar)
    return { code: 'date_outside_period', params: { raw: formatDate(String(value)) } }
  return null
}

const placeKey = ({ sheet, row, field, about }: Pick<ReadingIssue, 'sheet' | 'row' | 'field' | 'about'>) =>
  JSON.stringify([sheet, row, field, about ?? null])

/** Texts that fit every field, and are no day: nearly all that a long list says need no closer look. */
const fitsAnywhere = (value: FieldValue): boolean =>
  value === null ||
  (typeof value === 'string' && value.length <= lineLength && (value.length !== 10 || !dayLike.test(value)))
const dayLike = /^\d{4}-\d\d-\d\d$/u

const asking = (row: IncomingRow, year: number, asked: ReadingIssue[]): void => {
  const { content, values } = row
  for (const field in values) {
    const value = values[field] ?? null
    if (fitsAnywhere(value)) continue
    const found = unlikelyValue(content, field, value, year)
    if (found === null) continue
    // As of all that is doubted: what the register holds stays.
    delete values[field]
    asked.push({ ...found, level: 'must', ...placeInRow(row, field), ...aboutRow(row) })
  }
}

/** @param day the day of reading. */
export function* askingUnlikely(passing: PassingReading, day: string): PassingReading {
  const year = Number(day.slice(0, 4))
  const asked: ReadingIssue[] = []
  let step = passing.next()
  for (; !step.done; step = passing.next()) {
    asking(step.value, year, asked)
    yield step.value
  }
  if (asked.length === 0) return step.value
  const { issues, outcome, ...rest } = step.value
  // A milder question about the same value is answered with it.
  const places = new Set(asked.map(placeKey))
  return {
    ...rest,
    outcome: outcome === 'accept' ? 'accept-with-issues' : outcome,
    issues: [...issues.filter((issue) => !places.has(placeKey(issue))), ...asked],
  }
}
