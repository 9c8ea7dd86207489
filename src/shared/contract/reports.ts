/** Pictures of a round, or of a whole plan. */
import { z } from 'zod'
import type { SelfCheckMatch, VerdictCell } from '../domain/report-pictures.ts'
import type { FileRef } from './bridge.ts'
import { query, returns, task } from './define.ts'
import { id, year } from './fields.ts'

export type PictureUnit = { unitId: string; name: string; fullName: string; visitedOn: string | null }
export type PictureCriterion = { criterionId: string; code: string; text: string; codeName: string }

export type Pictures = {
  /** Units that were inspected, in the order of the round or the plan. */
  units: PictureUnit[]
  /** Criteria that were asked of them, by code. */
  criteria: PictureCriterion[]
  cells: VerdictCell[]
  /** Shortcomings by criterion, the most frequent first. */
  frequent: { criterionId: string | null; code: string; text: string; findings: number; units: number }[]
  findings: number
  selfChecks: (SelfCheckMatch & { name: string })[]
  /** Inspected units that sent no self-check. */
  withoutSelfCheck: number
}

export const figuresScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('round'), id }),
  z.object({ kind: z.literal('plan'), id }),
  z.object({ kind: z.literal('year'), year }),
])

export const reports = {
  /** Only concluded visits count; of several to a unit, the latest. `roundId` null: the whole plan. */
  pictures: query(z.object({ planId: id, roundId: id.nullable() }), returns<Pictures>(), {
    reads: ['plans', 'rounds', 'visits', 'findings', 'exchange', 'units', 'checklists'],
  }),
  /**
   * Biểu tổng hợp of a round, a plan or a year as a workbook whose totals are formulas over its own rows. In Vietnamese
   * whatever the interface speaks, as every paper of the office.
   */
  exportSummary: task(z.object({ scope: figuresScope }), returns<FileRef>()),
}
