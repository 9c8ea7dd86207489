/**
 * One worksheet part in a single pass: values, formats and fonts together. Formatted empty cells and rows are
 * passed over (a sheet formatted to row 1,048,576 costs only its tokenising); merges are listed, never
 * expanded; validations, names and conditional formats are not looked at, so nothing in them can grow.
 */
import type { MergedRange } from '#shared/domain/exchange/sheet.ts'
import { createCellList } from '../cell-list.ts'
import { lastColumn, lastRow, parseRange } from '../cell-place.ts'
import type { RawSheet, RunText } from '../raw-workbook.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { damaged, tooLarge } from '../refusal.ts'
import { readCellAttributes } from './cell-attributes.ts'
import { parsePartWith } from './parse-part.ts'
import { createRichTextReader } from './rich-text.ts'
import { addStoredCell, type StoredCell } from './stored-cell.ts'
import type { CellStyle } from './styles.ts'
import { createUsualRows } from './usual-rows.ts'
import type { XmlHandler } from './xml.ts'
import { attribute, booleanAttribute, numberAttribute } from './xml-attributes.ts'

export type WorkbookParts = { strings: readonly RunText[]; styles: readonly CellStyle[]; is1904: boolean }

export type WorksheetContent = Pick<RawSheet, 'cells' | 'merges' | 'isRowHidden' | 'isColumnHidden'>

const isHiddenBy = (attributes: string, size: string): boolean =>
  (attributes.includes('hidden') && booleanAttribute(attributes, 'hidden')) ||
  (attributes.includes(`${size}="0`) && Number(attribute(attributes, size)) === 0)

export const readWorksheet = (
  bytes: Uint8Array,
  parts: WorkbookParts,
  budget: ReadingBudget,
): WorksheetContent => {
  const cells = createCellList(budget)
  const merges: MergedRange[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns: [number, number][] = []
  const rich = createRichTextReader(budget.limits.textLength)

  let isInData = false
  let row = 0
  let rowAttributes = ''
  let column = 0
  let isRowKept = false
  const stored: StoredCell = {
    row: 0,
    column: 0,
    style: 0,
    type: 'n',
    value: undefined,
    runs: undefined,
    hasFormula: false,
  }
  let isInCell = false
  let isInValue = false

  const openRow = (attributes: string): void => {
    row = numberAttribute(attributes, 'r') ?? row + 1
    if (row < 1 || row > lastRow) throw damaged('bad-part')
    rowAttributes = attributes
    column = 0
    isRowKept = false
  }

  const openCell = (attributes: string): void => {
    readCellAttributes(attributes, stored)
    column = stored.column === 0 ? column + 1 : stored.column
    if (column > lastColumn || row < 1) throw damaged('bad-part')
    stored.column = column
    if (stored.row === 0) stored.row = row
    stored.value = undefined
    stored.runs = undefined
    stored.hasFormula = false
    isInCell = true
  }

  const keepRow = (): void => {
    if (!isRowKept && isHiddenBy(rowAttributes, 'ht')) hiddenRows.add(row)
    isRowKept = true
  }

  const closeCell = (): void => {
    isInCell = false
    if (addStoredCell(cells, stored, parts)) keepRow()
  }

  const outsideData = (name: string, attributes: string): void => {
    if (name === 'mergeCell') {
      const range = parseRange(attribute(attributes, 'ref') ?? '')
      if (!range) throw damaged('bad-part')
      budget.takeMerge()
      merges.push(range)
    } else if (name === 'col' && isHiddenBy(attributes, 'width') && hiddenColumns.length < lastColumn) {
      const from = numberAttribute(attributes, 'min') ?? 0
      hiddenColumns.push([from, numberAttribute(attributes, 'max') ?? from])
    } else if (name === 'sheetData') isInData = true
  }

  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (!isInData) outsideData(name, attributes)
      else if (name === 'c') openCell(attributes)
      else if (name === 'row') openRow(attributes)
      else if (!isInCell) return
      else if (name === 'v') {
        isInValue = true
        stored.value = ''
      } else if (name === 'f') stored.hasFormula = true
      else rich.open(name, attributes)
    },
    text: (value) => {
      if (!isInCell) return
      if (isInValue) {
        stored.value = (stored.value ?? '') + value
        if (stored.value.length > budget.limits.textLength) throw tooLarge('text-length')
      } else rich.text(value)
    },
    close: (name) => {
      if (!isInData) return
      if (name === 'c') closeCell()
      else if (name === 'sheetData') isInData = false
      else if (!isInCell) return
      else if (name === 'v') isInValue = false
      else if (name === 'is') stored.runs = rich.take()
      else rich.close(name)
    },
  }
  const rows = createUsualRows(bytes, parts, cells, { open: openRow, kept: keepRow })
  parsePartWith(bytes, handler, budget.limits, {
    mark: '<row ',
    depth: 2,
    isOpen: () => isInData && !isInCell,
    read: rows.read,
  })
  return {
    cells,
    merges,
    isRowHidden: (wanted) => hiddenRows.has(wanted),
    isColumnHidden: (wanted) => hiddenColumns.some(([from, to]) => wanted >= from && wanted <= to),
  }
}
