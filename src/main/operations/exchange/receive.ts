/** Takes files in, one short commit each: what was read stays, whatever happens to the files after it. */
import type { Received } from '#shared/contract/exchange-files.ts'
import { noSteps } from '#shared/domain/exchange/review.ts'
import { getReceivedFile, type ReviewState, waitingFileWith } from '../../db/queries/received-files.ts'
import { newestReturnVersion } from '../../excel/read-return.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { buildReview, summaryOf } from './build-review.ts'
import { moveContents } from './content-states.ts'
import { linkCorrected, senderOf } from './corrected.ts'
import type { FileReading } from './read-file.ts'
import { readReceived } from './read-received.ts'
import { keepReading } from './readings.ts'

export type NewFile = { name: string; bytes: Uint8Array; read: FileReading; requestId: string | null }

/** Brings what the list shows of a file up to date with its review. */
export const refreshSummary = (tx: CommandContext, fileId: string): void => {
  const file = getReceivedFile(tx.db, fileId)
  if (file === undefined) return
  const { review } = buildReview(tx, file)
  const state: ReviewState = { ...file.state, ...summaryOf(file, review) }
  tx.db.update('received_files', fileId, { review_json: JSON.stringify(state) })
}

/** Keeps bytes and reading, and notes the file; the same bytes under the same name that still wait are not taken twice. */
export const addReceived = (tx: CommandContext, file: NewFile): string => {
  const { read } = file
  const reading = read.reading
  const hash = tx.files.keep(file.bytes)
  const known = waitingFileWith(tx.db, hash, file.name)
  if (known !== undefined) return known
  const { requestId, unitId, earlier } = senderOf(tx.db, reading, file.requestId)
  const state: ReviewState = {
    refuseDetail: read.ok ? null : read.detail,
    contents: reading?.contents ?? [],
    rows: reading?.rows.length ?? 0,
    openIssues: 0,
    needs: read.ok ? 'look' : 'refused',
    steps: noSteps,
  }
  const id = tx.db.insert('received_files', {
    hash,
    reading_hash: reading === null ? null : keepReading(tx.files, reading),
    file_name: file.name,
    size: file.bytes.byteLength,
    received_at: tx.now,
    received_on: tx.today,
    unit_id: unitId,
    request_id: requestId,
    corrects_id: earlier?.id ?? null,
    outcome: read.ok ? read.reading.outcome : 'refuse',
    refuse_reason: read.ok ? null : read.reason,
    status: read.ok ? 'waiting' : 'refused',
    review_json: JSON.stringify(state),
  })
  if (read.ok) {
    if (earlier !== undefined) linkCorrected(tx, id, earlier)
    refreshSummary(tx, id)
    const isNewer = (read.reading.stamp?.version ?? 0) > newestReturnVersion
    moveContents(
      tx.db,
      { requestId, unitId, today: tx.today },
      read.reading.contents,
      isNewer ? 'wrong_version' : 'received',
    )
  }
  return id
}

type ReadFile = Omit<NewFile, 'requestId'>

/** Begins to read a file while the one before it is kept; what fails is thrown when the answer is asked for. */
const startReading = (
  context: TaskContext,
  handle: string | undefined,
): Promise<() => ReadFile> | undefined => {
  if (handle === undefined) return undefined
  const { signal } = context
  const read = async (): Promise<ReadFile> => {
    const { name, bytes } = context.files.take(handle)
    const read = await readReceived(context, { name, bytes }, context.today, { signal })
    return { name, bytes, read }
  }
  return read().then(
    (file) => () => file,
    (error) => () => {
      throw error
    },
  )
}

const nameOf = (context: TaskContext, handle: string): string => {
  const taken = context.attempt(() => context.files.take(handle).name)
  return taken.ok ? taken.value : ''
}

export const receiveFiles = async (
  context: TaskContext,
  input: { files: readonly string[]; requestId: string | null },
): Promise<Received> => {
  const fileIds: string[] = []
  const failed: Received['failed'] = []
  let ahead = startReading(context, input.files[0])
  for (const [index, handle] of input.files.entries()) {
    const fileName = nameOf(context, handle)
    if (context.signal.aborted) break
    context.progress(index, input.files.length, fileName)
    const answer = await ahead
    if (context.signal.aborted || answer === undefined) break
    ahead = startReading(context, input.files[index + 1])
    const kept = context.attempt(() => {
      const file = { ...answer(), requestId: input.requestId }
      return context.commit((tx) => addReceived(tx, file))
    })
    if (kept.ok) fileIds.push(kept.value)
    else failed.push({ fileName, error: kept.error })
    context.files.drop(handle)
  }
  const known = [...new Set(fileIds)]
  const needs = known.map((id) => getReceivedFile(context.db, id)?.state.needs ?? 'look')
  const ready = needs.filter((need) => need === 'nothing').length
  const refused = needs.filter((need) => need === 'refused').length
  return {
    fileIds: known,
    ready,
    look: known.length - ready - refused,
    refused,
    failed,
    isStopped: context.signal.aborted,
  }
}
