import type { ReadLimits } from '../limits.ts'
import type { RawSheet } from '../raw-workbook.ts'
import { tooLarge } from '../refusal.ts'
import { parsePart } from './parse-part.ts'
import { attribute, booleanAttribute } from './xml-attributes.ts'

export type ListedSheet = { name: string; relation: string; visibility: RawSheet['visibility'] }

export type WorkbookPart = { sheets: ListedSheet[]; definedNames: Map<string, string>; is1904: boolean }

const visibilities: Record<string, RawSheet['visibility']> = { hidden: 'hidden', veryHidden: 'very-hidden' }

/** Longest definition of a name that is kept; Excel's own limit for a formula. */
const maxDefinition = 8_192

/** Sheets, names (verbatim, never evaluated; a global name goes before one of a sheet) and date system. */
export const readWorkbookPart = (bytes: Uint8Array, limits: ReadLimits): WorkbookPart => {
  const sheets: ListedSheet[] = []
  const definedNames = new Map<string, string>()
  let is1904 = false
  let name: string | undefined
  let isLocal = false
  let definition = ''
  parsePart(
    bytes,
    {
      open: (element, attributes) => {
        if (element === 'sheet') {
          if (sheets.length >= limits.sheets) throw tooLarge('sheets')
          sheets.push({
            name: attribute(attributes, 'name') ?? '',
            relation: attribute(attributes, 'id') ?? '',
            visibility: visibilities[attribute(attributes, 'state') ?? ''] ?? 'visible',
          })
        } else if (element === 'workbookPr') is1904 = booleanAttribute(attributes, 'date1904')
        else if (element === 'definedName') {
          name = attribute(attributes, 'name')
          isLocal = attribute(attributes, 'localSheetId') !== undefined
          definition = ''
        }
      },
      text: (value) => {
        if (name !== undefined && definition.length <= maxDefinition) definition += value
      },
      close: (element) => {
        if (element !== 'definedName' || name === undefined) return
        const isKept = definition.length <= maxDefinition && definedNames.size < limits.definedNames
        if (isKept && !(isLocal && definedNames.has(name))) definedNames.set(name, definition.trim())
        name = undefined
      },
    },
    limits,
  )
  return { sheets, definedNames, is1904 }
}
