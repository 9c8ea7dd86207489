/**
 * Builds .xlsx files part by part, so that a test can hold a trap no library would write.
 *
 *   buildXlsx({ sheets: [{ data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })
 */
import { strToU8, type Zippable, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

export type SheetParts = {
  name?: string
  state?: 'hidden' | 'veryHidden'
  /** Inside `sheetData`. */
  data?: string
  /** Before and after `sheetData`. */
  before?: string
  after?: string
  /** The whole part, in the place of all of the above. */
  xml?: string
  /** `[kind, target, xml]` of parts the sheet refers to. */
  related?: [string, string, string][]
}

export type XlsxParts = {
  sheets: SheetParts[]
  /** Inside `sst`. */
  strings?: string
  /** Inside `styleSheet`. */
  styles?: string
  /** Attributes of `workbookPr`, and what follows `sheets`. */
  workbookAttributes?: string
  afterSheets?: string
  /** More parts, or other contents for those above. */
  parts?: Record<string, string | Uint8Array>
  /** Turns each part's name and text into what is written: prefixes, other namespaces, backslashes. */
  rename?: (name: string) => string
  rewrite?: (xml: string, name: string) => string
  level?: 0 | 6
}

const relationsPart = (targets: [string, string][]): string =>
  `<Relationships xmlns="${packageRelations}">${targets
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const sheetPart = (sheet: SheetParts): string =>
  sheet.xml ??
  `<worksheet xmlns="${main}">${sheet.before ?? ''}<sheetData>${sheet.data ?? ''}</sheetData>${sheet.after ?? ''}</worksheet>`

export const buildXlsx = (spec: XlsxParts): Uint8Array => {
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relationsPart([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr ${spec.workbookAttributes ?? ''}/><sheets>${spec.sheets
      .map(
        (sheet, index) =>
          `<sheet name="${sheet.name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" ${sheet.state ? `state="${sheet.state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets>${spec.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsPart([
      ...spec.sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}">${spec.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${spec.strings ?? ''}</sst>`,
  }
  spec.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetPart(sheet)
    if (!sheet.related) return
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsPart(
      sheet.related.map(([kind, target]): [string, string] => [kind, `../${target}`]),
    )
    for (const [, target, xml] of sheet.related) parts[`xl/${target}`] = xml
  })
  return zipParts({ ...parts, ...spec.parts }, spec)
}

export const zipParts = (
  parts: Record<string, string | Uint8Array>,
  { rename, rewrite, level = 6 }: Pick<XlsxParts, 'rename' | 'rewrite' | 'level'> = {},
): Uint8Array => {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? strToU8(rewrite?.(content, name) ?? content) : content
    entries[rename?.(name) ?? name] = [bytes, { level }]
  }
  return zipSync(entries)
}

/** Gives every element of a part the prefix `x:`, as the OpenXML SDK does. */
export const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)([A-Za-z])/g, '<$1x:$2').replace(/ xmlns="/, ' xmlns:x="')

/** Moves a part to the namespaces of strict OOXML. */
export const strict = (xml: string): string =>
  xml
    .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(relations, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
