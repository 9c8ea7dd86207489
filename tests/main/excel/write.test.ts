import * as XLSX from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { SheetSpec, WorkbookSpec } from '../../../src/main/excel/workbook-spec.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { excelSerial } from '../../../src/main/excel/write-date.ts'
import { cleanText } from '../../../src/main/excel/write-text.ts'

const sheetOf = (sheet: Partial<SheetSpec>): SheetSpec => ({
  name: 'Biểu 01',
  columns: [],
  rows: [],
  ...sheet,
})
const bookOf = (sheets: SheetSpec[], more: Partial<WorkbookSpec> = {}): WorkbookSpec => ({
  title: 'Thử',
  createdAt: '2018-10-05T07:29:00Z',
  sheets,
  ...more,
})
/** The parts of the written file as text. */
const partsOf = async (spec: WorkbookSpec): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await writeWorkbook(spec))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
const read = async (spec: WorkbookSpec): Promise<XLSX.WorkBook> =>
  XLSX.read(await writeWorkbook(spec), { cellNF: true, cellFormula: true })

const everyLetter =
  'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ' +
  'AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ'

describe('values', () => {
  test('text, numbers, dates and formulas come back as what they are', async () => {
    const book = await read(
      bookOf([
        sheetOf({
          columns: [
            { width: 30, style: 'text' },
            { width: 8, style: 'integer' },
            { width: 12, style: 'date' },
          ],
          rows: [
            { cells: [everyLetter, 1234, { date: '2018-10-03' }] },
            { cells: ['=1+1', -2, { date: '1955-02-28' }] },
            { cells: [null, { formula: 'SUM(B1:B2)', value: 1232 }, { date: '1899-12-31' }] },
          ],
        }),
      ]),
    )
    const cells = book.Sheets['Biểu 01'] ?? {}
    expect(cells.A1).toMatchObject({ t: 's', v: everyLetter })
    expect(cells.B1).toMatchObject({ t: 'n', v: 1234 })
    expect(cells.C1).toMatchObject({ t: 'n', v: 43376, z: 'dd/mm/yyyy', w: '03/10/2018' })
    expect(cells.A2).toMatchObject({ t: 's', v: '=1+1' })
    expect(cells.A2.f).toBeUndefined()
    expect(cells.C2).toMatchObject({ v: 20148, w: '28/02/1955' })
    expect(cells.B3).toMatchObject({ f: 'SUM(B1:B2)', v: 1232 })
    expect(cells.C3).toMatchObject({ t: 's', v: '31/12/1899' })
  })

  test('hostile strings leave well-formed XML and the readable part of the text', async () => {
    const hostile = ['a\uFFFEb', '\u0000\u0008x', '\uD800y', '<&>"\']]>', 'e\u0302\u0323', 'x'.repeat(40_000)]
    const book = await read(
      bookOf([sheetOf({ columns: [{ width: 9 }], rows: hostile.map((text) => ({ cells: [text] })) })]),
    )
    const cells = book.Sheets['Biểu 01'] ?? {}
    const texts = hostile.map((_, index) => cells[`A${index + 1}`]?.v)
    expect(texts).toEqual(['ab', 'x', 'y', '<&>"\']]>', 'ệ', 'x'.repeat(32_767)])
  })

  test('a pair is not cut in half at the limit', () => {
    const cut = cleanText(`${'x'.repeat(32_766)}😀`)
    expect(cut).toBe('x'.repeat(32_766))
  })

  test.each(['2018-02-30', '03/10/2018', '1900-02-28', ''])('the date %s is refused', (date) => {
    expect(() => excelSerial(date)).toThrow()
  })

  test('a number that is none is refused instead of written as an error', async () => {
    await expect(writeWorkbook(bookOf([sheetOf({ rows: [{ cells: [Number.NaN] }] })]))).rejects.toThrow()
  })
})

describe('structure', () => {
  test('validations stay the ranges that were asked for', async () => {
    const parts = await partsOf(
      bookOf([
        sheetOf({
          columns: [{ width: 9 }],
          rows: [{ cells: ['x'] }],
          validations: [
            { kind: 'list', range: 'B6:B500', values: ['Đạt', 'Chưa đạt', 'Không áp dụng'] },
            { kind: 'list-from', range: 'C6:C500', reference: "'Danh mục'!$A$1:$A$30" },
            { kind: 'date', range: 'D6:D500', min: '1900-03-01', max: '2018-12-31' },
            {
              kind: 'integer',
              range: 'E6:E500',
              min: 0,
              max: 99,
              error: {
                title: 'Sai số liệu '.repeat(5),
                text: 'Nhập số từ 0 đến 99. '.repeat(20),
                style: 'warning',
              },
            },
          ],
        }),
      ]),
    )
    const xml = parts['xl/worksheets/sheet1.xml'] ?? ''
    expect([...xml.matchAll(/sqref="([^"]+)"/g)].map((match) => match[1])).toEqual(
      expect.arrayContaining(['B6:B500', 'C6:C500', 'D6:D500', 'E6:E500']),
    )
    expect(xml).toContain('<formula1>"Đạt,Chưa đạt,Không áp dụng"</formula1>'.replaceAll('"', '&quot;'))
    expect(xml).toContain('<formula1>61</formula1>')
    expect(xml).toContain('errorStyle="warning"')
    expect((xml.match(/ error="([^"]*)"/)?.[1] ?? '').length).toBeLessThanOrEqual(225)
    expect((xml.match(/errorTitle="([^"]*)"/)?.[1] ?? '').length).toBeLessThanOrEqual(32)
  })

  test.each(['B:B', '1:500', 'B6:B'])('a validation over %s is a fault', async (range) => {
    const sheet = sheetOf({ validations: [{ kind: 'text-length', range, max: 5 }] })
    await expect(writeWorkbook(bookOf([sheet]))).rejects.toThrow(/bounded/)
  })

  test('a typed list with a comma or over 255 characters is a fault', async () => {
    for (const values of [['Có, một phần'], ['x'.repeat(256)]]) {
      const sheet = sheetOf({ validations: [{ kind: 'list', range: 'A1:A2', values }] })
      await expect(writeWorkbook(bookOf([sheet]))).rejects.toThrow(/list/)
    }
  })

  test('print set-up, frozen panes, merges, filter, visibility and names are written', async () => {
    const parts = await partsOf(
      bookOf(
        [
          sheetOf({
            columns: [{ width: 6 }, { width: 40, hidden: true }],
            rows: [
              { cells: ['Tiêu đề', null], style: 'title', height: 30 },
              { cells: ['STT', 'Tên'], style: 'heading' },
            ],
            merges: ['A1:B1'],
            freeze: { rows: 2, columns: 1 },
            filter: 'A2:B2',
            print: { orientation: 'landscape', repeatRows: [2, 2], area: 'A1:B20' },
            isProtected: true,
          }),
          sheetOf({ name: 'NEP', visibility: 'very-hidden', rows: [{ cells: ['1'] }] }),
        ],
        {
          definedNames: [
            { name: 'NEP_STAMP', value: 'nomination;1;"x"' },
            { name: 'DANH_MUC', reference: "'NEP'!$A$1" },
          ],
        },
      ),
    )
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    const book = parts['xl/workbook.xml'] ?? ''
    expect(sheet).toContain('<mergeCell ref="A1:B1"/>')
    expect(sheet).toMatch(/<pane xSplit="1" ySplit="2"[^>]*state="frozen"/)
    expect(sheet).toContain('<autoFilter ref="A2:B2"')
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToHeight="0"/)
    expect(sheet).toContain('<sheetProtection')
    expect(sheet).not.toMatch(/hashValue|password=/)
    expect(sheet).toMatch(/<col min="2" max="2"[^>]*hidden="1"/)
    expect(book).toMatch(/name="NEP"[^>]*state="veryHidden"/)
    expect(book).toContain("'Biểu 01'!$A$1:$B$20".replaceAll("'", '&apos;'))
    expect(book).toContain("'Biểu 01'!$2:$2".replaceAll("'", '&apos;'))
    expect(book).toContain('name="NEP_STAMP"')
    expect(book.replaceAll('&quot;', '"')).toContain('"nomination;1;""x"""')
    expect(parts['docProps/core.xml']).toContain('2018-10-05T07:29:00Z')
  })

  test('notes and input cells', async () => {
    const parts = await partsOf(
      bookOf([
        sheetOf({
          columns: [{ width: 20, style: 'input-text' }],
          rows: [
            { cells: [{ value: 'Nguyễn Thị Hiền', style: 'flag-text', note: 'Thiếu năm sinh.' }] },
            { cells: [null] },
          ],
        }),
      ]),
    )
    expect(parts['xl/comments1.xml']).toContain('Thiếu năm sinh.')
    expect(parts['xl/styles.xml']).toContain('locked="0"')
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="A2" s="\d+"/)
  })

  test('a row is as high as its wrapped text, also when merged; a given height stays', async () => {
    const text = 'Vận động nhân dân giữ gìn vệ sinh đường làng, ngõ xóm'
    const parts = await partsOf(
      bookOf([
        sheetOf({
          columns: [{ width: 20, style: 'text' }, { width: 60 }],
          rows: [
            { cells: [text] },
            { cells: ['ngắn'] },
            { cells: [{ value: text, style: 'title' }] },
            { cells: ['một\nhai\nba'] },
            { cells: [text], height: 20 },
            { cells: [{ value: text, style: 'plain' }] },
          ],
          merges: ['A3:B3'],
        }),
      ]),
    )
    const rows = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<row r="\d+"[^>]*>/g)].map((match) =>
      Number(/ ht="([\d.]+)"/.exec(match[0])?.[1] ?? 16.5),
    )
    expect(rows[0]).toBeGreaterThan(45)
    expect(rows[1]).toBe(16.5)
    expect(rows[2]).toBe(16.5)
    expect(rows[3]).toBeGreaterThan(45)
    expect(rows[4]).toBe(20)
    expect(rows[5]).toBe(16.5)
  })

  test.each(['', 'x'.repeat(32), 'a/b', "o'b", 'Tờ: 1'])('the sheet name "%s" is a fault', async (name) => {
    await expect(writeWorkbook(bookOf([sheetOf({ name })]))).rejects.toThrow(/sheet name/)
  })

  test('two names that differ by case only are a fault', async () => {
    await expect(writeWorkbook(bookOf([sheetOf({ name: 'DS' }), sheetOf({ name: 'ds' })]))).rejects.toThrow()
  })
})
