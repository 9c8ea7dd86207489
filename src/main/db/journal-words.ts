/**
 * Makes the journal findable: which records each change is about, and the words of each entry. Made from the journal
 * and never beside it, in the transaction that writes an entry; what is behind (an older register, one that was put
 * together again) is caught up with when it is opened.
 */
import { civilDateAt } from '#shared/dates.ts'
import { silentTables } from '#shared/domain/journal-columns.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { foldWords } from '#shared/text.ts'
import { type Connection, SqliteError } from './connect.ts'
import { type Change, type ReadDb, readDb } from './database.ts'
import { entityOfTable } from './entities.ts'
import { fieldChanges } from './queries/journal-fields.ts'
import {
  type Names,
  type NoteRow,
  nameOf,
  nameOfId,
  notedChange,
  recordsOf,
} from './queries/journal-records.ts'

/** Enough to find an entry by; an import of thousands of rows is found by its first hundreds. */
const maxLetters = 20_000

const plain = (text: string): string => foldWords(text).replace(/[^a-z0-9]/gu, '')

/** Marks are words that nobody types: the kind of record, the month, the year, the person, the operation. */
export const marks = {
  kind: (entity: string): string => `k${plain(entity)}`,
  month: (day: string): string => `m${day.slice(0, 4)}${day.slice(5, 7)}`,
  year: (day: string): string => `y${day.slice(0, 4)}`,
  actor: (actor: string): string => `a${plain(actor)}`,
  operation: (operation: string): string => `o${plain(operation)}`,
}

const sealedEntries = `SELECT s.position, j.id, j.happened_at, j.actor, j.operation
  FROM journal_seals s JOIN journal j ON j.id = s.id`

type EntryRow = { position: number; id: string; happened_at: string; actor: string; operation: string }
const readNotes = (db: ReadDb, entryId: string): (Change & { id: number })[] =>
  db
    .all<NoteRow>(
      'SELECT id, table_name, row_id, before_json, after_json FROM changes WHERE journal_id = ? ORDER BY id',
      [entryId],
    )
    .map((note) => ({ id: note.id, ...notedChange(note) }))

const indexEntry = (connection: Connection, db: ReadDb, entry: EntryRow, { isAgain = false } = {}): void => {
  const names: Names = { m: messagesIn('vi').journalFields, known: new Map() }
  const note = connection.prepare(
    'INSERT INTO search_records (change_id, position, entity, entity_id, is_own) VALUES (?, ?, ?, ?, ?)',
  )
  const words: string[] = [entry.actor]
  let letters = 0
  const add = (text: string | null): void => {
    if (text === null || letters > maxLetters) return
    words.push(text)
    letters += text.length
  }
  const day = civilDateAt(entry.happened_at)
  const kinds = new Set<string>()
  const named = new Set<string>()
  const addChange = (change: Change & { id: number }): void => {
    const { table, rowId } = change
    const ref = { table, rowId, row: change.after ?? change.before ?? {} }
    for (const [place, record] of recordsOf(db, ref).entries()) {
      if (!isAgain) note.run(change.id, entry.position, record.table, record.rowId, place === 0 ? 1 : 0)
      if (place === 0) kinds.add(marks.kind(entityOfTable(record.table)))
      const key = `${record.table} ${record.rowId}`
      if (!named.has(key)) add(nameOfId(db, names, record.table, record.rowId))
      named.add(key)
    }
    if (letters > maxLetters) return
    add(nameOf(db, names, ref))
    for (const { before, after } of fieldChanges(db, names, change)) {
      add(before)
      add(after)
    }
  }
  for (const change of readNotes(db, entry.id)) {
    if (silentTables.has(change.table)) continue
    try {
      addChange(change)
    } catch (error) {
      // A salvaged register may hold a note that nobody can read: the entry is then found by the rest.
      if (error instanceof SqliteError) throw error
    }
  }
  const signs = [
    marks.actor(entry.actor),
    marks.operation(entry.operation),
    marks.month(day),
    marks.year(day),
  ]
  connection
    .prepare('INSERT INTO search_journal (rowid, words, marks) VALUES (?, ?, ?)')
    .run(entry.position, foldWords(words.join(' ')), [...signs, ...kinds].join(' '))
}

/** Takes an entry along that was just sealed. */
export const addWords = (connection: Connection, entryId: string): void => {
  const db = readDb(connection)
  const entry = db.get<EntryRow>(`${sealedEntries} WHERE s.id = ?`, [entryId])
  if (entry !== undefined) indexEntry(connection, db, entry)
}

const isThere = (db: ReadDb): boolean =>
  db.get("SELECT 1 FROM sqlite_schema WHERE name = 'search_journal'") !== undefined

/**
 * Makes the words of every entry anew, in a transaction after that in which entries were rewritten: without what they
 * said, an index of words cannot let go of single ones.
 */
export const rewriteWords = (connection: Connection): void => {
  const db = readDb(connection)
  connection.exec("INSERT INTO search_journal (search_journal) VALUES ('delete-all')")
  for (const entry of db.all<EntryRow>(`${sealedEntries} ORDER BY s.position`))
    indexEntry(connection, db, entry, { isAgain: true })
}

/** Takes along all sealed entries after the last that was taken along. */
export const catchUpWords = (connection: Connection): void => {
  const db = readDb(connection)
  if (!isThere(db)) return
  const last = db.get<{ rowid: number }>('SELECT rowid FROM search_journal ORDER BY rowid DESC LIMIT 1')
  const behind = db.all<EntryRow>(`${sealedEntries} WHERE s.position > ? ORDER BY s.position`, [
    last?.rowid ?? 0,
  ])
  if (behind.length === 0) return
  connection.transaction(() => {
    for (const entry of behind) indexEntry(connection, db, entry)
  })()
}
