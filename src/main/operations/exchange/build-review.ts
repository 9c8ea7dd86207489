/**
 * The review of a file: what was read, what the clerk decided, and what an import would do now. Preview and commit
 * both call `buildReview`; the fingerprint says whether they saw the same.
 */
import type { Review, ReviewIssue, ReviewRow } from '#shared/contract/exchange-review.ts'
import { importTotals } from '#shared/domain/exchange/import-totals.ts'
import {
  type FieldValues,
  type IncomingRow,
  type Reading,
  type ReadingIssue,
  requiredFields,
} from '#shared/domain/exchange/incoming.ts'
import type { CurrentRecord, ImportPlan } from '#shared/domain/exchange/reconcile.ts'
import { repeatedActivities } from '#shared/domain/exchange/repeated-activities.ts'
import { isSettled, issueKey, reviewed } from '#shared/domain/exchange/review.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { ReadDb } from '../../db/database.ts'
import { liveBatchesOf } from '../../db/queries/imports.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import { getRequest } from '../../db/queries/requests.ts'
import { loneListOf } from '../../db/queries/return-prefill.ts'
import { currentRecords, type ReturnScope } from '../../db/queries/returned-records.ts'
import type { FileStore } from '../../file-store.ts'
import { sha256 } from '../../kept-files.ts'
import { knownByEarlierRows } from './earlier-records.ts'
import { fileLinks } from './file-links.ts'
import { linkRows, type RowLinks } from './link-rows.ts'
import { type JudgedPair, planWithPairs } from './plan-with-pairs.ts'
import { loadReading } from './readings.ts'

export type BuiltReview = {
  review: Review
  reading: Reading | null
  /** Rows as they would be written, with what they link to. */
  rows: IncomingRow[]
  links: Map<string, RowLinks>
  plan: ImportPlan
  records: CurrentRecord[]
  scope: ReturnScope | null
  /** Nominees beside their likes, and the year of the list that they go to. */
  pairs: JudgedPair[]
  /** Pairs that were decided in this very review. */
  ownPairs: ReadonlySet<string>
  year: number
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

type PlacedRow = { place: string; row: IncomingRow }

const rowOfIssue = (issue: ReadingIssue, byPlace: ReadonlyMap<string, PlacedRow[]>): string | null => {
  if (issue.row === undefined || issue.sheet === undefined) return null
  const here = (byPlace.get(`${issue.sheet}!${issue.row}`) ?? []).map(({ row }) => row)
  const exact = here.find((row) => issue.field !== undefined && row.origins[issue.field]?.cell === issue.cell)
  return (exact ?? here[0])?.id ?? null
}

const placesOf = (rows: readonly IncomingRow[]): Map<string, PlacedRow[]> => {
  const placed = rows.flatMap((row) =>
    row.rows.map((number): PlacedRow => ({ place: `${row.sheet}!${number}`, row })),
  )
  return Map.groupBy(placed, ({ place }) => place)
}

const fileValues = (row: IncomingRow | undefined, edited: ReadonlySet<string> | undefined): FieldValues =>
  Object.fromEntries([...(edited ?? [])].map((field) => [field, row?.values[field] ?? null]))

const labelOf = (content: ReturnContent, values: CurrentRecord['values']): string => {
  const parts = {
    nomination: [values.name, values.birthYear],
    activities: [values.form, values.date, values.place],
    selfcheck: [values.code, values.text],
    remedy: [values.finding],
  }[content]
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')
}

/** The empty cell that keeps a row out; stands on the reading's rows so that it is settled once it is filled. */
const requiredIssues = (
  reading: Reading,
  rows: readonly IncomingRow[],
  plan: ImportPlan,
  messages: Messages,
): ReadingIssue[] => {
  const lacking = new Set(plan.rows.filter((row) => row.why === 'required_missing').map((row) => row.rowId))
  const said = new Set(reading.issues.map((issue) => `${issue.sheet}!${issue.row}!${issue.field}`))
  const wasLacking = new Map(reading.rows.map((row) => [row.id, row]))
  return rows.flatMap((row): ReadingIssue[] =>
    requiredFields[row.content].flatMap((field): ReadingIssue[] => {
      const before = wasLacking.get(row.id)?.values[field]
      const isEmpty = before === null || before === undefined || before === ''
      const number = row.rows[0] ?? 0
      if (!isEmpty || said.has(`${row.sheet}!${number}!${field}`)) return []
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
    }),
  )
}

/** Whose file it is has been said since; a file name that says otherwise stays a question until it is looked at. */
const isOwnerSaid = (issue: ReadingIssue, file: ReceivedFile, source: Reading): boolean => {
  if (issue.code === 'stamp_request_unknown') return file.requestId !== null
  if (file.unitId === null) return false
  if (issue.code === 'commune_file_name') return file.unitId !== source.unitId
  return issue.code.startsWith('commune_') || issue.code === 'stamp_unit_unknown'
}

const noReading = (file: ReceivedFile): Reading => ({
  source: 'foreign',
  stamp: null,
  outcome: 'refuse',
  refuseReason: file.refuseReason,
  contents: [],
  nil: [],
  unitId: null,
  unitName: null,
  unitCandidates: [],
  tables: [],
  rows: [],
  ignored: [],
  issues: [],
  filledRows: 0,
})

/**
 * Throws rule reading_lost.
 *
 * @param given the reading, when it is not kept (a dry run).
 */
export const buildReview = (context: ReviewContext, file: ReceivedFile, given?: Reading): BuiltReview => {
  const { db, files, messages, today } = context
  const { steps, refuseDetail } = file.state
  const reading = given ?? loadReading(files, file)
  const source = reading ?? noReading(file)
  const state = reviewed(source, steps)
  const scope = scopeOf(db, file, today)
  const { rows, links, issues: linkIssues } = linkRows(db, scope, state.rows, today)
  const records =
    scope === null ? [] : knownByEarlierRows(context, file, rows, currentRecords(db, scope, source.contents))
  const paired = planWithPairs(context, { fileId: file.id, scope, rows, records, state })
  const { plan } = paired
  const totals = importTotals({ filledRows: source.filledRows, rows, ignored: source.ignored }, plan)
  const byPlace = placesOf(rows)
  const unitIssues: ReadingIssue[] =
    file.unitId === null && file.outcome !== 'refuse'
      ? [{ code: 'unit_unknown', level: 'must', params: {} }]
      : []
  const said = (issue: ReadingIssue, isSettledAs: (rowId: string | null) => boolean): ReviewIssue => {
    const rowId = rowOfIssue(issue, byPlace)
    return {
      ...issue,
      key: issueKey(issue),
      rowId,
      sentence: messages.exchange.issues[issue.code](issue.params),
      isSettled: isSettledAs(rowId),
    }
  }
  const asked = [
    ...unitIssues,
    ...source.issues,
    ...linkIssues,
    ...requiredIssues(source, rows, plan, messages),
    ...repeatedActivities(rows, records, plan),
  ]
  const issues = [
    ...asked.map((issue) =>
      said(issue, (rowId) => isSettled(issue, rowId, state) || isOwnerSaid(issue, file, source)),
    ),
    ...paired.issues.map(({ issue, isSettled: isDecided }) => said(issue, () => isDecided)),
  ]
  const plans = new Map(plan.rows.map((row) => [row.rowId, row]))
  const readRows = new Map(source.rows.map((row) => [row.id, row]))
  const recordsById = new Map(records.map((record) => [record.id, record]))
  const [batch] = liveBatchesOf(db, file.id)
  const review: Review = {
    fileId: file.id,
    fileName: file.fileName,
    status: file.status,
    source: reading === null ? 'refused' : source.source,
    outcome: file.outcome,
    refuseReason: file.refuseReason,
    refusal:
      file.outcome === 'refuse'
        ? messages.exchange.refusal({
            fileName: file.fileName,
            reason: file.refuseReason ?? 'damaged',
            detail: refuseDetail ?? '',
          })
        : null,
    unitId: file.unitId,
    unitName: file.unitName,
    unitCandidates: source.unitCandidates,
    requestId: file.requestId,
    contents: source.contents,
    nil: source.nil,
    tables: source.tables,
    rows: rows.map((row): ReviewRow => {
      const own = plans.get(row.id)
      return {
        id: row.id,
        content: row.content,
        sheet: row.sheet,
        rows: row.rows,
        outcome: own?.outcome ?? 'undecided',
        why: own?.why ?? null,
        recordId: own?.recordId ?? null,
        values: row.values,
        origins: row.origins,
        edited: [...(state.edited.get(row.id) ?? [])],
        fileValues: fileValues(readRows.get(row.id), state.edited.get(row.id)),
        changes: own?.changes ?? [],
        extra: row.extra,
      }
    }),
    ignored: source.ignored,
    issues,
    missing: plan.missing.map((one) => ({
      ...one,
      label: labelOf(one.content, recordsById.get(one.recordId)?.values ?? {}),
    })),
    totals,
    canUndo: steps.done.length > 0,
    canRedo: steps.undone.length > 0,
    fingerprint: sha256(new TextEncoder().encode(JSON.stringify([scope, plan]))),
    revision: file.revision,
    batch: batch === undefined ? null : { id: batch.id, importedAt: batch.importedAt },
    ...fileLinks(context, file, reading),
  }
  const { pairs, year } = paired
  return { review, reading, rows, links, plan, records, scope, pairs, ownPairs: state.ownPairs, year }
}

/** What the list of files says about a file without building its review again. */
export const summaryOf = (
  file: Pick<ReceivedFile, 'unitId' | 'outcome'>,
  review: Review,
): { rows: number; openIssues: number; needs: ReceivedFile['state']['needs'] } => {
  const open = review.issues.filter((issue) => issue.level === 'must' && !issue.isSettled)
  const isColumns = open.some(
    (issue) => issue.code.startsWith('column_') || issue.code === 'key_column_missing',
  )
  // A row that the clerk leaves out is decided; one that lacks a name is not.
  const isLacking = review.rows.some((row) => row.why === 'required_missing')
  const needs =
    file.outcome === 'refuse'
      ? 'refused'
      : file.unitId === null
        ? 'unit'
        : isColumns
          ? 'columns'
          : open.length > 0 || review.totals.undecided > 0 || isLacking
            ? 'look'
            : 'nothing'
  return { rows: review.rows.length, openIssues: open.length, needs }
}
