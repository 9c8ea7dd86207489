/**
 * Files without a screen: recognised and compared as in the review. Without `apply` nothing is written or kept; with
 * it each file is received, and imported when its sender and columns are beyond doubt, exactly as its review says.
 */
import type { ImportReport, ReportedFile } from '#shared/contract/exchange-report.ts'
import type { ReviewHead } from '#shared/contract/exchange-review.ts'
import { addOpen, nothingOpen } from '#shared/domain/exchange/open-questions.ts'
import { getReceivedFile, type ReceivedFile, sameFileAt } from '../../db/queries/received-files.ts'
import { sha256 } from '../../kept-files.ts'
import type { TaskContext } from '../context.ts'
import { buildReview, wholeReview } from './build-review.ts'
import { importFile } from './import-file.ts'
import { addCounts, noRows, reportFile } from './import-report.ts'
import { passingFile } from './passing-file.ts'
import type { FileReading } from './read-file.ts'
import { readReceived } from './read-received.ts'
import { unlessLost } from './readings.ts'
import { addReceived, tellOthers } from './receive.ts'

/** Questions about whose rows these are and what their columns mean: only a person may answer them. */
const blocking = new Set([
  'commune_unclear',
  'commune_unknown',
  'commune_not_listed',
  'commune_file_name',
  'content_unclear',
  'content_unknown',
  'column_guessed',
  'column_doubtful',
  'key_column_missing',
  'stamp_newer',
  'sent_again',
])

const isImportable = (review: ReviewHead): boolean =>
  review.outcome !== 'refuse' &&
  review.unitId !== null &&
  review.totals.addsUp &&
  review.rowCount + review.nil.length > 0 &&
  !review.issues.some((issue) => issue.level === 'must' && !issue.isSettled && blocking.has(issue.code))

const importOne = async (
  context: TaskContext,
  name: string,
  bytes: Uint8Array,
  read: FileReading,
  requestId: string | null,
): Promise<boolean> => {
  const { fileId, isKnown } = context.commit((tx) => {
    const added = addReceived(tx, { name, bytes, read, requestId })
    tellOthers(tx, added.alike)
    return added
  })
  const file = getReceivedFile(context.db, fileId)
  // What is in already is not imported once more; what waits is, under whatever name it came.
  if (file === undefined || (isKnown && file.status !== 'waiting')) return false
  const { review } = buildReview(context, file)
  if (!isImportable(review)) return false
  const { fingerprint, revision, open } = review
  await importFile(context, { fileId, revision, fingerprint, leftOpen: open.places })
  return true
}

/** Says which file it is that came before with the same bytes. */
const withEarlier = (
  { messages }: TaskContext,
  report: ReportedFile,
  { fileName, status }: ReceivedFile,
): ReportedFile => {
  const { files, fileStates } = messages.exchange
  const sentence = files.known([`${fileName} (${fileStates[status]})`], 1)
  const issue = { sheet: null, row: null, cell: null, code: 'same_file', sentence }
  return { ...report, issues: [issue, ...report.issues] }
}

export const tryFiles = async (
  context: TaskContext,
  input: { files: readonly string[]; requestId: string | null; apply: boolean },
): Promise<ImportReport> => {
  const files: ReportedFile[] = []
  let imported = 0
  for (const [index, handle] of input.files.entries()) {
    const { name, bytes } = context.files.take(handle)
    context.progress(index, input.files.length, name)
    const read = await readReceived(context, { name, bytes }, context.today, { signal: context.signal })
    const passing = passingFile(context.db, name, bytes.byteLength, read, input.requestId, context)
    const same = read.ok ? sameFileAt(context.db, sha256(bytes), passing) : undefined
    const asKnown = same && unlessLost(() => buildReview(context, same), undefined)
    const built = asKnown ?? buildReview(context, passing, read.reading)
    const report = reportFile(name, wholeReview(built), built.reading?.rows ?? [], context.messages)
    files.push(same === undefined ? report : withEarlier(context, report, same))
    if (input.apply && (await importOne(context, name, bytes, read, input.requestId))) imported += 1
    context.files.drop(handle)
  }
  const refused = files.filter((file) => file.outcome === 'refuse').length
  return {
    files,
    totals: {
      files: files.length,
      accepted: files.length - refused,
      refused,
      imported,
      ...files.reduce((sum, file) => addCounts(sum, file.rows), noRows),
      open: files.reduce((sum, file) => addOpen(sum, file.open), nothingOpen),
    },
  }
}
