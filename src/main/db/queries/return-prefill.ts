/** What a commune's workbook is filled with beforehand, and what a return's words are matched against. */
import { compareText } from '#shared/collation.ts'
import { erasedMark } from '#shared/domain/erasure.ts'
import type { UnitKind } from '#shared/domain/unit.ts'
import type { ReadDb } from '../database.ts'

export type AskedCriterion = {
  id: string
  code: string
  text: string
  codeSymbol: string
  codeShortName: string
  unitKinds: UnitKind[]
}

/** Criteria of the newest published versions; of a plan's codes when it has any, else of all codes. */
export const publishedCriteria = (db: ReadDb, planId: string | null): AskedCriterion[] =>
  db
    .all<{
      criterion_id: string
      code: string
      text: string
      symbol: string
      short_name: string
      unit_kinds_json: string
    }>(
      `SELECT v.criterion_id, v.code, v.text, c.symbol, c.short_name, v.unit_kinds_json
       FROM criterion_versions v JOIN checklist_versions w ON w.id = v.version_id JOIN checklists l ON l.id = w.checklist_id
       JOIN conduct_codes c ON c.id = l.code_id
       WHERE w.status = 'published'
         AND w.number = (SELECT max(x.number) FROM checklist_versions x WHERE x.checklist_id = l.id AND x.status = 'published')
         AND (:planId IS NULL OR NOT EXISTS (SELECT 1 FROM plan_codes p WHERE p.plan_id = :planId)
           OR c.id IN (SELECT p.code_id FROM plan_codes p WHERE p.plan_id = :planId))
       ORDER BY c.position, c.issued_on, v.position`,
      { planId },
    )
    .map((row) => ({
      id: row.criterion_id,
      code: row.code,
      text: row.text,
      codeSymbol: row.symbol,
      codeShortName: row.short_name,
      unitKinds: JSON.parse(row.unit_kinds_json) as UnitKind[],
    }))

export type NamedCode = { id: string; symbol: string; shortName: string }

export const conductCodes = (db: ReadDb): NamedCode[] =>
  db
    .all<{ id: string; symbol: string; short_name: string }>(
      'SELECT id, symbol, short_name FROM conduct_codes ORDER BY position, issued_on',
    )
    .map((row) => ({ id: row.id, symbol: row.symbol, shortName: row.short_name }))

/** Villages of a commune that are valid on a day, in Vietnamese order. */
export const villagesOf = (db: ReadDb, unitId: string, day: string): { id: string; name: string }[] =>
  db
    .all<{ id: string; name: string }>(
      `SELECT id, name FROM units WHERE parent_id = :unitId AND kind = 'village'
         AND (valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to >= :day)`,
      { unitId, day },
    )
    .sort((a, b) => compareText(a.name, b.name))

export type OpenFinding = {
  id: string
  foundOn: string
  description: string
  recommendation: string
  remedyDueOn: string | null
  status: 'open' | 'in_progress' | 'reported' | 'done'
}

/** Findings of a unit, the oldest first; `onlyOpen` leaves out the done ones. */
export const findingsOfUnit = (db: ReadDb, unitId: string, onlyOpen: boolean): OpenFinding[] =>
  db
    .all<{
      id: string
      found_on: string
      description: string
      recommendation: string
      remedy_due_on: string | null
      status: OpenFinding['status']
    }>(
      `SELECT id, found_on, description, recommendation, remedy_due_on, status FROM findings
       WHERE unit_id = :unitId AND (:onlyOpen = 0 OR status <> 'done') ORDER BY found_on, position, id`,
      { unitId, onlyOpen: onlyOpen ? 1 : 0 },
    )
    .map((row) => ({
      id: row.id,
      foundOn: row.found_on,
      description: row.description,
      recommendation: row.recommendation,
      remedyDueOn: row.remedy_due_on,
      status: row.status,
    }))

export type LastNomination = {
  subjectKind: 'collective' | 'individual' | 'household'
  name: string
  birthYear: number | null
  workplace: string
  proposedForm: string
  status: string
}

/** What a unit proposed in lists of the year before. */
export const lastNominations = (db: ReadDb, unitId: string, year: number): LastNomination[] =>
  db
    .all<{
      subject_kind: LastNomination['subjectKind']
      name: string
      birth_year: number | null
      workplace: string
      proposed_form: string
      status: string
    }>(
      `SELECT n.subject_kind, n.name, n.birth_year, n.workplace, n.proposed_form, n.status FROM nominations n
       JOIN nomination_lists l ON l.id = n.list_id WHERE n.unit_id = ? AND l.year = ? AND n.name <> '${erasedMark}'
       ORDER BY n.subject_kind, n.position, n.id`,
      [unitId, year - 1],
    )
    .map((row) => ({
      subjectKind: row.subject_kind,
      name: row.name,
      birthYear: row.birth_year,
      workplace: row.workplace,
      proposedForm: row.proposed_form,
      status: row.status,
    }))

/** The list that nominations without a request go to, if it was begun. */
export const loneListOf = (db: ReadDb, year: number): string | null =>
  db.get<{ id: string }>(
    `SELECT id FROM nomination_lists WHERE year = ? AND plan_id IS NULL AND round_id IS NULL
     ORDER BY created_at, id LIMIT 1`,
    [year],
  )?.id ?? null
