/** Codes, checklist versions and criteria. */
import type {
  CodeWithVersions,
  Criterion,
  VersionDetail,
  VersionSummary,
} from '#shared/contract/checklists.ts'
import type { UnitKind } from '#shared/domain/unit.ts'
import type { ReadDb } from '../database.ts'

type CodeRow = {
  id: string
  symbol: string
  short_name: string
  name: string
  issued_on: string
  issuer: string
  valid_to: string | null
  revision: number
  checklist_id: string
}

type VersionSummaryRow = {
  id: string
  checklist_id: string
  number: number
  status: 'draft' | 'published'
  published_on: string | null
  criteria: number
  visits: number
}

const toVersionSummary = (row: VersionSummaryRow): VersionSummary => ({
  id: row.id,
  number: row.number,
  status: row.status,
  publishedOn: row.published_on,
  criteria: row.criteria,
  visits: row.visits,
})

/** Codes in their order, each with its versions, newest first. */
export const listCodes = (db: ReadDb): CodeWithVersions[] => {
  const versions = db.all<VersionSummaryRow>(
    `SELECT v.id, v.checklist_id, v.number, v.status, v.published_on,
       (SELECT count(*) FROM criterion_versions c WHERE c.version_id = v.id) AS criteria,
       (SELECT count(*) FROM visit_checklists p WHERE p.version_id = v.id) AS visits
     FROM checklist_versions v ORDER BY v.number DESC`,
  )
  return db
    .all<CodeRow>(
      `SELECT c.id, c.symbol, c.short_name, c.name, c.issued_on, c.issuer, c.valid_to, c.revision, l.id AS checklist_id
       FROM conduct_codes c JOIN checklists l ON l.code_id = c.id ORDER BY c.position, c.issued_on`,
    )
    .map((row) => ({
      id: row.id,
      symbol: row.symbol,
      shortName: row.short_name,
      name: row.name,
      issuedOn: row.issued_on,
      issuer: row.issuer,
      validTo: row.valid_to,
      revision: row.revision,
      checklistId: row.checklist_id,
      versions: versions.filter((version) => version.checklist_id === row.checklist_id).map(toVersionSummary),
    }))
}

type CriterionRow = {
  version_id: string
  criterion_id: string
  code: string
  group_name: string
  text: string
  basis: string
  guidance: string
  answer_kind: Criterion['answerKind']
  max_score: number | null
  unit_kinds_json: string
  evidence_wanted: number
  is_critical: number
}

const toCriterion = (row: CriterionRow): Criterion => ({
  criterionId: row.criterion_id,
  code: row.code,
  groupName: row.group_name,
  text: row.text,
  basis: row.basis,
  guidance: row.guidance,
  answerKind: row.answer_kind,
  maxScore: row.max_score,
  unitKinds: JSON.parse(row.unit_kinds_json) as UnitKind[],
  evidenceWanted: row.evidence_wanted === 1,
  isCritical: row.is_critical === 1,
})

/** The criteria of a version, in order. */
export const criteriaOf = (db: ReadDb, versionId: string): Criterion[] =>
  db
    .all<CriterionRow>(
      `SELECT version_id, criterion_id, code, group_name, text, basis, guidance, answer_kind, max_score,
         unit_kinds_json, evidence_wanted, is_critical
       FROM criterion_versions WHERE version_id = ? ORDER BY position`,
      [versionId],
    )
    .map(toCriterion)

type VersionRow = {
  id: string
  checklist_id: string
  code_id: string
  code_symbol: string
  code_short_name: string
  number: number
  status: 'draft' | 'published'
  published_on: string | null
  note: string
  has_scores: number
  ratings_json: string
  revision: number
}

export const getVersion = (db: ReadDb, id: string): VersionDetail | undefined => {
  const row = db.get<VersionRow>(
    `SELECT v.id, v.checklist_id, l.code_id, c.symbol AS code_symbol, c.short_name AS code_short_name, v.number, v.status,
       v.published_on, v.note, v.has_scores, v.ratings_json, v.revision
     FROM checklist_versions v JOIN checklists l ON l.id = v.checklist_id JOIN conduct_codes c ON c.id = l.code_id
     WHERE v.id = ?`,
    [id],
  )
  if (row === undefined) return undefined
  return {
    id: row.id,
    checklistId: row.checklist_id,
    codeId: row.code_id,
    codeSymbol: row.code_symbol,
    codeShortName: row.code_short_name,
    number: row.number,
    status: row.status,
    publishedOn: row.published_on,
    note: row.note,
    hasScores: row.has_scores === 1,
    ratings: JSON.parse(row.ratings_json) as VersionDetail['ratings'],
    revision: row.revision,
    criteria: criteriaOf(db, id),
  }
}

/** The newest version of a checklist in a state, or undefined. */
export const newestVersion = (
  db: ReadDb,
  checklistId: string,
  status: 'draft' | 'published',
): { id: string; number: number } | undefined =>
  db.get<{ id: string; number: number }>(
    'SELECT id, number FROM checklist_versions WHERE checklist_id = ? AND status = ? ORDER BY number DESC LIMIT 1',
    [checklistId, status],
  )

/** The newest published version of each of a plan's codes: what its next visits are pinned to. */
export const publishedVersionsOfPlan = (
  db: ReadDb,
  planId: string,
): { codeId: string; versionId: string }[] =>
  db
    .all<{ code_id: string; version_id: string }>(
      `SELECT l.code_id, v.id AS version_id FROM plan_codes p
       JOIN checklists l ON l.code_id = p.code_id JOIN checklist_versions v ON v.checklist_id = l.id
       JOIN conduct_codes c ON c.id = l.code_id
       WHERE p.plan_id = ? AND v.status = 'published'
         AND v.number = (SELECT max(w.number) FROM checklist_versions w WHERE w.checklist_id = l.id AND w.status = 'published')
       ORDER BY c.position`,
      [planId],
    )
    .map((row) => ({ codeId: row.code_id, versionId: row.version_id }))

/** Whether a version asks anything of a unit of this kind: an agency has nothing to answer on public places. */
export const appliesToUnit = (db: ReadDb, versionId: string, unitId: string): boolean =>
  db.get(
    `SELECT c.id FROM criterion_versions c, json_each(c.unit_kinds_json) k JOIN units u ON u.id = :unitId
     WHERE c.version_id = :versionId AND k.value = u.kind LIMIT 1`,
    { versionId, unitId },
  ) !== undefined

/** The criteria of the newest published version of every code, in the order of the codes. */
export const currentCriteria = (db: ReadDb): { id: string; code: string; text: string }[] =>
  db.all<{ id: string; code: string; text: string }>(
    `SELECT k.criterion_id AS id, k.code, k.text FROM criterion_versions k
       JOIN checklist_versions v ON v.id = k.version_id JOIN checklists l ON l.id = v.checklist_id
       JOIN conduct_codes c ON c.id = l.code_id
     WHERE v.status = 'published'
       AND v.number = (SELECT max(w.number) FROM checklist_versions w WHERE w.checklist_id = l.id AND w.status = 'published')
     ORDER BY c.position, k.position`,
  )
