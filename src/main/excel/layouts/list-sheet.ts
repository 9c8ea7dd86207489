/** What the lists of an office have in common: its name on top, a title, a heading row, A4 across, headings repeated. */
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import type { RowSpec, SheetSpec } from '../workbook-spec.ts'
import type { StyleName } from '../write-styles.ts'

export type ListColumn = { title: string; width: number; style: StyleName }

export type ListSheet = {
  sheetName: string
  superior: string
  office: string
  title: string
  /** Under the title, such as the plan and the round. */
  subtitle: string
  columns: readonly ListColumn[]
  /** A row of style `group` is a head over the whole width. */
  rows: readonly RowSpec[]
  /** Last line, over the whole width. */
  closing: string
}

/** Row of the headings; the list begins below it. */
const headingRow = 6

export const listSheet = (list: ListSheet): SheetSpec => {
  const last = columnLetters(list.columns.length)
  const closingRow = headingRow + list.rows.length + 1
  const groupRows = list.rows.flatMap((row, index) => (row.style === 'group' ? [headingRow + 1 + index] : []))
  return {
    name: list.sheetName,
    columns: list.columns.map(({ width, style }) => ({ width, style })),
    rows: [
      { cells: [{ value: list.superior.toLocaleUpperCase('vi'), style: 'plain' }] },
      { cells: [{ value: list.office.toLocaleUpperCase('vi'), style: 'plain-bold' }] },
      { cells: [{ value: list.title.toLocaleUpperCase('vi'), style: 'title' }], height: 38 },
      { cells: [{ value: list.subtitle, style: 'plain-italic-centre' }] },
      { cells: [] },
      { cells: list.columns.map(({ title }) => title), style: 'heading' },
      ...list.rows,
      { cells: [{ value: list.closing, style: 'plain-italic' }] },
    ],
    merges: [
      `A3:${last}3`,
      `A4:${last}4`,
      ...groupRows.map((row) => `A${row}:${last}${row}`),
      `A${closingRow}:${last}${closingRow}`,
    ],
    freeze: { rows: headingRow },
    print: { orientation: 'landscape', repeatRows: [headingRow, headingRow] },
    showGridLines: false,
  }
}
