/** The records that a return is compared with, in the fields of the exchange, and the columns they are written to. */
import { erasedMark } from '#shared/domain/erasure.ts'
import { type FieldValue, type FieldValues, fieldsOf } from '#shared/domain/exchange/incoming.ts'
import type { CurrentRecord } from '#shared/domain/exchange/reconcile.ts'
import { isRecordKey } from '#shared/domain/exchange/row-keys.ts'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import type { ReadDb, Row } from '../database.ts'
import { importedRows } from './imports.ts'
import { nameColumns } from './nominations.ts'

/** Where the records of a file live: its unit, its request, the list its nominations go to. */
export type ReturnScope = {
  unitId: string
  requestId: string | null
  planId: string | null
  listId: string | null
}

export const tableOf = {
  selfcheck: 'self_check_answers',
  activities: 'outreach_activities',
  remedy: 'remedy_reports',
  nomination: 'nominations',
} as const satisfies Record<ReturnContent, string>

type Found = { id: string; values: FieldValues; isFrozen: boolean; ownKey: string | null }

const loaders: Record<ReturnContent, (db: ReadDb, scope: ReturnScope) => Found[]> = {
  selfcheck: (db, scope) =>
    db
      .all<{
        id: string
        criterion_id: string | null
        criterion_code: string
        criterion_text: string
        verdict: string | null
        note: string
      }>(
        `SELECT id, criterion_id, criterion_code, criterion_text, verdict, note FROM self_check_answers
         WHERE unit_id = :unitId AND request_id IS :requestId ORDER BY id`,
        { unitId: scope.unitId, requestId: scope.requestId },
      )
      .map((row) => ({
        id: row.id,
        values: {
          code: row.criterion_code,
          text: row.criterion_text,
          result: row.verdict,
          note: row.note,
        },
        isFrozen: false,
        ownKey: row.criterion_id === null ? null : `criterion:${row.criterion_id}`,
      })),
  activities: (db, scope) =>
    db
      .all<{
        id: string
        village: string
        code: string | null
        form: string
        held_on: string | null
        held_to: string | null
        place: string
        participants: number | null
        duration_hours: number | null
        note: string
      }>(
        `SELECT a.id, coalesce(v.name, a.village) AS village, c.short_name AS code, a.form, a.held_on, a.held_to, a.place,
           a.participants, a.duration_hours, a.note
         FROM outreach_activities a LEFT JOIN units v ON v.id = a.village_id LEFT JOIN conduct_codes c ON c.id = a.code_id
         WHERE a.unit_id = ? ORDER BY a.id`,
        [scope.unitId],
      )
      .map((row) => ({
        id: row.id,
        values: {
          village: row.village,
          conductCode: row.code,
          form: row.form,
          date: row.held_on,
          dateTo: row.held_to,
          place: row.place,
          participants: row.participants,
          durationHours: row.duration_hours,
          note: row.note,
        },
        isFrozen: false,
        ownKey: null,
      })),
  remedy: (db, scope) =>
    db
      .all<{
        id: string
        finding_id: string | null
        finding_text: string
        measure: string
        due_on: string | null
        result: string
        status: string | null
        note: string
      }>(
        `SELECT id, finding_id, finding_text, measure, due_on, result, status, note FROM remedy_reports
         WHERE unit_id = :unitId AND request_id IS :requestId ORDER BY id`,
        { unitId: scope.unitId, requestId: scope.requestId },
      )
      .map((row) => ({
        id: row.id,
        values: {
          finding: row.finding_text,
          measure: row.measure,
          dueDate: row.due_on,
          result: row.result,
          status: row.status,
          note: row.note,
        },
        isFrozen: false,
        ownKey: row.finding_id === null ? null : `finding:${row.finding_id}`,
      })),
  nomination: (db, scope) =>
    db
      .all<{
        id: string
        subject_kind: string
        honorific: string
        name: string
        birth_year: number | null
        birth_date: string | null
        job_title: string
        workplace: string
        achievement: string
        proposed_form: string
        phone: string
        id_number: string
        note: string
        status: string
      }>(
        `SELECT id, subject_kind, honorific, name, birth_year, birth_date, job_title, workplace, achievement, proposed_form,
           phone, id_number, note, status
         FROM nominations WHERE unit_id = :unitId AND list_id = :listId AND name <> '${erasedMark}' ORDER BY id`,
        { unitId: scope.unitId, listId: scope.listId },
      )
      .map((row) => ({
        id: row.id,
        values: {
          subjectKind: row.subject_kind,
          honorific: row.honorific,
          name: row.name,
          birthYear: row.birth_year,
          birthDate: row.birth_date,
          position: row.job_title,
          unit: row.workplace,
          achievement: row.achievement,
          proposedForm: row.proposed_form,
          phone: row.phone,
          idNumber: row.id_number,
          note: row.note,
        },
        isFrozen: row.status === 'approved' || row.status === 'rejected',
        ownKey: null,
      })),
}

/**
 * Records of the contents, each with what the last imports brought for it.
 *
 * @param against the file that is compared: which came after it, for nobody misses in a list what came later, and which
 * speak of another time than it does.
 */
export const currentRecords = (
  db: ReadDb,
  scope: ReturnScope,
  contents: readonly ReturnContent[],
  { isNewer, isOfOtherTime }: Record<'isNewer' | 'isOfOtherTime', (fileId: string) => boolean>,
): CurrentRecord[] =>
  contents.flatMap((content) => {
    const imported = Map.groupBy(importedRows(db, scope.unitId, content), (row) => row.entityId)
    return loaders[content](db, scope).map((found): CurrentRecord => {
      const before = imported.get(found.id) ?? []
      const last = before.filter(({ isOldWord }) => !isOldWord)
      const ofRequest = before.filter(
        ({ requestId, fileId }) => requestId === scope.requestId && !isOfOtherTime(fileId),
      )
      const slots = ofRequest.flatMap(({ rowKey, isOldWord }) =>
        isOldWord || isRecordKey(rowKey) ? [] : [rowKey],
      )
      return {
        id: found.id,
        content,
        values: found.values,
        rowKeys: [...(found.ownKey === null ? [] : [found.ownKey]), ...slots.slice(-1)],
        broughtBy: [...new Set(ofRequest.map(({ fileId }) => fileId))],
        base: last.length === 0 ? null : Object.assign({}, ...last.map((row) => row.values)),
        isFrozen: found.isFrozen,
        isExpected: ofRequest.some(({ fileId }) => !isNewer(fileId)),
        isSaidLater: isNewer(last.at(-1)?.fileId ?? ''),
      }
    })
  })

const columnOf: Record<ReturnContent, Readonly<Record<string, string>>> = {
  selfcheck: { code: 'criterion_code', text: 'criterion_text', result: 'verdict', note: 'note' },
  activities: {
    village: 'village',
    form: 'form',
    date: 'held_on',
    dateTo: 'held_to',
    place: 'place',
    participants: 'participants',
    durationHours: 'duration_hours',
    note: 'note',
  },
  remedy: {
    finding: 'finding_text',
    measure: 'measure',
    dueDate: 'due_on',
    result: 'result',
    status: 'status',
    note: 'note',
  },
  nomination: {
    subjectKind: 'subject_kind',
    honorific: 'honorific',
    name: 'name',
    birthYear: 'birth_year',
    birthDate: 'birth_date',
    position: 'job_title',
    unit: 'workplace',
    achievement: 'achievement',
    proposedForm: 'proposed_form',
    phone: 'phone',
    idNumber: 'id_number',
    note: 'note',
  },
}

/** Columns that follow from a field beside the one that holds it: what its words tie to. */
const tiedTo: Readonly<Record<string, readonly string[]>> = {
  village: ['village_id'],
  conductCode: ['code_id'],
  code: ['criterion_id'],
  finding: ['finding_id'],
  name: ['folded_name', 'name_bucket', 'name_initials'],
}

/** Columns that may be NULL; in the others nothing is the empty text. */
const nullable = new Set([
  'village_id',
  'code_id',
  'criterion_id',
  'finding_id',
  'verdict',
  'held_on',
  'held_to',
  'participants',
  'duration_hours',
  'due_on',
  'status',
  'birth_year',
  'birth_date',
])

/** Fields as columns of the content's table; fields without a column of their own are left to the caller. */
export const toColumns = (content: ReturnContent, values: Readonly<Record<string, FieldValue>>): Row => {
  const row: Row = {}
  for (const [field, value] of Object.entries(values)) {
    const column = columnOf[content][field]
    if (column !== undefined) row[column] = value === null && !nullable.has(column) ? '' : value
  }
  return content === 'nomination' && row.name !== undefined
    ? { ...row, ...nameColumns(String(row.name)) }
    : row
}

/** Every column that a field of a return stands in. */
export const columnsOfField = (content: ReturnContent, field: string): string[] =>
  [columnOf[content][field] ?? [], tiedTo[field] ?? []].flat()

/** The field that a column of the content's table belongs to; undefined for the office's own columns. */
export const fieldOfColumn = (content: ReturnContent, column: string): string | undefined =>
  fieldsOf[content].find((field) => columnsOfField(content, field).includes(column))

/** The columns of a return that says nothing. */
export const blankColumns = (content: ReturnContent): Row =>
  Object.fromEntries(
    fieldsOf[content]
      .flatMap((field) => columnsOfField(content, field))
      .map((column) => [column, nullable.has(column) ? null : '']),
  )

export const contentOfTable = (table: string): ReturnContent | undefined =>
  returnContents.find((content) => tableOf[content] === table)
