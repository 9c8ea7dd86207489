/** What the sheets of the summary have in common: head, heading row, data, totals; where the rows begin. */

import type { Figures } from '#shared/contract/figures-types.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { CellSpec, RowSpec, SheetSpec } from '../workbook-spec.ts'
import type { StyleName } from '../write-styles.ts'

export type Summary = {
  /** `UBND huyện Mỹ Đức`, `Phòng Văn hóa và Thông tin`. */
  superior: string
  office: string
  /** `Tổng hợp kết quả kiểm tra năm 2018` */
  title: string
  /** `(Thực hiện Kế hoạch số …)` */
  reference: string
  /** UTC instant. */
  createdAt: string
  figures: Figures
  /** The Vietnamese catalogue: the annex is a paper of the office, whatever the screen speaks. */
  words: Messages
}

export type SummaryColumn = readonly [title: string, width: number, style: StyleName]

/** Heading row of every sheet; the rows begin below it. */
export const headingRow = 6
export const firstRow = headingRow + 1

type SummarySheet = {
  name: string
  title: string
  columns: readonly SummaryColumn[]
  rows: readonly RowSpec[]
  /** Said instead of rows when there is none. */
  empty: string
  totals: readonly RowSpec[]
  freezeColumns?: number
}

export const summarySheet = (summary: Summary, spec: SummarySheet): SheetSpec => {
  const last = columnLetters(spec.columns.length)
  const isEmpty = spec.rows.length === 0
  const heads = [`A3:${last}3`, `A4:${last}4`]
  return {
    name: spec.name,
    columns: spec.columns.map(([, width, style]) => ({ width, style })),
    rows: [
      { cells: [{ value: summary.superior.toLocaleUpperCase('vi'), style: 'plain' }] },
      { cells: [{ value: summary.office.toLocaleUpperCase('vi'), style: 'plain-bold' }] },
      { cells: [{ value: spec.title.toLocaleUpperCase('vi'), style: 'title' }] },
      { cells: [{ value: summary.reference, style: 'plain-italic-centre' }] },
      { cells: [] },
      { cells: spec.columns.map(([title]) => title), style: 'heading' },
      ...(isEmpty
        ? [{ cells: [{ value: spec.empty, style: 'text' as const }] }]
        : [...spec.rows, ...spec.totals]),
    ],
    merges: isEmpty ? [...heads, `A${firstRow}:${last}${firstRow}`] : heads,
    freeze: { rows: headingRow, columns: spec.freezeColumns ?? 0 },
    print: { orientation: 'landscape', repeatRows: [headingRow, headingRow] },
    ...(isEmpty ? {} : { filter: `A${headingRow}:${last}${headingRow + spec.rows.length}` }),
    showGridLines: false,
  }
}

export const dateCell = (date: string | null): CellSpec => (date === null ? null : { date })

/** The cells of one column over `rows` rows, of this sheet or of another one. */
export const columnRange = (at: number, rows: number, sheet?: string): string => {
  const column = columnLetters(at)
  const range = `$${column}$${firstRow}:$${column}$${firstRow + rows - 1}`
  return sheet === undefined ? range : `'${sheet}'!${range}`
}

/**
 * Rows of another sheet whose cells are equal to what is asked. SUMPRODUCT and not COUNTIFS: a text is compared as it
 * stands, without wildcards and at any length. `sum` adds up a column of those rows.
 */
export const matching = (
  tests: readonly (readonly [range: string, equals: string])[],
  sum?: string,
): string => {
  const factors = tests.map(([range, equals]) => `(${range}=${equals})`)
  return `SUMPRODUCT(${[...factors, ...(sum === undefined ? ['1'] : [sum])].join('*')})`
}

/** A number of a formula, or the bare number where there is nothing to count over. */
export const counted = (isCountable: boolean, formula: string, value: number): CellSpec =>
  isCountable ? { formula, value } : value

/** A last row: a label in B, sums below some columns, the rest grey. `sums`: column → its value. */
export const sumRow = (label: string, width: number, sums: ReadonlyMap<number, CellSpec>): RowSpec => ({
  cells: Array.from({ length: width }, (_, index): CellSpec => {
    const at = index + 1
    if (at === 2) return { value: label, style: 'total-text' }
    return sums.get(at) ?? { value: null, style: 'total-text' }
  }),
})

/** `SUM` of one column of this sheet. */
export const sumCell = (at: number, rows: number, value: number): CellSpec => ({
  value: { formula: `SUM(${columnRange(at, rows)})`, value },
  style: 'total-integer',
})
