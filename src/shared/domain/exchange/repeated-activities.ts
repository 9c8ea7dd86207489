/** Outreach that is reported twice: by two rows of a file, or by a row and a record that it is no update of. */
import { placeKey } from '../../name-keys.ts'
import { foldWords } from '../../text.ts'
import type { FieldValues, IncomingRow, ReadingIssue } from './incoming.ts'
import { placeInRow } from './place-in-row.ts'
import type { CurrentRecord, ImportPlan } from './reconcile.ts'

const said = (values: FieldValues, field: string): string => String(values[field] ?? '')

/** Same form, days and place; null where form or day is not said, for then many are alike. */
const activityKey = (values: FieldValues): string | null => {
  const form = foldWords(said(values, 'form'))
  const date = said(values, 'date')
  if (form === '' || date === '') return null
  const where = ['village', 'place'].map((field) => placeKey(said(values, field)))
  return [form, date, said(values, 'dateTo') || date, ...where].join('|')
}

const issueAt = (
  row: IncomingRow,
  code: 'row_twice' | 'activity_known',
  params: ReadingIssue['params'],
): ReadingIssue => ({
  code,
  level: 'should',
  ...placeInRow(row, 'form'),
  params: { name: said(row.values, 'form'), ...params },
})

/** A remark each, never a refusal: two meetings of one day in one place do occur. */
export const repeatedActivities = (
  rows: readonly IncomingRow[],
  records: readonly CurrentRecord[],
  plan: ImportPlan,
): ReadingIssue[] => {
  const activities = rows.filter((row) => row.content === 'activities' && row.pending !== 'duplicate-sheet')
  if (activities.length === 0) return []
  const plans = new Map(plan.rows.map((row) => [row.rowId, row]))
  const updated = new Set(plan.rows.flatMap(({ recordId }) => recordId ?? []))
  const known = new Set(
    records
      .filter((record) => record.content === 'activities' && !updated.has(record.id))
      .map(({ values }) => activityKey(values)),
  )
  const above = new Map<string, IncomingRow>()
  return activities.flatMap((row): ReadingIssue[] => {
    const key = activityKey(row.values)
    if (key === null || plans.get(row.id)?.outcome === 'rejected') return []
    const first = above.get(key)
    if (first === undefined) above.set(key, row)
    else {
      const sheet = first.sheet === row.sheet ? {} : { other: first.sheet }
      return [issueAt(row, 'row_twice', { count: first.rows[0] ?? 0, ...sheet })]
    }
    return plans.get(row.id)?.outcome === 'new' && known.has(key) ? [issueAt(row, 'activity_known', {})] : []
  })
}
