/** A date typed over two or three columns: Ngày | Tháng | Năm, or "Ngày, tháng" beside "Năm sinh". */
import type { ColumnField, ContentKind } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import type { Draft } from './draft.ts'
import { columnsOf, type Table } from './table.ts'
import type { TableColumn } from './table-columns.ts'
import { folded, tidy } from './words.ts'

export const dateFieldOf: Partial<Record<ContentKind, ColumnField>> = {
  nomination: 'birth',
  activities: 'date',
  remedy: 'dueDate',
}

const words: readonly (readonly [choice: string, pattern: RegExp])[] = [
  ['Ngày', /^ngay( sinh)?$/u],
  ['Tháng', /^thang( sinh)?$/u],
  ['Ngày, tháng', /^ngay thang( sinh)?$/u],
  ['Năm', /^nam( sinh)?$/u],
]
const orders = [
  ['Ngày', 'Tháng', 'Năm'],
  ['Ngày, tháng', 'Năm'],
  ['Ngày', 'Năm'],
]

const partOf = (column: TableColumn | undefined): string | undefined => {
  const own = folded(column?.tiers.at(-1) ?? '')
  return words.find(([, pattern]) => pattern.test(own))?.[0]
}

/** Columns beside each other whose lowest headings name the parts of one date, with the part each holds. */
export const datePartColumns = (columns: readonly TableColumn[]): { column: TableColumn; part: string }[] => {
  for (const order of orders) {
    const at = columns.findIndex((_, index) =>
      order.every((part, offset) => partOf(columns[index + offset]) === part),
    )
    if (at < 0) continue
    return order.flatMap((part, offset) => {
      const column = columns[at + offset]
      return column === undefined ? [] : [{ column, part }]
    })
  }
  return []
}

export const isDatePartWord = (text: string): boolean =>
  words.some(([, pattern]) => pattern.test(folded(text)))

const isPart = (choice: string | undefined): boolean => words.some(([part]) => part === choice)

/** The cell of a date field; parts in columns of their own are put together, day first. */
export const dateCellOf = (table: Table, draft: Draft, field: ColumnField, as: string): Cell | undefined => {
  if (columnsOf(table, field).filter((column) => isPart(column.choice)).length < 2)
    return draft.cell(field, as)
  const cells = draft.cells(field, as).filter((cell) => cell !== undefined)
  const last = cells.at(-1)
  if (last === undefined || cells.length === 1) return last
  return { ...last, kind: 'text', text: cells.map((cell) => tidy(cell.text)).join('/') }
}
