import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ShownTable } from '#shared/contract/tables.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'

const table: ShownTable = {
  title: 'Danh sách tồn tại',
  filter: 'Quá hạn; có chữ “chợ”',
  columns: [
    { header: 'Đơn vị', kind: 'text', width: 200 },
    { header: 'Sinh năm', kind: 'plain', width: 60 },
    { header: 'Hạn', kind: 'date', width: 100 },
    { header: 'Số người', kind: 'number', width: 80, isSummed: true },
    { header: 'Tỷ lệ', kind: 'percent', width: 80 },
  ],
  rows: [
    { cells: ['=1+1', 1975, '2018-10-05', 1200, 0.25] },
    { cells: ['UBND xã Đồng Tâm', null, null, 34, 1] },
  ],
}

const exported = async ({ call, app }: TestApp, input: ShownTable) => {
  const file = await call('tables.export', input)
  const { bytes } = app.files.take(file.handle)
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.reason)
  const sheet = read.workbook.sheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  const at = (row: number, column: number) =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column)
  return { name: file.name, bytes, sheet, at }
}

test('numbers and days are real, sums are formulas with their value, text is never a formula', async () => {
  const { name, at, bytes } = await exported(createTestApp(), table)
  expect(name).toBe('Danh sách tồn tại 2018-10-05.xlsx')
  expect(at(3, 1)?.text).toBe('DANH SÁCH TỒN TẠI')
  expect(at(4, 1)?.text).toBe('(Lọc: Quá hạn; có chữ “chợ”)')
  expect([1, 2, 3, 4, 5].map((column) => at(6, column)?.text)).toEqual(
    table.columns.map(({ header }) => header),
  )
  expect(at(7, 1)).toMatchObject({ kind: 'text', text: '=1+1' })
  expect(at(7, 1)?.hasFormula).toBeUndefined()
  expect(at(7, 2)).toMatchObject({ kind: 'number', number: 1975, text: '1975' })
  expect(at(7, 3)).toMatchObject({ kind: 'date', date: '2018-10-05' })
  expect(at(7, 5)).toMatchObject({ kind: 'number', number: 0.25 })
  expect(at(8, 2)).toBeUndefined()
  expect(at(9, 1)?.text).toBe('Tổng số')
  expect(at(9, 4)).toMatchObject({ number: 1234, hasFormula: true })
  expect(at(10, 1)?.text).toBe('Danh sách có 2 dòng, xuất ngày 05/10/2018.')
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(xml).toContain('<f>SUM(D7:D8)</f>')
  expect(xml).toMatch(/state="frozen"/u)
  expect(xml).toMatch(/orientation="landscape"/u)
  expect(xml).toContain('<autoFilter ref="A6:E8"')
})

test('groups head their rows, and an empty list is a file that says so', async () => {
  const app = createTestApp()
  const grouped = await exported(app, {
    ...table,
    rows: [{ group: 'I. Tập thể (1)' }, ...table.rows.slice(1)],
  })
  expect(grouped.at(7, 1)?.text).toBe('I. Tập thể (1)')
  expect(grouped.sheet.merges).toContainEqual({ top: 7, left: 1, bottom: 7, right: 5 })
  expect(grouped.at(9, 4)).toMatchObject({ number: 34 })
  const empty = await exported(app, { ...table, filter: '', rows: [] })
  expect(empty.at(7, 1)?.text).toBe('Không có dòng nào. Xuất ngày 05/10/2018.')
  expect(empty.at(4, 1)).toBeUndefined()
})

test('a table without a column, or with a cell of another kind, is refused', async () => {
  const { callRaw } = createTestApp()
  expect(await callRaw('tables.export', { ...table, columns: [] })).toMatchObject({
    ok: false,
    error: { code: 'invalid_input' },
  })
  const rows = Array.from({ length: 20_001 }, () => ({ cells: [] }))
  expect(await callRaw('tables.export', { ...table, rows })).toMatchObject({
    error: { code: 'rule', params: { rule: 'table_too_long', detail: '20.001/20.000' } },
  })
  expect(await callRaw('tables.export', { ...table, rows: [{ cells: [true] }] })).toMatchObject({
    ok: false,
    error: { code: 'invalid_input' },
  })
})
