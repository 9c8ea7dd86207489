/** The clerk's work on a received file: steps, whose it is, how its columns read. Nothing here touches the register. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { exchange } from '#shared/contract/exchange.ts'
import type { ColumnField } from '#shared/domain/exchange/recognised.ts'
import { noSteps, type ReviewSteps } from '#shared/domain/exchange/review.ts'
import type { ReadDb } from '../../db/database.ts'
import { liveBatchesOf } from '../../db/queries/imports.ts'
import {
  getReceivedFile,
  mappingId,
  type ReceivedFile,
  type ReviewState,
} from '../../db/queries/received-files.ts'
import { requestUnit } from '../../db/queries/requests.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { moveContents } from './content-states.ts'
import { requireFileMove } from './file-moves.ts'
import { type ReadAnswers, readFile } from './read-file.ts'
import { keepReading, loadReading } from './readings.ts'
import { refreshSummary, requestOf } from './receive.ts'

export const theFile = (tx: { db: ReadDb }, fileId: string): ReceivedFile => {
  const file = getReceivedFile(tx.db, fileId)
  if (file === undefined) throw fail('not_found', { what: 'return' })
  return file
}

const save = (tx: CommandContext, fileId: string): { revision: number } => {
  refreshSummary(tx, fileId)
  return { revision: theFile(tx, fileId).revision }
}

/** Throws not_found, conflict. */
export const changeSteps = (
  tx: CommandContext,
  input: { fileId: string; revision: number },
  change: (steps: ReviewSteps) => ReviewSteps,
): { revision: number } => {
  const file = theFile(tx, input.fileId)
  const state: ReviewState = { ...file.state, steps: change(file.state.steps) }
  tx.db.update(
    'received_files',
    file.id,
    { review_json: JSON.stringify(state) },
    { revision: input.revision },
  )
  return save(tx, file.id)
}

/** Throws not_found, conflict, rule import_stands: rows that an import wrote stay with whom they were written for. */
export const assignFile = (
  tx: CommandContext,
  input: ParsedInputOf<(typeof exchange)['assign']>,
): { revision: number } => {
  const file = theFile(tx, input.fileId)
  if (liveBatchesOf(tx.db, file.id).length > 0)
    throw fail('rule', { rule: 'import_stands', detail: file.unitName ?? '' })
  const isImported = file.status === 'imported'
  let { requestId } = input
  // A request that does not ask this unit cannot be what the file answers.
  if (
    requestId !== null &&
    input.unitId !== null &&
    requestUnit(tx.db, requestId, input.unitId) === undefined
  )
    requestId = null
  if (requestId === null && input.unitId !== null && file.state.readingHash !== null) {
    const reading = loadReading(tx.files, file.state.readingHash)
    requestId = requestOf(tx.db, { ...reading, stamp: null, unitId: input.unitId }, null)
  }
  tx.db.update(
    'received_files',
    file.id,
    // An import that wrote nothing for one commune may write something for another.
    { unit_id: input.unitId, request_id: requestId, ...(isImported ? { status: 'waiting' } : {}) },
    { revision: input.revision },
  )
  if (isImported && file.state.readingHash !== null) {
    const { nil } = loadReading(tx.files, file.state.readingHash)
    moveContents(tx.db, { requestId: file.requestId, unitId: file.unitId, today: tx.today }, nil, 'waiting')
  }
  if (file.status === 'waiting' || isImported)
    moveContents(tx.db, { requestId, unitId: input.unitId, today: tx.today }, file.state.contents, 'received')
  return save(tx, file.id)
}

type Remap = ParsedInputOf<(typeof exchange)['remap']>

const remember = (tx: CommandContext, unitId: string, input: Remap): void => {
  for (const table of input.tables) {
    const row = { mapping_json: JSON.stringify(table.columns), updated_at: tx.now }
    const known = mappingId(tx.db, unitId, table.content, table.signature)
    if (known !== undefined) tx.db.update('column_mappings', known, row)
    else
      tx.db.insert('column_mappings', {
        unit_id: unitId,
        content: table.content,
        signature: table.signature,
        ...row,
      })
  }
}

/** Throws not_found, conflict, file_refused when the columns as given yield no row. */
export const remapFile = async (context: TaskContext, input: Remap): Promise<{ revision: number }> => {
  const file = theFile(context, input.fileId)
  if (file.revision !== input.revision) throw fail('conflict', { what: 'return' })
  const answers: ReadAnswers = {
    sheetChoices: input.sheetChoices,
    ...(input.content === null ? {} : { content: input.content }),
    ...(file.unitId === null ? {} : { unitId: file.unitId }),
    ...(input.tables.length === 0
      ? {}
      : {
          mappings: input.tables.map((table) => ({
            signature: table.signature,
            content: table.content,
            columns: table.columns.map(({ column, field, choice }) => ({
              column,
              field: field as ColumnField | null,
              ...(choice === undefined ? {} : { choice }),
            })),
          })),
        }),
  }
  context.progress(0, 1, file.fileName)
  const bytes = context.files.kept(file.hash)
  const read = await readFile(context.db, { name: file.fileName, bytes }, context.today, {
    signal: context.signal,
    answers,
  })
  if (!read.ok)
    throw fail('file_refused', {
      fileName: file.fileName,
      reason: context.messages.exchange.noRowsWithColumns,
    })
  const { reading } = read
  const status = file.status === 'imported' ? 'imported' : 'waiting'
  requireFileMove(context, file.status, status)
  return context.commit((tx) => {
    const state: ReviewState = {
      ...file.state,
      readingHash: keepReading(tx.files, reading),
      contents: reading.contents,
      steps: noSteps,
    }
    tx.db.update(
      'received_files',
      file.id,
      {
        review_json: JSON.stringify(state),
        outcome: reading.outcome,
        refuse_reason: null,
        status,
      },
      { revision: input.revision },
    )
    if (file.unitId !== null) remember(tx, file.unitId, input)
    return save(tx, file.id)
  })
}

/** An imported file is not set aside: its import would have to be undone first. */
export const setAside = (
  tx: CommandContext,
  input: { fileId: string; revision: number; isAside: boolean },
): { revision: number } => {
  const file = theFile(tx, input.fileId)
  const to = input.isAside ? 'set_aside' : file.outcome === 'refuse' ? 'refused' : 'waiting'
  const names = tx.messages.exchange.fileStates
  if (!input.isAside && file.status !== 'set_aside')
    throw fail('illegal_move', { what: 'return', from: names[file.status], to: names[to] })
  requireFileMove(tx, file.status, to)
  return {
    revision: tx.db.update('received_files', file.id, { status: to }, { revision: input.revision }),
  }
}
