import { fail } from '#shared/contract/errors.ts'
import type { keeping } from '#shared/contract/keeping.ts'
import { keptLonger, ownTerms } from '../db/queries/keeping.ts'
import type { CommandContext, Operations } from './context.ts'
import { eraseKept } from './keeping/erase-kept.ts'
import { keepingOverview, pastTerms } from './keeping/keeping-list.ts'

const noteReview = ({ db, today, journalId }: CommandContext, kept: number): string =>
  db.insert('keeping_reviews', { reviewed_on: today, erased: 0, kept, journal_id: journalId })

export const keepingOperations = {
  overview: keepingOverview,
  saveTerm: ({ db }, { kind, years, revision }) => {
    const known = ownTerms(db).get(kind)
    if (known !== undefined) return { revision: db.update('keeping_terms', kind, { years }, { revision }) }
    // Taken back elsewhere since it was read.
    if (revision !== 0) throw fail('conflict', { what: 'setting' })
    db.insert('keeping_terms', { id: kind, years })
    return { revision: 1 }
  },
  keep: (context, { items, untilOn, reason }) => {
    const { db, today } = context
    if (untilOn <= today) throw fail('rule', { rule: 'keeping_until_past' })
    const wanted = new Set(items)
    const past = pastTerms(db, today).items.filter(({ key }) => wanted.has(key))
    if (past.length < wanted.size) throw fail('moved_since_preview', {})
    const review_id = noteReview(context, past.length)
    const known = keptLonger(db)
    for (const { key, kind, table, id } of past) {
      const columns = { until_on: untilOn, reason, review_id }
      const own = known.get(key)
      if (own === undefined) db.insert('kept_longer', { kind, entity: table, entity_id: id, ...columns })
      else db.update('kept_longer', own.id, columns)
    }
    return { kept: past.length }
  },
  finish: (context) => {
    noteReview(context, 0)
    return null
  },
  erase: eraseKept,
} satisfies Operations<typeof keeping>
