/**
 * What an import would do, as data: `reconcile(rows, records, choices)` compares what came with what the register
 * holds. Preview and commit run this same function; it reads no clock and no database. Three values stand behind
 * every field: what the last import brought (base), what the register says now (ours), what came (theirs).
 *
 *   same theirs as ours, or same theirs as base → nothing to do (an edit made in Nếp stays)
 *   ours as base, theirs new                    → changed
 *   ours edited since, theirs also new          → conflict, the clerk decides
 *   a later file has said otherwise             → conflict; none any more for a file that is in already
 */

import { atOnce, type Steps } from '../../steps.ts'
import type { ReturnContent } from '../request.ts'
import { returnContents } from '../request.ts'
import { type FieldValue, type FieldValues, fieldsOf, type IncomingRow, requiredFields } from './incoming.ts'
import { type KeyedRecord, type Pairing, pairingRows } from './pair-rows.ts'

export type CurrentRecord = KeyedRecord & {
  content: ReturnContent
  /** The office has acted on it (a decided nomination): an import may no longer change it. */
  isFrozen: boolean
  /** It came with an earlier return of this request, so that its absence means something. */
  isExpected: boolean
  /** The last word about it came with a file that was sent after the one that is compared. */
  isSaidLater: boolean
}

/** `take`: a row held back is taken. `ours`, `theirs`: which side of a conflict counts. */
export type RowDecision = 'take' | 'reject' | 'ours' | 'theirs'

export type Choices = {
  decisions: ReadonlyMap<string, RowDecision>
  /** Ids of missing records that the clerk ticked for deletion. */
  removals: readonly string[]
  /** Rows that are somebody who is listed already. */
  leftOut?: ReadonlySet<string>
  /** Row id → the record that the clerk says it is about. */
  links?: ReadonlyMap<string, string>
  /** The file is in: what a later one has said since stands, and is not asked about. */
  isIn?: boolean
}

export const rowOutcomes = ['new', 'changed', 'unchanged', 'conflicting', 'undecided', 'rejected'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

export type FieldChange = { field: string; old: FieldValue; new: FieldValue; isConflict: boolean }

export type RowPlan = {
  rowId: string
  content: ReturnContent
  outcome: RowOutcome
  recordId: string | null
  /** What it changes of a record. None of a new row: all that it says is new, see `writtenValues`. */
  changes: readonly FieldChange[]
  /** Why it is not simply taken. */
  why:
    | 'required_missing'
    | 'by_clerk'
    | 'same_subject'
    | 'held_back'
    | 'edited_here'
    | 'said_later'
    | 'frozen'
    | null
}

export type MissingRecord = { recordId: string; content: ReturnContent; isRemoved: boolean }

export type ImportPlan = { rows: RowPlan[]; missing: MissingRecord[] }

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === null || value === undefined || value === ''

/** Empty text and null are the same nothing. */
export const isSameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  (isEmpty(a) && isEmpty(b)) || a === b

const changesOf = (row: IncomingRow, record: CurrentRecord): FieldChange[] =>
  fieldsOf[row.content].flatMap((field): FieldChange[] => {
    const theirs = row.values[field]
    if (theirs === undefined) return []
    const ours = record.values[field] ?? null
    if (isSameValue(theirs, ours)) return []
    const base = record.base?.[field]
    if (record.base !== null && base !== undefined) {
      if (isSameValue(theirs, base)) return []
      const isConflict = record.isSaidLater || !isSameValue(ours, base)
      return [{ field, old: ours, new: theirs, isConflict }]
    }
    // Never imported: an empty field is filled, a typed one is not overwritten unasked nor emptied at all.
    if (isEmpty(theirs)) return []
    return [{ field, old: ours, new: theirs, isConflict: !isEmpty(ours) }]
  })

const lacksRequired = (row: IncomingRow): boolean =>
  requiredFields[row.content].some((field) => isEmpty(row.values[field]))

const noChanges: readonly FieldChange[] = []

const planRow = (
  row: IncomingRow,
  record: CurrentRecord | undefined,
  { decisions, leftOut, isIn }: Choices,
): RowPlan => {
  const decision = decisions.get(row.id)
  const plan = (
    outcome: RowOutcome,
    why: RowPlan['why'],
    changes: readonly FieldChange[] = noChanges,
  ): RowPlan => ({
    rowId: row.id,
    content: row.content,
    outcome,
    recordId: record?.id ?? null,
    changes,
    why,
  })
  if (decision === 'reject') return plan('rejected', 'by_clerk')
  if (leftOut?.has(row.id)) return plan('rejected', 'same_subject')
  if (lacksRequired(row)) return plan('rejected', 'required_missing')
  if (row.pending !== null && decision !== 'take') return plan('undecided', 'held_back')
  if (record === undefined) return plan('new', null)
  const changes = changesOf(row, record)
  if (changes.length === 0) return plan('unchanged', null)
  const why = record.isSaidLater ? 'said_later' : null
  if (isIn && record.isSaidLater) return plan('unchanged', why)
  if (record.isFrozen)
    return decision === 'ours' ? plan('unchanged', null) : plan('conflicting', 'frozen', changes)
  if (!changes.some((change) => change.isConflict)) return plan('changed', null, changes)
  if (decision === 'theirs') return plan('changed', why, changes)
  if (decision === 'ours') {
    const free = changes.filter((change) => !change.isConflict)
    return free.length === 0 ? plan('unchanged', why) : plan('changed', why, free)
  }
  return plan('conflicting', why ?? 'edited_here', changes)
}

/** What the plan of a row writes, by field. */
export const writtenValues = (row: IncomingRow, plan: RowPlan): FieldValues => {
  if (plan.outcome !== 'new')
    return Object.fromEntries(plan.changes.map((change) => [change.field, change.new]))
  const filled = fieldsOf[row.content].filter((field) => !isEmpty(row.values[field]))
  return Object.fromEntries(filled.map((field) => [field, row.values[field] ?? null]))
}

/** Fields in which the register keeps its own value against what the row says, once the plan is carried out. */
export const overruledFields = (
  row: IncomingRow,
  plan: RowPlan,
  record: Pick<CurrentRecord, 'values'> | undefined,
): Set<string> => {
  if (record === undefined) return new Set()
  const written = new Set(plan.changes.map((change) => change.field))
  const others = Object.entries(row.values).filter(([field]) => !written.has(field))
  return new Set(
    others.filter(([field, value]) => !isSameValue(value, record.values[field])).map(([field]) => field),
  )
}

/** Lists of which a commune may send several; answers and reports are about what they were asked. */
const severalLists: ReadonlySet<ReturnContent> = new Set(['nomination', 'activities'])

/**
 * Records that the rows are a new version of, and do not name: those of files of which something is said again. A list
 * that names none of what came before is another list, a supplement or the next quarter; beside it only those are told
 * that one of its rows may be a correction of.
 */
const missingFrom = (
  content: ReturnContent,
  records: readonly CurrentRecord[],
  { pairs, contested }: Pairing<CurrentRecord>,
): CurrentRecord[] => {
  const found = new Set([...pairs.values()].map((record) => record.id))
  const expected = records.filter((record) => record.isExpected)
  const missing = expected.filter((record) => !found.has(record.id))
  if (!severalLists.has(content)) return missing
  const again = new Set(records.filter(({ id }) => found.has(id)).flatMap(({ broughtBy }) => broughtBy))
  return missing.filter(({ id, broughtBy }) => contested.has(id) || broughtBy.some((file) => again.has(file)))
}

const noChoices: Choices = { decisions: new Map(), removals: [] }

/** Rows that are looked at between two pauses. */
const rowsAtOnce = 500

/**
 * The plan of one file against the records of its unit. Only contents that the file carries are looked at for
 * missing records, and none of them is removed unless its id is among `choices.removals`.
 */
export function* reconciling(
  rows: readonly IncomingRow[],
  records: readonly CurrentRecord[],
  choices: Choices = noChoices,
): Steps<ImportPlan> {
  const plan: ImportPlan = { rows: [], missing: [] }
  const byContent = Map.groupBy(rows, (row) => row.content)
  for (const content of returnContents) {
    const ownRows = byContent.get(content)
    if (ownRows === undefined) continue
    const ownRecords = records.filter((record) => record.content === content)
    const pairing = yield* pairingRows(ownRows, ownRecords, choices.links)
    const { pairs } = pairing
    for (const [index, row] of ownRows.entries()) {
      if (index % rowsAtOnce === 0) yield
      plan.rows.push(planRow(row, pairs.get(row.id), choices))
    }
    for (const record of missingFrom(content, ownRecords, pairing)) {
      const isRemoved = !record.isFrozen && choices.removals.includes(record.id)
      plan.missing.push({ recordId: record.id, content, isRemoved })
    }
  }
  return plan
}

export const reconcile = (
  rows: readonly IncomingRow[],
  records: readonly CurrentRecord[],
  choices?: Choices,
): ImportPlan => atOnce(reconciling(rows, records, choices))
