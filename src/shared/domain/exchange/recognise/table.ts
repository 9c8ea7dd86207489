import type { originsInTable } from '../origins.ts'
import type { IssueLevel, IssueParams, RecogniseIssue, RecogniseIssueCode } from '../recognise-issue.ts'
import type { ColumnField, ColumnMapping, ContentKind } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
import type { DataRow } from './rows.ts'
import { folded, isBlankMark, startsWithLetter, tidy } from './words.ts'

export type Period = { from: string; to: string }

/** One table with its rows sorted: what the builders of the four contents work on. */
export type Table = {
  grid: Grid
  sheet: string
  content: ContentKind
  columns: readonly ColumnMapping[]
  /** The columns by what they hold; those without a field under null. */
  byField: ReadonlyMap<ColumnField | null, readonly ColumnMapping[]>
  rows: readonly DataRow[]
  title: string
  /** Year the document speaks of. */
  year: number
  period: Period | null
  /** No activity can have happened after it; null where that cannot be said. */
  latest: string | null
  origins: ReturnType<typeof originsInTable>
}

export type Report = (
  code: RecogniseIssueCode,
  level: IssueLevel,
  place: Pick<RecogniseIssue, 'sheet' | 'row' | 'cell' | 'field' | 'part'>,
  params?: IssueParams,
) => void

/** Gathers questions; the same question about the same cell (and person in it) is asked once, with all its candidates. */
export const collectIssues = (): { issues: RecogniseIssue[]; report: Report } => {
  const issues: RecogniseIssue[] = []
  const asked = new Map<string, RecogniseIssue>()
  const report: Report = (code, level, place, params = {}) => {
    const { sheet, row, cell, field, part } = place
    const key = [code, sheet, row, cell, field, part, params.heading, params.name].join('|')
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
  | { kind: 'value'; cell: Cell; at: Cell }
  | { kind: 'unclear'; at: Cell; candidates: Cell[] }

const EMPTY: Resolved = { kind: 'empty' }

const LONGEST_MARK = 20

/** Of letters: lower case. */
const lowerCode = (text: string, at: number): number => text.charCodeAt(at) | 0x20

const [n, t, h, u] = [0x6e, 0x74, 0x68, 0x75]

/** A quick look at a text that begins with a letter: "nt", "n.t", "như trên", "tương tự" go on so, most others do not. */
const mayBeMark = (text: string): boolean => {
  const first = lowerCode(text, 0)
  if (first !== n && first !== t) return false
  const second = lowerCode(text, 1)
  if (second < 0x61 || second > 0x7a) return true
  return first === n ? second === t || second === h : second === u
}

/** "nt", "-nt-", "n/t", "như trên", a lone quote mark: the value above again. */
const isRepeatMark = (text: string): boolean => {
  if (startsWithLetter(text) && !mayBeMark(text)) return false
  const bare = tidy(text)
  if (/^[-–—\s]*["”“″〃'’`,/]{1,3}[-–—\s]*$/u.test(bare) && bare !== ',') return true
  if (bare.length > LONGEST_MARK) return false
  return /^(nt|n t|nhu tren|nt nhu tren|tuong tu|tuong tu tren|tuong tu nhu tren|nhu tren nt)$/u.test(
    folded(bare),
  )
}

/** "Như số 1", "như STT 3", an arrow: something said elsewhere, and not surely in the row above. */
const isReference = (text: string): boolean => {
  if (startsWithLetter(text) && lowerCode(text, 0) !== n) return false
  const bare = tidy(text)
  if (bare.length > LONGEST_MARK) return false
  return (
    /^[↓⇓⬇↑⇑⬆]+$/u.test(bare) ||
    /^nhu (so|stt|muc|dong|hang|thu tu|so thu tu|truong hop|nguoi|ong|ba) (so |thu )?(\d{1,3}|tren)$/u.test(
      folded(bare),
    )
  )
}

const isFilled = (cell: Cell | undefined): cell is Cell => {
  if (cell === undefined) return false
  if (cell.kind === 'error' || cell.kind === 'formula-without-value' || startsWithLetter(cell.text))
    return true
  const text = tidy(cell.text)
  return text !== '' && !isBlankMark(text)
}

export type Resolver = (index: number, column: number) => Resolved

/** Follows merged repeats and repeat marks. What a mark stands for is kept: a column of nothing but marks is long. */
export const resolverOf = (table: Table): Resolver => {
  const first = table.rows[0]?.row ?? 0
  const marks = new Map<string, Resolved>()
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
    return { kind: 'value', cell: above.cell, at }
  }
  const marked = (at: Cell, index: number, column: number): Resolved => {
    const place = `${index} ${column}`
    const answer = marks.get(place) ?? repeated(at, index, column)
    marks.set(place, answer)
    return answer
  }
  const referring = (at: Cell, index: number, column: number): Resolved => {
    const above = index === 0 ? EMPTY : resolve(index - 1, column)
    const candidates =
      above.kind === 'value' ? [above.cell] : above.kind === 'unclear' ? above.candidates : []
    return { kind: 'unclear', at, candidates }
  }
  const resolve: Resolver = (index, column) => {
    const row = table.rows[index]
    const cell = row === undefined ? undefined : own(row.row, column)
    if (!isFilled(cell)) return EMPTY
    if (cell.kind === 'text' && isRepeatMark(cell.text)) return marked(cell, index, column)
    if (cell.kind === 'text' && isReference(cell.text)) return referring(cell, index, column)
    return { kind: 'value', cell, at: cell }
  }
  return resolve
}

const NO_COLUMNS: readonly ColumnMapping[] = []

export const columnsOf = (table: Table, field: ColumnField | null): readonly ColumnMapping[] =>
  table.byField.get(field) ?? NO_COLUMNS
