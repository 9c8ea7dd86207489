/** Text with a line through it, as Excel writes it: of a cell, of all its runs, or of a part. */
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { recognise } from '#shared/domain/exchange/recognise/recognise.ts'
import { encodeTcvn3 } from '../../../src/main/excel/legacy-text/tcvn3.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { knownCriteria } from '../../support/known-criteria.ts'
import { knownUnits } from '../../support/known-units.ts'

const font = { name: 'Times New Roman', size: 12 }
const strike = { ...font, strike: true }

const listOf = async (change: (sheet: ExcelJS.Worksheet) => void) => {
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
  const found = recognise(read.workbook, {
    fileName: 'ds.xlsx',
    units: knownUnits,
    criteria: knownCriteria,
    day: '2018-12-31',
  })
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

test('one value struck out is asked about, a part of a text is not', async () => {
  const found = await listOf((sheet) => {
    sheet.getCell('E4').font = strike
    sheet.getCell('D5').value = {
      richText: [
        { text: 'Hiến đất ', font: strike },
        { text: 'Hiến vườn', font },
      ],
    }
  })
  expect([found.pending, found.asked]).toEqual([[null, null], ['struck_out E4']])
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
