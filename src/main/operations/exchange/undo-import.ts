/**
 * Takes an import back from the journal's own notes, field by field: what the import wrote and nobody touched since
 * goes back to what it was; what was edited later stays and is named. Works at any later time.
 */
import { fail } from '#shared/contract/errors.ts'
import type { KeptEdit, UndoResult } from '#shared/contract/exchange-review.ts'
import type { Row, WriteDb } from '../../db/database.ts'
import {
  changesOfEntry,
  getBatch,
  hasLiveImport,
  type JournalChange,
  liveBatchesOf,
} from '../../db/queries/imports.ts'
import { getReceivedFile } from '../../db/queries/received-files.ts'
import type { CommandContext } from '../context.ts'
import { moveContents } from './content-states.ts'
import { isReadingLost } from './readings.ts'
import { refreshSummary } from './receive.ts'

/** What an import writes into the register, and where a record's name stands. The board and the file are set anew. */
const labelColumn: Readonly<Record<string, string>> = {
  nominations: 'name',
  outreach_activities: 'form',
  self_check_answers: 'criterion_text',
  remedy_reports: 'finding_text',
  findings: 'description',
}
/** Notes that hang on records; they go with the import and are nothing a person edits. */
const notes = new Set(['finding_events', 'nomination_events'])

const kept = new Set(['revision', 'created_at', 'updated_at'])

const currentRow = (db: WriteDb, table: string, columns: Row, id: string): Row | undefined =>
  db.get<Row>(`SELECT ${Object.keys(columns).join(', ')} FROM ${table} WHERE id = ?`, [id])

const editedFields = (current: Row, after: Row): string[] =>
  Object.keys(after).filter((column) => !kept.has(column) && current[column] !== after[column])

/** Decisions and documents that stand on a record must not lose it. */
const isReferenced = (db: WriteDb, table: string, id: string): boolean =>
  table === 'nominations' &&
  db.get(
    `SELECT 1 FROM nominations n WHERE n.id = :id AND (n.decision_id IS NOT NULL
       OR EXISTS (SELECT 1 FROM nomination_events e WHERE e.nomination_id = n.id AND e.from_status IS NOT NULL))`,
    { id },
  ) !== undefined

const undoChange = (db: WriteDb, change: JournalChange, result: UndoResult): void => {
  const { table, rowId, before, after } = change
  const label = (row: Row): string => String(row[labelColumn[table] ?? 'id'] ?? '')
  const keep = (row: Row, fields: readonly string[]): void => {
    for (const field of fields)
      result.kept.push({
        entity: table,
        entityId: rowId,
        label: label(row),
        field,
        value: row[field] ?? null,
      } satisfies KeptEdit)
  }
  const known = after ?? before
  if (known === null) return
  const current = currentRow(db, table, known, rowId)
  if (after === null && before !== null) {
    if (current !== undefined) return
    db.insert(table, before)
    result.recreated += notes.has(table) ? 0 : 1
    return
  }
  if (after === null || current === undefined) return
  const edited = editedFields(current, after)
  if (before === null) {
    if (edited.length > 0 || isReferenced(db, table, rowId)) {
      keep(current, edited.length > 0 ? edited : ['id'])
      return
    }
    db.remove(table, rowId)
    result.removed += notes.has(table) ? 0 : 1
    return
  }
  const back: Row = {}
  for (const [column, value] of Object.entries(before)) {
    if (kept.has(column) || value === after[column]) continue
    if (edited.includes(column)) keep(current, [column])
    else back[column] = value
  }
  if (Object.keys(back).length === 0) return
  db.update(table, rowId, back)
  result.restored += 1
}

/** Throws not_found, rule import_already_undone. */
export const undoImport = (tx: CommandContext, batchId: string): UndoResult => {
  const batch = getBatch(tx.db, batchId)
  if (batch === undefined) throw fail('not_found', { what: 'import' })
  if (batch.undoneAt !== null) throw fail('rule', { rule: 'import_already_undone' })
  const result: UndoResult = { removed: 0, restored: 0, recreated: 0, kept: [] }
  const changes = batch.journalId === null ? [] : changesOfEntry(tx.db, batch.journalId)
  const records = changes.filter(({ table }) => table in labelColumn)
  for (const change of records) undoChange(tx.db, change, result)
  // Notes of records that stayed go after them; those of removed records went with them.
  for (const change of changes.filter(({ table }) => notes.has(table))) {
    const isOfKept = result.kept.some(
      (one) => one.entityId === change.after?.nomination_id || one.entityId === change.after?.finding_id,
    )
    if (!isOfKept) undoChange(tx.db, change, result)
  }
  tx.db.update('import_batches', batchId, { undone_at: tx.now })
  const file = getReceivedFile(tx.db, batch.fileId)
  if (file === undefined) return result
  if (liveBatchesOf(tx.db, file.id).length === 0)
    tx.db.update('received_files', file.id, { status: 'waiting' })
  const gone = file.state.contents.filter(
    (content) => !hasLiveImport(tx.db, { unitId: batch.unitId, requestId: batch.requestId, content }),
  )
  moveContents(tx.db, { requestId: batch.requestId, unitId: batch.unitId, today: tx.today }, gone, 'received')
  try {
    refreshSummary(tx, file.id)
  } catch (error) {
    // Taking back needs only the journal; the list says what it last said of the file until it is read again.
    if (!isReadingLost(error)) throw error
  }
  return result
}
