/**
 * The one file that knows SheetJS. It reads what has no reader of our own (.xls, XML of 2003) and
 * turns its sheets into raw cells. Serials stay serials and text stays text; formulas are not evaluated.
 */
import { type CellObject, type ParsingOptions, read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { WorkbookFormat } from '#shared/domain/exchange/sheet.ts'
import { type CellBase, type CellList, createCellList } from '../cell-list.ts'
import type { ReadLimits } from '../limits.ts'
import type { RawComment, RawSheet, RawWorkbook, RunText } from '../raw-workbook.ts'
import { createReadingBudget, type ReadingBudget } from '../reading-budget.ts'
import { damaged, Refusal, tooLarge } from '../refusal.ts'
import { noLayout, type WorkbookLayout, widthOfPixels } from '../sheet-layout.ts'
import { decodeEntities } from '../xlsx/xml-attributes.ts'

/** What SheetJS does not tell of an .xls, by sheet and place. */
export type XlsExtras = {
  fontAt: (sheet: number, row: number, column: number, text: string) => CellFont | undefined
  noteAt: (sheet: number, row: number, column: number) => string | undefined
}
export type CellFont = { font: string | undefined; runs: RunText | undefined }

const options: ParsingOptions = {
  dense: true,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  cellText: false,
  cellDates: false,
  cellStyles: true,
  raw: true,
}

const errorCodes: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

const addCell = (
  cells: CellList,
  cell: CellObject,
  base: CellBase,
  fontOf: CellFont | undefined,
  is1904: boolean,
): boolean => {
  const value = cell.v
  switch (cell.t) {
    case 's': {
      const text = typeof value === 'string' ? value : String(value ?? '')
      if (text === '' && !base.hasFormula) return false
      return cells.text(base, fontOf?.runs ?? [{ text, font: undefined }])
    }
    case 'n':
      if (typeof value === 'number') return cells.number(base, value, String(value), is1904)
      break
    case 'b':
      return cells.boolean(base, value === true)
    case 'e':
      return cells.error(
        base,
        (typeof value === 'number' ? errorCodes[value] : undefined) ?? String(cell.w ?? '#N/A'),
      )
  }
  return base.hasFormula ? cells.formulaWithoutValue(base) : false
}

const toRawSheet = (
  workbook: WorkBook,
  index: number,
  sheet: WorkSheet,
  extras: XlsExtras | undefined,
  budget: ReadingBudget,
): RawSheet => {
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  const cells = createCellList(budget)
  const comments: RawComment[] = []
  const rows: (CellObject[] | undefined)[] = sheet['!data'] ?? []
  rows.forEach((columns, rowIndex) => {
    columns?.forEach((cell, columnIndex) => {
      const row = rowIndex + 1
      const column = columnIndex + 1
      const note =
        cell.c && (extras?.noteAt(index, row, column) ?? cell.c.map((one) => one.t ?? '').join('\n'))
      if (note) comments.push({ row, column, runs: [{ text: note, font: undefined }] })
      const text = typeof cell.v === 'string' ? cell.v : ''
      const font = text === '' ? undefined : extras?.fontAt(index, row, column, text)
      const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined
      const base: CellBase = { row, column, font: font?.font, format, hasFormula: cell.f !== undefined }
      if (text.length > budget.limits.textLength) throw tooLarge('text-length')
      addCell(cells, cell, base, font, is1904)
    })
  })
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => {
    budget.takeMerge()
    return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }
  })
  const hidden = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0
  const rowInfo = sheet['!rows']
  const columnInfo = sheet['!cols']
  return {
    name: workbook.SheetNames[index] ?? '',
    visibility: hidden === 2 ? 'very-hidden' : hidden === 1 ? 'hidden' : 'visible',
    cells,
    merges,
    isRowHidden: (row) => rowInfo?.[row - 1]?.hidden === true,
    isColumnHidden: (column) => columnInfo?.[column - 1]?.hidden === true,
    comments,
  }
}

/** Reads bytes or text of any format SheetJS knows. Throws `Refusal`; SheetJS's own errors are `damaged`. */
export const readWithSheetjs = (
  data: Uint8Array | string,
  format: WorkbookFormat,
  limits: ReadLimits,
  extras?: XlsExtras,
): RawWorkbook => {
  const workbook = parse(data)
  if (workbook.SheetNames.length === 0) throw damaged('missing-part')
  if (workbook.SheetNames.length > limits.sheets) throw tooLarge('sheets')
  const budget = createReadingBudget(limits)
  const sheets = workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name]
    if (!sheet) throw damaged('missing-part')
    return toRawSheet(workbook, index, sheet, extras, budget)
  })
  const names = (workbook.Workbook?.Names ?? []).slice(0, limits.definedNames)
  return {
    format,
    sheets,
    definedNames: new Map(
      names.map((one) => [one.Name, format === 'xml-2003' ? decodeReferences(one.Ref) : one.Ref]),
    ),
    hasMacros: false,
  }
}

/** Widths and heights of the sheets. Throws `Refusal`. */
export const readSheetjsLayout = (data: Uint8Array | string): WorkbookLayout => {
  const workbook = parse(data)
  return new Map(
    workbook.SheetNames.map((name) => {
      const columns = (workbook.Sheets[name]?.['!cols'] ?? []).flatMap((info, index) => {
        const width = info?.width ?? (info?.wpx === undefined ? undefined : widthOfPixels(info.wpx))
        return width === undefined || width <= 0 ? [] : [{ from: index + 1, to: index + 1, width }]
      })
      const rows = (workbook.Sheets[name]?.['!rows'] ?? []).flatMap((info, index) =>
        info?.hpt === undefined || info.hpt <= 0 ? [] : [{ row: index + 1, height: info.hpt }],
      )
      return [name, { ...noLayout, columns, rows }]
    }),
  )
}

/** SheetJS leaves the references in names of XML files as they are. */
const decodeReferences = (text: string): string =>
  text.replace(/&(?:quot|lt|gt|apos|amp);/g, (reference) => decodeEntities(reference))

const parse = (data: Uint8Array | string): WorkBook => {
  try {
    return typeof data === 'string'
      ? read(data, { ...options, type: 'string' })
      : read(data, { ...options, type: 'array' })
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) {
      throw new Refusal('password', 'encrypted')
    }
    throw damaged('reader-failed')
  }
}
