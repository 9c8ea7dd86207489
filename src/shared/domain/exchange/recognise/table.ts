import type {
  ColumnField,
  ColumnMapping,
  ContentKind,
  IssueLevel,
  IssueParams,
  RecogniseIssue,
  RecogniseIssueCode,
} from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
import type { DataRow } from './rows.ts'
import { folded, isBlankMark, remembered, tidy } from './words.ts'

export type Period = { from: string; to: string }

/** One table with its rows sorted: what the builders of the four contents work on. */
export type Table = {
  grid: Grid
  sheet: string
  content: ContentKind
  columns: readonly ColumnMapping[]
  rows: readonly DataRow[]
  title: string
  /** Year the document speaks of. */
  year: number
  period: Period | null
  /** No activity can have happened after it. */
  latest: string
}

export type Report = (
  code: RecogniseIssueCode,
  level: IssueLevel,
  place: { sheet?: string; row?: number; cell?: string; field?: string },
  params?: IssueParams,
) => void

/** Gathers questions; the same question about the same cell is asked once, with all its candidates. */
export const collectIssues = (): { issues: RecogniseIssue[]; report: Report } => {
  const issues: RecogniseIssue[] = []
  const asked = new Map<string, RecogniseIssue>()
  const report: Report = (code, level, place, params = {}) => {
    const key = [code, place.sheet, place.row, place.cell, place.field, params.heading, params.name].join('|')
    const before = place.row === undefined ? undefined : asked.get(key)
    if (before === undefined) {
      const issue: RecogniseIssue = { code, level, ...place, params }
      asked.set(key, issue)
      issues.push(issue)
      return
    }
    const candidates = new Set(
      [before.params.candidates, params.candidates].flatMap((list) => list?.split('; ') ?? []),
    )
    candidates.delete('')
    if (candidates.size > 0) before.params = { ...before.params, candidates: [...candidates].join('; ') }
  }
  return { issues, report }
}

/** What a record's field holds once merged repeats and "nt" are followed. */
export type Resolved =
  | { kind: 'empty' }
  | { kind: 'value'; cell: Cell; at: Cell; isRepeated: boolean }
  | { kind: 'unclear'; at: Cell; candidates: Cell[] }

const EMPTY: Resolved = { kind: 'empty' }

/** "nt", "-nt-", "n/t", "như trên", a lone quote mark: the value above again. */
const isRepeatMark = remembered((text): boolean => {
  const bare = tidy(text)
  if (/^[-–—\s]*["”“″〃'’`,/]{1,3}[-–—\s]*$/u.test(bare) && !/^,$/u.test(bare)) return true
  const flat = folded(bare)
  return (
    /^(nt|n t|nhu tren|nt nhu tren|tuong tu|tuong tu tren|tuong tu nhu tren|nhu tren nt)$/u.test(flat) &&
    bare.length <= 20
  )
})

const isFilled = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined &&
  (cell.kind === 'error' || cell.kind === 'formula-without-value' || !isBlankMark(tidy(cell.text))) &&
  (tidy(cell.text) !== '' || cell.kind === 'error' || cell.kind === 'formula-without-value')

export type Resolver = (index: number, column: number) => Resolved

/** Follows merged repeats and repeat marks; rows are asked in order, each answer is kept. */
export const resolverOf = (table: Table): Resolver => {
  const first = table.rows[0]?.row ?? 0
  const memo = new Map<number, Resolved[]>()
  const own = (row: number, column: number): Cell | undefined => {
    const cell = table.grid.at(row, column)
    if (cell !== undefined) return cell
    const merge = table.grid.mergeAt(row, column)
    if (merge === undefined || merge.left !== column || merge.top < first) return undefined
    return table.grid.at(merge.top, column)
  }
  const repeated = (at: Cell, index: number, column: number): Resolved => {
    const here = table.rows[index]
    const before = table.rows[index - 1]
    if (here === undefined || before === undefined) return { kind: 'unclear', at, candidates: [] }
    const above = resolve(index - 1, column)
    if (above.kind === 'empty') return { kind: 'unclear', at, candidates: [] }
    if (above.kind === 'unclear') return { kind: 'unclear', at, candidates: above.candidates }
    const isHiddenBetween = table.grid.isRowHidden(before.row) && !table.grid.isRowHidden(here.row)
    if (before.group.index !== here.group.index || isHiddenBetween)
      return { kind: 'unclear', at, candidates: [above.cell] }
    return { kind: 'value', cell: above.cell, at, isRepeated: true }
  }
  const resolve: Resolver = (index, column) => {
    const known = memo.get(column) ?? []
    const before = known[index]
    if (before !== undefined) return before
    const row = table.rows[index]
    const cell = row === undefined ? undefined : own(row.row, column)
    const answer: Resolved = !isFilled(cell)
      ? EMPTY
      : isRepeatMark(cell.text)
        ? repeated(cell, index, column)
        : { kind: 'value', cell, at: cell, isRepeated: cell.row !== row?.row }
    known[index] = answer
    memo.set(column, known)
    return answer
  }
  return resolve
}

export const columnsOf = (table: Table, field: ColumnField): ColumnMapping[] =>
  table.columns.filter((column) => column.field === field)
