/** Rows that name a person, and rows in whose texts a person stands: found by what personal-data.ts says of columns. */
import { identityOf } from '#shared/domain/duplicate-decision.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import { type PersonalKind, personalColumns } from '#shared/domain/personal-data.ts'
import { filtering, type Steps } from '#shared/steps.ts'
import { foldTonePlacement, searchFor, splitTone, textKey } from '#shared/text.ts'
import type { ReadDb, Row } from '../database.ts'
import { readingInRanges } from './ranges.ts'

/** A row that names a person, standing or as the journal last knew it. */
export type NamingRow = {
  table: string
  column: string
  id: string
  name: string
  /** Who is meant, as far as the row says. */
  identity: string
  birthYear: number | null
  unitId: string | null
  isPast: boolean
}

/** The journal keeps who wrote, always: an actor is no row of a person. */
const namingColumns = Object.entries(personalColumns)
  .filter(([table]) => table !== 'journal')
  .flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([, kind]) => kind === 'name')
      .map(([column]) => ({ table, column })),
  )

export const isNamingColumn = (table: string, column: string): boolean =>
  namingColumns.some((one) => one.table === table && one.column === column)

const namingRow = (table: string, column: string, row: Row, isPast: boolean): NamingRow => {
  const name = String(row[column] ?? '')
  const base = { table, column, id: String(row.id), name, isPast }
  if (table !== 'nominations') return { ...base, identity: textKey(name), birthYear: null, unitId: null }
  const birthYear = typeof row.birth_year === 'number' ? row.birth_year : null
  const unitId = row.unit_id === null ? null : String(row.unit_id)
  const subjectKind = row.subject_kind as SubjectKind
  const subject = { id: '', subjectKind, name, birthYear, unitId, place: String(row.workplace ?? '') }
  return { ...base, identity: identityOf(subject), birthYear, unitId }
}

/** A body is no person. */
const isPersons = (table: string, row: Row): boolean =>
  table !== 'nominations' || row.subject_kind !== 'collective'

const selected = (table: string, column: string): string =>
  table === 'nominations'
    ? 'id, name, subject_kind, birth_year, unit_id, workplace, phone, id_number'
    : `id, ${column}`

const lastNoted = (json: string): Row => JSON.parse(json) as Row

/** A removed row, as it was when it went last. */
export const removedRow = (db: ReadDb, table: string, id: string): Row | undefined => {
  const noted = db.get<{ json: string | null }>(
    `SELECT before_json AS json FROM changes WHERE table_name = ? AND row_id = ? AND after_json IS NULL
     ORDER BY id DESC LIMIT 1`,
    [table, id],
  )
  return noted?.json ? lastNoted(noted.json) : undefined
}

/** Removed rows, as they were when they went. */
const removedRows = (db: ReadDb, table: string): Row[] =>
  db
    .all<{ json: string }>(
      `SELECT c.before_json AS json FROM changes c
       WHERE c.table_name = ? AND c.after_json IS NULL AND NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id = c.row_id)
         AND NOT EXISTS (SELECT 1 FROM changes l WHERE l.table_name = c.table_name AND l.row_id = c.row_id AND l.id > c.id)`,
      [table],
    )
    .map(({ json }) => lastNoted(json))

/** Every row that names a person whose name or numbers fit `fits`. */
export function* namingRows(db: ReadDb, fits: (name: string, row: Row) => boolean): Steps<NamingRow[]> {
  const found: NamingRow[] = []
  for (const { table, column } of namingColumns) {
    const isWanted = (row: Row): boolean => isPersons(table, row) && fits(String(row[column] ?? ''), row)
    const standing = yield* readingInRanges(db, table, (range) =>
      db
        .all<Row>(
          `SELECT ${selected(table, column)} FROM ${table}
           WHERE rowid BETWEEN :from AND :to AND ${column} <> '' ORDER BY rowid`,
          range,
        )
        .filter(isWanted),
    )
    const removed = yield* filtering(removedRows(db, table), isWanted)
    found.push(
      ...standing.map((row) => namingRow(table, column, row, false)),
      ...removed.map((row) => namingRow(table, column, row, true)),
    )
  }
  return found
}

/** One of them; undefined when there never was such a row, or it names nobody any more. */
export const namingRowOf = (db: ReadDb, table: string, column: string, id: string): NamingRow | undefined => {
  const standing = db.get<Row>(`SELECT ${selected(table, column)} FROM ${table} WHERE id = ?`, [id])
  const row = standing ?? removedRow(db, table, id)
  if (row === undefined || !isPersons(table, row) || String(row[column] ?? '') === '') return undefined
  return namingRow(table, column, row, standing === undefined)
}

export const fitsTyped = (text: string): ((name: string, row: Row) => boolean) => {
  const digits = text.replace(/\D/gu, '')
  if (digits.length >= 6)
    return (_, row) =>
      [row.phone, row.id_number].some((one) =>
        String(one ?? '')
          .replace(/\D/gu, '')
          .includes(digits),
      )
  const isTyped = searchFor(text)
  return (name) => isTyped(name)
}

/** How a text may be written in a column, for SQL's own search: case, and the place of the tone. */
export const writtenForms = (text: string): string[] => {
  const nfc = text.normalize('NFC')
  const levelled = foldTonePlacement(nfc)
  const other = nfc.replace(/[\p{L}\p{M}]+/gu, otherPlacement)
  const forms = [nfc, levelled, other]
  return [...new Set(forms.flatMap((form) => [form, form.toUpperCase(), form.toLowerCase()]))]
}

/** hòa → hoà, thuý → thúy: the tone on the other letter of an open pair. */
const otherPlacement = (word: string): string => {
  const split = splitTone(word)
  if (split?.tone == null) return word
  const pair = /(?:[oO][aAeE]|[uU][yY])$/u.exec(split.base)
  if (pair === null) return word
  const [first = '', second = ''] = pair[0]
  const stem = split.base.slice(0, -2)
  const ways = [`${first}${split.mark}${second}`, `${first}${second}${split.mark}`]
  return ways.map((way) => (stem + way).normalize('NFC')).find((way) => way !== word) ?? word
}

/** Tables whose rows are looked through for a person who is named in them. */
const texts: readonly (readonly [table: string, columns: string[]])[] = Object.entries(personalColumns)
  .filter(([table]) => !['journal', 'changes', 'search_entries', 'import_rows'].includes(table))
  .map(([table, columns]) => {
    const searched = (kind: PersonalKind): boolean => kind !== 'birth' && kind !== 'name_key'
    return [table, Object.keys(columns).filter((column) => searched(columns[column] ?? 'words'))]
  })

/** What is looked for in texts: as it is written, and numbers by their digits, however these are set apart. */
export type Sought = { forms: readonly string[]; numbers: readonly string[] }

export const soughtValues = ({ forms, numbers }: Sought): Row => ({
  forms: JSON.stringify(forms),
  numbers: JSON.stringify(numbers),
})

const closed = (column: string): string => `replace(replace(replace(${column}, ' ', ''), '.', ''), '-', '')`

/** Whether one of `:forms` or `:numbers` stands in one of the columns. */
export const holdsAny = (columns: readonly string[]): string => {
  const anyIn = (list: string, texts: readonly string[]): string =>
    `EXISTS (SELECT 1 FROM json_each(${list}) f WHERE ${texts.map((text) => `instr(${text}, f.value) > 0`).join(' OR ')})`
  return `(${anyIn(':forms', columns)} OR ${anyIn(':numbers', columns.map(closed))})`
}

export type TextRow = { table: string; id: string; row: Row; isPast: boolean }

/** Rows that hold something of it now. */
export function* rowsHolding(db: ReadDb, sought: Sought): Steps<TextRow[]> {
  const found: TextRow[] = []
  for (const [table, columns] of texts) {
    const rows = yield* readingInRanges(db, table, (range) =>
      db.all<Row>(
        `SELECT * FROM ${table} WHERE rowid BETWEEN :from AND :to AND ${holdsAny(columns)} ORDER BY rowid`,
        { ...range, ...soughtValues(sought) },
      ),
    )
    found.push(...rows.map((row) => ({ table, id: String(row.id), row, isPast: false })))
  }
  return found
}

type HeldRow = { table_name: string; row_id: string; json: string }

/** Rows that once held something of it, as the journal noted them last. */
export function* rowsThatHeld(db: ReadDb, sought: Sought): Steps<TextRow[]> {
  const held = yield* readingInRanges(db, 'changes', (range) =>
    db.all<HeldRow>(
      `SELECT table_name, row_id, coalesce(after_json, before_json) AS json FROM changes
       WHERE rowid BETWEEN :from AND :to
         AND table_name NOT IN ('erased_entries', 'erased_files', 'import_rows', 'duplicate_decisions')
         AND ${holdsAny(['before_json', 'after_json'])} ORDER BY rowid`,
      { ...range, ...soughtValues(sought) },
    ),
  )
  const last = new Map(
    held
      .filter(({ table_name }) => personalColumns[table_name] !== undefined)
      .map((one) => [`${one.table_name} ${one.row_id}`, one]),
  )
  return [...last.values()].map(({ table_name, row_id, json }) => ({
    table: table_name,
    id: row_id,
    row: lastNoted(json),
    isPast: true,
  }))
}

/** Telephones and numbers of identity that these nominations have, or had. */
export const numbersOf = (db: ReadDb, ids: readonly string[]): string[] => {
  const list = JSON.stringify(ids)
  const rows = db.all<{ phone: string | null; id_number: string | null }>(
    `SELECT phone, id_number FROM nominations WHERE id IN (SELECT value FROM json_each(:list))
     UNION SELECT json_extract(j.value, '$.phone'), json_extract(j.value, '$.id_number')
       FROM changes c, json_each(json_array(c.before_json, c.after_json)) j
       WHERE c.table_name = 'nominations' AND c.row_id IN (SELECT value FROM json_each(:list)) AND j.value IS NOT NULL`,
    { list },
  )
  return [...new Set(rows.flatMap(({ phone, id_number }) => [phone ?? '', id_number ?? '']))].filter(
    (one) => one.replace(/\D/gu, '').length >= 8,
  )
}

/** Telephones and addresses of mail that stood beside this name as the contact of these units. */
export const contactsOf = (
  db: ReadDb,
  ids: readonly string[],
  name: string,
): { phones: string[]; emails: string[] } => {
  const rows = db.all<{ contact: string | null; phone: string | null; email: string | null }>(
    `SELECT contact_name AS contact, phone, email FROM units WHERE id IN (SELECT value FROM json_each(:list))
     UNION SELECT json_extract(j.value, '$.contact_name'), json_extract(j.value, '$.phone'), json_extract(j.value, '$.email')
       FROM changes c, json_each(json_array(c.before_json, c.after_json)) j
       WHERE c.table_name = 'units' AND c.row_id IN (SELECT value FROM json_each(:list)) AND j.value IS NOT NULL`,
    { list: JSON.stringify(ids) },
  )
  const own = rows.filter(({ contact }) => contact !== null && textKey(contact) === textKey(name))
  const filled = (text: string | null): string[] => (text === null || text === '' ? [] : [text])
  return {
    phones: own.flatMap(({ phone }) => filled(phone)),
    emails: own.flatMap(({ email }) => filled(email)),
  }
}

/** Names that these nominations have, or had before they were corrected. */
export const namesOf = (db: ReadDb, ids: readonly string[]): string[] =>
  db
    .all<{ name: string | null }>(
      `SELECT DISTINCT json_extract(j.value, '$.name') AS name
       FROM changes c, json_each(json_array(c.before_json, c.after_json)) j
       WHERE c.table_name = 'nominations' AND c.row_id IN (SELECT value FROM json_each(?)) AND j.value IS NOT NULL`,
      [JSON.stringify(ids)],
    )
    .flatMap(({ name }) => (name === null ? [] : [name]))

/** Rows of a table that belong, or belonged, to these records; also removed ones, by what the journal noted. */
export function* rowsEverOf(
  db: ReadDb,
  table: string,
  column: string,
  ids: Iterable<string>,
): Steps<string[]> {
  const own = JSON.stringify([...ids])
  const found = yield* readingInRanges(db, 'changes', (range) =>
    db.all<{ id: string }>(
      `SELECT row_id AS id FROM changes WHERE rowid BETWEEN :from AND :to AND +table_name = :table
         AND json_extract(coalesce(after_json, before_json), '$.${column}') IN (SELECT value FROM json_each(:own))`,
      { ...range, table, own },
    ),
  )
  return [...new Set(found.map(({ id }) => id))]
}

/** Files out of which these records came. */
export const filesOfRecords = (db: ReadDb, ids: readonly string[]): string[] =>
  db
    .all<{ file_id: string }>(
      `SELECT DISTINCT b.file_id FROM import_rows r JOIN import_batches b ON b.id = r.batch_id
       WHERE r.entity = 'nominations' AND r.entity_id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(ids)],
    )
    .map(({ file_id }) => file_id)

export const entriesBy = (db: ReadDb, actor: string): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM journal WHERE actor = ?', [actor])?.n ?? 0
