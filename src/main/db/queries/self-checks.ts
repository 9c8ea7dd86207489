/** What units said of themselves, criterion by criterion: of several answers the latest. */
import type { VerdictCell } from '#shared/domain/report-pictures.ts'
import type { ReadDb } from '../database.ts'

/** Of the plans whose ids stand in a JSON array. */
export const selfCheckCells = (db: ReadDb, planIds: string): VerdictCell[] => {
  const rows = db.all<VerdictCell>(
    `SELECT unit_id AS "unitId", criterion_id AS "criterionId", verdict FROM self_check_answers
     WHERE plan_id IN (SELECT value FROM json_each(?)) AND criterion_id IS NOT NULL AND verdict IS NOT NULL
     ORDER BY updated_at, id`,
    [planIds],
  )
  const latest = new Map(rows.map((row) => [`${row.unitId} ${row.criterionId}`, row]))
  return [...latest.values()]
}

/** Code and text of criteria in their newest published wording, by id. */
export const criterionWords = (db: ReadDb): Map<string, { code: string; text: string }> =>
  new Map(
    db
      .all<{ id: string; code: string; text: string }>(
        `SELECT c.criterion_id AS id, c.code, c.text FROM criterion_versions c
           JOIN checklist_versions w ON w.id = c.version_id WHERE w.status = 'published' ORDER BY w.number`,
      )
      .map(({ id, code, text }) => [id, { code, text }]),
  )
