/** The journal: who did what when, what a record looked like before and after, and whether the journal is whole. */
import { z } from 'zod'
import type { ChainReport } from '../domain/journal-chain.ts'
import type { FileRef } from './bridge.ts'
import { query, returns, task } from './define.ts'
import { type EntityName, entityNames } from './errors.ts'
import { civilDate, id, line } from './fields.ts'

export type JournalLine = {
  id: string
  /** 1, 2, 3 … in the order of writing. */
  position: number
  happenedAt: string
  actor: string
  operation: string
  /** The first record it touched: its table and id, what it is, and its name. */
  table: string
  recordId: string
  entity: EntityName
  name: string
  /** How many records beside that one. */
  others: number
}

/** A field as people read it; null where nothing stands. */
export type FieldChange = { label: string; before: string | null; after: string | null }

export type ReadableChange = {
  id: number
  /** The row's own table and name, as people call them: “Trả lời tiêu chí”, “K01 …”. */
  what: string
  name: string
  action: 'added' | 'changed' | 'removed'
  fields: FieldChange[]
}

/** An entry with its changes; `left` counts those that are not listed. */
export type JournalEntry = JournalLine & { changes: ReadableChange[]; left: number }

/** What an entry has to do with erasures. */
export type JournalDetail = JournalEntry & {
  /** What it erased: entries of the journal that were rewritten, kept files that went; null for one that erased nothing. */
  erased: { entries: number; files: number } | null
  /** When it was itself rewritten without a person, last; null when it is as it was written. */
  rewrittenAt: string | null
}

/** Records that have a page, and so a history there. */
export const historyTables = [
  'units',
  'plans',
  'rounds',
  'visits',
  'findings',
  'nomination_lists',
  'nominations',
  'outreach_activities',
  'return_requests',
  'received_files',
  'documents',
  'checklist_versions',
  'office_profiles',
] as const
export type HistoryTable = (typeof historyTables)[number]

/** What narrows the list; every part that is given must fit. */
export const journalFilter = z.object({
  /** Beginnings of words in any order, without accents: who, what was done, names, values. */
  text: z.string().max(200).default(''),
  actor: z.string().max(500).nullable().default(null),
  kind: z.enum(entityNames).nullable().default(null),
  from: civilDate.nullable().default(null),
  to: civilDate.nullable().default(null),
})
export type JournalFilter = z.output<typeof journalFilter>

/** `before` is the position of the last line already seen. */
const page = {
  before: z.number().int().positive().nullable().default(null),
  limit: z.number().int().min(1).max(500).default(100),
}

export type JournalState = ChainReport & {
  /** Copies whose newest seal was looked for; how many belong to another course that a restore gave up. */
  copies: number
  otherCourses: number
  /** When the oldest copy was made whose seal is gone without a restore; null when all is well. */
  rewrittenSince: string | null
}

export const journal = {
  /** Newest first. */
  list: query(journalFilter.extend(page), returns<JournalLine[]>(), { reads: ['journal'] }),
  entry: query(z.object({ id }), returns<JournalDetail>(), { reads: ['journal'] }),
  /** What happened to a record and its parts, newest first; each entry named by it and with its changes alone. */
  ofRecord: query(z.object({ table: z.enum(historyTables), id, ...page }), returns<JournalEntry[]>(), {
    reads: ['journal'],
  }),
  /** Everybody who stands in it. */
  actors: query(z.object({}), returns<string[]>(), { reads: ['journal'] }),
  /**
   * All that fits, with a row for each field that changed; `filterWords` stands under the title. Rule journal_too_long
   * above 20,000 rows.
   */
  export: task(journalFilter.extend({ filterWords: line.default('') }), returns<FileRef>()),
  /** Computes every seal anew and looks for those that the copies took along. */
  verify: task(z.object({}), returns<JournalState>()),
}
