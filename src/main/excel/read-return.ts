/**
 * Reads a workbook that carries our stamp. Guarantees: what the person typed decides, not where it stands: sheets are
 * found by the stamp in their key column (also renamed, moved, copied into another workbook), columns by their
 * headings, rows by their hidden keys; where a trace is lost the next best is used and said. Nothing is guessed.
 *
 *   readReturn(workbook, { day: '2018-10-05' })   // undefined when there is no stamp: then `recognise`
 */
import type { Reading, ReadingIssue, ReturnStamp } from '#shared/domain/exchange/incoming.ts'
import type { Sheet, Workbook } from '#shared/domain/exchange/sheet.ts'
import { cellsSaying } from '#shared/domain/exchange/sheet-rows.ts'
import { parseStamp } from '#shared/domain/exchange/stamp.ts'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import { foldWords } from '#shared/text.ts'
import {
  returnV1Columns,
  returnV1Titles,
  stampDefinedName,
  stampSheetName,
} from './layouts/return-v1-columns.ts'
import { readReturnSheet } from './read-return-rows.ts'

type Located = { sheet: Sheet; content: ReturnContent; headingRow: number; keyColumn: number | null }

/** The newest version this program writes; a higher one comes from a newer Nếp. */
export const newestReturnVersion = 1

const stampOfWorkbook = (workbook: Workbook): ReturnStamp | undefined => {
  const named = parseStamp(workbook.definedNames[stampDefinedName] ?? '')
  if (named) return named.stamp
  const sheet = workbook.sheets.find(({ name }) => name === stampSheetName)
  for (const cell of sheet?.cells ?? []) {
    const found = parseStamp(cell.text)
    if (found) return found.stamp
  }
  return undefined
}

type Stamped = Located & { stamp: ReturnStamp }

const headingsIn = (sheet: Sheet, row: number, content: ReturnContent): number => {
  const wanted = new Set(returnV1Columns[content].map((column) => foldWords(column.heading)))
  return sheet.cells.filter((cell) => cell.row === row && wanted.has(foldWords(cell.text))).length
}

/** The stamp of a sheet stands in its heading row; the same words in a cell that somebody typed are only words. */
const stampOfSheet = (sheet: Sheet): Stamped | undefined => {
  const candidates = cellsSaying(sheet, (text) => text.startsWith('nep;')).flatMap((cell): Stamped[] => {
    const found = parseStamp(cell.text)
    if (!found?.content) return []
    const { stamp, content } = found
    return [{ sheet, content, stamp, headingRow: cell.row, keyColumn: cell.column }]
  })
  if (candidates.length < 2) return candidates[0]
  const headings = candidates.map((one) => headingsIn(sheet, one.headingRow, one.content))
  return candidates[headings.indexOf(Math.max(...headings))]
}

const byStamp = (workbook: Workbook): { located: Located[]; stamp: ReturnStamp | undefined } => {
  const located = workbook.sheets.flatMap((sheet) => stampOfSheet(sheet) ?? [])
  return { located, stamp: located[0]?.stamp }
}

/** The row of a sheet that holds most of a content's headings, when that is more than two thirds of them. */
const headingRowIn = (sheet: Sheet, content: ReturnContent): number | undefined => {
  const wanted = new Set(returnV1Columns[content].map((column) => foldWords(column.heading)))
  const hits = new Map<number, number>()
  for (const cell of sheet.cells) {
    if (wanted.has(foldWords(cell.text))) hits.set(cell.row, (hits.get(cell.row) ?? 0) + 1)
  }
  const [best] = [...hits].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] * 3 > wanted.size * 2 ? best[0] : undefined
}

const byHeadings = (workbook: Workbook, missing: readonly ReturnContent[]): Located[] =>
  missing.flatMap((content) => {
    for (const sheet of workbook.sheets) {
      if (sheet.visibility === 'very-hidden') continue
      const headingRow = headingRowIn(sheet, content)
      if (headingRow !== undefined) return [{ sheet, content, headingRow, keyColumn: null }]
    }
    return []
  })

/** Contents the workbook was sent out with, from its stamp sheet; all when that is gone. */
const contentsSent = (workbook: Workbook): ReturnContent[] => {
  const sheet = workbook.sheets.find(({ name }) => name === stampSheetName)
  const named = (sheet?.cells ?? []).filter((cell) => cell.column === 1).map((cell) => cell.text)
  return returnContents.filter((content) => named.includes(content))
}

/** Of two sheets with the same content the first visible one counts; the others are named. */
const oneEach = (located: readonly Located[]): { used: Located[]; issues: ReadingIssue[] } => {
  const used: Located[] = []
  const issues: ReadingIssue[] = []
  const visibleFirst = [...located].sort(
    (a, b) => Number(a.sheet.visibility !== 'visible') - Number(b.sheet.visibility !== 'visible'),
  )
  for (const one of visibleFirst) {
    const before = used.find(({ content }) => content === one.content)
    if (before === undefined) used.push(one)
    else
      issues.push({
        code: 'duplicate_sheet',
        level: 'must',
        sheet: one.sheet.name,
        params: { other: before.sheet.name },
      })
  }
  return { used, issues }
}

/** @param options.day the day of reading, for years of dates without one. */
export const readReturn = (workbook: Workbook, options: { day: string }): Reading | undefined => {
  const { located, stamp: sheetStamp } = byStamp(workbook)
  const stamp = sheetStamp ?? stampOfWorkbook(workbook)
  if (stamp === undefined) return undefined
  const sent = contentsSent(workbook)
  const wanted = (sent.length > 0 ? sent : returnContents).filter(
    (content) => !located.some((one) => one.content === content),
  )
  const { used, issues } = oneEach([...located, ...byHeadings(workbook, wanted)])
  for (const content of sent) {
    if (!used.some((one) => one.content === content))
      issues.push({ code: 'sheet_lost', level: 'must', params: { name: returnV1Titles[content].sheet } })
  }
  if (stamp.version > newestReturnVersion)
    issues.push({ code: 'stamp_newer', level: 'must', params: { count: stamp.version } })
  const parts = used.map((one) => readReturnSheet(one.sheet, one, options))
  const rows = parts.flatMap((part) => part.rows)
  const nil = parts.flatMap((part) => (part.isNil && part.rows.length === 0 ? [part.content] : []))
  const allIssues = [...issues, ...parts.flatMap((part) => part.issues)]
  // "Có" beside the question says something, although nothing of it stands there.
  const isEmpty =
    rows.length === 0 && nil.length === 0 && !allIssues.some(({ code }) => code === 'nil_denied')
  return {
    source: 'stamp',
    stamp,
    outcome: isEmpty ? 'refuse' : allIssues.length > 0 ? 'accept-with-issues' : 'accept',
    refuseReason: isEmpty ? 'empty' : null,
    contents: returnContents.filter((content) => used.some((one) => one.content === content)),
    nil,
    unitId: stamp.unitId,
    unitName: null,
    unitCandidates: [],
    tables: parts.map((part) => part.table),
    rows,
    ignored: parts.flatMap((part) => part.ignored),
    issues: allIssues,
    filledRows: parts.reduce((sum, part) => sum + part.filledRows, 0),
  }
}
