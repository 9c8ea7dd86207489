/** What is past its term is kept all the same, up to a day and for a reason. */
import { fail } from '#shared/contract/errors.ts'
import type { KeepingItem } from '#shared/contract/keeping.ts'
import type { Steps } from '#shared/steps.ts'
import { keptLonger } from '../../db/queries/keeping.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { unlessMoved, writeUnmoved } from '../erasing.ts'
import { findingAsked } from './past-terms.ts'

type Asked = { items: readonly string[]; untilOn: string; reason: string }
type Prepared = { past: KeepingItem[]; untilOn: string; reason: string }

export const noteReview = ({ db, today, journalId }: CommandContext, kept: number): string =>
  db.insert('keeping_reviews', { reviewed_on: today, erased: 0, kept, journal_id: journalId })

function* preparing({ db, today }: TaskContext, { items, untilOn, reason }: Asked): Steps<Prepared> {
  return { past: yield* findingAsked(db, today, items), untilOn, reason }
}

const write = (tx: CommandContext, { past, untilOn, reason }: Prepared): { kept: number } => {
  const { db } = tx
  const review_id = noteReview(tx, past.length)
  const known = keptLonger(db)
  for (const { key, kind, table, id } of past) {
    const columns = { until_on: untilOn, reason, review_id }
    const own = known.get(key)
    if (own === undefined) db.insert('kept_longer', { kind, entity: table, entity_id: id, ...columns })
    else db.update('kept_longer', own.id, columns)
  }
  return { kept: past.length }
}

export const writeKeptLonger = unlessMoved(write)

/** Throws rule keeping_until_past, moved_since_preview, busy when the register moves all the time. */
export const keepLonger = async (context: TaskContext, asked: Asked): Promise<{ kept: number }> => {
  if (asked.untilOn <= context.today) throw fail('rule', { rule: 'keeping_until_past' })
  const { looking, keeping } = context.messages.keeping
  return writeUnmoved(
    context,
    { finding: looking, erasing: keeping },
    {
      prepare: () => preparing(context, asked),
      rowsOf: ({ past }) => past.length,
      write: writeKeptLonger,
      writeLong: (made) => context.commitLong('keepLonger', made),
    },
  )
}
