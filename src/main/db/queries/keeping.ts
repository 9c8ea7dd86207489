/** What the register holds of persons that may be past its term, kind by kind; and the reviews of it. */
import type { KeepingData } from '#shared/contract/keeping.ts'
import type { CivilDate, Instant } from '#shared/dates.ts'
import { erasedMark } from '#shared/domain/erasure.ts'
import { firstDayWithin, type KeepingKind } from '#shared/domain/keeping-terms.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import type { Steps } from '#shared/steps.ts'
import type { ReadDb, Row } from '../database.ts'
import { erasedFiles } from './erasures.ts'
import { daysOf } from './office.ts'
import { readingInRanges } from './ranges.ts'
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

type RemovedRow = { row_id: string; before_json: string; happened_at: string }

/** `which` rows of the journal. */
const removedIn = (which: string): string =>
  `SELECT c.row_id, c.before_json, j.happened_at FROM changes c JOIN journal j ON j.id = c.journal_id
   WHERE ${which} AND c.after_json IS NULL AND date(j.happened_at, '+7 hours') < :before
     AND NOT EXISTS (SELECT 1 FROM nominations n WHERE n.id = c.row_id)
     AND NOT EXISTS (SELECT 1 FROM changes l
       WHERE l.table_name = c.table_name AND l.row_id = c.row_id AND l.id > c.id)`

/** Read from the journal, which keeps them: nobody looks for them by a column, so that each is looked at. */
const removedNominations = (db: ReadDb, before: CivilDate): FoundData[] =>
  ofRemoved(db, db.all<RemovedRow>(removedIn("c.table_name = 'nominations'"), { before }))

/** The same with pauses. */
function* readingRemoved(db: ReadDb, before: CivilDate): Steps<FoundData[]> {
  const piece = removedIn("c.rowid BETWEEN :from AND :to AND +c.table_name = 'nominations'")
  return ofRemoved(
    db,
    yield* readingInRanges(db, 'changes', (range) => db.all<RemovedRow>(piece, { before, ...range })),
  )
}

const ofRemoved = (db: ReadDb, rows: readonly RemovedRow[]): FoundData[] => {
  const dayOf = daysOf(db)
  return rows.flatMap(({ row_id, before_json, happened_at }) => {
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

/** Where each source names its rows, to be read piece by piece. */
const ranged = (sql: string, table: string): string => {
  const alias = new RegExp(`\\n +FROM ${table} (\\w)\\b`, 'u').exec(sql)?.[1]
  return sql.replace('{range}', `${alias === undefined ? '' : `${alias}.`}rowid BETWEEN :from AND :to AND`)
}

const unranged = (sql: string): string => sql.replace('{range}', '')

/** Table and rows of each kind: those whose day is before `:before`, and those without their day that were entered before it. */
const sources: Readonly<Record<Exclude<KeepingKind, 'removed'>, readonly [table: string, sql: string]>> = {
  awarded: [
    'nominations',
    `SELECT ${nominee}, d.decided_on AS day
     FROM nominations n JOIN award_decisions d ON d.id = n.decision_id LEFT JOIN units u ON u.id = n.unit_id
     WHERE {range} d.decided_on < :before AND ${reducible}`,
  ],
  nominated: [
    'nominations',
    `SELECT ${nominee}, l.year || '-12-31' AS day
     FROM nominations n JOIN nomination_lists l ON l.id = n.list_id LEFT JOIN units u ON u.id = n.unit_id
     WHERE {range} n.decision_id IS NULL AND l.year || '-12-31' < :before
       AND CASE WHEN n.subject_kind = 'collective' THEN ${reducible} ELSE n.name <> '${erasedMark}' END`,
  ],
  files: [
    'received_files',
    `SELECT f.id, f.file_name AS name, u.full_name AS unit, f.received_at AS entered,
       (SELECT max(o.received_on) FROM received_files o WHERE o.hash = f.hash) AS day
     FROM received_files f LEFT JOIN units u ON u.id = f.unit_id
     WHERE {range} f.received_on < :before AND f.status NOT IN ('waiting', 'sent_back')
       AND f.hash NOT IN (SELECT value FROM json_each(:erased))
       AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.hash = f.hash)`,
  ],
  unit_contacts: [
    'units',
    `SELECT u.id, u.full_name AS name, p.full_name AS unit, u.valid_to AS day, u.created_at AS entered,
       (u.head_name <> '') + (u.contact_name <> '') AS people
     FROM units u LEFT JOIN units p ON p.id = u.parent_id
     WHERE {range} u.valid_to < :before AND u.head_name || u.contact_name || u.phone || u.email <> ''`,
  ],
  visit_people: [
    'visits',
    `SELECT v.id, u.full_name AS name, '' AS unit, v.visit_date AS day, v.created_at AS entered, count(*) AS people
     FROM visits v JOIN units u ON u.id = v.unit_id JOIN visit_people p ON p.visit_id = v.id
     WHERE {range} ${isPast('v.visit_date', 'v.created_at')} AND p.name <> '${erasedMark}' GROUP BY v.id`,
  ],
  teams: [
    'plans',
    `SELECT p.id, trim(p.number || '/' || p.symbol, '/') || ' ' || p.abstract AS name, '' AS unit,
       p.year || '-12-31' AS day, p.created_at AS entered, count(*) AS people
     FROM plans p LEFT JOIN rounds r ON r.plan_id = p.id
       JOIN team_members t ON t.plan_id = p.id OR t.round_id = r.id
     WHERE {range} p.year || '-12-31' < :before AND t.name <> '${erasedMark}' GROUP BY p.id`,
  ],
  responsible: [
    'findings',
    `SELECT f.id, f.description AS name, u.full_name AS unit, f.done_on AS day, f.created_at AS entered
     FROM findings f JOIN units u ON u.id = f.unit_id
     WHERE {range} f.status = 'done' AND f.responsible <> '' AND ${isPast('f.done_on', 'f.created_at')}`,
  ],
  activity_notes: [
    'outreach_activities',
    `SELECT a.id, a.form AS name, u.full_name AS unit, coalesce(a.held_to, a.held_on) AS day, a.created_at AS entered
     FROM outreach_activities a JOIN units u ON u.id = a.unit_id
     WHERE {range} a.note <> '' AND ${isPast('coalesce(a.held_to, a.held_on)', 'a.created_at')}`,
  ],
  drafts: [
    'drafts',
    `SELECT id, '' AS name, '' AS unit, date(updated_at, '+7 hours') AS day, updated_at AS entered FROM drafts
     WHERE {range} date(updated_at, '+7 hours') < :before`,
  ],
}

/** Files whose bytes are gone are past no term. */
const erasedFor = (db: ReadDb, kind: KeepingKind): { erased?: string } =>
  kind === 'files' ? { erased: JSON.stringify([...erasedFiles(db)]) } : {}

/** What of a kind has been there for longer than its term, as SQL can tell; the rule of the domain says how it stands. */
export function* dataPast(
  db: ReadDb,
  kind: KeepingKind,
  years: number,
  today: CivilDate,
): Steps<FoundData[]> {
  const before = firstDayWithin(today, years)
  if (kind === 'removed') return yield* readingRemoved(db, before)
  const [table, sql] = sources[kind]
  const values = { before, ...erasedFor(db, kind) }
  const dayOf = daysOf(db)
  const piece = ranged(sql, table)
  return yield* readingInRanges(db, table, (range) =>
    found(table, db.all<FoundRow>(piece, { ...values, ...range }), dayOf),
  )
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
      `SELECT count(*) AS n FROM (${unranged(sql)}) d WHERE d.day < :before AND NOT EXISTS (
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
