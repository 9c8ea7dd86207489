/** Outreach (tuyên truyền): what communes did by village, form and day; totals, and villages that nothing reached. */
import { z } from 'zod'
import { mostHours, mostParticipants } from '../domain/field-bounds.ts'
import type { OutreachTarget, TargetUnit } from '../domain/outreach-targets.ts'
import type { Attachment } from './attachments.ts'
import { command, query, returns } from './define.ts'
import type { RecordTrace } from './exchange-review.ts'
import { civilDate, figuresScope, id, line, prose, requiredLine, revision, year } from './fields.ts'

export const activityForm = z.object({
  unitId: id,
  villageId: id.nullable().default(null),
  /** Which of the two Codes it was about; null: both, or not said. */
  codeId: id.nullable().default(null),
  form: requiredLine,
  heldOn: civilDate.nullable().default(null),
  /** Last day, where it went on for several. */
  heldTo: civilDate.nullable().default(null),
  place: line.default(''),
  participants: z.number().int().min(0).max(mostParticipants).nullable().default(null),
  durationHours: z.number().min(0).max(mostHours).nullable().default(null),
  note: prose.default(''),
})

/** Days are of the first day of an activity; one without a day is left out where a day is asked for. */
export const activityFilter = z.object({
  unitId: id.nullable().default(null),
  form: line.nullable().default(null),
  from: civilDate.nullable().default(null),
  to: civilDate.nullable().default(null),
  /** Exactly those that the figures of this scope count; the activities are then not asked for their days. */
  scope: figuresScope.nullable().default(null),
})

export type ActivitySummary = {
  id: string
  unitId: string
  unitName: string
  villageId: string | null
  /** Of a village that is none of the unit's, as its return wrote it. */
  villageName: string | null
  codeId: string | null
  codeSymbol: string | null
  form: string
  heldOn: string | null
  heldTo: string | null
  place: string
  participants: number | null
  durationHours: number | null
  note: string
  /** The row of the sheet that it came from; null when it was typed. */
  source: { fileName: string; sheet: string; row: number } | null
  revision: number
}

export type ActivityDetail = ActivitySummary & {
  traces: RecordTrace[]
  /** Photos and papers. */
  attachments: Attachment[]
}

export type OutreachOverview = {
  total: number
  /** Of them without a day. */
  undated: number
  /** Null when nobody was counted. */
  participants: number | null
  byForm: { form: string; count: number; participants: number | null }[]
  /** `2018-03`; null for what has no day. */
  byMonth: { month: string | null; form: string; count: number }[]
  /** Units of the register that hold villages, with those that nothing reached; only units that lack some. */
  villagesWithout: {
    unitId: string
    unitName: string
    total: number
    villages: { id: string; name: string }[]
  }[]
  /** Villages of the register in all units looked at. */
  villages: number
}

export const targetForm = z.object({
  year,
  /** Null: every commune. */
  unitId: id.nullable().default(null),
  per: z.enum(['commune', 'village']),
  /** Empty: of any form. */
  form: line.default(''),
  wanted: z.number().int().min(1).max(1000),
})

export type OutreachPlan = {
  year: number
  targets: (OutreachTarget & { units: TargetUnit[]; met: number })[]
  /** Who said that there was nothing to report, which is not the same as silence. */
  nil: { unitId: string; unitName: string }[]
}

export const outreach = {
  /** Latest first; without a day last. */
  list: query(activityFilter, returns<ActivitySummary[]>(), {
    reads: ['outreach', 'units', 'checklists', 'exchange', 'plans'],
  }),
  overview: query(activityFilter, returns<OutreachOverview>(), {
    reads: ['outreach', 'units', 'exchange', 'plans'],
  }),
  get: query(z.object({ id }), returns<ActivityDetail>(), {
    reads: ['outreach', 'units', 'checklists', 'exchange', 'attachments'],
  }),
  /** What is wanted in a year against what was done, by commune. */
  plan: query(z.object({ year }), returns<OutreachPlan>(), {
    reads: ['outreach', 'units', 'exchange', 'plans'],
  }),
  addTarget: command(targetForm, returns<{ id: string }>()),
  removeTarget: command(z.object({ id }), returns<null>()),
  /** Forms that the office has used, with those that are usual. */
  forms: query(z.object({}), returns<string[]>(), { reads: ['outreach'] }),
  create: command(activityForm, returns<{ id: string }>()),
  /** A pasted block at once: all of it or nothing. */
  createMany: command(
    z.object({ activities: z.array(activityForm).min(1).max(5000) }),
    returns<{ ids: string[] }>(),
  ),
  update: command(activityForm.extend({ id, revision }), returns<{ revision: number }>()),
  remove: command(z.object({ id, revision }), returns<null>()),
  removeMany: command(z.object({ ids: z.array(id).min(1).max(5000) }), returns<{ count: number }>()),
}
