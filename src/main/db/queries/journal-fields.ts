/** One change of a row, as people read it: field by field, old and new. */
import type { FieldChange } from '#shared/contract/journal.ts'
import { formatDate, formatInstant, isCivilDate } from '#shared/dates.ts'
import { keptTotals } from '#shared/domain/exchange/import-totals.ts'
import { columnKind, isSilentColumn } from '#shared/domain/journal-columns.ts'
import { formatNumber } from '#shared/numbers.ts'
import type { Change, ReadDb, Row, Value } from '../database.ts'
import { isWholeColumn, type Names, nameOfId } from './journal-records.ts'

const setOf = (names: Names, set: string): Readonly<Record<string, string>> =>
  (names.m.codes as Readonly<Record<string, Readonly<Record<string, string>>>>)[set] ?? {}

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT/u.test(text)

/** What stands in a JSON column, its words one after another; the books of the program are not for reading. */
const jsonText = (names: Names, value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? names.m.yes : names.m.no
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'string')
    return isInstant(value) ? formatInstant(value) : isCivilDate(value) ? formatDate(value) : value
  if (Array.isArray(value)) return value.map((one) => jsonText(names, one)).join('; ')
  return Object.entries(value)
    .map(([key, one]) => {
      const kind = setOf(names, 'subject')[key]
      return kind === undefined ? jsonText(names, one) : `${kind}: ${jsonText(names, one)}`
    })
    .filter((text) => text !== '')
    .join(', ')
}

/** The program's own notes: that they moved is all there is to say. */
const technical: ReadonlySet<string> = new Set(['review_json', 'mapping_json', 'items_json', 'snapshot_json'])

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** `null` for nothing: an empty cell, and the other side of what was added or removed. */
export const valueText = (
  db: ReadDb,
  names: Names,
  { table, column, value, row }: { table: string; column: string; value: Value | undefined; row: Row },
): string | null => {
  if (value === null || value === undefined || value === '') return null
  const text = String(value)
  const kind = columnKind(table, column)
  switch (kind.kind) {
    case 'code':
      return setOf(names, kind.set)[text] ?? text
    case 'codes': {
      const list = parsed(text)
      return Array.isArray(list)
        ? list.map((one) => setOf(names, kind.set)[String(one)] ?? String(one)).join(', ') || null
        : text
    }
    case 'row':
      return nameOfId(db, names, kind.table, value)
    case 'row_of':
      return nameOfId(db, names, String(row[kind.tableColumn]), value)
    case 'day':
      return isCivilDate(text) ? formatDate(text) : text
    case 'instant':
      return isInstant(text) ? formatInstant(text) : text
    case 'yes_no':
      return Number(value) === 1 ? names.m.yes : names.m.no
    case 'money':
      return `${formatNumber(Number(value))} đ`
    case 'plain':
      return text
    case 'totals':
      return names.m.totals(keptTotals(text))
    case 'list':
    case 'json':
      return technical.has(column) ? names.m.unreadable : jsonText(names, parsed(text)) || null
    default:
      return typeof value === 'number' ? formatNumber(value) : text
  }
}

export const labelOf = (names: Names, table: string, column: string): string => {
  const own = (names.m.own as Readonly<Record<string, Readonly<Record<string, string>>>>)[table]?.[column]
  return own ?? (names.m.columns as Readonly<Record<string, string>>)[column] ?? column
}

/** Columns of a change that a person reads: the moved ones, or all that say something of a row that came or went. */
const shownColumns = ({ table, before, after }: Change): string[] => {
  const columns = Object.keys(after ?? before ?? {}).filter(
    (column) => !isSilentColumn(column) && !isWholeColumn(table, column),
  )
  if (before !== null && after !== null) return columns.filter((column) => before[column] !== after[column])
  const row = after ?? before ?? {}
  return columns.filter((column) => column !== 'position' && row[column] !== null && row[column] !== '')
}

/** Old → new, field by field; a field whose words are the same before and after says nothing. */
export const fieldChanges = (db: ReadDb, names: Names, change: Change): FieldChange[] =>
  shownColumns(change).flatMap((column) => {
    const { table, before, after } = change
    const side = (row: Row | null): string | null =>
      row === null ? null : valueText(db, names, { table, column, value: row[column], row })
    const field = { label: labelOf(names, table, column), before: side(before), after: side(after) }
    if (technical.has(column)) return [{ ...field, before: null, after: names.m.unreadable }]
    return field.before === field.after ? [] : [field]
  })
