/** Reads a file again from its original: with columns as the clerk says, or as before when what was read is lost. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { exchange } from '#shared/contract/exchange.ts'
import type { RemapResult } from '#shared/contract/exchange-review.ts'
import { type ErasedMarks, marksAnew } from '#shared/domain/exchange/erased-rows.ts'
import type { ColumnField } from '#shared/domain/exchange/recognised.ts'
import { broughtBy, timesIn } from '#shared/domain/exchange/return-standing.ts'
import { noSteps } from '#shared/domain/exchange/review.ts'
import { mappingId, type ReceivedFile, type ReviewState } from '../../db/queries/received-files.ts'
import { newestReturnVersion } from '../../excel/read-return.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { noteAlike } from './alike-sendings.ts'
import { requireFileMove } from './file-moves.ts'
import { type FileReading, type ReadAnswers, readFile } from './read-file.ts'
import { hashOfReading, keepReading } from './readings.ts'
import { saveSummary } from './review-steps.ts'
import { settlePlace } from './settle-place.ts'
import { theFile } from './the-file.ts'

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

const answersOf = (file: ReceivedFile, input: Remap): ReadAnswers => ({
  sheetChoices: input.sheetChoices,
  ...(input.content === null ? {} : { content: input.content }),
  ...(file.unitId === null ? {} : { unitId: file.unitId }),
  ...(input.tables.length === 0
    ? {}
    : {
        mappings: input.tables.map((table) => ({
          sheet: table.sheet,
          signature: table.signature,
          content: table.content,
          columns: table.columns.map(({ column, field, choice }) => ({
            column,
            field: field as ColumnField | null,
            ...(choice === undefined ? {} : { choice }),
          })),
        })),
      }),
})

/** Kept with the file: its corrected copy is read by them too. */
const answersGiven = (file: ReceivedFile, input: Remap): Pick<ReviewState, 'answers'> => {
  const sheetChoices = { ...file.state.answers?.sheetChoices, ...input.sheetChoices }
  const content = input.content ?? file.state.answers?.content
  if (content === undefined && Object.keys(sheetChoices).length === 0) return {}
  return { answers: { sheetChoices, ...(content === undefined ? {} : { content }) } }
}

const isSame = (file: ReceivedFile, read: FileReading): boolean =>
  read.reading !== null && hashOfReading(read.reading, read.lines) === file.readingHash

/** Rows that were marked are others now. */
const marksKept = ({ state }: ReceivedFile, { reading }: FileReading): ErasedMarks =>
  state.holdsErased === undefined ? {} : { holdsErased: marksAnew(reading?.rows ?? [], state.holdsErased) }

/** On the day on which it came in, so that the same bytes say the same. */
const readAgain = async (context: TaskContext, file: ReceivedFile, input: Remap): Promise<FileReading> => {
  const bytes = context.files.kept(file.hash)
  const read = (answers: ReadAnswers) =>
    readFile(context.db, { name: file.fileName, bytes }, file.receivedOn, { signal: context.signal, answers })
  const isAsBefore =
    input.tables.length === 0 && input.content === null && Object.keys(input.sheetChoices).length === 0
  if (!isAsBefore) return read(answersOf(file, input))
  // Mostly the sender was not known yet when the file was read first.
  const first = await read({})
  if (isSame(file, first)) return first
  if (file.state.hasOwnColumns === true) {
    const own = await read({ ...answersOf(file, input), hasOwnColumns: true })
    if (isSame(file, own)) return own
  }
  return read(answersOf(file, input))
}

/**
 * Throws not_found, conflict, unknown_file when the original is gone, file_refused when the columns as given yield no
 * row. The clerk's steps stay when the reading comes out as it was.
 */
export const remapFile = async (context: TaskContext, input: Remap): Promise<RemapResult> => {
  const file = theFile(context, input.fileId)
  if (file.revision !== input.revision) throw fail('conflict', { what: 'return' })
  context.progress(0, 1, file.fileName)
  const read = await readAgain(context, file, input)
  if (!read.ok)
    throw fail('file_refused', {
      fileName: file.fileName,
      reason: context.messages.exchange.noRowsWithColumns,
    })
  const { reading, lines } = read
  const status = file.status === 'imported' ? 'imported' : 'waiting'
  requireFileMove(context, file.status, status)
  return context.commit((tx) => {
    const steps = isSame(file, read) ? file.state.steps : noSteps
    const state: ReviewState = {
      ...file.state,
      contents: reading.contents,
      brought: broughtBy(reading, newestReturnVersion),
      ...timesIn(reading),
      steps,
      ...(isSame(file, read) ? {} : marksKept(file, read)),
      ...answersGiven(file, input),
      hasOwnColumns: input.tables.length > 0 || (isSame(file, read) && file.state.hasOwnColumns === true),
    }
    tx.db.update(
      'received_files',
      file.id,
      {
        reading_hash: keepReading(tx.files, reading, lines),
        review_json: JSON.stringify(state),
        outcome: reading.outcome,
        refuse_reason: null,
        status,
      },
      // Also when it reads as before: whoever asked for it then has an answer.
      { revision: input.revision, bump: true },
    )
    noteAlike(tx, file.id)
    settlePlace(tx, file)
    if (file.unitId !== null) remember(tx, file.unitId, input)
    return { ...saveSummary(tx, file.id), rows: reading.rows.length, isSame: isSame(file, read) }
  })
}

/** Throws not_found. */
export const forgetMapping = (
  tx: CommandContext,
  input: ParsedInputOf<(typeof exchange)['forgetMapping']>,
): null => {
  const known = mappingId(tx.db, input.unitId, input.content, input.signature)
  if (known === undefined) throw fail('not_found', { what: 'return' })
  tx.db.remove('column_mappings', known)
  return null
}
