/**
 * What the clerk decided about a file, for the corrected copy of it: kept wherever the commune changed nothing. A cell
 * that says the same as before, in a row that is still about the same, takes the clerk's value again; a row that says
 * the same keeps its decision; a remark about the same words stays looked at. Sides of a conflict and ticked deletions
 * are not kept: they were decided against a register that has moved on. Pure.
 */
import { personKey } from '../../../names.ts'
import { markedRows } from '../erased-rows.ts'
import { type FieldValue, type IncomingRow, mainField, type ReadingIssue } from '../incoming.ts'
import { isSameValue, type RowDecision } from '../reconcile.ts'
import { issueKey, type Reviewed, type ReviewStep } from '../review.ts'

export type CarrySide = {
  /** As read, without the clerk's edits. */
  rows: readonly IncomingRow[]
  issues: readonly (ReadingIssue & { key: string; rowId: string | null })[]
}

type Pair = { before: IncomingRow; now: IncomingRow }

/** Rows with the same key, in their order: of one row of a sheet several people may have come. */
const pairsOf = (before: readonly IncomingRow[], now: readonly IncomingRow[]): Pair[] => {
  const keyed = (rows: readonly IncomingRow[]) => Map.groupBy(rows, (row) => row.rowKey)
  const earlier = keyed(before)
  const later = keyed(now)
  earlier.delete(null)
  return [...earlier].flatMap(([key, rows]) => {
    const others = later.get(key) ?? []
    if (others.length !== rows.length) return []
    return rows.flatMap((row, index): Pair[] => {
      const other = others[index]
      return other?.content === row.content ? [{ before: row, now: other }] : []
    })
  })
}

const isCellSame = ({ before, now }: Pair, field: string): boolean =>
  (before.origins.of(field)?.raw ?? '') === (now.origins.of(field)?.raw ?? '') &&
  isSameValue(before.values[field], now.values[field])

/** The same words in a cell of the same person, activity, criterion or shortcoming. */
const isAnswered = (pair: Pair, field: string): boolean =>
  isCellSame(pair, field) && isCellSame(pair, mainField[pair.before.content])

const isRowSame = (pair: Pair): boolean => {
  const { before, now } = pair
  const fields = new Set(
    [before, now].flatMap((row) => [...Object.keys(row.values), ...row.origins.columns.fields]),
  )
  return (
    before.content === now.content &&
    before.pending === now.pending &&
    [...fields].every((field) => isCellSame(pair, field)) &&
    JSON.stringify(before.extra) === JSON.stringify(now.extra)
  )
}

const cellSteps = (pairs: readonly Pair[], state: Reviewed): ReviewStep[] => {
  const edited = new Map(state.rows.map((row) => [row.id, row.values]))
  const cells = pairs.flatMap((pair) =>
    [...(state.edited.get(pair.before.id) ?? [])]
      .filter((field) => isAnswered(pair, field))
      .map((field): { rowId: string; field: string; value: FieldValue } => ({
        rowId: pair.now.id,
        field,
        value: edited.get(pair.before.id)?.[field] ?? null,
      })),
  )
  return cells.length === 0 ? [] : [{ kind: 'set', cells }]
}

const decisionSteps = (pairs: readonly Pair[], state: Reviewed): ReviewStep[] =>
  (['take', 'reject'] satisfies RowDecision[]).flatMap((decision): ReviewStep[] => {
    const rowIds = pairs
      .filter((pair) => state.choices.decisions.get(pair.before.id) === decision && isRowSame(pair))
      .map((pair) => pair.now.id)
    return rowIds.length === 0 ? [] : [{ kind: 'decide', rowIds, decision }]
  })

/** Two questions in the same words; places move, and do not count. */
const isSameQuestion = (a: ReadingIssue, b: ReadingIssue): boolean =>
  a.code === b.code && a.field === b.field && JSON.stringify(a.params) === JSON.stringify(b.params)

const acceptSteps = (
  pairs: readonly Pair[],
  before: CarrySide,
  now: CarrySide,
  state: Reviewed,
): ReviewStep[] => {
  const byEarlier = new Map(pairs.map((pair) => [pair.before.id, pair]))
  const accepted = before.issues.filter((issue) => state.acceptedIssues.has(issue.key))
  const issueKeys = accepted.flatMap((issue) => {
    const pair = issue.rowId === null ? undefined : byEarlier.get(issue.rowId)
    if (issue.rowId !== null && pair === undefined) return []
    if (pair !== undefined && !(issue.field === undefined ? isRowSame(pair) : isAnswered(pair, issue.field)))
      return []
    return now.issues
      .filter(
        (other) =>
          isSameQuestion(issue, other) &&
          other.rowId === (pair?.now.id ?? null) &&
          (pair !== undefined || other.sheet === issue.sheet),
      )
      .map((other) => other.key)
  })
  return issueKeys.length === 0 ? [] : [{ kind: 'accept', issueKeys: [...new Set(issueKeys)] }]
}

/**
 * Steps for the corrected copy's review.
 *
 * @param state the clerk's work on the earlier file, over `before.rows`.
 */
export const carrySteps = (before: CarrySide, state: Reviewed, now: CarrySide): ReviewStep[] => {
  const pairs = pairsOf(before.rows, now.rows)
  return [
    ...cellSteps(pairs, state),
    ...decisionSteps(pairs, state),
    ...acceptSteps(pairs, before, now, state),
  ]
}

const nameOf = (row: IncomingRow): string => personKey(String(row.values.name ?? ''))

/**
 * Rows of the corrected copy that may name whom marked rows of the earlier file name: their pairs, rows of the same
 * name, and, where a marked row has no pair, every row without one.
 */
export const carryMarks = (
  marked: readonly string[],
  before: readonly IncomingRow[],
  now: readonly IncomingRow[],
): string[] => {
  const pairs = new Map(pairsOf(before, now).map((pair) => [pair.now.id, pair.before.id]))
  const paired = new Set(pairs.values())
  const { ids: held, isOneLost: isMarkLost } = markedRows(before, marked)
  const names = new Set(before.filter(({ id }) => held.has(id)).map(nameOf))
  const isOneLost = isMarkLost || [...held].some((id) => !paired.has(id))
  const isHeld = (row: IncomingRow): boolean => {
    const earlier = pairs.get(row.id)
    return (earlier === undefined ? isOneLost : held.has(earlier)) || names.has(nameOf(row))
  }
  return now.filter((row) => row.content === 'nomination' && isHeld(row)).map(({ id }) => id)
}

export type AskedItem = { key: string; rowId: string | null; field: string | null }

const placeOf = (sheet: string | undefined, row: number | undefined, field: string | undefined): string =>
  `${sheet}|${row}|${field ?? ''}`

/** Where a row is asked about; of a row as a whole with an empty field. */
const askedPlaces = (issues: readonly ReadingIssue[]): ReadonlySet<string> =>
  new Set(
    issues
      .filter(({ level, row }) => level === 'must' && row !== undefined)
      .map(({ sheet, row, field }) => placeOf(sheet, row, field)),
  )

/**
 * Of the places that a commune was asked to correct, how many say something else now and need no question more. Only those count of which it can
 * be told: not a letter that was converted and may be right, nor a row that is missing.
 */
export const progressOf = (
  items: readonly AskedItem[],
  before: { rows: readonly IncomingRow[]; issues: readonly ReadingIssue[] },
  now: { rows: readonly IncomingRow[]; issues: readonly ReadingIssue[] },
): { asked: number; corrected: number } => {
  const byEarlier = new Map(pairsOf(before.rows, now.rows).map((pair) => [pair.before.id, pair]))
  const ids = new Set(before.rows.map(({ id }) => id))
  const questions = new Map(before.issues.map((issue) => [issueKey(issue), issue]))
  const again = askedPlaces(now.issues)
  let asked = 0
  let corrected = 0
  for (const { key, rowId, field } of items) {
    const question = questions.get(key)
    if (rowId !== null && ids.has(rowId) && !key.startsWith('text_converted|')) {
      const pair = byEarlier.get(rowId)
      const isSame = pair !== undefined && (field === null ? isRowSame(pair) : isCellSame(pair, field))
      const isAskedAgain =
        pair?.now.rows.some((row) => again.has(placeOf(pair.now.sheet, row, field ?? undefined))) === true
      asked += 1
      corrected += isSame || isAskedAgain ? 0 : 1
    } else if (rowId === null && question !== undefined) {
      const isAskedAgain = now.issues.some(
        (other) => isSameQuestion(question, other) && other.sheet === question.sheet,
      )
      asked += 1
      corrected += isAskedAgain ? 0 : 1
    }
  }
  return { asked, corrected }
}
