/** Which reports of remedies, brought by imports, stand behind the steps of findings. */
import type { ReadDb } from '../database.ts'

export type NotedReport = {
  eventId: string
  findingId: string
  journalId: string
  /** Its place among the notes of the journal. */
  at: number
  /** The report's record: an import notes it right before the event. */
  remedyId: string | null
}

/** Events of findings that say "reported", with the notes that made them, oldest first. */
export const reportsOnFindings = (db: ReadDb, findingIds: readonly string[]): NotedReport[] =>
  db.all<NotedReport>(
    `SELECT e.id AS "eventId", e.finding_id AS "findingId", c.journal_id AS "journalId", c.id AS "at",
       (SELECT r.row_id FROM changes r
        WHERE r.journal_id = c.journal_id AND r.id < c.id AND r.table_name = 'remedy_reports'
        ORDER BY r.id DESC LIMIT 1) AS "remedyId"
     FROM json_each(?) i CROSS JOIN finding_events e ON e.finding_id = i.value AND e.kind = 'reported'
     JOIN changes c ON c.table_name = 'finding_events' AND c.row_id = e.id AND c.before_json IS NULL
     ORDER BY c.id`,
    [JSON.stringify(findingIds)],
  )

/** Also of reports that a later import took out: what they said of a finding may still stand there. */
export const findingsOfRemedies = (db: ReadDb, remedyIds: readonly string[]): string[] =>
  db
    .all<{ finding_id: string }>(
      `WITH noted AS (
         SELECT finding_id FROM remedy_reports WHERE id IN (SELECT value FROM json_each(:ids))
         UNION
         SELECT coalesce(after_json, before_json) ->> '$.finding_id' FROM changes
         WHERE table_name = 'remedy_reports' AND row_id IN (SELECT value FROM json_each(:ids)))
       SELECT f.id AS finding_id FROM findings f JOIN noted n ON n.finding_id = f.id ORDER BY f.id`,
      { ids: JSON.stringify(remedyIds) },
    )
    .map((row) => row.finding_id)
