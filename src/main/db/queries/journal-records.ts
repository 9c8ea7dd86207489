/** Which record a row of the register belongs to, and what people call rows: names instead of ids. */
import { formatDate, isCivilDate } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Change, ReadDb, Row } from '../database.ts'
import { topicOfTable } from '../topics.ts'
import { attachedTables } from './attached.ts'
import { nameOfRow, type RowRef, refTo } from './row-names.ts'

/** Null where there was no row, empty where a damaged note says nothing. */
const notedRow = (json: string | null): Row | null => {
  if (json === null) return null
  try {
    const row: unknown = JSON.parse(json)
    return row !== null && typeof row === 'object' ? (row as Row) : {}
  } catch {
    return {}
  }
}

export type NoteRow = {
  id: number
  table_name: string
  row_id: string
  before_json: string | null
  after_json: string | null
}

/** For reading: a damaged note stops nobody from reading the others. */
export const notedChange = (note: NoteRow): Change => ({
  table: note.table_name,
  rowId: note.row_id,
  before: notedRow(note.before_json),
  after: notedRow(note.after_json),
})

/** Parts → the table and the column of what they are a part of. */
const wholes: Readonly<Record<string, readonly [table: string, column: string]>> = {
  office_signers: ['office_profiles', 'profile_id'],
  unit_aliases: ['units', 'unit_id'],
  unit_lineage: ['units', 'successor_id'],
  criteria: ['checklists', 'checklist_id'],
  criterion_versions: ['checklist_versions', 'version_id'],
  plan_codes: ['plans', 'plan_id'],
  plan_units: ['plans', 'plan_id'],
  round_units: ['rounds', 'round_id'],
  visit_checklists: ['visits', 'visit_id'],
  visit_people: ['visits', 'visit_id'],
  visit_sites: ['visits', 'visit_id'],
  visit_answers: ['visits', 'visit_id'],
  strengths: ['visits', 'visit_id'],
  finding_events: ['findings', 'finding_id'],
  nomination_events: ['nominations', 'nomination_id'],
  appraisals: ['nomination_lists', 'list_id'],
  request_units: ['return_requests', 'request_id'],
  request_contents: ['request_units', 'request_unit_id'],
  send_backs: ['received_files', 'file_id'],
  import_batches: ['received_files', 'file_id'],
  import_rows: ['import_batches', 'batch_id'],
}

/** Records in their own right that stand on the page of another one, too. */
const alsoOf: Readonly<Record<string, readonly [table: string, column: string]>> = {
  findings: ['visits', 'visit_id'],
  nominations: ['nomination_lists', 'list_id'],
  rounds: ['plans', 'plan_id'],
}

/** Columns that say what a row is a part of: told by the heading over it. */
export const isWholeColumn = (table: string, column: string): boolean =>
  wholes[table]?.[1] === column ||
  (table === 'team_members' && (column === 'plan_id' || column === 'round_id')) ||
  (isAttached(table) && column === 'entity_id')

/** Files and papers name what they hang on by table and id; no foreign key does. */
export const isAttached = (table: string): boolean => (attachedTables as readonly string[]).includes(table)

const wholeOf = (db: ReadDb, { table, row }: RowRef): RowRef | undefined => {
  if (isAttached(table)) {
    const owner = String(row.entity)
    return Object.hasOwn(topicOfTable, owner) ? refTo(db, owner, row.entity_id) : undefined
  }
  if (table === 'team_members') return refTo(db, 'plans', row.plan_id) ?? refTo(db, 'rounds', row.round_id)
  const [whole, column] = wholes[table] ?? []
  return whole === undefined || column === undefined ? undefined : refTo(db, whole, row[column])
}

/** The record that a row is a part of, or itself. */
export const recordOf = (db: ReadDb, ref: RowRef): RowRef => {
  let record = ref
  for (let whole = wholeOf(db, ref); whole !== undefined; whole = wholeOf(db, whole)) record = whole
  return record
}

/** That record first, then others on whose page it stands. */
export const recordsOf = (db: ReadDb, ref: RowRef): RowRef[] => {
  const record = recordOf(db, ref)
  const [table, column] = alsoOf[record.table] ?? []
  const also = table && column ? refTo(db, table, record.row[column]) : undefined
  return also === undefined ? [record] : [record, also]
}

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text)

const criterionName = (db: ReadDb, id: unknown): string => {
  const found = db.get<{ code: string; text: string }>(
    `SELECT v.code, v.text FROM criterion_versions v JOIN checklist_versions c ON c.id = v.version_id
     WHERE v.criterion_id = ? ORDER BY c.number DESC LIMIT 1`,
    [String(id)],
  )
  return found === undefined ? '' : short(`${found.code} ${found.text}`)
}

/** `names` keeps what was looked up: an import names the same unit a thousand times. */
export type Names = { m: Messages['journalFields']; known: Map<string, string> }

const word = (set: Readonly<Record<string, string>>, value: unknown): string => {
  const key = String(value ?? '')
  return set[key] ?? key
}

/** What a person calls a row: a part by what it says, `''` when it has no name. */
export const nameOf = (db: ReadDb, names: Names, ref: RowRef): string => {
  const { table, row } = ref
  const byId = (target: string, id: unknown): string => nameOfId(db, names, target, id)
  const { codes } = names.m
  switch (table) {
    case 'settings':
      return word(codes.setting, row.id)
    case 'criteria':
      return criterionName(db, row.id)
    case 'visit_answers':
      return criterionName(db, row.criterion_id)
    case 'criterion_versions':
      return short(`${row.code} ${row.text}`)
    case 'unit_aliases':
      return String(row.alias)
    case 'plan_units':
    case 'round_units':
    case 'request_units':
      return byId('units', row.unit_id)
    case 'plan_codes':
      return byId('conduct_codes', row.code_id)
    case 'visit_checklists':
      return byId('checklist_versions', row.version_id)
    case 'request_contents':
      return `${byId('request_units', row.request_unit_id)}: ${word(codes.content, row.content)}`
    case 'import_batches':
      return byId('received_files', row.file_id)
    case 'conduct_codes':
      return `${row.symbol} ${row.short_name}`
    case 'document_templates':
      return word(codes.documentKind, row.id)
    case 'dossier_papers':
      return word(codes.part, row.part)
    case 'finding_events':
      return word(codes.event, row.kind)
    case 'appraisals':
      return `${row.body} ${dayText(row.appraised_on)}`.trim()
    case 'self_check_answers':
      return short(`${byId('units', row.unit_id)}: ${row.criterion_code} ${row.criterion_text}`)
    case 'remedy_reports':
      return short(`${byId('units', row.unit_id)}: ${row.finding_text}`)
    default:
      return short(nameOfRow(db, ref))
  }
}

const dayText = (value: unknown): string =>
  typeof value === 'string' && isCivilDate(value) ? formatDate(value) : String(value ?? '')

/** The name of a row by its id; what is gone is named as the journal last knew it, else said to be gone. */
export const nameOfId = (db: ReadDb, names: Names, table: string, id: unknown): string => {
  if (typeof id !== 'string') return ''
  const key = `${table} ${id}`
  const known = names.known.get(key)
  if (known !== undefined) return known
  const ref = table in names.m.tables ? refTo(db, table, id) : undefined
  const name = ref === undefined ? names.m.gone : nameOf(db, names, ref)
  names.known.set(key, name)
  return name
}
