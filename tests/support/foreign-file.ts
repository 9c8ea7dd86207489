/**
 * Workbooks as communes lay them out themselves, written as lines of cells with what each line must become beside it:
 *
 *   line('1 | Ông Nguyễn Văn An | 1970 | Thôn Đông', { name: 'Nguyễn Văn An', honorific: 'Ông', … })
 *
 * A cell is text; bare digits are a number, `'12` is text, `@2018-10-03` a real date, `#REF!` an error, `={12}` a
 * formula with its stored value, `={}` one without, `⏎` a line break. `{t}` stores the text in TCVN3 with its font, `{T}`
 * with the capitals font, `{v}` in VNI; `{t?}`, `{v?}` the same bytes in a Unicode font, `{u?}` Unicode in a TCVN3 font,
 * `{d}` decomposed. Row numbers and control totals follow from the lines.
 */
import { dayNumber } from '#shared/dates.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import { encodeTcvn3 } from '../../src/main/excel/legacy-text/tcvn3.ts'
import { encodeVni } from '../../src/main/excel/legacy-text/vni.ts'
import type { ExpectedFile } from './expected-import.ts'
import { buildXlsx, type SheetParts } from './xlsx-parts.ts'

export type ExpectedFields = { [field: string]: unknown }

export type Line = {
  cells: string
  records: ExpectedFields[]
  /** Column letters (or '' for the row) → code of the question that must be asked. */
  ask: Record<string, string>
  isHidden?: boolean
  isPart?: boolean
}

type ForeignSheet = {
  name?: string
  state?: 'hidden' | 'veryHidden'
  merges?: string
  hiddenColumns?: string
  /** A1 reference → comment. */
  comments?: Record<string, string>
  lines: (string | Line)[]
}

export type ForeignFile = {
  id: string
  file: string
  kind: 'nomination' | 'activities' | 'selfcheck' | 'remedy'
  /** What it tries. */
  what: string
  commune: string | null
  sheets: ForeignSheet[]
  /** Questions about the file or a sheet: [code, sheet?]. */
  asks?: [string, string?][]
  refuse?: string
  forbidden?: string[]
  /** Lists beside each other: the left one is read before the right one. */
  isSideBySide?: boolean
  /** The day it is read. */
  day?: string
  /** More parts of the package. */
  parts?: Record<string, string | Uint8Array>
}

type Asked = { asked: Record<string, string> }

const isAsked = (value: ExpectedFields | Asked): value is Asked => 'asked' in value

export const line = (cells: string, ...rest: (ExpectedFields | Asked)[]): Line => ({
  cells,
  records: rest.filter((one) => !isAsked(one)),
  ask: Object.assign({}, ...rest.filter(isAsked).map((one) => one.asked)),
})

/** A row that goes on the record above. */
export const goesOn = (cells: string, ...rest: Asked[]): Line => ({ ...line(cells, ...rest), isPart: true })

export const hidden = (one: Line): Line => ({ ...one, isHidden: true })

export const ask = (asked: Record<string, string>): Asked => ({ asked })

const toLine = (one: string | Line): Line => (typeof one === 'string' ? line(one) : one)

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

const formats = ['dd/mm/yyyy', 'mm/dd/yyyy', 'd-mmm-yy', 'yyyy']

type Coding = { font: string; encode: (text: string) => string }

const codings: Record<string, Coding> = {
  '{t}': { font: '.VnTime', encode: encodeTcvn3 },
  '{T}': { font: '.VnTimeH', encode: (text) => encodeTcvn3(text.toLowerCase()) },
  '{v}': { font: 'VNI-Times', encode: encodeVni },
  '{t?}': { font: 'Times New Roman', encode: encodeTcvn3 },
  '{v?}': { font: 'Times New Roman', encode: encodeVni },
  '{u?}': { font: '.VnTime', encode: (text) => text },
  '{d}': { font: 'Times New Roman', encode: (text) => text.normalize('NFD') },
}
const fonts = ['Times New Roman', '.VnTime', '.VnTimeH', 'VNI-Times']

const styles = `<numFmts count="${formats.length}">${formats
  .map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code}"/>`)
  .join('')}</numFmts><fonts>${fonts
  .map((name) => `<font><sz val="12"/><name val="${name}"/></font>`)
  .join('')}</fonts><cellXfs><xf numFmtId="0" fontId="0"/>${formats
  .map((_, index) => `<xf numFmtId="${170 + index}" fontId="0" applyNumberFormat="1"/>`)
  .join(
    '',
  )}${fonts.map((_, index) => `<xf numFmtId="0" fontId="${index}" applyFont="1"/>`).join('')}</cellXfs>`

const cellXml = (reference: string, value: string): string => {
  const date = /^@(\d{4}-\d\d-\d\d)(?:~(.+))?$/u.exec(value)
  if (date !== null) {
    const style = formats.indexOf(date[2] ?? 'dd/mm/yyyy') + 1
    return `<c r="${reference}" s="${style}"><v>${dayNumber(date[1] ?? '') + 25569}</v></c>`
  }
  const formula = /^=\{(.*)\}$/u.exec(value)
  if (formula !== null)
    return `<c r="${reference}"><f>SUM(Z1:Z2)</f>${formula[1] === '' ? '' : `<v>${formula[1]}</v>`}</c>`
  if (/^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?)$/u.test(value))
    return `<c r="${reference}" t="e"><v>${value}</v></c>`
  if (/^-?\d+(?:\.\d+)?$/u.test(value)) return `<c r="${reference}"><v>${value}</v></c>`
  const mark = /^\{[a-zA-Z]\??\}/u.exec(value)?.[0] ?? ''
  const coding = codings[mark] ?? { font: 'Times New Roman', encode: (plain: string) => plain }
  const bare = value.slice(mark.length)
  const text = coding.encode((bare.startsWith("'") ? bare.slice(1) : bare).replaceAll('⏎', '\n'))
  const style = formats.length + 1 + fonts.indexOf(coding.font)
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

const cellsOf = (cells: string): string[] => cells.split('|').map((cell) => cell.trim())

const isFilled = (one: Line): boolean => cellsOf(one.cells).some((cell) => cell !== '')

const sheetParts = (sheet: ForeignSheet): SheetParts => {
  const data = sheet.lines
    .map(toLine)
    .map((one, index) => {
      const row = index + 1
      const cells = cellsOf(one.cells)
        .map((cell, column) => (cell === '' ? '' : cellXml(`${columnLetters(column + 1)}${row}`, cell)))
        .join('')
      return `<row r="${row}"${one.isHidden ? ' hidden="1"' : ''}>${cells}</row>`
    })
    .join('')
  const merges = sheet.merges?.split(' ') ?? []
  const hiddenColumns = sheet.hiddenColumns?.split(' ') ?? []
  const comments = Object.entries(sheet.comments ?? {})
  return {
    name: escaped(sheet.name ?? 'Sheet1'),
    ...(sheet.state === undefined ? {} : { state: sheet.state }),
    before:
      hiddenColumns.length === 0
        ? ''
        : `<cols>${hiddenColumns.map((letters) => `<col min="${letters.charCodeAt(0) - 64}" max="${letters.charCodeAt(0) - 64}" hidden="1"/>`).join('')}</cols>`,
    data,
    after:
      merges.length === 0
        ? ''
        : `<mergeCells>${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
    ...(comments.length === 0
      ? {}
      : {
          related: [
            [
              'comments',
              'comments1.xml',
              `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>x</author></authors><commentList>${comments.map(([ref, text]) => `<comment ref="${ref}" authorId="0"><text><t>${escaped(text)}</t></text></comment>`).join('')}</commentList></comments>`,
            ],
          ],
        }),
  }
}

/** Other programs look here first. */
const contentTypes = (sheets: number): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}${Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet')).join('')}</Types>`
}

/** The workbook's bytes. */
export const foreignBytes = (file: ForeignFile): Uint8Array =>
  buildXlsx({
    sheets: file.sheets.map(sheetParts),
    styles,
    parts: { '[Content_Types].xml': contentTypes(file.sheets.length), ...file.parts },
  })

const typeOf = {
  nomination: 'nominee',
  activities: 'activity',
  selfcheck: 'criterionResult',
  remedy: 'remedy',
}

const core: Record<ForeignFile['kind'], string[]> = {
  nomination: [
    'subjectKind',
    'honorific',
    'name',
    'birthYear',
    'birthDate',
    'position',
    'unit',
    'achievement',
    'proposedForm',
    'note',
  ],
  activities: ['form', 'date', 'dateTo', 'place', 'participants', 'note'],
  selfcheck: ['code', 'text', 'result', 'note'],
  remedy: ['finding', 'measure', 'dueDate', 'result', 'status', 'note'],
}

/** The file's entry as it would stand in expected.json. Kinds of issues are our own codes (`a|b` for either). */
export const foreignExpectation = (file: ForeignFile): ExpectedFile => {
  const rows: ExpectedFile['rows'] = []
  const issues: ExpectedFile['issues'] = (file.asks ?? []).map(([kind, sheet]) => ({
    kind,
    level: 'must',
    ...(sheet === undefined ? {} : { sheet }),
  }))
  let filledRows = 0
  let dataRows = 0
  for (const sheet of file.sheets) {
    const name = sheet.name ?? 'Sheet1'
    sheet.lines.map(toLine).forEach((one, index) => {
      const row = index + 1
      if (isFilled(one)) filledRows += 1
      if (one.records.length > 0 || one.isPart) dataRows += 1
      for (const fields of one.records) {
        const blank = Object.fromEntries(core[file.kind].map((field) => [field, null]))
        rows.push({ type: typeOf[file.kind], ...blank, ...fields, source: { sheet: name, rows: [row] } })
      }
      for (const [column, kind] of Object.entries(one.ask)) {
        issues.push({
          kind,
          level: 'must',
          sheet: name,
          row,
          ...(column === '' ? {} : { cell: `${column}${row}` }),
        })
      }
    })
  }
  if (file.isSideBySide === true) {
    const place = new Map<unknown, number>()
    for (const sheet of file.sheets)
      for (const one of sheet.lines.map(toLine))
        for (const [at, fields] of one.records.entries()) place.set(fields.name, at)
    rows.sort((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0))
  }
  const isRefused = file.refuse !== undefined
  return {
    id: file.id,
    file: file.file,
    kind: file.kind,
    commune: file.commune,
    outcome: isRefused ? 'refuse' : issues.length === 0 ? 'accept' : 'accept-with-issues',
    refuseReason: file.refuse ?? null,
    alsoAcceptable: [],
    control: { filledRows, dataRows, records: rows.length },
    ignored: filledRows - dataRows,
    rows,
    issues,
    forbiddenText: file.forbidden ?? [],
  }
}
