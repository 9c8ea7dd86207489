/** Our own return with rows typed, inserted or pasted where a person may put them; cells by their place in the row. */
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { wholeReading } from '#shared/domain/exchange/incoming.ts'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import { type ReturnV1Data, returnWorkbookV1 } from '../../src/main/excel/layouts/return-v1.ts'
import { keyMarks, returnV1Columns, returnV1Titles } from '../../src/main/excel/layouts/return-v1-columns.ts'
import { readIncoming } from '../../src/main/excel/read-incoming.ts'
import { readWorkbook } from '../../src/main/excel/read-workbook.ts'
import type {
  CellSpec,
  CellValue,
  RowSpec,
  SheetSpec,
  WorkbookSpec,
} from '../../src/main/excel/workbook-spec.ts'
import { writeWorkbook } from '../../src/main/excel/write.ts'
import { copiedByHand } from './altered-return.ts'

const unit = (id: string, name: string) => ({
  id,
  name,
  aliases: [],
  kind: 'commune' as const,
  validFrom: null,
  validTo: null,
})

export const returnData = (also: Partial<ReturnV1Data> = {}): ReturnV1Data => ({
  createdAt: '2018-10-05T01:00:00.000Z',
  stamp: { template: 'return', version: 1, requestId: 'request-1', unitId: 'unit-1' },
  officeName: 'Phòng Văn hóa và Thông tin huyện Mỹ Đức',
  unitName: 'UBND xã An Mỹ',
  placeName: 'An Mỹ',
  request: {
    number: '57/CV-VHTT',
    title: 'Yêu cầu báo cáo',
    issuedOn: '2018-09-12',
    dueOn: '2018-10-28',
    note: '',
  },
  contents: [...returnContents],
  criteria: [{ id: 'c1', code: 'K01', text: 'Có kế hoạch triển khai', codeName: 'I. TRONG CƠ QUAN' }],
  conductCodes: ['Trong cơ quan (522)', 'Nơi công cộng (1665)'],
  villages: [],
  findings: [],
  lastNominations: [],
  ...also,
})

type Typed = readonly CellValue[]

const keyOf = ({ cells }: RowSpec, content: ReturnContent): string => {
  const cell = cells[returnV1Columns[content].length]
  return cell !== null && typeof cell === 'object' && 'value' in cell ? String(cell.value) : ''
}

const typedInto = (row: RowSpec, values: Typed): RowSpec => ({
  ...row,
  cells: Array.from({ length: Math.max(row.cells.length, values.length) }, (_, index): CellSpec => {
    const value = values[index]
    return value === undefined || value === null ? (row.cells[index] ?? null) : value
  }),
})

/** Where a line goes: a row of the table (from 0), the blank row under it, or the n-th row from the first of the signature. */
export type Where = { row: number } | 'nil' | 'end' | { inserted: 'end' | number } | { over: number }

export type Typing = { content: ReturnContent; at: Where; cells: Typed }

const placeOf = (rows: readonly RowSpec[], content: ReturnContent, at: Where): number => {
  const end = rows.findIndex((row) => keyOf(row, content) === keyMarks.end)
  const heading = rows.findIndex((row) => keyOf(row, content).startsWith('nep;'))
  if (at === 'nil') return heading - 1
  if (at === 'end') return end
  if ('row' in at) return heading + 1 + at.row
  if ('over' in at) return end + 1 + at.over
  return end + 1 + (at.inserted === 'end' ? 0 : at.inserted)
}

const typedSheet = (sheet: SheetSpec, typings: readonly Typing[]): SheetSpec => {
  const content = returnContents.find((one) => returnV1Titles[one].sheet === sheet.name)
  if (content === undefined) return sheet
  const rows = [...sheet.rows]
  let added = 0
  for (const { at, cells } of typings.filter((one) => one.content === content)) {
    const place = placeOf(rows, content, at)
    if (typeof at === 'object' && 'inserted' in at) {
      rows.splice(place, 0, { cells: [...cells] })
      added += 1
      continue
    }
    while (rows.length <= place) rows.push({ cells: [] })
    rows[place] = typedInto(rows[place] ?? { cells: [] }, cells)
  }
  // A merge goes with its rows; one that was pasted over is none any more.
  const { merges: _merges, ...rest } = sheet
  return added > 0 || typings.length > 0 ? { ...rest, rows } : sheet
}

export const typedReturn = (typings: readonly Typing[], also: Partial<ReturnV1Data> = {}): WorkbookSpec => {
  const spec = returnWorkbookV1(returnData(also))
  return { ...spec, sheets: spec.sheets.map((sheet) => typedSheet(sheet, typings)) }
}

export const readBytes = (bytes: Uint8Array, fileName = 'Bieu bao cao.xlsx'): Reading => {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(`refused: ${read.reason}`)
  return wholeReading(
    readIncoming(read.workbook, {
      fileName,
      units: [unit('unit-1', 'An Mỹ'), unit('unit-2', 'Hương Sơn'), unit('unit-3', 'Đồng Tâm')],
      criteria: [{ code: 'K01', text: 'Có kế hoạch triển khai' }],
      day: '2018-10-05',
      remembered: [],
    }),
  )
}

export type Ways = 'stamped' | 'copied'

/** As it came back: with its stamp, or copied into a workbook of the commune's own. */
export const readTyped = async (
  typings: readonly Typing[],
  { way = 'stamped', ...also }: Partial<ReturnV1Data> & { way?: Ways } = {},
): Promise<Reading> => {
  const spec = typedReturn(typings, also)
  return readBytes(await writeWorkbook(way === 'copied' ? copiedByHand(spec) : spec))
}
