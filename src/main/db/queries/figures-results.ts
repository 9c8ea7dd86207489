/** Units, criteria and verdicts of a scope. */
import type {
  FigureAnswer,
  FigureCriterion,
  FigureUnit,
  FigureVisit,
} from '#shared/contract/figures-types.ts'
import { type ChecklistVersion, unionCriteria } from '#shared/domain/checklist.ts'
import type { InspectionMode, UnitProgress } from '#shared/domain/plan.ts'
import { furtherOf, furthestState } from '#shared/domain/plan-standing.ts'
import type { CommuneType, UnitKind } from '#shared/domain/unit.ts'
import type { ReadDb } from '../database.ts'
import { criteriaOf } from './checklists.ts'
import type { ScopeParts } from './figures-scope.ts'
import { progressOfPlans } from './plan-progress.ts'

export const figureVisits = (db: ReadDb, { roundIds }: ScopeParts): FigureVisit[] =>
  db.all<FigureVisit>(
    `SELECT id, unit_id AS "unitId", round_id AS "roundId", status, visit_date AS "visitedOn" FROM visits
     WHERE round_id IN (SELECT value FROM json_each(?)) ORDER BY coalesce(visit_date, ''), id`,
    [roundIds],
  )

/** The latest concluded visit of each unit, by unit. */
const countingVisits = (visits: readonly FigureVisit[]): Map<string, FigureVisit> =>
  new Map(visits.filter(({ status }) => status === 'concluded').map((visit) => [visit.unitId, visit]))

type Standing = { mode: InspectionMode | null; state: UnitProgress; hasReturned: boolean }

const further = (a: Standing, b: Standing): Standing => ({
  mode: a.mode === 'on_site' || b.mode === 'on_site' ? 'on_site' : (a.mode ?? b.mode),
  state: furtherOf(a.state, b.state),
  hasReturned: a.hasReturned || b.hasReturned,
})

/** By unit, in the order of the plans' scopes. */
const standings = (db: ReadDb, { plans }: ScopeParts): Map<string, Standing> => {
  const found = new Map<string, Standing>()
  for (const { id } of plans)
    for (const { unitId, mode, state, hasReturned } of progressOfPlans(db, id).get(id)?.byUnit ?? []) {
      const own: Standing = { mode, state, hasReturned }
      const known = found.get(unitId)
      found.set(unitId, known === undefined ? own : further(known, own))
    }
  return found
}

type UnitRow = {
  id: string
  name: string
  full_name: string
  kind: UnitKind
  commune_type: CommuneType | null
}

export const figureUnits = (db: ReadDb, parts: ScopeParts, all: readonly FigureVisit[]): FigureUnit[] => {
  const { scope, roundIds } = parts
  const visits = countingVisits(all)
  const planned = standings(db, parts)
  const held = db.all<{ round_id: string; unit_id: string }>(
    `SELECT u.round_id, u.unit_id FROM round_units u JOIN rounds r ON r.id = u.round_id
     WHERE u.round_id IN (SELECT value FROM json_each(?)) ORDER BY r.ordinal, u.position`,
    [roundIds],
  )
  const isRound = scope.kind === 'round'
  const order = [
    ...(scope.kind === 'round' ? held.map(({ unit_id }) => unit_id) : planned.keys()),
    ...visits.keys(),
  ]
  const ids = [...new Set(order)]
  const rows = new Map(
    db
      .all<UnitRow>(
        `SELECT id, name, full_name, kind, commune_type FROM units WHERE id IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(ids)],
      )
      .map((row) => [row.id, row]),
  )
  return ids.flatMap((id) => {
    const row = rows.get(id)
    if (row === undefined) return []
    const visit = visits.get(id)
    const own = planned.get(id)
    return [
      {
        unitId: id,
        name: row.name,
        fullName: row.full_name,
        kind: row.kind,
        communeType: row.commune_type,
        mode: own?.mode ?? null,
        state: isRound
          ? furthestState(all.filter(({ unitId }) => unitId === id)).state
          : (own?.state ?? 'visited'),
        hasReturned: own?.hasReturned ?? false,
        roundIds: held.filter((one) => one.unit_id === id).map(({ round_id }) => round_id),
        visit: visit ? { id: visit.id, roundId: visit.roundId, visitedOn: visit.visitedOn } : null,
      },
    ]
  })
}

type VersionRow = {
  id: string
  number: number
  checklist_id: string
  code_short_name: string
  code_symbol: string
}

/**
 * Criteria with a verdict that the counting visits were asked, over all versions that they were pinned to: one row for
 * each stable id, in its newest wording, with what changed from version to version.
 */
export const figureCriteria = (db: ReadDb, units: readonly FigureUnit[]): FigureCriterion[] => {
  const visited = units.filter(({ visit }) => visit !== null)
  const kinds = new Set(visited.map(({ kind }) => kind))
  const versions = db.all<VersionRow>(
    `SELECT DISTINCT w.id, w.number, w.checklist_id, k.short_name AS code_short_name, k.symbol AS code_symbol, k.position
     FROM visit_checklists p JOIN checklist_versions w ON w.id = p.version_id
       JOIN checklists l ON l.id = w.checklist_id JOIN conduct_codes k ON k.id = l.code_id
     WHERE p.visit_id IN (SELECT value FROM json_each(?)) ORDER BY k.position, k.id, w.number`,
    [JSON.stringify(visited.flatMap(({ visit }) => visit?.id ?? []))],
  )
  return [...Map.groupBy(versions, (row) => row.checklist_id).values()].flatMap((own) => {
    const loaded = own.map(
      ({ id, number }): ChecklistVersion => ({ versionId: id, number, criteria: criteriaOf(db, id) }),
    )
    return unionCriteria(loaded)
      .filter(
        ({ latest }) => latest.answerKind === 'verdict' && latest.unitKinds.some((kind) => kinds.has(kind)),
      )
      .map(({ criterionId, latest, versions: numbers, changes }) => ({
        criterionId,
        code: latest.code,
        text: latest.text,
        groupName: latest.groupName,
        codeShortName: own[0]?.code_short_name ?? '',
        codeSymbol: own[0]?.code_symbol ?? '',
        versions: numbers,
        changes,
      }))
  })
}

export const figureAnswers = (db: ReadDb, units: readonly FigureUnit[]): FigureAnswer[] =>
  db.all<FigureAnswer>(
    `SELECT a.visit_id AS "visitId", v.unit_id AS "unitId", a.criterion_id AS "criterionId", a.verdict, a.note
     FROM visit_answers a JOIN visits v ON v.id = a.visit_id
     WHERE a.visit_id IN (SELECT value FROM json_each(?)) AND a.verdict IS NOT NULL`,
    [JSON.stringify(units.flatMap(({ visit }) => visit?.id ?? []))],
  )
