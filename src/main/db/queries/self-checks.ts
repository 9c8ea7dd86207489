/** What units said of themselves, criterion by criterion. */
import type { SelfCheckAnswer } from '#shared/contract/self-checks.ts'
import type { VerdictCell } from '#shared/domain/report-pictures.ts'
import type { ReadDb } from '../database.ts'

/** Which answer a cell is. */
export type SelfCheckCell = VerdictCell & { answerId: string }

/** Of several answers the latest, for the plans whose ids stand in a JSON array. */
export const selfCheckCells = (db: ReadDb, planIds: string): SelfCheckCell[] => {
  const rows = db.all<SelfCheckCell>(
    `SELECT id AS "answerId", unit_id AS "unitId", criterion_id AS "criterionId", verdict FROM self_check_answers
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

const answers = `SELECT a.id, a.unit_id AS "unitId", u.name AS "unitName", a.request_id AS "requestId",
    coalesce(r.number, '') AS "requestNumber", coalesce(r.title, '') AS "requestTitle",
    a.criterion_id AS "criterionId", a.criterion_code AS code, a.criterion_text AS text, a.verdict, a.note
  FROM self_check_answers a JOIN units u ON u.id = a.unit_id LEFT JOIN return_requests r ON r.id = a.request_id`

export const listSelfCheckAnswers = (
  db: ReadDb,
  only: { requestId: string | null; unitId: string | null },
): SelfCheckAnswer[] =>
  db.all<SelfCheckAnswer>(
    `${answers} WHERE (:requestId IS NULL OR a.request_id = :requestId) AND (:unitId IS NULL OR a.unit_id = :unitId)
     ORDER BY u.name, a.criterion_code, a.id`,
    only,
  )

export const getSelfCheckAnswer = (db: ReadDb, id: string): SelfCheckAnswer | undefined =>
  db.get<SelfCheckAnswer>(`${answers} WHERE a.id = ?`, [id])
