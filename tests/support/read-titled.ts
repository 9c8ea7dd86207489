/** What a sheet under one of the titles of `sheet-of.ts` says, and how tests put it in few words. */
import type { Recognised } from '#shared/domain/exchange/recognised.ts'
import { recogniseSheets, type SheetOptions, sheetOf, titled, type Value } from './sheet-of.ts'

/** Headings stand in row 5, data from row 6. */
export const read = (title: string, rows: Value[][], options: SheetOptions = {}): Recognised =>
  recogniseSheets([sheetOf(titled(title, rows), options)])

/** What must be answered, and where: 'date_no_year C7'. */
export const asked = (found: Recognised): string[] =>
  found.issues
    .filter(({ level }) => level === 'must')
    .map(({ code, cell, row }) => `${code} ${cell ?? row ?? ''}`.trim())

/** One field of all records. */
export const said = (found: Recognised, field: string): unknown[] =>
  found.records.map((record) => Reflect.get(record, field))

/** Rows below the headings that are no records, and why: '9 total'. */
export const causes = (found: Recognised): string[] =>
  found.ignored.filter((row) => row.row > 5).map((row) => `${row.row} ${row.cause}`)
