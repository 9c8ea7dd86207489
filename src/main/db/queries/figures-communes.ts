/** The communes' part of a scope: outreach, returns, nominations. */

import type { FigureActivity, FigureNomination, FigureReturn } from '#shared/contract/figures-types.ts'
import { erasedMark } from '#shared/domain/erasure.ts'
import type { ReadDb } from '../database.ts'
import type { ScopeParts } from './figures-scope.ts'

/**
 * Activities of the year; those without a day count when they came in with a return of one of the plans, for a year also
 * with a return to a request of that year that names no plan. A round counts its own units only.
 */
export const figureOutreach = (
  db: ReadDb,
  { scope, year, planIds, roundIds }: ScopeParts,
): FigureActivity[] =>
  db.all<FigureActivity>(
    `SELECT o.id, o.unit_id AS "unitId", u.full_name AS "unitName", coalesce(v.name, o.village) AS "villageName", o.form,
       o.held_on AS "heldOn", o.place, o.participants
     FROM outreach_activities o JOIN units u ON u.id = o.unit_id LEFT JOIN units v ON v.id = o.village_id
     WHERE (o.held_on BETWEEN :first AND :last OR (o.held_on IS NULL AND EXISTS (
         SELECT 1 FROM import_rows i JOIN import_batches b ON b.id = i.batch_id
           JOIN return_requests q ON q.id = b.request_id
         WHERE i.entity = 'outreach_activities' AND i.entity_id = o.id AND b.undone_at IS NULL
           AND (q.plan_id IN (SELECT value FROM json_each(:plans))
             OR (:kind = 'year' AND q.plan_id IS NULL AND q.issued_on BETWEEN :first AND :last)))))
       AND (:all OR o.unit_id IN (SELECT unit_id FROM round_units
         WHERE round_id IN (SELECT value FROM json_each(:rounds))))
     ORDER BY u.full_name, o.held_on, o.id`,
    {
      first: `${year}-01-01`,
      last: `${year}-12-31`,
      plans: planIds,
      rounds: roundIds,
      kind: scope.kind,
      all: scope.kind === 'round' ? 0 : 1,
    },
  )

type ReturnRow = Omit<FigureReturn, 'contents'> & { contents: string }

/** Requests of the scope: a round's own and those of its plan that name no round; a year's without a plan as well. */
export const figureReturns = (db: ReadDb, { scope, year, planIds, roundIds }: ScopeParts): FigureReturn[] =>
  db
    .all<ReturnRow>(
      `SELECT q.id AS "requestId", q.title AS "requestTitle", r.unit_id AS "unitId", u.full_name AS "unitName",
         coalesce(r.due_on, q.due_on) AS "dueOn", r.reminders, r.note,
         (SELECT json_group_array(json_object('content', c.content, 'status', c.status, 'statusOn', c.status_on))
            FROM request_contents c WHERE c.request_unit_id = r.id) AS contents
       FROM return_requests q JOIN request_units r ON r.request_id = q.id JOIN units u ON u.id = r.unit_id
       WHERE (q.plan_id IN (SELECT value FROM json_each(:plans))
           AND (:kind <> 'round' OR q.round_id IS NULL OR q.round_id IN (SELECT value FROM json_each(:rounds))))
         OR (:kind = 'year' AND q.plan_id IS NULL AND q.issued_on BETWEEN :first AND :last)
       ORDER BY q.issued_on, q.id, u.full_name`,
      {
        plans: planIds,
        rounds: roundIds,
        kind: scope.kind,
        first: `${year}-01-01`,
        last: `${year}-12-31`,
      },
    )
    .map((row) => ({ ...row, contents: JSON.parse(row.contents) as FigureReturn['contents'] }))

type NominationRow = Omit<FigureNomination, 'isPraise' | 'decision'> & {
  is_praise: number | null
  decision_number: string | null
  decision_symbol: string | null
  decided_on: string | null
}

export const figureNominations = (
  db: ReadDb,
  { scope, year, planIds, roundIds }: ScopeParts,
): FigureNomination[] =>
  db
    .all<NominationRow>(
      `SELECT n.id, n.list_id AS "listId", l.name AS "listName", n.unit_id AS "unitId", coalesce(u.full_name, '') AS "unitName",
         n.subject_kind AS "subjectKind", n.honorific, n.name, n.birth_year AS "birthYear", n.workplace, n.achievement,
         coalesce(f.name, t.name, n.proposed_form) AS "awardName", f.is_praise, n.status, n.opinion,
         d.number AS decision_number, d.symbol AS decision_symbol, d.decided_on
       FROM nominations n JOIN nomination_lists l ON l.id = n.list_id LEFT JOIN units u ON u.id = n.unit_id
         LEFT JOIN award_forms f ON f.id = n.form_id LEFT JOIN award_titles t ON t.id = n.title_id
         LEFT JOIN award_decisions d ON d.id = n.decision_id
       WHERE n.name <> '${erasedMark}' AND CASE :kind WHEN 'year' THEN l.year = :year
         WHEN 'plan' THEN l.plan_id IN (SELECT value FROM json_each(:plans))
           OR l.round_id IN (SELECT value FROM json_each(:rounds))
         ELSE l.round_id IN (SELECT value FROM json_each(:rounds)) END
       ORDER BY l.made_on, l.id, CASE n.subject_kind WHEN 'collective' THEN 0 WHEN 'individual' THEN 1 ELSE 2 END,
         n.position, n.id`,
      { kind: scope.kind, year, plans: planIds, rounds: roundIds },
    )
    .map(({ is_praise, decision_number, decision_symbol, decided_on, ...row }) => ({
      ...row,
      isPraise: is_praise === 1,
      decision:
        decided_on === null
          ? null
          : { number: decision_number ?? '', symbol: decision_symbol ?? '', decidedOn: decided_on },
    }))
