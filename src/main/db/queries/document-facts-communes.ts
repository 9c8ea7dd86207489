/** What documents say of the communes' part: outreach that was held, returns that were asked for and came. */
import type { GroundOutreach, GroundReturn } from '#shared/domain/documents/grounds.ts'
import type { ReadDb } from '../database.ts'
import { namedUnits } from './named-units.ts'

/**
 * Activities of these units that fall into the plan's year up to a day; those without a day count when they came in
 * with a return of the plan.
 */
export const outreachOfUnits = (
  db: ReadDb,
  unitIds: readonly string[],
  plan: { id: string; year: number },
  until: string,
): GroundOutreach[] =>
  db.all<GroundOutreach>(
    `SELECT o.unit_id AS "unitId", o.village_id AS "villageId", o.form, coalesce(o.participants, 0) AS participants
     FROM outreach_activities o
     WHERE o.unit_id IN (SELECT value FROM json_each(:units))
       AND (o.held_on BETWEEN :first AND :last OR (o.held_on IS NULL AND EXISTS (
         SELECT 1 FROM import_rows i JOIN import_batches b ON b.id = i.batch_id
           JOIN return_requests q ON q.id = b.request_id
         WHERE i.entity = 'outreach_activities' AND i.entity_id = o.id AND b.undone_at IS NULL AND q.plan_id = :plan)))
     ORDER BY o.form, o.held_on, o.id`,
    {
      units: JSON.stringify(unitIds),
      plan: plan.id,
      first: `${plan.year}-01-01`,
      last: until < `${plan.year}-12-31` ? until : `${plan.year}-12-31`,
    },
  )

type ReturnRow = {
  request_id: string
  unit_id: string
  due_on: string
  note: string
  contents: string
}

const returnsWhere = (db: ReadDb, where: string, params: Record<string, string>): GroundReturn[] => {
  const rows = db.all<ReturnRow>(
    `SELECT q.id AS request_id, u.unit_id, coalesce(u.due_on, q.due_on) AS due_on, u.note,
       (SELECT json_group_array(json_object('content', c.content, 'status', c.status, 'statusOn', c.status_on))
          FROM request_contents c WHERE c.request_unit_id = u.id) AS contents
     FROM return_requests q JOIN request_units u ON u.request_id = q.id
     WHERE ${where} ORDER BY q.issued_on, q.id, u.id`,
    params,
  )
  const names = namedUnits(
    db,
    rows.map((row) => row.unit_id),
  )
  return rows.flatMap((row) => {
    const unit = names.get(row.unit_id)
    if (unit === undefined) return []
    const contents = JSON.parse(row.contents) as GroundReturn['contents']
    return [{ requestId: row.request_id, unit, dueOn: row.due_on, note: row.note, contents }]
  })
}

/** Requests of the round, and those of its plan that name no round. */
export const returnsOfRound = (db: ReadDb, at: { planId: string; roundId: string }): GroundReturn[] =>
  returnsWhere(db, 'q.round_id = :roundId OR (q.plan_id = :planId AND q.round_id IS NULL)', at)

export const returnsOfRequest = (db: ReadDb, requestId: string): GroundReturn[] =>
  returnsWhere(db, 'q.id = :requestId', { requestId })
