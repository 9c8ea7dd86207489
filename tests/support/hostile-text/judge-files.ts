/** What a Word or Excel file would do beside showing its text. */
import * as XLSX from '@e965/xlsx'
import { partsOf } from '../word.ts'
import type { MadeFile } from './every-file.ts'
import { telltale } from './payloads.ts'

/** What a page number is made of; anything else is no field of ours. */
const ownField = /^\s*(?:PAGE|NUMPAGES)\b[^"]*$/u

const wordParts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u
const activePart = /vba|macro|activeX|embeddings|oleObject|altChunk|externalLinks|connections|queryTables/iu

const relationFaults = (name: string, xml: string): string[] =>
  name.endsWith('.rels') && /TargetMode="External"|hyperlink|oleObject|attachedTemplate|aFChunk/iu.test(xml)
    ? [`${name}: a relation that leads out`]
    : []

export const wordFaults = ({ bytes }: MadeFile): string[] =>
  Object.entries(partsOf(bytes)).flatMap(([name, xml]) => {
    const faults = [
      ...relationFaults(name, xml),
      ...(activePart.test(name) ? [`${name}: an active part`] : []),
    ]
    if (!wordParts.test(name)) return faults
    const fields = [
      ...[...xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, code = '']) => code),
      ...[...xml.matchAll(/<w:fldSimple [^>]*w:instr="([^"]*)"/gu)].map(([, code = '']) => code),
    ].filter((code) => !ownField.test(code))
    const elements =
      xml.match(/<(?:w:hyperlink|w:object|w:altChunk|w:control|v:imagedata|w:subDoc)\b/gu) ?? []
    return [
      ...faults,
      ...fields.map((code) => `${name}: field ${code}`),
      ...elements.map((one) => `${name}: ${one}`),
    ]
  })

/** Where one of our formulas takes its values from: cells, names of our sheets, its own functions. */
const hostileFormula = /HYPERLINK|IMPORT|WEBSERVICE|DDE|cmd|injected|\|/iu

/** Also where a title is set in capitals. */
const markup = telltale.slice(0, 20).toLowerCase()

export type CellCount = { texts: number; formulas: number; faults: string[] }

/** The cells as SheetJS reads them: every hostile one a text and nothing more. */
export const sheetFaults = ({ bytes }: MadeFile): CellCount => {
  const parts = partsOf(bytes)
  const faults = Object.entries(parts).flatMap(([name, xml]) => [
    ...relationFaults(name, xml),
    ...(activePart.test(name) ? [`${name}: an active part`] : []),
    ...(/<hyperlinks?\b|<ddeLink|<oleLink|<webPublish/u.test(xml) ? [`${name}: a link`] : []),
    ...[...xml.matchAll(/<(?:formula\d?|f|definedName)\b[^>]*>([^<]*)</gu)]
      .map(([, formula = '']) => formula)
      .filter((formula) => hostileFormula.test(formula))
      .map((formula) => `${name}: ${formula}`),
  ])
  let texts = 0
  let formulas = 0
  const book = XLSX.read(bytes, { cellFormula: true, cellHTML: false })
  for (const [sheet, cells] of Object.entries(book.Sheets))
    for (const [address, cell] of Object.entries(cells)) {
      if (address.startsWith('!')) continue
      const { t, v, f, l } = cell as XLSX.CellObject
      if (f !== undefined) formulas += 1
      if (typeof v !== 'string' || !v.toLowerCase().includes(markup)) continue
      texts += 1
      if (t !== 's' || f !== undefined || l !== undefined) faults.push(`${sheet}!${address}: ${t} ${f} ${v}`)
    }
  return { texts, formulas, faults }
}
