/**
 * Erases what is past its term: the ticked rows and what hangs on them, by the way on which a person is erased, but row by
 * row: of somebody who stands elsewhere too, what is within its term stays there.
 */
import type { KeepingItem, KeepingReport } from '#shared/contract/keeping.ts'
import { type Erasing, erasedColumns, wantedPerson } from '#shared/domain/erasure.ts'
import type { KeepingKind } from '#shared/domain/keeping-terms.ts'
import type { Steps } from '#shared/steps.ts'
import type { ReadDb, Row } from '../../db/database.ts'
import type { Rewriting, RewrittenEntry } from '../../db/erase-from-journal.ts'
import {
  attachedHashes,
  decisionsAbout,
  entriesOfRows,
  eventsOfNominations,
  hashesOfFiles,
  identitiesOnlyIn,
  originsOfRecords,
  sendBacksOfFiles,
} from '../../db/queries/erasures.ts'
import { keptLonger } from '../../db/queries/keeping.ts'
import { rowsEverOf } from '../../db/queries/person-rows.ts'
import { getReceivedFile, type ReviewState } from '../../db/queries/received-files.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import {
  type ErasurePlan,
  eraseBytes,
  eraseRows,
  planRows,
  rewritingEntries,
  rewrittenRow,
  unlessMoved,
  writeUnmoved,
} from '../erasing.ts'
import { findingAsked } from './past-terms.ts'

/** What is done to which row, what is removed, and whose bytes go. */
type Plan = {
  rows: ErasurePlan
  attachments: string[]
  drafts: string[]
  files: string[]
  hashes: string[]
}

/** Nobody is looked for: the rows themselves are known. */
const nobody = wantedPerson({ names: [], numbers: [] })

const columnsOf = (table: string, row: Row, how: Erasing): Row => erasedColumns(table, row, how, nobody)

type Ids = (...kinds: KeepingKind[]) => string[]

function* planNominations(db: ReadDb, plan: Plan, reduced: string[], whole: string[]): Steps<void> {
  planRows(plan.rows, 'nominations', reduced, 'reduced')
  planRows(plan.rows, 'nominations', whole, 'whole')
  if (reduced.length > 0) planRows(plan.rows, 'import_rows', yield* originsOfRecords(db, reduced), 'reduced')
  if (whole.length === 0) return
  planRows(plan.rows, 'import_rows', yield* originsOfRecords(db, whole), 'emptied')
  planRows(plan.rows, 'nomination_events', yield* eventsOfNominations(db, whole), 'whole')
  const decisions = decisionsAbout(db, identitiesOnlyIn(db, whole))
  planRows(plan.rows, 'duplicate_decisions', decisions, 'emptied')
  plan.attachments = yield* rowsEverOf(db, 'attachments', 'entity_id', whole)
  planRows(plan.rows, 'attachments', plan.attachments, 'emptied')
  plan.hashes.push(...attachedHashes(db, plan.attachments))
}

function* planFiles(db: ReadDb, plan: Plan, files: string[]): Steps<void> {
  if (files.length === 0) return
  plan.files = files
  planRows(plan.rows, 'received_files', files, 'emptied')
  planRows(plan.rows, 'send_backs', sendBacksOfFiles(db, files), 'emptied')
  yield
  plan.hashes.push(...hashesOfFiles(db, files))
}

function* planInspections(db: ReadDb, plan: Plan, ids: Ids): Steps<void> {
  const visits = ids('visit_people')
  if (visits.length > 0)
    planRows(plan.rows, 'visit_people', yield* rowsEverOf(db, 'visit_people', 'visit_id', visits), 'whole')
  const plans = ids('teams')
  if (plans.length === 0) return
  const rounds = yield* rowsEverOf(db, 'rounds', 'plan_id', plans)
  planRows(plan.rows, 'team_members', yield* rowsEverOf(db, 'team_members', 'plan_id', plans), 'whole')
  planRows(plan.rows, 'team_members', yield* rowsEverOf(db, 'team_members', 'round_id', rounds), 'whole')
}

function* planning(db: ReadDb, items: readonly KeepingItem[]): Steps<Plan> {
  const plan: Plan = { rows: new Map(), attachments: [], drafts: [], files: [], hashes: [] }
  const ids: Ids = (...kinds) => items.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  const bodies = new Set(items.filter(({ isBody }) => isBody).map(({ id }) => id))
  const persons = ids('nominated', 'removed').filter((id) => !bodies.has(id))
  yield* planNominations(db, plan, [...new Set([...ids('awarded'), ...bodies])], persons)
  yield* planFiles(db, plan, ids('files'))
  yield* planInspections(db, plan, ids)
  planRows(plan.rows, 'units', ids('unit_contacts'), 'emptied')
  planRows(plan.rows, 'findings', ids('responsible'), 'emptied')
  planRows(plan.rows, 'outreach_activities', ids('activity_notes'), 'emptied')
  plan.drafts = ids('drafts')
  const own = items.map(({ id }) => id)
  planRows(plan.rows, 'kept_longer', yield* rowsEverOf(db, 'kept_longer', 'entity_id', own), 'emptied')
  return plan
}

/**
 * No screen reads what a command was called with, and what it changed stands in its notes: of an entry that touched an
 * erased row it goes whole, since it may name that person in any writing.
 */
const rewritingOf = ({ rows }: Plan): Rewriting => ({
  input: () => 'null',
  row: (of, json) => rewrittenRow(rows, of, json, columnsOf) ?? json,
})

type Prepared = { items: KeepingItem[]; plan: Plan; entries: RewrittenEntry[] }

function* preparing({ db, today }: TaskContext, keys: readonly string[]): Steps<Prepared> {
  const items = yield* findingAsked(db, today, keys)
  yield
  const plan = yield* planning(db, items)
  yield
  const ids = entriesOfRows(db, [...plan.rows.values()])
  return { items, plan, entries: yield* rewritingEntries(db, ids, rewritingOf(plan)) }
}

/** Its bytes may come in again, and are asked about then. */
const markFile = ({ db }: CommandContext, id: string): void => {
  const file = getReceivedFile(db, id)
  if (file === undefined) return
  const state: ReviewState = { ...file.state, termEnded: true }
  db.update('received_files', id, { review_json: JSON.stringify(state) })
}

const write = (tx: CommandContext, { items, plan, entries }: Prepared): KeepingReport => {
  const { db, erasing, today, journalId } = tx
  eraseRows(tx, plan.rows, columnsOf)
  // Emptied before: the note of what was removed says no reason.
  const kept = keptLonger(db)
  for (const { key } of items) {
    const decided = kept.get(key)
    if (decided !== undefined) db.remove('kept_longer', decided.id)
  }
  for (const id of plan.files) markFile(tx, id)
  for (const id of plan.attachments) db.remove('attachments', id)
  for (const id of plan.drafts) db.remove('drafts', id)
  const files = eraseBytes(tx, plan.hashes, plan.files)
  for (const entry of entries) erasing.entry(entry)
  db.insert('keeping_reviews', {
    reviewed_on: today,
    erased: items.length,
    kept: 0,
    journal_id: journalId,
  })
  return { items: items.length, files, entries: entries.length }
}

export const writeErasedKept = unlessMoved(write)

export const eraseKept = (
  context: TaskContext,
  { items }: { items: readonly string[] },
): Promise<KeepingReport> =>
  writeUnmoved(context, context.messages.keeping, {
    prepare: () => preparing(context, items),
    rowsOf: ({ plan, entries }) => plan.rows.size + entries.length,
    write: writeErasedKept,
    writeLong: (made) => context.commitLong('eraseKept', made),
  })
