import type { search } from '#shared/contract/search.ts'
import { findAnything } from '../db/queries/search.ts'
import type { Operations } from './context.ts'

export const searchOperations = {
  find: ({ db }, { text, limit }) => findAnything(db, text, limit),
} satisfies Operations<typeof search>
