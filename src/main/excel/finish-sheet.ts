import type { Cell, Sheet } from '#shared/domain/exchange/sheet.ts'
import type { CellList } from './cell-list.ts'
import { type DecodedText, evidenceOf, settle } from './legacy-text/decode-rows.ts'
import { decodeRuns } from './legacy-text/decode-runs.ts'
import { readable } from './legacy-text/readable.ts'
import { decodedOf, type StoredText } from './legacy-text/stored-text.ts'
import type { RawComment, RawSheet } from './raw-workbook.ts'

type Place = { row: number; column: number }

const byPlace = (a: Place, b: Place): number => a.row - b.row || a.column - b.column

const isSorted = (cells: readonly Cell[]): boolean => {
  for (let index = 1; index < cells.length; index++) {
    const before = cells[index - 1]
    const cell = cells[index]
    if (before && cell && byPlace(before, cell) >= 0) return false
  }
  return true
}

type Texts = readonly (StoredText | undefined)[]

type OrderedCells = { cells: Cell[]; texts: Texts; distinct: readonly StoredText[] }

const present = (texts: Texts): StoredText[] => texts.filter((text) => text !== undefined)

/** By place; where a file names one place twice, the later one stands, as in Excel. */
const inOrder = ({ cells, texts, distinctTexts }: CellList): OrderedCells => {
  if (isSorted(cells)) return { cells, texts, distinct: distinctTexts }
  const pairs = cells.map((cell, index) => ({ cell, text: texts[index] }))
  pairs.sort((a, b) => byPlace(a.cell, b.cell))
  const kept = pairs.filter(({ cell }, index) => {
    const next = pairs[index + 1]
    return next === undefined || byPlace(cell, next.cell) !== 0
  })
  const left = kept.map(({ text }) => text)
  return { cells: kept.map(({ cell }) => cell), texts: left, distinct: [...new Set(present(left))] }
}

const fill = (cell: Cell, { text, encoding, isUncertain }: DecodedText): void => {
  cell.text = text === cell.raw ? cell.raw : text
  if (encoding) cell.decodedFrom = encoding
  if (isUncertain) cell.isDecodingUncertain = true
}

const hasNothingToSettle = (text: StoredText): boolean => {
  const { basis } = decodedOf(text)
  return basis === 'plain' || basis === 'open'
}

/** Fills the texts in, row by row. */
const decodeTexts = ({ cells, texts, distinct }: OrderedCells): void => {
  const sheet = evidenceOf(distinct)
  // A sheet of modern text alone, the usual case, has nothing for its rows to settle.
  const isModern = distinct.every(hasNothingToSettle)
  let from = 0
  while (from < cells.length) {
    let to = from + 1
    while (to < cells.length && cells[to]?.row === cells[from]?.row) to++
    const row = isModern ? sheet : evidenceOf(present(texts.slice(from, to)))
    for (let index = from; index < to; index++) {
      const cell = cells[index]
      const stored = texts[index]
      if (cell && stored) fill(cell, settle(stored, row, sheet))
    }
    from = to
  }
}

const isKept = (cell: Cell): boolean =>
  cell.text !== '' || cell.kind !== 'text' || cell.hasFormula === true || cell.comment !== undefined

const addComments = (cells: Cell[], comments: readonly RawComment[]): void => {
  if (comments.length === 0) return
  const known = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]))
  for (const comment of comments) {
    const text = readable(decodeRuns(comment.runs, undefined).text)
    if (text === '') continue
    const key = `${comment.row}:${comment.column}`
    const found = known.get(key)
    const cell: Cell = found ?? { row: comment.row, column: comment.column, kind: 'text', text: '', raw: '' }
    cell.comment = cell.comment === undefined ? text : `${cell.comment}\n${text}`
    if (found) continue
    known.set(key, cell)
    cells.push(cell)
  }
  cells.sort(byPlace)
}

/** Decodes, cleans and orders the cells of one sheet. The raw sheet's cells become the sheet's. */
export const finishSheet = (raw: RawSheet): Sheet => {
  const ordered = inOrder(raw.cells)
  const all = ordered.cells
  decodeTexts(ordered)
  addComments(all, raw.comments)
  const cells = all.every(isKept) ? all : all.filter(isKept)
  const rows = new Set<number>()
  const columns = new Set<number>()
  for (const cell of cells) {
    rows.add(cell.row)
    columns.add(cell.column)
  }
  return {
    name: raw.name,
    visibility: raw.visibility,
    cells,
    merges: raw.merges,
    hiddenRows: [...rows].filter(raw.isRowHidden),
    hiddenColumns: [...columns].filter(raw.isColumnHidden).sort((a, b) => a - b),
  }
}
