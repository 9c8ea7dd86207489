import * as XLSX from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { type RoundAnnex, roundAnnexWorkbook } from '../../../src/main/excel/layouts/round-annex-v1.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { annexOf, sampleAnnex } from '../../support/sample-annex.ts'

const read = async (annex: RoundAnnex): Promise<XLSX.WorkBook> =>
  XLSX.read(await writeWorkbook(roundAnnexWorkbook(annex)), { cellFormula: true, cellNF: true })

/** Computes the few functions that the layout uses, from the cells alone. */
const compute = (book: XLSX.WorkBook, sheetName: string, formula: string): number | string => {
  const sheet = book.Sheets[sheetName] ?? {}
  const cellsOf = (range: string): XLSX.CellObject[] => {
    const { s, e } = XLSX.utils.decode_range(range)
    const cells: XLSX.CellObject[] = []
    for (let r = s.r; r <= e.r; r += 1) {
      for (let c = s.c; c <= e.c; c += 1) {
        const cell: XLSX.CellObject | undefined = sheet[XLSX.utils.encode_cell({ r, c })]
        if (cell && cell.t !== 'z') cells.push(cell)
      }
    }
    return cells
  }
  const numbers = (range: string): number[] =>
    cellsOf(range).flatMap(({ v }) => (typeof v === 'number' ? [v] : []))
  const countIf = /^COUNTIF\(([A-Z0-9:]+),"(.+)"\)$/.exec(formula)
  if (countIf) return cellsOf(countIf[1] ?? '').filter(({ v }) => v === countIf[2]).length
  const call = /^(COUNTA|COUNT|SUM)\(([A-Z0-9:]+)\)$/.exec(formula)
  if (call?.[1] === 'COUNTA') return cellsOf(call[2] ?? '').length
  if (call?.[1] === 'COUNT') return numbers(call[2] ?? '').length
  if (call?.[1] === 'SUM') return numbers(call[2] ?? '').reduce((sum, each) => sum + each, 0)
  const rows = /^ROWS\([A-Z]+(\d+):[A-Z]+(\d+)\)-(COUNT\(.+\))$/.exec(formula)
  if (rows) return Number(rows[2]) - Number(rows[1]) + 1 - Number(compute(book, sheetName, rows[3] ?? ''))
  const other = /^'(.+)'!([A-Z]+\d+)$/.exec(formula)
  if (other) return book.Sheets[other[1] ?? '']?.[other[2] ?? '']?.v
  const share = /^IF\((\w+)\+(\w+)=0,"",\1\/\(\1\+\2\)\)$/.exec(formula)
  if (share) {
    const [passed, failed] = [share[1], share[2]].map((at) => Number(sheet[at ?? '']?.v))
    const whole = (passed ?? 0) + (failed ?? 0)
    return whole === 0 ? '' : (passed ?? 0) / whole
  }
  throw new Error(`The test does not know ${formula}`)
}

const formulasOf = (book: XLSX.WorkBook): { sheet: string; at: string; formula: string; value: unknown }[] =>
  book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name] ?? {}).flatMap(([at, cell]: [string, XLSX.CellObject]) =>
      !at.startsWith('!') && cell.f ? [{ sheet: name, at, formula: cell.f, value: cell.v }] : [],
    ),
  )

describe('the annex of the round', () => {
  test.each([
    [0, 0],
    [1, 1],
    [6, 3],
    [60, 200],
  ])('%d units, %d findings: every formula comes to the value beside it', async (units, findings) => {
    const book = await read(annexOf(units, findings))
    const formulas = formulasOf(book)
    if (units > 0) expect(formulas.length).toBeGreaterThan(units)
    for (const { sheet, at, formula, value } of formulas) {
      expect(value ?? '', `${sheet}!${at} ${formula}`).toEqual(compute(book, sheet, formula))
    }
  })

  test('carries the units, real dates and the plan it belongs to', async () => {
    const book = await read(sampleAnnex)
    expect(book.SheetNames).toEqual(['Kết quả 1', 'Kết quả 2', 'Tiêu chí', 'Tồn tại', 'Báo cáo'])
    const sheet = book.Sheets['Kết quả 1'] ?? {}
    expect(sheet.A1?.v).toBe('UBND HUYỆN MỸ ĐỨC')
    expect(sheet.A3?.v).toBe('TỔNG HỢP KẾT QUẢ KIỂM TRA ĐỢT I NĂM 2018\nQUY TẮC ỨNG XỬ CỦA CÁN BỘ')
    expect(sheet.A4?.v).toContain('1260/KH-UBND')
    expect([7, 8, 9, 10, 11, 12].map((row) => sheet[`B${row}`]?.v)).toEqual([
      'Trung tâm Văn hóa - Thông tin và Thể thao',
      'Ban Quản lý dự án đầu tư xây dựng',
      'UBND thị trấn Đại Nghĩa',
      'UBND xã An Mỹ',
      'UBND xã Đồng Tâm',
      'UBND xã Vạn Kim',
    ])
    expect(sheet.C7).toMatchObject({ t: 'n', z: 'dd/mm/yyyy', w: '03/10/2018' })
  })

  test('an empty round says so and has no formula over nothing', async () => {
    const book = await read(annexOf(0, 0))
    expect(book.Sheets['Kết quả 1']?.A7?.v).toBe('Đợt kiểm tra chưa có đơn vị nào trong lịch.')
    expect(book.Sheets['Tồn tại']?.A7?.v).toBe('Không có tồn tại, hạn chế được ghi nhận trong đợt kiểm tra.')
    expect(formulasOf(book).every(({ sheet }) => sheet === 'Tiêu chí')).toBe(true)
  })
})
