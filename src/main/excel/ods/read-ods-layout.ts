/** Widths and heights of an OpenDocument sheet; its looks are left to the office's own. */
import { lastColumn } from '../cell-place.ts'
import type { ReadLimits } from '../limits.ts'
import {
  inches,
  noLayout,
  pointsOfInches,
  type SheetLayout,
  type WorkbookLayout,
  widthOfInches,
} from '../sheet-layout.ts'
import { parsePart } from '../xlsx/parse-part.ts'
import { attribute, numberAttribute } from '../xlsx/xml-attributes.ts'
import type { Zip } from '../zip.ts'

const maxRows = 20_000

/** Throws `Refusal`. */
export const readOdsLayout = (zip: Zip, limits: ReadLimits): WorkbookLayout => {
  const content = zip.read('content.xml')
  const layouts: WorkbookLayout = new Map()
  if (!content) return layouts
  const widths = new Map<string, number>()
  const heights = new Map<string, number>()
  let style = ''
  let depth = 0
  let layout: SheetLayout | undefined
  let column = 0
  let row = 0

  const addColumn = (to: SheetLayout, attributes: string): void => {
    const count = numberAttribute(attributes, 'number-columns-repeated') ?? 1
    const width = widths.get(attribute(attributes, 'table:style-name') ?? '')
    if (width !== undefined && column < lastColumn)
      to.columns.push({ from: column + 1, to: Math.min(column + count, lastColumn), width })
    column += count
  }
  const addRow = (to: SheetLayout, attributes: string): void => {
    const count = numberAttribute(attributes, 'number-rows-repeated') ?? 1
    const height = heights.get(attribute(attributes, 'table:style-name') ?? '')
    // Repeated rows are the empty rest of a sheet, mostly.
    if (height !== undefined && count === 1 && to.rows.length < maxRows)
      to.rows.push({ row: row + 1, height })
    row += count
  }

  parsePart(
    content,
    {
      open: (name, attributes) => {
        if (name === 'table') {
          depth++
          if (depth > 1) return
          layout = { ...noLayout, columns: [], rows: [] }
          layouts.set(attribute(attributes, 'table:name') ?? '', layout)
          column = 0
          row = 0
        } else if (layout !== undefined) {
          if (name === 'table-column') addColumn(layout, attributes)
          else if (name === 'table-row') addRow(layout, attributes)
        } else if (name === 'style') style = attribute(attributes, 'style:name') ?? ''
        else if (name === 'table-column-properties') {
          const width = inches(attribute(attributes, 'style:column-width'))
          if (width !== undefined) widths.set(style, widthOfInches(width))
        } else if (name === 'table-row-properties') {
          const height = inches(attribute(attributes, 'style:row-height'))
          const isSet = attribute(attributes, 'style:use-optimal-row-height') !== 'true'
          if (height !== undefined && isSet) heights.set(style, pointsOfInches(height))
        }
      },
      text: () => {},
      close: (name) => {
        if (name !== 'table') return
        depth--
        if (depth === 0) layout = undefined
      },
    },
    limits,
  )
  return layouts
}
