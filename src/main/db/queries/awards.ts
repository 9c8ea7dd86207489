/** The dated law of awards: titles, forms, rates and base pay. */
import type { LegalAward } from '#shared/domain/award-law.ts'
import type { AwardRate, BasePay, Rounding } from '#shared/domain/award-reward.ts'
import { defaultRounding } from '#shared/domain/award-reward.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import type { OfficeLevel } from '#shared/domain/unit.ts'
import type { ReadDb } from '../database.ts'
import { readSetting } from './office.ts'

export type KnownAward = LegalAward & {
  name: string
  subjectKinds: SubjectKind[]
  levels: OfficeLevel[]
  legalBasis: string
  isPraise: boolean
}

type AwardRow = {
  id: string
  name: string
  subject_kinds_json: string
  levels_json: string
  valid_from: string | null
  valid_to: string | null
  legal_basis: string
  is_praise: number
}

const toAward = (row: AwardRow): KnownAward => ({
  id: row.id,
  name: row.name,
  subjectKinds: JSON.parse(row.subject_kinds_json) as SubjectKind[],
  levels: JSON.parse(row.levels_json) as OfficeLevel[],
  validFrom: row.valid_from,
  validTo: row.valid_to,
  legalBasis: row.legal_basis,
  isPraise: row.is_praise === 1,
})

const shared = 'id, name, subject_kinds_json, levels_json, valid_from, valid_to, legal_basis'

/** Hình thức khen thưởng, biểu dương among them. */
export const awardForms = (db: ReadDb): KnownAward[] =>
  db.all<AwardRow>(`SELECT ${shared}, is_praise FROM award_forms ORDER BY id`).map(toAward)

/** Danh hiệu thi đua. */
export const awardTitles = (db: ReadDb): KnownAward[] =>
  db
    .all<AwardRow>(`SELECT ${shared}, 0 AS is_praise FROM award_titles ORDER BY name, valid_from`)
    .map(toAward)

export const awardRates = (db: ReadDb): AwardRate[] =>
  db.all<AwardRate>(
    `SELECT form_id AS "formId", title_id AS "titleId", level, subject_kind AS "subjectKind", coefficient,
       valid_from AS "validFrom", valid_to AS "validTo" FROM award_rates`,
  )

export const basePays = (db: ReadDb): BasePay[] =>
  db.all<BasePay>('SELECT valid_from AS "validFrom", amount FROM base_pays ORDER BY valid_from')

/** How the office rounds rewards; up to ten thousand đồng until it chose otherwise. */
export const rewardRounding = (db: ReadDb): Rounding => ({
  mode: readSetting<Rounding['mode']>(db, 'reward_rounding_mode', defaultRounding.mode),
  unit: readSetting(db, 'reward_rounding_unit', defaultRounding.unit),
})
