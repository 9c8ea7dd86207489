/** Imports all that asks for nothing, one transaction per file: what was imported stays, whatever happens after it. */
import type { CommittedFile } from '#shared/contract/exchange-files.ts'
import { getReceivedFile, type ReceivedFile } from '../../db/queries/received-files.ts'
import type { TaskContext } from '../context.ts'
import { buildReview, summaryOf } from './build-review.ts'
import { commitImport } from './commit-import.ts'
import { refreshSummary } from './receive.ts'

const noCounts = { new: 0, changed: 0, error: null }

/** A review is built anew for each: the file before it may have brought what this one brings. */
const commitOne = (context: TaskContext, file: ReceivedFile): CommittedFile => {
  const said = { fileId: file.id, fileName: file.fileName, unitName: file.unitName }
  const done = context.attempt((): CommittedFile => {
    const { review } = buildReview(context, file)
    if (file.status !== 'waiting' || summaryOf(file, review).needs !== 'nothing') {
      context.commit((tx) => refreshSummary(tx, file.id))
      return { ...said, ...noCounts, outcome: 'needs_look' }
    }
    const { fingerprint, revision } = review
    const result = context.commit((tx) => commitImport(tx, { fileId: file.id, revision, fingerprint }))
    const isNew = result.new + result.changed + review.nil.length > 0
    return {
      ...said,
      outcome: isNew ? 'imported' : 'nothing_new',
      new: result.new,
      changed: result.changed,
      error: null,
    }
  })
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
    if (file !== undefined) results.push(commitOne(context, file))
    // Lets the window be served, and a wish to stop arrive, between two files.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { files: results, isStopped: context.signal.aborted }
}
