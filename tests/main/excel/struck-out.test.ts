/** Text with a line through it, as Excel writes it: of a cell, of all its runs, or of a part. */
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { wholeReading } from '#shared/domain/exchange/incoming.ts'
import { recognise } from '#shared/domain/exchange/recognise/recognise.ts'
import { encodeTcvn3 } from '../../../src/main/excel/legacy-text/tcvn3.ts'
import { readIncoming } from '../../../src/main/excel/read-incoming.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { changeWorkbook } from '../../support/fill-return.ts'
import { knownCriteria } from '../../support/known-criteria.ts'
import { knownUnits } from '../../support/known-units.ts'
import { readBytes, typedReturn } from '../../support/own-return.ts'

const font = { name: 'Times New Roman', size: 12 }
const strike = { ...font, strike: true }

type Change = (sheet: ExcelJS.Worksheet) => void

const listRead = async (change: Change) => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('DS')
  sheet.addRows([
    ['UBND XÃ AN PHÚ'],
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018'],
    ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức'],
    [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
    [2, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
  ])
  change(sheet)
  const read = readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()))
  if (!read.ok) throw new Error(read.reason)
  return read.workbook
}

const options = { fileName: 'ds.xlsx', units: knownUnits, criteria: knownCriteria, day: '2018-12-31' }

const listOf = async (change: Change) => {
  const found = recognise(await listRead(change), options)
  return {
    names: found.records.map((record) => Reflect.get(record, 'name')),
    pending: found.records.map(({ pending }) => pending),
    asked: found.issues.filter(({ level }) => level === 'must').map(({ code, cell }) => `${code} ${cell}`),
  }
}

test('a row struck out is held back and asked about', async () => {
  const found = await listOf((sheet) => {
    sheet.getRow(4).eachCell((cell) => {
      cell.font = strike
    })
  })
  expect(found).toEqual({
    names: ['Lê Văn Ba', 'Lê Văn Tư'],
    pending: ['struck-out', null],
    asked: ['struck_out B4'],
  })
})

test('the look that a condition would give strikes nothing out', async () => {
  const found = await listOf((sheet) => {
    sheet.addConditionalFormatting({
      ref: 'A4:E5',
      rules: [{ type: 'expression', priority: 1, formulae: ['$A4=99'], style: { font: { strike: true } } }],
    })
  })
  expect(found).toEqual({ names: ['Lê Văn Ba', 'Lê Văn Tư'], pending: [null, null], asked: [] })
})

test('a web page says it by its marks', () => {
  const row = (mark: string, name: string) =>
    `<tr><td>1<td><${mark}><font face="Arial">${name}</font></${mark}><td>1960<td>Hiến đất<td>Giấy khen`
  const read = readWorkbook(
    new TextEncoder().encode(
      `<html><table><tr><td>DANH SÁCH KHEN THƯỞNG<tr><td>STT<td>Họ và tên<td>Năm sinh<td>Thành tích<td>Hình thức${['s', 'strike', 'del', 'b'].map((mark) => row(mark, 'Lê Văn Ba')).join('')}</table></html>`,
    ),
  )
  if (!read.ok) throw new Error(read.reason)
  const names = read.workbook.sheets[0]?.cells.filter(({ text }) => text === 'Lê Văn Ba') ?? []
  expect(names.map(({ isStruck }) => isStruck)).toEqual([true, true, true, undefined])
})

test('one value struck out is asked about, and so is a part of one', async () => {
  const found = await listOf((sheet) => {
    sheet.getCell('E4').font = strike
    sheet.getCell('D5').value = {
      richText: [
        { text: 'Hiến đất ', font: strike },
        { text: 'Hiến vườn', font },
      ],
    }
  })
  expect([found.pending, found.asked]).toEqual([
    [null, null],
    ['struck_out E4', 'struck_out D5'],
  ])
})

test('one number struck out is asked about', async () => {
  const found = await listOf((sheet) => {
    sheet.getCell('C4').font = strike
    sheet.getCell('C5').numFmt = '0.0'
    sheet.getCell('C5').font = strike
  })
  expect([found.pending, found.asked]).toEqual([
    [null, null],
    ['struck_out C4', 'struck_out C5'],
  ])
})

test('so is a name whose runs are all struck out, and legacy text under the line is read as ever', async () => {
  const found = await listOf((sheet) => {
    sheet.getCell('B4').value = {
      richText: [
        { text: 'Lê ', font: strike },
        { text: 'Văn Ba', font: strike },
      ],
    }
    sheet.getCell('B5').value = encodeTcvn3('Lê Văn Tứ')
    sheet.getCell('B5').font = { name: '.VnTime', size: 12, strike: true }
  })
  expect(found).toEqual({
    names: ['Lê Văn Ba', 'Lê Văn Tứ'],
    pending: ['struck-out', 'struck-out'],
    asked: ['struck_out B4', 'struck_out B5'],
  })
})

const partly = (struck: string, left: string): ExcelJS.CellRichTextValue => ({
  richText: [
    { text: struck, font: strike },
    { text: left, font },
  ],
})

test.each([
  ['Lê Văn Ba', ' Trần Thị Bốn', 'Trần Thị Bốn'],
  ['Ông Lê Văn Ba', ' Bà Trần Thị Bốn', 'Trần Thị Bốn'],
])('a name struck out with another after it is neither, and not both: %s%s', async (old, now, offered) => {
  const { rows, issues } = wholeReading(
    readIncoming(
      await listRead((sheet) => {
        sheet.getCell('B4').value = partly(old, now)
      }),
      { ...options, remembered: [] },
    ),
  )
  expect(rows.map(({ values }) => values.name)).toEqual([undefined, 'Lê Văn Tư'])
  expect(rows[0]?.origins.of('name')?.raw).toContain('Lê Văn Ba')
  const asked = issues.filter(({ level }) => level === 'must')
  expect(asked.at(-1)).toMatchObject({
    code: 'struck_out',
    cell: 'B4',
    field: 'name',
    candidates: [offered],
  })
  expect(asked.every(({ cell }) => cell === 'B4')).toBe(true)
})

test('of two people in a cell, one of them struck out, both wait', async () => {
  const found = await listOf((sheet) => {
    sheet.getCell('B4').value = partly('Lê Văn Ba\n', 'Trần Thị Bốn')
  })
  expect(found.names).toEqual(['Lê Văn Ba', 'Trần Thị Bốn', 'Lê Văn Tư'])
  expect(found.pending).toEqual(['struck-out', 'struck-out', null])
  expect(found.asked).toContain('struck_out B4')
})

test('legacy text beside the line is offered as it reads', async () => {
  const found = recognise(
    await listRead((sheet) => {
      const legacy = { name: '.VnTime', size: 12 }
      sheet.getCell('B4').value = {
        richText: [
          { text: encodeTcvn3('Lê Văn Ba '), font: { ...legacy, strike: true } },
          { text: encodeTcvn3('Trần Thị Bốn'), font: legacy },
        ],
      }
    }),
    options,
  )
  expect(found.records[0]?.unsure).toEqual({
    name: { raw: 'Lê Văn Ba Trần Thị Bốn', candidates: ['Trần Thị Bốn'] },
  })
})

test('a part of a year is asked about', async () => {
  const found = await listOf((sheet) => {
    sheet.getCell('C4').value = partly('1960', ' 1961')
  })
  expect(found.asked).toContain('struck_out C4')
})

const ownRow = [
  1,
  'Cá nhân',
  'Bà',
  'Nguyễn Thị Hòa',
  1970,
  'Trưởng thôn',
  'Thôn Đông',
  'Hiến đất',
  'Giấy khen',
]

const ownReturn = async (change: (row: ExcelJS.Row) => void) => {
  const written = await writeWorkbook(
    typedReturn([
      { content: 'nomination', at: { row: 0 }, cells: ownRow },
      { content: 'nomination', at: { row: 1 }, cells: [2, ...ownRow.slice(1, 3), 'Lê Thị Cam', 1971] },
    ]),
  )
  let at = 0
  const reading = readBytes(
    await changeWorkbook(written, (book) => {
      const sheet = book.getWorksheet('Khen thưởng')
      sheet?.eachRow((row, number) => {
        if (at === 0 && row.getCell(4).value === 'Nguyễn Thị Hòa') at = number
      })
      if (sheet) change(sheet.getRow(at))
    }),
  )
  return {
    names: reading.rows.map(({ values }) => values.name),
    pending: reading.rows.map(({ pending }) => pending),
    asked: reading.issues
      .filter(({ level }) => level === 'must')
      .map(({ code, row, field, candidates }) => [code, row === at, field, candidates]),
  }
}

test('in our own form a row struck out is held back and asked about as well', async () => {
  const found = await ownReturn((row) =>
    row.eachCell((cell) => {
      cell.style = { ...cell.style, font: strike }
    }),
  )
  expect(found).toEqual({
    names: ['Nguyễn Thị Hòa', 'Lê Thị Cam'],
    pending: ['struck-out', null],
    asked: [['struck_out', true, undefined, undefined]],
  })
})

test('there too one value is only asked about, and a name partly struck out is left open', async () => {
  const one = await ownReturn((row) => {
    const cell = row.getCell(9)
    cell.style = { ...cell.style, font: strike }
  })
  expect([one.pending, one.asked]).toEqual([[null, null], [['struck_out', true, undefined, undefined]]])
  const part = await ownReturn((row) => {
    row.getCell(4).value = partly('Nguyễn Thị Hòa', ' Bà Trần Thị Bốn')
  })
  expect(part).toEqual({
    names: [undefined, 'Lê Thị Cam'],
    pending: [null, null],
    asked: [['struck_out', true, 'name', ['Trần Thị Bốn']]],
  })
})
