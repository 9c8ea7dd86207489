/** What the head of the office looks at: what is late, and what waits to be signed. */
import type { Overview } from '#shared/contract/overview-types.ts'
import { daysBetween } from '#shared/dates.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { erasedMark } from '#shared/domain/erasure.ts'
import { type NominationStatus, type Opinion, opinionOf } from '#shared/domain/nomination.ts'
import type { ReadDb } from '../database.ts'
import { listDocuments } from './documents.ts'

const longest = (day: string | null, today: string): number =>
  day === null ? 0 : Math.max(0, daysBetween(day, today))

type Late = { count: number; oldest: string | null }
const none: Late = { count: 0, oldest: null }

const lateVisits = (db: ReadDb, planId: string, today: string): number =>
  db.get<{ count: number }>(
    `SELECT count(*) AS count FROM visits v JOIN rounds r ON r.id = v.round_id
     WHERE r.plan_id = :plan AND v.status IN ('scheduled', 'under_way') AND v.visit_date < :today`,
    { plan: planId, today },
  )?.count ?? 0

/** Shortcomings of every year: each is followed until it is remedied. */
const lateFindings = (db: ReadDb, today: string): Late =>
  db.get<Late>(
    `SELECT count(*) AS count, min(remedy_due_on) AS oldest FROM findings
     WHERE status <> 'done' AND remedy_due_on < :today`,
    { today },
  ) ?? none

/** Units that still owe some content of an open request of the plan. */
const lateReturns = (db: ReadDb, planId: string, today: string): Late =>
  db.get<Late>(
    `SELECT count(DISTINCT unit_id) AS count, min(due_on) AS oldest FROM (
       SELECT u.unit_id, coalesce(u.due_on, q.due_on) AS due_on FROM return_requests q
         JOIN request_units u ON u.request_id = q.id JOIN request_contents c ON c.request_unit_id = u.id
       WHERE q.plan_id = :plan AND q.status = 'open' AND c.status = 'waiting')
     WHERE due_on < :today`,
    { plan: planId, today },
  ) ?? none

type NominationRow = {
  list_id: string
  name: string
  status: NominationStatus
  opinion: Opinion | null
}

/** Lists of the plan and its year with nominations on their way: agreed to, or still without an opinion. */
const awardsOf = (db: ReadDb, planId: string): Overview['awards'] => {
  const rows = db.all<NominationRow>(
    `SELECT l.id AS list_id, l.name, n.status, n.opinion FROM nominations n
       JOIN nomination_lists l ON l.id = n.list_id
     WHERE n.status IN ('draft', 'submitted', 'appraisal', 'returned') AND n.name <> '${erasedMark}'
       AND (l.plan_id = :plan OR (l.plan_id IS NULL AND l.year = (SELECT year FROM plans WHERE id = :plan)))
     ORDER BY l.made_on, l.id`,
    { plan: planId },
  )
  return [...Map.groupBy(rows, (row) => row.list_id)].map(([listId, own]) => ({
    listId,
    name: own[0]?.name ?? '',
    agreed: own.filter((one) => opinionOf(one) === 'agree').length,
    undecided: own.filter((one) => opinionOf(one) === null).length,
  }))
}

export const overviewOf = (db: ReadDb, planId: string, today: string): Overview => {
  const findings = lateFindings(db, today)
  const returns = lateReturns(db, planId, today)
  return {
    visitsLate: lateVisits(db, planId, today),
    findingsLate: { count: findings.count, days: longest(findings.oldest, today) },
    returnsLate: { units: returns.count, days: longest(returns.oldest, today) },
    awards: awardsOf(db, planId),
    toSign: listDocuments(db, { planId, roundId: null, subject: null, statuses: ['draft'] }).filter(
      ({ kind }) => kindFacts[kind].isSigned,
    ),
  }
}
