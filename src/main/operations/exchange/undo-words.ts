/** Records and their values in the words of the screen, for what an undo leaves alone. */
import { formatDate, isCivilDate } from '#shared/dates.ts'
import { fieldKind } from '#shared/domain/exchange/incoming.ts'
import type { FindingStatus } from '#shared/domain/finding.ts'
import type { NominationStatus } from '#shared/domain/nomination.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { formatNumber } from '#shared/numbers.ts'
import type { ReadDb, Row, Value } from '../../db/database.ts'
import { attachedTo } from '../../db/queries/attached.ts'
import { columnsOfField, contentOfTable, fieldOfColumn } from '../../db/queries/returned-records.ts'

const labelColumn: Readonly<Record<string, string>> = {
  nominations: 'name',
  outreach_activities: 'form',
  self_check_answers: 'criterion_text',
  remedy_reports: 'finding_text',
  findings: 'description',
}

export const labelOf = (table: string, row: Row): string => String(row[labelColumn[table] ?? 'name'] ?? '')

const officeFields: Readonly<Record<string, OfficeField>> = {
  status: 'status',
  status_reason: 'status',
  opinion: 'opinion',
  opinion_note: 'opinion',
  merged_into_id: 'opinion',
  form_id: 'award',
  title_id: 'award',
  decision_id: 'decision',
  unit_id: 'sender',
  list_id: 'list',
  attached: 'attached',
}
type OfficeField = 'status' | 'opinion' | 'award' | 'decision' | 'sender' | 'list' | 'attached'

/** The field of the exchange that a column holds, else the office's own, else `other`. */
export const fieldNamed = (table: string, column: string): string => {
  const content = contentOfTable(table)
  return (content && fieldOfColumn(content, column)) ?? officeFields[column] ?? 'other'
}

export const fieldWord = (messages: Messages, table: string, field: string): string => {
  const content = contentOfTable(table)
  const { fields, undo } = messages.exchange
  if (content !== undefined && columnsOfField(content, field).length > 0)
    return fields[field as keyof typeof fields] ?? field
  return undo.fields[field as keyof typeof undo.fields] ?? undo.fields.other
}

const nameOf = (db: ReadDb, table: string, column: string, id: Value | undefined): string | undefined =>
  typeof id !== 'string'
    ? undefined
    : db.get<{ name: string }>(`SELECT ${column} AS name FROM ${table} WHERE id = ?`, [id])?.name

const choiceWord = (messages: Messages, value: string): string => {
  const { choices } = messages.exchange.review
  return choices[value as keyof typeof choices] ?? value
}

const returnedWord = (
  db: ReadDb,
  messages: Messages,
  content: ReturnContent,
  field: string,
  row: Row,
): string => {
  if (field === 'conductCode') return nameOf(db, 'conduct_codes', 'short_name', row.code_id) ?? ''
  const village = field === 'village' ? nameOf(db, 'units', 'name', row.village_id) : undefined
  const value = village ?? row[columnsOfField(content, field)[0] ?? ''] ?? ''
  if (fieldKind(content, field) === 'choice') return choiceWord(messages, String(value))
  if (typeof value === 'number') return field === 'birthYear' ? String(value) : formatNumber(value)
  return isCivilDate(value) ? formatDate(value) : value
}

const attachedWords = (db: ReadDb, messages: Messages, table: string, id: string): string =>
  attachedTo(db, table, [id])
    .map((one) => (one.in === 'attachments' ? one.fileName : messages.awards.dossier.parts[one.part]))
    .join('; ')

const officeWord = (db: ReadDb, messages: Messages, table: string, field: string, row: Row): string => {
  const { statuses, opinions, decidedBy } = messages.commendation
  switch (field as OfficeField) {
    case 'status':
      return table === 'findings'
        ? messages.findings.statuses[row.status as FindingStatus]
        : statuses[row.status as NominationStatus]
    case 'opinion':
      return [opinions[(row.opinion as 'agree' | null) ?? 'none'], row.opinion_note]
        .filter(Boolean)
        .join('. ')
    case 'award':
      return (
        nameOf(db, 'award_forms', 'name', row.form_id) ??
        nameOf(db, 'award_titles', 'name', row.title_id) ??
        ''
      )
    case 'decision':
      return decidedBy(nameOf(db, 'award_decisions', 'number', row.decision_id) ?? '')
    case 'sender':
      return nameOf(db, 'units', 'name', row.unit_id) ?? ''
    case 'attached':
      return attachedWords(db, messages, table, String(row.id))
    case 'list':
      return nameOf(db, 'nomination_lists', 'name', row.list_id) ?? ''
    default:
      return labelOf(table, row)
  }
}

/** What stands in a field now. */
export const valueWord = (db: ReadDb, messages: Messages, table: string, field: string, row: Row): string => {
  const content = contentOfTable(table)
  return content !== undefined && columnsOfField(content, field).length > 0
    ? returnedWord(db, messages, content, field, row)
    : officeWord(db, messages, table, field, row)
}
