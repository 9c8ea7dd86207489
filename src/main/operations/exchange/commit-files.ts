/** Imports all that asks for nothing, one transaction per file: what was imported stays, whatever happens after it. */
import type { CommittedFile } from '#shared/contract/exchange-files.ts'
import { getReceivedFile, type ReceivedFile } from '../../db/queries/received-files.ts'
import type { TaskContext } from '../context.ts'
import { othersTurn } from '../in-stretches.ts'
import { buildReview } from './build-review.ts'
import { summaryOf } from './file-summary.ts'
import { importFile } from './import-file.ts'
import { prepareReview } from './long-lists.ts'
import { refreshSummary } from './receive.ts'

const noCounts = { new: 0, changed: 0, unchanged: 0, removed: 0, written: [], error: null }

type Said = Pick<CommittedFile, 'fileId' | 'fileName' | 'unitName' | 'contents'>

/** Each by what the register says when its turn comes: the file before it may have brought what this one brings. */
const commitOne = async (context: TaskContext, said: Said): Promise<CommittedFile> => {
  const file = await prepareReview(context, said.fileId)
  const built = buildReview(context, file)
  if (file.status !== 'waiting' || summaryOf(file, built).needs !== 'nothing') {
    context.commit((tx) => refreshSummary(tx, file.id))
    return { ...said, ...noCounts, outcome: 'needs_look' }
  }
  const { fingerprint, revision, nil } = built.review
  const result = await importFile(context, { fileId: file.id, revision, fingerprint, leftOpen: 0 })
  const isNew = result.new + result.changed + result.removed + nil.length > 0
  return {
    ...said,
    outcome: isNew ? 'imported' : 'nothing_new',
    new: result.new,
    changed: result.changed,
    unchanged: result.unchanged,
    removed: result.removed,
    written: result.written,
    error: null,
  }
}

const tryOne = async (context: TaskContext, file: ReceivedFile): Promise<CommittedFile> => {
  const said = {
    fileId: file.id,
    fileName: file.fileName,
    unitName: file.unitName,
    contents: file.state.contents,
  }
  const done = await context.attemptLong(() => commitOne(context, said))
  return done.ok ? done.value : { ...said, ...noCounts, outcome: 'failed', error: done.error }
}

/** Ids that are not of a file any more are passed over. */
export const commitFiles = async (
  context: TaskContext,
  input: { fileIds: readonly string[] },
): Promise<{ files: CommittedFile[]; isStopped: boolean }> => {
  const files = [...new Set(input.fileIds)]
    .flatMap((id) => getReceivedFile(context.db, id) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const results: CommittedFile[] = []
  for (const [index, { id, fileName }] of files.entries()) {
    if (context.signal.aborted) break
    context.progress(index, files.length, fileName)
    const file = getReceivedFile(context.db, id)
    if (file !== undefined) results.push(await tryOne(context, file))
    // A wish to stop may arrive too.
    await othersTurn()
  }
  return { files: results, isStopped: context.signal.aborted }
}
