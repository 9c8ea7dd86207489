/**
 * One write: a transaction and the one entry of the journal that tells of it. In it a handler gets what `dispatch.ts`
 * hands out here, or `commit-worker.ts` in a thread of its own.
 */
import type { Connection } from './db/connect.ts'
import { type Change, moveVersion, readDb, writeDb } from './db/database.ts'
import { erasingDb } from './db/erase-from-journal.ts'
import { readSetting } from './db/queries/office.ts'
import { writeJournal } from './journal.ts'
import type { CommandContext, QueryContext } from './operations/context.ts'

export type Commit = {
  connection: Connection
  base: Omit<QueryContext, 'db'>
  newId: () => string
  /** Of the entry that will tell of it. */
  journalId: string
  /** Who is named in the journal while the settings do not name the clerk. */
  actor: string
  /** The operation that was called, and its input. */
  name: string
  input: unknown
}

/**
 * Answers what the handler does, and what changed. Throws what the handler throws, and what SQLite says; nothing is
 * written then.
 *
 * @param ending last within the transaction.
 */
export const commit = <T>(
  { connection, base, newId, journalId, actor, name, input }: Commit,
  handler: (tx: CommandContext) => T,
  ending: (changes: readonly Change[]) => void = () => {},
): { value: T; changes: readonly Change[] } => {
  const changes: Change[] = []
  const transaction = connection.transaction(() => {
    const db = writeDb(connection, { now: () => base.now, newId }, changes)
    const erasing = erasingDb(connection, { db, changes, journalId })
    const value = handler({ ...base, db, newId, journalId, erasing })
    const named = readSetting<string>(readDb(connection), 'clerk_name', '')
    writeJournal(connection, {
      id: journalId,
      at: base.now,
      actor: named || actor,
      operation: name,
      input,
      changes,
    })
    ending(changes)
    return value
  })
  try {
    return { value: transaction.immediate(), changes }
  } catch (error) {
    moveVersion(connection)
    throw error
  }
}
