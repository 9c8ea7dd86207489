import { addDays } from '#shared/dates.ts'
import { originsInTable } from '../origins.ts'
import type { RecogniseOptions } from '../recognise-options.ts'
import type { IgnoredCause, RecognisedRecord } from '../recognised.ts'
import { readActivities } from './activities.ts'
import type { ReadSheet } from './candidates.ts'
import { checkColumns, checkRows, checkTotals } from './checks.ts'
import { joinContinuations, splitContinuations } from './continuation.ts'
import type { HeadingBlock } from './headings.ts'
import { readNominees } from './nomination.ts'
import { hasAnswers, type PickedTable } from './pick-tables.ts'
import { readRemedies } from './remedies.ts'
import { groupKind } from './row-words.ts'
import { type Group, sortRows } from './rows.ts'
import { readSelfCheck } from './selfcheck.ts'
import type { Report, Table } from './table.ts'
import { keyFields } from './vocabulary.ts'
import { tidy } from './words.ts'

export type BuiltTable = {
  picked: PickedTable
  read: ReadSheet
  records: RecognisedRecord[]
  aside: { row: number; cause: IgnoredCause }[]
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
      if (kind !== undefined) return { index: 0, kind, text: cell.text, row, column: cell.column }
    }
  }
  return { index: 0, kind: undefined, text: '', row: 0, column: 1 }
}

const headingRows = ({ top, bottom }: HeadingBlock): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => top + index)

const hasKeyColumn = ({ candidate, content }: PickedTable): boolean =>
  candidate.columns.some(
    ({ field }) => field === keyFields[content] || (content === 'nomination' && field === 'familyName'),
  )

const firstTextOf = (read: ReadSheet, row: number): string =>
  tidy(read.grid.cellsOf(row).find((cell) => cell.kind === 'text')?.text ?? '')

const readRecords = (table: Table, report: Report, options: RecogniseOptions): RecognisedRecord[] => {
  switch (table.content) {
    case 'nomination':
      return readNominees(table, report)
    case 'activities':
      return readActivities(table, report)
    case 'selfcheck':
      return readSelfCheck(table, report, options.criteria)
    case 'remedy':
      return readRemedies(table, report)
  }
}

/** A record without its main words; persons without a name are asked about where names are read. */
const askAboutUnnamed = (records: readonly RecognisedRecord[], report: Report): void => {
  for (const record of records) {
    if (record.type === 'nominee') continue
    const field = record.type === 'activity' ? 'form' : record.type === 'remedy' ? 'finding' : 'text'
    const isCoded = record.type === 'criterionResult' && record.code !== null
    const said =
      record.type === 'activity' ? record.form : record.type === 'remedy' ? record.finding : record.text
    const [row] = record.source.rows
    if (said !== null || isCoded || record.unsure[field] !== undefined || row === undefined) continue
    report('row_unclear', 'must', { sheet: record.source.sheet, row, field })
  }
}

/** Reads one table: rows sorted, records built, the table checked. A blank form gives no records. */
export const buildTable = (
  picked: PickedTable,
  options: RecogniseOptions,
  documentDate: string | null,
  report: Report,
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
    return { picked, read, records: [], aside: [...heading, ...rest] }
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
  if (sorted.data.length === 0) {
    const [row] = sorted.nilRows
    if (row !== undefined)
      report('nil_stated', 'must', { sheet: read.sheet.name, row }, { text: firstTextOf(read, row) })
  }
  if (
    !hasAnswers(
      picked,
      sorted.data.map(({ row }) => row),
    )
  ) {
    const blank = sorted.data.map(({ row }) => ({ row, cause: 'empty-form-row' as const }))
    return { picked, read, records: [], aside: [...aside, ...blank] }
  }
  for (const row of sorted.unclear) report('row_unclear', 'must', { sheet: read.sheet.name, row })
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
  const table = { ...draft, rows }
  const records = readRecords(table, report, options)
  askAboutUnnamed(records, report)
  joinContinuations(table, tails, records, report)
  checkColumns(table, block, report)
  checkRows(table, records, report)
  checkTotals(
    table,
    sorted.aside.filter(({ cause }) => cause === 'total' || cause === 'closing').map(({ row }) => row),
    records,
    report,
  )
  return { picked, read, records, aside }
}
