/** Plans with their scope and progress. */
import type { PlanDetail, PlanRound, PlanSummary, PlanUnit } from '#shared/contract/plans.ts'
import { type PlanProgress, type PlanStatus, planLacks } from '#shared/domain/plan.ts'
import type { ReadDb } from '../database.ts'
import { noProgress, progressOfPlans } from './plan-progress.ts'
import { teamOfPlan } from './teams.ts'

type PlanRow = {
  id: string
  year: number
  number: string
  symbol: string
  issued_on: string | null
  issuing_body: string
  signer_name: string
  signer_title: string
  abstract: string
  legal_bases_json: string
  purpose: string
  requirements: string
  period_from: string | null
  period_to: string | null
  returns_due_on: string | null
  status: PlanStatus
  status_reason: string
  revision: number
  rounds: number
}

const columns = `id, year, number, symbol, issued_on, issuing_body, signer_name, signer_title, abstract,
  legal_bases_json, purpose, requirements, period_from, period_to, returns_due_on, status, status_reason, revision,
  (SELECT count(*) FROM rounds r WHERE r.plan_id = plans.id) AS rounds`

const toSummary = (row: PlanRow, { onSite, byReport, returns }: PlanProgress): PlanSummary => ({
  id: row.id,
  year: row.year,
  number: row.number,
  symbol: row.symbol,
  issuedOn: row.issued_on,
  abstract: row.abstract,
  status: row.status,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  returnsDueOn: row.returns_due_on,
  rounds: row.rounds,
  progress: { onSite, byReport, returns },
  revision: row.revision,
})

/** Newest year first, then newest issue date. `statuses` empty: all. */
export const listPlans = (
  db: ReadDb,
  filter: { year: number | null; statuses: readonly PlanStatus[] },
): PlanSummary[] => {
  const progress = progressOfPlans(db, null)
  return db
    .all<PlanRow>(
      `SELECT ${columns} FROM plans
       WHERE (:year IS NULL OR year = :year)
         AND (:statuses = '[]' OR status IN (SELECT value FROM json_each(:statuses)))
       ORDER BY year DESC, coalesce(issued_on, '9999') DESC, created_at DESC`,
      { year: filter.year, statuses: JSON.stringify(filter.statuses) },
    )
    .map((row) => toSummary(row, progress.get(row.id) ?? noProgress))
}

type PlanUnitRow = {
  unit_id: string
  name: string
  full_name: string
  kind: PlanUnit['kind']
  commune_type: PlanUnit['communeType']
  rounds_json: string
  visit_id: string | null
  visit_date: string | null
}

/** Of several visits the furthest and then the latest is named, as in the unit's progress. */
const latestVisit = (
  column: 'id' | 'visit_date',
) => `(SELECT v.${column} FROM visits v JOIN rounds r ON r.id = v.round_id
  WHERE r.plan_id = p.plan_id AND v.unit_id = p.unit_id AND v.status <> 'cancelled'
  ORDER BY CASE v.status WHEN 'concluded' THEN 0 WHEN 'under_way' THEN 1 WHEN 'scheduled' THEN 2 ELSE 3 END,
    v.visit_date DESC LIMIT 1)`

const planUnits = (db: ReadDb, planId: string, progress: PlanProgress): PlanUnit[] => {
  const stateOf = new Map(progress.byUnit.map((unit) => [unit.unitId, unit]))
  return db
    .all<PlanUnitRow>(
      `SELECT p.unit_id, u.name, u.full_name, u.kind, u.commune_type,
         (SELECT json_group_array(json_object('id', r.id, 'ordinal', r.ordinal) ORDER BY r.ordinal)
            FROM round_units ru JOIN rounds r ON r.id = ru.round_id
           WHERE r.plan_id = p.plan_id AND ru.unit_id = p.unit_id) AS rounds_json,
         ${latestVisit('id')} AS visit_id, ${latestVisit('visit_date')} AS visit_date
       FROM plan_units p JOIN units u ON u.id = p.unit_id WHERE p.plan_id = ? ORDER BY p.position`,
      [planId],
    )
    .flatMap((row) => {
      const state = stateOf.get(row.unit_id)
      if (state === undefined) return []
      return [
        {
          unitId: row.unit_id,
          name: row.name,
          fullName: row.full_name,
          kind: row.kind,
          communeType: row.commune_type,
          mode: state.mode,
          state: state.state,
          hasReturned: state.hasReturned,
          rounds: JSON.parse(row.rounds_json) as PlanUnit['rounds'],
          visitId: row.visit_id,
          visitDate: row.visit_date,
        },
      ]
    })
}

type PlanRoundRow = {
  id: string
  ordinal: number
  status: PlanRound['status']
  starts_on: string | null
  ends_on: string | null
  units: number
  visited: number
}

const planRounds = (db: ReadDb, planId: string): PlanRound[] =>
  db
    .all<PlanRoundRow>(
      `SELECT r.id, r.ordinal, r.status, r.starts_on, r.ends_on,
         (SELECT count(*) FROM round_units u WHERE u.round_id = r.id) AS units,
         (SELECT count(DISTINCT v.unit_id) FROM visits v WHERE v.round_id = r.id AND v.status = 'concluded') AS visited
       FROM rounds r WHERE r.plan_id = ? ORDER BY r.ordinal`,
      [planId],
    )
    .map(({ starts_on: startsOn, ends_on: endsOn, ...row }) => ({ ...row, startsOn, endsOn }))

const planCodes = (db: ReadDb, planId: string): PlanDetail['codes'] =>
  db
    .all<{ id: string; symbol: string; short_name: string }>(
      `SELECT c.id, c.symbol, c.short_name FROM plan_codes p JOIN conduct_codes c ON c.id = p.code_id
       WHERE p.plan_id = ? ORDER BY c.position`,
      [planId],
    )
    .map((row) => ({ id: row.id, symbol: row.symbol, shortName: row.short_name }))

export const getPlan = (db: ReadDb, id: string): PlanDetail | undefined => {
  const row = db.get<PlanRow>(`SELECT ${columns} FROM plans WHERE id = ?`, [id])
  if (row === undefined) return undefined
  const progress = progressOfPlans(db, id).get(id) ?? noProgress
  const codes = planCodes(db, id)
  const team = teamOfPlan(db, id)
  const lacks = planLacks({
    number: row.number,
    issuedOn: row.issued_on,
    scope: progress.byUnit,
    codeIds: codes.map((code) => code.id),
    hasTeamHead: team.some((member) => member.role === 'head'),
    returnsDueOn: row.returns_due_on,
  })
  return {
    ...toSummary(row, progress),
    issuingBody: row.issuing_body,
    signerName: row.signer_name,
    signerTitle: row.signer_title,
    legalBases: JSON.parse(row.legal_bases_json) as string[],
    purpose: row.purpose,
    requirements: row.requirements,
    statusReason: row.status_reason,
    codes,
    team,
    units: planUnits(db, id, progress),
    roundList: planRounds(db, id),
    lacks: row.status === 'draft' ? lacks : [],
  }
}
