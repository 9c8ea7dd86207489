import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CFB, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Workbook } from '#shared/domain/exchange/sheet.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { readSharedBiffStrings } from '../../../src/main/excel/xls/biff-strings.ts'
import { zipParts } from '../../support/xlsx-parts.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

const read = (bytes: Uint8Array): Workbook => {
  const result = readWorkbook(bytes)
  if (!result.ok) throw new Error(`${result.reason} (${result.detail})`)
  return result.workbook
}
const readFixture = (path: string): Workbook => read(readFileSync(join(fixtures, path)))
const texts = (bytes: Uint8Array): string[] =>
  (read(bytes).sheets[0]?.cells ?? []).map((cell) => `${cell.row},${cell.column} ${cell.text}`)

describe('files saved again by LibreOffice', () => {
  const essence = (cell: Cell) => ({
    row: cell.row,
    column: cell.column,
    kind: cell.kind,
    text: cell.text,
    number: cell.number,
    decodedFrom: cell.decodedFrom,
    comment: cell.comment,
    hasFormula: cell.hasFormula,
  })
  const originals: Record<string, string> = {
    'an-my': 'communes/DS KT An My (cuoi cung).xlsx',
    'xuy-xa': 'communes/Danh sach Xuy Xa.xlsx',
  }
  it.each(['an-my.xls', 'an-my.ods', 'xuy-xa.xls', 'xuy-xa.ods'])('%s reads as its original', (file) => {
    const original = readFixture(originals[file.slice(0, file.lastIndexOf('.'))] ?? '')
    const again = readFixture(`resaved/${file}`)
    expect(again.format).toBe(file.slice(-3))
    const [sheet] = again.sheets
    const [expected] = original.sheets
    expect(sheet?.cells.map(essence)).toEqual(expected?.cells.map(essence))
    const order = (merges: { top: number; left: number }[] = []) =>
      merges.toSorted((a, b) => a.top - b.top || a.left - b.left)
    expect(order(sheet?.merges)).toEqual(order(expected?.merges))
    expect(sheet?.hiddenRows).toEqual(expected?.hiddenRows)
    expect(sheet?.hiddenColumns).toEqual(expected?.hiddenColumns)
  })

  it('an-my.html reads as its original, all cells as text', () => {
    const cells = readFixture('resaved/an-my.html').sheets[0]?.cells ?? []
    const expected = readFixture(originals['an-my'] ?? '').sheets[0]?.cells ?? []
    expect(cells.map((cell) => [cell.row, cell.column, cell.text, cell.decodedFrom])).toEqual(
      expected.map((cell) => [cell.row, cell.column, cell.text, cell.decodedFrom]),
    )
    expect(new Set(cells.map((cell) => cell.kind))).toEqual(new Set(['text']))
  })
})

describe('separated text', () => {
  const expected = ['1,1 STT', '1,2 Họ và tên', '2,1 01', '2,2 Đỗ Thị Huệ']
  const lines = (separator: string, end = '\r\n'): string =>
    [`STT${separator}Họ và tên`, `01${separator}Đỗ Thị Huệ`, ''].join(end)
  /** Windows-1258 writes a tone as a character of its own behind the vowel. */
  const windows1258 = latin('STT,Ho\xF2 v\xE0 t\xEAn\n01,\xD0\xF4\xDE Thi\xF2 Hu\xEA\xF2\n')

  it.each<[string, Uint8Array]>([
    ['commas', utf8(lines(','))],
    ['semicolons', utf8(lines(';'))],
    ['tabs', utf8(lines('\t'))],
    ['line feeds only', utf8(lines(',', '\n'))],
    ['carriage returns only', utf8(lines(',', '\r'))],
    ['UTF-8 with a mark', utf8(`\uFEFF${lines(',')}`)],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\uFEFF${lines('\t')}`, 'utf16le'))],
    ['UTF-16 without one', new Uint8Array(Buffer.from(lines('\t'), 'utf16le'))],
    ['a line that names the separator', utf8(`sep=|\r\n${lines('|')}`)],
    ['decomposed letters', utf8(lines(',').normalize('NFD'))],
    ['windows-1258', windows1258],
    ['TCVN3', latin('STT,Hä vµ tªn\n01,§ç ThÞ HuÖ\n')],
    ['VNI', latin('STT,Hoï vaø teân\n01,Ñoã Thò Hueä\n')],
  ])('%s', (_, bytes) => {
    expect(texts(bytes)).toEqual(expected)
  })

  it('counts records, not lines, and keeps what is quoted', () => {
    const csv = 'a,"b ""c"", d\ne",f\n\n"=SUM(1+1)*cmd",5" x,\n"open,\nend'
    expect(texts(utf8(csv))).toEqual([
      '1,1 a',
      '1,2 b "c", d\ne',
      '1,3 f',
      '3,1 =SUM(1+1)*cmd',
      '3,2 5" x',
      '4,1 open,\nend',
    ])
  })

  it('reads back whatever was written by the rules', () => {
    const field = fc.string({ unit: fc.constantFrom(...'ab",;\n\r Đ'), maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const csv = rows
            .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
            .join('\n')
          const cells = rows.flatMap((row, r) =>
            row.map((text, c) => ({ row: r + 1, column: c + 1, text: text.replace(/\r\n?/g, '\n').trim() })),
          )
          const shown = cells.filter((cell) => cell.text !== '')
          const result = readWorkbook(utf8(csv))
          const found = result.ok ? (result.workbook.sheets[0]?.cells ?? []) : []
          expect(found.map(({ row, column, text }) => ({ row, column, text }))).toEqual(shown)
        },
      ),
    )
  })
})

describe('web pages', () => {
  it('places spans, keeps line breaks and resolves every named letter', () => {
    const page =
      '<html><head><title>x</title><style>.a{font-family:".VnTimeH", serif}</style><script>if (a<b) "<td>x</td>"</script></head><body><p>UBND X&Atilde;</p>' +
      '<table><tr><td rowspan=2>A&nbsp;</td><td colspan="2">B<br>C &amp; &#272;&#x1EA1;t</td></tr><tr><td>D<td>E</tr>' +
      '<tr><td class=a>B&Ccedil;n<td><font face=".VnTime">tr&shy;&euml;ng</font><td style="mso:x">a\n   b</table><!-- <td>no</td> --></body>'
    expect(texts(utf8(page))).toEqual([
      '1,1 UBND XÃ',
      '2,1 A',
      '2,2 B\nC & Đạt',
      '3,2 D',
      '3,3 E',
      '4,1 BẦN',
      '4,2 trưởng',
      '4,3 a b',
    ])
    expect(read(utf8(page)).sheets[0]?.merges).toEqual([
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ])
  })

  it('tells hidden rows and takes nested tables for text', () => {
    const page =
      '<table><tr style="display:none"><td>a</td></tr><tr><td>b<table><tr><td>c</td><td>d</td></tr></table></td><td>e</td></tr></table>'
    expect(texts(utf8(page))).toEqual(['1,1 a', '2,1 b\ncd', '2,2 e'])
    expect(read(utf8(page)).sheets[0]?.hiddenRows).toEqual([1])
  })

  it('refuses a page without a table', () => {
    expect(readWorkbook(utf8('<html><body><p>x</p></body></html>'))).toMatchObject({
      reason: 'not-a-spreadsheet',
    })
  })

  it('reads a page in windows-1258 that says so', () => {
    const page =
      '<html><meta http-equiv=Content-Type content="text/html; charset=windows-1258"><table><tr><td>Xa\xDE H\xF4\xF2p</td></tr></table>'
    expect(texts(latin(page))).toEqual(['1,1 Xã Hộp'])
  })
})

describe('OpenDocument', () => {
  const ods = (tables: string, styles = ''): Uint8Array =>
    zipParts({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    })
  const cell = (inside: string, attributes = 'office:value-type="string"'): string =>
    `<table:table-cell ${attributes}>${inside}</table:table-cell>`

  it('counts repeated rows and cells on; a million empty ones cost nothing', () => {
    const table = `<table:table table:name="A"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>${cell('<text:p>x</text:p>', 'office:value-type="string" table:number-columns-repeated="2"')}</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:style-name="s"/></table:table-row><table:table-row>${cell('<text:p>end</text:p>')}</table:table-row></table:table>`
    expect(texts(ods(table))).toEqual(['4,3 x', '4,4 x', '5,3 x', '5,4 x', '1048576,1 end'])
  })

  it('refuses a filled cell that is repeated over the whole sheet', () => {
    const filled = cell(
      '<text:p>x</text:p>',
      'office:value-type="string" table:number-columns-repeated="16384"',
    )
    const table = `<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">${filled}</table:table-row></table:table>`
    expect(readWorkbook(ods(table))).toMatchObject({ ok: false, reason: 'too-large' })
  })

  it.each<[string, string, Partial<Cell>]>([
    [
      'number',
      cell('<text:p>1.250</text:p>', 'office:value-type="float" office:value="1250"'),
      { kind: 'number', number: 1_250, text: '1250' },
    ],
    [
      'number shown with zeros',
      cell('<text:p>007</text:p>', 'office:value-type="float" office:value="7"'),
      { kind: 'number', text: '007' },
    ],
    [
      'date',
      cell('<text:p>03/10/18</text:p>', 'office:value-type="date" office:date-value="2018-10-03"'),
      { kind: 'date', date: '2018-10-03', number: 43_376, text: '03/10/2018' },
    ],
    [
      'time',
      cell('<text:p>8:30</text:p>', 'office:value-type="time" office:time-value="PT08H30M00S"'),
      { kind: 'number', text: '08:30' },
    ],
    [
      'boolean',
      cell('<text:p>TRUE</text:p>', 'office:value-type="boolean" office:boolean-value="true"'),
      { kind: 'boolean', text: 'TRUE' },
    ],
    [
      'error',
      cell(
        '<text:p>#REF!</text:p>',
        'table:formula="of:=x" office:value-type="string" office:string-value="" calcext:value-type="error"',
      ),
      { kind: 'error', text: '#REF!' },
    ],
    [
      'formula without a value',
      cell('', 'table:formula="of:=SUM([.A1])"'),
      { kind: 'formula-without-value' },
    ],
    [
      'paragraphs and blanks',
      cell('<text:p>a<text:s text:c="2"/>b</text:p><text:p>c<text:line-break/>d</text:p>'),
      { text: 'a  b\nc\nd' },
    ],
    [
      'words of a note are not the cell’s',
      cell(
        '<office:annotation><dc:creator>x</dc:creator><text:p>Bỏ</text:p></office:annotation><text:p>a</text:p>',
      ),
      { text: 'a', comment: 'Bỏ' },
    ],
  ])('%s', (_, xml, expected) => {
    const table = `<table:table table:name="A"><table:table-row>${xml}</table:table-row></table:table>`
    expect(read(ods(table)).sheets[0]?.cells[0]).toMatchObject(expected)
  })
})

describe('XML of Excel 2003', () => {
  it('reads values, dates, merges, hidden things and names', () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
<Names><NamedRange ss:Name="NEP_STAMP" ss:RefersTo="=&quot;a;b&quot;"/></Names>
<Worksheet ss:Name="DS"><Table><Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">Th«n §«ng, tr&#173;&#235;ng</Data></Cell><Cell ss:Index="4" ss:StyleID="d"><Data ss:Type="DateTime">2018-10-03T00:00:00.000</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="Number">1975</Data></Cell></Row></Table></Worksheet></Workbook>`
    const workbook = read(utf8(xml))
    expect(workbook).toMatchObject({ format: 'xml-2003', definedNames: { NEP_STAMP: '"a;b"' } })
    const [sheet] = workbook.sheets
    expect(sheet).toMatchObject({
      name: 'DS',
      hiddenRows: [3],
      merges: [{ top: 2, left: 1, bottom: 2, right: 2 }],
    })
    expect(sheet?.cells).toMatchObject([
      { row: 2, column: 1, text: 'Thôn Đông, trưởng', decodedFrom: 'tcvn3' },
      { row: 2, column: 4, kind: 'date', date: '2018-10-03' },
      { row: 3, column: 1, kind: 'number', number: 1_975 },
    ])
  })
})

describe('binary .xls', () => {
  const book = utils.book_new(
    utils.aoa_to_sheet([
      ['Họ và tên', 'Năm sinh'],
      ['Nguyễn Văn Cộng', 1984],
    ]),
    'DS',
  )
  it.each(['biff8', 'biff5'] as const)('%s', (bookType) => {
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }))
    const cells = read(bytes).sheets[0]?.cells ?? []
    expect(cells.map((cell) => [cell.kind, cell.number ?? ''])).toEqual([
      ['text', ''],
      ['text', ''],
      ['text', ''],
      ['number', 1_984],
    ])
    // BIFF5 has no Unicode: what SheetJS writes there is not what it was given.
    if (bookType === 'biff8') expect(cells[2]?.text).toBe('Nguyễn Văn Cộng')
  })

  const compound = (name: string, stream: Uint8Array): Uint8Array => {
    const file = CFB.utils.cfb_new()
    CFB.utils.cfb_add(file, `/${name}`, stream)
    return new Uint8Array(CFB.write(file, { type: 'array' }))
  }
  const bof = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...new Array(12).fill(0)]

  it.each<[string, Uint8Array, string]>([
    [
      'a password',
      compound('Workbook', new Uint8Array([...bof, 0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0])),
      'password',
    ],
    ['an encrypted .xlsx', compound('EncryptedPackage', new Uint8Array(600)), 'password'],
    ['a Word file of old', compound('WordDocument', new Uint8Array(600)), 'not-a-spreadsheet'],
    ['a stream that is none', compound('Workbook', new Uint8Array(600).fill(7)), 'damaged'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(readWorkbook(bytes)).toMatchObject({ ok: false, reason })
  })

  it('reads shared strings wherever CONTINUE records cut them', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab§Đạ'), minLength: 1, maxLength: 8 })
    const entry = fc.record({ text, fonts: fc.array(fc.nat(9), { maxLength: 2 }), extra: fc.nat(3) })
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 12 })),
        (entries, sizes) => {
          const strings = readSharedBiffStrings(storedStrings(entries, sizes), 1_000)
          expect(strings).toEqual(
            entries.map((one) => ({ text: one.text, runs: one.fonts.map((font, at) => ({ at, font })) })),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})

type StoredString = { text: string; fonts: number[]; extra: number }

/** An SST as Excel stores it: a cut inside characters is followed by a byte that gives their width anew. */
const storedStrings = (entries: readonly StoredString[], sizes: Iterable<number>): DataView[] => {
  const pieces: { bytes: number[]; isCharacter?: boolean; isWide?: boolean }[] = []
  const uint16 = (value: number): number[] => [value & 0xff, value >> 8]
  const uint32 = (value: number): number[] => [...uint16(value & 0xffff), ...uint16(value >>> 16)]
  pieces.push({ bytes: uint32(entries.length) }, { bytes: uint32(entries.length) })
  for (const { text, fonts, extra } of entries) {
    const isWide = [...text].some((sign) => sign.charCodeAt(0) > 0xff)
    const flags = (isWide ? 1 : 0) | (extra > 0 ? 4 : 0) | (fonts.length > 0 ? 8 : 0)
    const head = [...uint16(text.length), flags, ...(fonts.length > 0 ? uint16(fonts.length) : [])]
    pieces.push({ bytes: [...head, ...(extra > 0 ? uint32(extra) : [])] })
    for (const sign of text) {
      const code = sign.charCodeAt(0)
      pieces.push({ bytes: isWide ? uint16(code) : [code], isCharacter: true, isWide })
    }
    fonts.forEach((font, at) => {
      pieces.push({ bytes: [...uint16(at), ...uint16(font)] })
    })
    pieces.push({ bytes: new Array(extra).fill(0) })
  }
  const segments: number[][] = [[]]
  const limits = sizes[Symbol.iterator]()
  let room: number = limits.next().value ?? 1
  for (const piece of pieces) {
    if (room <= 0 && piece.bytes.length > 0) {
      segments.push(piece.isCharacter ? [piece.isWide ? 1 : 0] : [])
      room = limits.next().value ?? 1
    }
    segments[segments.length - 1]?.push(...piece.bytes)
    room--
  }
  return segments.map((bytes) => new DataView(Uint8Array.from(bytes).buffer))
}

describe('what a web page keeps of a sheet', () => {
  it('a note is a comment of its cell, not part of the name', () => {
    const page = '<table><tr><td>1</td><td><comment>Xin rút</comment>Quách Văn Nam</td></tr></table>'
    const [first, second] = read(utf8(`<html><body>${page}</body></html>`)).sheets[0]?.cells ?? []
    expect(first?.comment).toBeUndefined()
    expect(second).toMatchObject({ text: 'Quách Văn Nam', comment: 'Xin rút' })
  })
})
