/** A sheet that is repeated for its commune says the same at every place, whatever stands in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SendBackStamp, sendBackStampText } from '#shared/domain/exchange/send-back/stamp.ts'
import { type Cell, cellReference, type Sheet } from '#shared/domain/exchange/sheet.ts'
import { copySheet, type SheetMarks } from '../../../src/main/excel/copy/copy-sheet.ts'
import { sendBackWorkbookV1 } from '../../../src/main/excel/layouts/send-back-v1.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { noLayout } from '../../../src/main/excel/sheet-layout.ts'
import { takeSendBack } from '../../../src/main/excel/take-send-back.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { sheetOf, type Value } from '../../support/sheet-of.ts'
import { personName } from '../../support/vietnamese.ts'

const stamp: SendBackStamp = { version: 1, fileId: 'file-1', requestId: null, unitId: 'unit-1' }

const bytesOf = (sheet: Sheet, marks: Partial<SheetMarks>): Promise<Uint8Array> =>
  writeWorkbook(
    sendBackWorkbookV1({
      createdAt: '2018-10-05T01:00:00.000Z',
      stamp,
      officeName: 'Phòng Văn hóa và Thông tin',
      unitName: 'UBND xã An Mỹ',
      fileName: 'DS.xlsx',
      receivedOn: '2018-10-05',
      replyBy: null,
      remark: '',
      lines: [
        { sheet: sheet.name, cell: 'A1', shown: '', sentence: 'Thiếu họ tên, đề nghị bổ sung.', count: 1 },
      ],
      hasFormulas: false,
      definedNames: [],
      sheets: [
        copySheet(
          sheet,
          noLayout,
          {
            notes: new Map(),
            tables: [],
            dataRows: [],
            stamp: sendBackStampText(stamp, 'rows', sheet.name),
            ...marks,
          },
          { name: sheet.name, keepsProtection: false },
        ),
      ],
    }),
  )

/** What of a cell must come back; formats and the spelling of a number in the file may differ. */
const said = ({ row, column, kind, text, date, comment }: Cell) => ({
  at: cellReference(row, column),
  kind,
  text: kind === 'date' ? (date ?? '') : text,
  ...(comment === undefined ? {} : { comment }),
})

const readBack = (bytes: Uint8Array): Sheet => {
  const result = readWorkbook(bytes)
  if (!result.ok) throw new Error(result.reason)
  const [sheet, ...others] = takeSendBack(result.workbook).workbook.sheets
  expect(others).toEqual([])
  if (sheet === undefined) throw new Error('the sheet is gone')
  return sheet
}

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => ({ date: new Date(Date.UTC(1930, 0, 1) + days * 86_400_000).toISOString().slice(0, 10) }))

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: personName },
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  day,
  fc.constantFrom('=1+1', '-nt-', "'75", '0912345678', 'nep', 'nep;return', 'a\nb', '12.5.2018', '@', '  x'),
  fc.constantFrom({ error: '#REF!' }, { error: '#N/A' }),
  fc.record({ text: personName, comment: personName }),
  fc.constant(null),
)

test('generated sheets come back with every value at its place, noted or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(14), fc.nat(8)), { maxLength: 6 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
      async (rows, noted, hiddenRows) => {
        const all = sheetOf(rows, { name: 'DS' })
        fc.pre(all.cells.some(({ text }) => text !== ''))
        const filled = new Set(all.cells.map(({ row }) => row))
        const sheet = {
          ...all,
          hiddenRows: hiddenRows.filter((row) => filled.has(row)).sort((a, b) => a - b),
        }
        const notes = new Map(
          noted.map(([row, column]) => [cellReference(row + 1, column + 1), ['Đề nghị sửa.', 'Thiếu.']]),
        )
        const dataRows = [...filled]
        const back = readBack(await bytesOf(sheet, { notes, dataRows }))
        expect(back.cells.map(said)).toEqual(sheet.cells.map(said))
        expect(back.hiddenRows).toEqual(sheet.hiddenRows)
        expect(back.hiddenColumns).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

test('merged cells, hidden columns and notes of the commune’s own are repeated; a merge that hides a value is not', async () => {
  const sheet = sheetOf(
    [
      ['DANH SÁCH', null, null],
      ['STT', 'Họ và tên', 'Số CCCD'],
      [1, { text: 'Lê Văn Tám', comment: 'xem lại' }, '001'],
      [2, 'Trần Thị Chín', '002'],
    ],
    { name: 'DS', merges: ['A1:C1', 'A3:A4', 'B3:B4', 'C3:XFD1048576'], hiddenColumns: [3] },
  )
  const back = readBack(
    await bytesOf(sheet, {
      notes: new Map([['B3', ['Thiếu họ tên, đề nghị bổ sung.']]]),
      dataRows: [3, 4],
      tables: [{ headings: [2], first: 3, last: 4 }],
    }),
  )
  expect(back.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }])
  expect(back.hiddenColumns).toEqual([3])
  expect(back.cells.find(({ comment }) => comment !== undefined)).toMatchObject({
    row: 3,
    comment: 'xem lại',
  })
})

test('a mark in a workbook that is no copy of ours is left alone', () => {
  const workbook = {
    format: 'xlsx' as const,
    sheets: [
      sheetOf(
        [
          ['nep:1', 'Họ và tên'],
          ['nep', 'Lê Văn Tám'],
        ],
        { name: 'DS' },
      ),
    ],
    definedNames: {},
    hasMacros: false,
  }
  expect(takeSendBack(workbook)).toEqual({ workbook, sendBack: null })
})
