import type { journal } from '#shared/contract/journal.ts'
import { changesOfRecord, listJournal } from '../db/queries/journal.ts'
import type { Operations } from './context.ts'

export const journalOperations = {
  list: ({ db }, { before, limit }) => listJournal(db, before, limit),
  ofRecord: ({ db }, { table, id }) => changesOfRecord(db, table, id),
} satisfies Operations<typeof journal>
