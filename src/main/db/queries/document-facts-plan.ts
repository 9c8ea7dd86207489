/** What documents say of a plan: its own words, its scope, its team. */
import type { PlanGround, PlanRecord } from '#shared/domain/documents/grounds.ts'
import type { InspectionMode } from '#shared/domain/plan.ts'
import type { ReadDb } from '../database.ts'
import { namedUnits } from './named-units.ts'
import { teamOfPlan } from './teams.ts'

type PlanRow = Omit<PlanRecord, 'legalBases'> & { bases: string }

/** Undefined when there is no such plan. */
export const planRecord = (db: ReadDb, id: string): PlanRecord | undefined => {
  const row = db.get<PlanRow>(
    `SELECT id, year, number, symbol, issued_on AS "issuedOn", issuing_body AS "issuingBody", signer_name AS "signerName",
       signer_title AS "signerTitle", abstract, legal_bases_json AS bases, purpose, requirements,
       period_from AS "periodFrom", period_to AS "periodTo", returns_due_on AS "returnsDueOn"
     FROM plans WHERE id = ?`,
    [id],
  )
  if (row === undefined) return undefined
  const { bases, ...plan } = row
  return { ...plan, legalBases: JSON.parse(bases) as string[] }
}

export const planGround = (db: ReadDb, planId: string): PlanGround | undefined => {
  const plan = planRecord(db, planId)
  if (plan === undefined) return undefined
  const rows = db.all<{ unit_id: string; mode: InspectionMode; rounds: string }>(
    `SELECT p.unit_id, p.mode, (SELECT json_group_array(r.ordinal ORDER BY r.ordinal) FROM round_units ru
       JOIN rounds r ON r.id = ru.round_id WHERE r.plan_id = p.plan_id AND ru.unit_id = p.unit_id) AS rounds
     FROM plan_units p WHERE p.plan_id = ? ORDER BY p.position`,
    [planId],
  )
  const names = namedUnits(
    db,
    rows.map((row) => row.unit_id),
  )
  const codes = db.all<{ id: string; name: string; symbol: string }>(
    `SELECT c.id, c.name, c.symbol FROM plan_codes p JOIN conduct_codes c ON c.id = p.code_id
     WHERE p.plan_id = ? ORDER BY c.position`,
    [planId],
  )
  return {
    plan,
    team: teamOfPlan(db, planId),
    scope: rows.flatMap((row) => {
      const unit = names.get(row.unit_id)
      return unit ? [{ unit, mode: row.mode, rounds: JSON.parse(row.rounds) as number[] }] : []
    }),
    codes: codes.map(({ id, name, symbol }) => ({ name, symbol, groups: groupsOfCode(db, id) })),
  }
}

const groupsOfCode = (db: ReadDb, codeId: string): string[] =>
  db
    .all<{ group_name: string }>(
      `SELECT c.group_name, min(c.position) AS position FROM criterion_versions c JOIN checklist_versions w ON w.id = c.version_id
         JOIN checklists l ON l.id = w.checklist_id
       WHERE l.code_id = :code AND c.group_name <> '' AND w.number = (SELECT max(x.number) FROM checklist_versions x
         WHERE x.checklist_id = l.id AND x.status = 'published')
       GROUP BY c.group_name ORDER BY position`,
      { code: codeId },
    )
    .map((row) => row.group_name)
