/**
 * A stamped return workbook that is typed into thousands of times: the cells' own markup is replaced, as a program
 * that writes texts into the cells (inline strings) would. Milliseconds, where a library needs tens.
 *
 *   const form = openForm(workbook)
 *   form.type([{ content: 'nomination', row: form.rowOf('nomination', 0), field: 'name', value: 'Lê Thị Hòa' }])
 */
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import { returnV1Columns, returnV1Titles } from '../../src/main/excel/layouts/return-v1-columns.ts'
import { readWorkbook } from '../../src/main/excel/read-workbook.ts'

export type TypedCell = { content: ReturnContent; row: number; field: string; value: string | number | null }

export type Form = {
  /** The n-th line of the table (from 0), or the line with this text in its first columns (a criterion, a finding). */
  rowOf(content: ReturnContent, at: number | string): number
  type(cells: readonly TypedCell[]): Uint8Array
}

const letterOf = (content: ReturnContent, field: string): string => {
  const index = returnV1Columns[content].findIndex((column) => column.field === field)
  if (index < 0) throw new Error(`no column ${field} in ${content}`)
  return String.fromCharCode(65 + index)
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

const markup = (reference: string, style: string, value: TypedCell['value']): string => {
  if (value === null) return `<c r="${reference}"${style}/>`
  if (typeof value === 'number') return `<c r="${reference}"${style}><v>${value}</v></c>`
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

export const openForm = (workbook: Uint8Array): Form => {
  const parts = unzipSync(workbook)
  const read = readWorkbook(workbook)
  if (!read.ok) throw new Error(`form is refused: ${read.detail}`)
  const sheetOf = (content: ReturnContent) => {
    const index = read.workbook.sheets.findIndex(({ name }) => name === returnV1Titles[content].sheet)
    const sheet = read.workbook.sheets[index]
    if (sheet === undefined) throw new Error(`no sheet for ${content}`)
    return { sheet, part: `xl/worksheets/sheet${index + 1}.xml` }
  }
  const places = new Map(returnContents.map((content) => [content, sheetOf(content)]))
  const placeOf = (content: ReturnContent) => {
    const place = places.get(content)
    if (place === undefined) throw new Error(`no sheet for ${content}`)
    return place
  }
  return {
    rowOf: (content, at) => {
      const { cells } = placeOf(content).sheet
      const wanted = typeof at === 'string' ? at : 'STT'
      const found = cells.find((cell) => cell.text === wanted && cell.column <= 3)
      if (found === undefined) throw new Error(`no ${wanted} in ${content}`)
      return typeof at === 'string' ? found.row : found.row + 1 + at
    },
    type: (typed) => {
      const changed: Zippable = { ...parts }
      for (const [content, cells] of Map.groupBy(typed, (cell) => cell.content)) {
        const { part } = placeOf(content)
        const values = new Map(
          cells.map((cell) => [`${letterOf(content, cell.field)}${cell.row}`, cell.value]),
        )
        const xml = new TextDecoder().decode(parts[part])
        const next = xml.replace(
          /<c r="([A-Z]+\d+)"( s="\d+")?[^>]*?(?:\/>|>.*?<\/c>)/gu,
          (cell, reference: string, style = '') => {
            const value = values.get(reference)
            return value === undefined ? cell : markup(reference, style, value)
          },
        )
        changed[part] = new TextEncoder().encode(next)
      }
      return zipSync(changed, { level: 0 })
    },
  }
}
