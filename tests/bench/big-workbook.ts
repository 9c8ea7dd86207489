/** A list of nominations as a program would export it: as many rows as wanted, 12 columns, shared strings. */
import { strToU8, zipSync } from 'fflate'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import { personName } from './ten-years.ts'

const seconds = ['Xuân', 'Kim', 'Thanh', 'Bích', 'Hồng', 'Trọng', 'Công', 'Duy', 'Bảo', 'Hải', 'Tuyết']

/** Four words, so that a hundred thousand people are mostly different ones. */
const person = (seed: number): string => {
  const [family = '', middle = '', given = ''] = personName(seed).split(' ')
  return `${family} ${middle} ${seconds[Math.floor(seed / 1_120) % seconds.length]} ${given}`
}

const headings = [
  'STT',
  'Họ và tên',
  'Năm sinh',
  'Chức vụ',
  'Đơn vị công tác',
  'Tóm tắt thành tích',
  'Hình thức đề nghị',
  'Ngày vào làm',
  'Ngày lập',
  'Số lần khen',
  'Dân tộc',
  'Ghi chú',
]

type Value = string | number

const rowOf = (row: number, run: number): Value[] => [
  row,
  person(row * 7919 + run),
  1940 + ((row + Math.floor(row / 36_960)) % 60),
  row % 3 === 0 ? 'Trưởng thôn' : 'Công chức văn hóa – xã hội',
  `Thôn ${1 + (row % 97)}`,
  `Tuyên truyền, vận động ${row} hộ nhân dân thực hiện Quy tắc ứng xử lần ${run}`,
  row % 5 === 0 ? 'Bằng khen' : 'Giấy khen',
  36_526 + (row % 5_000),
  43_101 + (row % 300),
  row % 7,
  'Kinh',
  row % 4 === 0 ? 'Đề nghị xem xét' : '',
]

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** @param run makes the bytes and the people of one run differ from those of another. */
export const bigWorkbook = (commune: string, rows: number, run: number): Uint8Array => {
  const strings = new Map<string, number>()
  const cell = (place: string, value: Value, style: number): string => {
    if (value === '') return ''
    if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`
    const index = strings.get(value) ?? strings.size
    strings.set(value, index)
    return `<c r="${place}" s="0" t="s"><v>${index}</v></c>`
  }
  const line = (row: number, values: readonly Value[]): string => {
    const cells = values.map((value, at) =>
      cell(`${columnLetters(at + 1)}${row}`, value, at === 7 || at === 8 ? 1 : 0),
    )
    return `<row r="${row}">${cells.join('')}</row>`
  }
  const lines = [
    line(1, [`UBND xã ${commune}`]),
    line(3, ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018']),
    line(5, headings),
  ]
  for (let row = 1; row <= rows; row += 1) lines.push(line(row + 5, rowOf(row, run)))
  const sheet = `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`
  const shared = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${office}.${type}+xml"/>`
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${documents}/${type}" Target="${target}"/>`
  const relations = (body: string) =>
    `${head}<Relationships xmlns="${packages}/relationships">${body}</Relationships>`
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/worksheets/sheet1.xml', 'worksheet')}${part('xl/sharedStrings.xml', 'sharedStrings')}${part('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${documents}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, 'worksheet', 'worksheets/sheet1.xml') +
        relation(2, 'sharedStrings', 'sharedStrings.xml') +
        relation(3, 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" uniqueCount="${strings.size}">${shared}</sst>`,
    'xl/worksheets/sheet1.xml': sheet,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
  })
}
