/** Taking back and bringing again what was done, across screens and restarts, and the bin of what was removed. */
import { z } from 'zod'
import { command, query, returns } from './define.ts'
import type { EntityName } from './errors.ts'
import { id } from './fields.ts'
import type { JournalLine } from './journal.ts'

/** Steps are entries of the journal. */
export type HistoryState = {
  undo: JournalLine | null
  redo: JournalLine | null
  /** The newest step when it cannot be taken back here: nothing before it is taken back past it. */
  stoppedBy: JournalLine | null
}

/** A record that was removed and does not stand in the register. */
export type BinLine = {
  /** Of the note in the journal. */
  id: number
  entity: EntityName
  name: string
  removedAt: string
  actor: string
  operation: string
  /** Rows that went with it: answers, members, attached files. */
  parts: number
}

export const history = {
  state: query(z.object({}), returns<HistoryState>(), { reads: ['journal'] }),
  /**
   * Takes one step back, as `state` showed it. Throws moved_since_preview when it is not the next one any more,
   * later_change when a record was changed since by a step that cannot be taken back, in_use.
   */
  undo: command(z.object({ entry: id }), returns<JournalLine>()),
  /** Brings a step again that was taken back; throws like `undo`. */
  redo: command(z.object({ entry: id }), returns<JournalLine>()),
  /** Newest first. */
  bin: query(z.object({}), returns<BinLine[]>(), { reads: ['journal'] }),
  /**
   * A removed record as it was, with its parts and files. Throws not_found, already_exists when it stands again or
   * another took its place, parent_gone, or the rule by which its whole takes no new parts any more.
   */
  restore: command(
    z.object({ id: z.number().int().positive() }),
    returns<{ entity: EntityName; name: string }>(),
  ),
}
