/**
 * Takes a copy that was sent back apart: whose it is, and the commune's own sheets as they would be without our list,
 * our hidden column and our notes. A workbook without a stamp comes through untouched.
 *
 *   const { workbook, sendBack } = takeSendBack(read)
 *   sendBack?.stamp.fileId                       // the file that was sent back
 *   sendBack?.places.get('DS!17')                // { sheet: 'DS', row: 15 }: where row 17 stood in it
 */
import {
  parseRowMark,
  parseSendBackStamp,
  type SendBackMark,
  type SendBackStamp,
} from '#shared/domain/exchange/send-back/stamp.ts'
import type { Cell, Sheet, Workbook } from '#shared/domain/exchange/sheet.ts'
import { cellsSaying } from '#shared/domain/exchange/sheet-rows.ts'
import {
  noteHead,
  noteRule,
  sendBackDefinedName,
  sendBackListName,
  sendBackStampSheet,
} from './layouts/send-back-v1.ts'

type Place = { sheet: string; row: number }

export type SendBack = {
  stamp: SendBackStamp
  /** By `sheet!row` of this workbook. */
  places: ReadonlyMap<string, Place>
}

type Marked = { cell: Cell; mark: SendBackMark }

const marksIn = (sheet: Sheet): Marked[] =>
  cellsSaying(sheet, (text) => text.startsWith('nep;')).flatMap((cell) => {
    const mark = parseSendBackStamp(cell.text)
    return mark === undefined ? [] : [{ cell, mark }]
  })

const stampOf = (workbook: Workbook, marks: readonly Marked[]): SendBackStamp | undefined =>
  parseSendBackStamp(workbook.definedNames[sendBackDefinedName] ?? '')?.stamp ?? marks[0]?.mark.stamp

/** The words that stood in the note before ours was put over them; undefined for none. */
const ownComment = (comment: string): string | undefined => {
  if (!comment.startsWith(noteHead)) return comment
  const at = comment.indexOf(noteRule)
  const before = at < 0 ? '' : comment.slice(at + noteRule.length).trim()
  return before === '' ? undefined : before
}

const withoutOurNote = (cell: Cell): Cell[] => {
  if (cell.comment === undefined || !cell.comment.startsWith(noteHead)) return [cell]
  const { comment, ...rest } = cell
  const before = ownComment(comment)
  if (before !== undefined) return [{ ...rest, comment: before }]
  // A cell that was there only for our note.
  const isEmpty = rest.text === '' && rest.kind === 'text' && rest.hasFormula !== true
  return isEmpty ? [] : [rest]
}

const isOurs = (cell: Cell): boolean =>
  cell.text.startsWith('nep') &&
  (parseRowMark(cell.text) !== undefined || parseSendBackStamp(cell.text) !== undefined)

const cleaned = (sheet: Sheet, marks: readonly Marked[], places: Map<string, Place>): Sheet => {
  const name = marks.find(({ mark }) => mark.part === 'rows')?.mark.sheet ?? sheet.name
  const columns = new Set<number>()
  for (const cell of sheet.cells.filter(isOurs)) {
    columns.add(cell.column)
    const row = parseRowMark(cell.text)
    if (row !== undefined) places.set(`${sheet.name}!${cell.row}`, { sheet: name, row })
  }
  const cells = sheet.cells.filter((cell) => !isOurs(cell)).flatMap(withoutOurNote)
  const filledColumns = new Set(cells.map(({ column }) => column))
  const filledRows = new Set(cells.map(({ row }) => row))
  return {
    ...sheet,
    cells,
    hiddenRows: sheet.hiddenRows.filter((row) => filledRows.has(row)),
    hiddenColumns: sheet.hiddenColumns.filter((column) => !columns.has(column) || filledColumns.has(column)),
  }
}

export const takeSendBack = (workbook: Workbook): { workbook: Workbook; sendBack: SendBack | null } => {
  const marks = new Map(workbook.sheets.map((sheet) => [sheet, marksIn(sheet)]))
  const stamp = stampOf(workbook, [...marks.values()].flat())
  if (stamp === undefined) return { workbook, sendBack: null }
  const isList = (sheet: Sheet): boolean => (marks.get(sheet) ?? []).some(({ mark }) => mark.part === 'list')
  // A list whose mark was lost is known by its name.
  const hasList = workbook.sheets.some(isList)
  const isOurSheet = (sheet: Sheet): boolean =>
    isList(sheet) || sheet.name === sendBackStampSheet || (!hasList && sheet.name === sendBackListName)
  const places = new Map<string, Place>()
  const sheets = workbook.sheets
    .filter((sheet) => !isOurSheet(sheet))
    .map((sheet) => cleaned(sheet, marks.get(sheet) ?? [], places))
  return { workbook: { ...workbook, sheets }, sendBack: { stamp, places } }
}
