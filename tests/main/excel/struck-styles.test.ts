/** The line through letters and the font are told apart, wherever a file says each of the two. */
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { encodeTcvn3 } from '../../../src/main/excel/legacy-text/tcvn3.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { zipParts } from '../../support/xlsx-parts.ts'

const first = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.reason)
  const [cell] = read.workbook.sheets[0]?.cells ?? []
  return { text: cell?.text, isStruck: cell?.isStruck, unstruck: cell?.unstruck }
}

/** In a font of capitals, which the letters alone do not tell. */
const legacy = encodeTcvn3('Lê Văn Tứ')
const shown = 'LÊ VĂN TỨ'
const style = (name: string, parent: string | null, properties: string, family = 'table-cell') =>
  `<style:style style:name="${name}" style:family="${family}"${parent === null ? '' : ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`
const line = (kind: string) => `style:text-line-through-style="${kind}"`

const opened = (styles: readonly string[], cellStyle: string, inside = legacy) =>
  first(
    zipParts({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell table:style-name="${cellStyle}" office:value-type="string"><text:p>${inside}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    }),
  )

const fonts = [
  '<style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial"/></style:default-style>',
  style('old', null, 'style:font-name=".VnTimeH"'),
  style('struck', 'old', line('solid')),
  style('again', 'struck', line('none')),
  style('T1', null, line('solid'), 'text'),
  style('T2', null, 'fo:font-weight="bold"', 'text'),
  style('T3', null, line('none'), 'text'),
]

test.each([
  ['old', undefined],
  ['struck', true],
  ['again', undefined],
])('a style has its font and its line each from itself or its parents: %s', (name, isStruck) => {
  expect(opened(fonts, name)).toMatchObject({ text: shown, isStruck })
})

test('so has a stretch of text from its own style or the cell', () => {
  const span = (name: string, text = legacy) => `<text:span text:style-name="${name}">${text}</text:span>`
  expect(opened(fonts, 'old', span('T1'))).toMatchObject({ text: shown, isStruck: true })
  expect(opened(fonts, 'old', span('T2'))).toMatchObject({ text: shown, isStruck: undefined })
  expect(opened(fonts, 'struck', span('T2'))).toMatchObject({ text: shown, isStruck: true })
  expect(opened(fonts, 'struck', span('T3'))).toMatchObject({ text: shown, isStruck: undefined })
  expect(opened(fonts, 'struck', span('T3', span('T1')))).toMatchObject({ isStruck: true })
  expect(opened(fonts, 'old', `${span('T1')} ${legacy}`)).toMatchObject({
    text: `${shown} ${shown}`,
    isStruck: undefined,
    unstruck: shown,
  })
})

test('a run of Excel that has only the line keeps the font of its cell', async () => {
  const workbook = new ExcelJS.Workbook()
  const cell = workbook.addWorksheet('DS').getCell('A1')
  cell.font = { name: '.VnTimeH' }
  cell.value = { richText: [{ text: legacy, font: { strike: true } }] }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  expect(first(bytes)).toMatchObject({ text: shown, isStruck: true })
})
