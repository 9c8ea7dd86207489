import type { ColumnField, ColumnMapping, ContentKind } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
import { keyFields } from './vocabulary.ts'
import { tidy } from './words.ts'

export type Frame = {
  grid: Grid
  content: ContentKind
  fieldOf: Map<number, ColumnField | null>
  keyColumns: number[]
  numberColumn: number | undefined
  width: number
  /** The rows bear their numbers within their words: "3. Niêm yết công khai". */
  isNumberedWithin: boolean
}

export const numberedWithin = /^\d{1,3}\s*[.)/-]\s*[^\d\s]/u
const NUMBERED_SAMPLE = 200

/** What the rows of a table are told by: its columns, looked up by what they hold. */
export const frameOf = (
  grid: Grid,
  rows: readonly number[],
  content: ContentKind,
  columns: readonly ColumnMapping[],
): Frame => {
  const key = keyFields[content]
  const isKey = (field: ColumnField | null) =>
    field === key || field === 'familyName' || field === 'givenName'
  const numberColumn = columns.find((column) => column.field === 'number')?.column
  const keyColumn = columns.find((column) => column.field === key)?.column ?? 0
  return {
    grid,
    content,
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
  }
}

export const isNumberMark = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.kind === 'number' || /^\d{1,4}(?:\.\d{1,3})?\s*[.):]?$/u.test(tidy(cell.text)))
