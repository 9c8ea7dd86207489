/**
 * OpenDocument sheets, by our own reader over the same tokeniser: SheetJS inflates without a ceiling and tells
 * neither hidden rows nor fonts of these files.
 */
import type { ReadLimits } from '../limits.ts'
import type { RawSheet, RawWorkbook } from '../raw-workbook.ts'
import { createReadingBudget } from '../reading-budget.ts'
import { damaged, tooLarge } from '../refusal.ts'
import { parsePart } from '../xlsx/parse-part.ts'
import { attribute } from '../xlsx/xml-attributes.ts'
import type { Zip } from '../zip.ts'
import { createOdsStyles } from './ods-styles.ts'
import { createOdsTable, type OdsTable } from './ods-table.ts'
import { createOdsText, type OdsRun } from './ods-text.ts'

/** Throws `Refusal`. */
export const readOds = (zip: Zip, limits: ReadLimits): RawWorkbook => {
  const content = zip.read('content.xml')
  if (!content) throw damaged('missing-part')
  const styles = createOdsStyles()
  const shared = zip.read('styles.xml')
  if (shared) parsePart(shared, { open: styles.open, text: () => {}, close: styles.close }, limits)

  const budget = createReadingBudget(limits)
  const text = createOdsText(styles, limits.textLength)
  const note = createOdsText(styles, limits.textLength)
  const sheets: RawSheet[] = []
  const definedNames = new Map<string, string>()
  const path: string[] = []
  let table: OdsTable | undefined
  let cell: string | undefined
  let notes: readonly OdsRun[] = []
  /** Depth of a drawing or note inside a cell, whose paragraphs are not the cell's. */
  let insideAt = 0
  let isNote = false

  const openInTable = (open: OdsTable, name: string, attributes: string): void => {
    if (cell !== undefined) {
      if (insideAt > 0) {
        if (isNote) note.open(name, attributes)
      } else if (name === 'annotation' || /^(?:frame|custom-shape|line|rect|g|control|ellipse)$/.test(name)) {
        insideAt = path.length
        isNote = name === 'annotation'
      } else text.open(name, attributes)
    } else if (name === 'table-column') open.addColumns(attributes)
    else if (name === 'table-row') open.openRow(attributes)
    else if (name === 'table-cell' || name === 'covered-table-cell') cell = attributes
  }

  const closeInTable = (open: OdsTable, name: string): void => {
    if (insideAt > 0) {
      if (path.length === insideAt) {
        insideAt = 0
        if (isNote) notes = note.take()
      } else if (isNote) note.close(name)
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      open.addCell(cell ?? '', text.take(), notes)
      cell = undefined
      notes = []
    } else if (cell !== undefined) text.close(name)
    else if (name === 'table-row') open.closeRow()
  }

  parsePart(
    content,
    {
      open: (name, attributes) => {
        const parent = path[path.length - 1]
        path.push(name)
        if (table) return openInTable(table, name, attributes)
        styles.open(name, attributes)
        if (name === 'table' && parent === 'spreadsheet') {
          if (sheets.length >= limits.sheets) throw tooLarge('sheets')
          table = createOdsTable(attributes, styles, budget)
        } else if (name === 'named-range' || name === 'named-expression') {
          const key = attribute(attributes, 'table:name')
          const value = attribute(attributes, 'cell-range-address') ?? attribute(attributes, 'expression')
          if (key !== undefined && value !== undefined && definedNames.size < limits.definedNames) {
            definedNames.set(key, value)
          }
        }
      },
      text: (value) => {
        if (cell === undefined) return
        if (insideAt === 0) text.text(value)
        else if (isNote) note.text(value)
      },
      close: (name) => {
        if (table && name === 'table' && path[path.length - 2] === 'spreadsheet') {
          sheets.push(table.finish())
          table = undefined
        } else if (table) closeInTable(table, name)
        else styles.close(name)
        path.pop()
      },
    },
    limits,
  )
  if (sheets.length === 0) throw damaged('missing-part')
  return {
    format: 'ods',
    sheets,
    definedNames,
    hasMacros: zip.names.some((name) => /^Basic\/.+\.xml$/.test(name)),
  }
}
