/** What the register holds of persons that may be past its term, kind by kind; and the reviews of it. */
import type { KeepingData } from '#shared/contract/keeping.ts'
import type { CivilDate, Instant } from '#shared/dates.ts'
import { identityOf } from '#shared/domain/duplicate-decision.ts'
import { erasedMark } from '#shared/domain/erasure.ts'
import { firstDayWithin, type KeepingKind } from '#shared/domain/keeping-terms.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import type { ReadDb, Row } from '../database.ts'
import { erasedFiles } from './erasures.ts'
import { daysOf } from './office.ts'
import { nameOfRow } from './row-names.ts'

export type FoundData = {
  table: string
  id: string
  name: string
  unitName: string
  /** The day its term counts from; null where the register does not know it. */
  from: CivilDate | null
  enteredOn: CivilDate
  holds: KeepingData[]
  /** How many persons it names, where that is more than one. */
  people: number
  /** A nominated body: only what is said of a person beside it goes. */
  isBody: boolean
}

type FoundRow = {
  id: string
  name: string
  unit: string | null
  day: CivilDate | null
  entered: string
  people?: number
  subject_kind?: SubjectKind
  phone?: string
  id_number?: string
  birth_date?: string | null
}

const holdsOf = ({ phone = '', id_number = '', birth_date = null }: FoundRow): KeepingData[] => [
  ...(phone === '' ? [] : ['phone' as const]),
  ...(id_number === '' ? [] : ['id_number' as const]),
  ...(birth_date === null ? [] : ['birth_date' as const]),
]

const found = (table: string, rows: readonly FoundRow[], dayOf: (at: Instant) => CivilDate): FoundData[] =>
  rows.map((row) => ({
    table,
    id: row.id,
    name: row.name,
    unitName: row.unit ?? '',
    from: row.day,
    enteredOn: dayOf(row.entered),
    holds: holdsOf(row),
    people: row.people ?? 1,
    isBody: row.subject_kind === 'collective',
  }))

/** `:before`: days before it are past the term. A row that lacks its day counts by when it was entered. */
const isPast = (day: string, entered: string): string =>
  `coalesce(${day}, date(${entered}, '+7 hours')) < :before`

const nominee = `n.id, trim(n.honorific || ' ' || n.name) AS name, u.full_name AS unit, n.created_at AS entered,
  n.phone, n.id_number, n.birth_date, n.subject_kind`

const reducible = `(n.phone <> '' OR n.id_number <> '' OR n.birth_date IS NOT NULL)`

/** Read from the journal, which keeps them: nobody looks for them by a column, so that each is looked at. */
const removedNominations = (db: ReadDb, before: CivilDate): FoundData[] => {
  const dayOf = daysOf(db)
  return db
    .all<{ row_id: string; before_json: string; happened_at: string }>(
      `SELECT c.row_id, c.before_json, j.happened_at FROM changes c JOIN journal j ON j.id = c.journal_id
       WHERE c.table_name = 'nominations' AND c.after_json IS NULL AND date(j.happened_at, '+7 hours') < :before
         AND NOT EXISTS (SELECT 1 FROM nominations n WHERE n.id = c.row_id)
         AND NOT EXISTS (SELECT 1 FROM changes l
           WHERE l.table_name = c.table_name AND l.row_id = c.row_id AND l.id > c.id)`,
      { before },
    )
    .flatMap(({ row_id, before_json, happened_at }) => {
      const row = JSON.parse(before_json) as Row
      if (row.name === erasedMark || row.subject_kind === 'collective') return []
      const day = dayOf(happened_at)
      const name = nameOfRow(db, { table: 'nominations', rowId: row_id, row })
      return [
        {
          table: 'nominations',
          id: row_id,
          name,
          unitName: '',
          from: day,
          enteredOn: day,
          holds: [],
          people: 1,
          isBody: false,
        },
      ]
    })
}

/** Table and rows of each kind: those whose day is before `:before`, and those without their day that were entered before it. */
const sources: Readonly<Record<Exclude<KeepingKind, 'removed'>, readonly [table: string, sql: string]>> = {
  awarded: [
    'nominations',
    `SELECT ${nominee}, d.decided_on AS day
     FROM nominations n JOIN award_decisions d ON d.id = n.decision_id LEFT JOIN units u ON u.id = n.unit_id
     WHERE d.decided_on < :before AND ${reducible}`,
  ],
  nominated: [
    'nominations',
    `SELECT ${nominee}, l.year || '-12-31' AS day
     FROM nominations n JOIN nomination_lists l ON l.id = n.list_id LEFT JOIN units u ON u.id = n.unit_id
     WHERE n.decision_id IS NULL AND l.year || '-12-31' < :before
       AND CASE WHEN n.subject_kind = 'collective' THEN ${reducible} ELSE n.name <> '${erasedMark}' END`,
  ],
  files: [
    'received_files',
    `SELECT f.id, f.file_name AS name, u.full_name AS unit, f.received_at AS entered,
       (SELECT max(o.received_on) FROM received_files o WHERE o.hash = f.hash) AS day
     FROM received_files f LEFT JOIN units u ON u.id = f.unit_id
     WHERE f.received_on < :before AND f.status NOT IN ('waiting', 'sent_back')
       AND f.hash NOT IN (SELECT value FROM json_each(:erased))
       AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.hash = f.hash)`,
  ],
  unit_contacts: [
    'units',
    `SELECT u.id, u.full_name AS name, p.full_name AS unit, u.valid_to AS day, u.created_at AS entered,
       (u.head_name <> '') + (u.contact_name <> '') AS people
     FROM units u LEFT JOIN units p ON p.id = u.parent_id
     WHERE u.valid_to < :before AND u.head_name || u.contact_name || u.phone || u.email <> ''`,
  ],
  visit_people: [
    'visits',
    `SELECT v.id, u.full_name AS name, '' AS unit, v.visit_date AS day, v.created_at AS entered, count(*) AS people
     FROM visits v JOIN units u ON u.id = v.unit_id JOIN visit_people p ON p.visit_id = v.id
     WHERE ${isPast('v.visit_date', 'v.created_at')} AND p.name <> '${erasedMark}' GROUP BY v.id`,
  ],
  teams: [
    'plans',
    `SELECT p.id, trim(p.number || '/' || p.symbol, '/') || ' ' || p.abstract AS name, '' AS unit,
       p.year || '-12-31' AS day, p.created_at AS entered, count(*) AS people
     FROM plans p LEFT JOIN rounds r ON r.plan_id = p.id
       JOIN team_members t ON t.plan_id = p.id OR t.round_id = r.id
     WHERE p.year || '-12-31' < :before AND t.name <> '${erasedMark}' GROUP BY p.id`,
  ],
  responsible: [
    'findings',
    `SELECT f.id, f.description AS name, u.full_name AS unit, f.done_on AS day, f.created_at AS entered
     FROM findings f JOIN units u ON u.id = f.unit_id
     WHERE f.status = 'done' AND f.responsible <> '' AND ${isPast('f.done_on', 'f.created_at')}`,
  ],
  activity_notes: [
    'outreach_activities',
    `SELECT a.id, a.form AS name, u.full_name AS unit, coalesce(a.held_to, a.held_on) AS day, a.created_at AS entered
     FROM outreach_activities a JOIN units u ON u.id = a.unit_id
     WHERE a.note <> '' AND ${isPast('coalesce(a.held_to, a.held_on)', 'a.created_at')}`,
  ],
  drafts: [
    'drafts',
    `SELECT id, '' AS name, '' AS unit, date(updated_at, '+7 hours') AS day, updated_at AS entered FROM drafts
     WHERE date(updated_at, '+7 hours') < :before`,
  ],
}

/** Files whose bytes are gone are past no term. */
const erasedFor = (db: ReadDb, kind: KeepingKind): { erased?: string } =>
  kind === 'files' ? { erased: JSON.stringify([...erasedFiles(db)]) } : {}

/** What of a kind has been there for longer than its term, as SQL can tell; the rule of the domain says how it stands. */
export const dataPast = (db: ReadDb, kind: KeepingKind, years: number, today: CivilDate): FoundData[] => {
  const before = firstDayWithin(today, years)
  if (kind === 'removed') return removedNominations(db, before)
  const [table, sql] = sources[kind]
  return found(table, db.all<FoundRow>(sql, { before, ...erasedFor(db, kind) }), daysOf(db))
}

/** How much of a kind was past its term as of a day, and is not kept longer today; what lacks its day does not count. */
export const countPast = (
  db: ReadDb,
  { kind, years }: { kind: KeepingKind; years: number },
  { asOf, today }: { asOf: CivilDate; today: CivilDate },
): number => {
  const before = firstDayWithin(asOf, years)
  if (kind === 'removed') {
    const kept = keptLonger(db)
    const isKept = (id: string) => (kept.get(`removed.nominations.${id}`)?.untilOn ?? '') >= today
    return removedNominations(db, before).filter(({ id }) => !isKept(id)).length
  }
  const [table, sql] = sources[kind]
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM (${sql}) d WHERE d.day < :before AND NOT EXISTS (
         SELECT 1 FROM kept_longer k WHERE k.kind = :kind AND k.entity = :table AND k.entity_id = d.id AND k.until_on >= :today)`,
      { before, kind, table, today, ...erasedFor(db, kind) },
    )?.n ?? 0
  )
}

export type TermRow = { id: KeepingKind; years: number | null; revision: number }

export const ownTerms = (db: ReadDb): Map<string, TermRow> =>
  new Map(
    db
      .all<TermRow>('SELECT id, years, revision FROM keeping_terms')
      .map((row): [string, TermRow] => [row.id, row]),
  )

export type KeptLonger = { id: string; untilOn: CivilDate; reason: string }

/** By `kind.table.id`. */
export const keptLonger = (db: ReadDb): Map<string, KeptLonger> =>
  new Map(
    db
      .all<KeptLonger & { key: string }>(
        `SELECT id, kind || '.' || entity || '.' || entity_id AS key, until_on AS "untilOn", reason FROM kept_longer`,
      )
      .map(({ key, ...kept }): [string, KeptLonger] => [key, kept]),
  )

export type ReviewRow = { reviewedOn: CivilDate; actor: string; erased: number; kept: number }

/** All that was decided on the last day of a review, by whoever did the last of it. */
export const lastReview = (db: ReadDb): ReviewRow | null => {
  const row = db.get<Omit<ReviewRow, 'actor'>>(
    `SELECT reviewed_on AS "reviewedOn", sum(erased) AS erased, sum(kept) AS kept FROM keeping_reviews
     WHERE reviewed_on = (SELECT max(reviewed_on) FROM keeping_reviews) GROUP BY reviewed_on`,
  )
  if (row === undefined) return null
  const { actor } = db.get<{ actor: string }>(
    `SELECT j.actor FROM keeping_reviews r JOIN journal j ON j.id = r.journal_id
     WHERE r.reviewed_on = ? ORDER BY r.rowid DESC LIMIT 1`,
    [row.reviewedOn],
  ) ?? { actor: '' }
  return { ...row, actor }
}

/** The first day of the register; of one without an entry, today. */
export const begunOn = (db: ReadDb, today: CivilDate): CivilDate => {
  const first = db.get<{ at: string | null }>('SELECT min(happened_at) AS at FROM journal')?.at
  return first == null ? today : daysOf(db)(first)
}

export const issuedDocuments = (db: ReadDb): number =>
  db.get<{ n: number }>("SELECT count(*) AS n FROM documents WHERE status <> 'draft'")?.n ?? 0

type SubjectRow = {
  subjectKind: SubjectKind
  name: string
  birthYear: number | null
  unitId: string | null
  place: string
  folded: string
}

const identity = (row: SubjectRow): string => identityOf({ ...row, id: '' })

/** Who these nominations are, or were before they were corrected; without those who stand in another one, too. */
export const identitiesOnlyIn = (db: ReadDb, ids: Iterable<string>): string[] => {
  const list = JSON.stringify([...ids])
  const own = db.all<SubjectRow>(
    `SELECT DISTINCT json_extract(j.value, '$.subject_kind') AS "subjectKind", json_extract(j.value, '$.name') AS name,
       json_extract(j.value, '$.birth_year') AS "birthYear", json_extract(j.value, '$.unit_id') AS "unitId",
       coalesce(json_extract(j.value, '$.workplace'), '') AS place, json_extract(j.value, '$.folded_name') AS folded
     FROM json_each(?) i JOIN changes c ON c.table_name = 'nominations' AND c.row_id = i.value,
       json_each(json_array(c.before_json, c.after_json)) j WHERE j.value IS NOT NULL`,
    [list],
  )
  const others = db.all<SubjectRow>(
    `SELECT subject_kind AS "subjectKind", name, birth_year AS "birthYear", unit_id AS "unitId", workplace AS place,
       folded_name AS folded FROM nominations
     WHERE folded_name IN (SELECT value FROM json_each(:folded)) AND id NOT IN (SELECT value FROM json_each(:list))`,
    { folded: JSON.stringify([...new Set(own.map(({ folded }) => folded))]), list },
  )
  const elsewhere = new Set(others.map(identity))
  return [...new Set(own.map(identity))].filter((one) => !elsewhere.has(one))
}
