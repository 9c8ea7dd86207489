/** Questions about a table as a whole: its columns, what is hidden, repeats. */
import type { ColumnMapping, RecognisedRecord } from '../recognised.ts'
import { cellReference } from '../sheet.ts'
import { COLUMN_BAR } from './columns.ts'
import type { HeadingBlock } from './headings.ts'
import { isHeadless } from './headless.ts'
import type { DataRow } from './rows.ts'
import { askAboutStruck } from './struck.ts'
import type { Report, Table } from './table.ts'
import { folded, plain, remembered, tidy } from './words.ts'

const headingCell = (table: Table, block: HeadingBlock, column: number): { row: number; cell: string } => {
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (table.grid.at(row, column) !== undefined) return { row, cell: cellReference(row, column) }
  }
  return { row: block.top, cell: cellReference(block.top, column) }
}

/** A list without headings has no cell to ask at: what its columns are is asked of the sheet. */
const placeOf = (table: Table, block: HeadingBlock, column: number) =>
  isHeadless(block) ? { sheet: table.sheet } : { sheet: table.sheet, ...headingCell(table, block, column) }

const hasValues = (table: Table, column: number): boolean =>
  table.rows.some((row) => {
    const cell = table.grid.at(row.row, column)
    return cell !== undefined && tidy(cell.text) !== ''
  })

const checkColumn = (table: Table, block: HeadingBlock, column: ColumnMapping, report: Report): void => {
  const at = placeOf(table, block, column.column)
  const isUsed = hasValues(table, column.column)
  const heading = column.heading
  if (isUsed && table.grid.isColumnHidden(column.column)) report('hidden_column', 'must', at, { heading })
  if (column.field === null) {
    // It has no name that could have been misread: who left it out knows it.
    if (isHeadless(block) && column.why === 'remembered') return
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

/** What was called off, told with tones: "Hoàn thành", "Huy động" and "Đúng kế hoạch" call nothing off. */
const calledOff =
  /^(?:đã |phải |bị )?(?:(?:hủy|huỷ|hoãn|tạm dừng|tạm hoãn)(?![\p{L}]|\s+(?:thành|toàn|động))|dừng(?=\s*(?:$|[,.;:(-])| (?:tổ chức|thực hiện|triển khai|lại|do|vì)(?![\p{L}])))/u

/** What did not take place, or is yet to, is no activity. */
const notYet =
  /^((khong|chua) (to chuc|thuc hien|trien khai|dien ra)( duoc)?|du kien( (to chuc|thuc hien|trien khai|chuyen|lui|trong|vao|sang|thang|quy|tuan|ngay|dau|cuoi|nam (20\d\d|sau|toi))\b|$)|ke hoach (chuyen|lui|(to chuc|thuc hien|trien khai) (trong|vao|sang|thang|quy|tuan|ngay|dau|cuoi))|chuyen sang (thang|quy|nam|ky|tuan|ngay)|lui (lai|sang|den))(?![a-z])/u

const isNotHeld = (note: string): boolean => {
  const flat = folded(note)
  // What was planned beside what came of it is no plan.
  return calledOff.test(plain(note)) || (notYet.test(flat) && !/\bthuc te\b/u.test(flat))
}

/** A list says the same few notes at many rows. */
const noteAsksRemoval = remembered(
  (text): boolean =>
    /^(khong|chua) (du dieu kien|du tieu chuan|xet|dat (tieu chuan|yeu cau|dieu kien)|thong nhat)\b/u.test(
      folded(text),
    ) ||
    /^(trung (voi|so|ten|stt|nguoi)|de (lai )?(nam|dot|lan|ky) sau|xet sau|cho xet|(dang|can) xem xet|da (chet|qua doi)|da mat(?= (\d|(nam|ngay|thang|do|vi|roi|truoc|tu|luc|hom|cach|khi|xin|de nghi|nen|thay|khong)\b)|$)|(da )?chuyen (di|cong tac|noi khac|(sang|qua|ve) (danh sach|ds|(noi|xa|nganh) khac)))\b/u.test(
      folded(text),
    ) ||
    /^(de nghi )?(xin )?(bo|rut|loai|huy|xoa|khong de nghi|thoi)\b( truong hop| khoi| ten| de nghi| nay| ra|$)/u.test(
      folded(text),
    ),
)

/** Hidden rows, comments, notes that ask to drop someone, converted text: a look at the rows that some records stand in. */
export const checkRecords = (
  table: Table,
  { row, isAfterSignature }: DataRow,
  tails: readonly number[],
  records: readonly RecognisedRecord[],
  report: Report,
): void => {
  checkRow(table, row, records, report)
  for (const tail of tails) checkRow(table, tail, records, report)
  if (!isAfterSignature) return
  report('row_after_signature', 'must', { sheet: table.sheet, row })
  for (const record of records) record.pending ??= 'after-signature'
}

const checkRow = (table: Table, row: number, records: readonly RecognisedRecord[], report: Report): void => {
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
  if (table.grid.hasRemarks) askAboutStruck(table, row, records, report)
  const [first] = converted
  if (first !== undefined)
    report(
      'text_converted',
      'must',
      { sheet, row, cell: cellReference(first.row, first.column) },
      { raw: first.raw, text: tidy(first.text), count: converted.length },
    )
  for (const record of records) {
    if (record.note === null) continue
    const isHeld = record.type !== 'activity' || !isNotHeld(record.note)
    if (isHeld && !noteAsksRemoval(record.note)) continue
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
