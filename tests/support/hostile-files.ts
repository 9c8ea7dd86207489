/** Files made to cost time or memory, each with a commune's real list in it where the kind allows one. */
import { strToU8, zipSync } from 'fflate'
import { buildXlsx, zipParts } from './xlsx-parts.ts'

const inline = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

/** A list of one nominee; six rows. */
const list = [
  `<row r="1">${inline('A1', 'UBND XÃ AN MỸ')}</row>`,
  `<row r="2">${inline('A2', 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018')}</row>`,
  `<row r="3">${inline('A3', 'STT')}${inline('B3', 'Họ và tên')}${inline('C3', 'Năm sinh')}${inline('D3', 'Thành tích')}</row>`,
  `<row r="4"><c r="A4"><v>1</v></c>${inline('B4', 'Nguyễn Văn An')}<c r="C4"><v>1970</v></c>${inline('D4', 'Gương mẫu')}</row>`,
].join('')

const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('')

const styled = '<cellXfs count="2"><xf/><xf applyFill="1" fillId="1"/></cellXfs>'

const entityBomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">${times(
  9,
  (at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`,
)}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&j;</v></c></row></sheetData></worksheet>`

/** Entries that all point to the same packed bytes: a small file that would be many times its size. */
const overlapping = (): Uint8Array => {
  const bytes = buildXlsx({ sheets: Array.from({ length: 90 }, () => ({})) })
  const view = new DataView(bytes.buffer)
  const entries: number[] = []
  for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) entries.push(at)
  const target = entries.at(-1) ?? 0
  for (const at of entries.slice(0, -1))
    for (const field of [16, 20, 24, 42])
      view.setUint32(at + field, view.getUint32(target + field, true), true)
  return bytes
}

export type HostileFile = {
  name: string
  make(): Uint8Array
  /** The reason of the refusal, or that the one nominee was read. */
  outcome: 'too-large' | 'damaged' | 'not-a-spreadsheet' | 'read'
  /** Takes seconds to make or to read: for the slow suite. */
  isHeavy?: true
}

export const hostileFiles: HostileFile[] = [
  {
    name: 'a zip bomb: a sheet of 110 MB in 110 kB.xlsx',
    make: () => buildXlsx({ sheets: [{ data: list, after: ' '.repeat(110 * 2 ** 20) }] }),
    outcome: 'too-large',
    isHeavy: true,
  },
  {
    name: 'three parts of 80 MB, each below its ceiling.xlsx',
    make: () => {
      const blank = `<worksheet>${' '.repeat(80 * 2 ** 20)}</worksheet>`
      return buildXlsx({ sheets: [{ xml: blank }, { xml: blank }, { xml: blank }] })
    },
    outcome: 'too-large',
    isHeavy: true,
  },
  { name: 'ninety entries over one piece.xlsx', make: overlapping, outcome: 'damaged' },
  {
    name: 'a workbook inside a workbook inside a workbook.zip',
    make: () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.zip': strToU8('c') }) }) }),
    outcome: 'not-a-spreadsheet',
  },
  {
    name: '100,000 elements in each other.xlsx',
    make: () =>
      buildXlsx({ sheets: [{ data: list, after: '<x>'.repeat(100_000) + '</x>'.repeat(100_000) }] }),
    outcome: 'too-large',
  },
  {
    name: 'a billion letters by entities.xlsx',
    make: () => buildXlsx({ sheets: [{ xml: entityBomb }] }),
    outcome: 'damaged',
  },
  {
    name: 'a billion letters by entities, as XML of 2003.xls',
    make: () => strToU8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>${entityBomb}`),
    outcome: 'not-a-spreadsheet',
  },
  {
    name: 'one shared string more than a million.xlsx',
    make: () =>
      buildXlsx({ sheets: [{ data: list }], strings: times(1_000_001, (at) => `<si><t>${at}</t></si>`) }),
    outcome: 'too-large',
    isHeavy: true,
  },
  {
    name: 'a million shared strings that nobody uses.xlsx',
    make: () =>
      buildXlsx({ sheets: [{ data: list }], strings: times(1_000_000, (at) => `<si><t>${at}</t></si>`) }),
    outcome: 'read',
    isHeavy: true,
  },
  {
    name: 'a million empty rows with a style.xlsx',
    make: () =>
      buildXlsx({
        sheets: [
          { data: list + times(1_048_572, (at) => `<row r="${at + 5}" s="1" customFormat="1" ht="15"/>`) },
        ],
        styles: styled,
      }),
    outcome: 'read',
    isHeavy: true,
  },
  {
    name: 'two million empty cells with a style.xlsx',
    make: () =>
      buildXlsx({
        sheets: [
          {
            data:
              list +
              times(
                1_000_000,
                (at) => `<row r="${at + 5}"><c r="A${at + 5}" s="1"/><c r="B${at + 5}" s="1"/></row>`,
              ),
          },
        ],
        styles: styled,
      }),
    outcome: 'read',
    isHeavy: true,
  },
  {
    name: 'one text of 30,000 letters in 6,000 rows.xlsx',
    make: () =>
      buildXlsx({
        sheets: [
          {
            data:
              list +
              times(
                6_000,
                (at) =>
                  `<row r="${at + 5}">${inline(`B${at + 5}`, 'Nguyễn Văn An')}<c r="D${at + 5}" t="s"><v>0</v></c></row>`,
              ),
          },
        ],
        strings: `<si><t>${'gương mẫu '.repeat(3_000)}</t></si>`,
      }),
    outcome: 'too-large',
  },
  {
    name: 'sheets without end.xlsx',
    make: () => buildXlsx({ sheets: Array.from({ length: 900 }, () => ({ data: list })) }),
    outcome: 'too-large',
  },
  {
    name: 'one sheet named 250 times.xlsx',
    make: () =>
      buildXlsx({
        sheets: [
          { data: list + times(20_000, (at) => `<row r="${at + 9}">${inline(`A${at + 9}`, 'x')}</row>`) },
          ...Array.from({ length: 249 }, () => ({})),
        ],
        rewrite: (xml, name) =>
          name === 'xl/_rels/workbook.xml.rels' ? xml.replace(/sheet\d+\.xml/gu, 'sheet1.xml') : xml,
      }),
    outcome: 'too-large',
    isHeavy: true,
  },
  {
    name: 'a web page of a cell that spans a million.xls',
    make: () =>
      strToU8(
        `<html><table><tr><td colspan="1000000" rowspan="1000000">x</td></tr>${'<table>'.repeat(5_000)}</table></html>`,
      ),
    outcome: 'read',
  },
  {
    name: 'a row of five million commas.csv',
    make: () => strToU8(`STT,Họ và tên\n1,Nguyễn Văn An\n${','.repeat(5_000_000)}x`),
    outcome: 'too-large',
    isHeavy: true,
  },
  {
    name: 'an OpenDocument sheet of repeated cells.ods',
    make: () =>
      zipParts({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      }),
    outcome: 'too-large',
    isHeavy: true,
  },
  {
    name: 'a million different texts of the old font.xlsx',
    make: () =>
      buildXlsx({
        sheets: [
          {
            data: times(
              199_990,
              (at) =>
                `<row r="${at + 1}">${times(5, (column) => `<c t="inlineStr"><is><t>Tr\u00ADëng th«n sè ${at} cña x· ${column}</t></is></c>`)}</row>`,
            ),
          },
        ],
      }),
    outcome: 'too-large',
    isHeavy: true,
  },
]
