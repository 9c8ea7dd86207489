/**
 * Turns a `WorkbookSpec` into the bytes of an .xlsx, always from scratch; the only place (with `write-styles.ts` and
 * `write-validation.ts`) that knows the writing library. Guarantees: every string passed `cleanText`; a string is
 * never a formula; dates are whole serial numbers; merges come after the cells; no sheet has a password (100,000
 * hash rounds each, and the office could not lift it).
 *
 *   const bytes = await writeWorkbook(spec)
 *
 * In memory, meant for at most 10,000 rows (about a second and 335 MB there).
 */
/// <reference path="./exceljs-workbook.d.ts" />
import type ExcelJS from 'exceljs'
import Workbook from 'exceljs/lib/doc/workbook.js'
import type {
  CellSpec,
  CellValue,
  DefinedNameSpec,
  SheetSpec,
  StyledCell,
  WorkbookSpec,
} from './workbook-spec.ts'
import { excelSerial, isExcelDate } from './write-date.ts'
import { addNote } from './write-note.ts'
import { cellPoints, mergedWidths, oneLine, textHeight } from './write-row-height.ts'
import { type CellLook, type StyleName, styleOf } from './write-styles.ts'
import { cleanText, storedText } from './write-text.ts'
import { toDataValidation } from './write-validation.ts'

declare module 'exceljs' {
  // The library's types leave this out.
  interface Worksheet {
    dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void }
  }
}

const errors: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
] satisfies ExcelJS.CellErrorValue['error'][])
const isError = (text: string): text is ExcelJS.CellErrorValue['error'] => errors.has(text)

const isStyled = (cell: CellSpec): cell is StyledCell =>
  typeof cell === 'object' && cell !== null && 'value' in cell && !('formula' in cell)

const toCellValue = (value: CellValue): ExcelJS.CellValue => {
  if (typeof value === 'string') return storedText(value)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`Not a number for a cell: ${value}`)
  if (typeof value !== 'object' || value === null) return value
  if ('formula' in value) {
    const result = typeof value.value === 'string' ? storedText(value.value) : value.value
    return { formula: value.formula, result, date1904: false }
  }
  if ('error' in value) return isError(value.error) ? { error: value.error } : storedText(value.error)
  if (isExcelDate(value.date)) return excelSerial(value.date)
  return value.date.split('-').reverse().join('/')
}

const fillCells = (sheet: ExcelJS.Worksheet, spec: SheetSpec): void => {
  const merged = mergedWidths(spec)
  for (const [rowIndex, rowSpec] of spec.rows.entries()) {
    if (rowSpec.cells.length === 0 && rowSpec.height === undefined && !rowSpec.hidden) continue
    const row = sheet.getRow(rowIndex + 1)
    let height = oneLine
    if (rowSpec.hidden) row.hidden = true
    for (const [columnIndex, cellSpec] of rowSpec.cells.entries()) {
      const styled = isStyled(cellSpec) ? cellSpec : { value: cellSpec }
      const style: StyleName | CellLook | undefined =
        styled.style ?? rowSpec.style ?? spec.columns[columnIndex]?.style
      if (styled.value === null && style === undefined && !styled.note) continue
      const cell = row.getCell(columnIndex + 1)
      cell.value = toCellValue(styled.value)
      cell.style = styleOf(style)
      if (styled.note) addNote(cell, storedText(styled.note), spec)
      if (typeof cell.value === 'string') {
        const width = cellPoints(spec, merged, rowIndex + 1, columnIndex + 1)
        height = Math.max(height, textHeight(cell.value, style, width))
      }
    }
    if (rowSpec.height !== undefined) row.height = rowSpec.height
    else if (height > oneLine) row.height = height
  }
}

const pageSetup = (spec: SheetSpec): Partial<ExcelJS.PageSetup> => {
  const print = spec.print
  if (!print) return { paperSize: 9 }
  const rows = print.repeatRows
  return {
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    // Left 20 mm for the binder, the others 15 mm, in inches.
    margins: { left: 0.79, right: 0.59, top: 0.59, bottom: 0.59, header: 0.3, footer: 0.3 },
    ...(rows ? { printTitlesRow: `${rows[0]}:${rows[1]}` } : {}),
    // The library sets a $ before the column only.
    ...(print.area ? { printArea: print.area.replace(/([A-Z]+)(\d+)/g, '$1$$$2') } : {}),
  }
}

const addSheet = (book: ExcelJS.Workbook, spec: SheetSpec): void => {
  const frozen = (spec.freeze?.rows ?? 0) + (spec.freeze?.columns ?? 0) > 0
  const showGridLines = spec.showGridLines ?? true
  const sheet = book.addWorksheet(spec.name, {
    state: spec.visibility === 'very-hidden' ? 'veryHidden' : (spec.visibility ?? 'visible'),
    properties: { defaultRowHeight: oneLine },
    pageSetup: pageSetup(spec),
    headerFooter: spec.print ? { oddFooter: '&R&"Times New Roman"&10Trang &P/&N' } : {},
    views: frozen
      ? [
          {
            state: 'frozen',
            xSplit: spec.freeze?.columns ?? 0,
            ySplit: spec.freeze?.rows ?? 0,
            showGridLines,
          },
        ]
      : [{ state: 'normal', showGridLines }],
  })
  for (const [index, column] of spec.columns.entries()) {
    const target = sheet.getColumn(index + 1)
    target.width = column.width
    if (column.hidden) target.hidden = true
  }
  fillCells(sheet, spec)
  for (const validation of spec.validations ?? []) {
    sheet.dataValidations.add(validation.range, toDataValidation(validation))
  }
  if (spec.filter) sheet.autoFilter = spec.filter
  for (const range of spec.merges ?? []) sheet.mergeCells(range)
  if (spec.isProtected) {
    // Without a password the promise has done its work before it is returned.
    void sheet.protect('', { formatColumns: true, formatRows: true, insertRows: true, sort: true })
  }
}

const checkSheetNames = (sheets: readonly SheetSpec[]): void => {
  const seen = new Set<string>()
  for (const { name } of sheets) {
    const key = name.toLowerCase()
    if (name === '' || name.length > 31 || /[[\]:*?/\\']/.test(name) || seen.has(key)) {
      throw new Error(`Not a sheet name, or twice: ${name}`)
    }
    seen.add(key)
  }
}

const definedName = (spec: DefinedNameSpec): { name: string; ranges: string[] } => ({
  name: spec.name,
  ranges: ['value' in spec ? `"${cleanText(spec.value).replaceAll('"', '""')}"` : spec.reference],
})

/**
 * @returns the bytes of the .xlsx.
 * @throws Error on a fault of the layout (a wrong sheet name, an unbounded validation, a date that does not exist);
 *   text of any kind is no fault.
 */
export const writeWorkbook = async (spec: WorkbookSpec): Promise<Uint8Array> => {
  checkSheetNames(spec.sheets)
  const book = new Workbook()
  const createdAt = new Date(spec.createdAt)
  Object.assign(book, {
    title: cleanText(spec.title),
    creator: 'Nếp',
    created: createdAt,
    modified: createdAt,
  })
  for (const sheet of spec.sheets) addSheet(book, sheet)
  // The library's own store of names takes cell references only; a constant must survive a lost sheet.
  const names = (spec.definedNames ?? []).map(definedName)
  Object.defineProperty(book.definedNames, 'model', { get: () => names })
  return new Uint8Array(await book.xlsx.writeBuffer({ useSharedStrings: true, useStyles: true } as object))
}
