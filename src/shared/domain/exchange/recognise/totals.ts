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

/** Totals against the rows: people of activities, and the counts a closing line states. */
export const checkTotals = (
  table: Table,
  asideRows: readonly number[],
  counted: Counted,
  report: Report,
): void => {
  if (table.content === 'activities') checkPeople(table, asideRows, counted, report)
  if (table.content === 'nomination') checkNominees(table, asideRows, counted, report)
}

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

const checkPeople = (table: Table, asideRows: readonly number[], counted: Counted, report: Report): void => {
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

const checkNominees = (
  table: Table,
  asideRows: readonly number[],
  counted: Counted,
  report: Report,
): void => {
  const place = (row: number, cell: Cell) => ({
    sheet: table.sheet,
    row,
    cell: cellReference(cell.row, cell.column),
  })
  const people = counted.nominees.get('individual')
  // "12 người" beside two collectives.
  for (const { row, cell, expected, found } of wrongSums(asideRows, counted, (row) => totalOf(table, row)))
    if (expected !== people)
      report('count_mismatch', levelOf(expected, found), place(row, cell), { count: found, expected })
  for (const row of asideRows) {
    const [cell] = table.grid.cellsOf(row)
    if (cell === undefined) continue
    const stated: [string, number | undefined][] = Object.entries(statedCounts(cell.text))
    for (const [kind, expected] of stated) {
      const found = counted.nominees.get(kind as SubjectKind) ?? 0
      if (expected === undefined || expected === found) continue
      report('count_mismatch', levelOf(expected, found), place(row, cell), {
        count: found,
        expected,
        field: kind,
      })
    }
  }
}
