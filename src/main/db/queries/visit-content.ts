import type { ReadDb } from '../database.ts'

/** Whether a visit holds anything that a person recorded: then it can be cancelled, but not taken out. */
export const hasBegun = (db: ReadDb, visitId: string): boolean =>
  db.get(
    `SELECT 1 FROM visits v WHERE v.id = :visit AND (
       v.status IN ('under_way', 'concluded')
       OR v.general_note <> '' OR v.recommendation <> '' OR v.unit_opinion <> '' OR v.minutes_number <> ''
       OR EXISTS (SELECT 1 FROM visit_answers a WHERE a.visit_id = v.id)
       OR EXISTS (SELECT 1 FROM strengths s WHERE s.visit_id = v.id)
       OR EXISTS (SELECT 1 FROM findings f WHERE f.visit_id = v.id)
       OR EXISTS (SELECT 1 FROM finding_events e WHERE e.visit_id = v.id)
       OR EXISTS (SELECT 1 FROM attachments t WHERE t.entity = 'visits' AND t.entity_id = v.id))`,
    { visit: visitId },
  ) !== undefined
