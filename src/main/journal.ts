/** Writes the entry of one command and the rows it touched, seals it and makes it findable, inside the command's own transaction. */
import type { Connection } from './db/connect.ts'
import type { Change } from './db/database.ts'
import { sealEntry } from './db/journal-chain.ts'
import { addWords } from './db/journal-words.ts'

const maxInput = 20_000

export type JournalEntry = {
  id: string
  at: string
  actor: string
  operation: string
  input: unknown
  changes: readonly Change[]
}

/** Nothing is written for a command that changed nothing, nor for drafts, which are not yet the clerk's word. */
export const writeJournal = (connection: Connection, entry: JournalEntry): void => {
  const changes = entry.changes.filter((change) => change.table !== 'drafts')
  if (changes.length === 0) return
  const input = JSON.stringify(entry.input ?? null)
  connection
    .prepare('INSERT INTO journal (id, happened_at, actor, operation, input_json) VALUES (?, ?, ?, ?, ?)')
    .run(entry.id, entry.at, entry.actor, entry.operation, input.length > maxInput ? 'null' : input)
  const note = connection.prepare(
    'INSERT INTO changes (journal_id, table_name, row_id, before_json, after_json) VALUES (?, ?, ?, ?, ?)',
  )
  const asJson = (row: Change['before']): string | null => (row === null ? null : JSON.stringify(row))
  for (const change of changes) {
    note.run(entry.id, change.table, change.rowId, asJson(change.before), asJson(change.after))
  }
  sealEntry(connection, entry.id)
  addWords(connection, entry.id)
}
