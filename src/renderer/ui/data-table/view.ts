import { collationKey, nameCollationKey } from '#shared/collation.ts'
import { foldWords, matchesSearch } from '#shared/text.ts'
import { type Column, cellText } from './column.ts'

export type Sort = { key: string; isDescending: boolean }
export type Grouping<Row> = { keyOf: (row: Row) => string; labelOf: (key: string, count: number) => string }
export type TableItem<Row> =
  | { kind: 'group'; id: string; label: string }
  | { kind: 'row'; id: string; row: Row }

/** The text that the filter box searches, one entry per row, as typed and folded. Built once per set of rows. */
export type SearchIndex = readonly { text: string; folded: string }[]

export function buildSearchIndex<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): SearchIndex {
  const searched = columns.filter((column) => column.filter !== false)
  return rows.map((row) => {
    const text = searched.map((column) => cellText(column, row)).join(' ')
    return { text, folded: ` ${foldWords(text)}` }
  })
}

/** Rows in which every word of `query` begins a word; accents count only where they were typed. */
export function filterRows<Row>(rows: readonly Row[], index: SearchIndex, query: string): readonly Row[] {
  const words = foldWords(query).split(' ').filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((_, i) => {
    const entry = index[i]
    // The folded test is cheap and never refuses what the exact one accepts.
    return (
      entry !== undefined &&
      words.every((word) => entry.folded.includes(` ${word}`)) &&
      matchesSearch(entry.text, query)
    )
  })
}

/** A stable sort; empty cells stay at the end in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  column: Column<Row>,
  isDescending: boolean,
): readonly Row[] {
  const keyed = rows.map((row, at) => ({ row, at, key: sortKey(column, row) }))
  const direction = isDescending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.at - b.at
    if (a.key === null) return 1
    if (b.key === null) return -1
    return a.key < b.key ? -direction : direction
  })
  return keyed.map((entry) => entry.row)
}

function sortKey<Row>(column: Column<Row>, row: Row): string | number | null {
  const value = column.value(row)
  if (value === null || value === '') return null
  if (typeof value === 'number' || column.sort === 'date') return value
  return column.sort === 'name' ? nameCollationKey(value) : collationKey(value)
}

/** Rows under their group heads; groups keep the order in which `order` first shows them. */
export function groupRows<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  grouping: Grouping<Row> | undefined,
  order: readonly Row[] = rows,
): TableItem<Row>[] {
  const toItem = (row: Row): TableItem<Row> => ({ kind: 'row', id: rowId(row), row })
  if (!grouping) return rows.map(toItem)
  const groups = new Map<string, Row[]>(order.map((row) => [grouping.keyOf(row), []]))
  for (const row of rows) groups.get(grouping.keyOf(row))?.push(row)
  return [...groups].flatMap(([key, members]) =>
    members.length === 0
      ? []
      : [
          { kind: 'group' as const, id: `group:${key}`, label: grouping.labelOf(key, members.length) },
          ...members.map(toItem),
        ],
  )
}
