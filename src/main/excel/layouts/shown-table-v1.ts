/**
 * A list as it stands on a screen: its columns and rows, with sums where they are asked for. A shipped layout is
 * frozen; a change is shown-table-v2.
 */
import type { CellKind, ParsedTable } from '#shared/contract/tables.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import type { CellSpec, RowSpec, SheetSpec, WorkbookSpec } from '../workbook-spec.ts'
import { isExcelDate } from '../write-date.ts'
import type { StyleName } from '../write-styles.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'

export type ShownSheet = {
  superior: string
  office: string
  /** UTC instant. */
  createdAt: string
  table: ParsedTable
  words: { sheetName: string; filter(words: string): string; total: string; closing(rows: number): string }
}

type Column = ParsedTable['columns'][number]

/** Letters of the sheet's font for a px of the screen's. */
const perPx = 1 / 7
/** Narrower, a title would break into many lines; what is missing goes to the columns of text. */
const leastWidth = 84
const leastOf: Record<CellKind, number> = { text: 8, centre: 6, number: 9, plain: 7, date: 12, percent: 9 }

/** As wide as on the screen, and never so narrow that a word of the heading is cut. */
const widthsOf = (columns: readonly Column[]): number[] => {
  const own = columns.map(({ width, kind, header }) => {
    const longestWord = Math.max(0, ...header.split(' ').map((word) => word.length))
    return Math.min(90, Math.max(width * perPx, leastOf[kind], longestWord * 1.2 + 1))
  })
  const missing = leastWidth - own.reduce((sum, width) => sum + width, 0)
  const texts = columns.filter(({ kind }) => kind === 'text').length
  if (missing <= 0 || texts === 0) return own
  return own.map((width, index) => (columns[index]?.kind === 'text' ? width + missing / texts : width))
}

const styleOf = (kind: CellKind, isWhole: boolean): StyleName => {
  switch (kind) {
    case 'centre':
      return 'text-centre'
    case 'number':
      return isWhole ? 'integer' : 'decimal'
    case 'plain':
      return 'plain-number'
    default:
      return kind
  }
}

const cellOf = (value: string | number | null, kind: CellKind): CellSpec =>
  kind === 'date' && typeof value === 'string' && isExcelDate(value) ? { date: value } : value

export const shownTableV1 = ({ superior, office, createdAt, table, words }: ShownSheet): WorkbookSpec => {
  const { columns, rows } = table
  const widths = widthsOf(columns)
  const valuesOf = (at: number): (string | number | null)[] =>
    rows.flatMap((row) => ('group' in row ? [] : [row.cells[at] ?? null]))
  const numbersOf = (at: number): number[] => valuesOf(at).filter((value) => typeof value === 'number')
  const styles = columns.map(({ kind }, at) => styleOf(kind, numbersOf(at).every(Number.isInteger)))
  const bodyOf = (row: (typeof rows)[number]): RowSpec =>
    'group' in row
      ? { cells: columns.map((_, at) => (at === 0 ? row.group : null)), style: 'group' }
      : { cells: columns.map(({ kind }, at) => cellOf(row.cells[at] ?? null, kind)) }
  const first = headingRow + 1
  const last = headingRow + rows.length
  const sums = columns.map(({ isSummed }, at): CellSpec => {
    if (!isSummed) return { value: at === 0 ? words.total : null, style: 'total-text' }
    const column = columnLetters(at + 1)
    const value = numbersOf(at).reduce((sum, one) => sum + one, 0)
    return {
      value: { formula: `SUM(${column}${first}:${column}${last})`, value },
      style: styles[at] === 'decimal' ? 'total-decimal' : 'total-integer',
    }
  })
  const hasSums = rows.length > 0 && columns.some(({ isSummed }) => isSummed)
  const list = listSheet({
    sheetName: words.sheetName,
    superior,
    office,
    title: table.title,
    subtitle: [table.subtitle, table.filter === '' ? '' : words.filter(table.filter)]
      .filter((part) => part !== '')
      .join(' '),
    columns: columns.map(
      ({ header }, at): ListColumn => ({
        title: header,
        width: widths[at] ?? 10,
        style: styles[at] ?? 'text',
      }),
    ),
    rows: [...rows.map(bodyOf), ...(hasSums ? [{ cells: sums }] : [])],
    closing: words.closing(rows.filter((row) => 'cells' in row).length),
  })
  const filter = `A${headingRow}:${columnLetters(columns.length)}${last}`
  const sheet: SheetSpec =
    rows.length === 0 || rows.some((row) => 'group' in row) ? list : { ...list, filter }
  return { title: table.title, createdAt, sheets: [sheet] }
}

/** As `listSheet` lays it out. */
const headingRow = 6
