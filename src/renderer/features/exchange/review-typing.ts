/** What was typed or pasted into the grid of a review, as values of its rows. */
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import type { FieldValue } from '#shared/domain/exchange/incoming.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { CellEdit, EntryColumn } from '../../ui/entry-grid/entry-column.ts'
import { cellKey } from './review-columns.tsx'
import type { GridLine } from './review-rows.ts'
import { typedValue } from './review-values.ts'

type Cell = { rowId: string; field: string; value: FieldValue }

export type ReadEdits = {
  cells: Cell[]
  /** Of the cells, those that are given back to the file. */
  back: ReadonlySet<string>
  /** Why a cell is not taken. */
  refused: ReadonlyMap<string, string>
}

const lineOf = (row: ReviewRow): GridLine => ({ kind: 'row', id: row.id, number: 0, row })

export const readEdits = (
  m: Messages['exchange']['review'],
  review: Review,
  content: ReturnContent,
  columns: readonly EntryColumn<GridLine>[],
  edits: readonly CellEdit[],
): ReadEdits => {
  const originals = new Map(columns.map((column) => [column.key, column.original]))
  const back = new Set<string>()
  const refused = new Map<string, string>()
  const named = new Set(edits.map(({ rowId }) => rowId))
  const byId = new Map(review.rows.filter(({ id }) => named.has(id)).map((row) => [row.id, row]))
  const cells = edits.flatMap(({ rowId, key, text }): Cell[] => {
    const row = byId.get(rowId)
    if (row === undefined) return []
    if (text === (originals.get(key)?.(lineOf(row)) ?? '')) {
      back.add(cellKey(rowId, key))
      const value = row.edited.includes(key) ? row.fileValues[key] : row.values[key]
      return [{ rowId, field: key, value: value ?? null }]
    }
    const read = typedValue(m, content, key, text, review.year)
    if (read.ok) return [{ field: key, value: read.value }, ...read.also].map((cell) => ({ rowId, ...cell }))
    refused.set(cellKey(rowId, key), read.sentence)
    return []
  })
  return { cells, back, refused }
}
