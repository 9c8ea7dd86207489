/** How the cells of a repeated sheet look: as in the file where it says so, else as a plain table of the office. */
import type { Cell } from '#shared/domain/exchange/sheet.ts'
import type { SheetLayout } from '../sheet-layout.ts'
import type { CellLook } from '../write-styles.ts'

/** Which rows of a sheet are its table; empty for a cover. */
export type TableRows = { headings: readonly number[]; first: number; last: number }

export type LookAt = (row: number, column: number, cell: Cell | undefined) => CellLook | undefined

/** Of files that tell no looks of cells (.xls, .ods, .csv, web pages). */
const plainLooks =
  (tables: readonly TableRows[], centred: ReadonlySet<string>): LookAt =>
  (row, column, cell) => {
    if (tables.some(({ headings }) => headings.includes(row)))
      return { border: true, bold: true, horizontal: 'center' }
    if (tables.some(({ first, last }) => row >= first && row <= last))
      return { border: true, vertical: 'top' }
    if (cell === undefined) return undefined
    return centred.has(`${row}:${column}`) ? { bold: true, horizontal: 'center' } : { noWrap: true }
  }

const ownLooks = (layout: SheetLayout): LookAt => {
  const looks = new Map(layout.cells.map(({ row, column, look }) => [`${row}:${column}`, layout.looks[look]]))
  return (row, column, cell) =>
    looks.get(`${row}:${column}`) ?? (cell === undefined ? undefined : { noWrap: true })
}

/** @param merged first cells of merged ranges, `row:column`: titles, mostly. */
export const looksOf = (
  layout: SheetLayout,
  tables: readonly TableRows[],
  merged: ReadonlySet<string>,
): LookAt => (layout.cells.length > 0 ? ownLooks(layout) : plainLooks(tables, merged))
