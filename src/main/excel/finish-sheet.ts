import type { Cell, Sheet } from '#shared/domain/exchange/sheet.ts'
import { type DecodedText, decodeRows, storedText } from './legacy-text/decode-rows.ts'
import { decodeRuns } from './legacy-text/decode-runs.ts'
import { foldLookAlikes } from './legacy-text/reading.ts'
import type { RawCell, RawComment, RawSheet } from './raw-workbook.ts'

/** Marks that nobody sees; U+00AD is not among them, it has been decoded or belongs to the text. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** Decoded text as a person reads it. Never call it before decoding: it would join or drop legacy letters. */
const readable = (text: string): string =>
  foldLookAlikes(text)
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .normalize('NFC')
    .trim()

const finishCell = (raw: RawCell, decoded: DecodedText | undefined): Cell => {
  const cell: Cell = {
    row: raw.row,
    column: raw.column,
    kind: raw.kind,
    text: decoded ? readable(decoded.text) : raw.shown,
    raw: raw.runs ? storedText(raw.runs) : raw.stored,
  }
  if (raw.number !== undefined) cell.number = raw.number
  if (raw.date !== undefined) cell.date = raw.date
  if (raw.format !== undefined) cell.format = raw.format
  if (decoded?.encoding) cell.decodedFrom = decoded.encoding
  if (decoded?.isUncertain) cell.isDecodingUncertain = true
  if (raw.hasFormula) cell.hasFormula = true
  return cell
}

const isKept = (cell: Cell): boolean =>
  cell.text !== '' || cell.kind !== 'text' || cell.hasFormula === true || cell.comment !== undefined

const addComments = (cells: Cell[], comments: readonly RawComment[]): void => {
  if (comments.length === 0) return
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]))
  for (const comment of comments) {
    const text = readable(decodeRuns(comment.runs, undefined).text)
    if (text === '') continue
    const key = `${comment.row}:${comment.column}`
    const found = byPlace.get(key)
    const cell: Cell = found ?? { row: comment.row, column: comment.column, kind: 'text', text: '', raw: '' }
    cell.comment = cell.comment === undefined ? text : `${cell.comment}\n${text}`
    if (!found) {
      byPlace.set(key, cell)
      cells.push(cell)
    }
  }
}

const byPlace = (a: { row: number; column: number }, b: { row: number; column: number }): number =>
  a.row - b.row || a.column - b.column

const isSorted = (cells: readonly RawCell[]): boolean =>
  cells.every((cell, index) => {
    const before = cells[index - 1]
    return before === undefined || byPlace(before, cell) < 0
  })

/** By place; where a file names one place twice, the later one stands, as in Excel. */
const inOrder = (cells: RawCell[]): RawCell[] => {
  if (isSorted(cells)) return cells
  const sorted = cells.toSorted(byPlace)
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1]
    return next === undefined || byPlace(cell, next) !== 0
  })
}

/** Decodes, cleans and orders the cells of one sheet. */
export const finishSheet = (raw: RawSheet): Sheet => {
  const rawCells = inOrder(raw.cells)
  const decoded = decodeRows(rawCells)
  const all = rawCells.map((cell) => finishCell(cell, decoded.get(cell)))
  addComments(all, raw.comments)
  const cells = all.filter(isKept)
  if (raw.comments.length > 0) cells.sort(byPlace)
  return {
    name: raw.name,
    visibility: raw.visibility,
    cells,
    merges: raw.merges,
    hiddenRows: [...new Set(cells.map((cell) => cell.row))].filter(raw.isRowHidden),
    hiddenColumns: [...new Set(cells.map((cell) => cell.column))]
      .filter(raw.isColumnHidden)
      .sort((a, b) => a - b),
  }
}
