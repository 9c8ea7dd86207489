/**
 * Erases a person from the places that were ticked, and from what hangs on them: what the journal noted of them, the
 * origins of imported rows, what was decided about likes, files and what was read of them. What is to be written is made
 * out in stretches and written in one short transaction, if the register has not moved meanwhile.
 */
import { fail } from '#shared/contract/errors.ts'
import type { ErasureReport } from '#shared/contract/persons.ts'
import { type Erasing, erasedColumns, erasedJsonText, type WantedPerson } from '#shared/domain/erasure.ts'
import type { Steps } from '#shared/steps.ts'
import type { ReadDb, Row } from '../../db/database.ts'
import { type Rewriting, type RewrittenEntry, rewritingEntry } from '../../db/erase-from-journal.ts'
import {
  attachedHashes,
  decisionsAbout,
  entriesHolding,
  entriesOfRows,
  eventsOfNominations,
  hashesOfFiles,
  isHashNeeded,
  originsOfRecords,
  sendBacksOfFiles,
} from '../../db/queries/erasures.ts'
import { writtenForms } from '../../db/queries/person-rows.ts'
import type { CommandContext, QueryContext, TaskContext } from '../context.ts'
import { inStretches } from '../in-stretches.ts'
import { type KnownPerson, knownPerson } from './person-record.ts'

const keyOf = (table: string, id: string): string => `${table} ${id}`

/** What is done to which row. */
type Plan = Map<string, { table: string; id: string; how: Erasing }>

function* planOf(db: ReadDb, { rows, identities }: KnownPerson): Steps<Plan> {
  const plan: Plan = new Map()
  const add = (table: string, ids: readonly string[], how: Erasing): void => {
    for (const id of ids) plan.set(keyOf(table, id), { table, id, how })
  }
  for (const { row, fate } of rows)
    add(row.table, [row.id], fate === 'whole' || fate === 'reduced' ? fate : 'named')
  const nominations = (fate: Erasing) =>
    rows.filter(({ row, fate: own }) => row.table === 'nominations' && own === fate).map(({ row }) => row.id)
  const files = rows.filter(({ row }) => row.table === 'received_files').map(({ row }) => row.id)
  const whole = nominations('whole')
  add('nomination_events', yield* eventsOfNominations(db, whole), 'whole')
  add('import_rows', yield* originsOfRecords(db, whole), 'named')
  add('import_rows', yield* originsOfRecords(db, nominations('reduced')), 'reduced')
  add('send_backs', sendBacksOfFiles(db, files), 'named')
  if (whole.length > 0) add('duplicate_decisions', decisionsAbout(db, identities), 'whole')
  return plan
}

const erasedRow = (table: string, row: Row, how: Erasing, wanted: WantedPerson): Row =>
  erasedColumns(table, row, how, wanted)

const rewritingOf = (plan: Plan, { wanted, numbersOnly }: KnownPerson): Rewriting => ({
  input: (json) => erasedJsonText(json, wanted),
  row: ({ table, rowId }, json) => {
    const planned = plan.get(keyOf(table, rowId))
    if (planned === undefined) return erasedJsonText(json, numbersOnly)
    const row = JSON.parse(json) as Row
    return JSON.stringify({ ...row, ...erasedRow(table, row, planned.how, wanted) })
  },
})

const eraseRows = ({ db, erasing }: CommandContext, plan: Plan, wanted: WantedPerson): number => {
  let rows = 0
  for (const { table, id, how } of plan.values()) {
    const row = db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id])
    if (row === undefined) continue
    const columns = erasedRow(table, row, how, wanted)
    if (Object.keys(columns).length > 0) erasing.row(table, id, columns)
    rows += 1
    // A decision about likes is of two identities; of one alone it says nothing.
    if (table === 'duplicate_decisions') db.remove(table, id)
  }
  return rows
}

/** Bytes that no other row needs go; the rows that name them stay, but for attached files. */
const eraseFiles = ({ db, now, journalId }: CommandContext, { rows }: KnownPerson): number => {
  const ids = (fate: 'file' | 'removed') => rows.filter((one) => one.fate === fate).map(({ row }) => row.id)
  const removed = ids('removed')
  const hashes = [...hashesOfFiles(db, ids('file')), ...attachedHashes(db, removed)]
  for (const id of removed) db.remove('attachments', id)
  let files = 0
  for (const hash of new Set(hashes)) {
    if (isHashNeeded(db, hash, { files: ids('file') })) continue
    db.remove('erased_files', hash)
    db.insert('erased_files', { id: hash, erased_by: journalId, erased_at: now })
    files += 1
  }
  return files
}

/** What an erasure will write, made out before: of the register as it stands now. */
type Prepared = { person: KnownPerson; plan: Plan; entries: RewrittenEntry[] }

type Asked = { seed: string; places: readonly string[] }

function* preparing(context: Pick<QueryContext, 'db' | 'files'>, { seed, places }: Asked): Steps<Prepared> {
  const { db } = context
  const known = yield* knownPerson(context, seed)
  const wanted = new Set(places)
  const ticked = known.rows.filter(({ row }) => wanted.has(`${row.table}.${row.id}`))
  if (ticked.length < wanted.size || ticked.some(({ fate }) => fate === 'stays'))
    throw fail('moved_since_preview', {})
  const person = { ...known, rows: ticked }
  const plan = yield* planOf(db, person)
  const rewriting = rewritingOf(plan, person)
  const ids = new Set([
    ...entriesOfRows(db, [...plan.values()]),
    ...(yield* entriesHolding(db, known.numbers.flatMap(writtenForms))),
  ])
  const entries: RewrittenEntry[] = []
  for (const id of ids) {
    const rewritten = yield* rewritingEntry(db, id, rewriting)
    if (rewritten !== null) entries.push(rewritten)
  }
  return { person, plan, entries }
}

const write = (tx: CommandContext, { person, plan, entries }: Prepared): ErasureReport => {
  const rows = eraseRows(tx, plan, person.wanted)
  const files = eraseFiles(tx, person)
  for (const entry of entries) tx.erasing.entry(entry)
  return { rows, files, entries: entries.length }
}

/** Work that goes on beside it moves the register; it does not do so without an end. */
const mostTries = 5

export const erasePerson = async (context: TaskContext, asked: Asked): Promise<ErasureReport> => {
  const { db, messages, progress, signal } = context
  for (let tries = 0; tries < mostTries; tries += 1) {
    progress(0, 2, messages.persons.finding)
    const version = db.version()
    const prepared = await inStretches(preparing(context, asked), signal)
    progress(1, 2, messages.persons.erasing)
    const report = context.commit((tx) => (tx.db.version() === version ? write(tx, prepared) : null))
    if (report !== null) return report
  }
  throw fail('busy', {})
}
