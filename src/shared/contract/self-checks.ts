/** What units answered about themselves, criterion by criterion: rows of the returns they sent. */
import { z } from 'zod'
import type { Verdict } from '../domain/checklist.ts'
import { query, returns } from './define.ts'
import type { RecordTrace } from './exchange-review.ts'
import { id } from './fields.ts'

export type SelfCheckAnswer = {
  id: string
  unitId: string
  unitName: string
  requestId: string | null
  /** Number and title of the request it answers; empty when it came without one. */
  requestNumber: string
  requestTitle: string
  criterionId: string | null
  /** As the unit wrote them. */
  code: string
  text: string
  verdict: Verdict | null
  note: string
}

export const selfChecks = {
  /** By unit and criterion. */
  list: query(
    z.object({ requestId: id.nullable().default(null), unitId: id.nullable().default(null) }),
    returns<SelfCheckAnswer[]>(),
    { reads: ['exchange', 'units'] },
  ),
  /** One with the files, sheets and cells that it came from. Throws not_found. */
  get: query(z.object({ id }), returns<SelfCheckAnswer & { traces: RecordTrace[] }>(), {
    reads: ['exchange', 'units'],
  }),
}
