/**
 * Plays the commune: opens a return workbook as a spreadsheet program does, types into it and saves it, with the
 * losses of a program that is not ours (the library drops constants among the defined names).
 */
import ExcelJS from 'exceljs'

export type Typed = string | number | Date | null

export type Filling = {
  sheet: string
  /** The row whose cell under this heading holds this text, or the n-th row of the table (from 0). */
  at: { heading: string; text: string } | number
  /** By heading. */
  values: Record<string, Typed>
}

/** The library's own `text` fails on a merged cell without a value. */
const textOf = ({ value }: ExcelJS.Cell): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const headingRow = (sheet: ExcelJS.Worksheet): number => {
  let found = 0
  sheet.eachRow((row, number) => {
    if (found === 0 && textOf(row.getCell(1)) === 'STT') found = number
  })
  if (found === 0) throw new Error(`no heading row in ${sheet.name}`)
  return found
}

const columnUnder = (sheet: ExcelJS.Worksheet, heading: string): number => {
  let found = 0
  sheet.getRow(headingRow(sheet)).eachCell((cell, number) => {
    if (textOf(cell) === heading) found = number
  })
  if (found === 0) throw new Error(`no column ${heading} in ${sheet.name}`)
  return found
}

const rowAt = (sheet: ExcelJS.Worksheet, at: Filling['at']): number => {
  if (typeof at === 'number') return headingRow(sheet) + 1 + at
  const column = columnUnder(sheet, at.heading)
  let found = 0
  sheet.eachRow((row, number) => {
    if (found === 0 && textOf(row.getCell(column)) === at.text) found = number
  })
  if (found === 0) throw new Error(`no row with ${at.text} in ${sheet.name}`)
  return found
}

const open = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  return book
}

/** What else a person does to a workbook: `change` gets the library's own objects. */
export const changeWorkbook = async (
  bytes: Uint8Array,
  change: (book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> => {
  const book = await open(bytes)
  change(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export const fillReturn = (bytes: Uint8Array, fillings: readonly Filling[]): Promise<Uint8Array> =>
  changeWorkbook(bytes, (book) => {
    for (const { sheet: name, at, values } of fillings) {
      const sheet = book.getWorksheet(name)
      if (!sheet) throw new Error(`no sheet ${name}`)
      const row = sheet.getRow(rowAt(sheet, at))
      for (const [heading, value] of Object.entries(values))
        row.getCell(columnUnder(sheet, heading)).value = value
    }
  })

/** Ticks "Không phát sinh" of a sheet, or writes other words there. */
export const tickNil = (bytes: Uint8Array, sheetName: string, words = 'x'): Promise<Uint8Array> =>
  changeWorkbook(bytes, (book) => {
    const sheet = book.getWorksheet(sheetName)
    if (!sheet) throw new Error(`no sheet ${sheetName}`)
    const heading = headingRow(sheet)
    let last = 0
    sheet.getRow(heading).eachCell((cell, number) => {
      if (!textOf(cell).startsWith('nep;')) last = number
    })
    sheet.getRow(heading - 1).getCell(last).value = words
  })
