/** What hangs on the rows of a person that is erased. */
import { identityOf } from '#shared/domain/duplicate-decision.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import type { Steps } from '#shared/steps.ts'
import type { ReadDb } from '../database.ts'
import { tableColumnsOfHashes } from './hash-columns.ts'
import { holdsAny, rowsEverOf, type Sought, soughtValues } from './person-rows.ts'
import { readingInRanges } from './ranges.ts'

const list = (values: Iterable<string>): string => JSON.stringify([...values])

const idsOf = (db: ReadDb, sql: string, values: Iterable<string>): string[] =>
  db.all<{ id: string }>(sql, [list(values)]).map(({ id }) => id)

export const eventsOfNominations = (db: ReadDb, ids: Iterable<string>): Steps<string[]> =>
  rowsEverOf(db, 'nomination_events', 'nomination_id', ids)

/** Rows of imports that became these records, also of imports that were taken back. */
export const originsOfRecords = (db: ReadDb, ids: Iterable<string>): Steps<string[]> =>
  rowsEverOf(db, 'import_rows', 'entity_id', ids)

export const sendBacksOfFiles = (db: ReadDb, files: Iterable<string>): string[] =>
  idsOf(db, 'SELECT id FROM send_backs WHERE file_id IN (SELECT value FROM json_each(?))', files)

/** What was decided about somebody and another, also what was decided anew since. */
export const decisionsAbout = (db: ReadDb, identities: Iterable<string>): string[] =>
  idsOf(
    db,
    `SELECT DISTINCT row_id AS id FROM changes, json_each(?) i WHERE table_name = 'duplicate_decisions'
       AND i.value IN (json_extract(coalesce(after_json, before_json), '$.first_key'),
                       json_extract(coalesce(after_json, before_json), '$.second_key'))`,
    identities,
  )

/** Every hash that these received files, and what was sent back of them, have or had. */
export const hashesOfFiles = (db: ReadDb, files: Iterable<string>): string[] => {
  const own = list(files)
  return db
    .all<{ hash: string | null }>(
      `SELECT DISTINCT h.value AS hash FROM changes c,
         json_each(json_array(
           json_extract(c.after_json, '$.hash'), json_extract(c.after_json, '$.reading_hash'),
           json_extract(c.after_json, '$.workbook_hash'), json_extract(c.after_json, '$.list_hash'))) h
       WHERE (c.table_name = 'received_files' AND c.row_id IN (SELECT value FROM json_each(:own)))
          OR (c.table_name = 'send_backs' AND json_extract(c.after_json, '$.file_id') IN (SELECT value FROM json_each(:own)))`,
      { own },
    )
    .flatMap(({ hash }) => (hash === null ? [] : [hash]))
}

export const attachedHashes = (db: ReadDb, attachments: Iterable<string>): string[] =>
  db
    .all<{ hash: string | null }>(
      `SELECT DISTINCT json_extract(coalesce(after_json, before_json), '$.hash') AS hash FROM changes
       WHERE table_name = 'attachments' AND row_id IN (SELECT value FROM json_each(?))`,
      [list(attachments)],
    )
    .flatMap(({ hash }) => (hash === null ? [] : [hash]))

/** Whether a row that is none of these files still names the bytes. */
export const isHashNeeded = (db: ReadDb, hash: string, { files }: { files: readonly string[] }): boolean =>
  tableColumnsOfHashes(db).some(({ table, column }) => {
    const own = table === 'received_files' ? 'id' : table === 'send_backs' ? 'file_id' : "''"
    return (
      db.get(
        `SELECT 1 FROM ${table} WHERE ${column} = ? AND ${own} NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
        [hash, list(files)],
      ) !== undefined
    )
  })

/**
 * Says something else after every write, whichever connection reads it: every write adds an entry to the journal but that
 * of a draft.
 */
export const registerStand = (db: ReadDb): string =>
  db.get<{ stand: string }>(
    `SELECT json_array((SELECT max(position) FROM journal_seals),
       (SELECT json_group_array(json_array(id, updated_at, value_json) ORDER BY id) FROM drafts)) AS stand`,
  )?.stand ?? ''

/** The newest entry by which something was erased, with its place in the chain; undefined before the first. */
export const lastErasure = (db: ReadDb): { at: string; position: number } | undefined =>
  db.get<{ at: string; position: number }>(
    `SELECT j.happened_at AS at, s.position FROM journal_seals s JOIN journal j ON j.id = s.id
     WHERE s.id IN (SELECT erased_by FROM erased_entries UNION SELECT erased_by FROM erased_files
       UNION SELECT journal_id FROM keeping_reviews WHERE erased > 0)
     ORDER BY s.position DESC LIMIT 1`,
  )

/** Whether the row `t` came to name the hash by a change of the journal that fits. */
const named = (table: string, column: string, which: string): string =>
  `EXISTS (SELECT 1 FROM changes c WHERE c.table_name = '${table}' AND c.row_id = t.id
     AND json_extract(c.after_json, '$.${column}') = e.id AND json_extract(c.before_json, '$.${column}') IS NOT e.id
     AND c.id ${which} (SELECT max(g.id) FROM changes g
       WHERE g.table_name = 'erased_files' AND g.row_id = e.id AND g.after_json IS NOT NULL))`

/**
 * Hashes that a row names since they were erased, and did not name before: those bytes came in again. By the order of the
 * journal, since a clock may have been set back; a damaged one that tells of neither leaves them erased.
 */
const hashesNamedAnew = (db: ReadDb): string[] =>
  tableColumnsOfHashes(db).flatMap(({ table, column }) =>
    db
      .all<{ id: string }>(
        `SELECT DISTINCT e.id FROM erased_files e JOIN ${table} t ON t.${column} = e.id
         WHERE ${named(table, column, '>')} AND NOT ${named(table, column, '<')}`,
      )
      .map(({ id }) => id),
  )

/** Kept files whose bytes were erased and are not needed anew: none of them is missing, and none may stay. */
export const erasedFiles = (db: ReadDb): Set<string> => {
  const erased = new Set(db.all<{ id: string }>('SELECT id FROM erased_files').map(({ id }) => id))
  if (erased.size > 0) for (const id of hashesNamedAnew(db)) erased.delete(id)
  return erased
}

/** Entries of the journal that touched one of these rows. */
export const entriesOfRows = (db: ReadDb, rows: readonly { table: string; id: string }[]): string[] =>
  db
    .all<{ id: string }>(
      `SELECT DISTINCT c.journal_id AS id FROM json_each(?) r
       JOIN changes c ON c.table_name = json_extract(r.value, '$.table') AND c.row_id = json_extract(r.value, '$.id')`,
      [JSON.stringify(rows.map(({ table, id }) => ({ table, id })))],
    )
    .map(({ id }) => id)

/** Entries in which something of it stands anywhere. */
export function* entriesHolding(db: ReadDb, sought: Sought): Steps<string[]> {
  if (sought.forms.length + sought.numbers.length === 0) return []
  const reading = (table: string, id: string, columns: readonly string[]): Steps<{ id: string }[]> =>
    readingInRanges(db, table, (range) =>
      db.all<{ id: string }>(
        `SELECT DISTINCT ${id} AS id FROM ${table} WHERE rowid BETWEEN :from AND :to AND ${holdsAny(columns)}`,
        { ...range, ...soughtValues(sought) },
      ),
    )
  const found = [
    ...(yield* reading('journal', 'id', ['input_json'])),
    ...(yield* reading('changes', 'journal_id', ['before_json', 'after_json'])),
  ]
  return [...new Set(found.map(({ id }) => id))]
}

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
