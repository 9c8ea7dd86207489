/** Lines of the journal and what stands behind them. */
import type {
  HistoryTable,
  JournalDetail,
  JournalEntry,
  JournalFilter,
  JournalLine,
  ReadableChange,
} from '#shared/contract/journal.ts'
import { addDays, civilDateAt } from '#shared/dates.ts'
import { silentTables } from '#shared/domain/journal-columns.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { foldWords } from '#shared/text.ts'
import type { ReadDb } from '../database.ts'
import { entityOfTable } from '../entities.ts'
import { marks } from '../journal-words.ts'
import { fieldChanges } from './journal-fields.ts'
import { type Names, type NoteRow, nameOf, nameOfId, notedChange } from './journal-records.ts'

type LineRow = { position: number; id: string; happened_at: string; actor: string; operation: string }

export type Page = { before: number | null; limit: number }

const lineColumns = 's.position, j.id, j.happened_at, j.actor, j.operation'
const beyondAll = Number.MAX_SAFE_INTEGER

export const namesIn = (messages: Messages): Names => ({ m: messages.journalFields, known: new Map() })

/**
 * The record that a person knows the entry by: of work on a file the file, whatever else it touched; what was said of two
 * alike has no name of its own.
 */
const firstRecord = `SELECT entity, entity_id FROM search_records WHERE position = :position AND is_own
  ORDER BY entity = 'duplicate_decisions', :isOfFile AND entity = 'received_files' DESC, id LIMIT 1`

/** One operation sets files aside and fetches them back. */
const operationOf = (db: ReadDb, { id, operation }: LineRow): string => {
  if (operation !== 'exchange.setAside' && operation !== 'exchange.setAsideAll') return operation
  const back = db.get<{ id: string }>(
    `SELECT id FROM journal WHERE id = ? AND input_json ->> '$.isAside' = 0`,
    [id],
  )
  return back === undefined ? operation : 'exchange.takeBack'
}

const lineOf = (db: ReadDb, names: Names, row: LineRow): JournalLine => {
  const first = db.get<{ entity: string; entity_id: string }>(firstRecord, {
    position: row.position,
    isOfFile: row.operation.startsWith('exchange.') ? 1 : 0,
  })
  const touched = db.get<{ records: number }>(
    `SELECT count(*) AS records FROM
       (SELECT DISTINCT entity, entity_id FROM search_records WHERE position = ? AND is_own)`,
    [row.position],
  )
  return {
    id: row.id,
    position: row.position,
    happenedAt: row.happened_at,
    actor: row.actor,
    operation: operationOf(db, row),
    table: first?.entity ?? '',
    recordId: first?.entity_id ?? '',
    entity: entityOfTable(first?.entity ?? ''),
    name: first === undefined ? '' : nameOfId(db, names, first.entity, first.entity_id),
    others: Math.max(0, (touched?.records ?? 0) - 1),
  }
}

const anyOf = (tokens: readonly string[]): string => `marks : (${tokens.join(' OR ')})`

/** Each word begins a word of the entry, or a word of what was done as this language says it. */
const wordMatch = (word: string, operations: Readonly<Record<string, string>>): string => {
  const done = Object.entries(operations)
    .filter(([, sentence]) => ` ${foldWords(sentence)}`.includes(` ${word}`))
    .map(([operation]) => marks.operation(operation))
  const inWords = `words : "${word}" *`
  return done.length === 0 ? inWords : `(${inWords} OR ${anyOf(done)})`
}

const maxMonths = 24

/** Months, or years where there are many: the exact days are compared afterwards. */
const timeMarks = (from: string, to: string): string[] => {
  const found = new Set<string>()
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  const isLong = months > maxMonths
  for (let month = 0; month <= months; month += isLong ? 12 : 1) {
    const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + month
    const day = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
    found.add(isLong ? marks.year(day) : marks.month(day))
  }
  if (isLong) found.add(marks.year(to))
  return [...found]
}

const matchOf = (db: ReadDb, filter: JournalFilter, messages: Messages): string => {
  const words = foldWords(filter.text)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/gu, ''))
    .filter((word) => word !== '')
  const parts = words.map((word) => wordMatch(word, messages.operations))
  if (filter.actor !== null) parts.push(anyOf([marks.actor(filter.actor)]))
  if (filter.kind !== null) parts.push(anyOf([marks.kind(filter.kind)]))
  if (filter.from !== null || filter.to !== null) {
    const ends = db.get<{ first: string | null; last: string | null }>(
      'SELECT (SELECT min(happened_at) FROM journal) AS first, (SELECT max(happened_at) FROM journal) AS last',
    )
    const first = civilDateAt(ends?.first ?? '2000-01-01T00:00:00.000Z')
    const last = civilDateAt(ends?.last ?? '2000-01-01T00:00:00.000Z')
    const from = filter.from !== null && filter.from > first ? filter.from : first
    const to = filter.to !== null && filter.to < last ? filter.to : last
    parts.push(anyOf(from <= to ? timeMarks(from, to) : ['none']))
  }
  return parts.join(' AND ')
}

/** The instant at which a day begins in Việt Nam. */
const startOf = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString()

export const listJournal = (
  db: ReadDb,
  filter: JournalFilter,
  { before, limit }: Page,
  messages: Messages,
): JournalLine[] => {
  const match = matchOf(db, filter, messages)
  const names = namesIn(messages)
  const place = { before: before ?? beyondAll, limit }
  const rows =
    match === ''
      ? db.all<LineRow>(
          `SELECT ${lineColumns} FROM journal_seals s JOIN journal j ON j.id = s.id
           WHERE s.position < :before ORDER BY s.position DESC LIMIT :limit`,
          place,
        )
      : db.all<LineRow>(
          `SELECT ${lineColumns} FROM search_journal f
           CROSS JOIN journal_seals s ON s.position = f.rowid CROSS JOIN journal j ON j.id = s.id
           WHERE f.search_journal MATCH :match AND f.rowid < :before
             AND j.happened_at >= :from AND j.happened_at < :to AND coalesce(:actor, j.actor) = j.actor
           ORDER BY f.rowid DESC LIMIT :limit`,
          {
            ...place,
            match,
            from: filter.from === null ? '' : startOf(filter.from),
            to: filter.to === null ? '9999' : startOf(addDays(filter.to, 1)),
            actor: filter.actor,
          },
        )
  return rows.map((row) => lineOf(db, names, row))
}

const readable = (db: ReadDb, names: Names, note: NoteRow): ReadableChange => {
  const change = notedChange(note)
  const { table, rowId, before, after } = change
  const tables: Readonly<Record<string, string>> = names.m.tables
  return {
    id: note.id,
    what: tables[table] ?? table,
    name: nameOf(db, names, { table, rowId, row: after ?? before ?? {} }),
    action: before === null ? 'added' : after === null ? 'removed' : 'changed',
    fields: fieldChanges(db, names, change),
  }
}

/** A change that moved only the program's own columns has nothing to read. */
const saysSomething = ({ action, fields }: ReadableChange): boolean =>
  action !== 'changed' || fields.length > 0

const mostChanges = 200
const noteColumns = 'c.id, c.table_name, c.row_id, c.before_json, c.after_json'

const withChanges = (
  db: ReadDb,
  names: Names,
  line: JournalLine,
  notes: readonly NoteRow[],
  count: number,
): JournalEntry => ({
  ...line,
  changes: notes
    .filter((note) => !silentTables.has(note.table_name))
    .map((note) => readable(db, names, note))
    .filter(saysSomething),
  left: Math.max(0, count - notes.length),
})

/** An entry that was sealed, as every one is that the program writes. */
export const lineById = (db: ReadDb, names: Names, id: string): JournalLine | undefined => {
  const row = db.get<LineRow>(
    `SELECT ${lineColumns} FROM journal_seals s JOIN journal j ON j.id = s.id WHERE s.id = ?`,
    [id],
  )
  return row && lineOf(db, names, row)
}

const erasedBy = (db: ReadDb, id: string): JournalDetail['erased'] => {
  const brought = (table: string): number =>
    db.get<{ n: number }>(
      'SELECT count(*) AS n FROM changes WHERE journal_id = ? AND table_name = ? AND after_json IS NOT NULL',
      [id, table],
    )?.n ?? 0
  const erased = { entries: brought('erased_entries'), files: brought('erased_files') }
  return erased.entries + erased.files > 0 ? erased : null
}

const rewrittenAt = (db: ReadDb, id: string): string | null =>
  db.get<{ at: string }>(
    'SELECT j.happened_at AS at FROM erased_entries e JOIN journal j ON j.id = e.erased_by WHERE e.id = ?',
    [id],
  )?.at ?? null

export const entryOf = (db: ReadDb, id: string, messages: Messages): JournalDetail | undefined => {
  const names = namesIn(messages)
  const line = lineById(db, names, id)
  if (line === undefined) return undefined
  const notes = db.all<NoteRow>(
    `SELECT ${noteColumns} FROM changes c WHERE c.journal_id = ? ORDER BY c.id LIMIT ?`,
    [id, mostChanges],
  )
  const total = db.get<{ n: number }>('SELECT count(*) AS n FROM changes WHERE journal_id = ?', [id])
  const entry = withChanges(db, names, line, notes, total?.n ?? 0)
  return { ...entry, erased: erasedBy(db, id), rewrittenAt: rewrittenAt(db, id) }
}

/** Entries that touched a record or its parts, newest first, each with the changes of that record alone. */
export const historyOfRecord = (
  db: ReadDb,
  { table, id, before, limit }: { table: HistoryTable; id: string } & Page,
  messages: Messages,
): JournalEntry[] => {
  const names = namesIn(messages)
  const record = { table, id, before: before ?? beyondAll, limit }
  const own = { table, recordId: id, entity: entityOfTable(table), name: nameOfId(db, names, table, id) }
  return db
    .all<LineRow & { changes: number }>(
      `SELECT ${lineColumns}, r.changes FROM
         (SELECT position, count(*) AS changes FROM search_records
          WHERE entity = :table AND entity_id = :id AND position < :before
          GROUP BY position ORDER BY position DESC LIMIT :limit) r
       JOIN journal_seals s ON s.position = r.position JOIN journal j ON j.id = s.id ORDER BY s.position DESC`,
      record,
    )
    .map((row) => {
      const notes = db.all<NoteRow>(
        `SELECT ${noteColumns} FROM search_records r JOIN changes c ON c.id = r.change_id
         WHERE r.entity = ? AND r.entity_id = ? AND r.position = ? ORDER BY c.id LIMIT ?`,
        [table, id, row.position, mostChanges],
      )
      const line = { ...lineOf(db, names, row), ...own }
      return withChanges(db, names, line, notes, row.changes)
    })
    .filter(({ changes, left }) => changes.length > 0 || left > 0)
}

/** Everybody who stands in the journal, found by jumping from one name to the next. */
export const journalActors = (db: ReadDb): string[] =>
  db
    .all<{ actor: string }>(
      `WITH RECURSIVE names (actor) AS (
         SELECT min(actor) FROM journal
         UNION ALL SELECT (SELECT min(actor) FROM journal WHERE actor > names.actor) FROM names WHERE names.actor IS NOT NULL)
       SELECT actor FROM names WHERE actor IS NOT NULL`,
    )
    .map(({ actor }) => actor)
