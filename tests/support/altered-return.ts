/** What people do to the layout of our return workbook without meaning to change what it says. */
import fc from 'fast-check'
import { returnContents } from '#shared/domain/request.ts'
import {
  returnV1Columns,
  returnV1Titles,
  stampSheetName,
} from '../../src/main/excel/layouts/return-v1-columns.ts'
import type { CellSpec, RowSpec, SheetSpec, WorkbookSpec } from '../../src/main/excel/workbook-spec.ts'

/** Numbers are taken modulo what there is, so that one alteration fits every workbook and can be made smaller. */
export type Alteration = {
  /** Blank rows, each above the row at this place. */
  inserted: number[]
  /** Columns that are moved, from one place to another; the key column is one of them. */
  moved: { from: number; to: number }[]
  widths: number
}

export const alteration: fc.Arbitrary<Alteration> = fc.record({
  inserted: fc.array(fc.nat(40), { maxLength: 4 }),
  moved: fc.array(fc.record({ from: fc.nat(10), to: fc.nat(10) }), { maxLength: 3 }),
  widths: fc.constantFrom(0.4, 1, 3),
})

const moveOne = <T>(list: readonly T[], { from, to }: { from: number; to: number }): T[] => {
  const moved = [...list]
  const [one] = moved.splice(from % list.length, 1)
  if (one !== undefined) moved.splice(to % list.length, 0, one)
  return moved
}

const permuted = <T>(list: readonly T[], moves: Alteration['moved']): T[] =>
  moves.reduce<T[]>((moved, move) => moveOne(moved, move), [...list])

const contentOf = (sheet: SheetSpec) => returnContents.find((one) => returnV1Titles[one].sheet === sheet.name)

const padded = (cells: readonly CellSpec[], width: number): CellSpec[] =>
  Array.from({ length: width }, (_, index) => cells[index] ?? null)

/** Merges, drop-downs and the like went with the rows they stood on; nothing that is read stands in them. */
const alteredSheet = (sheet: SheetSpec, { inserted, moved, widths }: Alteration): SheetSpec => {
  const content = contentOf(sheet)
  if (content === undefined) return sheet
  const width = returnV1Columns[content].length + 1
  const rows: RowSpec[] = sheet.rows.map((row) => ({
    ...row,
    cells: permuted(padded(row.cells, width), moved),
  }))
  for (const at of inserted) rows.splice(at % rows.length, 0, { cells: [] })
  return {
    name: sheet.name,
    columns: permuted(sheet.columns, moved).map((column) => ({ ...column, width: column.width * widths })),
    rows,
  }
}

export const alteredWorkbook = (spec: WorkbookSpec, change: Alteration): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => alteredSheet(sheet, change)),
})

/** Only what is to be seen, copied into a new workbook: no names, no hidden sheet, no keys. */
export const copiedByHand = (spec: WorkbookSpec): WorkbookSpec => ({
  title: 'Book1',
  createdAt: spec.createdAt,
  sheets: spec.sheets
    .filter((sheet) => sheet.name !== stampSheetName && contentOf(sheet) !== undefined)
    .map((sheet, index) => {
      const content = contentOf(sheet)
      const width = content === undefined ? 0 : returnV1Columns[content].length
      return {
        name: `Sheet${index + 1}`,
        columns: sheet.columns.slice(0, width),
        rows: sheet.rows.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(0, width) })),
        ...(sheet.merges === undefined ? {} : { merges: sheet.merges }),
      }
    }),
})
