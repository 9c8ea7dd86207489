/** Rows and strings in the usual writing are read from the bytes; the tokeniser reads the same, and refuses the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadResult } from '#shared/domain/exchange/sheet.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { buildXlsx } from '../../support/xlsx-parts.ts'

const styles =
  '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>' +
  '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="0" numFmtId="14"/><xf fontId="0" numFmtId="10"/></cellXfs>'

const words = [
  'Nguyễn Thị Hiền',
  'NguyÔn ThÞ HiÒn',
  'GiÊy khen',
  'a & b',
  ' ',
  '',
  '_x0041_',
  'Hoà\nBình',
  'Ðặng',
]
const strings = words.map(
  (word, at) => `<si><t${at % 2 === 0 ? ' xml:space="preserve"' : ''}>${word.replace('&', '&amp;')}</t></si>`,
)

/** A tab behind a name is a blank like any other, and not the usual one. */
const unusual = (xml: string): string => xml.replaceAll('<row ', '<row\t').replaceAll('<si>', '<si\t>')

const readBoth = (data: string, shared: string): [ReadResult, ReadResult] => {
  const parts = { sheets: [{ data }], strings: shared, styles }
  const read = (rewrite: (xml: string) => string): ReadResult =>
    readWorkbook(buildXlsx({ ...parts, rewrite }))
  return [read((xml) => xml), read(unusual)]
}

/** `sheets` make their cells when asked. */
const plain = (result: ReadResult): unknown => JSON.parse(JSON.stringify(result))

const value = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 50_000 }).map((one) => `<v>${one}</v>`) },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => `<v>${one}</v>`),
  fc.constantFrom(
    '',
    '<v></v>',
    '<v/>',
    '<v>007</v>',
    '<v>1E3</v>',
    '<v>-0</v>',
    '<v> 5 </v>',
    '<v>12345678901234567890</v>',
    '<v>1e999</v>',
    '<v>abc</v>',
    '<f>A1+1</f><v>7</v>',
    '<f>A1</f>',
    '<is><t>trong ô</t></is>',
    '<!-- 5 --><v>6</v>',
    '<v><![CDATA[8]]></v>',
  ),
)
const type = fc.constantFrom('', '', '', ' t="n"', ' t="b"', ' t="e"', ' t="str"', ' t="inlineStr"', ' t="d"')
const column = fc.constantFrom('A', 'B', 'C', 'D', 'AA', 'XFD')
const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="99"')

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.record({ column, style, type, value }) },
  fc.record({
    column,
    style,
    type: fc.constant(' t="s"'),
    value: fc.nat({ max: words.length - 1 }).map((index) => `<v>${index}</v>`),
  }),
)
const row = fc.record({
  attributes: fc.constantFrom('', ' spans="1:4"', ' hidden="1"', ' ht="0" customHeight="1"', ' x:a=">"'),
  cells: fc.array(cell, { maxLength: 5 }),
  between: fc.constantFrom('', '', '\n', '<!-- <row r="9"> -->', '<extra/>'),
})

type Cell = { column: string; style: string; type: string; value: string }
type Row = { attributes: string; cells: Cell[]; between: string }

const written = (rows: readonly Row[]): string =>
  rows
    .map(({ attributes, cells, between }, at) => {
      const inside = cells.map(
        (one) => `<c r="${one.column}${at + 1}"${one.style}${one.type}>${one.value}</c>${between}`,
      )
      return `<row r="${at + 1}"${attributes}>${inside.join('')}</row>${between}`
    })
    .join('')

describe('what is read from the bytes', () => {
  it('is what the tokeniser reads, on generated rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const [usual, tokenised] = readBoth(written(rows), strings.join(''))
        expect(plain(usual)).toEqual(plain(tokenised))
      }),
      { numRuns: 300 },
    )
  })

  it('is what the tokeniser reads, on rows with changed letters', () => {
    const change = fc.record({
      at: fc.nat(),
      sign: fc.constantFrom('<', '>', '"', "'", '/', ' ', '0', '9', 'r', 'é', '&', '='),
    })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (rows, changes) => {
          let data = written(rows)
          for (const { at, sign } of changes) {
            const place = at % Math.max(1, data.length)
            data = data.slice(0, place) + sign + data.slice(place + 1)
          }
          const [usual, tokenised] = readBoth(data, strings.join(''))
          expect(plain(usual)).toEqual(plain(tokenised))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('goes on with the tokeniser where a row is written otherwise, and comes back', () => {
    const plainRow = (at: number): string => `<row r="${at}"><c r="A${at}"><v>${at}</v></c></row>`
    const formula = (at: number): string => `<row r="${at}"><c r="A${at}"><f>1+1</f><v>${at}</v></c></row>`
    const data = Array.from({ length: 400 }, (_, at) => (at % 7 === 3 ? formula(at + 1) : plainRow(at + 1)))
    const [usual, tokenised] = readBoth(data.join(''), '')
    expect(plain(usual)).toEqual(plain(tokenised))
    expect(usual.ok && usual.workbook.sheets[0]?.cells.length).toBe(400)
  })

  it('refuses a string that is no UTF-8, and a row that is cut off', () => {
    const broken = {
      'xl/sharedStrings.xml': new Uint8Array(Buffer.from('<sst><si><t>\xff</t></si></sst>', 'latin1')),
    }
    const data = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    expect(readWorkbook(buildXlsx({ sheets: [{ data }], parts: broken }))).toMatchObject({
      reason: 'damaged',
    })
    expect(
      readWorkbook(buildXlsx({ sheets: [{ data: data.slice(0, -4) }], strings: strings[0] ?? '' })),
    ).toMatchObject({
      reason: 'damaged',
    })
  })
})

describe('many fonts', () => {
  it('cost no memory of their own, and each text is read in its own', () => {
    const fonts = Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? `Phông ${at}` : `.VnTime${at}`))
    const many =
      `<fonts>${fonts.map((name) => `<font><name val="${name}"/></font>`).join('')}</fonts>` +
      `<cellXfs>${fonts.map((_, at) => `<xf fontId="${at}"/>`).join('')}</cellXfs>`
    const shared = `${strings.join('')}${'<si><t>x</t></si>'.repeat(200_000)}`
    const rows = fonts.map(
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s" s="${at}"><v>1</v></c></row>`,
    )
    const bytes = buildXlsx({ sheets: [{ data: rows.join('') }], strings: shared, styles: many })
    const before = process.memoryUsage().arrayBuffers
    const result = readWorkbook(bytes)
    // 400 tables of 200,000 places would be 320 MB.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 2 ** 20)
    if (!result.ok) throw new Error(result.reason)
    const texts = result.workbook.sheets[0]?.cells.map(({ text }) => text)
    expect(texts?.slice(0, 2)).toEqual(['NguyÔn ThÞ HiÒn', 'Nguyễn Thị Hiền'])
    expect(texts).toHaveLength(400)
  })
})
