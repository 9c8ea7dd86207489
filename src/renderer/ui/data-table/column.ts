import type { ReactNode } from 'react'
import { formatDate, isCivilDate } from '#shared/dates.ts'
import { formatNumber } from '#shared/numbers.ts'

/** A civil date travels as `YYYY-MM-DD`. */
export type CellValue = string | number | null

export type Column<Row> = {
  key: string
  header: string
  /** Px, until the clerk drags it. With `isGrowing` the least width. */
  width: number
  /** Takes a share of the space that is left over. */
  isGrowing?: boolean
  /** The column appears from this width of the table in px: a large screen gains columns, not empty space. */
  from?: number
  align?: 'left' | 'right' | 'center'
  /** What is sorted, filtered, copied, printed and exported. */
  value: (row: Row) => CellValue
  /** The same as text where the common format does not fit: a year is not 1.975. */
  text?: (row: Row) => string
  /** What is drawn; `text` when absent. */
  render?: (row: Row) => ReactNode
  /** `name` sorts people by Tên, then Họ đệm. No sorting when absent. */
  sort?: 'text' | 'name' | 'number' | 'date'
  /** Whether the filter box looks here; yes unless told. */
  filter?: boolean
}

/** What the cell says: dates dd/mm/yyyy, numbers 1.234,5, nothing for null. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value = column.value(row)
  if (value === null) return ''
  if (typeof value === 'number') return formatNumber(value)
  return column.sort === 'date' && isCivilDate(value) ? formatDate(value) : value
}

/** What the head of a table needs of a column; entry grids have it too. */
export type HeadColumn = Pick<Column<never>, 'key' | 'header' | 'align' | 'sort'>

export function alignOf(column: Omit<HeadColumn, 'header' | 'key'>): 'left' | 'right' | 'center' {
  return column.align ?? (column.sort === 'number' ? 'right' : 'left')
}

/** Header and body of a table as text, exactly as shown: for export, copy and print. */
export function tableText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] {
  return [
    columns.map((column) => column.header),
    ...rows.map((row) => columns.map((column) => cellText(column, row))),
  ]
}
