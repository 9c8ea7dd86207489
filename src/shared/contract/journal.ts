/** The journal: who did what when, and what a record looked like before and after. */
import { z } from 'zod'
import { query, returns } from './define.ts'
import { id } from './fields.ts'

export type JournalLine = {
  id: string
  happenedAt: string
  actor: string
  operation: string
  /** What it touched, as table → number of rows. */
  touched: Record<string, number>
}

export type RecordChange = {
  journalId: string
  happenedAt: string
  actor: string
  operation: string
  before: Record<string, string | number | null> | null
  after: Record<string, string | number | null> | null
}

export const journal = {
  list: query(
    z.object({ before: id.nullable().default(null), limit: z.number().int().min(1).max(500).default(100) }),
    returns<JournalLine[]>(),
    { reads: ['journal'] },
  ),
  ofRecord: query(z.object({ table: z.string().max(60), id }), returns<RecordChange[]>(), {
    reads: ['journal'],
  }),
}
