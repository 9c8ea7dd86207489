/** Generated Vietnamese in old fonts, run by run, out of a real file: what was written comes back. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeTcvn3 } from '../../../src/main/excel/legacy-text/tcvn3.ts'
import { encodeVni } from '../../../src/main/excel/legacy-text/vni.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { sentence } from '../../support/vietnamese.ts'
import { buildXlsx } from '../../support/xlsx-parts.ts'

const fonts = {
  tcvn3: '.VnTime',
  capitals: '.VnTimeH',
  vni: 'VNI-Times',
  unicode: 'Times New Roman',
} as const
type Kind = keyof typeof fonts

/** Ends in words that only one reading of the bytes makes sense of, so that no run is a tie. */
const run = fc
  .tuple(sentence, fc.constantFrom<Kind>('tcvn3', 'capitals', 'vni', 'unicode'))
  .map(([text, kind]) => {
    const full = `${text} trưởng thôn`
    return {
      kind,
      text: kind === 'tcvn3' ? full.toLowerCase() : kind === 'capitals' ? full.toUpperCase() : full,
    }
  })
type Run = { kind: Kind; text: string }

const stored = ({ kind, text }: Run): string => {
  if (kind === 'vni') return encodeVni(text)
  return kind === 'unicode' ? text : encodeTcvn3(text.toLowerCase())
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')

const richText = (runs: readonly Run[]): string =>
  `<si>${runs
    .map(
      (one, at) =>
        `<r><rPr><rFont val="${fonts[one.kind]}"/></rPr><t xml:space="preserve">${escaped(stored(one))}${
          at === runs.length - 1 ? '' : ' '
        }</t></r>`,
    )
    .join('')}</si>`

it('cells of mixed runs in TCVN3, its capitals, VNI and Unicode come back as one Unicode text', () => {
  const seen = new Set<Kind>()
  fc.assert(
    fc.property(
      fc.array(fc.array(run, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (cells) => {
        for (const { kind } of cells.flat()) seen.add(kind)
        const result = readWorkbook(
          buildXlsx({
            sheets: [
              {
                data: cells
                  .map((_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`)
                  .join(''),
              },
            ],
            strings: cells.map(richText).join(''),
          }),
        )
        if (!result.ok) throw new Error(result.reason)
        expect(result.workbook.sheets[0]?.cells.map(({ text }) => text)).toEqual(
          cells.map((runs) => runs.map(({ text }) => text).join(' ')),
        )
      },
    ),
    { numRuns: 150 },
  )
  expect([...seen].toSorted()).toEqual(Object.keys(fonts).toSorted())
})
