import { isNothing, ofWhom } from '../nil-words.ts'
import type { ColumnField, ColumnMapping, ContentKind } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
import { groupKind, isEnumeratorAlone } from './row-words.ts'
import { keyFields } from './vocabulary.ts'
import { folded, tidy } from './words.ts'

export type Frame = {
  grid: Grid
  content: ContentKind
  fieldOf: Map<number, ColumnField | null>
  keyColumns: number[]
  numberColumn: number | undefined
  width: number
  /** The last row with a number, in a list whose rows mostly have one; below it hardly a record stands. */
  lastNumbered: number | undefined
  /** The rows bear their numbers within their words: "3. Niêm yết công khai". */
  isNumberedWithin: boolean
  /** Where the heading is printed again, ascending. */
  repeats: readonly number[]
}

/** "3. …", "2.1 …", "2.1. …". */
export const numberedWithin = /^\d{1,3}(?:(?:\.\d{1,2})+(?:\s*[.)/-])?|\s*[.)/-])\s*[^\d\s.]/u
const NUMBERED_SAMPLE = 200

const lastNumberedOf = (grid: Grid, rows: readonly number[], column: number): number | undefined => {
  const sample = rows.slice(0, NUMBERED_SAMPLE).filter((row) => grid.cellsOf(row).length >= 3)
  const numbered = sample.filter((row) => isNumberMark(grid.at(row, column))).length
  return numbered * 2 < sample.length
    ? undefined
    : rows.findLast((row) => isNumberMark(grid.peek(row, column)))
}

/** What the rows of a table are told by: its columns, looked up by what they hold. */
export const frameOf = (
  grid: Grid,
  rows: readonly number[],
  content: ContentKind,
  columns: readonly ColumnMapping[],
  repeats: readonly number[],
): Frame => {
  const key = keyFields[content]
  const isKey = (field: ColumnField | null) =>
    field === key || field === 'familyName' || field === 'givenName'
  const numberColumn = columns.find((column) => column.field === 'number')?.column
  const keyColumn = columns.find((column) => column.field === key)?.column ?? 0
  return {
    grid,
    content,
    lastNumbered: numberColumn === undefined ? undefined : lastNumberedOf(grid, rows, numberColumn),
    isNumberedWithin:
      content !== 'nomination' &&
      numberColumn === undefined &&
      rows
        .slice(0, NUMBERED_SAMPLE)
        .some(
          (row) =>
            grid.cellsOf(row).length >= 2 && numberedWithin.test(tidy(grid.at(row, keyColumn)?.text ?? '')),
        ),
    fieldOf: new Map(columns.map((column) => [column.column, column.field])),
    keyColumns: columns.filter((column) => isKey(column.field)).map((column) => column.column),
    numberColumn,
    width: columns.length,
    repeats,
  }
}

/** The heading is printed again between two rows. */
export const isNewPage = ({ repeats }: Frame, row: number, next: number): boolean =>
  repeats.some((top) => row < top && top < next)

export const isNumberMark = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.kind === 'number' || /^\d{1,4}(?:\.\d{1,3})?\s*[.):]?$/u.test(tidy(cell.text)))

/** Last of the numbers within a number: "3." and "2.3" are 3. */
export const numeralOf = (cell: Cell | undefined): number | undefined =>
  isNumberMark(cell) ? Number(/\d+(?=\D*$)/u.exec(cell?.text ?? '')?.[0]) : undefined

/** "(ghi năm) | (tóm tắt) | (GK/BD)": what is to be filled in, in brackets below the heading. */
export const isHintRow = (cells: readonly Cell[]): boolean =>
  cells.length >= 2 && cells.every(({ text }) => /^\([^()]+\)$/u.test(tidy(text)))

/** (1)(2)(3), A B 1 2 3, or "(5)=(3)+(4)": one short sign per column, directly below the heading. */
export const isNumberingRow = (cells: readonly Cell[]): boolean => {
  if (cells.length < 3) return false
  const signs = cells.map((cell) => tidy(cell.text).replace(/[()[\]\s]/gu, ''))
  if (!signs.every((sign) => /^(\d{1,2}|[A-Z])(=[\d+\-*/x]+)?$/iu.test(sign))) return false
  const numbers = signs.map((sign) => Number.parseInt(sign, 10)).filter((number) => !Number.isNaN(number))
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

/** Columns a cell is merged over. */
export const mergeWidth = (frame: Frame, cell: Cell): number => {
  const merge = frame.grid.mergeAt(cell.row, cell.column)
  return merge === undefined ? 1 : merge.right - merge.left + 1
}

/** A numbered row that is filled in stands below: in three cells, or in as many as are asked for. */
export const isAboveNumber = (
  { grid, numberColumn }: Frame,
  rows: readonly number[],
  index: number,
  least = 3,
): boolean => {
  const next = rows[index + 1]
  return (
    next !== undefined &&
    numberColumn !== undefined &&
    isNumberMark(grid.at(next, numberColumn)) &&
    grid.cellsOf(next).length >= least
  )
}

/** Beside "Không phát sinh" at most of whom or where, a number of the row, noughts, dashes and the same again. */
export const saysNothingMore = (frame: Frame, cells: readonly Cell[], key: Cell): boolean =>
  cells.every(
    (cell) =>
      cell === key ||
      cell.column === frame.numberColumn ||
      ofWhom.has(frame.fieldOf.get(cell.column)) ||
      cell.number === 0 ||
      isNothing(cell.text),
  )

/** "I | CÁ NHÂN" where the second column is not that of the names. */
export const kindBeside = (
  frame: Frame,
  number: Cell | undefined,
  said: Cell | undefined,
): Cell | undefined =>
  number !== undefined &&
  said !== undefined &&
  isEnumeratorAlone(number.text) &&
  frame.fieldOf.get(said.column) !== 'subjectKind' &&
  groupKind(said.text) !== undefined
    ? said
    : undefined

/** "1 | Tập thể" above "1.1 | Hội Nông dân xã": a number and a kind of subject, nothing else but counts. */
export const isNumberedKind = (
  frame: Frame,
  cells: readonly Cell[],
  number: Cell | undefined,
  key: Cell | undefined,
): boolean =>
  frame.content === 'nomination' &&
  key !== undefined &&
  cells.length <= 4 &&
  /^(tap the|ca nhan|ho gia dinh|gia dinh)\b/u.test(folded(key.text)) &&
  groupKind(key.text) !== undefined &&
  cells.every((cell) => cell === number || cell === key || cell.kind === 'number')
