import { fold, foldWords, searchFor } from '#shared/text.ts'
import { type Column, cellText } from './column.ts'
import { foldForSearch } from './fold-for-search.ts'
import { nameSortKey, textSortKey } from './sort-key.ts'

export type Sort = { key: string; isDescending: boolean }
export type Grouping<Row> = {
  keyOf: (row: Row) => string
  labelOf: (key: string, members: readonly Row[]) => string
}
export type TableItem<Row> =
  | { kind: 'group'; id: string; label: string }
  | { kind: 'row'; id: string; row: Row }

/** What the filter box searches in each row, as written and folded. Built once per set of rows. */
export type SearchIndex<Row> = ReadonlyMap<Row, { text: string; folded: string }>

export function buildSearchIndex<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): SearchIndex<Row> {
  const searched = columns.filter((column) => column.filter !== false)
  return new Map(
    rows.map((row) => {
      const text = searched.map((column) => cellText(column, row)).join(' ')
      return [row, { text, folded: ` ${foldForSearch(text)}` }]
    }),
  )
}

/** Rows in which every word of `query` begins a word; accents count only where they were typed. */
export function filterRows<Row>(
  rows: readonly Row[],
  index: SearchIndex<Row>,
  query: string,
): readonly Row[] {
  const words = foldWords(query).split(' ').filter(Boolean)
  if (words.length === 0) return rows
  // The folded test is cheap and never refuses what the exact one accepts; without accents it says the same.
  const hasAccents = fold(query) !== query.trim().replace(/\s+/g, ' ').toLowerCase()
  const isFound = searchFor(query)
  return rows.filter((row) => {
    const entry = index.get(row)
    if (entry === undefined || !words.every((word) => entry.folded.includes(` ${word}`))) return false
    return !hasAccents || isFound(entry.text)
  })
}

/** What a column sorts by, row for row; null for an empty cell. */
export type SortKeys = readonly (string | number | null)[]

export function sortKeys<Row>(rows: readonly Row[], column: Column<Row>): SortKeys {
  return rows.map((row) => {
    const value = column.value(row)
    if (value === null || value === '') return null
    if (typeof value === 'number' || column.sort === 'date') return value
    return column.sort === 'name' ? nameSortKey(value) : textSortKey(value)
  })
}

/** A stable sort by `keys`; empty cells stay at the end in both directions. */
export function orderBy<Row>(rows: readonly Row[], keys: SortKeys, isDescending: boolean): readonly Row[] {
  const direction = isDescending ? -1 : 1
  const order = rows.map((_, at) => at)
  order.sort((a, b) => {
    const [keyA, keyB] = [keys[a] ?? null, keys[b] ?? null]
    if (keyA === keyB) return a - b
    if (keyA === null) return 1
    if (keyB === null) return -1
    return keyA < keyB ? -direction : direction
  })
  return order.flatMap((at) => rows[at] ?? [])
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
  const groups = new Map<string, Row[]>()
  for (const row of order) if (!groups.has(grouping.keyOf(row))) groups.set(grouping.keyOf(row), [])
  for (const row of rows) groups.get(grouping.keyOf(row))?.push(row)
  return [...groups].flatMap(([key, members]) => {
    if (members.length === 0) return []
    const label = grouping.labelOf(key, members)
    return [{ kind: 'group' as const, id: `group:${key}`, label }, ...members.map(toItem)]
  })
}
