/** All that is kept on a person, place by place, and what an erasure would do to each. */
import type { FoundPerson, PersonPlace, PersonRecord } from '#shared/contract/persons.ts'
import { formatDate, isCivilDate } from '#shared/dates.ts'
import { namesPerson, type WantedPerson } from '#shared/domain/erasure.ts'
import { fieldsOf as fieldsInFile } from '#shared/domain/exchange/incoming.ts'
import { columnData, personalColumns } from '#shared/domain/personal-data.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { filtering, type Steps } from '#shared/steps.ts'
import { backupsAway } from '../../backups/away-folder.ts'
import { backupsHere } from '../../backups/backup-folder.ts'
import type { ReadDb } from '../../db/database.ts'
import { type Names, nameOf, recordsOf } from '../../db/queries/journal-records.ts'
import { awayFolderOf } from '../../db/queries/office.ts'
import {
  entriesBy,
  fitsTyped,
  type NamingRow,
  namingRows,
  type TextRow,
} from '../../db/queries/person-rows.ts'
import { readFiles } from '../../db/queries/received-files.ts'
import type { QueryContext } from '../context.ts'
import type { FileNominee } from './file-nominees.ts'
import { isNominee, type KnownRow, keyOf, knownPerson } from './known-person.ts'
import { namedIn } from './named-in-files.ts'

type Context = Pick<QueryContext, 'db' | 'files' | 'dataDir' | 'messages'>

const seedOf = ({ table, column, id }: NamingRow): string => `${table}.${column}.${id}`

const unitName = (db: ReadDb, id: string | null): string =>
  id === null
    ? ''
    : (db.get<{ name: string }>('SELECT full_name AS name FROM units WHERE id = ?', [id])?.name ?? '')

const mostFound = 100

/** Rows of the register first, so that a person who stands there is opened from there. */
function* everybodyTyped({ db, files }: Context, text: string): Steps<NamingRow[]> {
  const fits = fitsTyped(text)
  const found = yield* namingRows(db, fits)
  for (const file of readFiles(db)) {
    const named = yield* filtering(yield* namedIn(files, file), ({ naming, values }) =>
      fits(naming.name, values),
    )
    found.push(...named.map(({ naming }) => naming))
    yield
  }
  return found
}

export function* findPersons(context: Context, text: string): Steps<FoundPerson[]> {
  if (text.trim().length < 2) return []
  const rows = yield* everybodyTyped(context, text)
  const groups = Map.groupBy(rows, (row) => (isNominee(row) ? row.identity : `|${row.identity}`))
  return [...groups.values()].slice(0, mostFound).flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const tables = [...new Set(rows.map(({ table }) => table))]
    const { name, birthYear } = first
    return [
      {
        seed: seedOf(first),
        name,
        birthYear,
        unitName: unitName(context.db, first.unitId),
        tables,
        rows: rows.length,
      },
    ]
  })
}

const mostLetters = 240

const short = (text: string, person: WantedPerson): string => {
  if (text.length <= mostLetters) return text
  const at = Math.max(0, text.normalize('NFC').search(person.names ?? person.numbers ?? /^/u) - 60)
  return `${at > 0 ? '…' : ''}${text.slice(at, at + mostLetters)}…`
}

/** Of words about several, the sentences in which this person stands. */
const sentencesOf = (text: string, person: WantedPerson): string =>
  text
    .split(/(?<=[.;!?])\s+|\n+/u)
    .filter((sentence) => namesPerson(sentence, person))
    .join(' ')

type Shown = {
  person: WantedPerson
  m: Messages
  /** For the person's own hands: nothing of anybody else. */
  isForPerson: boolean
}

const fieldsOf = ({ table, row }: TextRow, isOwn: boolean, { person, m: all, isForPerson }: Shown) => {
  const m = all.journalFields
  return Object.keys(personalColumns[table] ?? {}).flatMap((column) => {
    const value = row[column]
    const kind = columnData(table, column)
    if (value === null || value === undefined || value === '' || kind === 'name_key') return []
    const text = String(value)
    if (!isOwn && !namesPerson(text, person)) return []
    const labels: Readonly<Record<string, string>> = m.columns
    const own: Readonly<Record<string, Readonly<Record<string, string>>>> = m.own
    const label = own[table]?.[column] ?? labels[column] ?? column
    if (kind === 'json') return [{ label, text: m.unreadable }]
    if (isForPerson && !isOwn) return [{ label, text: sentencesOf(text, person) }]
    return [{ label, text: isCivilDate(text) ? formatDate(text) : short(text, person) }]
  })
}

const rowInFile = ({ row }: FileNominee, m: Messages): { label: string; text: string } => ({
  label: m.persons.fileRow(row.sheet, row.rows[0] ?? 0),
  text: fieldsInFile.nomination
    .filter((field) => field !== 'subjectKind' && (row.values[field] ?? '') !== '')
    .map((field) => {
      const value = String(row.values[field])
      return `${m.exchange.fields[field]}: ${isCivilDate(value) ? formatDate(value) : value}`
    })
    .join('; '),
})

/** @param isForPerson for the person's own hands: nothing of anybody else, also no name of a record that is another's. */
export function* personRecord(
  context: Context,
  seedText: string,
  { isForPerson = false } = {},
): Steps<PersonRecord> {
  const { db, messages } = context
  const { seed, wanted, rows } = yield* knownPerson(context, seedText)
  const names: Names = { m: messages.journalFields, known: new Map() }
  const shown: Shown = { person: wanted, m: messages, isForPerson }
  const own = new Set(rows.filter(({ doubt }) => doubt === null).map(({ row }) => keyOf(row.table, row.id)))
  const placeOf = ({ row, fate, why, isNaming, doubt, inFile }: KnownRow): PersonPlace => {
    const ref = { table: row.table, rowId: row.id, row: row.row }
    const record = row.table in names.m.tables ? (recordsOf(db, ref).at(-1) ?? ref) : ref
    const isOthers = record.table === 'nominations' && !own.has(keyOf(record.table, record.rowId))
    return {
      key: keyOf(row.table, row.id),
      table: row.table,
      id: row.id,
      recordTable: record.table,
      recordId: record.rowId,
      recordName: isForPerson && isOthers ? '' : nameOf(db, names, record),
      isPast: row.isPast,
      fields: [
        ...fieldsOf(row, isNaming && row.table !== 'units', shown),
        ...(inFile?.rows ?? []).map((nominee) => rowInFile(nominee, messages)),
      ],
      fate,
      why,
      isSame: doubt === null,
      doubt,
    }
  }
  const places: PersonPlace[] = []
  for (const row of rows) {
    places.push(placeOf(row))
    yield
  }
  const folder = awayFolderOf(db)
  const away = folder === null ? [] : backupsAway(folder)
  return {
    seed: seedText,
    name: seed.name,
    birthYear: seed.birthYear,
    unitName: unitName(db, seed.unitId),
    places,
    entriesAsActor: entriesBy(db, seed.name),
    copies: [
      ...backupsHere(context.dataDir).map(({ name, madeAt }) => ({ name, place: 'here' as const, madeAt })),
      ...away.map(({ name, madeAt }) => ({ name, place: 'away' as const, madeAt })),
    ].sort((a, b) => b.madeAt.localeCompare(a.madeAt)),
  }
}
