/** Every kind of paper, filled at every size, asked for margins, letters and places of Nghị định 30/2020/NĐ-CP. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentCatalogue } from '../../../src/main/documents/catalogue.ts'
import { fillTemplate } from '../../../src/main/documents/fill.ts'
import { type DocumentData, type TemplateKind, templateKinds } from '../../../src/shared/domain/document.ts'
import { decreeFaults } from '../../support/decree.ts'
import { sampleDocuments } from '../../support/sample-documents.ts'
import { everyLetter, sized } from '../../support/sized-sample.ts'
import { checkXml, paragraphTexts, partsOf, withBody } from '../../support/word.ts'

const folder = new URL('../../../resources/templates/', import.meta.url)
const fill = <Kind extends TemplateKind>(kind: Kind, data: DocumentData[Kind]): Uint8Array =>
  fillTemplate({
    kind,
    template: new Uint8Array(readFileSync(new URL(documentCatalogue[kind].file, folder))),
    data,
    createdAt: '2018-10-05T07:29:00Z',
  })

/** All text; the rows of a decision are printed only when there are too many for its text. */
const withoutRows: readonly TemplateKind[] = ['team_decision', 'news', 'submission', 'award_decision']
/** A form is of a unit: with none there is no paper. */
const sizesOf = (kind: TemplateKind): number[] => (/^check_/u.test(kind) ? [1, 60] : [0, 1, 60, 200])

describe.each(templateKinds)('%s', (kind) => {
  test('as in the sample', () => expect(decreeFaults(kind, fill(kind, sampleDocuments[kind]))).toEqual([]))

  test.each(sizesOf(kind))('with %d rows in each of its tables', (rows) => {
    const bytes = fill(kind, sized(sampleDocuments[kind], rows))
    checkXml(partsOf(bytes)['word/document.xml'] ?? '')
    expect(decreeFaults(kind, bytes)).toEqual([])
    const text = paragraphTexts(bytes).join('\n')
    expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
    expect(text).not.toMatch(/ {2,}| [,;.](?!\.)|;;|:\./)
    const hasLast = text.includes(`Đơn vị số ${rows} ${everyLetter}`)
    expect(hasLast).toBe(rows > 0 && !withoutRows.includes(kind))
  })
})

describe('a fault is found', () => {
  const report = fill('round_report', sampleDocuments.round_report)
  test.each([
    ['a margin', /w:left="\d+"/, 'w:left="1000"', 'part 0: left'],
    ['a page number on page 1', '<w:titlePg/>', '', 'the first page shows a number'],
    ['an annex that goes on counting', '<w:pgNumType w:start="1"/>', '', 'an annex goes on counting'],
    ['a light issuer', '<w:pStyle w:val="NepBanHanh"/>', '<w:pStyle w:val="NepChuQuan"/>', 'no issuing body'],
    [
      'a light title',
      '<w:pStyle w:val="NepTenLoai"/>',
      '<w:pStyle w:val="NepKinhGui"/>',
      '“BÁO CÁO”: bold false',
    ],
    [
      'a foreign font',
      '<w:t xml:space="preserve">BÁO CÁO',
      '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t xml:space="preserve">BÁO CÁO',
      'font Arial',
    ],
    ['an open end', './.', '.', 'does not end in ./.'],
    ['a number on the right', 'Số: ……', 'Số……', 'nothing says /^Số: '],
  ] as const)('%s', (_name, from, to, fault) => {
    const bytes = withBody(report, (xml) => xml.replace(from, to))
    expect(decreeFaults('round_report', bytes).join('\n')).toContain(fault)
  })
})
