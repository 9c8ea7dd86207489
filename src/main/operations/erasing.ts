/**
 * How an erasure is written, of a person or of what is past its term: made out in stretches beside the window, then written
 * in one short transaction if the register has not moved meanwhile (docs/decisions/0037).
 */
import { fail } from '#shared/contract/errors.ts'
import type { Erasing } from '#shared/domain/erasure.ts'
import type { Steps } from '#shared/steps.ts'
import type { ReadDb, Row } from '../db/database.ts'
import { type Rewriting, type RewrittenEntry, rewritingEntry } from '../db/erase-from-journal.ts'
import { isHashNeeded, registerStand } from '../db/queries/erasures.ts'
import type { CommandContext, TaskContext } from './context.ts'
import { inStretches } from './in-stretches.ts'

export const keyOf = (table: string, id: string): string => `${table} ${id}`

/** What is done to which row, by `keyOf`. */
export type ErasurePlan = Map<string, { table: string; id: string; how: Erasing }>

/** Adds rows of a table; a row that is there already is treated as told last. */
export const planRows = (plan: ErasurePlan, table: string, ids: Iterable<string>, how: Erasing): void => {
  for (const id of ids) plan.set(keyOf(table, id), { table, id, how })
}

type ColumnsOf = (table: string, row: Row, how: Erasing) => Row

/** Answers how many of the rows are there. */
export const eraseRows = (
  { db, erasing }: CommandContext,
  plan: ErasurePlan,
  columnsOf: ColumnsOf,
): number => {
  let rows = 0
  for (const { table, id, how } of plan.values()) {
    const row = db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id])
    if (row === undefined) continue
    const columns = columnsOf(table, row, how)
    if (Object.keys(columns).length > 0) erasing.row(table, id, columns)
    rows += 1
    // A decision about likes is of two identities; of one alone it says nothing.
    if (table === 'duplicate_decisions') db.remove(table, id)
  }
  return rows
}

/** What a row as the journal noted it comes to; undefined: it is no row of the plan. */
export const rewrittenRow = (
  plan: ErasurePlan,
  { table, rowId }: { table: string; rowId: string },
  json: string,
  columnsOf: ColumnsOf,
): string | undefined => {
  const planned = plan.get(keyOf(table, rowId))
  if (planned === undefined) return undefined
  const row = JSON.parse(json) as Row
  return JSON.stringify({ ...row, ...columnsOf(table, row, planned.how) })
}

/** Bytes that no row but these files needs; answers how many go. */
export const eraseBytes = (
  { db, now, journalId }: CommandContext,
  hashes: Iterable<string>,
  files: readonly string[],
): number => {
  let gone = 0
  for (const hash of new Set(hashes)) {
    if (isHashNeeded(db, hash, { files })) continue
    db.remove('erased_files', hash)
    db.insert('erased_files', { id: hash, erased_by: journalId, erased_at: now })
    gone += 1
  }
  return gone
}

/** Those of the entries that come to something else. */
export function* rewritingEntries(
  db: ReadDb,
  ids: Iterable<string>,
  rewriting: Rewriting,
): Steps<RewrittenEntry[]> {
  const entries: RewrittenEntry[] = []
  for (const id of ids) {
    const rewritten = yield* rewritingEntry(db, id, rewriting)
    if (rewritten !== null) entries.push(rewritten)
  }
  return entries
}

/** What was made out, of the register as it stood then. */
export type MadeOut<Prepared> = { stand: string; prepared: Prepared }

/** Writes it while the register stands so still; else null. */
export const unlessMoved =
  <Prepared, Report>(write: (tx: CommandContext, prepared: Prepared) => Report) =>
  (tx: CommandContext, { stand, prepared }: MadeOut<Prepared>): { is: Report } | null =>
    registerStand(tx.db) === stand ? { is: write(tx, prepared) } : null

type Erasure<Prepared, Report> = {
  prepare: () => Steps<Prepared>
  rowsOf: (prepared: Prepared) => number
  write: (tx: CommandContext, made: MadeOut<Prepared>) => { is: Report } | null
  /** The same in a thread of its own. */
  writeLong: (made: MadeOut<Prepared>) => Promise<{ is: Report } | null>
}

/** Fewer rows cost less than the thread does. */
const rowsAtOnce = 100

/** Work that goes on beside it moves the register; it does not do so without an end. */
const mostTries = 5

/** Throws what the parts throw, and busy when the register moves all the time. */
export const writeUnmoved = async <Prepared, Report>(
  { db, progress, signal, commit }: TaskContext,
  words: { finding: string; erasing: string },
  { prepare, rowsOf, write, writeLong }: Erasure<Prepared, Report>,
): Promise<Report> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    progress(0, 2, words.finding)
    const stand = registerStand(db)
    const prepared = await inStretches(prepare(), signal)
    progress(1, 2, words.erasing)
    const made = { stand, prepared }
    const report = rowsOf(prepared) > rowsAtOnce ? await writeLong(made) : commit((tx) => write(tx, made))
    if (report !== null) return report.is
  }
  throw fail('busy', {})
}
