import type { Criterion, checklists, VersionDetail } from '#shared/contract/checklists.ts'
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { criteriaOf, getVersion, listCodes, newestVersion } from '../db/queries/checklists.ts'
import type { Operations } from './context.ts'

type CriterionInput = ParsedInputOf<(typeof checklists)['saveDraft']>['criteria'][number]

const versionOf = (db: ReadDb, id: string): VersionDetail => {
  const version = getVersion(db, id)
  if (version === undefined) throw fail('not_found', { what: 'checklist_version' })
  return version
}

const draftOf = (db: ReadDb, id: string): VersionDetail => {
  const version = versionOf(db, id)
  if (version.status !== 'draft') throw fail('published_is_frozen', {})
  return version
}

const wordingRow = (position: number, criterion: Omit<Criterion, 'criterionId'>) => ({
  position,
  code: criterion.code,
  group_name: criterion.groupName,
  text: criterion.text,
  basis: criterion.basis,
  guidance: criterion.guidance,
  answer_kind: criterion.answerKind,
  max_score: criterion.maxScore,
  unit_kinds_json: JSON.stringify(criterion.unitKinds),
  evidence_wanted: criterion.evidenceWanted ? 1 : 0,
  is_critical: criterion.isCritical ? 1 : 0,
})

/** Brings a draft's wordings to what was sent; a criterion keeps its id, a new one gets one. */
const saveCriteria = (db: WriteDb, version: VersionDetail, criteria: readonly CriterionInput[]): void => {
  const rows = db.all<{ id: string; criterion_id: string }>(
    'SELECT id, criterion_id FROM criterion_versions WHERE version_id = ?',
    [version.id],
  )
  const kept = new Set(criteria.map(({ criterionId }) => criterionId))
  for (const row of rows) if (!kept.has(row.criterion_id)) db.remove('criterion_versions', row.id)
  for (const [position, criterion] of criteria.entries()) {
    const row = rows.find(({ criterion_id }) => criterion_id === criterion.criterionId)
    if (row !== undefined) {
      db.update('criterion_versions', row.id, wordingRow(position, criterion))
      continue
    }
    const criterionId = criterion.criterionId ?? db.insert('criteria', { checklist_id: version.checklistId })
    db.insert('criterion_versions', {
      version_id: version.id,
      criterion_id: criterionId,
      ...wordingRow(position, criterion),
    })
  }
}

const refuseRepeatedCodes = (criteria: readonly CriterionInput[]): void => {
  const seen = new Set<string>()
  for (const { code } of criteria) {
    if (seen.has(code)) throw fail('already_exists', { what: 'criterion', name: code })
    seen.add(code)
  }
}

export const checklistsOperations = {
  codes: ({ db }) => listCodes(db),
  version: ({ db }, { id }) => versionOf(db, id),
  createCode: ({ db }, input) => {
    const taken = db.get('SELECT id FROM conduct_codes WHERE symbol = ?', [input.symbol])
    if (taken !== undefined) throw fail('already_exists', { what: 'checklist', name: input.symbol })
    const last = db.get<{ n: number }>('SELECT count(*) AS n FROM conduct_codes')?.n ?? 0
    const id = db.insert('conduct_codes', {
      symbol: input.symbol,
      short_name: input.shortName,
      name: input.name,
      issued_on: input.issuedOn,
      issuer: input.issuer,
      position: last,
    })
    const checklistId = db.insert('checklists', { code_id: id, name: input.name })
    return { id, checklistId }
  },
  createDraft: ({ db }, { checklistId }) => {
    const open = newestVersion(db, checklistId, 'draft')
    if (open !== undefined) return { id: open.id }
    const published = newestVersion(db, checklistId, 'published')
    const source = published === undefined ? undefined : getVersion(db, published.id)
    const id = db.insert('checklist_versions', {
      checklist_id: checklistId,
      number: (published?.number ?? 0) + 1,
      status: 'draft',
      has_scores: source?.hasScores ? 1 : 0,
      ratings_json: JSON.stringify(source?.ratings ?? []),
    })
    for (const [position, criterion] of (source?.criteria ?? []).entries()) {
      db.insert('criterion_versions', {
        version_id: id,
        criterion_id: criterion.criterionId,
        ...wordingRow(position, criterion),
      })
    }
    return { id }
  },
  saveDraft: ({ db }, input) => {
    const version = draftOf(db, input.id)
    refuseRepeatedCodes(input.criteria)
    const revision = db.update(
      'checklist_versions',
      input.id,
      { note: input.note, has_scores: input.hasScores ? 1 : 0, ratings_json: JSON.stringify(input.ratings) },
      { revision: input.revision, bump: true },
    )
    saveCriteria(db, version, input.criteria)
    return { revision }
  },
  publish: ({ db, today }, { id, revision }) => {
    draftOf(db, id)
    if (criteriaOf(db, id).length === 0) throw fail('rule', { rule: 'version_needs_criteria' })
    db.update('checklist_versions', id, { status: 'published', published_on: today }, { revision })
    return null
  },
  removeDraft: ({ db }, { id, revision }) => {
    draftOf(db, id)
    db.update('checklist_versions', id, {}, { revision })
    db.remove('checklist_versions', id)
    return null
  },
} satisfies Operations<typeof checklists>
