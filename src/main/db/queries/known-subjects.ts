/** Nominations as subjects that others may be like, light enough to be compared at once. */
import type { ListedSubject } from '#shared/domain/award-warnings.ts'
import type { NominationStatus, Opinion, SubjectKind } from '#shared/domain/nomination.ts'
import { initialsMeant, isShortened } from '#shared/name-keys.ts'
import type { ReadDb } from '../database.ts'

/** A subject with the keys of its name, and with what decides whether it still matters. */
export type KnownSubject = ListedSubject & {
  year: number
  bucket: string
  initials: string
  status: NominationStatus
  opinion: Opinion | null
  awardName: string
  unitName: string
}

type SubjectRow = {
  id: string
  list_id: string
  year: number
  subject_kind: SubjectKind
  name: string
  name_bucket: string
  name_initials: string
  birth_year: number | null
  unit_id: string | null
  workplace: string
  achievement: string
  status: NominationStatus
  opinion: Opinion | null
  decided_on: string | null
  award_name: string | null
  unit_name: string | null
}

const select = `SELECT n.id, n.list_id, l.year, n.subject_kind, n.name, n.name_bucket, n.name_initials, n.birth_year, n.unit_id,
    n.workplace, n.achievement, n.status, n.opinion, d.decided_on, coalesce(af.name, at.name, n.proposed_form) AS award_name,
    u.name AS unit_name
  FROM nominations n JOIN nomination_lists l ON l.id = n.list_id LEFT JOIN award_decisions d ON d.id = n.decision_id
    LEFT JOIN award_forms af ON af.id = n.form_id LEFT JOIN award_titles at ON at.id = n.title_id
    LEFT JOIN units u ON u.id = n.unit_id`

const toSubject = (row: SubjectRow): KnownSubject => ({
  id: row.id,
  listId: row.list_id,
  year: row.year,
  subjectKind: row.subject_kind,
  name: row.name,
  bucket: row.name_bucket,
  initials: row.name_initials,
  birthYear: row.birth_year,
  unitId: row.unit_id,
  place: row.workplace,
  achievement: row.achievement,
  status: row.status,
  opinion: row.opinion,
  awardedOn: row.decided_on,
  awardName: row.award_name ?? '',
  unitName: row.unit_name ?? '',
})

/** Everybody who was ever nominated. */
export const knownSubjects = (db: ReadDb): KnownSubject[] => db.all<SubjectRow>(select).map(toSubject)

type Names = readonly { bucket: string; initials: string }[]

const amongAll = (db: ReadDb, names: Names): KnownSubject[] => {
  const rows = db.all<SubjectRow>(`${select} ORDER BY l.year DESC, n.id`)
  const byBucket = Map.groupBy(rows, (row) => row.name_bucket)
  const byInitials = Map.groupBy(rows, (row) => row.name_initials)
  const named = new Set<SubjectRow>()
  const hasShortened = rows.some((row) => isShortened(row.name_initials))
  for (const name of names) {
    for (const row of byBucket.get(name.bucket) ?? []) named.add(row)
    if (!hasShortened && !isShortened(name.initials)) continue
    for (const initials of initialsMeant(name))
      for (const row of byInitials.get(initials) ?? []) named.add(row)
  }
  return rows.filter((row) => named.has(row)).map(toSubject)
}

/** Those whose names could mean one of these: of the same words, or shortened on either side. */
export const subjectsNamed = (db: ReadDb, names: Names): KnownSubject[] => {
  // A list longer than the register: to go through the register once is less than to look up every name.
  const listed = db.get<{ count: number }>('SELECT count(*) AS count FROM nominations')?.count ?? 0
  if (listed === 0) return []
  if (listed < names.length) return amongAll(db, names)
  const buckets = new Set(names.map(({ bucket }) => bucket))
  const initials = new Set(names.flatMap(initialsMeant))
  return db
    .all<SubjectRow>(
      `${select} WHERE n.id IN (
         SELECT id FROM nominations WHERE name_bucket IN (SELECT value FROM json_each(:buckets))
         UNION SELECT id FROM nominations WHERE name_initials IN (SELECT value FROM json_each(:initials)))
       ORDER BY l.year DESC, n.id`,
      { buckets: JSON.stringify([...buckets]), initials: JSON.stringify([...initials]) },
    )
    .map(toSubject)
}
