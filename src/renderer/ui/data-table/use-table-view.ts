import { useDeferredValue, useMemo } from 'react'
import type { Column } from './column.ts'
import {
  buildSearchIndex,
  filterRows,
  type Grouping,
  groupRows,
  orderBy,
  type Sort,
  sortKeys,
  type TableItem,
} from './view.ts'

export type TableViewInput<Row> = {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  filter: string
  sort: Sort | null
  grouping: Grouping<Row> | undefined
}

/** The rows that the filter box leaves, for what a page counts beside its table. */
export function useFiltered<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  typed: string,
  /** The same in another order, which needs no new index. */
  ordered: readonly Row[] = rows,
): readonly Row[] {
  const filter = useDeferredValue(typed)
  const isFiltering = filter.trim() !== ''
  const index = useMemo(
    () => (isFiltering ? buildSearchIndex(rows, columns) : new Map()),
    [rows, columns, isFiltering],
  )
  return useMemo(() => filterRows(ordered, index, filter), [ordered, index, filter])
}

/**
 * Rows as sorted, filtered and grouped. Each step runs again only when its own input changed: turning the order
 * round makes no new keys, and a letter in the filter box sorts nothing.
 */
export function useTableView<Row>(input: TableViewInput<Row>): readonly TableItem<Row>[] {
  const { rows, columns, rowId, sort, grouping } = input
  const column = columns.find((candidate) => candidate.key === sort?.key)
  const keys = useMemo(() => (column ? sortKeys(rows, column) : null), [rows, column])
  const isDescending = sort?.isDescending ?? false
  const sorted = useMemo(() => (keys ? orderBy(rows, keys, isDescending) : rows), [rows, keys, isDescending])
  const filtered = useFiltered(rows, columns, input.filter, sorted)
  return useMemo(() => groupRows(filtered, rowId, grouping, rows), [filtered, rowId, grouping, rows])
}
