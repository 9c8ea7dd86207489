/** What a table says of its own sums and counts, held against its rows. */
import type { RecognisedRecord, SubjectKind } from '../recognised.ts'
import { type Cell, cellReference } from '../sheet.ts'
import { readPeople } from './counts.ts'
import { statedCounts, statedTotal } from './row-words.ts'
import { columnsOf, type Report, type Table } from './table.ts'
import { folded, tidy } from './words.ts'

/**
 * What the totals of a table are held against, gathered as its records pass. `parts`: the people of activities, or the
 * nominees, above each of the rows that may state a total since the one before it, and below the last.
 */
export type Counted = { parts: number[]; nominees: Map<SubjectKind | null, number> }

export const nothingCounted = (): Counted => ({ parts: [0], nominees: new Map() })

export const count = (counted: Counted, totalRows: readonly number[], record: RecognisedRecord): void => {
  if (record.type !== 'activity' && record.type !== 'nominee') return
  const [row = 0] = record.source.rows
  const { parts, nominees } = counted
  // Records come in the order of their rows.
  while ((totalRows[parts.length - 1] ?? row) < row) parts.push(0)
  const last = parts.length - 1
  const here = record.type === 'activity' ? (record.participants ?? 0) : 1
  parts[last] = (parts[last] ?? 0) + here
  if (record.type === 'nominee') nominees.set(record.subjectKind, (nominees.get(record.subjectKind) ?? 0) + 1)
}

/** A table whose records have passed, with its rows that may state a total. */
export type CountedTable = { table: Table; asideRows: readonly number[]; counted: Counted }

/** A sum that begins before this table has nothing here to be held against. */
const isCarried = (table: Table, row: number): boolean =>
  table.grid.cellsOf(row).some((cell) => /\b(luy ke|mang sang|chuyen sang)\b/u.test(folded(cell.text)))

/** A number that a row states of the rows above it. */
type Stated = { row: number; cell: Cell; expected: number }

/** Of a list in parts a sum is that of its part, or of all so far; one above its list that of all. */
const wrongSums = (
  asideRows: readonly number[],
  { parts }: Counted,
  stated: (row: number) => { cell: Cell; expected: number } | undefined,
): (Stated & { found: number })[] => {
  const whole = parts.reduce((all, part) => all + part, 0)
  let soFar = 0
  return asideRows.flatMap((row, at) => {
    const part = parts[at] ?? 0
    soFar += part
    const said = stated(row)
    if (said === undefined || [part, soFar, whole].includes(said.expected)) return []
    return [{ row, ...said, found: part === 0 ? whole : part }]
  })
}

/** The people of activities against their rows. */
export const checkPeople = ({ table, asideRows, counted }: CountedTable, report: Report): void => {
  if (table.content !== 'activities') return
  const [column] = columnsOf(table, 'participants')
  if (column === undefined) return
  const wrong = wrongSums(asideRows, counted, (row) => {
    const cell = table.grid.at(row, column.column)
    const read = cell === undefined ? undefined : readPeople(cell)
    if (cell === undefined || read === undefined || !('value' in read) || isCarried(table, row))
      return undefined
    return { cell, expected: read.value }
  })
  for (const { row, cell, expected, found } of wrong)
    report(
      'total_mismatch',
      'should',
      { sheet: table.sheet, row, cell: cellReference(row, cell.column) },
      { count: found, expected },
    )
}

/** "Tổng cộng: 09 người" in a cell, or "Tổng cộng" and a number beside it among the names. */
const totalOf = (table: Table, row: number): { cell: Cell; expected: number } | undefined => {
  const [first, ...others] = table.grid.cellsOf(row).filter(({ text }) => tidy(text) !== '')
  if (first === undefined || isCarried(table, row)) return undefined
  const own = statedTotal(first.text)
  if (own !== undefined) return { cell: first, expected: own }
  const names = columnsOf(table, 'name').map(({ column }) => column)
  for (const cell of others) {
    const isAmongNames = names.includes(cell.column) && /^\d{1,4}$/u.test(tidy(cell.text))
    const expected = statedTotal(`${first.text}: ${cell.text}${isAmongNames ? ' người' : ''}`)
    if (expected !== undefined) return { cell, expected }
  }
  return undefined
}

/** More than was read is perhaps a row that was lost on the way. */
const levelOf = (expected: number, found: number): 'must' | 'should' => (expected > found ? 'must' : 'should')

type Nominees = Counted['nominees']

const inAll = (nominees: Nominees): number => [...nominees.values()].reduce((sum, count) => sum + count, 0)

const ofKind =
  (kind: SubjectKind) =>
  (nominees: Nominees): number =>
    nominees.get(kind) ?? 0

/** All nominees of a sheet or of the workbook; `isAbove`: of its tables none comes after the line. */
type Wider = { nominees: Nominees; isAbove: boolean }

const widerThan = (tables: readonly CountedTable[]): ((table: CountedTable) => Wider) => {
  const nominees: Nominees = new Map()
  for (const { counted } of tables)
    for (const [kind, count] of counted.nominees) nominees.set(kind, (nominees.get(kind) ?? 0) + count)
  const last = tables.at(-1)
  return (table) => ({ nominees, isAbove: table === last })
}

/**
 * What was found where something else is stated; undefined where that is the number of any list it may be of. Of the
 * lists above it that one is meant of which the fewest rows would be lost, since that a row is lost must not be missed.
 */
const foundOtherwise = (
  expected: number,
  own: number,
  wider: readonly Wider[],
  countOf: (nominees: Nominees) => number,
): number | undefined => {
  if (own === expected || wider.some(({ nominees }) => countOf(nominees) === expected)) return undefined
  const found = [own, ...wider.flatMap(({ nominees, isAbove }) => (isAbove ? [countOf(nominees)] : []))]
  const fewer = found.filter((count) => count < expected)
  return fewer.length > 0 ? Math.max(...fewer) : Math.min(...found)
}

const checkNominees = (
  { table, asideRows, counted }: CountedTable,
  wider: readonly Wider[],
  report: Report,
): void => {
  const ask = (row: number, cell: Cell, expected: number, found: number, kind?: string): void =>
    report(
      'count_mismatch',
      levelOf(expected, found),
      { sheet: table.sheet, row, cell: cellReference(cell.row, cell.column) },
      { count: found, expected, ...(kind === undefined ? {} : { field: kind }) },
    )
  const lists = [counted, ...wider]
  for (const sum of wrongSums(asideRows, counted, (row) => totalOf(table, row))) {
    const found = foundOtherwise(sum.expected, sum.found, wider, inAll)
    // "12 người" beside two collectives.
    const isOfPeople = lists.some(({ nominees }) => nominees.get('individual') === sum.expected)
    if (found !== undefined && !isOfPeople) ask(sum.row, sum.cell, sum.expected, found)
  }
  for (const row of asideRows) {
    const [cell] = table.grid.cellsOf(row)
    if (cell === undefined) continue
    const stated: [string, number | undefined][] = Object.entries(statedCounts(cell.text))
    for (const [kind, expected] of stated) {
      if (expected === undefined) continue
      const countOf = ofKind(kind as SubjectKind)
      const found = foundOtherwise(expected, countOf(counted.nominees), wider, countOf)
      if (found !== undefined) ask(row, cell, expected, found, kind)
    }
  }
}

/**
 * The counts of closing lines. A list in several tables, each with its own headings, has one below the last: once all
 * have passed, it is held against its own table, all of its sheet and all of the workbook.
 */
export const checkCounts = (tables: readonly CountedTable[], report: Report): void => {
  const nominations = tables.filter(({ table }) => table.content === 'nomination')
  const ofWorkbook = widerThan(nominations)
  const bySheet = Map.groupBy(nominations, ({ table }) => table.sheet)
  for (const ofOne of bySheet.values()) {
    const ofSheet = widerThan(ofOne)
    for (const table of ofOne) checkNominees(table, [ofSheet(table), ofWorkbook(table)], report)
  }
}
