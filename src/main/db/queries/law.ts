/** The dated law with its sources, as the office keeps it; what the rules read of it is in `awards.ts`. */
import type { LawAwardEntry, LawBasePayEntry, LawHolidayEntry, LawRateEntry } from '#shared/contract/law.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import type { OfficeLevel } from '#shared/domain/unit.ts'
import type { ReadDb } from '../database.ts'

type AwardRow = Omit<LawAwardEntry, 'isPraise' | 'subjectKinds' | 'levels'> & {
  isPraise: number
  subjectKinds: string
  levels: string
}

const awardsOf = (db: ReadDb, table: 'award_forms' | 'award_titles', key: 'form_id' | 'title_id') =>
  db
    .all<AwardRow>(
      `SELECT a.id, a.name, ${table === 'award_forms' ? 'a.is_praise' : '0'} AS "isPraise",
         a.subject_kinds_json AS "subjectKinds", a.levels_json AS "levels",
         a.valid_from AS "validFrom", a.valid_to AS "validTo", a.legal_basis AS "legalBasis", a.certainty, a.revision,
         (SELECT count(*) FROM nominations n WHERE n.${key} = a.id) AS used
       FROM ${table} a ORDER BY a.name, a.valid_from`,
    )
    .map(
      (row): LawAwardEntry => ({
        ...row,
        isPraise: row.isPraise === 1,
        subjectKinds: JSON.parse(row.subjectKinds) as SubjectKind[],
        levels: JSON.parse(row.levels) as OfficeLevel[],
      }),
    )

export const lawForms = (db: ReadDb): LawAwardEntry[] => awardsOf(db, 'award_forms', 'form_id')

export const lawTitles = (db: ReadDb): LawAwardEntry[] => awardsOf(db, 'award_titles', 'title_id')

/** By award, level and kind of subject, each from its first day on. */
export const lawRates = (db: ReadDb): LawRateEntry[] =>
  db.all<LawRateEntry>(
    `SELECT r.id, CASE WHEN r.form_id IS NULL THEN 'title' ELSE 'form' END AS "awardKind",
       coalesce(r.form_id, r.title_id) AS "awardId", coalesce(f.name, t.name) AS "awardName", r.level,
       r.subject_kind AS "subjectKind", r.coefficient, r.valid_from AS "validFrom", r.valid_to AS "validTo",
       r.legal_basis AS "legalBasis", r.certainty, r.revision
     FROM award_rates r LEFT JOIN award_forms f ON f.id = r.form_id LEFT JOIN award_titles t ON t.id = r.title_id
     ORDER BY "awardName", r.level, r.subject_kind, r.valid_from`,
  )

/** Newest first; each ends the day before the next begins. */
export const lawBasePays = (db: ReadDb): LawBasePayEntry[] =>
  db.all<LawBasePayEntry>(
    `SELECT id, amount, valid_from AS "validFrom",
       date((SELECT min(later.valid_from) FROM base_pays later WHERE later.valid_from > base_pays.valid_from), '-1 day')
         AS "validTo", legal_basis AS "legalBasis", certainty, revision
     FROM base_pays ORDER BY valid_from DESC`,
  )

/** Latest first. */
export const lawHolidays = (db: ReadDb): LawHolidayEntry[] =>
  db.all<LawHolidayEntry>(
    `SELECT id, day, name, kind, legal_basis AS "legalBasis", certainty, revision FROM holidays ORDER BY day DESC`,
  )

/** Lists that hold decided nominations. */
export const decidedLists = (db: ReadDb): string[] =>
  db
    .all<{ id: string }>('SELECT DISTINCT list_id AS id FROM nominations WHERE decision_id IS NOT NULL')
    .map(({ id }) => id)
