/** A person with all rows that hold something of them, in the register and in the files of communes: what is shown and erased. */
import { fail } from '#shared/contract/errors.ts'
import type { PlaceFate, StayReason, WantedPerson } from '#shared/domain/erasure.ts'
import { namesPerson, wantedPerson } from '#shared/domain/erasure.ts'
import { type Doubt, doubtOf, type KnownTraits, tellingNumbers } from '#shared/domain/same-person.ts'
import type { Steps } from '#shared/steps.ts'
import { textKey } from '#shared/text.ts'
import type { ReadDb, Row } from '../../db/database.ts'
import { allDecisions } from '../../db/queries/duplicate-decisions.ts'
import {
  contactsOf,
  filesOfRecords,
  isNamingColumn,
  type NamingRow,
  namesOf,
  namingRowOf,
  namingRows,
  numbersOf,
  removedRow,
  rowsEverOf,
  rowsHolding,
  rowsThatHeld,
  type TextRow,
  writtenForms,
} from '../../db/queries/person-rows.ts'
import { readFiles } from '../../db/queries/received-files.ts'
import type { QueryContext } from '../context.ts'
import { type FileNominee, nomineesIn } from './file-nominees.ts'

type Context = Pick<QueryContext, 'db' | 'files'>

export const keyOf = (table: string, id: string): string => `${table}.${id}`

/** A nominee of a file is named by its place in the reading. */
export const namingOfNominee = ({
  fileId,
  at,
  name,
  identity,
  birthYear,
  unitId,
}: FileNominee): NamingRow => ({
  table: 'received_files',
  column: `row_${at}`,
  id: fileId,
  name,
  identity,
  birthYear,
  unitId,
  isPast: false,
})

/** Known by name, birth year, unit and village, not by name alone. */
export const isNominee = ({ table }: Pick<NamingRow, 'table'>): boolean =>
  table === 'nominations' || table === 'received_files'

type Seed = { row: NamingRow; numbers: readonly string[] }

function* requireSeed({ db, files }: Context, seed: string): Steps<Seed> {
  const [table = '', column = '', id = ''] = seed.split('.')
  const row = isNamingColumn(table, column) ? namingRowOf(db, table, column, id) : undefined
  if (row !== undefined) return { row, numbers: [] }
  for (const file of table === 'received_files' ? readFiles(db).filter((one) => one.id === id) : []) {
    const nominee = (yield* nomineesIn(files, file)).find(({ at }) => column === `row_${at}`)
    if (nominee !== undefined) return { row: namingOfNominee(nominee), numbers: nominee.numbers }
  }
  throw fail('not_found', { what: 'person' })
}

/** Rows of the same person: of one identity, or said to be the same by the clerk; by name alone where no more is known. */
function* sameRows(
  db: ReadDb,
  seed: NamingRow,
): Steps<{ same: NamingRow[]; namesakes: NamingRow[]; told: Set<string> }> {
  const key = textKey(seed.name)
  const all = yield* namingRows(db, (name) => textKey(name) === key)
  const told = new Set([seed.identity])
  for (const { decision, firstKey, secondKey } of [...allDecisions(db).values()].flat())
    if (decision === 'same' && (firstKey === seed.identity || secondKey === seed.identity))
      for (const one of [firstKey, secondKey]) told.add(one)
  const isSame = (row: NamingRow): boolean =>
    isNominee(seed) || isNominee(row) ? isNominee(seed) && isNominee(row) && told.has(row.identity) : true
  return { same: all.filter(isSame), namesakes: all.filter((row) => !isSame(row)), told }
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

const wholeRow = (db: ReadDb, table: string, id: string): TextRow | undefined => {
  const row = db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id])
  if (row !== undefined) return { table, id, row, isPast: false }
  const removed = removedRow(db, table, id)
  return removed && { table, id, row: removed, isPast: true }
}

/** The rows of a file that bear the name, those that are most likely meant; null where only its other texts do. */
export type NamedInFile = { rows: FileNominee[]; doubt: Doubt | null }

const doubts: readonly (Doubt | null)[] = [null, 'name_only', 'other_unit', 'other_year']

const likeliest = (nominees: readonly FileNominee[], traits: KnownTraits): NamedInFile | null => {
  const judged = nominees.map((nominee) => ({ nominee, doubt: doubtOf(traits, nominee) }))
  for (const doubt of doubts) {
    const rows = judged.filter((one) => one.doubt === doubt).map(({ nominee }) => nominee)
    if (rows.length > 0) return { rows, doubt }
  }
  return null
}

/** A person with the rows that hold something of it; what an erasure works on. */
export type KnownPerson = {
  seed: NamingRow
  wanted: WantedPerson
  numbersOnly: WantedPerson
  numbers: readonly string[]
  identities: ReadonlySet<string>
  rows: KnownRow[]
}

export type KnownRow = {
  row: TextRow
  fate: PlaceFate
  why: StayReason | null
  isNaming: boolean
  /** Why it may be another's; null: it is the person's, by all that is known. */
  doubt: Doubt | null
  /** Of a received file. */
  inFile: NamedInFile | null
}

const holdsForms = (bytes: Uint8Array, forms: readonly string[]): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return forms.some((form) => buffer.includes(form))
}

/** Files in which the name or a number stands, with the nominees of that name. */
function* filesNaming(
  { db, files }: Context,
  { key, forms, traits }: { key: string; forms: readonly string[]; traits: KnownTraits },
): Steps<Map<string, NamedInFile | null>> {
  const found = new Map<string, NamedInFile | null>()
  for (const file of readFiles(db)) {
    let isHeld = false
    const nominees = yield* nomineesIn(files, file, (bytes) => {
      isHeld = holdsForms(bytes, forms)
      return isHeld
    })
    const named = likeliest(
      nominees.filter(({ name }) => textKey(name) === key),
      traits,
    )
    if (isHeld || named !== null) found.set(file.id, named)
    yield
  }
  return found
}

export function* knownPerson(context: Context, seedText: string): Steps<KnownPerson> {
  const { db } = context
  const { row: seed, numbers: ownNumbers } = yield* requireSeed(context, seedText)
  const { same, namesakes, told } = yield* sameRows(db, seed)
  const nominations = same.filter(({ table }) => table === 'nominations').map(({ id }) => id)
  const units = same.filter(({ table }) => table === 'units').map(({ id }) => id)
  const { phones, emails } = contactsOf(db, units, seed.name)
  const inRegister = [...ownNumbers, ...numbersOf(db, nominations), ...phones]
  const names = [seed.name, ...namesOf(db, nominations), ...emails]
  const named = [seed, ...same]
  const traits: KnownTraits = {
    identities: told,
    years: new Set(named.flatMap(({ birthYear }) => birthYear ?? [])),
    unitIds: new Set(named.flatMap(({ unitId }) => unitId ?? [])),
    numbers: tellingNumbers(inRegister),
  }
  const nameForms = names.flatMap(writtenForms)
  const inFiles = yield* filesNaming(context, {
    key: textKey(seed.name),
    forms: [...nameForms, ...inRegister],
    traits,
  })
  const certain = [...inFiles.values()].flatMap((one) => (one?.doubt === null ? one.rows : []))
  const numbers = [...new Set([...inRegister, ...certain.flatMap((nominee) => nominee.numbers)])]
  const wanted = wantedPerson({ names, numbers })
  const numbersOnly = wantedPerson({ names: [], numbers })
  const sought = { forms: [...nameForms, ...numbers], numbers: [...tellingNumbers(numbers)] }
  const rows = new Map<string, TextRow>()
  const add = (row: TextRow | undefined): void => {
    if (row !== undefined && !rows.has(keyOf(row.table, row.id))) rows.set(keyOf(row.table, row.id), row)
  }
  for (const { table, id } of [...same, ...namesakes]) add(wholeRow(db, table, id))
  for (const row of yield* rowsHolding(db, sought)) add(row)
  for (const row of yield* rowsThatHeld(db, sought)) add(wholeRow(db, row.table, row.id) ?? row)
  const origins = new Set(filesOfRecords(db, nominations))
  for (const id of new Set([...origins, ...inFiles.keys()])) add(wholeRow(db, 'received_files', id))
  const own = new Set(yield* rowsEverOf(db, 'attachments', 'entity_id', nominations))
  for (const id of own) add(wholeRow(db, 'attachments', id))
  const byKey = new Map([...same, ...namesakes].map((row) => [keyOf(row.table, row.id), row]))
  const isSame = new Set(same.map(({ table, id }) => keyOf(table, id)))
  const others = [
    ...namesakes,
    ...[...inFiles.values()].flatMap((one) => (one?.doubt?.startsWith('other') ? one.rows : [])),
  ]

  /** Of words in which a name stands: whose it is says the number beside it, or the unit, or that nobody else bears it. */
  const doubtOfMention = ({ table, id, row }: TextRow): Doubt | null => {
    if (others.length === 0 || (table === 'attachments' && own.has(id))) return null
    if (Object.values(row).some((text) => typeof text === 'string' && namesPerson(text, numbersOnly)))
      return null
    const unitId = row.unit_id ?? null
    const isOwnUnit = typeof unitId === 'string' && traits.unitIds.has(unitId)
    return isOwnUnit && !others.some((other) => other.unitId === unitId) ? null : 'name_only'
  }
  const doubtOfRow = (key: string, row: TextRow): Doubt | null => {
    if (isSame.has(key) || (row.table === 'received_files' && origins.has(row.id))) return null
    const naming = byKey.get(key)
    if (naming !== undefined)
      return (isNominee(naming) ? doubtOf(traits, { ...naming, numbers: [] }) : null) ?? 'name_only'
    const inFile = row.table === 'received_files' ? inFiles.get(row.id) : undefined
    return inFile ? inFile.doubt : doubtOfMention(row)
  }
  const fates = new Map(
    [...rows].map(([key, row]) => [key, fateOf(row, byKey.has(key), () => undefined).fate]),
  )
  return {
    seed,
    wanted,
    numbersOnly,
    numbers,
    identities: new Set([seed, ...same].map(({ identity }) => identity)),
    rows: [...rows].map(([key, row]) => ({
      row,
      ...fateOf(row, byKey.has(key), (id) => fates.get(keyOf('nominations', id))),
      isNaming: byKey.has(key),
      doubt: doubtOfRow(key, row),
      inFile: row.table === 'received_files' ? (inFiles.get(row.id) ?? null) : null,
    })),
  }
}
