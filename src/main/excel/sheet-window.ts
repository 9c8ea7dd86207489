/**
 * A few rows of one sheet as a commune wrote them, cut to what a screen shows: a hostile file may hold millions of
 * cells and texts without end, and none of that must cross to the window.
 */
import type { OriginalRows } from '#shared/contract/exchange-original.ts'
import type { Cell, Sheet } from '#shared/domain/exchange/sheet.ts'

const columnsShown = 60
const charactersShown = 300

export type WindowQuestion = { sheet: string; from: number; to: number }

const cut = (text: string): string =>
  text.length > charactersShown ? `${text.slice(0, charactersShown)}…` : text

/** The first cell of a row that is not before `row`; cells are sorted by row. */
const startOf = (cells: readonly Cell[], row: number): number => {
  let [low, high] = [0, cells.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cells[middle]?.row ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** Null when there is no such sheet. */
export const sheetWindow = (
  sheets: readonly Sheet[],
  { sheet: name, from, to }: WindowQuestion,
): OriginalRows | null => {
  const sheet = sheets.find((one) => one.name === name)
  if (sheet === undefined) return null
  const rows: OriginalRows['rows'] = []
  let isCut = false
  for (let at = startOf(sheet.cells, from); at < sheet.cells.length; at++) {
    const cell = sheet.cells[at]
    if (cell === undefined || cell.row > to) break
    if (rows.at(-1)?.row !== cell.row) rows.push({ row: cell.row, cells: [] })
    const row = rows.at(-1)
    if (row === undefined || row.cells.length >= columnsShown) {
      isCut = true
      continue
    }
    const text = cut(cell.text)
    const raw = cut(cell.raw)
    row.cells.push({ column: cell.column, text, raw, decodedFrom: cell.decodedFrom ?? null })
  }
  return { from, to, rows, hiddenRows: sheet.hiddenRows.filter((row) => row >= from && row <= to), isCut }
}
