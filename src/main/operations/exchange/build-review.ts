/**
 * The review of a file: what was read, what the clerk decided, and what an import would do now. Preview and commit
 * both call `buildReview`; the fingerprint says whether they saw the same. A review is built once as long as neither
 * the file nor anything else in the register changes: asking again, its pairs, and the import that follows at once find
 * it ready.
 */
import { fail } from '#shared/contract/errors.ts'
import {
  type Review,
  type ReviewHead,
  type ReviewIssue,
  type ReviewRow,
  reviewRowsAtOnce,
} from '#shared/contract/exchange-review.ts'
import type { FieldValues, IncomingRow, Reading } from '#shared/domain/exchange/incoming.ts'
import { sentOrigins } from '#shared/domain/exchange/origins.ts'
import { type CurrentRecord, overruledFields, type RowPlan } from '#shared/domain/exchange/reconcile.ts'
import { issueKey } from '#shared/domain/exchange/review.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import { atOnce } from '#shared/steps.ts'
import { liveBatchesOf, writtenPlaces } from '../../db/queries/imports.ts'
import { getReceivedFile, type ReceivedFile, stepsKept } from '../../db/queries/received-files.ts'
import type { FileStore } from '../../file-store.ts'
import { fileLinks } from './file-links.ts'
import { type PlannedFile, planningFile, type ReviewContext } from './plan-file.ts'
import { refusalOf } from './refusal-of.ts'

export type BuiltReview = PlannedFile & {
  review: ReviewHead
  /** Rows of the reading of which the clerk changed something. */
  readRows: ReadonlyMap<string, IncomingRow>
}

const labelOf = (content: ReturnContent, values: CurrentRecord['values']): string => {
  const parts = {
    nomination: [values.name, values.birthYear],
    activities: [values.form, values.date, values.place],
    selfcheck: [values.code, values.text],
    remedy: [values.finding],
  }[content]
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')
}

const headOf = (
  { db, files, messages }: ReviewContext,
  file: ReceivedFile,
  planned: PlannedFile,
): ReviewHead => {
  const { reading, source, rows, plan, records, issues, open, totals, lists, year } = planned
  const { steps } = file.state
  const recordsById = new Map(records.map((record) => [record.id, record]))
  const [batch] = liveBatchesOf(db, file.id)
  return {
    fileId: file.id,
    fileName: file.fileName,
    status: file.status,
    source: reading === null ? 'refused' : source.source,
    outcome: file.outcome,
    refuseReason: file.refuseReason,
    refusal: refusalOf(messages, file),
    unitId: file.unitId,
    unitName: file.unitName,
    unitCandidates: source.unitCandidates,
    requestId: file.requestId,
    contents: source.contents,
    year,
    nil: source.nil,
    tables: source.tables,
    unknownTables: source.unknownTables ?? [],
    rowCount: rows.length,
    ignored: source.ignored,
    issues: issues.map(
      ({ issue, rowId, isSettled }): ReviewIssue => ({
        ...issue,
        key: issueKey(issue),
        rowId,
        sentence: messages.exchange.issues[issue.code](issue.params),
        isSettled,
      }),
    ),
    missing: plan.missing.map((one) => ({
      ...one,
      label: labelOf(one.content, recordsById.get(one.recordId)?.values ?? {}),
    })),
    open,
    totals,
    lists,
    canUndo: steps.done.length > stepsKept(file),
    canRedo: steps.undone.length > 0,
    fingerprint: planned.fingerprint,
    revision: file.revision,
    batch:
      batch === undefined
        ? null
        : { id: batch.id, importedAt: batch.importedAt, written: writtenPlaces(db, batch.id) },
    ...fileLinks({ db, files }, file, reading),
  }
}

const build = (context: ReviewContext, file: ReceivedFile, planned: PlannedFile): BuiltReview => {
  const { edited } = planned.state
  return {
    ...planned,
    review: headOf(context, file, planned),
    readRows: new Map(planned.source.rows.filter(({ id }) => edited.has(id)).map((row) => [row.id, row])),
  }
}

type Kept = Pick<ReviewContext, 'messages' | 'today'> & {
  revision: number
  version: string
  built: BuiltReview
}

const stores = new WeakMap<FileStore, Map<string, Kept>>()
/** Rows of all kept reviews together; the newest stays even when it is larger. */
const maxKeptRows = 20_000

/** What is written between the making of a review and this call must be nothing that a review of the file reads. */
const keep = ({ db, files, messages, today }: ReviewContext, fileId: string, built: BuiltReview): void => {
  const kept = stores.get(files) ?? new Map<string, Kept>()
  stores.set(files, kept)
  kept.delete(fileId)
  kept.set(fileId, { messages, today, revision: built.review.revision, version: db.version(), built })
  let rows = 0
  for (const [id, one] of [...kept].reverse()) {
    rows += one.built.rows.length
    if (id !== fileId && (rows > maxKeptRows || one.version !== db.version())) kept.delete(id)
  }
}

const keptReview = (
  { db, files, messages, today }: ReviewContext,
  file: ReceivedFile,
): BuiltReview | undefined => {
  const known = stores.get(files)?.get(file.id)
  if (known?.version !== db.version() || known.revision !== file.revision) return undefined
  return known.messages === messages && known.today === today ? known.built : undefined
}

export const isReviewKept = (context: ReviewContext, file: ReceivedFile): boolean =>
  keptReview(context, file) !== undefined

/**
 * Throws rule reading_lost.
 *
 * @param given what was read, when it is not kept (a dry run); null when nothing could be.
 */
export const buildReview = (
  context: ReviewContext,
  file: ReceivedFile,
  given?: Reading | null,
): BuiltReview => {
  if (given !== undefined) return build(context, file, atOnce(planningFile(context, file, given)))
  const known = keptReview(context, file)
  if (known !== undefined) return known
  const built = build(context, file, atOnce(planningFile(context, file)))
  keep(context, file.id, built)
  return built
}

/** With the plan made before, which must be the plan of the file as things are now. */
export const reviewPlanned = (
  context: ReviewContext,
  file: ReceivedFile,
  planned: PlannedFile,
): BuiltReview => {
  const built = build(context, file, planned)
  keep(context, file.id, built)
  return built
}

/** For whoever needs no words of it; takes the place of no review that is kept. Throws rule reading_lost. */
export const plannedFile = (context: ReviewContext, file: ReceivedFile): PlannedFile =>
  keptReview(context, file) ?? atOnce(planningFile(context, file))

/**
 * A summary is part of no review: after one was written those still stand that stood before, also its file's own.
 *
 * @param before the version just before it was written.
 */
export const keepReviews = ({ db, files }: ReviewContext, before: string, summarisedId: string): void => {
  const kept = stores.get(files) ?? new Map<string, Kept>()
  const version = db.version()
  for (const one of kept.values()) if (one.version === before) one.version = version
  const own = kept.get(summarisedId)
  const revision = getReceivedFile(db, summarisedId)?.revision
  if (own?.version !== version || revision === undefined) return
  const review = { ...own.built.review, revision }
  kept.set(summarisedId, { ...own, revision, built: { ...own.built, review } })
}

const fileValues = (row: IncomingRow | undefined, edited: ReadonlySet<string> | undefined): FieldValues =>
  Object.fromEntries([...(edited ?? [])].map((field) => [field, row?.values[field] ?? null]))

const isCompared = (outcome: RowPlan['outcome'] | undefined): boolean =>
  outcome === 'unchanged' || outcome === 'changed' || outcome === 'conflicting'

/** What the register says instead, of a row that is about a record of it. */
const keptValues = (
  row: IncomingRow,
  plan: RowPlan | undefined,
  record: CurrentRecord | undefined,
): FieldValues =>
  plan === undefined || !isCompared(plan.outcome)
    ? {}
    : Object.fromEntries(
        [...overruledFields(row, plan, record)].map((field) => [field, record?.values[field] ?? null]),
      )

/** Rows of a review as the clerk sees them, from one place to another. */
export const reviewRows = (
  { rows, plans, records, state, readRows, lists }: BuiltReview,
  from = 0,
  to = rows.length,
): ReviewRow[] => {
  const columns = new Map(lists.map((list) => [list.content, list.columns]))
  const shown = rows.slice(from, to)
  const named = new Set(shown.map(({ id }) => plans.get(id)?.recordId))
  const known = new Map(records.filter(({ id }) => named.has(id)).map((record) => [record.id, record]))
  return shown.map((row) => {
    const own = plans.get(row.id)
    const edited = state.edited.get(row.id)
    return {
      id: row.id,
      content: row.content,
      sheet: row.sheet,
      rows: row.rows,
      outcome: own?.outcome ?? 'undecided',
      why: own?.why ?? null,
      recordId: own?.recordId ?? null,
      values: row.values,
      origins: sentOrigins(
        row.origins,
        columns.get(row.content)?.indexOf(row.origins.columns) ?? -1,
        row.values,
      ),
      edited: [...(edited ?? [])],
      fileValues: fileValues(readRows.get(row.id), edited),
      changes: [...(own?.changes ?? [])],
      kept: keptValues(row, own, known.get(own?.recordId ?? '')),
      extra: row.extra,
    }
  })
}

/** As it is first answered. */
export const openedReview = (context: ReviewContext, file: ReceivedFile): Review => {
  const built = buildReview(context, file)
  return { ...built.review, rows: reviewRows(built, 0, reviewRowsAtOnce) }
}

/** Throws moved_since_preview when the review is no longer the one that was asked about, rule reading_lost. */
export const nextRows = (
  context: ReviewContext,
  file: ReceivedFile,
  asked: { revision: number; fingerprint: string; from: number },
): ReviewRow[] => {
  const built = buildReview(context, file)
  const { revision, fingerprint } = built.review
  if (revision !== asked.revision || fingerprint !== asked.fingerprint) throw fail('moved_since_preview', {})
  return reviewRows(built, asked.from, asked.from + reviewRowsAtOnce)
}

/** All of it at once. */
export const wholeReview = (built: BuiltReview): Review => ({ ...built.review, rows: reviewRows(built) })
