/** Questions about a table as a whole: its columns, what is hidden, totals, repeats. */
import type { ColumnMapping, RecognisedRecord, SubjectKind } from '../recognised.ts'
import { cellReference } from '../sheet.ts'
import { COLUMN_BAR } from './columns.ts'
import type { HeadingBlock } from './headings.ts'
import { statedCounts } from './row-words.ts'
import type { Report, Table } from './table.ts'
import { columnsOf } from './table.ts'
import { folded, tidy } from './words.ts'

const headingCell = (table: Table, block: HeadingBlock, column: number): { row: number; cell: string } => {
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (table.grid.at(row, column) !== undefined) return { row, cell: cellReference(row, column) }
  }
  return { row: block.top, cell: cellReference(block.top, column) }
}

const hasValues = (table: Table, column: number): boolean =>
  table.rows.some((row) => {
    const cell = table.grid.at(row.row, column)
    return cell !== undefined && tidy(cell.text) !== ''
  })

const checkColumn = (table: Table, block: HeadingBlock, column: ColumnMapping, report: Report): void => {
  const at = { sheet: table.sheet, ...headingCell(table, block, column.column) }
  const isUsed = hasValues(table, column.column)
  const heading = column.heading
  if (isUsed && table.grid.isColumnHidden(column.column)) report('hidden_column', 'must', at, { heading })
  if (column.field === null) {
    if (heading !== '' || isUsed) report('unknown_column', isUsed ? 'must' : 'should', at, { heading })
    return
  }
  if (column.confidence >= COLUMN_BAR || !isUsed || column.field === 'number') return
  report(
    column.why === 'content' ? 'column_guessed' : 'column_doubtful',
    'must',
    { ...at, field: column.field },
    { heading, field: column.field },
  )
}

/** Unknown, doubtful and hidden columns. */
export const checkColumns = (table: Table, block: HeadingBlock, report: Report): void => {
  for (const column of table.columns) checkColumn(table, block, column, report)
}

const dropWords =
  /\b(bo|xoa|rut|loai|huy|thoi|khong de nghi|khong xet|dung xet|khong du dieu kien|da khen|trung|khong duoc|gach)\b/u

/** True when a comment or note asks to leave this subject out. */
const asksRemoval = (text: string): boolean => {
  const flat = folded(text)
  return dropWords.test(flat) && !/\b(khong bo|da bo sung|bo sung|can bo|giu lai|bo tri)\b/u.test(flat)
}

const noteAsksRemoval = (text: string): boolean =>
  /^(de nghi )?(xin )?(bo|rut|loai|huy|xoa|khong de nghi|thoi)\b( truong hop| khoi| ten| de nghi| nay| ra|$)/u.test(
    folded(text),
  )

/** Hidden rows, comments, notes that ask to drop someone, converted text: one look at every record's rows. */
export const checkRows = (table: Table, records: RecognisedRecord[], report: Report): void => {
  const byRow = new Map<number, RecognisedRecord[]>()
  for (const record of records) {
    for (const row of record.source.rows) {
      const here = byRow.get(row)
      if (here === undefined) byRow.set(row, [record])
      else here.push(record)
    }
  }
  for (const [row, own] of byRow) checkRow(table, row, own, report)
  for (const dataRow of table.rows) {
    if (!dataRow.isAfterSignature) continue
    report('row_after_signature', 'must', { sheet: table.sheet, row: dataRow.row })
    for (const record of byRow.get(dataRow.row) ?? []) record.pending ??= 'after-signature'
  }
}

const checkRow = (table: Table, row: number, records: RecognisedRecord[], report: Report): void => {
  const sheet = table.sheet
  const name = labelOf(records[0])
  if (table.grid.isRowHidden(row)) {
    report('hidden_row', 'must', { sheet, row }, { name })
    for (const record of records) record.pending ??= 'hidden-rows'
  }
  const converted = []
  for (const cell of table.grid.hasRemarks ? table.grid.cellsOf(row) : []) {
    if (cell.comment !== undefined && tidy(cell.comment) !== '') {
      const place = { sheet, row, cell: cellReference(cell.row, cell.column) }
      report('comment', 'must', place, { text: tidy(cell.comment), name })
      if (asksRemoval(cell.comment)) for (const record of records) record.pending ??= 'comment'
    }
    if (cell.isDecodingUncertain === true) converted.push(cell)
  }
  const [first] = converted
  if (first !== undefined)
    report(
      'text_converted',
      'must',
      { sheet, row, cell: cellReference(first.row, first.column) },
      { raw: first.raw, text: tidy(first.text), count: converted.length },
    )
  for (const record of records) {
    if (record.note === null || !noteAsksRemoval(record.note)) continue
    report('note_asks_removal', 'must', { sheet, row }, { text: record.note, name })
    record.pending ??= 'note'
  }
}

const labelOf = (record: RecognisedRecord | undefined): string => {
  if (record === undefined) return ''
  if (record.type === 'nominee') return record.name ?? ''
  if (record.type === 'activity') return record.form ?? ''
  return (record.type === 'remedy' ? record.finding : record.text) ?? ''
}

/** Totals against the rows: people of activities, and the counts a closing line states. */
export const checkTotals = (
  table: Table,
  asideRows: readonly number[],
  records: RecognisedRecord[],
  report: Report,
): void => {
  if (table.content === 'activities') checkPeople(table, asideRows, records, report)
  if (table.content === 'nomination') checkCounts(table, asideRows, records, report)
}

const checkPeople = (
  table: Table,
  asideRows: readonly number[],
  records: RecognisedRecord[],
  report: Report,
): void => {
  const [column] = columnsOf(table, 'participants')
  if (column === undefined) return
  const counted = records.reduce(
    (sum, record) => sum + (record.type === 'activity' ? (record.participants ?? 0) : 0),
    0,
  )
  for (const row of asideRows) {
    const cell = table.grid.at(row, column.column)
    const stated = cell?.number
    if (cell === undefined || stated === undefined || stated === counted) continue
    report(
      'total_mismatch',
      'should',
      { sheet: table.sheet, row, cell: cellReference(row, column.column) },
      { count: counted, expected: stated },
    )
  }
}

const checkCounts = (
  table: Table,
  asideRows: readonly number[],
  records: RecognisedRecord[],
  report: Report,
): void => {
  const nominees = records.filter((record) => record.type === 'nominee')
  for (const row of asideRows) {
    const [cell] = table.grid.cellsOf(row)
    if (cell === undefined) continue
    const stated: [string, number | undefined][] = Object.entries(statedCounts(cell.text))
    for (const [kind, expected] of stated) {
      const count = nominees.filter((record) => record.subjectKind === (kind as SubjectKind)).length
      if (expected === undefined || expected === count) continue
      report(
        'count_mismatch',
        'should',
        { sheet: table.sheet, row, cell: cellReference(cell.row, cell.column) },
        { count, expected, field: kind },
      )
    }
  }
}
