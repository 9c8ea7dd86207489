import type { MergedRange } from '#shared/domain/exchange/sheet.ts'
import { createCellList } from '../cell-list.ts'
import { lastColumn, lastRow } from '../cell-place.ts'
import type { RawComment, RawSheet } from '../raw-workbook.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { attribute, numberAttribute } from '../xlsx/xml-attributes.ts'
import { lookName, type OdsStyles, type TextLook } from './ods-styles.ts'
import { type OdsRun, runsIn } from './ods-text.ts'
import { addOdsCell } from './ods-value.ts'

type Range = { from: number; to: number }

const isIn = (ranges: readonly Range[], at: number): boolean =>
  ranges.some(({ from, to }) => at >= from && at <= to)

const isHidden = (attributes: string): boolean => {
  const visibility = attribute(attributes, 'table:visibility')
  return visibility === 'collapse' || visibility === 'filter'
}

/**
 * One table. Rows and cells are run-length coded: empty ones are counted on, filled ones are written out and
 * counted against the ceiling, so that a million repeats of nothing cost nothing.
 */
export const createOdsTable = (attributes: string, styles: OdsStyles, budget: ReadingBudget) => {
  const list = createCellList(budget)
  const { store } = list
  const comments: RawComment[] = []
  const merges: MergedRange[] = []
  const hiddenRows: Range[] = []
  const hiddenColumns: Range[] = []
  const columnStyles: (Range & { style: string | undefined })[] = []
  let columns = 0
  let row = 0
  let rowAttributes = ''
  let column = 0
  let rowStart = 0

  const addColumns = (columnAttributes: string): void => {
    const count = numberAttribute(columnAttributes, 'number-columns-repeated') ?? 1
    const range = { from: columns + 1, to: columns + count }
    columns += count
    if (isHidden(columnAttributes)) hiddenColumns.push(range)
    columnStyles.push({ ...range, style: attribute(columnAttributes, 'table:default-cell-style-name') })
  }

  const lookAt = (cellAttributes: string): TextLook =>
    styles.cellLook(
      attribute(cellAttributes, 'table:style-name') ??
        columnStyles.find((one) => column >= one.from && column <= one.to)?.style,
    )

  const addMerge = (cellAttributes: string): void => {
    const right = column + (numberAttribute(cellAttributes, 'number-columns-spanned') ?? 1) - 1
    const bottom = row + (numberAttribute(cellAttributes, 'number-rows-spanned') ?? 1) - 1
    if (right <= column && bottom <= row) return
    budget.takeMerge()
    merges.push({ top: row, left: column, bottom, right })
  }

  const addCell = (cellAttributes: string, runs: readonly OdsRun[], note: readonly OdsRun[]): void => {
    const count = numberAttribute(cellAttributes, 'number-columns-repeated') ?? 1
    column++
    const look = lookAt(cellAttributes)
    const base = {
      row,
      column,
      font: lookName(look),
      format: undefined,
      hasFormula: attribute(cellAttributes, 'table:formula') !== undefined,
    }
    const index = store.count()
    const isOnSheet = row <= lastRow && column <= lastColumn
    const isAdded = isOnSheet && addOdsCell(list, base, cellAttributes, runsIn(runs, look))
    if (note.length > 0) comments.push({ row, column, runs: runsIn(note, undefined) })
    if (isAdded) addMerge(cellAttributes)
    for (let copy = 1; isAdded && copy < count && column + copy <= lastColumn; copy++) {
      list.repeat(index, row, column + copy)
    }
    column += count - 1
  }

  const closeRow = (): void => {
    const count = numberAttribute(rowAttributes, 'number-rows-repeated') ?? 1
    const rowEnd = store.count()
    for (let copy = 1; rowEnd > rowStart && copy < count && row + copy <= lastRow; copy++) {
      for (let index = rowStart; index < rowEnd; index++) list.repeat(index, row + copy, store.column(index))
    }
    if (rowEnd > rowStart && isHidden(rowAttributes)) hiddenRows.push({ from: row, to: row + count - 1 })
    row += count - 1
  }

  return {
    addColumns,
    openRow: (own: string): void => {
      row++
      rowAttributes = own
      column = 0
      rowStart = store.count()
    },
    closeRow,
    addCell,
    finish: (): RawSheet => ({
      name: attribute(attributes, 'table:name') ?? '',
      visibility: styles.isTableHidden(attribute(attributes, 'table:style-name')) ? 'hidden' : 'visible',
      cells: list,
      merges,
      comments,
      isRowHidden: (at) => isIn(hiddenRows, at),
      isColumnHidden: (at) => isIn(hiddenColumns, at),
    }),
  }
}

export type OdsTable = ReturnType<typeof createOdsTable>
