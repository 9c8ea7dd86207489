import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Sheet, Workbook } from '#shared/domain/exchange/sheet.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'

const folder = join(import.meta.dirname, '../../fixtures/communes')

type ExpectedRow = {
  name?: string
  form?: string
  text?: string
  finding?: string
  source: { sheet: string; rows: number[] }
}
type ExpectedFile = {
  file: string
  outcome: string
  refuseReason: string | null
  control: { filledRows: number } | null
  rows: ExpectedRow[]
}

const expected: { files: ExpectedFile[] } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))

const read = (file: string): Workbook => {
  const result = readWorkbook(readFileSync(join(folder, file)))
  if (!result.ok) throw new Error(`${file}: ${result.reason} (${result.detail})`)
  return result.workbook
}

const sheetOf = (workbook: Workbook, name: string): Sheet => {
  const sheet = workbook.sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`no sheet ${name} among ${workbook.sheets.map((one) => one.name)}`)
  return sheet
}

/** Compared as the fixtures' README says: case, white space and the place of the tone do not count. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([aeouy]\p{M}*)([\u0300\u0301\u0303\u0309\u0323])([aeouy])/giu, '$1$3$2')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const filledRows = (workbook: Workbook): number =>
  workbook.sheets.reduce(
    (sum, sheet) =>
      sum + new Set(sheet.cells.filter((cell) => cell.text !== '').map((cell) => cell.row)).size,
    0,
  )

const rowText = (sheet: Sheet, row: number): string =>
  folded(
    sheet.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text)
      .join(' '),
  )

const readable = expected.files.filter((file) => file.control !== null)
const unreadable = expected.files.filter((file) => file.control === null)

describe('files that communes send', () => {
  it('has every file of the table', () => {
    expect(readable).toHaveLength(19)
    expect(unreadable).toHaveLength(5)
  })

  it.each(readable)('$file: the filled rows are those of the file', ({ file, control }) => {
    expect(filledRows(read(file))).toBe(control?.filledRows)
  })

  it.each(readable.filter((file) => file.rows.length > 0))(
    '$file: the words of every record stand in its rows',
    ({ file, rows }) => {
      const workbook = read(file)
      for (const row of rows) {
        const sheet = sheetOf(workbook, row.source.sheet)
        // A repeat mark (nt) is not the reader's to fill in: its words stand in a row above.
        const isRepeat = row.source.rows.some((number) =>
          /(?:^| )-?(?:nt|như trên|")-?(?: |$)/.test(rowText(sheet, number)),
        )
        const rows = isRepeat ? sheet.cells.map((cell) => cell.row) : row.source.rows
        const text = [...new Set(rows)].map((number) => rowText(sheet, number)).join(' ')
        const name = row.name ?? row.form ?? row.text ?? row.finding
        if (name === undefined) throw new Error(`record without words in ${file}`)
        for (const word of folded(name).split(' ')) expect(text).toContain(word)
      }
    },
  )

  it.each(unreadable)('$file is refused: $refuseReason', ({ file, refuseReason }) => {
    const result = readWorkbook(readFileSync(join(folder, file)))
    expect(result).toMatchObject({ ok: false, reason: refuseReason })
  })
})

describe('single cells of these files', () => {
  const cell = (file: string, sheet: string, row: number, column: number) =>
    sheetOf(read(file), sheet).cells.find((one) => one.row === row && one.column === column)

  it('knows a Word file by its contents', () => {
    const result = readWorkbook(readFileSync(join(folder, 'BC tu kiem tra Dai Hung.xlsx')))
    expect(result).toEqual({ ok: false, reason: 'not-a-spreadsheet', detail: 'word' })
  })

  it('reports hidden rows, the hidden column and the note', () => {
    const sheet = sheetOf(read('Danh sach Xuy Xa.xlsx'), 'DS 2018')
    expect(sheet.hiddenRows).toEqual([14, 18])
    expect(sheet.hiddenColumns).toEqual([4])
    expect(sheet.cells.find((one) => one.comment)).toMatchObject({
      row: 16,
      column: 2,
      comment: 'Đề nghị bỏ trường hợp này, đã khen năm 2017.',
    })
  })

  it('keeps errors and formulas without a value apart from text', () => {
    const file = 'Tu kiem tra QTUX - An Phu.xlsx'
    expect(cell(file, 'TuKT', 31, 3)).toMatchObject({ kind: 'error', text: '#REF!' })
    expect(cell(file, 'TuKT', 22, 3)).toMatchObject({
      kind: 'formula-without-value',
      hasFormula: true,
      text: '',
    })
  })

  it('marks the hidden sheet', () => {
    const visibilities = read('Danh sach khen thuong TT Dai Nghia 2018.xlsx').sheets.map(
      (one) => one.visibility,
    )
    expect(visibilities).toEqual(['visible', 'visible', 'visible', 'hidden'])
  })

  it('lets the row decide where TCVN3 stands in a Unicode font, and flags it', () => {
    const sheet = sheetOf(read('Khen thuong Phung Xa - da sua font.xlsx'), 'Danh sách')
    for (const row of [12, 13, 17, 21]) {
      const texts = sheet.cells.filter((one) => one.row === row && one.kind === 'text')
      for (const one of texts) expect(one).toMatchObject({ decodedFrom: 'tcvn3', isDecodingUncertain: true })
    }
    const award = sheet.cells.find((one) => one.row === 13 && one.column === 7)
    expect(award).toMatchObject({ text: 'Giấy khen', raw: 'GiÊy khen' })
    const others = sheet.cells.filter((one) => ![12, 13, 17, 21].includes(one.row))
    expect(others.filter((one) => one.decodedFrom)).toEqual([])
    expect(cell('Khen thuong Phung Xa - da sua font.xlsx', 'Danh sách', 23, 2)?.text).toBe('Đỗ Thị Đào')
  })

  it('decodes by run, with capitals where the font draws them', () => {
    const file = 'DS KT An My (cuoi cung).xlsx'
    expect(cell(file, 'DS', 18, 2)?.text).toBe('Lê Thị Hương')
    expect(cell(file, 'DS', 1, 5)?.text).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(cell(file, 'DS', 23, 6)?.text).toBe('Nhặt được ví có 5.200.000 đồng, trả lại người mất')
  })
})
