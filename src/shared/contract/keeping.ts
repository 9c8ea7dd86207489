/** How long data of persons is kept, and the review of what is past its term (docs/decisions/0038). */
import { z } from 'zod'
import { type KeepingKind, keepingKinds } from '../domain/keeping-terms.ts'
import { command, longCommand, returns, task } from './define.ts'
import { civilDate, requiredLine } from './fields.ts'

/** What is kept, and as what: `awarded.nominations.0192…`, `drafts.drafts.unit:0192…`. */
const item = z.string().regex(/^[a-z_]{1,40}\.[a-z_]{1,40}\.[^\n]{1,250}$/u)
const items = z.array(item).min(1).max(5000)

/** What an awarded person's row still holds beside what the decision says. */
export type KeepingData = 'phone' | 'id_number' | 'birth_date'

export type KeepingTerm = {
  kind: KeepingKind
  /** Null: no term. */
  years: number | null
  defaultYears: number | null
  /** The office set it, to the default or not. */
  isOwn: boolean
  /** 0 while the office never set it. */
  revision: number
}

export type KeepingItem = {
  key: string
  kind: KeepingKind
  /** The record whose page shows it. */
  table: string
  id: string
  name: string
  unitName: string
  /** The day the term counts from; null where the register does not know it. */
  from: string | null
  enteredOn: string
  /** The first day past its term; of an uncertain one, counted from when it was entered. */
  since: string
  years: number
  holds: KeepingData[]
  /** How many persons it names. */
  people: number
  /** A nominated body: only what is said of a person beside it goes. */
  isBody: boolean
  /** A decision to keep it longer, up to a day that is over. */
  keptUntil: string | null
  keptReason: string
}

export type KeepingReview = { reviewedOn: string; actor: string; erased: number; kept: number }

export type KeepingOverview = {
  today: string
  terms: KeepingTerm[]
  /** Past their term, longest first, those whose day is not known last; of very many the first. */
  items: KeepingItem[]
  /** How many there are by kind, also those that are not among the items. */
  counts: { kind: KeepingKind; count: number }[]
  /** Past their term, and kept longer by a decision. */
  keptLonger: number
  lastReview: KeepingReview | null
  /** The last day before the next yearly review is due. */
  nextReviewAfter: string
  /** Copies of the register: each made before an erasure still holds what was erased. */
  copies: { count: number; oldestAt: string } | null
  issuedDocuments: number
}

export type KeepingReport = {
  /** What was ticked and went. */
  items: number
  files: number
  /** Entries of the journal whose values were rewritten. */
  entries: number
}

export const keeping = {
  overview: task(z.object({}), returns<KeepingOverview>(), {
    reads: [
      'settings',
      'units',
      'plans',
      'visits',
      'findings',
      'outreach',
      'commendation',
      'exchange',
      'attachments',
      'documents',
      'backups',
      'journal',
    ],
  }),
  /** `revision` 0: of a kind that had no term of its own. Throws conflict when it was set elsewhere since. */
  saveTerm: command(
    z.object({
      kind: z.enum(keepingKinds),
      years: z.number().int().min(1).max(100).nullable(),
      revision: z.number().int().min(0),
    }),
    returns<{ revision: number }>(),
  ),
  /**
   * Reviewed, and kept up to a day although past its term. Throws rule keeping_until_past, moved_since_preview when one of them
   * is not past its term any more.
   */
  keep: longCommand(
    z.object({ items, untilOn: civilDate, reason: requiredLine }),
    returns<{ kept: number }>(),
  ),
  /** The yearly review is recorded, with whatever it left as it is. */
  finish: command(z.object({}), returns<null>()),
  /**
   * Erases what was ticked from the register, the journal behind it and the bytes of the data folder. It is not undone. Throws
   * moved_since_preview when one of them is not past its term any more, busy while other long work runs or the register
   * moves all the time.
   */
  erase: task(z.object({ items }), returns<KeepingReport>(), { undo: 'stops' }),
}
