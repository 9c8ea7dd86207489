import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultReadLimits, type ReadLimits } from '../../../src/main/excel/limits.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { buildXlsx, type XlsxParts, zipParts } from '../../support/xlsx-parts.ts'

const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
const good: XlsxParts = { sheets: [{ data: cell }], strings: '<si><t>Đạt</t></si>' }

const outcome = (bytes: Uint8Array, limits: Partial<ReadLimits> = {}): string => {
  const result = readWorkbook(bytes, { ...defaultReadLimits, ...limits })
  return result.ok ? 'ok' : `${result.reason}: ${result.detail}`
}
const ascii = (text: string): Uint8Array => strToU8(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const sheetXml = (xml: string): Uint8Array => buildXlsx({ sheets: [{ xml }] })
const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
  buildXlsx({ ...good, parts: { [name]: content } })

describe('what is no workbook is named', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty: no-bytes'],
    ['blanks', ascii(' \r\n '), 'empty: no-cells'],
    ['zeros', new Uint8Array(9_000), 'damaged: only-zeros'],
    ['PDF', latin('%PDF-1.7\n%\xE2\xE3'), 'not-a-spreadsheet: pdf'],
    ['photograph', latin('\xFF\xD8\xFF\xE0\0\x10JFIF'), 'not-a-spreadsheet: image'],
    ['iPhone photograph', latin('\0\0\0\x18ftypheic\0\0'), 'not-a-spreadsheet: image'],
    ['picture', latin('\x89PNG\r\n\x1A\n\0\0'), 'not-a-spreadsheet: image'],
    ['JSON', ascii('{\n  "units": [1, 2]\n}'), 'not-a-spreadsheet: text'],
    ['RAR', latin('Rar!\x1A\x07\0'), 'not-a-spreadsheet: archive'],
    ['gzip', latin('\x1F\x8B\x08\0\0'), 'not-a-spreadsheet: archive'],
    [
      'zip of workbooks',
      zipSync({ 'a.xlsx': buildXlsx(good), 'b.xlsx': buildXlsx(good) }),
      'not-a-spreadsheet: archive',
    ],
    ['Word', zipSync({ 'word/document.xml': ascii('<w/>') }), 'not-a-spreadsheet: word'],
    ['rich text', ascii('{\\rtf1\\ansi x}'), 'not-a-spreadsheet: word'],
    ['PowerPoint', zipSync({ 'ppt/presentation.xml': ascii('<p/>') }), 'not-a-spreadsheet: powerpoint'],
    [
      'OpenDocument text',
      zipSync({ mimetype: ascii('application/vnd.oasis.opendocument.text') }),
      'not-a-spreadsheet: word',
    ],
    ['xlsb', zipSync({ 'xl/workbook.bin': ascii('x') }), 'unsupported-format: xlsb'],
    [
      'web archive',
      ascii('MIME-Version: 1.0\nContent-Type: multipart/related'),
      'unsupported-format: web-archive',
    ],
    ['prose', ascii('Kinh gui Phong Van hoa\nxa xin bao cao'), 'not-a-spreadsheet: text'],
    ['program', latin('MZ\x90\0\x03\0\0\0'), 'not-a-spreadsheet: other'],
    ['Excel 4', latin('\x09\x04\x06\0\0\0\x10\0\0\0'), 'old-format: excel-before-95'],
    ['OLE that ends early', latin('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0'), 'damaged: truncated'],
  ])('%s', (_, bytes, expected) => {
    expect(outcome(bytes)).toBe(expected)
  })
})

describe('passwords', () => {
  it('of an OpenDocument sheet', () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    const bytes = zipSync({
      mimetype: ascii('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': ascii(manifest),
    })
    expect(outcome(bytes)).toBe('password: encrypted')
  })

  it('of the zip itself', () => {
    const bytes = buildXlsx(good)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
    }
    expect(outcome(bytes)).toBe('password: encrypted')
  })
})

describe('damage is refused, never half read', () => {
  it.each<[string, Uint8Array, string]>([
    ['the end is missing', buildXlsx(good).subarray(0, -30), 'damaged: truncated'],
    ['only a head is there', buildXlsx(good).subarray(0, 100), 'damaged: truncated'],
    ['no workbook part', zipParts({ 'xl/styles.xml': '<styleSheet/>' }), 'damaged: missing-part'],
    [
      'a listed sheet is not there',
      buildXlsx({ ...good, rename: (name) => name.replace('sheet1.xml', 'other.xml') }),
      'damaged: missing-part',
    ],
    ['no sheet at all', buildXlsx({ sheets: [] }), 'damaged: missing-part'],
    ['a string that is not there', buildXlsx({ sheets: [{ data: cell }] }), 'damaged: bad-part'],
    [
      'no such place',
      buildXlsx({ sheets: [{ data: '<row r="1"><c r="XFE1"><v>1</v></c></row>' }] }),
      'damaged: bad-part',
    ],
    [
      'no such row',
      buildXlsx({ sheets: [{ data: '<row r="1048577"><c><v>1</v></c></row>' }] }),
      'damaged: bad-part',
    ],
    [
      'a merge that is none',
      buildXlsx({
        sheets: [{ data: cell, after: '<mergeCells><mergeCell ref="A1:B"/></mergeCells>' }],
        strings: good.strings ?? '',
      }),
      'damaged: bad-part',
    ],
    [
      'cut off inside',
      sheetXml('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'),
      'damaged: bad-xml',
    ],
    ['crossed tags', sheetXml('<worksheet><sheetData></worksheet></sheetData>'), 'damaged: bad-xml'],
    ['two roots', sheetXml('<worksheet/><worksheet/>'), 'damaged: bad-xml'],
    [
      'an unknown entity',
      sheetXml('<worksheet><sheetData><row><c t="str"><v>&boom;</v></c></row></sheetData></worksheet>'),
      'damaged: bad-xml',
    ],
    [
      'a bare ampersand',
      sheetXml('<worksheet><sheetData><row><c t="str"><v>a & b</v></c></row></sheetData></worksheet>'),
      'damaged: bad-xml',
    ],
    [
      'bytes that are no UTF-8',
      withPart('xl/sharedStrings.xml', latin('<sst><si><t>\xE9\xE9</t></si></sst>')),
      'damaged: bad-xml',
    ],
    [
      'entities declared',
      sheetXml('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet/>'),
      'damaged: entity-declaration',
    ],
    [
      'an external entity',
      sheetXml('<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'),
      'damaged: entity-declaration',
    ],
  ])('%s', (_, bytes, expected) => {
    expect(outcome(bytes)).toBe(expected)
  })

  it('a flipped bit in a part does not pass', () => {
    const bytes = buildXlsx({ ...good, level: 0 })
    const at = Buffer.from(bytes).indexOf('<v>0</v>')
    bytes[at + 3] = 0x31
    expect(outcome(bytes)).toBe('damaged: bad-part')
  })

  it('a size that lies does not unpack further', () => {
    const bytes = withPart('xl/sharedStrings.xml', `<sst>${' '.repeat(5_000_000)}</sst>`)
    const view = new DataView(bytes.buffer)
    const entry = Buffer.from(bytes).lastIndexOf('xl/sharedStrings.xml') - 46
    view.setUint32(entry + 24, 1_000, true)
    expect(outcome(bytes)).toBe('too-large: unzipped-bytes')
  })
})

describe('ceilings', () => {
  const rows = (count: number): string =>
    Array.from(
      { length: count },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
    ).join('')
  const merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>'
  const deep = (depth: number): string =>
    `<worksheet>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}<sheetData>${rows(1)}</sheetData></worksheet>`

  it.each<[string, Uint8Array, Partial<ReadLimits>, string]>([
    ['bytes of the file', buildXlsx(good), { fileBytes: 100 }, 'too-large: file-bytes'],
    ['bytes of a part', buildXlsx(good), { partBytes: 100 }, 'too-large: unzipped-bytes'],
    ['bytes of all parts', buildXlsx(good), { unzippedBytes: 1_000 }, 'too-large: unzipped-bytes'],
    ['entries', buildXlsx(good), { entries: 4 }, 'too-large: entries'],
    ['sheets', buildXlsx({ sheets: [{}, {}, {}] }), { sheets: 2 }, 'too-large: sheets'],
    ['rows', buildXlsx({ sheets: [{ data: rows(6) }] }), { rows: 5 }, 'too-large: rows'],
    [
      'rows over sheets',
      buildXlsx({ sheets: [{ data: rows(3) }, { data: rows(3) }] }),
      { rows: 5 },
      'too-large: rows',
    ],
    ['cells', buildXlsx({ sheets: [{ data: rows(6) }] }), { cells: 5 }, 'too-large: cells'],
    [
      'shared strings',
      buildXlsx({ ...good, strings: '<si/><si/><si/>' }),
      { sharedStrings: 2 },
      'too-large: shared-strings',
    ],
    [
      'a text',
      buildXlsx({ ...good, strings: `<si><t>${'a'.repeat(101)}</t></si>` }),
      { textLength: 100 },
      'too-large: text-length',
    ],
    [
      'a text in the cell',
      buildXlsx({ sheets: [{ data: `<row><c t="str"><v>${'a'.repeat(101)}</v></c></row>` }] }),
      { textLength: 100 },
      'too-large: text-length',
    ],
    ['merges', buildXlsx({ sheets: [{ data: rows(1), after: merges }] }), { merges: 1 }, 'too-large: merges'],
    ['depth', sheetXml(deep(200)), {}, 'too-large: xml-depth'],
    ['depth below it', sheetXml(deep(40)), {}, 'ok'],
    ['rows of CSV', ascii('a,b\n'.repeat(9)), { rows: 5 }, 'too-large: rows'],
  ])('%s', (_, bytes, limits, expected) => {
    expect(outcome(bytes, limits)).toBe(expected)
  })

  it('blank filling of 90 MB in a sheet costs no memory worth mentioning', () => {
    const bytes = sheetXml(
      `<worksheet>${' '.repeat(90_000_000)}<sheetData>${rows(1)}</sheetData></worksheet>`,
    )
    expect(outcome(bytes)).toBe('ok')
  })
})
