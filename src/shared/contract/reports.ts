/** Pictures, comparisons and summaries of rounds, plans and years. */
import { z } from 'zod'
import type { FileRef } from './bridge.ts'
import type { Compared } from './compare-types.ts'
import { query, returns, task } from './define.ts'
import { civilDate, figuresScope, id } from './fields.ts'
import type { Overview } from './overview-types.ts'
import type { Pictures, VerdictRow } from './pictures-types.ts'

export const reports = {
  /** Only concluded visits count; of several to a unit within the scope, the latest. */
  pictures: query(z.object({ scope: figuresScope }), returns<Pictures>(), {
    reads: ['plans', 'rounds', 'visits', 'findings', 'exchange', 'units', 'checklists', 'outreach'],
  }),
  /** Every verdict that the figures of a scope are counted from, in the order of units and criteria. */
  verdicts: query(z.object({ scope: figuresScope }), returns<VerdictRow[]>(), {
    reads: ['plans', 'rounds', 'visits', 'exchange', 'units', 'checklists'],
  }),
  /**
   * Two to six scopes, in the order given. `boundariesOn`: units are counted by the boundaries of this day; null: each as
   * it was recorded.
   */
  compare: query(
    z.object({
      scopes: z.array(figuresScope).min(2).max(6),
      boundariesOn: civilDate.nullable().default(null),
    }),
    returns<Compared>(),
    {
      reads: [
        'plans',
        'rounds',
        'visits',
        'findings',
        'exchange',
        'units',
        'checklists',
        'outreach',
        'commendation',
      ],
    },
  ),
  /** What is late and what waits to be signed, for the head of the office. */
  overview: query(z.object({ planId: id }), returns<Overview>(), {
    reads: ['plans', 'rounds', 'visits', 'findings', 'exchange', 'commendation', 'documents'],
  }),
  /** Days on which the boundaries of units changed. */
  boundaryDays: query(z.object({}), returns<string[]>(), { reads: ['units'] }),
  /**
   * Biểu tổng hợp of a round, a plan or a year as a workbook whose totals are formulas over its own rows. In Vietnamese
   * whatever the interface speaks, as every paper of the office.
   */
  exportSummary: task(z.object({ scope: figuresScope }), returns<FileRef>()),
}
