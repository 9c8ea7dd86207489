/**
 * What a report of a remedy does to its finding is not a value but a step from where the finding stood. So the way of
 * the finding is walked again: the office's own moves as they were made, the reports of the imports that are left.
 */
import type { RecordEvent } from '#shared/domain/exchange/record-layers.ts'
import {
  type FindingStatus,
  findingStatuses,
  type Report,
  reportedStatus,
  statusAfterReport,
} from '#shared/domain/finding.ts'
import {
  type RecordHistory,
  recordHistories,
  type Saying,
  sayingsOf,
} from '../../db/queries/record-history.ts'
import {
  findingsOfRemedies,
  type NotedReport,
  reportsOnFindings,
} from '../../db/queries/reported-findings.ts'
import type { Undo } from './undo-records.ts'

/** Without `by` the office's own move. */
type Step = { at: number; to: FindingStatus } | { at: number; said: Report | null; by: string }

const statusIn = (value: unknown): FindingStatus | undefined => findingStatuses.find((one) => one === value)

/**
 * The imports on whose word a report stands: the one that noted it, and those that brought the same row unchanged while
 * it stood and so noted nothing. What an import confirmed is the word of the last one that had not been taken back then.
 */
const standsOn = (sayings: readonly Saying[], batchId: string, { undoneAt }: Undo): string[] => {
  const words: { saying: Saying; of: string | null }[] = []
  for (const saying of sayings) {
    const stood = words.findLast((word) => (undoneAt(word.saying.batchId) ?? Infinity) > saying.at)
    const of = saying.outcome === 'unchanged' ? (stood?.of ?? null) : saying.batchId
    words.push({ saying, of })
  }
  return [batchId, ...words.flatMap(({ saying, of }) => (of === batchId ? [saying.batchId] : []))]
}

const ownMoves = (events: readonly RecordEvent[]): Step[] =>
  events.flatMap((event): Step[] => {
    const to = event.kind === 'change' && event.by === null ? statusIn(event.columns.status) : undefined
    return to === undefined ? [] : [{ at: event.at, to }]
  })

const walk = (
  start: FindingStatus,
  steps: readonly Step[],
): { status: FindingStatus; last: Step | undefined } => {
  let status = start
  let last: Step | undefined
  for (const step of [...steps].sort((a, b) => a.at - b.at)) {
    const next = 'to' in step ? step.to : statusAfterReport(status, step.said)
    if (next !== status || 'to' in step) last = step
    status = next
  }
  return { status, last }
}

type Reported = NotedReport & { by: string; said: Report | null; holders: string[] }

const walkAgain = (
  undo: Undo,
  { id, current, events }: RecordHistory,
  reports: readonly Reported[],
): void => {
  const { tx, batchId, isLeft, report } = undo
  const [first] = events
  const start = first?.kind === 'insert' ? statusIn(first.row.status) : undefined
  if (current === undefined || start === undefined) return
  const own = ownMoves(events)
  const left = reports.filter(({ holders }) => holders.some(isLeft))
  const was = walk(start, [...own, ...reports])
  const now = walk(start, [...own, ...left])
  for (const gone of reports.filter((one) => !left.includes(one)))
    tx.db.remove('finding_events', gone.eventId)
  const record = { table: 'findings', id, row: current }
  if (was.status === current.status && now.status !== was.status) {
    tx.db.update('findings', id, { status: now.status })
    report.count('restored')
  }
  for (const event of events) {
    if (event.kind !== 'change' || event.by !== batchId || event.columns.status === undefined) continue
    if (now.status === event.before.status || now.last === undefined || now.last.at < event.at) continue
    if ('by' in now.last) report.keptByImport(record, now.last.by, 'status')
    else report.keptEdit(record, 'status')
  }
}

/** To be called while the import's reports still stand. */
export const undoFindings = (undo: Undo, remedyIds: readonly string[]): void => {
  const { db } = undo.tx
  const noted = undo.changes.flatMap(({ table, after }) =>
    table === 'finding_events' && typeof after?.finding_id === 'string' ? [after.finding_id] : [],
  )
  const ids = [...new Set([...noted, ...findingsOfRemedies(db, remedyIds)])]
  const reports = reportsOnFindings(db, ids)
  const remedies = [...new Set(reports.flatMap(({ remedyId }) => remedyId ?? []))]
  const sayings = sayingsOf(db, 'remedy_reports', remedies, undo.batches)
  const reported = reports.flatMap((one): Reported[] => {
    const batch = undo.batches.get(one.journalId)
    if (batch === undefined || one.remedyId === null) return []
    const own = sayings.get(one.remedyId) ?? []
    const said = own.find((saying) => saying.batchId === batch.id)?.values.get('status')
    return [{ ...one, by: batch.id, said: reportedStatus(said), holders: standsOn(own, batch.id, undo) }]
  })
  for (const history of recordHistories(db, 'findings', ids, undo.batches))
    walkAgain(
      undo,
      history,
      reported.filter(({ findingId }) => findingId === history.id),
    )
}
