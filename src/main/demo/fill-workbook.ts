/**
 * Plays the commune in the demonstration: types into the cells of a return workbook that Nếp wrote, in the XML
 * itself, so that everything else of the file stays as it was.
 *
 *   const filled = fillWorkbook(bytes, 'Tuyên truyền', [{ row: 0, values: { 'Hình thức tuyên truyền': 'Tọa đàm' } }])
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { cellReference, type Sheet } from '#shared/domain/exchange/sheet.ts'
import { readWorkbook } from '../excel/read-workbook.ts'

/** `row` counts the rows of the table from 0; `values` go by heading. */
export type TypedRow = { row: number; values: Readonly<Record<string, string | number>> }

/** The 1-based row of a table's headings. */
export const headingRow = (sheet: Sheet): number => {
  const first = sheet.cells.find(({ text }) => text === 'STT')
  if (first === undefined) throw new Error(`no heading row in ${sheet.name}`)
  return first.row
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const cellXml = (reference: string, style: string, value: string | number): string =>
  typeof value === 'number'
    ? `<c r="${reference}"${style}><v>${value}</v></c>`
    : `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`

/** Every cell of a table row is there, styled and empty, because the layout writes it so. */
const typeInto = (xml: string, reference: string, value: string | number): string => {
  const cell = new RegExp(`<c r="${reference}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`, 'u')
  if (!cell.test(xml)) throw new Error(`no cell ${reference} to type into`)
  return xml.replace(cell, (_, style: string) => cellXml(reference, style, value))
}

/** The part that holds a sheet: the workbook names a relation, the relation a part. */
const partOf = (files: Record<string, Uint8Array>, sheetName: string): string => {
  const text = (part: string): string => strFromU8(files[part] ?? new Uint8Array())
  const name = escapeXml(sheetName)
  const [, relation] =
    new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`, 'u').exec(text('xl/workbook.xml')) ?? []
  const [tag = ''] =
    new RegExp(`<Relationship [^>]*Id="${relation}"[^>]*>`, 'u').exec(text('xl/_rels/workbook.xml.rels')) ??
    []
  const [, target] = /Target="\/?(?:xl\/)?([^"]+)"/u.exec(tag) ?? []
  if (relation === undefined || target === undefined) throw new Error(`no sheet ${sheetName}`)
  return `xl/${target}`
}

/** The sheets of a workbook that can be read; throws when it cannot. */
export const sheetsOf = (bytes: Uint8Array): Sheet[] => {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(`cannot read the workbook: ${read.reason}`)
  return read.workbook.sheets
}

export const fillWorkbook = (bytes: Uint8Array, sheetName: string, rows: readonly TypedRow[]): Uint8Array => {
  const sheet = sheetsOf(bytes).find(({ name }) => name === sheetName)
  if (sheet === undefined) return bytes
  const headings = sheet.cells.filter(({ row }) => row === headingRow(sheet))
  const files = unzipSync(bytes)
  const part = partOf(files, sheetName)
  let xml = strFromU8(files[part] ?? new Uint8Array())
  for (const { row, values } of rows) {
    for (const [heading, value] of Object.entries(values)) {
      const at = headings.find(({ text }) => text === heading)
      if (at === undefined) throw new Error(`no column ${heading} in ${sheetName}`)
      xml = typeInto(xml, cellReference(at.row + 1 + row, at.column), value)
    }
  }
  return zipSync({ ...files, [part]: strToU8(xml) })
}
