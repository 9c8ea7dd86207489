import {
  IconAlertTriangle,
  IconCircleMinus,
  IconEqual,
  IconPencil,
  IconPlus,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Review, ReviewIssue, ReviewRow } from '#shared/contract/exchange-review.ts'
import {
  type FieldValue,
  fieldKind,
  fieldsOf,
  mainField,
  requiredFields,
} from '#shared/domain/exchange/incoming.ts'
import type { RowOutcome } from '#shared/domain/exchange/reconcile.ts'
import { originIn, type ReviewList } from '#shared/domain/exchange/review-lists.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { CellState, EntryColumn } from '../../ui/entry-grid/entry-column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import type { StateTone } from '../../ui/state-tone.ts'
import { type GridLine, listOf } from './review-rows.ts'
import { rowSeat, seatsOf } from './review-seats.ts'
import {
  beginning,
  changeSaid,
  drawn,
  fileValueOf,
  keptSaid,
  type Shown,
  shownIn,
  spoken,
} from './review-shown.tsx'
import { originalText, shownValue } from './review-values.ts'
import { keptValueRoom, oldValueRoom, widthOf } from './review-widths.ts'

const outcomes: Record<RowOutcome, { tone: StateTone; icon: TablerIcon }> = {
  new: { tone: 'info', icon: IconPlus },
  changed: { tone: 'warn', icon: IconPencil },
  unchanged: { tone: 'none', icon: IconEqual },
  conflicting: { tone: 'bad', icon: IconAlertTriangle },
  undecided: { tone: 'warn', icon: IconAlertTriangle },
  rejected: { tone: 'bad', icon: IconX },
}

const lastColumns = new Set(['note', 'birthDate', 'phone', 'idNumber', 'honorific', 'durationHours'])

/** Long texts take what a wide window leaves over. */
const growing = new Set(['achievement', 'text', 'finding', 'measure', 'form', 'place'])

/** Fields that this file carries, what is required, and what was typed; the secondary ones last. */
const usedFields = (list: ReviewList | undefined, content: ReturnContent): string[] => {
  const required: readonly string[] = requiredFields[content]
  const used = fieldsOf[content].filter((field) => required.includes(field) || list?.fields.includes(field))
  const main = mainField[content]
  const rank = (field: string): number => (field === main ? 0 : lastColumns.has(field) ? 2 : 1)
  return content === 'selfcheck' ? used : [...used].sort((a, b) => rank(a) - rank(b))
}

/** Sentences by cell. */
export type RefusedCells = ReadonlyMap<string, string>

export const cellKey = (rowId: string, field: string): string => `${rowId}|${field}`

const inFileKey = 'in-file '

/** The field whose cells in the file a column shows; null for the other columns. */
export const fieldInFile = (column: string): string | null =>
  column.startsWith(inFileKey) ? column.slice(inFileKey.length) : null

export type ReviewColumnsInput = {
  m: Messages
  review: Review
  content: ReturnContent
  /** Columns with the file's own words beside what will be written: none, of the main column, of all that differ. */
  originals: 'none' | 'main' | 'all'
  cellValue: (row: ReviewRow, field: string) => FieldValue | undefined
  /** Where something was typed that the register cannot hold. */
  refused: RefusedCells
}

const issueIndex = (issues: readonly ReviewIssue[]): Map<string, ReviewIssue> => {
  const byCell = new Map<string, ReviewIssue>()
  for (const issue of issues) {
    if (issue.rowId === null || issue.isSettled) continue
    const key = `${issue.rowId}|${issue.field ?? ''}`
    if (byCell.get(key)?.level !== 'must') byCell.set(key, issue)
  }
  return byCell
}

const sheetColumn = (header: string): EntryColumn<GridLine> => ({
  key: 'sheet',
  header,
  width: 76,
  text: (line) => (line.kind === 'row' ? line.row.sheet : line.ignored.sheet),
  isReadOnly: () => true,
})

export const reviewColumns = (input: ReviewColumnsInput): EntryColumn<GridLine>[] => {
  const { m: all, review, content, originals, cellValue, refused } = input
  const m = all.exchange.review
  const names: Readonly<Record<string, string>> = all.exchange.fields
  const main = mainField[content]
  const issues = issueIndex(review.issues)
  const list = listOf(review, content)
  const rows = beginning(review, content)
  const fields = usedFields(list, content)
  const changed = new Set(rows.flatMap((row) => row.changes.map((change) => change.field)))
  const seats = seatsOf(review, fields)
  const shown = (field: string, value: FieldValue | undefined) => shownValue(m, content, field, value)

  const rawIn = (row: ReviewRow, name: string): string => originIn(review.lists, row, name)?.raw ?? ''
  /** What the file says, also where that could not be read. */
  const theirs = (row: ReviewRow, name: string): string =>
    shown(name, cellValue(row, name)) || rawIn(row, name)

  const isKept = (row: ReviewRow, name: string): boolean =>
    row.recordId !== null &&
    (shown(name, row.kept[name]) !== ''
      ? theirs(row, name) !== ''
      : shown(name, row.values[name]) === '' && rawIn(row, name) !== '')
  const roomBeside = (name: string): number =>
    rows.some((row) => isKept(row, name)) ? keptValueRoom : changed.has(name) ? oldValueRoom : 0

  const stateOf = (row: ReviewRow, field: string): CellState | null => {
    const issue = issues.get(cellKey(row.id, field))
    const outside = refused.get(cellKey(row.id, field))
    if (outside !== undefined)
      return {
        kind: 'error',
        sentence: outside,
        stop: issue === undefined ? 'none' : seats.stopAt(row.id, field),
      }
    if (issue)
      return {
        kind: issue.level === 'must' ? 'error' : 'uncertain',
        sentence: issue.sentence,
        stop: seats.stopAt(row.id, field),
      }
    const change = row.changes.find((one) => one.field === field)
    if (change && row.outcome !== 'new')
      return {
        kind: 'changed',
        sentence: changeSaid(m, review, row, change),
      }
    // An empty cell of the file empties nothing, and is no news.
    if (field in row.kept && theirs(row, field) !== '')
      return { kind: 'changed', sentence: keptSaid(m, review, row, field, theirs(row, field)) }
    return row.edited.includes(field) ? { kind: 'changed', sentence: m.edited } : null
  }

  /** A row that waits to be decided, where no cell of it asks already. */
  const askedState = (row: ReviewRow): CellState | null => {
    const asked = seats.askedOfRow(row)
    if (asked === null) return null
    const ofKind = row.outcome === 'conflicting' ? m.conflictCause : m.askRow
    return { kind: 'uncertain', sentence: asked.sentence ?? ofKind }
  }

  const shownOf = (row: ReviewRow, name: string): Shown => {
    const issue = issues.get(cellKey(row.id, name))
    return shownIn({
      m,
      row,
      field: name,
      value: cellValue(row, name),
      raw: rawIn(row, name),
      asked: issue && { raw: issue.params.raw },
    })
  }

  const field = (name: string): EntryColumn<GridLine> => ({
    key: name,
    header: names[name] ?? name,
    width: widthOf(name) + roomBeside(name),
    isGrowing: growing.has(name),
    isPinned: name === main,
    align: fieldKind(content, name) === 'decimal' || name === 'participants' ? 'right' : 'left',
    text: (line) =>
      line.kind === 'row'
        ? shown(name, cellValue(line.row, name))
        : name === main
          ? all.recognise.causes[line.ignored.cause]
          : '',
    render: (line) => {
      if (line.kind === 'row') return drawn(shownOf(line.row, name), name === main)
      return name === main ? (
        <span className="nep-dim">
          {all.recognise.causes[line.ignored.cause]}
          {originals === 'none' && `: ${line.ignored.text}`}
        </span>
      ) : null
    },
    spoken: (line) =>
      line.kind === 'row'
        ? spoken(shownOf(line.row, name))
        : name === main
          ? `${all.recognise.causes[line.ignored.cause]}: ${line.ignored.text}`
          : '',
    isReadOnly: (line) => line.kind === 'ignored',
    state: (line) => (line.kind === 'row' ? stateOf(line.row, name) : null),
    original: (line) => (line.kind === 'row' ? shown(name, fileValueOf(line.row, name)) : ''),
  })

  const rawOf = (line: GridLine, name: string): string =>
    line.kind === 'row' ? rawIn(line.row, name) : name === main ? line.ignored.text : ''
  const inFile = (name: string): EntryColumn<GridLine> => ({
    key: `${inFileKey}${name}`,
    header: m.columns.inFile(names[name] ?? name),
    width: name === main ? 132 : 104,
    text: (line) => rawOf(line, name),
    render: (line) => <span className="nep-dim">{rawOf(line, name)}</span>,
    isReadOnly: () => true,
  })
  const hasOriginal = (name: string): boolean =>
    originals !== 'none' &&
    (name === main ||
      (originals === 'all' &&
        rows.some((row) => originalText(m, content, name, rawIn(row, name), fileValueOf(row, name)) !== '')))
  return [
    {
      key: 'number',
      header: m.columns.row,
      width: 62,
      isPinned: true,
      align: 'right',
      text: (line) => String(line.number),
      isReadOnly: () => true,
    },
    ...(list?.isOnManySheets ? [sheetColumn(m.columns.sheet)] : []),
    {
      key: rowSeat,
      header: m.columns.outcome,
      width: 108,
      text: (line) => (line.kind === 'row' ? m.outcomes[line.row.outcome] : m.outcomes.ignored),
      state: (line) => (line.kind === 'row' ? askedState(line.row) : null),
      render: (line) => {
        if (line.kind === 'ignored')
          return (
            <StateBadge tone="none" icon={IconCircleMinus}>
              {m.outcomes.ignored}
            </StateBadge>
          )
        const { outcome } = line.row
        // The grid draws an icon of its own for what it asks about.
        if (askedState(line.row) !== null) return m.outcomes[outcome]
        return (
          <StateBadge tone={outcomes[outcome].tone} icon={outcomes[outcome].icon}>
            {m.outcomes[outcome]}
          </StateBadge>
        )
      },
      isReadOnly: () => true,
    },
    ...fields.flatMap((name) => (hasOriginal(name) ? [inFile(name), field(name)] : [field(name)])),
  ]
}
