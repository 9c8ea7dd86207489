import type { ColumnField, RecognisedRecord } from '../recognised.ts'
import type { DataRow } from './rows.ts'
import type { Report, Table } from './table.ts'
import { keyFields } from './vocabulary.ts'
import { isEmptyText, tidyLines } from './words.ts'

const textFields: ReadonlySet<ColumnField> = new Set([
  'achievement',
  'note',
  'position',
  'unit',
  'measure',
  'place',
  'text',
  'finding',
])

const fieldOfColumn = (table: Table, column: number): ColumnField | null | undefined =>
  table.columns.find((one) => one.column === column)?.field

/** A row with neither number nor key, only texts: the row above goes on. */
const isContinuation = (table: Table, row: number): boolean => {
  if (table.grid.hasNumber(row)) return false
  const key = keyFields[table.content]
  for (const cell of table.grid.cellsOf(row)) {
    if (isEmptyText(cell.text)) continue
    if (cell.kind !== 'text') return false
    const field = fieldOfColumn(table, cell.column)
    if (field === undefined || field === null || field === key || !textFields.has(field)) return false
  }
  return true
}

export type Continued = { rows: DataRow[]; tails: Map<number, number[]> }

/** Separates the rows that only go on; `tails` lists them by the row they belong to. */
export const splitContinuations = (table: Table): Continued => {
  const rows: DataRow[] = []
  const tails = new Map<number, number[]>()
  for (const row of table.rows) {
    const before = rows.at(-1)
    if (before === undefined || before.group.index !== row.group.index || !isContinuation(table, row.row))
      rows.push(row)
    else {
      const more = tails.get(before.row)
      if (more === undefined) tails.set(before.row, [row.row])
      else more.push(row.row)
    }
  }
  return { rows, tails }
}

const joined = (before: string | null, more: string): string =>
  before === null ? more : `${before}\n${more}`

const append = (record: RecognisedRecord, field: ColumnField, text: string): void => {
  if (field === 'note') record.note = joined(record.note, text)
  else if (record.type === 'nominee' && (field === 'achievement' || field === 'position' || field === 'unit'))
    record[field] = joined(record[field], text)
  else if (record.type === 'activity' && field === 'place') record.place = joined(record.place, text)
  else if (record.type === 'remedy' && (field === 'measure' || field === 'finding'))
    record[field] = joined(record[field], text)
  else if (record.type === 'criterionResult' && field === 'text') record.text = joined(record.text, text)
}

/** Gives the texts of the rows that go on a row to its records and asks the clerk to look. */
export const joinContinuations = (
  table: Table,
  row: number,
  tails: readonly number[],
  records: readonly RecognisedRecord[],
  report: Report,
): void => {
  for (const record of records) {
    for (const tail of tails) {
      for (const cell of table.grid.cellsOf(tail)) {
        const field = fieldOfColumn(table, cell.column)
        if (field !== undefined && field !== null) append(record, field, tidyLines(cell.text))
      }
      record.source.rows.push(tail)
    }
    record.confidence = Math.min(record.confidence, 0.6)
  }
  for (const tail of tails) report('row_continued', 'must', { sheet: table.sheet, row: tail }, { count: row })
}
