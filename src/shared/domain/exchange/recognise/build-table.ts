import { addDays } from '#shared/dates.ts'
import { isNilQuestion, isSurelyNil, type NilAnswer, nilAnswer } from '../nil-words.ts'
import { originsInTable } from '../origins.ts'
import type { RecogniseOptions } from '../recognise-options.ts'
import type { IgnoredCause, RecognisedRecord } from '../recognised.ts'
import { activityAt } from './activities.ts'
import type { ReadSheet } from './candidates.ts'
import { checkColumns, checkRecords } from './checks.ts'
import { joinContinuations, splitContinuations } from './continuation.ts'
import { formBelow } from './form-of-group.ts'
import type { Group } from './group.ts'
import type { HeadingBlock } from './headings.ts'
import { nomineesAt } from './nomination.ts'
import { hasAnswers, type PickedTable } from './pick-tables.ts'
import { remedyAt } from './remedies.ts'
import { changesList, groupKind, isNil, numberingOf } from './row-words.ts'
import { type SortedRows, sortRows } from './rows.ts'
import { readSelfCheck } from './selfcheck.ts'
import type { Report, Table } from './table.ts'
import { type CountedTable, checkPeople, count, nothingCounted } from './totals.ts'
import { keyFields } from './vocabulary.ts'
import { tidy } from './words.ts'

export type BuiltTable = {
  picked: PickedTable
  read: ReadSheet
  /** Made as they are asked for, once: a list of a district is not held. */
  records: Iterable<RecognisedRecord>
  /** The rows of the records that have passed, ascending. */
  dataRows: number[]
  aside: { row: number; cause: IgnoredCause }[]
  /** It says that there is nothing to report. */
  isNil: boolean
}

/** The group in force where a table begins: the last one named between the table before and its heading. */
const startGroup = ({ read, candidate }: PickedTable): Group => {
  const before = read.candidates.findLast((other) => other.block.bottom < candidate.block.top)
  const from = before === undefined ? 0 : before.block.bottom
  const { grid } = candidate
  const rows = grid.rows.filter((row) => row > from && row < candidate.block.top)
  for (const row of rows.reverse()) {
    for (const cell of grid.cellsOf(row)) {
      const kind = groupKind(cell.text)
      if (kind !== undefined)
        return {
          index: 0,
          kind,
          numbering: numberingOf(cell.text),
          form: formBelow(
            { text: cell.text, row, column: cell.column, mark: cell.text },
            undefined,
            undefined,
          ),
          text: cell.text,
          row,
          column: cell.column,
        }
    }
  }
  return { index: 0, kind: undefined, numbering: undefined, form: undefined, text: '', row: 0, column: 1 }
}

const headingRows = ({ top, bottom }: HeadingBlock): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => top + index)

const hasKeyColumn = ({ candidate, content }: PickedTable): boolean =>
  candidate.columns.some(
    ({ field }) => field === keyFields[content] || (content === 'nomination' && field === 'familyName'),
  )

const firstTextOf = (read: ReadSheet, row: number): string =>
  tidy(read.grid.cellsOf(row).find((cell) => cell.kind === 'text')?.text ?? '')

/** Our own sheet asks it above its headings, also where it was copied without our stamp. */
const nilBox = ({
  read,
  candidate,
}: PickedTable): { answer: NilAnswer; text: string; row: number } | undefined => {
  const question = candidate.preamble.cells.find(
    (cell) => isNilQuestion(cell.text) && cell.row < candidate.block.top,
  )
  if (question === undefined) return undefined
  const answer = nilAnswer(read.grid.cellsOf(question.row).map(({ text }) => text))
  return answer && { ...answer, row: question.row }
}

/** @param isBlank none of its rows holds an answer. */
const sayIfNil = (
  picked: PickedTable,
  { data, nilRows }: SortedRows,
  isBlank: boolean,
  report: Report,
): boolean => {
  const { read } = picked
  const sheet = read.sheet.name
  const box = nilBox(picked)
  if (!isBlank) {
    if (box !== undefined && box.answer !== 'not_nil') {
      const said = box.answer === 'unclear' ? { text: box.text } : {}
      report('nil_with_rows', 'must', { sheet }, { count: data.length, ...said })
    }
    return false
  }
  if (box !== undefined) {
    const { answer, row, text } = box
    // Our own question, answered as it asks to be.
    if (answer !== 'nil')
      report(answer === 'unclear' ? 'nil_unclear' : 'nil_denied', 'must', { sheet, row }, { text })
    return answer !== 'not_nil'
  }
  const [row] = data.length === 0 ? nilRows : []
  if (row === undefined) return false
  report('nil_stated', 'must', { sheet, row }, { text: firstTextOf(read, row) })
  return true
}

/** What the rows of a table say, by their place in it. */
const recordsAt = (
  table: Table,
  report: Report,
  options: RecogniseOptions,
): ((index: number) => readonly RecognisedRecord[]) => {
  switch (table.content) {
    case 'nomination':
      return nomineesAt(table, report)
    case 'activities': {
      const activity = activityAt(table, report)
      return (index) => [activity(index)]
    }
    case 'selfcheck': {
      // Two rows may answer one criterion: that is told from all of them.
      const answers = readSelfCheck(table, report, options.criteria)
      return (index) => answers.slice(index, index + 1)
    }
    case 'remedy': {
      const remedy = remedyAt(table, report)
      return (index) => [remedy(index)]
    }
  }
}

/** A record without its main words; persons without a name are asked about where names are read. */
const askIfUnnamed = (record: RecognisedRecord, report: Report): void => {
  if (record.type === 'nominee') return
  const field = record.type === 'activity' ? 'form' : record.type === 'remedy' ? 'finding' : 'text'
  const isCoded = record.type === 'criterionResult' && record.code !== null
  const said =
    record.type === 'activity' ? record.form : record.type === 'remedy' ? record.finding : record.text
  const [row] = record.source.rows
  if (said !== null || isCoded || record.unsure[field] !== undefined || row === undefined) return
  report('row_unclear', 'must', { sheet: record.source.sheet, row, field })
}

type SortedTable = {
  table: Table
  block: HeadingBlock
  /** Rows that only go on, by the row they belong to. */
  tails: ReadonlyMap<number, readonly number[]>
  /** Rows left aside that may state a total. */
  totals: readonly number[]
}

const noTails: readonly number[] = []

/** What is asked about the columns, then row by row, then what is asked about the whole. */
function* readRecords(
  { table, block, tails, totals }: SortedTable,
  dataRows: number[],
  options: RecogniseOptions,
  report: Report,
  passed: CountedTable[],
): Generator<RecognisedRecord> {
  checkColumns(table, block, report)
  const saidAt = recordsAt(table, report, options)
  const counted = nothingCounted()
  for (const [index, dataRow] of table.rows.entries()) {
    const { row } = dataRow
    const records = saidAt(index)
    const more = tails.get(row) ?? noTails
    for (const record of records) askIfUnnamed(record, report)
    if (more.length > 0) joinContinuations(table, row, more, records, report)
    checkRecords(table, dataRow, more, records, report)
    dataRows.push(row, ...more)
    for (const record of records) {
      count(counted, totals, record)
      yield record
    }
  }
  const countedTable = { table, asideRows: totals, counted }
  checkPeople(countedTable, report)
  passed.push(countedTable)
}

/**
 * One table: its rows sorted, and its records with their checks as they are asked for. A blank form gives none.
 *
 * @param passed tables all of whose records were asked for: this one is added to them.
 */
export const buildTable = (
  picked: PickedTable,
  options: RecogniseOptions,
  documentDate: string | null,
  report: Report,
  passed: CountedTable[],
): BuiltTable => {
  const { read, candidate, content } = picked
  const { block, preamble } = candidate
  if (!hasKeyColumn(picked)) {
    report(
      'key_column_missing',
      'must',
      { sheet: read.sheet.name, row: block.top },
      { field: keyFields[content] },
    )
    const heading = headingRows(block).map((row) => ({ row, cause: 'heading' as const }))
    const rest = candidate.rows.map((row) => ({ row, cause: 'other-sheet' as const }))
    return { picked, read, records: [], dataRows: [], aside: [...heading, ...rest], isNil: false }
  }
  const { repeats } = candidate
  const sorted = sortRows(
    candidate.grid,
    block,
    candidate.rows,
    content,
    candidate.columns,
    startGroup(picked),
    repeats,
  )
  const headings = [block, ...repeats].flatMap(headingRows).map((row) => ({ row, cause: 'heading' as const }))
  const unclear = sorted.unclear.map((row) => ({ row, cause: 'empty-form-row' as const }))
  const aside = [...headings, ...sorted.aside, ...unclear]
  const isBlank = !hasAnswers(
    picked,
    sorted.data.map(({ row }) => row),
  )
  const saysNil = sayIfNil(picked, sorted, isBlank, report)
  const remarks = sorted.aside
    .filter(
      ({ row, cause }) => cause === 'note' && read.grid.cellsOf(row).some(({ text }) => changesList(text)),
    )
    .map(({ row }) => row)
  const doubtful = isBlank ? [] : sorted.doubtful
  // "Không phát sinh mới, còn 2 việc cũ" beside rows may be one of them.
  const isHalfNil = (row: number): boolean =>
    read.grid.cellsOf(row).some(({ text }) => isNil(text) && !isSurelyNil(text))
  const halfNil = isBlank ? [] : sorted.nilRows.filter(isHalfNil)
  for (const row of [...remarks, ...sorted.unclear, ...doubtful, ...halfNil].sort((a, b) => a - b))
    report('row_unclear', 'must', { sheet: read.sheet.name, row })
  if (isBlank) {
    const blank = sorted.data.map(({ row }) => ({ row, cause: 'empty-form-row' as const }))
    return { picked, read, records: [], dataRows: [], aside: [...aside, ...blank], isNil: saysNil }
  }
  const day = documentDate ?? options.day
  const draft: Table = {
    grid: candidate.grid,
    sheet: read.sheet.name,
    content,
    columns: candidate.columns,
    byField: Map.groupBy(candidate.columns, (column) => column.field),
    rows: sorted.data,
    title: preamble.title,
    year: preamble.year ?? Number((preamble.period?.to ?? day).slice(0, 4)),
    period: preamble.period,
    // Where the document says of what time it speaks, the clock of this machine says nothing.
    latest: documentDate ?? (preamble.period === null ? addDays(options.day, 1) : null),
    origins: originsInTable(),
  }
  const { rows, tails } = splitContinuations(draft)
  const totals = sorted.aside.filter(({ cause }) => cause === 'total' || cause === 'closing')
  const sortedTable = { table: { ...draft, rows }, block, tails, totals: totals.map(({ row }) => row) }
  const dataRows: number[] = []
  const records = readRecords(sortedTable, dataRows, options, report, passed)
  return { picked, read, records, dataRows, aside, isNil: saysNil }
}
