/**
 * Rows of a file that were erased from the register, and what is asked before they come in again. A mark is the id of a row,
 * `sheet!line` or `sheet!line#2`, or a line alone; it says nothing of the person. Read with other columns a file may have
 * other rows: a mark whose row is not there is about every row on its line.
 */
import type { IncomingRow, ReadingIssue } from './incoming.ts'
import type { Reviewed } from './review.ts'

export type ErasedMarks = {
  /** Rows that name somebody who was erased since. */
  holdsErased?: string[]
  /** These bytes were erased since their term of keeping had ended. */
  termEnded?: boolean
}

type MarkedRow = Pick<IncomingRow, 'id' | 'sheet' | 'rows'>

const lineOf = (mark: string): string => mark.replace(/(?<=!\d+)#\d+$/u, '')

const linesOf = ({ sheet, rows }: MarkedRow): string[] => rows.map((row) => `${sheet}!${row}`)

/** For rows that are marked: themselves, and the lines that they go on over. */
export const marksOf = (rows: readonly MarkedRow[]): string[] =>
  rows.flatMap((row) => [row.id, ...linesOf(row).slice(1)])

const onLines = <Row extends MarkedRow>(rows: readonly Row[], lines: ReadonlySet<string>): Row[] =>
  lines.size === 0 ? [] : rows.filter((row) => linesOf(row).some((line) => lines.has(line)))

/** The rows that the marks are about, and whether there is one that is about none. */
export const markedRows = (
  rows: readonly MarkedRow[],
  marks: readonly string[],
): { ids: Set<string>; isOneLost: boolean } => {
  if (marks.length === 0) return { ids: new Set(), isOneLost: false }
  const known = new Set(rows.map(({ id }) => id))
  const lines = new Set(marks.filter((mark) => !known.has(mark)).map(lineOf))
  const found = onLines(rows, lines)
  const ids = new Set([...marks.filter((mark) => known.has(mark)), ...found.map(({ id }) => id)])
  const here = new Set(found.flatMap(linesOf))
  return { ids, isOneLost: [...lines].some((line) => !here.has(line)) }
}

/** The marks of a file whose rows are others now: every row on a marked line, and what was marked, should it come back. */
export const marksAnew = (rows: readonly MarkedRow[], marks: readonly string[]): string[] => [
  ...new Set([...marks, ...onLines(rows, new Set(marks.map(lineOf))).map(({ id }) => id)]),
]

const isOfPerson = ({ content, values }: IncomingRow): boolean =>
  content === 'nomination' && values.subjectKind !== 'collective'

/** Such rows are held back until the clerk says what becomes of them. */
export const holdingBack = (
  state: Reviewed,
  { holdsErased = [], termEnded = false }: ErasedMarks,
): Reviewed => {
  if (holdsErased.length === 0 && !termEnded) return state
  const { ids } = markedRows(state.rows, holdsErased)
  const rows = state.rows.map((row): IncomingRow => {
    if (ids.has(row.id)) return { ...row, pending: 'erased' }
    return termEnded && isOfPerson(row) ? { ...row, pending: 'term-ended' } : row
  })
  return { ...state, rows }
}

/** The question that each of them is. */
export const erasedIssues = (rows: readonly IncomingRow[]): ReadingIssue[] =>
  rows.flatMap((row): ReadingIssue[] => {
    if (row.pending !== 'erased' && row.pending !== 'term-ended') return []
    const cell = row.origins.of('name')?.cell
    return [
      {
        code: row.pending === 'erased' ? 'erased_person' : 'term_ended',
        level: 'must',
        sheet: row.sheet,
        row: row.rows[0] ?? 0,
        field: 'name',
        ...(cell === undefined ? {} : { cell }),
        params: {},
      },
    ]
  })
