/** A workbook's cells as they would be seen: of a formula the value that it carries. */
import ExcelJS from 'exceljs'

export type SeenSheet = {
  name: string
  /** Row and column as in Excel; null for an empty cell. */
  at(row: number, column: number): unknown
  /** The first row whose column B holds this label. */
  rowOf(label: string): number
  /** Of the heading row. */
  columnOf(heading: string): number
  formulas: ReadonlyMap<string, { formula: string; value: unknown }>
}

const seen = (value: ExcelJS.CellValue): unknown => {
  if (typeof value !== 'object' || value === null) return value
  // The library leaves out a result of 0 and an empty text when it reads.
  return 'formula' in value ? (value.result ?? 0) : value
}

export const sheetsOf = async (bytes: Uint8Array, headingRow = 6): Promise<SeenSheet[]> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return book.worksheets.map((sheet) => {
    const at = (row: number, column: number): unknown => seen(sheet.getRow(row).getCell(column).value)
    const formulas = new Map<string, { formula: string; value: unknown }>()
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) formulas.set(cell.address, { formula: cell.formula, value: seen(cell.value) })
      }),
    )
    return {
      name: sheet.name,
      at,
      rowOf: (label) => {
        for (let row = headingRow + 1; row <= sheet.rowCount; row += 1) if (at(row, 2) === label) return row
        throw new Error(`no row ${label} in ${sheet.name}`)
      },
      columnOf: (heading) => {
        for (let column = 1; column <= sheet.columnCount; column += 1)
          if (at(headingRow, column) === heading) return column
        throw new Error(`no column ${heading} in ${sheet.name}`)
      },
      formulas,
    }
  })
}

export const sheetNamed = (sheets: readonly SeenSheet[], name: string): SeenSheet => {
  const found = sheets.find((sheet) => sheet.name === name)
  if (found === undefined) throw new Error(`no sheet ${name}`)
  return found
}
