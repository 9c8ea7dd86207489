/** The numbers and lines of the desk, each straight from the tables. */

import type { Desk, DeskFinding, DeskRound, DeskTask, DeskUnit } from '#shared/contract/desk.ts'
import { daysBetween } from '#shared/dates.ts'
import { erasedMark } from '#shared/domain/erasure.ts'
import { type NominationStatus, type Opinion, opinionOf } from '#shared/domain/nomination.ts'
import type { UnitProgress } from '#shared/domain/plan.ts'
import { filesInHand } from '#shared/domain/received-file.ts'
import type { Session, VisitStatus } from '#shared/domain/visit.ts'
import type { ReadDb } from '../database.ts'
import { progressOfPlans } from './plan-progress.ts'
import { listReceivedFiles } from './received-files.ts'

type VisitRow = {
  id: string
  unit_name: string
  status: VisitStatus
  visit_date: string
  session: Session
  answered: number
  criteria: number
  old_findings: number
}

/** Visits of the plan that are under way, or scheduled from today to the end of the week ahead, or left behind. */
export const visitTasks = (db: ReadDb, planId: string | null, until: string): DeskTask[] =>
  db
    .all<VisitRow>(
      `SELECT v.id, u.full_name AS unit_name, v.status, v.visit_date, v.session,
         (SELECT count(*) FROM visit_answers a WHERE a.visit_id = v.id
            AND (a.verdict IS NOT NULL OR a.count_value IS NOT NULL OR a.text_value IS NOT NULL)) AS answered,
         (SELECT count(*) FROM visit_checklists p JOIN criterion_versions c ON c.version_id = p.version_id,
            json_each(c.unit_kinds_json) k WHERE p.visit_id = v.id AND k.value = u.kind) AS criteria,
         (SELECT count(*) FROM findings f WHERE f.unit_id = v.unit_id AND f.status <> 'done'
            AND (f.visit_id IS NULL OR f.visit_id <> v.id)) AS old_findings
       FROM visits v JOIN units u ON u.id = v.unit_id JOIN rounds r ON r.id = v.round_id
       WHERE v.visit_date IS NOT NULL AND (:plan IS NULL OR r.plan_id = :plan)
         AND (v.status = 'under_way' OR (v.status = 'scheduled' AND v.visit_date <= :until))
       ORDER BY CASE v.status WHEN 'under_way' THEN 0 ELSE 1 END, v.visit_date, v.session DESC, v.starts_at
       LIMIT 12`,
      { plan: planId, until },
    )
    .map((row) => ({
      kind: 'visit',
      visitId: row.id,
      unitName: row.unit_name,
      status: row.status,
      visitDate: row.visit_date,
      session: row.session,
      answered: row.answered,
      criteria: row.criteria,
      oldFindings: row.old_findings,
    }))

/** @param again imported files with something to write. */
export const fileTask = (db: ReadDb, again: number): DeskTask[] => {
  const files = listReceivedFiles(db, { requestId: null, statuses: ['waiting', 'refused'] })
  const inHand = filesInHand(
    files.map(({ status, unitId, state }) => ({ status, unitId, needs: state.needs, pending: 0 })),
  )
  return inHand.waiting + inHand.refused + again === 0 ? [] : [{ kind: 'files', ...inHand, again }]
}

type OpenListRow = { id: string; name: string; status: NominationStatus; opinion: Opinion | null; n: number }

/** Lists with nominations that are on their way: how many have no opinion yet, as their own page counts, and how many go on. */
export const undecidedTasks = (db: ReadDb, planId: string | null): DeskTask[] => {
  const rows = db.all<OpenListRow>(
    `SELECT l.id, l.name, n.status, n.opinion, count(*) AS n
     FROM nominations n JOIN nomination_lists l ON l.id = n.list_id
     WHERE n.status NOT IN ('approved', 'rejected') AND n.name <> '${erasedMark}'
       AND (:plan IS NULL OR l.plan_id IS NULL OR l.plan_id = :plan)
     GROUP BY l.id, n.status, n.opinion ORDER BY l.created_at DESC, l.id DESC`,
    { plan: planId },
  )
  const count = (own: readonly OpenListRow[], opinion: Opinion | null): number =>
    own.filter((row) => opinionOf(row) === opinion).reduce((sum, { n }) => sum + n, 0)
  return [...Map.groupBy(rows, ({ id }) => id).values()]
    .map((own) => ({ own, undecided: count(own, null), agreed: count(own, 'agree') }))
    .filter(({ undecided, agreed }) => undecided + agreed > 0)
    .slice(0, 3)
    .map(({ own, undecided, agreed }) => ({
      kind: 'undecided',
      listId: own[0]?.id ?? '',
      listName: own[0]?.name ?? '',
      undecided,
      agreed,
    }))
}

type FindingRow = {
  id: string
  unit_name: string
  description: string
  remedy_due_on: string | null
  status: DeskFinding['status']
}

/** Findings that are not done, longest overdue first, those without a deadline last. */
export const openFindings = (db: ReadDb, today: string): DeskFinding[] =>
  db
    .all<FindingRow>(
      `SELECT f.id, u.full_name AS unit_name, f.description, f.remedy_due_on, f.status
       FROM findings f JOIN units u ON u.id = f.unit_id WHERE f.status <> 'done'
       ORDER BY f.remedy_due_on IS NULL, f.remedy_due_on, u.name`,
    )
    .map((row) => ({
      id: row.id,
      unitName: row.unit_name,
      description: row.description,
      remedyDueOn: row.remedy_due_on,
      status: row.status,
      daysOverdue: row.remedy_due_on === null ? 0 : Math.max(0, daysBetween(row.remedy_due_on, today)),
    }))

export type PlanPicture = Pick<Desk, 'rounds' | 'unassigned' | 'byReport' | 'visited' | 'onSite'>

/** The plan as one square per unit: by round, then those of no round, then those that only report. */
export const planPicture = (db: ReadDb, planId: string): PlanPicture => {
  const progress = progressOfPlans(db, planId).get(planId)
  if (progress === undefined) return { rounds: [], unassigned: [], byReport: [], visited: 0, onSite: 0 }
  const names = new Map(
    db
      .all<{ id: string; full_name: string }>(
        'SELECT u.id, u.full_name FROM plan_units p JOIN units u ON u.id = p.unit_id WHERE p.plan_id = ?',
        [planId],
      )
      .map((row) => [row.id, row.full_name]),
  )
  const stateOf = new Map<string, UnitProgress>(progress.byUnit.map(({ unitId, state }) => [unitId, state]))
  const asUnit = (unitId: string): DeskUnit => ({
    unitId,
    name: names.get(unitId) ?? '',
    state: stateOf.get(unitId) ?? 'remaining',
  })
  type RoundRow = {
    id: string
    ordinal: number
    status: DeskRound['status']
    starts_on: string | null
    ends_on: string | null
  }
  const inRounds = new Set<string>()
  const rounds = db
    .all<RoundRow>(
      'SELECT id, ordinal, status, starts_on, ends_on FROM rounds WHERE plan_id = ? ORDER BY ordinal',
      [planId],
    )
    .map((row) => {
      const units = db.all<{ unit_id: string }>(
        'SELECT unit_id FROM round_units WHERE round_id = ? ORDER BY position',
        [row.id],
      )
      for (const { unit_id } of units) inRounds.add(unit_id)
      return {
        roundId: row.id,
        ordinal: row.ordinal,
        status: row.status,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        units: units.map(({ unit_id }) => asUnit(unit_id)),
      }
    })
  const rest = progress.byUnit.filter(({ unitId }) => !inRounds.has(unitId))
  return {
    rounds,
    unassigned: rest.filter(({ mode }) => mode === 'on_site').map(({ unitId }) => asUnit(unitId)),
    byReport: rest.filter(({ mode }) => mode === 'by_report').map(({ unitId }) => asUnit(unitId)),
    visited: progress.onSite.visited,
    onSite: progress.onSite.total,
  }
}

/** The criteria that failed at most units of a plan; of several concluded visits of a unit the latest counts, as in reports. */
export const frequentFailures = (db: ReadDb, planId: string): Desk['frequent'] =>
  db.all<Desk['frequent'][number]>(
    `WITH concluded AS (
       SELECT v.id, v.unit_id, coalesce(v.visit_date, '') AS day FROM visits v JOIN rounds r ON r.id = v.round_id
       WHERE r.plan_id = ? AND v.status = 'concluded'),
     counting AS (
       SELECT id FROM concluded v WHERE NOT EXISTS (
         SELECT 1 FROM concluded w WHERE w.unit_id = v.unit_id AND (w.day, w.id) > (v.day, v.id)))
     SELECT a.criterion_id AS "criterionId", c.code, c.text, sum(a.verdict = 'fail') AS failed, count(*) AS asked
     FROM counting v JOIN visit_answers a ON a.visit_id = v.id
     JOIN visit_checklists p ON p.visit_id = v.id
     JOIN criterion_versions c ON c.version_id = p.version_id AND c.criterion_id = a.criterion_id
     WHERE a.verdict IN ('pass', 'fail')
     GROUP BY a.criterion_id HAVING failed > 0 ORDER BY failed DESC, c.code LIMIT 6`,
    [planId],
  )
