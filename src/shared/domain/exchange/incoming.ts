/**
 * Rows of a returned workbook in one shape, whatever the file looked like: a stamped return of ours or a foreign
 * layout. Values are by field; a field that is missing was not in the file, `null` is an empty cell. Field names
 * are those of `recognised.ts`.
 */
import type { ReturnContent } from '../request.ts'
import type { NamedRequest } from './named-request.ts'
import type { Origins } from './origins.ts'
import type { IssueLevel, IssueParams, RecogniseIssueCode } from './recognise-issue.ts'
import type { ColumnMapping, IgnoredRow, PendingReason, UnknownTable } from './recognised.ts'
import type { SendBackStamp } from './send-back/stamp.ts'

export type FieldValue = string | number | null
export type FieldValues = Record<string, FieldValue>

/** What each content carries, in the order of its columns. */
export const fieldsOf = {
  selfcheck: ['code', 'text', 'result', 'note'],
  activities: [
    'village',
    'conductCode',
    'form',
    'date',
    'dateTo',
    'place',
    'participants',
    'durationHours',
    'note',
  ],
  remedy: ['finding', 'measure', 'dueDate', 'result', 'status', 'note'],
  nomination: [
    'subjectKind',
    'honorific',
    'name',
    'birthYear',
    'birthDate',
    'position',
    'unit',
    'achievement',
    'proposedForm',
    'phone',
    'idNumber',
    'note',
  ],
} as const satisfies Record<ReturnContent, readonly string[]>

/** The field by which a person knows a row: whose or which it is. */
export const mainField: Record<ReturnContent, string> = {
  nomination: 'name',
  activities: 'form',
  selfcheck: 'text',
  remedy: 'finding',
}

export type FieldKind = 'text' | 'integer' | 'decimal' | 'date' | 'choice'

const kinds: Partial<Record<string, FieldKind>> = {
  date: 'date',
  dateTo: 'date',
  dueDate: 'date',
  birthDate: 'date',
  birthYear: 'integer',
  participants: 'integer',
  durationHours: 'decimal',
  subjectKind: 'choice',
  honorific: 'choice',
}

/** What a field's value is made of. `result` is a choice for self-checks and free words for remedies. */
export const fieldKind = (content: ReturnContent, field: string): FieldKind => {
  if (content === 'selfcheck' && field === 'result') return 'choice'
  if (content === 'remedy' && field === 'status') return 'choice'
  return kinds[field] ?? 'text'
}

/** The allowed values of a choice; empty for other fields. */
export const choicesFor = (content: ReturnContent, field: string): readonly string[] => {
  if (fieldKind(content, field) !== 'choice') return []
  if (field === 'result') return ['pass', 'fail', 'na']
  if (field === 'status') return ['done', 'ongoing', 'open']
  if (field === 'honorific') return ['Ông', 'Bà']
  return ['collective', 'individual', 'household']
}

/** A row without one of these cannot be taken. */
export const requiredFields = {
  selfcheck: ['result'],
  activities: ['form'],
  remedy: ['finding'],
  nomination: ['name', 'subjectKind'],
} as const satisfies Record<ReturnContent, readonly string[]>

export type ReturnIssueCode =
  | 'commune_stamp'
  | 'stamp_unit_unknown'
  | 'stamp_request_unknown'
  | 'stamp_newer'
  | 'request_differs'
  | 'request_hinted'
  | 'request_closed'
  | 'unit_unknown'
  | 'row_key_repeated'
  | 'row_twice'
  | 'activity_known'
  | 'required_missing'
  | 'column_lost'
  | 'sheet_lost'
  | 'village_unknown'
  | 'conduct_code_unknown'
  | 'finding_unknown'
  | 'duplicate_person'
  | 'duplicate_elsewhere'
  | 'macros_not_run'
  | 'duplicates_many'
  | 'erased_person'
  | 'term_ended'
  | 'sent_again'

export type ReadingIssueCode = RecogniseIssueCode | ReturnIssueCode

/** A question or remark about a file, a row or a cell. `candidates` are values that a fix may take. */
export type ReadingIssue = {
  code: ReadingIssueCode
  level: IssueLevel
  sheet?: string
  row?: number
  cell?: string
  field?: string
  /** The row that is meant, where it is not the first of several people in the cell. */
  about?: string
  params: IssueParams
  candidates?: FieldValue[]
}

export type IncomingRow = {
  /** Unique within the file and the same at every reading: `Sheet1!15`, `Sheet1!15#2` for the second person of a cell. */
  id: string
  content: ReturnContent
  sheet: string
  rows: number[]
  /** Key from our own workbook, if the row has one. `criterion:…`, `finding:…` name a record, `slot:…` a place. */
  rowKey: string | null
  values: FieldValues
  origins: Origins
  /** Held back until the clerk decides: a hidden row, a comment that asks to drop it … */
  pending: PendingReason | null
  /** Columns without a field, by heading. */
  extra: Record<string, string>
}

/** Where the workbook says it comes from. */
export type ReturnStamp = {
  template: 'return'
  version: number
  requestId: string
  unitId: string
}

export type ReadingTable = {
  sheet: string
  content: ReturnContent
  columns: ColumnMapping[]
  headingRows: number[]
  signature: string
}

/** All that was read from one file; it does not change until the file is read again with another mapping. */
export type Reading = {
  source: 'stamp' | 'foreign'
  stamp: ReturnStamp | null
  outcome: 'accept' | 'accept-with-issues' | 'refuse'
  refuseReason: string | null
  contents: ReturnContent[]
  /** Contents whose sheet says "không phát sinh". */
  nil: ReturnContent[]
  /** What the content says about the sender; null when it does not say. */
  unitId: string | null
  unitName: string | null
  /** Units that come into question, best first; the file name's hint is among the last. */
  unitCandidates: { unitId: string; name: string; why: 'content' | 'file_name' }[]
  tables: ReadingTable[]
  rows: IncomingRow[]
  ignored: IgnoredRow[]
  issues: ReadingIssue[]
  filledRows: number
  /** The day that the letter bears; earlier versions did not read it. */
  documentDate?: string | null
  /** Civil dates of the time that the title speaks of; earlier versions did not read it. */
  period?: { from: string; to: string } | null
  /** Requests that a sheet without our stamp says it answers; earlier versions did not read them. */
  requestsNamed?: NamedRequest[]
  /** Where nothing could be read: the tables that the clerk may say the columns of. */
  unknownTables?: UnknownTable[]
  /** Set when the workbook is a copy that was sent back to its sender. */
  sendBack?: SendBackStamp
}

/** Rows that are made while they are asked for, once, and at their end the rest: a list of a district is not held. */
export type PassingReading = Generator<IncomingRow, Omit<Reading, 'rows'>, undefined>

export const wholeReading = (passing: PassingReading): Reading => {
  const rows: IncomingRow[] = []
  let step = passing.next()
  for (; !step.done; step = passing.next()) rows.push(step.value)
  return { ...step.value, rows }
}

export function* passingReading({ rows, ...rest }: Reading): PassingReading {
  yield* rows
  return rest
}
