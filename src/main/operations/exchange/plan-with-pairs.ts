/** The plan of a file with what is known about its nominees' likes, and the questions that are still open about them. */
import type { IncomingRow, ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import { placeInRow } from '#shared/domain/exchange/place-in-row.ts'
import { type CurrentRecord, type ImportPlan, reconciling } from '#shared/domain/exchange/reconcile.ts'
import { issueKey, type Reviewed } from '#shared/domain/exchange/review.ts'
import { type PairEffect, pairEffect, pairLevel, type RowPair } from '#shared/domain/exchange/row-pairs.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { filtering, indexing, type Steps } from '#shared/steps.ts'
import type { ReadDb } from '../../db/database.ts'
import { allDecisions, type DecisionsByPair } from '../../db/queries/duplicate-decisions.ts'
import { yearOfList } from '../../db/queries/nomination-lists.ts'
import type { ReturnScope } from '../../db/queries/returned-records.ts'
import type { FileStore } from '../../file-store.ts'
import { comparingSubjects, maxOpenPairs } from './compare-subjects.ts'

export type JudgedPair = RowPair & { level: 'must' | 'should'; isSettled: boolean }
export type PairIssue = { issue: ReadingIssue; isSettled: boolean }

export type PairedPlan = { plan: ImportPlan; pairs: JudgedPair[]; issues: PairIssue[]; year: number }

type PairedFile = {
  fileId: string
  scope: ReturnScope | null
  rows: readonly IncomingRow[]
  records: readonly CurrentRecord[]
  state: Reviewed
}

const issueOf = (
  messages: Messages,
  row: IncomingRow,
  pairs: readonly JudgedPair[],
  rowsById: ReadonlyMap<string, IncomingRow>,
): ReadingIssue | null => {
  const shown = pairs.find(({ isSettled }) => !isSettled) ?? pairs[0]
  if (shown === undefined) return null
  const { other } = shown
  const isAsked = pairs.some(({ level, isSettled }) => level === 'must' && !isSettled)
  const params = {
    name: String(row.values.name ?? ''),
    text: messages.pairs.reasons(shown.likeness.reasons),
    ...(pairs.length > 1 ? { expected: pairs.length - 1 } : {}),
  }
  const level = isAsked || pairs.every((pair) => pair.level === 'must') ? 'must' : 'should'
  const at = placeInRow(row, 'name')
  switch (other.kind) {
    case 'row': {
      const above = rowsById.get(other.rowId)
      const sheet = above === undefined || above.sheet === row.sheet ? {} : { other: above.sheet }
      const where = { count: above?.rows[0] ?? 0, ...sheet }
      return { code: 'duplicate_person', level, ...at, params: { ...params, ...where } }
    }
    case 'waiting':
      return {
        code: 'duplicate_elsewhere',
        level,
        ...at,
        params: { ...params, other: other.unitName, raw: other.fileName },
      }
    case 'nomination':
      return {
        code: 'duplicate_elsewhere',
        level,
        ...at,
        params: { ...params, other: other.unitName, count: other.year },
      }
  }
}

/** Pairs are few and rows may be a hundred thousand: only those are looked up that a pair names. */
function* rowsInPairs(rows: readonly IncomingRow[], pairs: readonly RowPair[]): Steps<IncomingRow[]> {
  if (pairs.length === 0) return []
  const named = new Set(
    pairs.flatMap(({ rowId, other }) => (other.kind === 'row' ? [rowId, other.rowId] : [rowId])),
  )
  return yield* filtering(rows, ({ id }) => named.has(id))
}

/** One question per row about its likes within the file, and one about those elsewhere. */
function* issuesOf(
  messages: Messages,
  rows: readonly IncomingRow[],
  pairs: readonly JudgedPair[],
  state: Reviewed,
): Steps<PairIssue[]> {
  const rowsById = yield* indexing(yield* rowsInPairs(rows, pairs), (row) => [row.id, row] as const)
  const groups = Map.groupBy(pairs, ({ rowId, other }) => `${rowId}~${other.kind === 'row'}`)
  return [...groups.values()].flatMap((group): PairIssue[] => {
    const row = rowsById.get(group[0]?.rowId ?? '')
    const issue = row && issueOf(messages, row, group, rowsById)
    if (!row || !issue) return []
    // That a row is taken answers why it was held back, not who it is.
    const isSettled = group.every((pair) => pair.isSettled) || state.acceptedIssues.has(issueKey(issue))
    return [{ issue, isSettled }]
  })
}

function* withEffects(file: PairedFile, plan: ImportPlan, effects: readonly PairEffect[]): Steps<ImportPlan> {
  const { rows, records, state } = file
  const leftOut = new Set(
    effects.flatMap(({ leftOut: id }) => (id === null || state.takenAnyway.has(id) ? [] : [id])),
  )
  const links = new Map(effects.flatMap(({ link }) => (link === null ? [] : [[link.rowId, link.recordId]])))
  return leftOut.size + links.size === 0
    ? plan
    : yield* reconciling(rows, records, { ...state.choices, leftOut, links })
}

type PlanningContext = {
  db: ReadDb
  files: FileStore
  messages: Messages
  today: string
  /** What is said of pairs and not written yet. */
  decided?: DecisionsByPair
}

/** Of the list that nominations go to; without one of today. */
export const listYear = (db: ReadDb, scope: ReturnScope | null, today: string): number => {
  const listId = scope?.listId ?? null
  return (listId === null ? null : yearOfList(db, listId)) ?? Number(today.slice(0, 4))
}

export function* planningWithPairs(
  { db, files, messages, today, decided }: PlanningContext,
  file: PairedFile,
): Steps<PairedPlan> {
  const { fileId, scope, rows, records, state } = file
  const year = listYear(db, scope, today)
  const bare = yield* reconciling(rows, records, state.choices)
  const { ownPairs } = state
  const { pairs, isCut } = yield* comparingSubjects(db, files, {
    fileId,
    scope,
    year,
    rows,
    choices: state.choices,
    plan: bare,
    records,
    ownPairs,
    decisions: new Map([...allDecisions(db), ...(decided ?? [])]),
  })
  const effects = pairs.map((pair) => pairEffect(pair, ownPairs.has(pair.id)))
  const plan = yield* withEffects(file, bare, effects)
  yield
  const paired = new Set(pairs.map(({ rowId }) => rowId))
  const plans = yield* filtering(plan.rows, ({ rowId }) => paired.has(rowId))
  const outcomes = new Map(plans.map(({ rowId, outcome }) => [rowId, outcome]))
  const judged = pairs.map(
    (pair, at): JudgedPair => ({
      ...pair,
      level: pairLevel(pair, year, outcomes.get(pair.rowId)),
      isSettled: effects[at]?.isSettled ?? false,
    }),
  )
  const many: PairIssue[] = isCut
    ? [
        {
          issue: { code: 'duplicates_many', level: 'should', params: { count: maxOpenPairs } },
          isSettled: false,
        },
      ]
    : []
  const issues = yield* issuesOf(messages, rows, judged, state)
  return { plan, pairs: judged, issues: [...issues, ...many], year }
}
