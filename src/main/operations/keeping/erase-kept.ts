/**
 * Erases what is past its term: the ticked rows and what hangs on them, by the way on which a person is erased
 * (docs/decisions/0037), but row by row: of somebody who stands elsewhere too, what is not past its term stays there.
 */
import { fail } from '#shared/contract/errors.ts'
import type { KeepingItem, KeepingReport } from '#shared/contract/keeping.ts'
import { type Erasing, erasedColumns, wantedPerson } from '#shared/domain/erasure.ts'
import type { KeepingKind } from '#shared/domain/keeping-terms.ts'
import type { Steps } from '#shared/steps.ts'
import type { ReadDb, Row } from '../../db/database.ts'
import type { Rewriting } from '../../db/erase-from-journal.ts'
import {
  attachedHashes,
  decisionsAbout,
  entriesOfRows,
  eventsOfNominations,
  hashesOfFiles,
  isHashNeeded,
  originsOfRecords,
  sendBacksOfFiles,
} from '../../db/queries/erasures.ts'
import { identitiesOnlyIn, keptLonger } from '../../db/queries/keeping.ts'
import { rowsEverOf } from '../../db/queries/person-rows.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { inStretches } from '../in-stretches.ts'
import { pastTerms } from './keeping-list.ts'

const keyOf = (table: string, id: string): string => `${table} ${id}`

/** What is done to which row, and which rows and files go. */
type Plan = {
  rows: Map<string, { table: string; id: string; how: Erasing }>
  removed: { table: string; id: string }[]
  hashes: Set<string>
  files: string[]
}

/** Nobody is looked for: the rows themselves are known. */
const nobody = wantedPerson({ names: [], numbers: [] })

const columnsOf = (table: string, row: Row, how: Erasing): Row => erasedColumns(table, row, how, nobody)

type Adding = (table: string, ids: Iterable<string>, how: Erasing) => void

function* planNominations(db: ReadDb, whole: string[], plan: Plan, add: Adding): Steps<void> {
  if (whole.length === 0) return
  add('nominations', whole, 'whole')
  add('nomination_events', eventsOfNominations(db, whole), 'whole')
  yield
  add('import_rows', originsOfRecords(db, whole), 'emptied')
  yield
  const decisions = decisionsAbout(db, identitiesOnlyIn(db, whole))
  add('duplicate_decisions', decisions, 'emptied')
  yield
  const attached = rowsEverOf(db, 'attachments', 'entity_id', whole)
  add('attachments', attached, 'emptied')
  for (const hash of attachedHashes(db, attached)) plan.hashes.add(hash)
  plan.removed.push(
    ...decisions.map((id) => ({ table: 'duplicate_decisions', id })),
    ...attached.map((id) => ({ table: 'attachments', id })),
  )
}

function* planning(db: ReadDb, items: readonly KeepingItem[]): Steps<Plan> {
  const plan: Plan = { rows: new Map(), removed: [], hashes: new Set(), files: [] }
  const add: Adding = (table, ids, how) => {
    for (const id of ids) plan.rows.set(keyOf(table, id), { table, id, how })
  }
  const of = (...kinds: KeepingKind[]) => items.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  const bodies = items.filter(({ kind, isBody }) => kind === 'nominated' && isBody).map(({ id }) => id)
  const reduced = [...of('awarded'), ...bodies]
  add('nominations', reduced, 'reduced')
  if (reduced.length > 0) add('import_rows', originsOfRecords(db, reduced), 'reduced')
  yield
  const isBody = new Set(bodies)
  yield* planNominations(
    db,
    of('nominated', 'removed').filter((id) => !isBody.has(id)),
    plan,
    add,
  )
  yield
  plan.files = of('files')
  add('received_files', plan.files, 'emptied')
  add('send_backs', sendBacksOfFiles(db, plan.files), 'emptied')
  if (plan.files.length > 0) for (const hash of hashesOfFiles(db, plan.files)) plan.hashes.add(hash)
  yield
  add('units', of('unit_contacts'), 'emptied')
  add('findings', of('responsible'), 'emptied')
  add('outreach_activities', of('activity_notes'), 'emptied')
  const visits = of('visit_people')
  if (visits.length > 0) add('visit_people', rowsEverOf(db, 'visit_people', 'visit_id', visits), 'whole')
  const plans = of('teams')
  if (plans.length > 0) {
    add('team_members', rowsEverOf(db, 'team_members', 'plan_id', plans), 'whole')
    const rounds = rowsEverOf(db, 'rounds', 'plan_id', plans)
    add('team_members', rowsEverOf(db, 'team_members', 'round_id', rounds), 'whole')
  }
  plan.removed.push(...of('drafts').map((id) => ({ table: 'drafts', id })))
  return plan
}

/**
 * No screen reads what a command was called with, and what it changed stands in its notes: of an entry that touched an
 * erased row it goes whole, since it may name that person in any writing.
 */
const rewritingOf = ({ rows }: Plan): Rewriting => ({
  input: () => 'null',
  row: ({ table, rowId }, json) => {
    const planned = rows.get(keyOf(table, rowId))
    if (planned === undefined) return json
    const row = JSON.parse(json) as Row
    return JSON.stringify({ ...row, ...columnsOf(table, row, planned.how) })
  },
})

const eraseRows = ({ db, erasing }: CommandContext, plan: Plan): void => {
  const removed = new Set(plan.removed.map(({ table, id }) => keyOf(table, id)))
  for (const { table, id, how } of plan.rows.values()) {
    const row = db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id])
    if (row === undefined) continue
    const columns = columnsOf(table, row, how)
    if (Object.keys(columns).length > 0) erasing.row(table, id, columns)
    if (removed.has(keyOf(table, id))) db.remove(table, id)
  }
  for (const { table, id } of plan.removed) if (table === 'drafts') db.remove(table, id)
}

const eraseFiles = ({ db, now, journalId }: CommandContext, plan: Plan): number => {
  let files = 0
  for (const hash of plan.hashes) {
    if (isHashNeeded(db, hash, plan)) continue
    db.remove('erased_files', hash)
    db.insert('erased_files', { id: hash, erased_by: journalId, erased_at: now })
    files += 1
  }
  return files
}

type Prepared = { items: KeepingItem[]; plan: Plan; entries: string[] }

function* preparing(context: Pick<TaskContext, 'db' | 'today'>, keys: readonly string[]): Steps<Prepared> {
  const { db, today } = context
  const wanted = new Set(keys)
  const items = pastTerms(db, today).items.filter(({ key }) => wanted.has(key))
  if (items.length < wanted.size) throw fail('moved_since_preview', {})
  yield
  const plan = yield* planning(db, items)
  yield
  return { items, plan, entries: entriesOfRows(db, [...plan.rows.values()]) }
}

const write = (tx: CommandContext, { items, plan, entries }: Prepared): KeepingReport => {
  const { db, erasing, today, journalId } = tx
  const kept = keptLonger(db)
  for (const { key } of items) {
    const decided = kept.get(key)
    if (decided !== undefined) db.remove('kept_longer', decided.id)
  }
  eraseRows(tx, plan)
  const files = eraseFiles(tx, plan)
  const rewriting = rewritingOf(plan)
  const rewritten = entries.filter((id) => erasing.entry(id, rewriting)).length
  db.insert('keeping_reviews', {
    reviewed_on: today,
    erased: items.length,
    kept: 0,
    journal_id: journalId,
  })
  return { items: items.length, files, entries: rewritten }
}

/** Work that goes on beside it moves the register; it does not do so without an end. */
const mostTries = 5

export const eraseKept = async (
  context: TaskContext,
  { items }: { items: readonly string[] },
): Promise<KeepingReport> => {
  const { db, messages, progress, signal } = context
  for (let tries = 0; tries < mostTries; tries += 1) {
    progress(0, 2, messages.keeping.finding)
    const version = db.version()
    const prepared = await inStretches(preparing(context, items), signal)
    progress(1, 2, messages.keeping.erasing)
    const report = context.commit((tx) => (tx.db.version() === version ? write(tx, prepared) : null))
    if (report !== null) return report
  }
  throw fail('busy', {})
}
