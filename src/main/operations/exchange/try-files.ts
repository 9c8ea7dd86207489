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

/** Questions about whose rows these are, of what year, and what their columns mean: only a person may answer them. */
const blocking = new Set([
  'commune_unclear',
  'commune_unknown',
  'commune_not_listed',
  'commune_file_name',
  'commune_stamp',
  'content_unclear',
  'content_unknown',
  'column_guessed',
  'column_doubtful',
  'columns_recalled',
  'key_column_missing',
  'stamp_newer',
  'sent_again',
  'request_differs',
  'request_hinted',
  'other_year_titled',
  'plan_titled',
  'date_outside_period',
])

/** Nothing but words that may mean that there is nothing to report. */
const isOnlyNilAsked = ({ rowCount, issues }: ReviewHead): boolean =>
  rowCount === 0 &&
  issues.some(
    ({ code, level, isSettled }) =>
      level === 'must' && !isSettled && (code === 'nil_stated' || code === 'nil_unclear'),
  )

const isImportable = (review: ReviewHead): boolean =>
  review.outcome !== 'refuse' &&
  review.unitId !== null &&
  review.totals.addsUp &&
  !isOnlyNilAsked(review) &&
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

const sayingFirst = (report: ReportedFile, sentence: string): ReportedFile => {
  const issue = { sheet: null, row: null, cell: null, code: 'same_file', sentence }
  return { ...report, issues: [issue, ...report.issues] }
}

/** Says which file it is that came before with the same bytes. */
const withEarlier = (
  { messages }: TaskContext,
  report: ReportedFile,
  { fileName, status }: ReceivedFile,
): ReportedFile => {
  const { files, fileStates } = messages.exchange
  return sayingFirst(report, files.known([`${fileName} (${fileStates[status]})`], 1))
}

/** The same of two files that are only looked at together: once the first were in, the second would bring nothing. */
const asRepeated = ({ messages }: TaskContext, report: ReportedFile, first: string): ReportedFile => {
  const { ignored, ...read } = report.rows
  // What its rows ask is asked of the first: answered there, it is answered.
  const unchanged = Object.values(read).reduce((sum, count) => sum + count, 0)
  const rows = { ...noRows, unchanged, ignored }
  const open = { ...nothingOpen, sentence: null }
  return sayingFirst({ ...report, rows, open }, messages.exchange.files.sameHere(first))
}

export const tryFiles = async (
  context: TaskContext,
  input: { files: readonly string[]; requestId: string | null; apply: boolean },
): Promise<ImportReport> => {
  const files: ReportedFile[] = []
  const firstNames = new Map<string, string>()
  let imported = 0
  for (const [index, handle] of input.files.entries()) {
    const { name, bytes } = context.files.take(handle)
    context.progress(index, input.files.length, name)
    const read = await readReceived(context, { name, bytes }, context.today, { signal: context.signal })
    const passing = passingFile(context.db, name, bytes.byteLength, read, input.requestId, context)
    const hash = sha256(bytes)
    const same = read.ok ? sameFileAt(context.db, hash, passing) : undefined
    const first = read.ok ? firstNames.get(hash) : undefined
    const asKnown = same && unlessLost(() => buildReview(context, same), undefined)
    const built = asKnown ?? buildReview(context, passing, read.reading)
    const report = reportFile(name, wholeReview(built), built.reading?.rows ?? [], context.messages)
    if (same !== undefined) files.push(withEarlier(context, report, same))
    else files.push(first === undefined ? report : asRepeated(context, report, first))
    firstNames.set(hash, first ?? name)
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
