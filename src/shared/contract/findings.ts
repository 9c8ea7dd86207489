/** Findings (tồn tại) and their remedy; overdue is derived from the deadline and today, never stored. */
import { z } from 'zod'
import type { DueState } from '../domain/due.ts'
import type { FindingEventKind, FindingStatus, Severity } from '../domain/finding.ts'
import { findingStatuses, severities } from '../domain/finding.ts'
import type { RepeatCriterion, RepeatUnit } from '../domain/finding-repeats.ts'
import type { UnitKind } from '../domain/unit.ts'
import type { Attachment } from './attachments.ts'
import type { FileRef } from './bridge.ts'
import { command, query, returns, task } from './define.ts'
import type { RecordTrace } from './exchange-review.ts'
import { civilDate, figuresScope, id, line, prose, requiredProse, revision } from './fields.ts'

export const findingForm = z.object({
  criterionId: id.nullable().default(null),
  description: requiredProse,
  severity: z.enum(severities).default('minor'),
  cause: prose.default(''),
  recommendation: prose.default(''),
  remedyDueOn: civilDate.nullable().default(null),
  responsible: line.default(''),
})

export type FindingSummary = {
  id: string
  unitId: string
  unitName: string
  unitKind: UnitKind
  visitId: string | null
  roundId: string | null
  roundOrdinal: number | null
  planId: string | null
  planNumber: string | null
  criterionId: string | null
  criterionCode: string | null
  foundOn: string
  description: string
  severity: Severity
  cause: string
  recommendation: string
  remedyDueOn: string | null
  responsible: string
  status: FindingStatus
  doneOn: string | null
  due: DueState
  /** Whole days from the day it was found until it was done, or until today. */
  ageDays: number
  /** The same fault of the same unit had been remedied and verified before. */
  isRecurrence: boolean
  reminders: number
  lastRemindedOn: string | null
  attachments: number
  revision: number
}

export type FindingEvent = {
  id: string
  kind: FindingEventKind
  happenedOn: string
  fromStatus: FindingStatus | null
  toStatus: FindingStatus | null
  note: string
  /** The visit that rechecked. */
  visitId: string | null
  /** The letter that reminded. */
  letterId: string | null
}

/** What the unit itself reported about the remedy, out of its workbook. */
export type RemedyReport = {
  id: string
  measure: string
  result: string
  status: 'done' | 'ongoing' | 'open' | null
  note: string
  reportedAt: string
  /** The files, sheets and cells it came from. */
  traces: RecordTrace[]
}

export type FindingDetail = FindingSummary & {
  criterionText: string | null
  events: FindingEvent[]
  attachmentList: Attachment[]
  remedyReports: RemedyReport[]
  /** The same fault of the same unit, remedied before this one was found. */
  recurrences: { id: string; foundOn: string; doneOn: string | null; description: string }[]
}

export type ReminderLetters = {
  /** A Word file, or a zip of several. */
  file: FileRef
  letters: { unitName: string; number: string | null; findings: number }[]
}

/** What comes back: by unit, by criterion (domain/finding-repeats.ts). */
export type Repeats = { units: RepeatUnit[]; criteria: RepeatCriterion[] }

export const findings = {
  /** Overdue first, then by deadline. `statuses` empty: all. */
  list: query(
    z.object({
      statuses: z.array(z.enum(findingStatuses)).default([]),
      severities: z.array(z.enum(severities)).default([]),
      onlyOverdue: z.boolean().default(false),
      unitId: id.nullable().default(null),
      visitId: id.nullable().default(null),
      roundId: id.nullable().default(null),
      planId: id.nullable().default(null),
      /** Exactly those that the figures of this scope count. */
      scope: figuresScope.nullable().default(null),
    }),
    returns<FindingSummary[]>(),
    { reads: ['findings', 'visits', 'rounds', 'plans', 'units', 'attachments', 'checklists'] },
  ),
  /** For the rail and the desk. `open`: all that is not done. */
  counts: query(
    z.object({}),
    returns<{ open: number; overdue: number; dueSoon: number; reported: number }>(),
    { reads: ['findings'] },
  ),
  /** What a finding outside a visit can be about: the criteria of the newest published version of each code. */
  criteria: query(z.object({}), returns<{ id: string; code: string; text: string }[]>(), {
    reads: ['checklists'],
  }),
  get: query(z.object({ id }), returns<FindingDetail>(), {
    reads: ['findings', 'visits', 'rounds', 'plans', 'units', 'attachments', 'checklists', 'exchange'],
  }),
  /** From a visit that is under way (unit and day are the visit's), or free with a unit and a day. */
  create: command(
    findingForm.extend({
      visitId: id.nullable().default(null),
      unitId: id.nullable().default(null),
      foundOn: civilDate.nullable().default(null),
    }),
    returns<{ id: string }>(),
  ),
  update: command(findingForm.extend({ id, revision }), returns<{ revision: number }>()),
  remove: command(z.object({ id, revision }), returns<null>()),
  /** `note` is the reason, or for `done` how it was verified (an attachment will do instead). */
  move: command(
    z.object({
      id,
      revision,
      to: z.enum(findingStatuses),
      note: prose.default(''),
      happenedOn: civilDate.nullable().default(null),
    }),
    returns<{ revision: number }>(),
  ),
  addNote: command(
    z.object({ id, note: requiredProse, happenedOn: civilDate.nullable().default(null) }),
    returns<{ id: string }>(),
  ),
  /** Units and criteria whose faults repeat, over all years. */
  repeats: query(z.object({}), returns<Repeats>(), {
    reads: ['findings', 'visits', 'rounds', 'units', 'checklists'],
  }),
  /**
   * One letter to each unit about its chosen findings that are not done, numbered from `firstNumber` on in the order of
   * the units' names (null: dots for the registry); a reminder with the letter's number is noted on each finding.
   * The letters are kept.
   * Errors: already_exists when an issued document or an earlier letter of the year bears one of the numbers.
   */
  writeReminders: task(
    z.object({
      ids: z.array(id).min(1).max(2000),
      firstNumber: z.number().int().min(1).max(99_999).nullable().default(null),
      issuedOn: civilDate,
      reportBy: civilDate,
    }),
    returns<ReminderLetters>(),
  ),
  /** The Word file of a letter that was written. */
  openLetter: query(z.object({ id }), returns<FileRef>(), { reads: [] }),
  /** Notes a reminder on each that is not done; answers how many. */
  remind: command(
    z.object({
      ids: z.array(id).min(1).max(2000),
      note: prose.default(''),
      happenedOn: civilDate.nullable().default(null),
    }),
    returns<{ count: number }>(),
  ),
}
