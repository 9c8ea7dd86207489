/**
 * From a workbook of any layout to records with certainty. Pure: the same workbook and options give the same answer.
 *
 *   const { commune, tables, records } = recognising(workbook, { fileName, units, criteria, day: '2018-12-01' })
 *   const found = recognise(workbook, options)    // the same, held whole
 *   found.records[0]    // { type: 'nominee', name: 'Nguyễn Thị Hòa', birthYear: 1972, origin: { name: { cell: 'B17', … } }, … }
 *   found.control       // filledRows = dataRows + ignored
 *   found.issues        // what the clerk has to decide, each with its cell
 */
import { type NamedRequest, namedRequests } from '../named-request.ts'
import { answerable } from '../recognise-issue.ts'
import type { RecogniseOptions } from '../recognise-options.ts'
import type {
  ContentKind,
  CriterionAnswer,
  IgnoredCause,
  IgnoredRow,
  Recognised,
  RecognisedCommune,
  RecognisedRecord,
  RecognisedTable,
} from '../recognised.ts'
import type { Workbook } from '../sheet.ts'
import { type BuiltTable, buildTable } from './build-table.ts'
import { type ReadSheet, readSheet } from './candidates.ts'
import { recogniseCommune, type SaidText, type SaidWithin } from './commune.ts'
import type { Grid } from './grid.ts'
import { type PickedTable, pickTables } from './pick-tables.ts'
import type { Preamble } from './preamble.ts'
import { holdRepeatedSheets } from './repeated-sheets.ts'
import { isSignedFor } from './row-words.ts'
import { reportMissing } from './selfcheck.ts'
import { collectIssues, type Report } from './table.ts'
import { type CountedTable, checkCounts } from './totals.ts'
import { unknownTables } from './unknown-tables.ts'
import { isBlankMark, tidy } from './words.ts'

/** A number or a letter by itself says nothing of a row. */
const isMark = (text: string): boolean => text.length <= 4 && !/\p{L}{2}/u.test(text.replace(/^[IVX]+/u, ''))

const firstText = (read: ReadSheet, row: number): string => {
  const texts = read.grid.cellsOf(row).flatMap(({ text }) => (tidy(text) === '' ? [] : [tidy(text)]))
  const words = texts.findIndex((text) => !isMark(text))
  return texts
    .slice(0, Math.max(0, words) + 1)
    .join(' ')
    .slice(0, 120)
}

/** Every filled row that became no record, with its cause. */
const ignoredRows = (sheets: readonly ReadSheet[], built: readonly BuiltTable[]): IgnoredRow[] =>
  sheets.flatMap((read) => {
    const own = built.filter((table) => table.read === read)
    const causes = new Map<number, IgnoredCause>()
    const data = new Set<number>()
    for (const table of own) {
      for (const { row, cause } of table.aside) causes.set(row, cause)
      for (const row of table.dataRows) data.add(row)
    }
    const isHidden = read.sheet.visibility !== 'visible'
    const otherwise: IgnoredCause = own.length > 0 ? 'title' : isHidden ? 'hidden-sheet' : 'other-sheet'
    return read.grid.rows
      .filter((row) => !data.has(row))
      .map((row) => ({
        sheet: read.sheet.name,
        row,
        cause: causes.get(row) ?? otherwise,
        text: firstText(read, row),
      }))
  })

const saidIn = (read: ReadSheet, { cells }: Preamble): SaidText[] =>
  cells.map((cell) => ({ sheet: read.sheet.name, cell }))

const said = (read: ReadSheet): SaidText[] => saidIn(read, read.preamble)

const COVER_ROWS = 12
const SIGNATURE_ROWS = 20

/** Title blocks of the tables read, and apart from them those of the short sheets that were not read. */
const communeTexts = (
  sheets: readonly ReadSheet[],
  picked: readonly PickedTable[],
): { own: SaidText[]; covers: SaidText[] } => {
  const used = new Set(picked.map((table) => table.read))
  const covers = sheets.filter(
    (read) => !used.has(read) && read.sheet.visibility === 'visible' && read.grid.rows.length <= COVER_ROWS,
  )
  // Without a heading to end it, what stands above the list would reach into it.
  const bare = picked.find(({ read, candidate }) => candidate === read.headless)
  const own = bare === undefined ? [...used].flatMap(said) : saidIn(bare.read, bare.candidate.preamble)
  return { own, covers: covers.flatMap(said) }
}

const signatureTexts = ({ aside, read }: BuiltTable): SaidText[] =>
  aside
    .filter(({ cause }) => cause === 'signature')
    .slice(0, SIGNATURE_ROWS)
    .flatMap(({ row }) => read.grid.cellsOf(row).map((cell) => ({ sheet: read.sheet.name, cell })))

/** How far above a heading printed again another letterhead is looked for. */
const LETTERHEAD_ROWS = 12
const namesCommune = /(?:^|\s)(?:xã|thị trấn|phường|ubnd|ủy ban|uỷ ban)(?:\s|$)/iu

/** Headings of groups, signatures, and letterheads between the parts of a list: all that may name a second commune. */
const textsWithin = ({ aside, read, picked }: BuiltTable): SaidWithin[] => {
  const { block, repeats } = picked.candidate
  const heads = [...repeats, ...read.candidates.map((other) => other.block)].map(({ top }) => top)
  const isAboveHead = (row: number) => heads.some((top) => row < top && row >= top - LETTERHEAD_ROWS)
  return aside
    .filter(({ row, cause }) => row > block.bottom && cause !== 'heading' && cause !== 'empty-form-row')
    .flatMap(({ row, cause }) =>
      read.grid
        .cellsOf(row)
        .filter(
          ({ text }) =>
            namesCommune.test(text) &&
            (cause === 'group' || isSignedFor(text) || (cause !== 'total' && isAboveHead(row))),
        )
        .map((cell) => ({
          sheet: read.sheet.name,
          cell,
          isSigned: cause !== 'group' && isSignedFor(cell.text),
        })),
    )
}

const tableView = (table: BuiltTable): RecognisedTable => {
  const { candidate, content, read } = table.picked
  const { top, bottom } = candidate.block
  return {
    sheet: read.sheet.name,
    content,
    confidence: candidate.confidence,
    title: candidate.preamble.title,
    headingRows: Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
    columns: candidate.columns,
    signature: candidate.signature,
  }
}

const outcomeOf = (
  filledRows: number,
  records: number,
  hasQuestion: boolean,
  isNil: boolean,
): Pick<Recognised, 'outcome' | 'refuseReason'> => {
  const isWaiting = (hasQuestion || isNil) && records === 0
  if (filledRows === 0 || (records === 0 && !isWaiting)) return { outcome: 'refuse', refuseReason: 'empty' }
  return { outcome: hasQuestion ? 'accept-with-issues' : 'accept', refuseReason: null }
}

const noSpreadsheet = { outcome: 'refuse', refuseReason: 'not-a-spreadsheet' } as const

/** Filled rows below another heading on a sheet whose tables gave nothing: that is no blank form. */
const hasUnreadRows = (sheets: readonly ReadSheet[], picked: readonly PickedTable[]): boolean =>
  sheets.some(
    (read) =>
      picked.some((table) => table.read === read) &&
      read.candidates.some(
        (candidate) =>
          !picked.some((table) => table.candidate === candidate) &&
          candidate.rows.some((row) => filledCells(candidate.grid, row) >= 3),
      ),
  )

/** Cells from which on a row of text may be a row of a table. */
const cellsOfTable = 3

/**
 * A letter or notes whose commas were taken for columns. A workbook says that it is a table by being one; of text
 * only its rows can say it, and fewer than half of these hold several cells.
 */
const isRunningText = (format: Workbook['format'], sheets: readonly ReadSheet[]): boolean => {
  if (format !== 'csv') return false
  const filled = sheets.flatMap(({ grid }) => grid.rows.map((row) => filledCells(grid, row)))
  const wide = filled.filter((cells) => cells >= cellsOfTable).length
  return wide === 0 || wide * 2 < filled.length
}

const filledCells = (grid: Grid, row: number): number =>
  grid.cellsOf(row).filter((cell) => !isBlankMark(tidy(cell.text)) && tidy(cell.text) !== '').length

/** What is known of a workbook once its records have passed. */
export type RecognisedWhole = Omit<Recognised, 'records' | 'tables' | 'commune'>

export type PassingRecord = { record: RecognisedRecord; table: RecognisedTable }

export type PassingRecognition = {
  commune: RecognisedCommune
  tables: RecognisedTable[]
  requests: NamedRequest[]
  /** Each once, with its table, in the order of the tables; at their end the rest. */
  records: Generator<PassingRecord, RecognisedWhole, undefined>
}

/** A sheet may repeat another one, which is told from all their records; a workbook with one table need not hold them. */
const heldRecords = (built: readonly BuiltTable[], report: Report): Iterable<RecognisedRecord>[] => {
  if (built.length < 2) return built.map(({ records }) => records)
  const held = built.map(({ read, records }) => ({ sheet: read.sheet.name, records: [...records] }))
  holdRepeatedSheets(held, report)
  return held.map(({ records }) => records)
}

/** Recognises a workbook read by the reader, its records one by one. Never throws for any content. */
export const recognising = (workbook: Workbook, options: RecogniseOptions): PassingRecognition => {
  const { issues, report } = collectIssues()
  const sheets = workbook.sheets.map((sheet) => readSheet(sheet, options))
  const filledRows = sheets.reduce((sum, read) => sum + read.grid.rows.length, 0)
  const picked = pickTables(sheets, options, report)
  const firstOf = <T>(told: (preamble: Preamble) => T | null): T | null =>
    picked.map(({ candidate }) => told(candidate.preamble)).find((found) => found !== null) ?? null
  const documentDate = firstOf((preamble) => preamble.documentDate)
  const year = firstOf((preamble) => preamble.year)
  const day =
    documentDate ?? (year === null || options.day.startsWith(String(year)) ? options.day : `${year}-12-31`)
  const passed: CountedTable[] = []
  const built = picked.map((table) => buildTable(table, options, documentDate, report, passed))
  const { own, covers } = communeTexts(sheets, picked)
  const signed = built.flatMap(signatureTexts)
  const within = built.flatMap(textsWithin)
  const { units, fileName, forcedUnit } = options
  const { commune, questions } = recogniseCommune(
    own,
    covers,
    signed,
    within,
    units,
    fileName,
    day,
    forcedUnit,
  )
  const tables = built.map(tableView)

  function* passing(): PassingRecognition['records'] {
    const answers: CriterionAnswer[] = []
    let records = 0
    const withRecords = new Set<ContentKind>()
    const held = heldRecords(built, report)
    for (const [at, table] of tables.entries()) {
      for (const record of held[at] ?? []) {
        records += 1
        withRecords.add(table.content)
        if (record.type === 'criterionResult') answers.push(record)
        yield { record, table }
      }
    }
    checkCounts(passed, report)
    if (records === 0 && hasUnreadRows(sheets, picked)) report('content_unknown', 'must', {}, {})
    reportMissing(answers, options.criteria, report)
    if (records > 0) for (const { code, ...params } of questions) report(code, 'must', {}, params)
    const ignored = ignoredRows(sheets, built)
    const nil = [
      ...new Set(built.filter(({ isNil }) => isNil).map(({ picked: { content } }) => content)),
    ].filter((content) => !withRecords.has(content))
    const hasQuestion = issues.some(
      (issue) => issue.level === 'must' && (records > 0 || answerable.has(issue.code)),
    )
    const [main] = picked
    const unknown = main === undefined ? unknownTables(sheets, options) : []
    const isText =
      picked.length === 0 && options.forcedContent === undefined && isRunningText(workbook.format, sheets)
    return {
      ...(isText ? noSpreadsheet : outcomeOf(filledRows, records, hasQuestion, nil.length > 0)),
      content: main?.content ?? null,
      nil,
      confidence: main?.candidate.confidence ?? 0,
      period: firstOf((preamble) => preamble.period),
      documentDate,
      ignored,
      control: {
        filledRows,
        dataRows: filledRows - ignored.length,
        records,
        ignored: ignored.length,
      },
      issues,
      ...(unknown.length > 0 ? { unknownTables: unknown } : {}),
    }
  }

  const requests = namedRequests([...own, ...covers].map(({ cell }) => cell.text))
  return { commune, tables, requests, records: passing() }
}

/** The same with all its records, where they are to be looked at as a whole. */
export const recognise = (workbook: Workbook, options: RecogniseOptions): Recognised => {
  const { commune, tables, records: passing } = recognising(workbook, options)
  const records: RecognisedRecord[] = []
  let step = passing.next()
  for (; !step.done; step = passing.next()) records.push(step.value.record)
  return { ...step.value, commune, tables, records }
}
