/** What the sheets of the return workbook share: letterhead, title, headings, key column, signature, print set-up. */
import { formatDate, partsOf } from '#shared/dates.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import { stampText } from '#shared/domain/exchange/stamp.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { CellSpec, RowSpec, SheetSpec, ValidationSpec } from '../workbook-spec.ts'
import type { ReturnV1Data } from './return-v1.ts'
import { keyMarks, nilQuestion, returnV1Columns, returnV1Titles } from './return-v1-columns.ts'

/** A row of the table: a cell per column, and its key in the hidden column. */
export type TableRow = { cells: readonly CellSpec[]; key: string; isGroup?: boolean; height?: number }

type FrameOptions = {
  orientation: 'portrait' | 'landscape'
  hasNil: boolean
  isProtected: boolean
  rows: readonly TableRow[]
  /** Validations of the table's rows; the range is column letter(s) by heading index. */
  validations: (rangeOf: (field: string) => string) => ValidationSpec[]
}

export const firstTableRow = 8

const nextTo = (column: number, row: number) => `${columnLetters(column)}${row}`

/**
 * Widths of the frame's blocks in columns: the letterhead's left block, its right block, and the question's cell.
 * The rightmost visible column carries the answer of the nil question.
 */
export const framedSheet = (data: ReturnV1Data, content: ReturnContent, options: FrameOptions): SheetSpec => {
  const columns = returnV1Columns[content]
  const last = columns.length
  const left = Math.ceil(last / 2) - (content === 'nomination' ? 1 : 0)
  const { sheet, title } = returnV1Titles[content]
  const { year } = partsOf(data.request.dueOn)
  const pad = (before: number): null[] => Array.from({ length: before }, () => null)
  const keyed = (cells: readonly CellSpec[], key: string): CellSpec[] => [
    ...cells,
    ...pad(Math.max(0, last - cells.length)),
    { value: key, style: 'plain' },
  ]
  const asked = data.request.number === '' ? 'Theo yêu cầu' : `Theo yêu cầu số ${data.request.number}`
  const head: RowSpec[] = [
    {
      cells: [
        { value: data.unitName.toUpperCase(), style: 'plain-bold-centre' },
        ...pad(left - 1),
        { value: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: 'plain-bold-centre' },
      ],
    },
    {
      cells: [...pad(left), { value: 'Độc lập - Tự do - Hạnh phúc', style: 'plain-bold-centre' }],
    },
    {
      cells: [
        ...pad(left),
        { value: `${data.placeName}, ngày      tháng      năm ${year}`, style: 'plain-italic-centre' },
      ],
    },
    { cells: [{ value: title, style: 'title' }], height: 26 },
    {
      cells: [
        {
          value: `(${asked}${data.officeName === '' ? '' : ` của ${data.officeName}`}; hạn gửi ${formatDate(data.request.dueOn)})`,
          style: 'plain-italic-centre',
        },
      ],
    },
    options.hasNil
      ? {
          cells: keyed(
            [
              { value: nilQuestion, style: 'plain-italic' },
              ...pad(last - 2),
              { value: null, style: 'input-centre' },
            ],
            keyMarks.nil,
          ),
          height: 20,
        }
      : { cells: [] },
    {
      cells: keyed(
        columns.map((column) => column.heading),
        stampText(data.stamp, content),
      ),
      style: 'heading',
      height: 36,
    },
  ]
  const table = options.rows.map((row): RowSpec => {
    const cells = keyed(row.cells, row.key)
    return {
      cells,
      ...(row.isGroup ? { style: 'group' as const } : {}),
      ...(row.height === undefined ? {} : { height: row.height }),
    }
  })
  const end = firstTableRow + table.length
  const foot: RowSpec[] = [
    { cells: keyed([], keyMarks.end), height: 12 },
    {
      cells: [
        { value: 'NGƯỜI LẬP BIỂU', style: 'plain-bold-centre' },
        ...pad(left - 1),
        { value: 'TM. ỦY BAN NHÂN DÂN', style: 'plain-bold-centre' },
      ],
    },
    {
      cells: [
        { value: '(Ký, ghi rõ họ tên)', style: 'plain-italic-centre' },
        ...pad(left - 1),
        { value: '(Ký tên, đóng dấu)', style: 'plain-italic-centre' },
      ],
    },
  ]
  const block = (row: number): string[] => [
    `A${row}:${nextTo(left, row)}`,
    `${nextTo(left + 1, row)}:${nextTo(last, row)}`,
  ]
  const across = (row: number): string => `A${row}:${nextTo(last, row)}`
  const rangeOf = (field: string): string => {
    const at = columns.findIndex((column) => column.field === field) + 1
    return `${nextTo(at, firstTableRow)}:${nextTo(at, Math.max(firstTableRow, end - 1))}`
  }
  return {
    name: sheet,
    columns: [...columns.map((column) => ({ width: column.width })), { width: 4, hidden: true }],
    rows: [...head, ...table, ...foot],
    merges: [
      ...block(1),
      ...block(2),
      ...block(3),
      across(4),
      across(5),
      ...(options.hasNil ? [`A6:${nextTo(last - 1, 6)}`] : []),
      ...options.rows.flatMap((row, index) => (row.isGroup ? [across(firstTableRow + index)] : [])),
      ...block(end + 1),
      ...block(end + 2),
    ],
    freeze: { rows: firstTableRow - 1 },
    print: {
      orientation: options.orientation,
      repeatRows: [firstTableRow - 1, firstTableRow - 1],
      area: `A1:${nextTo(last, end + 2)}`,
    },
    validations: options.rows.length === 0 ? [] : options.validations(rangeOf),
    isProtected: options.isProtected,
    showGridLines: false,
  }
}
