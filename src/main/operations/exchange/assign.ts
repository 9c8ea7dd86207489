/** Says whose a file is. Where that commune's own columns are remembered, or another's were used, it is read again. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { exchange } from '#shared/contract/exchange.ts'
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { broughtBy, timesIn } from '#shared/domain/exchange/return-standing.ts'
import { liveBatchesOf } from '../../db/queries/imports.ts'
import { type ReceivedFile, type ReviewState, rememberedMappings } from '../../db/queries/received-files.ts'
import { requestUnit } from '../../db/queries/requests.ts'
import { newestReturnVersion } from '../../excel/read-return.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { noteAlike, waitingAlike } from './alike-sendings.ts'
import { type FileReading, readFile } from './read-file.ts'
import { keepReading, loadReading } from './readings.ts'
import { tellOthers } from './receive.ts'
import { askedOfRequest, requestOf } from './request-of.ts'
import { saveSummary } from './review-steps.ts'
import { settlePlace } from './settle-place.ts'
import { theFile } from './the-file.ts'

type Assign = ParsedInputOf<(typeof exchange)['assign']>
type ReadAgain = Extract<FileReading, { ok: true }>

/**
 * Columns that the clerk gave this very file stay, and so does the reading on which the clerk's steps stand; what is in
 * a commune's hands is not read anew behind its back.
 */
const wantsReading = ({ db }: TaskContext, file: ReceivedFile, unitId: string, reading: Reading): boolean => {
  if (file.unitId === unitId || file.state.hasOwnColumns === true) return false
  if (file.state.steps.done.length > 0 || !['waiting', 'imported'].includes(file.status)) return false
  // Our own return says itself what its columns are.
  if (reading.stamp !== null) return false
  return (
    rememberedMappings(db, unitId).length > 0 ||
    reading.tables.some(({ columns }) => columns.some(({ why }) => why === 'remembered'))
  )
}

/** Undefined when it stays as it was read, also where it reads no better so or its original is gone. */
const readFor = async (
  context: TaskContext,
  file: ReceivedFile,
  unitId: string | null,
): Promise<ReadAgain | undefined> => {
  const reading = loadReading(context.files, file)
  if (unitId === null || reading === null || !wantsReading(context, file, unitId, reading)) return undefined
  const original = context.attempt(() => context.files.kept(file.hash))
  if (!original.ok) return undefined
  const read = await readFile(
    context.db,
    { name: file.fileName, bytes: original.value },
    // On the day on which it came in, so that the same bytes say the same.
    file.receivedOn,
    { signal: context.signal, answers: { ...file.state.answers, unitId } },
  )
  return read.ok ? read : undefined
}

const columnsRead = (tx: CommandContext, before: ReviewState, { reading, lines }: ReadAgain) => {
  const state: ReviewState = {
    ...before,
    contents: reading.contents,
    brought: broughtBy(reading, newestReturnVersion),
    ...timesIn(reading),
  }
  return {
    reading_hash: keepReading(tx.files, reading, lines),
    review_json: JSON.stringify(state),
    outcome: reading.outcome,
  }
}

const writeOwner = (
  tx: CommandContext,
  input: Assign,
  again: ReadAgain | undefined,
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
  const before = loadReading(tx.files, file)
  const reading = again?.reading ?? before
  let state = file.state
  const { handedIn, hinted: _hinted, ...answered } = state
  if (input.unitId === file.unitId || (requestId !== null && requestId !== file.requestId)) {
    // Only the request was to be said, or another one was: also "none" is an answer.
    state = answered
  } else if (requestId === null && input.unitId !== null && reading !== null) {
    const ofUnit = { ...reading, stamp: null, unitId: input.unitId }
    const wanted = handedIn?.requestId ?? null
    requestId = requestOf(tx.db, ofUnit, wanted)
    state = { ...answered, ...askedOfRequest(tx.db, ofUnit, wanted) }
  }
  tx.db.update(
    'received_files',
    file.id,
    {
      unit_id: input.unitId,
      request_id: requestId,
      ...(state === file.state ? {} : { review_json: JSON.stringify(state) }),
      ...(again === undefined ? {} : columnsRead(tx, state, again)),
      // An import that wrote nothing for one commune may write something for another.
      ...(isImported ? { status: 'waiting' } : {}),
    },
    { revision: input.revision },
  )
  noteAlike(tx, file.id)
  settlePlace(tx, file)
  settlePlace(tx, { requestId, unitId: input.unitId })
  tellOthers(tx, [...waitingAlike(tx.db, file), ...waitingAlike(tx.db, theFile(tx, file.id))])
  return saveSummary(tx, file.id)
}

/**
 * Throws not_found, conflict, rule reading_lost | import_stands: rows that an import wrote stay with whom they were
 * written for.
 */
export const assignFile = async (context: TaskContext, input: Assign): Promise<{ revision: number }> => {
  const file = theFile(context, input.fileId)
  const isFree = file.revision === input.revision && liveBatchesOf(context.db, file.id).length === 0
  const again = isFree ? await readFor(context, file, input.unitId) : undefined
  return context.commit((tx) => writeOwner(tx, input, again))
}
