import type { CellKind, ShownTable } from '#shared/contract/tables.ts'
import { alignOf, type Column, cellText } from './column.ts'
import type { TableItem } from './view.ts'

export type ShownTableInput<Row> = {
  title: string
  filter: string
  columns: readonly Column<Row>[]
  items: readonly TableItem<Row>[]
  /** Px, where the clerk dragged a column. */
  widths: Readonly<Record<string, number>>
}

/** Where a growing column ends up on a usual screen. */
const growth = 1.6

/** Numbers and days stay what they are, unless the screen words them in its own way ("3/5"). */
function kindOf<Row>(column: Column<Row>, rows: readonly Row[]): CellKind {
  const { text } = column
  if (column.sort === 'number') {
    if (text === undefined) return 'number'
    const isPlain = rows.every((row) => {
      const value = column.value(row)
      return value === null ? text(row) === '' : text(row) === String(value)
    })
    return isPlain ? 'plain' : 'text'
  }
  if (column.sort === 'date' && text === undefined) return 'date'
  return alignOf(column) === 'center' ? 'centre' : 'text'
}

/** Columns and rows exactly as they stand on the screen, groups included, for the export to Excel. */
export function shownTable<Row>({ title, filter, columns, items, widths }: ShownTableInput<Row>): ShownTable {
  const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
  const kinds = columns.map((column) => kindOf(column, rows))
  const cellOf = (column: Column<Row>, row: Row, kind: CellKind | undefined) =>
    kind === 'text' || kind === 'centre' ? cellText(column, row) : column.value(row)
  return {
    title,
    filter,
    columns: columns.map((column, at) => ({
      header: column.header,
      kind: kinds[at],
      width: widths[column.key] ?? column.width * (column.isGrowing ? growth : 1),
    })),
    rows: items.map((item) =>
      item.kind === 'group'
        ? { group: item.label }
        : { cells: columns.map((column, at) => cellOf(column, item.row, kinds[at])) },
    ),
  }
}
