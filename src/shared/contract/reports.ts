/** Pictures, comparisons and summaries of rounds, plans and years. */
import { z } from 'zod'
import type { FileRef } from './bridge.ts'
import { query, returns, task } from './define.ts'
import { figuresScope } from './fields.ts'
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
   * Biểu tổng hợp of a round, a plan or a year as a workbook whose totals are formulas over its own rows. In Vietnamese
   * whatever the interface speaks, as every paper of the office.
   */
  exportSummary: task(z.object({ scope: figuresScope }), returns<FileRef>()),
}
