import { fail } from '#shared/contract/errors.ts'
import type { selfChecks } from '#shared/contract/self-checks.ts'
import { traceOf } from '../db/queries/imports.ts'
import { getSelfCheckAnswer, listSelfCheckAnswers } from '../db/queries/self-checks.ts'
import type { Operations } from './context.ts'

export const selfChecksOperations = {
  list: ({ db }, input) => listSelfCheckAnswers(db, input),
  get: ({ db }, { id }) => {
    const answer = getSelfCheckAnswer(db, id)
    if (answer === undefined) throw fail('not_found', { what: 'return' })
    return { ...answer, traces: traceOf(db, 'self_check_answers', id) }
  },
} satisfies Operations<typeof selfChecks>
