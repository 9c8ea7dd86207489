import { useDeferredValue, useMemo } from 'react'
import type { Column } from './column.ts'
import {
  buildSearchIndex,
  filterRows,
  type Grouping,
  groupRows,
  type Sort,
  sortRows,
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

/** Rows as filtered, sorted and grouped; each step runs again only when its own input changed. */
export function useTableView<Row>(input: TableViewInput<Row>): readonly TableItem<Row>[] {
  const { rows, columns, rowId, sort, grouping } = input
  const filter = useDeferredValue(input.filter)
  const isFiltering = filter.trim() !== ''
  const index = useMemo(
    () => (isFiltering ? buildSearchIndex(rows, columns) : []),
    [rows, columns, isFiltering],
  )
  const filtered = useMemo(() => filterRows(rows, index, filter), [rows, index, filter])
  const sorted = useMemo(() => {
    const column = sort && columns.find((candidate) => candidate.key === sort.key)
    return column ? sortRows(filtered, column, sort.isDescending) : filtered
  }, [filtered, columns, sort])
  return useMemo(() => groupRows(sorted, rowId, grouping, filtered), [sorted, rowId, grouping, filtered])
}
