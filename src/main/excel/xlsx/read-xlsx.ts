/**
 * .xlsx and .xlsm, by our own reader (docs/decisions/0020): transitional and strict, with or without prefixes
 * and cell references. Macros are seen, never run. A listed sheet without its part is `damaged`.
 */

import type { ReadLimits } from '../limits.ts'
import type { RawComment, RawSheet, RawWorkbook } from '../raw-workbook.ts'
import { createReadingBudget, type ReadingBudget } from '../reading-budget.ts'
import { damaged } from '../refusal.ts'
import type { Zip } from '../zip.ts'
import { readComments, readThreadedComments } from './comments.ts'
import { type Relation, readRelations } from './relations.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readStyles } from './styles.ts'
import { type ListedSheet, readWorkbookPart } from './workbook-part.ts'
import { readWorksheet, type WorkbookParts } from './worksheet.ts'

/** The part of a kind, or undefined where none is related. One that is related but not there is `damaged`. */
const partOf = (zip: Zip, relations: Relation[], kind: string): Uint8Array | undefined => {
  const relation = relations.find((one) => one.kind === kind)
  if (!relation) return undefined
  const part = zip.read(relation.target)
  if (!part) throw damaged('missing-part')
  return part
}

/** Throws `Refusal`. */
export const readXlsx = (zip: Zip, limits: ReadLimits): RawWorkbook => {
  const main = readRelations(zip, '', limits).find((one) => one.kind === 'officeDocument')
  const path = main && zip.has(main.target) ? main.target : 'xl/workbook.xml'
  const bytes = zip.read(path)
  if (!bytes) throw damaged('missing-part')
  const workbook = readWorkbookPart(bytes, limits)
  if (workbook.sheets.length === 0) throw damaged('missing-part')
  const relations = readRelations(zip, path, limits)
  const strings = partOf(zip, relations, 'sharedStrings')
  const styles = partOf(zip, relations, 'styles')
  const parts: WorkbookParts = {
    strings: strings ? readSharedStrings(strings, limits) : [],
    styles: styles ? readStyles(styles, limits) : [],
    is1904: workbook.is1904,
  }
  const budget = createReadingBudget(limits)
  const sheets = workbook.sheets.flatMap((listed) => readListedSheet(zip, listed, relations, parts, budget))
  const hasMacros = zip.names.some((name) => /vbaproject\.bin$/i.test(name))
  return { format: hasMacros ? 'xlsm' : 'xlsx', sheets, definedNames: workbook.definedNames, hasMacros }
}

/** One sheet; none for a chart or dialog sheet, which has no cells. */
const readListedSheet = (
  zip: Zip,
  listed: ListedSheet,
  relations: Relation[],
  parts: WorkbookParts,
  budget: ReadingBudget,
): RawSheet[] => {
  const relation = relations.find((one) => one.id === listed.relation)
  if (relation && relation.kind !== 'worksheet') return []
  const bytes = relation && zip.read(relation.target)
  if (!bytes) throw damaged('missing-part')
  const content = readWorksheet(bytes, parts, budget)
  const comments = sheetComments(zip, relation.target, budget.limits)
  return [{ name: listed.name, visibility: listed.visibility, ...content, comments }]
}

/** Where a cell has both, the threaded comment replaces its copy among the notes. */
const sheetComments = (zip: Zip, part: string, limits: ReadLimits): RawComment[] => {
  const relations = readRelations(zip, part, limits)
  const notes = partOf(zip, relations, 'comments')
  const threads = partOf(zip, relations, 'threadedComment')
  const threaded = threads ? readThreadedComments(threads, limits) : []
  const replaced = new Set(threaded.map((one) => `${one.row}:${one.column}`))
  const plain = notes ? readComments(notes, limits) : []
  return [...threaded, ...plain.filter((one) => !replaced.has(`${one.row}:${one.column}`))]
}
