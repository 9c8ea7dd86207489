import { describe, expect, it } from 'vitest'
import type { Cell, Workbook } from '#shared/domain/exchange/sheet.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { buildXlsx, prefixed, type SheetParts, strict, type XlsxParts } from '../../support/xlsx-parts.ts'

const read = (bytes: Uint8Array): Workbook => {
  const result = readWorkbook(bytes)
  if (!result.ok) throw new Error(`${result.reason} (${result.detail})`)
  return result.workbook
}

const cellsOf = (sheet: SheetParts, rest: Partial<XlsxParts> = {}): Cell[] =>
  read(buildXlsx({ sheets: [sheet], ...rest })).sheets[0]?.cells ?? []

const texts = (cells: Cell[]): string[] => cells.map((cell) => `${cell.row},${cell.column} ${cell.text}`)

const plain: XlsxParts = {
  sheets: [{ data: '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>1975</v></c></row>' }],
  strings: '<si><t>Nguyễn Thị Hiền</t></si>',
}

describe('shapes of the package that other programs write', () => {
  const expected = ['2,2 Nguyễn Thị Hiền', '2,3 1975']
  it.each<[string, Partial<XlsxParts>]>([
    ['as Excel does', {}],
    ['elements with a prefix', { rewrite: (xml, name) => (name.endsWith('.rels') ? xml : prefixed(xml)) }],
    ['strict OOXML', { rewrite: strict }],
    ['backslashes in names', { rename: (name) => name.replaceAll('/', '\\') }],
    ['a leading slash in names', { rename: (name) => `/${name}` }],
    ['names in other case', { rename: (name) => name.replace('xl/worksheets', 'XL/Worksheets') }],
    ['stored, not compressed', { level: 0 }],
    ['an XML declaration and a byte order mark', { rewrite: (xml) => `\uFEFF<?xml version="1.0"?>\n${xml}` }],
    ['comments and instructions', { rewrite: (xml) => `<!-- a > b --><?x y?>${xml}<!-- end -->` }],
  ])('%s', (_, rest) => {
    const cells = read(buildXlsx({ ...plain, ...rest })).sheets[0]?.cells ?? []
    expect(texts(cells)).toEqual(expected)
  })

  it('takes cells without references in order', () => {
    const data =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c r="D3"><v>4</v></c><c><v>5</v></c></row>'
    expect(texts(cellsOf({ data }))).toEqual(['1,1 1', '1,3 3', '3,4 4', '3,5 5'])
  })

  it('reads a part in UTF-16', () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><sst><si><t>Hợp Tiến</t></si></sst>'
    const parts = { 'xl/sharedStrings.xml': new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le')) }
    expect(texts(cellsOf({ data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }, { parts }))).toEqual([
      '1,1 Hợp Tiến',
    ])
  })

  it('reads with bytes before the archive', () => {
    const bytes = buildXlsx(plain)
    const shifted = new Uint8Array(bytes.length + 300)
    shifted.set(bytes, 300)
    shifted.set(bytes.subarray(0, 4), 0)
    expect(texts(read(shifted).sheets[0]?.cells ?? [])).toEqual(expected)
  })

  it('passes chart sheets over and keeps the order of the rest', () => {
    const workbook = read(
      buildXlsx({
        sheets: [
          { name: 'A', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
          { name: 'Biểu đồ' },
          { name: 'B' },
        ],
        rewrite: (xml, name) =>
          name.endsWith('workbook.xml.rels')
            ? xml.replace('worksheet" Target="worksheets/sheet2', 'chartsheet" Target="worksheets/sheet2')
            : xml,
      }),
    )
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['A', 'B'])
  })

  it('tells a workbook with macros', () => {
    const bytes = buildXlsx({ ...plain, parts: { 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) } })
    expect(read(bytes)).toMatchObject({ format: 'xlsm', hasMacros: true })
  })
})

describe('kinds of cells', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="000000000000"/><numFmt numFmtId="166" formatCode="0&quot; ngày&quot;"/></numFmts>' +
    '<fonts><font><name val="Times New Roman"/></font></fonts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/><xf numFmtId="22"/></cellXfs>'
  const one = (cell: string, rest: Partial<XlsxParts> = {}): Cell | undefined =>
    cellsOf({ data: `<row r="1">${cell}</row>` }, { styles, ...rest })[0]

  it.each<[string, string, Partial<Cell>]>([
    ['number', '<c r="A1"><v>12.5</v></c>', { kind: 'number', number: 12.5, text: '12.5', raw: '12.5' }],
    ['long fraction', '<c r="A1"><v>0.30000000000000004</v></c>', { kind: 'number', text: '0.3' }],
    [
      'exponent',
      '<c r="A1"><v>1.2E+11</v></c>',
      { kind: 'number', number: 120_000_000_000, text: '120000000000' },
    ],
    [
      'date',
      '<c r="A1" s="1"><v>43376</v></c>',
      { kind: 'date', date: '2018-10-03', text: '03/10/2018', number: 43_376 },
    ],
    ['date in a Vietnamese format', '<c r="A1" s="2"><v>43376</v></c>', { kind: 'date', date: '2018-10-03' }],
    [
      'year in a date format',
      '<c r="A1" s="1"><v>1976</v></c>',
      { kind: 'date', date: '1905-05-29', number: 1_976 },
    ],
    ['day before the false leap day', '<c r="A1" s="1"><v>59</v></c>', { date: '1900-02-28' }],
    ['day after the false leap day', '<c r="A1" s="1"><v>61</v></c>', { date: '1900-03-01' }],
    [
      'date and time',
      '<c r="A1" s="6"><v>43376.354166666664</v></c>',
      { date: '2018-10-03', text: '03/10/2018 08:30' },
    ],
    ['no date in a date format', '<c r="A1" s="1"><v>-1</v></c>', { kind: 'number', number: -1 }],
    ['zeros by format', '<c r="A1" s="3"><v>1079000123</v></c>', { kind: 'number', text: '001079000123' }],
    ['words of a format are no date', '<c r="A1" s="4"><v>5</v></c>', { kind: 'number', text: '5' }],
    ['per cent', '<c r="A1" s="5"><v>0.5</v></c>', { kind: 'number', number: 0.5, text: '50%' }],
    ['boolean', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', text: 'TRUE' }],
    ['error', '<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
    ['ISO date', '<c r="A1" t="d"><v>2018-10-03</v></c>', { kind: 'date', date: '2018-10-03' }],
    [
      'text in the cell',
      '<c r="A1" t="inlineStr"><is><r><t>Đại </t></r><r><t>Nghĩa</t></r></is></c>',
      { kind: 'text', text: 'Đại Nghĩa' },
    ],
    [
      'formula with text',
      '<c r="A1" t="str"><f>A2</f><v>Đạt</v></c>',
      { kind: 'text', text: 'Đạt', hasFormula: true },
    ],
    [
      'formula with empty text',
      '<c r="A1" t="str"><f>A2</f><v></v></c>',
      { kind: 'text', text: '', hasFormula: true },
    ],
    [
      'formula with a number',
      '<c r="A1"><f t="shared" si="0"/><v>3</v></c>',
      { kind: 'number', number: 3, hasFormula: true },
    ],
    [
      'formula without a value',
      '<c r="A1"><f>SUM(B1:B9)</f></c>',
      { kind: 'formula-without-value', text: '', hasFormula: true },
    ],
    ['formula with an empty value', '<c r="A1"><f>SUM(B1:B9)</f><v/></c>', { kind: 'formula-without-value' }],
    ['text in place of a number', '<c r="A1"><v>abc</v></c>', { kind: 'text', text: 'abc' }],
    [
      'text that looks like a formula',
      '<c r="A1" t="str"><v>=SUM(1+1)*cmd</v></c>',
      { kind: 'text', text: '=SUM(1+1)*cmd' },
    ],
    ['escapes', '<c r="A1" t="str"><v>a_x000D_\nb &amp; &#272;&#x1ea1;t</v></c>', { text: 'a\nb & Đạt' }],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[a < b & c]]></v></c>', { text: 'a < b & c' }],
    ['white space around', '<c r="A1" t="str"><v>\u00A0 Thôn  Đông \u200B</v></c>', { text: 'Thôn  Đông' }],
    [
      'decomposed letters',
      `<c r="A1" t="str"><v>${'Thủy'.normalize('NFD')}</v></c>`,
      { text: 'Thủy'.normalize('NFC') },
    ],
  ])('%s', (_, xml, expected) => {
    expect(one(xml)).toMatchObject(expected)
  })

  it('counts days from 1904 where the workbook says so', () => {
    const cell = one('<c r="A1" s="1"><v>41914</v></c>', { workbookAttributes: 'date1904="1"' })
    expect(cell).toMatchObject({ kind: 'date', date: '2018-10-03', number: 41_914 })
  })

  it('leaves the guide to pronunciation out', () => {
    const strings = '<si><t>Mỹ Đức</t><rPh sb="0" eb="1"><t>mi</t></rPh></si>'
    expect(one('<c r="A1" t="s"><v>0</v></c>', { strings })?.text).toBe('Mỹ Đức')
  })

  it('passes formatted empty cells and blanks over: a sheet of nothing else is empty', () => {
    const data = '<row r="1"><c r="A1" s="2"/><c r="B1" t="str"><v>  </v></c><c r="C1" t="s" s="1"/></row>'
    const bytes = buildXlsx({ sheets: [{ data }], styles })
    expect(readWorkbook(bytes)).toEqual({ ok: false, reason: 'empty', detail: 'no-cells' })
  })
})

describe('what belongs to a sheet', () => {
  const filled = '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c></row>'

  it('lists merges without expanding them', () => {
    const workbook = read(
      buildXlsx({
        sheets: [
          {
            data: filled,
            after: '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="$B$3:A2"/></mergeCells>',
          },
        ],
      }),
    )
    expect(workbook.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
      { top: 2, left: 1, bottom: 3, right: 2 },
    ])
    expect(workbook.sheets[0]?.cells).toHaveLength(2)
  })

  it('tells hidden rows and columns that hold a cell', () => {
    const workbook = read(
      buildXlsx({
        sheets: [
          {
            before: '<cols><col min="4" max="16384" hidden="1"/><col min="2" max="2" width="0"/></cols>',
            data: `${filled}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="true"/><row r="4" ht="0"><c r="A4"><v>1</v></c></row><row r="5" hidden="0"><c r="A5"><v>1</v></c></row>`,
          },
        ],
      }),
    )
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [2, 4], hiddenColumns: [4] })
  })

  it('tells hidden and very hidden sheets', () => {
    const workbook = read(
      buildXlsx({
        sheets: [{ data: filled }, { state: 'hidden' }, { state: 'veryHidden', name: '__proto__' }],
      }),
    )
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Sheet1', 'visible'],
      ['Sheet2', 'hidden'],
      ['__proto__', 'very-hidden'],
    ])
  })

  it('reads notes and threaded comments, on empty cells too', () => {
    const notes =
      '<comments><commentList><comment ref="A1"><text><r><rPr><rFont val=".VnTime"/></rPr><t>§Ò nghÞ bá</t></r></text></comment><comment ref="B9"><text><t>[Threaded comment] …</t></text></comment></commentList></comments>'
    const threads =
      '<ThreadedComments><threadedComment ref="B9"><text>Bổ sung sau</text></threadedComment><threadedComment ref="B9"><text>Đã rõ</text></threadedComment></ThreadedComments>'
    const cells = cellsOf({
      data: filled,
      related: [
        ['comments', 'comments1.xml', notes],
        ['threadedComment', 'threadedComments/t1.xml', threads],
      ],
    })
    expect(cells.map((cell) => [cell.row, cell.column, cell.comment])).toEqual([
      [1, 1, 'Đề nghị bỏ'],
      [1, 4, undefined],
      [9, 2, 'Bổ sung sau\nĐã rõ'],
    ])
  })

  it('keeps names verbatim and evaluates none', () => {
    const afterSheets =
      '<definedNames><definedName name="NEP_STAMP" hidden="1">"nomination;1;&amp;x"</definedName><definedName name="all">Sheet1!$A$1:$XFD$1048576</definedName><definedName name="all" localSheetId="0">Sheet1!$B$1</definedName><definedName name="__proto__">OFFSET(DM!$A$1,0,0)</definedName></definedNames>'
    const { definedNames } = read(buildXlsx({ sheets: [{ data: filled }], afterSheets }))
    expect(Object.entries(definedNames)).toEqual([
      ['NEP_STAMP', '"nomination;1;&x"'],
      ['all', 'Sheet1!$A$1:$XFD$1048576'],
      ['__proto__', 'OFFSET(DM!$A$1,0,0)'],
    ])
    expect(Object.getPrototypeOf(definedNames)).toBe(Object.prototype)
  })

  it('orders cells by place; the later of two in one place stands', () => {
    const data =
      '<row r="5"><c r="B5"><v>1</v></c><c r="A5"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>4</v></c></row>'
    expect(texts(cellsOf({ data }))).toEqual(['1,1 4', '5,1 2', '5,2 1'])
  })

  it('reads the two far corners', () => {
    const data =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    expect(texts(cellsOf({ data }))).toEqual(['1,1 1', '1048576,16384 2'])
  })

  it('takes no notice of validations, even over whole columns', () => {
    const validations = 'BCDEFGHIJ'
      .split('')
      .map(
        (column) =>
          `<dataValidation type="list" sqref="${column}1:${column}1048576"><formula1>"Đạt,Chưa đạt"</formula1></dataValidation>`,
      )
      .join('')
    expect(
      texts(cellsOf({ data: filled, after: `<dataValidations count="9">${validations}</dataValidations>` })),
    ).toEqual(['1,1 1', '1,4 2'])
  })

  it('does not take elements of extensions for cells', () => {
    const after =
      '<extLst><ext><x14:sparkline xmlns:x14="y"><xm:f xmlns:xm="z">A1</xm:f><c r="A1"><v>9</v></c><row r="9"/></x14:sparkline></ext></extLst>'
    expect(texts(cellsOf({ data: filled, after }))).toEqual(['1,1 1', '1,4 2'])
  })
})
