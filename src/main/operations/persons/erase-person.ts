/**
 * Erases a person from the places that were ticked, and from what hangs on them: what the journal noted of them, the
 * origins of imported rows, what was decided about likes, files and what was read of them.
 */
import { fail } from '#shared/contract/errors.ts'
import type { ErasureReport } from '#shared/contract/persons.ts'
import { type Erasing, erasedColumns, erasedJsonText, type WantedPerson } from '#shared/domain/erasure.ts'
import { marksOf } from '#shared/domain/exchange/erased-rows.ts'
import { asksAnew } from '#shared/domain/exchange/review.ts'
import { tellingNumbers } from '#shared/domain/same-person.ts'
import type { Steps } from '#shared/steps.ts'
import type { ReadDb, Row } from '../../db/database.ts'
import type { Rewriting, RewrittenEntry } from '../../db/erase-from-journal.ts'
import {
  attachedHashes,
  decisionsAbout,
  entriesHolding,
  entriesOfRows,
  eventsOfNominations,
  hashesOfFiles,
  originsOfRecords,
  sendBacksOfFiles,
} from '../../db/queries/erasures.ts'
import { getReceivedFile, type ReviewState } from '../../db/queries/received-files.ts'
import type { CommandContext, QueryContext, TaskContext } from '../context.ts'
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
import type { FileNominee } from './file-nominees.ts'
import { type KnownPerson, type KnownRow, knownPerson } from './known-person.ts'

function* planOf(db: ReadDb, { rows, identities }: KnownPerson): Steps<ErasurePlan> {
  const plan: ErasurePlan = new Map()
  for (const { row, fate } of rows)
    planRows(plan, row.table, [row.id], fate === 'whole' || fate === 'reduced' ? fate : 'named')
  const nominations = (fate: Erasing) =>
    rows.filter(({ row, fate: own }) => row.table === 'nominations' && own === fate).map(({ row }) => row.id)
  const files = rows.filter(({ row }) => row.table === 'received_files').map(({ row }) => row.id)
  const whole = nominations('whole')
  planRows(plan, 'nomination_events', yield* eventsOfNominations(db, whole), 'whole')
  planRows(plan, 'import_rows', yield* originsOfRecords(db, whole), 'named')
  planRows(plan, 'import_rows', yield* originsOfRecords(db, nominations('reduced')), 'reduced')
  planRows(plan, 'send_backs', sendBacksOfFiles(db, files), 'named')
  if (whole.length > 0) planRows(plan, 'duplicate_decisions', decisionsAbout(db, identities), 'whole')
  return plan
}

const columnsWithout =
  (wanted: WantedPerson) =>
  (table: string, row: Row, how: Erasing): Row =>
    erasedColumns(table, row, how, wanted)

const rewritingOf = (plan: ErasurePlan, { wanted, numbersOnly }: KnownPerson): Rewriting => ({
  input: (json) => erasedJsonText(json, wanted),
  row: (of, json) =>
    rewrittenRow(plan, of, json, columnsWithout(wanted)) ?? erasedJsonText(json, numbersOnly),
})

/** Bytes that no other row needs go; the rows that name them stay, but for attached files. */
const eraseFiles = (tx: CommandContext, { rows }: KnownPerson): number => {
  const ids = (fate: 'file' | 'removed') => rows.filter((one) => one.fate === fate).map(({ row }) => row.id)
  const removed = ids('removed')
  const hashes = [...hashesOfFiles(tx.db, ids('file')), ...attachedHashes(tx.db, removed)]
  for (const id of removed) tx.db.remove('attachments', id)
  return eraseBytes(tx, hashes, ids('file'))
}

/** A file with the rows of its reading in which the person stands. */
type NamingFile = { id: string; rowIds: string[]; marks: string[] }

const rowsMarked = (nominees: readonly FileNominee[]): Omit<NamingFile, 'id'> => {
  const rows = nominees.map(({ row }) => row)
  return { rowIds: rows.map(({ id }) => id), marks: marksOf(rows) }
}

/**
 * Also those that go: their bytes may come in again. None where the person stays in the register as a decision has it, or
 * only words about them go.
 */
const filesNaming = ({ rows }: KnownPerson, ticked: readonly KnownRow[]): NamingFile[] => {
  const isGone = ticked.some(({ isNaming, fate }) => fate === 'file' || (isNaming && fate !== 'reduced'))
  if (!isGone) return []
  const goes = new Set(ticked.map(({ row }) => `${row.table}.${row.id}`))
  return rows.flatMap(({ row, inFile }) => {
    const isMeant = goes.has(`${row.table}.${row.id}`) || !inFile?.doubt?.startsWith('other')
    if (inFile === null || !isMeant) return []
    return [{ id: row.id, ...rowsMarked(inFile.rows) }]
  })
}

/** Its rows are asked about before they come into the register: by their places, which say nothing of the person. */
const markFile = ({ db }: CommandContext, { id, rowIds, marks }: NamingFile): void => {
  const file = getReceivedFile(db, id)
  if (file === undefined) return
  const { needs, steps, holdsErased = [] } = file.state
  const state: ReviewState = {
    ...file.state,
    steps: asksAnew(steps, rowIds),
    holdsErased: [...new Set([...holdsErased, ...marks])],
    needs: file.status === 'waiting' && needs === 'nothing' ? 'look' : needs,
  }
  db.update('received_files', id, { review_json: JSON.stringify(state) })
}

/** What an erasure will write, made out before: of the register as it stands now. */
type Prepared = { person: KnownPerson; plan: ErasurePlan; entries: RewrittenEntry[]; naming: NamingFile[] }

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
  const ids = new Set([
    ...entriesOfRows(db, [...plan.values()]),
    ...(yield* entriesHolding(db, {
      forms: known.numbers,
      numbers: [...tellingNumbers(known.numbers)],
    })),
  ])
  const entries = yield* rewritingEntries(db, ids, rewritingOf(plan, person))
  return { person, plan, entries, naming: filesNaming(known, ticked) }
}

const write = (tx: CommandContext, { person, plan, entries, naming }: Prepared): ErasureReport => {
  const rows = eraseRows(tx, plan, columnsWithout(person.wanted))
  const files = eraseFiles(tx, person)
  for (const file of naming) markFile(tx, file)
  for (const entry of entries) tx.erasing.entry(entry)
  return { rows, files, entries: entries.length }
}

export const writeErasedPerson = unlessMoved(write)

export const erasePerson = (context: TaskContext, asked: Asked): Promise<ErasureReport> =>
  writeUnmoved(context, context.messages.persons, {
    prepare: () => preparing(context, asked),
    rowsOf: ({ plan, entries }) => plan.size + entries.length,
    write: writeErasedPerson,
    writeLong: (made) => context.commitLong('erasePerson', made),
  })
