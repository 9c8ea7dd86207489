import { fail } from '#shared/contract/errors.ts'
import type { keeping } from '#shared/contract/keeping.ts'
import { ownTerms } from '../db/queries/keeping.ts'
import type { Operations } from './context.ts'
import { inStretches } from './in-stretches.ts'
import { eraseKept } from './keeping/erase-kept.ts'
import { keepLonger, noteReview } from './keeping/keep-longer.ts'
import { keepingOverview } from './keeping/keeping-list.ts'

export const keepingOperations = {
  overview: (context) => inStretches(keepingOverview(context), context.signal),
  saveTerm: ({ db }, { kind, years, revision }) => {
    const known = ownTerms(db).get(kind)
    if (known !== undefined) return { revision: db.update('keeping_terms', kind, { years }, { revision }) }
    // Taken back elsewhere since it was read.
    if (revision !== 0) throw fail('conflict', { what: 'setting' })
    db.insert('keeping_terms', { id: kind, years })
    return { revision: 1 }
  },
  keep: keepLonger,
  finish: (context) => {
    noteReview(context, 0)
    return null
  },
  erase: eraseKept,
} satisfies Operations<typeof keeping>
