/** All that is kept on a person, row by row, and what an erasure would do to each. */
import { fail } from '#shared/contract/errors.ts'
import type { FoundPerson, PersonPlace, PersonRecord } from '#shared/contract/persons.ts'
import { formatDate, isCivilDate } from '#shared/dates.ts'
import {
  namesPerson,
  type PlaceFate,
  type StayReason,
  type WantedPerson,
  wantedPerson,
} from '#shared/domain/erasure.ts'
import { columnData, personalColumns } from '#shared/domain/personal-data.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { atOnce, type Steps } from '#shared/steps.ts'
import { textKey } from '#shared/text.ts'
import { backupsAway } from '../../backups/away-folder.ts'
import { backupsHere } from '../../backups/backup-folder.ts'
import type { ReadDb, Row } from '../../db/database.ts'
import { allDecisions } from '../../db/queries/duplicate-decisions.ts'
import { type Names, nameOf, recordsOf } from '../../db/queries/journal-records.ts'
import { awayFolderOf } from '../../db/queries/office.ts'
import {
  contactsOf,
  entriesBy,
  filesOfRecords,
  fitsTyped,
  isNamingColumn,
  type NamingRow,
  namesOf,
  namingRowOf,
  namingRows,
  numbersOf,
  readFiles,
  removedRow,
  rowsEverOf,
  rowsHolding,
  rowsThatHeld,
  type TextRow,
  writtenForms,
} from '../../db/queries/person-rows.ts'
import type { FileStore } from '../../file-store.ts'
import { keptIfWhole } from '../../kept-files.ts'
import type { QueryContext } from '../context.ts'

type Context = Pick<QueryContext, 'db' | 'files' | 'dataDir' | 'messages'>

const keyOf = (table: string, id: string): string => `${table}.${id}`

const seedOf = ({ table, column, id }: NamingRow): string => `${table}.${column}.${id}`

const requireSeed = (db: ReadDb, seed: string): NamingRow => {
  const [table = '', column = '', id = ''] = seed.split('.')
  const row = isNamingColumn(table, column) ? namingRowOf(db, table, column, id) : undefined
  if (row === undefined) throw fail('not_found', { what: 'person' })
  return row
}

const unitName = (db: ReadDb, id: string | null): string =>
  id === null
    ? ''
    : (db.get<{ name: string }>('SELECT full_name AS name FROM units WHERE id = ?', [id])?.name ?? '')

const mostFound = 100

export const findPersons = (db: ReadDb, text: string): FoundPerson[] => {
  if (text.trim().length < 2) return []
  const rows = atOnce(namingRows(db, fitsTyped(text)))
  const groups = Map.groupBy(rows, ({ table, identity }) =>
    table === 'nominations' ? identity : `|${identity}`,
  )
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
        unitName: unitName(db, first.unitId),
        tables,
        rows: rows.length,
      },
    ]
  })
}

/** Rows of the same person: of one identity, or said to be the same by the clerk; by name alone where no more is known. */
function* sameRows(db: ReadDb, seed: NamingRow): Steps<{ same: NamingRow[]; namesakes: NamingRow[] }> {
  const key = textKey(seed.name)
  const all = yield* namingRows(db, (name) => textKey(name) === key)
  const told = new Set([seed.identity])
  for (const { decision, firstKey, secondKey } of [...allDecisions(db).values()].flat())
    if (decision === 'same' && (firstKey === seed.identity || secondKey === seed.identity))
      for (const one of [firstKey, secondKey]) told.add(one)
  const isSame = (row: NamingRow): boolean =>
    seed.table === 'nominations' || row.table === 'nominations'
      ? row.table === seed.table && told.has(row.identity)
      : true
  return { same: all.filter(isSame), namesakes: all.filter((row) => !isSame(row)) }
}

const fateOf = (
  { table, row, isPast }: TextRow,
  isNaming: boolean,
  status: (id: string) => string | undefined,
): { fate: PlaceFate; why: StayReason | null } => {
  const stays = (why: StayReason) => ({ fate: 'stays' as const, why })
  switch (table) {
    case 'nominations':
      if (!isNaming) return { fate: 'named', why: null }
      return { fate: row.decision_id !== null && !isPast ? 'reduced' : 'whole', why: null }
    case 'visit_people':
    case 'team_members':
      return { fate: isNaming ? 'whole' : 'named', why: null }
    case 'award_decisions':
    case 'office_signers':
      return isNaming ? stays('duty') : { fate: 'named', why: null }
    case 'plans':
      return isNaming && row.status !== 'draft' ? stays('duty') : { fate: 'named', why: null }
    case 'documents':
      return row.status === 'draft' ? { fate: 'named', why: null } : stays('issued')
    case 'received_files':
      return row.status === 'waiting' || row.status === 'sent_back'
        ? stays('waiting')
        : { fate: 'file', why: null }
    case 'reminder_letters':
      return stays('issued')
    case 'settings':
      return stays('duty')
    case 'attachments':
      if (row.entity !== 'nominations') return { fate: 'named', why: null }
      return status(String(row.entity_id)) === 'reduced' ? stays('dossier') : { fate: 'removed', why: null }
    default:
      return { fate: 'named', why: null }
  }
}

const mostLetters = 240

const short = (text: string, person: WantedPerson): string => {
  if (text.length <= mostLetters) return text
  const at = Math.max(0, text.normalize('NFC').search(person.names ?? person.numbers ?? /^/u) - 60)
  return `${at > 0 ? '…' : ''}${text.slice(at, at + mostLetters)}…`
}

const fieldsOf = (
  { table, row }: TextRow,
  isOwn: boolean,
  person: WantedPerson,
  m: Messages['journalFields'],
) =>
  Object.keys(personalColumns[table] ?? {}).flatMap((column) => {
    const value = row[column]
    const kind = columnData(table, column)
    if (value === null || value === undefined || value === '' || kind === 'name_key') return []
    const text = String(value)
    if (!isOwn && !namesPerson(text, person)) return []
    const labels: Readonly<Record<string, string>> = m.columns
    const own: Readonly<Record<string, Readonly<Record<string, string>>>> = m.own
    const label = own[table]?.[column] ?? labels[column] ?? column
    if (kind === 'json') return [{ label, text: m.unreadable }]
    return [{ label, text: isCivilDate(text) ? formatDate(text) : short(text, person) }]
  })

const readingHolds = (files: FileStore, hash: string, forms: readonly string[]): boolean => {
  const bytes = keptIfWhole(files, hash)
  if (bytes === null) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return forms.some((form) => buffer.includes(form))
}

const wholeRow = (db: ReadDb, table: string, id: string): TextRow | undefined => {
  const row = db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id])
  if (row !== undefined) return { table, id, row, isPast: false }
  const removed = removedRow(db, table, id)
  return removed && { table, id, row: removed, isPast: true }
}

/** A person with the rows that hold something of it; what an erasure works on. */
export type KnownPerson = {
  seed: NamingRow
  wanted: WantedPerson
  numbersOnly: WantedPerson
  numbers: readonly string[]
  same: ReadonlySet<string>
  identities: ReadonlySet<string>
  rows: KnownRow[]
}

type KnownRow = { row: TextRow; fate: PlaceFate; why: StayReason | null; isNaming: boolean; isSame: boolean }

export function* knownPerson(
  { db, files }: Pick<Context, 'db' | 'files'>,
  seedText: string,
): Steps<KnownPerson> {
  const seed = requireSeed(db, seedText)
  const { same, namesakes } = yield* sameRows(db, seed)
  const nominations = same.filter(({ table }) => table === 'nominations').map(({ id }) => id)
  const units = same.filter(({ table }) => table === 'units').map(({ id }) => id)
  const { phones, emails } = contactsOf(db, units, seed.name)
  const numbers = [...numbersOf(db, nominations), ...phones]
  const names = [seed.name, ...namesOf(db, nominations), ...emails]
  const wanted = wantedPerson({ names, numbers })
  const forms = [...names.flatMap(writtenForms), ...numbers]
  const rows = new Map<string, TextRow>()
  const add = (row: TextRow | undefined): void => {
    if (row !== undefined && !rows.has(keyOf(row.table, row.id))) rows.set(keyOf(row.table, row.id), row)
  }
  for (const { table, id } of [...same, ...namesakes]) add(wholeRow(db, table, id))
  for (const row of yield* rowsHolding(db, forms)) add(row)
  for (const row of yield* rowsThatHeld(db, forms)) add(wholeRow(db, row.table, row.id) ?? row)
  const fileIds = new Set(filesOfRecords(db, nominations))
  for (const { id, readingHash } of readFiles(db)) {
    if (readingHolds(files, readingHash, forms)) fileIds.add(id)
    yield
  }
  for (const id of fileIds) add(wholeRow(db, 'received_files', id))
  for (const id of yield* rowsEverOf(db, 'attachments', 'entity_id', nominations))
    add(wholeRow(db, 'attachments', id))
  const isSame = new Set(same.map(({ table, id }) => keyOf(table, id)))
  const isNamesake = new Set(namesakes.map(({ table, id }) => keyOf(table, id)))
  const namings = new Set([...isSame, ...isNamesake])
  const own = new Map(
    [...rows].map(([key, row]) => [key, fateOf(row, namings.has(key), () => undefined).fate]),
  )
  return {
    seed,
    wanted,
    numbersOnly: wantedPerson({ names: [], numbers }),
    numbers,
    same: isSame,
    identities: new Set(same.map(({ identity }) => identity)),
    rows: [...rows].map(([key, row]) => ({
      row,
      ...fateOf(row, namings.has(key), (id) => own.get(keyOf('nominations', id))),
      isNaming: namings.has(key),
      isSame: !isNamesake.has(key),
    })),
  }
}

export function* personRecord(context: Context, seedText: string): Steps<PersonRecord> {
  const { db, messages } = context
  const { seed, wanted, rows } = yield* knownPerson(context, seedText)
  const names: Names = { m: messages.journalFields, known: new Map() }
  const placeOf = ({ row, fate, why, isNaming, isSame }: KnownRow): PersonPlace => {
    const ref = { table: row.table, rowId: row.id, row: row.row }
    const record = row.table in names.m.tables ? (recordsOf(db, ref).at(-1) ?? ref) : ref
    return {
      key: keyOf(row.table, row.id),
      table: row.table,
      id: row.id,
      recordTable: record.table,
      recordId: record.rowId,
      recordName: nameOf(db, names, record),
      isPast: row.isPast,
      fields: fieldsOf(row, isNaming && row.table !== 'units', wanted, names.m),
      fate,
      why,
      isSame,
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
