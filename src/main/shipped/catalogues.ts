/** What every office starts with: the two Codes with their checklists, the dated law of awards, the holidays. */
import type {
  AwardFormsSeed,
  AwardRatesSeed,
  AwardTitlesSeed,
  BasePaysSeed,
  ChecklistsSeed,
  HolidaysSeed,
  SeedAward,
  SeedChecklist,
} from '#shared/domain/seed.ts'
import type { CommandContext } from '../operations/context.ts'
import { createKeys, type Keys, readSeed } from './read-seed.ts'

type Target = Pick<CommandContext, 'db' | 'resourcesDir'>

export type CatalogueKeys = { codes: Keys; criteria: Keys; titles: Keys; forms: Keys }

const insertVersion = (
  db: Target['db'],
  checklistId: string,
  version: SeedChecklist['versions'][number],
  criteria: Keys,
  known: Set<string>,
): void => {
  const versionId = db.insert('checklist_versions', {
    checklist_id: checklistId,
    number: version.number,
    status: version.status,
    published_on: version.publishedOn,
    note: version.note,
    has_scores: version.hasScores ? 1 : 0,
    ratings_json: JSON.stringify(version.ratings),
  })
  for (const [position, criterion] of version.criteria.entries()) {
    if (!known.has(criterion.key))
      criteria.set(criterion.key, db.insert('criteria', { checklist_id: checklistId }))
    known.add(criterion.key)
    db.insert('criterion_versions', {
      version_id: versionId,
      criterion_id: criteria.id(criterion.key),
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
  }
}

const loadChecklists = ({ db, resourcesDir }: Target): Pick<CatalogueKeys, 'codes' | 'criteria'> => {
  const seed = readSeed<ChecklistsSeed>(resourcesDir, 'checklists/qtux-2017.json', 'nep-checklists-1')
  const codes = createKeys('code')
  const criteria = createKeys('criterion')
  for (const code of seed.codes) {
    const id = db.insert('conduct_codes', {
      symbol: code.symbol,
      short_name: code.shortName,
      name: code.name,
      issued_on: code.issuedOn,
      issuer: code.issuer,
      valid_to: code.validTo,
      position: code.position,
    })
    codes.set(code.key, id)
  }
  for (const checklist of seed.checklists) {
    const checklistId = db.insert('checklists', { code_id: codes.id(checklist.code), name: checklist.name })
    const known = new Set<string>()
    for (const version of checklist.versions) insertVersion(db, checklistId, version, criteria, known)
  }
  return { codes, criteria }
}

const awardRow = (award: SeedAward) => ({
  name: award.name,
  subject_kinds_json: JSON.stringify(award.subjectKinds),
  levels_json: JSON.stringify(award.levels),
  valid_from: award.validFrom,
  valid_to: award.validTo,
  legal_basis: award.legalBasis,
  certainty: award.certainty,
})

const loadAwards = ({ db, resourcesDir }: Target): Pick<CatalogueKeys, 'titles' | 'forms'> => {
  const titles = createKeys('title')
  const forms = createKeys('form')
  for (const title of readSeed<AwardTitlesSeed>(resourcesDir, 'awards/titles.json', 'nep-award-titles-1')
    .titles) {
    titles.set(title.key, db.insert('award_titles', awardRow(title)))
  }
  for (const form of readSeed<AwardFormsSeed>(resourcesDir, 'awards/forms.json', 'nep-award-forms-1').forms) {
    forms.set(form.key, db.insert('award_forms', { ...awardRow(form), is_praise: form.isPraise ? 1 : 0 }))
  }
  for (const rate of readSeed<AwardRatesSeed>(resourcesDir, 'awards/rates.json', 'nep-award-rates-1').rates) {
    db.insert('award_rates', {
      form_id: forms.idOrNull(rate.form),
      title_id: titles.idOrNull(rate.title),
      level: rate.level,
      subject_kind: rate.subjectKind,
      coefficient: rate.coefficient,
      valid_from: rate.validFrom,
      valid_to: rate.validTo,
      legal_basis: rate.legalBasis,
      certainty: rate.certainty,
    })
  }
  for (const pay of readSeed<BasePaysSeed>(resourcesDir, 'awards/base-pays.json', 'nep-base-pays-1')
    .basePays) {
    db.insert('base_pays', {
      valid_from: pay.validFrom,
      amount: pay.amount,
      legal_basis: pay.legalBasis,
      certainty: pay.certainty,
    })
  }
  return { titles, forms }
}

export const loadCatalogues = (target: Target): CatalogueKeys => {
  const holidays = readSeed<HolidaysSeed>(target.resourcesDir, 'holidays.json', 'nep-holidays-1').holidays
  for (const { day, name, kind, certainty } of holidays)
    target.db.insert('holidays', { day, name, kind, certainty })
  return { ...loadChecklists(target), ...loadAwards(target) }
}
