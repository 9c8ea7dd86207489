/** Widths, heights and looks of an .xlsx: a second walk over its parts, made only when a sheet is repeated. */
import { lastColumn, lastRow } from '../cell-place.ts'
import type { ReadLimits } from '../limits.ts'
import { maxStyledCells, noLayout, type SheetLayout, type WorkbookLayout } from '../sheet-layout.ts'
import type { CellLook } from '../write-styles.ts'
import type { Zip } from '../zip.ts'
import { type CellAttributes, readCellAttributes } from './cell-attributes.ts'
import { parsePart } from './parse-part.ts'
import { readLooks } from './read-looks.ts'
import { readRelations } from './relations.ts'
import { readWorkbookPart } from './workbook-part.ts'
import { attribute, booleanAttribute, numberAttribute } from './xml-attributes.ts'

const decimal = (attributes: string, name: string): number | null => {
  const value = Number(attribute(attributes, name) ?? Number.NaN)
  return Number.isFinite(value) && value > 0 ? value : null
}

const readSheetLayout = (bytes: Uint8Array, looks: CellLook[], limits: ReadLimits): SheetLayout => {
  const layout: SheetLayout = { ...noLayout, looks, columns: [], rows: [], cells: [] }
  const place: CellAttributes = { row: 0, column: 0, style: 0, type: 'n' }
  let row = 0
  let column = 0

  const openRow = (attributes: string): void => {
    row = numberAttribute(attributes, 'r') ?? row + 1
    column = 0
    const height = decimal(attributes, 'ht')
    if (height !== null && booleanAttribute(attributes, 'customHeight') && row <= lastRow)
      layout.rows.push({ row, height })
  }
  const openCell = (attributes: string): void => {
    readCellAttributes(attributes, place)
    column = place.column === 0 ? column + 1 : place.column
    if (place.style > 0 && layout.cells.length < maxStyledCells && looks[place.style] !== undefined)
      layout.cells.push({ row: place.row === 0 ? row : place.row, column, look: place.style })
  }
  const openColumn = (attributes: string): void => {
    const width = decimal(attributes, 'width')
    const from = numberAttribute(attributes, 'min') ?? 0
    const to = Math.min(numberAttribute(attributes, 'max') ?? from, lastColumn)
    if (width !== null && from > 0) layout.columns.push({ from, to, width })
  }

  parsePart(
    bytes,
    {
      open: (name, attributes) => {
        if (name === 'c') openCell(attributes)
        else if (name === 'row') openRow(attributes)
        else if (name === 'col') openColumn(attributes)
        else if (name === 'sheetFormatPr') layout.defaultWidth = decimal(attributes, 'defaultColWidth')
        else if (name === 'sheetProtection') layout.isProtected = booleanAttribute(attributes, 'sheet')
        else if (name === 'pageSetup')
          layout.orientation = attribute(attributes, 'orientation') === 'landscape' ? 'landscape' : 'portrait'
        else if (name === 'pane' && attribute(attributes, 'state')?.startsWith('frozen'))
          layout.frozen = {
            rows: numberAttribute(attributes, 'ySplit') ?? 0,
            columns: numberAttribute(attributes, 'xSplit') ?? 0,
          }
      },
      text: () => {},
      close: () => {},
    },
    limits,
  )
  return layout.cells.length < maxStyledCells ? layout : { ...layout, looks: [], cells: [] }
}

/** Throws `Refusal`. */
export const readXlsxLayout = (zip: Zip, limits: ReadLimits): WorkbookLayout => {
  const main = readRelations(zip, '', limits).find((one) => one.kind === 'officeDocument')
  const path = main && zip.has(main.target) ? main.target : 'xl/workbook.xml'
  const bytes = zip.read(path)
  if (!bytes) return new Map()
  const relations = readRelations(zip, path, limits)
  const styles = relations.find((one) => one.kind === 'styles')
  const stylesPart = styles && zip.read(styles.target)
  const looks = stylesPart ? readLooks(stylesPart, limits) : []
  return new Map(
    readWorkbookPart(bytes, limits).sheets.flatMap(({ name, relation }): [string, SheetLayout][] => {
      const target = relations.find((one) => one.id === relation && one.kind === 'worksheet')?.target
      const part = target === undefined ? undefined : zip.read(target)
      return part ? [[name, readSheetLayout(part, looks, limits)]] : []
    }),
  )
}
