/** What the report of a year is made of: every round of its plan, its outreach and awards, and the same of the year before. */
import type { YearGround, YearRecords } from '#shared/domain/documents/grounds.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import type { UnitKind } from '#shared/domain/unit.ts'
import type { ReadDb } from '../database.ts'
import { outreachOfUnits, returnsOfRound } from './document-facts-communes.ts'
import { planRecord } from './document-facts-plan.ts'
import { roundGround } from './document-facts-round.ts'
import { namedUnits } from './named-units.ts'
import { progressOfPlans } from './plan-progress.ts'

/** Awards decided in the year; praise is no award. */
const awardsOfYear = (db: ReadDb, year: number): { subjectKind: SubjectKind }[] =>
  db.all<{ subjectKind: SubjectKind }>(
    `SELECT n.subject_kind AS "subjectKind" FROM nominations n JOIN award_decisions d ON d.id = n.decision_id
       LEFT JOIN award_forms f ON f.id = n.form_id
     WHERE n.status = 'approved' AND substr(d.decided_on, 1, 4) = :year AND coalesce(f.is_praise, 0) = 0`,
    { year: String(year) },
  )

const recordsOf = (db: ReadDb, planId: string, day: string): YearRecords | undefined => {
  const plan = planRecord(db, planId)
  if (plan === undefined) return undefined
  const rounds = db
    .all<{ id: string }>('SELECT id FROM rounds WHERE plan_id = ? ORDER BY ordinal', [planId])
    .flatMap(({ id }) => roundGround(db, id, day) ?? [])
  // As the year's figures: whoever held it, in scope or not.
  const holders = db.all<{ id: string; kind: UnitKind }>(
    `SELECT u.id, u.kind FROM units u WHERE EXISTS (SELECT 1 FROM outreach_activities o WHERE o.unit_id = u.id
       AND (o.held_on IS NULL OR substr(o.held_on, 1, 4) = :year))`,
    { year: String(plan.year) },
  )
  const progress = progressOfPlans(db, planId).get(planId)?.byUnit ?? []
  const onSite = progress.filter(({ mode }) => mode === 'on_site')
  const left = onSite.filter(({ state }) => state !== 'visited').map(({ unitId }) => unitId)
  const names = namedUnits(db, left)
  return {
    plan,
    rounds,
    onSite: onSite.length,
    remaining: left.flatMap((id) => names.get(id) ?? []),
    outreach: outreachOfUnits(
      db,
      holders.map(({ id }) => id),
      plan,
      day,
    ),
    isCommunesOutreach: holders.every(({ kind }) => kind === 'commune'),
    returns: returnsOfRound(db, { planId, roundId: '' }),
    awards: awardsOfYear(db, plan.year),
  }
}

/** Undefined when there is no such plan. The year before is that of the latest plan of that year that was issued. */
export const yearGround = (db: ReadDb, planId: string, day: string): YearGround | undefined => {
  const current = recordsOf(db, planId, day)
  if (current === undefined) return undefined
  const before = db.get<{ id: string }>(
    `SELECT id FROM plans WHERE year = ? AND status IN ('issued', 'completed') ORDER BY created_at DESC, id DESC LIMIT 1`,
    [current.plan.year - 1],
  )
  return { current, previous: before === undefined ? null : (recordsOf(db, before.id, day) ?? null) }
}
