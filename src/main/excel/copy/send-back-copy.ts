/** The marked copy of a commune's workbook: its sheets with what is to be corrected, the list before them, the stamp. */
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import type { SendBackItem } from '#shared/domain/exchange/send-back/items.ts'
import { sendBackStampText } from '#shared/domain/exchange/send-back/stamp.ts'
import {
  type Cell,
  cellReference,
  columnLetters,
  type Sheet,
  type Workbook,
} from '#shared/domain/exchange/sheet.ts'
import { stampDefinedName, stampSheetName } from '../layouts/return-v1-columns.ts'
import { returnV1Validations } from '../layouts/return-v1-sheets.ts'
import type { SendBackLine, SendBackV1Data } from '../layouts/send-back-v1.ts'
import { noLayout, type WorkbookLayout } from '../sheet-layout.ts'
import { takeSendBack } from '../take-send-back.ts'
import type { SheetSpec, ValidationSpec } from '../workbook-spec.ts'
import type { TableRows } from './copied-looks.ts'
import { extentOf } from './copied-size.ts'
import { copySheet, type SheetMarks } from './copy-sheet.ts'
import { gatherLines } from './gather-lines.ts'

export type CopySource = { workbook: Workbook; layout: WorkbookLayout; reading: Reading }

export type Copied = Pick<SendBackV1Data, 'sheets' | 'definedNames' | 'lines' | 'hasFormulas'>

/** More than any commune's list; the window would stand still for long, and nobody corrects so much by hand. */
const most = { rows: 5_000, cells: 150_000 }

const isTooLarge = (sheets: readonly Sheet[], layout: WorkbookLayout): boolean => {
  const extents = sheets.map((sheet) => extentOf(sheet, layout.get(sheet.name) ?? noLayout))
  const rows = extents.reduce((sum, extent) => sum + extent.rows, 0)
  const cells = extents.reduce((sum, extent) => sum + extent.rows * extent.columns, 0)
  return rows > most.rows || cells > most.cells
}

/** Names that an .xlsx can carry; other formats allow more. */
const sheetNames = (sheets: readonly Sheet[]): string[] => {
  const taken = new Set<string>()
  return sheets.map(({ name }, index) => {
    const plain =
      name
        .replace(/[[\]:*?/\\']/gu, ' ')
        .trim()
        .slice(0, 31)
        .trim() || `Trang ${index + 1}`
    let free = plain
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${plain.slice(0, 26)} (${count})`
    taken.add(free.toLowerCase())
    return free
  })
}

const tablesOf = (reading: Reading, sheet: string): TableRows[] =>
  reading.tables
    .filter((table) => table.sheet === sheet)
    .map((table) => {
      const rows = reading.rows
        .filter((row) => row.sheet === sheet && row.content === table.content)
        .flatMap((row) => row.rows)
      const after = Math.max(0, ...table.headingRows) + 1
      return {
        headings: table.headingRows,
        first: Math.min(after, ...rows),
        last: Math.max(after - 1, ...rows),
      }
    })

/** The first filled cell of each row; of a hundred thousand cells each is looked at once, however much is asked. */
const firstCells = (sheet: Sheet): Map<number, string> => {
  const first = new Map<number, string>()
  for (const { row, column, text } of sheet.cells)
    if (text !== '' && !first.has(row)) first.set(row, cellReference(row, column))
  return first
}

/** The cell that an item colours: its own, else the first of its row. */
const markedCell = ({ cell, row }: SendBackItem, first: ReadonlyMap<number, string>): string | null =>
  cell ?? (row === null ? null : (first.get(row) ?? null))

export const notesOf = (items: readonly SendBackItem[], sheet: Sheet): Map<string, string[]> => {
  const notes = new Map<string, string[]>()
  const own = items.filter((item) => item.sheet === sheet.name)
  const first: ReadonlyMap<number, string> = own.some(({ cell }) => cell === null)
    ? firstCells(sheet)
    : new Map()
  for (const item of own) {
    const cell = markedCell(item, first)
    for (const one of cell === null ? [] : [cell, ...(item.alsoCells ?? [])])
      notes.set(one, [...(notes.get(one) ?? []), item.sentence])
  }
  return notes
}

/** The drop-downs of our own return, over the table as it stands now. */
const validationsOf = (source: CopySource, sheet: Sheet, year: number): ValidationSpec[] => {
  const { reading, workbook } = source
  const table =
    reading.source === 'stamp' ? reading.tables.find((one) => one.sheet === sheet.name) : undefined
  if (table === undefined) return []
  const stampCells = workbook.sheets.find(({ name }) => name === stampSheetName)?.cells ?? []
  const inColumn = (column: number): number => stampCells.filter((cell) => cell.column === column).length
  const first = Math.max(0, ...table.headingRows) + 1
  const last = Math.max(
    first,
    ...sheet.cells.filter((cell) => /^slot:|^criterion:|^finding:/u.test(cell.text)).map((cell) => cell.row),
  )
  const columnOf = (field: string) => table.columns.find((column) => column.field === field)?.column
  const rangeOf = (field: string): string => {
    const letters = columnLetters(columnOf(field) ?? 1)
    return `${letters}${first}:${letters}${last}`
  }
  const known = new Set(table.columns.map(({ column }) => columnLetters(column)))
  const all = returnV1Validations[table.content](
    (field) => (columnOf(field) === undefined ? '' : rangeOf(field)),
    {
      villages: inColumn(3),
      conductCodes: inColumn(4),
      year,
    },
  )
  return all.filter(({ range }) => range !== '' && known.has(range.replace(/\d.*$/u, '')))
}

const textsByPlace = (cells: readonly Cell[]): Map<string, string> => {
  const texts = new Map<string, string>()
  for (const { row, column, text } of cells) {
    const place = cellReference(row, column)
    if (!texts.has(place)) texts.set(place, text)
  }
  return texts
}

const placeOf = ({ cell, alsoCells = [], row }: SendBackItem): string =>
  cell === null ? (row === null ? '' : `dòng ${row}`) : [cell, ...alsoCells].join(', ')

/** What stands in the list for the items; the words of the sheet themselves, read rightly, where the sheet is at hand. */
export const linesOf = (items: readonly SendBackItem[], sheets: readonly Sheet[]): SendBackLine[] => {
  const asked = new Set(items.flatMap(({ cell, sheet }) => (cell === null ? [] : [sheet])))
  const texts = new Map<string | null, Map<string, string>>()
  for (const { name, cells } of sheets)
    if (asked.has(name) && !texts.has(name)) texts.set(name, textsByPlace(cells))
  const lines = items.map((item): SendBackLine => {
    const words = texts.get(item.sheet)
    return {
      sheet: item.sheet ?? '',
      cell: placeOf(item),
      shown:
        words === undefined || item.cell === null
          ? item.shown
          : [item.cell, ...(item.alsoCells ?? [])].map((cell) => words.get(cell) ?? '').join('; '),
      sentence: item.sentence,
      count: 1,
    }
  })
  return gatherLines(lines)
}

/** Null for a workbook that is too large to be repeated. */
export const copyWorkbook = (
  source: CopySource,
  items: readonly SendBackItem[],
  stamp: SendBackV1Data['stamp'],
  year: number,
): Copied | null => {
  const { reading, layout } = source
  // A file that went to and fro before has a list and marks of ours, which are made anew.
  const { workbook } = takeSendBack(source.workbook)
  const { sheets } = workbook
  if (isTooLarge(sheets, layout)) return null
  const names = sheetNames(sheets)
  const isOwn = reading.source === 'stamp'
  const specs = sheets.map((sheet, index): SheetSpec => {
    const tables = tablesOf(reading, sheet.name)
    const marks: SheetMarks = {
      notes: notesOf(items, sheet),
      tables,
      dataRows: reading.rows.flatMap((row) => (row.sheet === sheet.name ? row.rows.slice(0, 1) : [])),
      stamp: tables.length === 0 ? null : sendBackStampText(stamp, 'rows', sheet.name),
    }
    const validations = validationsOf({ ...source, workbook }, sheet, year)
    return copySheet(sheet, layout.get(sheet.name) ?? noLayout, marks, {
      name: names[index] ?? sheet.name,
      keepsProtection: isOwn,
      ...(validations.length > 0 ? { validations } : {}),
    })
  })
  const returnStamp = workbook.definedNames[stampDefinedName]
  return {
    sheets: specs,
    definedNames:
      isOwn && returnStamp !== undefined
        ? [{ name: stampDefinedName, value: returnStamp.replace(/^=?"|"$/gu, '') }]
        : [],
    lines: linesOf(items, sheets),
    hasFormulas: sheets.some((sheet) => sheet.cells.some((cell) => cell.hasFormula === true)),
  }
}
