/** Findings with where they came from, how they stand against their deadline, and their history. */
import type { FindingDetail, FindingEvent, FindingSummary, RemedyReport } from '#shared/contract/findings.ts'
import { daysBetween } from '#shared/dates.ts'
import { type FindingStatus, findingDue, recurrencesOf, type Severity } from '#shared/domain/finding.ts'
import type { ReadDb } from '../database.ts'
import { attachmentsOf } from './attachments.ts'
import { traceOf } from './imports.ts'

type FindingRow = {
  id: string
  unit_id: string
  unit_name: string
  unit_kind: FindingSummary['unitKind']
  visit_id: string | null
  round_id: string | null
  round_ordinal: number | null
  plan_id: string | null
  plan_number: string | null
  criterion_id: string | null
  criterion_code: string | null
  found_on: string
  description: string
  severity: Severity
  cause: string
  recommendation: string
  remedy_due_on: string | null
  responsible: string
  status: FindingStatus
  done_on: string | null
  reminders: number
  last_reminded_on: string | null
  is_recurrence: number
  attachments: number
  revision: number
}

/** A criterion is worded as in the version of the finding's visit, else as in the newest version. */
export const criterionWord = (
  column: 'code' | 'text',
  criterion: string,
  visit: string,
) => `(SELECT c.${column} FROM criterion_versions c JOIN checklist_versions w ON w.id = c.version_id
  WHERE c.criterion_id = ${criterion}
  ORDER BY EXISTS (SELECT 1 FROM visit_checklists k WHERE k.visit_id = ${visit} AND k.version_id = c.version_id) DESC,
    w.number DESC LIMIT 1)`

const columns = `f.id, f.unit_id, u.full_name AS unit_name, u.kind AS unit_kind, f.visit_id, v.round_id,
  r.ordinal AS round_ordinal, r.plan_id, p.number AS plan_number, f.criterion_id,
  ${criterionWord('code', 'f.criterion_id', 'f.visit_id')} AS criterion_code,
  f.found_on, f.description, f.severity, f.cause, f.recommendation, f.remedy_due_on, f.responsible, f.status, f.done_on,
  EXISTS (SELECT 1 FROM findings o WHERE o.unit_id = f.unit_id AND o.criterion_id = f.criterion_id AND o.id <> f.id
    AND o.done_on <= f.found_on) AS is_recurrence,
  (SELECT count(*) FROM finding_events e WHERE e.finding_id = f.id AND e.kind = 'reminded') AS reminders,
  (SELECT max(e.happened_on) FROM finding_events e WHERE e.finding_id = f.id AND e.kind = 'reminded') AS last_reminded_on,
  (SELECT count(*) FROM attachments a WHERE a.entity = 'findings' AND a.entity_id = f.id) AS attachments,
  f.revision`

const from = `findings f JOIN units u ON u.id = f.unit_id LEFT JOIN visits v ON v.id = f.visit_id
  LEFT JOIN rounds r ON r.id = v.round_id LEFT JOIN plans p ON p.id = r.plan_id`

const toSummary = (row: FindingRow, today: string): FindingSummary => ({
  id: row.id,
  unitId: row.unit_id,
  unitName: row.unit_name,
  unitKind: row.unit_kind,
  visitId: row.visit_id,
  roundId: row.round_id,
  roundOrdinal: row.round_ordinal,
  planId: row.plan_id,
  planNumber: row.plan_number,
  criterionId: row.criterion_id,
  criterionCode: row.criterion_code,
  foundOn: row.found_on,
  description: row.description,
  severity: row.severity,
  cause: row.cause,
  recommendation: row.recommendation,
  remedyDueOn: row.remedy_due_on,
  responsible: row.responsible,
  status: row.status,
  doneOn: row.done_on,
  due: findingDue({ status: row.status, remedyDueOn: row.remedy_due_on, doneOn: row.done_on }, today),
  ageDays: Math.max(0, daysBetween(row.found_on, row.done_on ?? today)),
  isRecurrence: row.is_recurrence === 1,
  reminders: row.reminders,
  lastRemindedOn: row.last_reminded_on,
  attachments: row.attachments,
  revision: row.revision,
})

export type FindingFilter = {
  statuses: readonly FindingStatus[]
  severities: readonly Severity[]
  onlyOverdue: boolean
  unitId: string | null
  visitId: string | null
  roundId: string | null
  planId: string | null
}

/** What is still to be remedied first, by deadline (none last), then what is done, newest first. */
export const listFindings = (db: ReadDb, filter: FindingFilter, today: string): FindingSummary[] =>
  db
    .all<FindingRow>(
      `SELECT ${columns} FROM ${from}
       WHERE (:statuses = '[]' OR f.status IN (SELECT value FROM json_each(:statuses)))
         AND (:severities = '[]' OR f.severity IN (SELECT value FROM json_each(:severities)))
         AND (:unit IS NULL OR f.unit_id = :unit) AND (:visit IS NULL OR f.visit_id = :visit)
         AND (:round IS NULL OR v.round_id = :round) AND (:plan IS NULL OR r.plan_id = :plan)
         AND (:overdue = 0 OR (f.status <> 'done' AND f.remedy_due_on < :today))
       ORDER BY f.status = 'done', f.done_on DESC, coalesce(f.remedy_due_on, '9999'), f.found_on, f.id`,
      {
        statuses: JSON.stringify(filter.statuses),
        severities: JSON.stringify(filter.severities),
        unit: filter.unitId,
        visit: filter.visitId,
        round: filter.roundId,
        plan: filter.planId,
        overdue: filter.onlyOverdue ? 1 : 0,
        today,
      },
    )
    .map((row) => toSummary(row, today))

/** Findings of one visit, in the order in which they were written down. */
export const findingsOfVisit = (db: ReadDb, visitId: string, today: string): FindingSummary[] =>
  db
    .all<FindingRow>(`SELECT ${columns} FROM ${from} WHERE f.visit_id = ? ORDER BY f.position, f.id`, [
      visitId,
    ])
    .map((row) => toSummary(row, today))

/** Findings by id, oldest first. */
export const findingsById = (db: ReadDb, ids: readonly string[], today: string): FindingSummary[] =>
  db
    .all<FindingRow>(
      `SELECT ${columns} FROM ${from} WHERE f.id IN (SELECT value FROM json_each(?))
       ORDER BY coalesce(f.remedy_due_on, '9999'), f.found_on, f.id`,
      [JSON.stringify(ids)],
    )
    .map((row) => toSummary(row, today))

type EventRow = {
  id: string
  kind: FindingEvent['kind']
  happened_on: string
  from_status: FindingStatus | null
  to_status: FindingStatus | null
  note: string
  visit_id: string | null
  letter_id: string | null
}

const eventsOf = (db: ReadDb, findingId: string): FindingEvent[] =>
  db
    .all<EventRow>(
      `SELECT id, kind, happened_on, from_status, to_status, note, visit_id, letter_id FROM finding_events
       WHERE finding_id = ? ORDER BY happened_on DESC, id DESC`,
      [findingId],
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      happenedOn: row.happened_on,
      fromStatus: row.from_status,
      toStatus: row.to_status,
      note: row.note,
      visitId: row.visit_id,
      letterId: row.letter_id,
    }))

const remedyReportsOf = (db: ReadDb, findingId: string): RemedyReport[] =>
  db
    .all<Omit<RemedyReport, 'traces'>>(
      `SELECT id, measure, result, status, note, updated_at AS "reportedAt" FROM remedy_reports
       WHERE finding_id = ? ORDER BY updated_at DESC`,
      [findingId],
    )
    .map((report) => ({ ...report, traces: traceOf(db, 'remedy_reports', report.id) }))

const recurrences = (db: ReadDb, finding: FindingSummary): FindingDetail['recurrences'] => {
  const all = db.all<{
    id: string
    unitId: string
    criterionId: string | null
    foundOn: string
    doneOn: string | null
    description: string
  }>(
    `SELECT id, unit_id AS "unitId", criterion_id AS "criterionId", found_on AS "foundOn", done_on AS "doneOn", description
     FROM findings WHERE unit_id = ? AND criterion_id = ? ORDER BY found_on DESC`,
    [finding.unitId, finding.criterionId],
  )
  const self = all.find((other) => other.id === finding.id)
  if (self === undefined) return []
  return recurrencesOf(self, all).map(({ id, foundOn, doneOn, description }) => ({
    id,
    foundOn,
    doneOn,
    description,
  }))
}

export const getFinding = (db: ReadDb, id: string, today: string): FindingDetail | undefined => {
  const [summary] = findingsById(db, [id], today)
  if (summary === undefined) return undefined
  const word = db.get<{ text: string | null }>(
    `SELECT ${criterionWord('text', 'f.criterion_id', 'f.visit_id')} AS text FROM findings f WHERE f.id = ?`,
    [id],
  )
  return {
    ...summary,
    criterionText: word?.text ?? null,
    events: eventsOf(db, id),
    attachmentList: attachmentsOf(db, 'findings', id),
    remedyReports: remedyReportsOf(db, id),
    recurrences: recurrences(db, summary),
  }
}

type Counts = { open: number; overdue: number; dueSoon: number; reported: number }

/** `dueSoon`: the deadline is today or within `soonOn`. */
export const countFindings = (db: ReadDb, today: string, soonOn: string): Counts =>
  db.get<Counts>(
    `SELECT count(*) AS open, count(*) FILTER (WHERE remedy_due_on < :today) AS overdue,
       count(*) FILTER (WHERE remedy_due_on BETWEEN :today AND :soon) AS "dueSoon",
       count(*) FILTER (WHERE status = 'reported') AS reported
     FROM findings WHERE status <> 'done'`,
    { today, soon: soonOn },
  ) ?? { open: 0, overdue: 0, dueSoon: 0, reported: 0 }
