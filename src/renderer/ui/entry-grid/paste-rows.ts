/** The lines of a grid that is pasted into: texts under column keys, with empty lines below to type in. */
import type { CellEdit } from './entry-column.ts'

export type PasteRow = { id: string; texts: Readonly<Record<string, string>> }

/** Empty lines that are always there below the last filled one. */
const SPARE = 8

export const isBlank = (row: PasteRow): boolean =>
  Object.values(row.texts).every((text) => text.trim() === '')

const nextId = (rows: readonly PasteRow[]): number => Math.max(-1, ...rows.map(({ id }) => Number(id))) + 1

/** With spare lines at the end; lines that are there keep their ids. */
export const withSpare = (rows: readonly PasteRow[]): PasteRow[] => {
  const filled = rows.findLastIndex((row) => !isBlank(row)) + 1
  const first = nextId(rows)
  const missing = Math.max(0, filled + SPARE - rows.length)
  return [...rows, ...Array.from({ length: missing }, (_, i) => ({ id: String(first + i), texts: {} }))]
}

export const rowsOfTexts = (texts: readonly Record<string, string>[]): PasteRow[] =>
  withSpare(texts.map((line, i) => ({ id: String(i), texts: line })))

export const withEdits = (rows: readonly PasteRow[], edits: readonly CellEdit[]): PasteRow[] => {
  const byRow = Map.groupBy(edits, ({ rowId }) => rowId)
  return withSpare(
    rows.map((row) => {
      const own = byRow.get(row.id)
      if (own === undefined) return row
      return {
        ...row,
        texts: { ...row.texts, ...Object.fromEntries(own.map(({ key, text }) => [key, text])) },
      }
    }),
  )
}

/** Pasted lines below the last one, from the column `fromKey` on. */
export const withBeyond = (
  rows: readonly PasteRow[],
  cells: readonly (readonly string[])[],
  fromKey: string,
  keys: readonly string[],
): PasteRow[] => {
  const from = Math.max(0, keys.indexOf(fromKey))
  const first = nextId(rows)
  const added = cells.map((line, i) => ({
    id: String(first + i),
    texts: Object.fromEntries(line.flatMap((text, at) => (keys[from + at] ? [[keys[from + at], text]] : []))),
  }))
  return withSpare([...rows, ...added])
}
