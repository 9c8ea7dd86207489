/**
 * What a received file would do, without words: what was read, what the clerk decided, what the register holds, and the
 * plan and the questions that follow. `build-review.ts` says it to the clerk; an import carries it out.
 */
import { erasedIssues, holdingBack } from '#shared/domain/exchange/erased-rows.ts'
import { createTotals, type ImportTotals } from '#shared/domain/exchange/import-totals.ts'
import {
  type FieldValue,
  type IncomingRow,
  type Reading,
  type ReadingIssue,
  requiredFields,
} from '#shared/domain/exchange/incoming.ts'
import { countingOpen, type OpenQuestions } from '#shared/domain/exchange/open-questions.ts'
import { otherYears } from '#shared/domain/exchange/other-years.ts'
import type { CurrentRecord, ImportPlan, RowPlan } from '#shared/domain/exchange/reconcile.ts'
import { repeatedActivities } from '#shared/domain/exchange/repeated-activities.ts'
import { isSettled, type Reviewed, reviewed } from '#shared/domain/exchange/review.ts'
import { createReviewLists, type ReviewList } from '#shared/domain/exchange/review-lists.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { filtering, indexing, type Steps, visiting } from '#shared/steps.ts'
import type { ReadDb } from '../../db/database.ts'
import type { DecisionsByPair } from '../../db/queries/duplicate-decisions.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import { getRequest } from '../../db/queries/requests.ts'
import { loneListOf } from '../../db/queries/return-prefill.ts'
import { currentRecords, type ReturnScope } from '../../db/queries/returned-records.ts'
import { newerThan, ofOtherTime } from '../../db/queries/sendings.ts'
import type { FileStore } from '../../file-store.ts'
import { sha256 } from '../../kept-files.ts'
import { replacedIssues } from './alike-sendings.ts'
import { knownByEarlierRows } from './earlier-records.ts'
import { unitNamedByFile } from './known-units.ts'
import { linkRows, type RowLinks } from './link-rows.ts'
import { type JudgedPair, planningWithPairs } from './plan-with-pairs.ts'
import { loadReading } from './readings.ts'
import { requestIssues } from './request-issues.ts'

export type PlacedIssue = { issue: ReadingIssue; rowId: string | null; isSettled: boolean }

export type PlannedFile = {
  /** Null when nothing could be read of the file. */
  reading: Reading | null
  /** The reading, or one that says nothing. */
  source: Reading
  state: Reviewed
  /** Rows as they would be written, with what they link to. */
  rows: readonly IncomingRow[]
  links: Map<string, RowLinks>
  plan: ImportPlan
  records: CurrentRecord[]
  scope: ReturnScope | null
  /** Nominees beside their likes, and the year of the list that they go to. */
  pairs: JudgedPair[]
  year: number
  issues: PlacedIssue[]
  open: OpenQuestions
  totals: ImportTotals
  lists: ReviewList[]
  /** By row id. */
  plans: ReadonlyMap<string, RowPlan>
  fingerprint: string
}

export type ReviewContext = { db: ReadDb; files: FileStore; messages: Messages; today: string }

export const scopeOf = (db: ReadDb, file: ReceivedFile, today: string): ReturnScope | null => {
  if (file.unitId === null) return null
  const request = file.requestId === null ? undefined : getRequest(db, file.requestId)
  return {
    unitId: file.unitId,
    requestId: request?.id ?? null,
    planId: request?.planId ?? null,
    listId: request ? request.listId : loneListOf(db, Number(today.slice(0, 4))),
  }
}

const noReading = (db: ReadDb, file: ReceivedFile): Reading => ({
  source: 'foreign',
  stamp: null,
  outcome: 'refuse',
  refuseReason: file.refuseReason,
  contents: [],
  nil: [],
  unitId: null,
  unitName: null,
  unitCandidates: [unitNamedByFile(db, file)].flatMap((unit) =>
    unit === undefined ? [] : [{ unitId: unit.id, name: unit.name, why: 'file_name' }],
  ),
  tables: [],
  rows: [],
  ignored: [],
  issues: [],
  filledRows: 0,
})

/** The rows that stand where one of the issues points. */
const rowsAt = (
  issues: readonly ReadingIssue[],
  rows: readonly IncomingRow[],
): Map<string, IncomingRow[]> => {
  const byPlace = new Map<string, IncomingRow[]>()
  for (const { sheet, row } of issues) if (row !== undefined) byPlace.set(`${sheet}!${row}`, [])
  if (byPlace.size === 0) return byPlace
  for (const row of rows) for (const number of row.rows) byPlace.get(`${row.sheet}!${number}`)?.push(row)
  return byPlace
}

const rowOfIssue = (
  issue: ReadingIssue,
  byPlace: ReadonlyMap<string, readonly IncomingRow[]>,
): string | null => {
  if (issue.about !== undefined) return issue.about
  if (issue.row === undefined || issue.sheet === undefined) return null
  const here = byPlace.get(`${issue.sheet}!${issue.row}`) ?? []
  const exact = here.find(
    (row) => issue.field !== undefined && row.origins.of(issue.field)?.cell === issue.cell,
  )
  return (exact ?? here[0])?.id ?? null
}

const isNothing = (value: FieldValue | undefined): boolean =>
  value === null || value === undefined || value === ''

/** The empty cell that keeps a row out; stands on the reading's rows so that it is settled once it is filled. */
function* requiredIssues(
  reading: Reading,
  rows: readonly IncomingRow[],
  plan: ImportPlan,
  messages: Messages,
): Steps<ReadingIssue[]> {
  const isLacking = (row: IncomingRow): boolean =>
    requiredFields[row.content].some((field) => isNothing(row.values[field]))
  const wasLacking = new Map((yield* filtering(reading.rows, isLacking)).map((row) => [row.id, row]))
  if (wasLacking.size === 0) return []
  const lacking = new Set(plan.rows.filter((row) => row.why === 'required_missing').map((row) => row.rowId))
  const said = new Set(reading.issues.map((issue) => `${issue.sheet}!${issue.row}!${issue.field}`))
  return rows.flatMap((row): ReadingIssue[] => {
    const before = wasLacking.get(row.id)
    if (before === undefined) return []
    return requiredFields[row.content].flatMap((field): ReadingIssue[] => {
      const number = row.rows[0] ?? 0
      if (!isNothing(before.values[field]) || said.has(`${row.sheet}!${number}!${field}`)) return []
      if (lacking.has(row.id) && row.values[field]) return []
      return [
        {
          code: 'required_missing',
          level: 'must',
          sheet: row.sheet,
          row: number,
          field,
          params: { heading: messages.exchange.fields[field] },
        },
      ]
    })
  })
}

/** Whose file it is has been said since; a file name that says otherwise stays a question until it is looked at. */
const isOwnerSaid = (issue: ReadingIssue, file: ReceivedFile, source: Reading): boolean => {
  if (issue.code === 'stamp_request_unknown') return file.requestId !== null
  if (file.unitId === null) return false
  if (issue.code === 'commune_file_name') return file.unitId !== source.unitId
  return issue.code.startsWith('commune_') || issue.code === 'stamp_unit_unknown'
}

/**
 * Names what an import would write. The values of new rows follow from the reading, except where the clerk or the
 * register's own words changed them; to name the reading is much less than to repeat it.
 */
const fingerprintOf = (
  { readingHash }: ReceivedFile,
  { source, rows, scope, plan }: Pick<PlannedFile, 'source' | 'rows' | 'scope' | 'plan'>,
): string => {
  const altered = rows.filter((row, at) => row !== source.rows[at]).map(({ id, values }) => [id, values])
  const rowPlans = plan.rows.map(({ outcome, recordId, changes }) =>
    outcome === 'new' ? 0 : [outcome, recordId, changes],
  )
  const said = JSON.stringify([readingHash, scope, altered, rowPlans, plan.missing])
  return sha256(new TextEncoder().encode(said))
}

/** What is told of all rows and their plans; they are walked through once, for a long list is larger than what is near. */
function* tellingOfRows(
  rows: readonly IncomingRow[],
  plan: ImportPlan,
  plans: ReadonlyMap<string, RowPlan>,
): Steps<{ totals: ReturnType<typeof createTotals>; lists: ReturnType<typeof createReviewLists> }> {
  const totals = createTotals()
  const lists = createReviewLists()
  yield* visiting(rows, (row, at) => {
    // Of a file of one content the plans stand in the order of the rows.
    const beside = plan.rows[at]
    const own = beside?.rowId === row.id ? beside : plans.get(row.id)
    totals.add(row, own?.outcome)
    lists.add(row, own?.outcome ?? 'undecided')
  })
  return { totals, lists }
}

/** The request that the file is to answer; of one that is in nothing more is asked. */
const openRequest = (db: ReadDb, { status, requestId }: ReceivedFile) =>
  status === 'imported' ? undefined : getRequest(db, requestId ?? '')

const stateOf = (source: Reading, file: ReceivedFile): Reviewed => {
  const state = holdingBack(reviewed(source, file.state.steps), file.state)
  return { ...state, choices: { ...state.choices, isIn: file.status === 'imported' } }
}

/**
 * Throws rule reading_lost.
 *
 * @param context also what is said of pairs and not written yet.
 * @param given what was read, when it is not kept (a dry run); null when nothing could be.
 */
export function* planningFile(
  context: ReviewContext & { decided?: DecisionsByPair },
  file: ReceivedFile,
  given?: Reading | null,
): Steps<PlannedFile> {
  const { db, files, messages, today } = context
  const reading = given === undefined ? loadReading(files, file) : given
  const source = reading ?? noReading(db, file)
  const state = stateOf(source, file)
  yield
  const scope = scopeOf(db, file, today)
  const { rows, links, issues: linkIssues } = linkRows(db, scope, state.rows, today)
  const records =
    scope === null
      ? []
      : knownByEarlierRows(
          context,
          file,
          rows,
          currentRecords(db, scope, source.contents, {
            isNewer: newerThan(db, file),
            isOfOtherTime: ofOtherTime(db, file.unitId, source.period),
          }),
        )
  yield
  const paired = yield* planningWithPairs(context, { fileId: file.id, scope, rows, records, state })
  const { plan, pairs, year } = paired
  const lackingIssues = yield* requiredIssues(source, rows, plan, messages)
  // The same question in the words of the file says more, and is one place with it.
  const isAskedWhose = source.issues.some(
    (issue) => issue.level === 'must' && issue.code.startsWith('commune_') && !isSettled(issue, null, state),
  )
  const yearIssues = yield* otherYears(rows, openRequest(db, file), source, plan.rows)
  const unitIssues: ReadingIssue[] =
    file.unitId === null && file.outcome !== 'refuse' && !isAskedWhose
      ? [{ code: 'unit_unknown', level: 'must', params: {} }]
      : []
  const asked = [
    ...unitIssues,
    ...replacedIssues(db, file),
    ...requestIssues(db, file),
    ...source.issues,
    ...linkIssues,
    ...lackingIssues,
    ...yearIssues,
    ...erasedIssues(rows),
    ...repeatedActivities(rows, records, plan),
  ]
  yield
  const byPlace = rowsAt([...asked, ...paired.issues.map(({ issue }) => issue)], rows)
  const issues = [
    ...asked.map((issue): PlacedIssue => {
      const rowId = rowOfIssue(issue, byPlace)
      return { issue, rowId, isSettled: isSettled(issue, rowId, state) || isOwnerSaid(issue, file, source) }
    }),
    ...paired.issues.map((one): PlacedIssue => ({ ...one, rowId: rowOfIssue(one.issue, byPlace) })),
  ]
  yield
  const plans = yield* indexing(plan.rows, (row) => [row.rowId, row] as const)
  const told = yield* tellingOfRows(rows, plan, plans)
  const totals = told.totals.told(source, plan.missing)
  const open = yield* countingOpen({ issues, rows, records, planned: plan.rows })
  const lists = told.lists.told()
  yield
  const fingerprint = fingerprintOf(file, { source, rows, scope, plan })
  yield
  return {
    reading,
    source,
    state,
    rows,
    links,
    plan,
    records,
    scope,
    pairs,
    year,
    issues,
    open,
    totals,
    lists,
    plans,
    fingerprint,
  }
}
