/** Writes one file into the register: the plan of its review, in one transaction. */
import { fail } from '#shared/contract/errors.ts'
import type { CommitResult, TracedValue } from '#shared/contract/exchange-review.ts'
import type { KeptTotals } from '#shared/domain/exchange/import-totals.ts'
import type { IncomingRow } from '#shared/domain/exchange/incoming.ts'
import type { OpenQuestions } from '#shared/domain/exchange/open-questions.ts'
import { overruledFields, type RowPlan } from '#shared/domain/exchange/reconcile.ts'
import { contentKeys } from '#shared/domain/exchange/row-keys.ts'
import { writtenPlaces } from '../../db/queries/imports.ts'
import { releaseMerged } from '../../db/queries/merged-nominations.ts'
import { getReceivedFile, type ReviewState } from '../../db/queries/received-files.ts'
import { type ReturnScope, tableOf } from '../../db/queries/returned-records.ts'
import { removeAttached } from '../attached.ts'
import type { CommandContext } from '../context.ts'
import { overtakenBy } from './alike-sendings.ts'
import { askOlderAnew } from './ask-older-anew.ts'
import { type BuiltReview, buildReview } from './build-review.ts'
import { requireFileMove } from './file-moves.ts'
import { refreshWithOthers } from './receive.ts'
import { settlePlace } from './settle-place.ts'
import { writeRecord } from './write-record.ts'

/** The preview that the clerk accepted, with as many places left open. */
export type Accepted = { fileId: string; revision: number; fingerprint: string; leftOpen: number }

type Target = { unitId: string; scope: ReturnScope }

/** Every value with the cell it came from; a value that the clerk typed has the cell and its own value. */
const originsOf = (
  row: IncomingRow,
  overruled: ReadonlySet<string>,
  isOldWord: boolean,
): Record<string, TracedValue> => {
  const origins: Record<string, TracedValue> = {}
  for (const [field, value] of Object.entries(row.values)) {
    const origin = row.origins.of(field)
    origins[field] = {
      cell: origin?.cell ?? '',
      raw: origin?.raw ?? '',
      value,
      ...(overruled.has(field) ? { isOverruled: true } : {}),
      ...(overruled.has(field) && isOldWord ? { isOldWord: true } : {}),
    }
  }
  return origins
}

/**
 * A batch is worth keeping when it writes, or when it teaches what the file said last (the base of the next compare). Of
 * a file that is in, what a later one has said otherwise teaches nothing.
 */
const isWorthKeeping = (built: BuiltReview, isIn: boolean): boolean => {
  if (built.plan.missing.some((one) => one.isRemoved)) return true
  const bases = new Map(built.records.map((record) => [record.id, record.base]))
  const rows = new Map(built.rows.map((row) => [row.id, row]))
  return built.plan.rows.some((row) => {
    if (row.outcome === 'new' || row.outcome === 'changed') return true
    if (row.outcome !== 'unchanged' || row.recordId === null) return false
    if (isIn && row.why === 'said_later') return false
    const incoming = rows.get(row.rowId)
    const base = bases.get(row.recordId) ?? null
    if (base === null) return true
    return Object.entries(incoming?.values ?? {}).some(
      ([field, value]) => (base[field] ?? null) !== value && !(value === '' && base[field] === undefined),
    )
  })
}

type AcceptedPlan = RowPlan & { outcome: 'new' | 'changed' | 'unchanged' }

const noteRow = (
  tx: CommandContext,
  batchId: string,
  row: IncomingRow,
  plan: AcceptedPlan,
  at: { recordId: string; overruled: ReadonlySet<string> },
): void => {
  tx.db.insert('import_rows', {
    batch_id: batchId,
    content: row.content,
    sheet: row.sheet,
    row: row.rows[0] ?? 0,
    row_key: row.rowKey ?? contentKeys(row.content, row.values)[0] ?? '',
    entity: tableOf[row.content],
    entity_id: at.recordId,
    outcome: plan.outcome,
    origins_json: JSON.stringify(originsOf(row, at.overruled, plan.why === 'said_later')),
  })
}

const isAccepted = (plan: RowPlan): plan is AcceptedPlan =>
  plan.outcome === 'new' || plan.outcome === 'changed' || plan.outcome === 'unchanged'

/** The list that nominations go to; made when the file belongs to no request and the year has none yet. */
const withList = (tx: CommandContext, scope: ReturnScope, built: BuiltReview): ReturnScope => {
  if (scope.listId !== null || !built.rows.some((row) => row.content === 'nomination')) return scope
  const year = Number(tx.today.slice(0, 4))
  const listId = tx.db.insert('nomination_lists', {
    name: tx.messages.exchange.loneListName(year),
    year,
    basis: 'thematic',
  })
  if (scope.requestId !== null) tx.db.update('return_requests', scope.requestId, { list_id: listId })
  return { ...scope, listId }
}

const writeRows = (tx: CommandContext, batchId: string | null, target: Target, built: BuiltReview): void => {
  const rows = new Map(built.rows.map((row) => [row.id, row]))
  const records = new Map(built.records.map((record) => [record.id, record]))
  for (const [index, plan] of built.plan.rows.entries()) {
    const row = rows.get(plan.rowId)
    if (row === undefined || !isAccepted(plan)) continue
    const links = built.links.get(row.id) ?? {}
    const overruled = overruledFields(row, plan, records.get(plan.recordId ?? ''))
    const recordId = writeRecord(tx, { row, plan, links, scope: target.scope, position: index, overruled })
    if (batchId !== null && recordId !== null) noteRow(tx, batchId, row, plan, { recordId, overruled })
  }
  for (const missing of built.plan.missing) {
    if (!missing.isRemoved) continue
    if (missing.content === 'nomination') releaseMerged(tx.db, missing.recordId)
    removeAttached(tx.db, tableOf[missing.content], missing.recordId)
    tx.db.remove(tableOf[missing.content], missing.recordId)
  }
}

/** What is open goes in as it stands when the clerk was told of it, and of just so much. */
const requireTold = ({ places }: OpenQuestions, leftOpen: number): void => {
  if (places === leftOpen) return
  if (leftOpen > 0) throw fail('moved_since_preview', {})
  throw fail('rule', { rule: 'import_has_open_places', count: places })
}

/**
 * Throws moved_since_preview, conflict, illegal_move for a file set aside or refused, rule import_needs_unit |
 * import_has_no_rows | import_totals_differ | import_has_open_places | import_overtaken.
 */
export const commitImport = (tx: CommandContext, input: Accepted): CommitResult => {
  const file = getReceivedFile(tx.db, input.fileId)
  if (file === undefined) throw fail('not_found', { what: 'return' })
  if (file.revision !== input.revision) throw fail('conflict', { what: 'return' })
  // What came again corrected would undo the correction.
  const names = tx.messages.exchange.fileStates
  if (file.status === 'corrected')
    throw fail('illegal_move', { what: 'return', from: names.corrected, to: names.imported })
  requireFileMove(tx, file.status, 'imported')
  const newer = file.status === 'imported' ? overtakenBy(tx.db, file) : undefined
  if (newer !== undefined) throw fail('rule', { rule: 'import_overtaken', detail: newer.fileName })
  const built = buildReview(tx, file)
  const { review } = built
  if (file.unitId === null || built.scope === null) throw fail('rule', { rule: 'import_needs_unit' })
  if (review.fingerprint !== input.fingerprint) throw fail('moved_since_preview', {})
  if (review.rowCount === 0 && review.nil.length === 0) throw fail('rule', { rule: 'import_has_no_rows' })
  if (!review.totals.addsUp) throw fail('rule', { rule: 'import_totals_differ' })
  const { totals, open } = review
  requireTold(open, input.leftOpen)
  let batchId: string | null = null
  if (isWorthKeeping(built, file.status === 'imported')) {
    batchId = tx.db.insert('import_batches', {
      file_id: file.id,
      unit_id: file.unitId,
      request_id: file.requestId,
      imported_at: tx.now,
      totals_json: JSON.stringify({ ...totals, open } satisfies KeptTotals),
      journal_id: tx.journalId,
    })
    writeRows(tx, batchId, { unitId: file.unitId, scope: withList(tx, built.scope, built) }, built)
  }
  const { done } = file.state.steps
  // Nothing that was taken back before it is done again behind it.
  const state: ReviewState = { ...file.state, steps: { done, undone: [] }, stepsIn: done.length }
  tx.db.update('received_files', file.id, {
    // What was sent back is awaited, also when the good rows of it are imported meanwhile.
    status: file.status === 'sent_back' ? 'sent_back' : 'imported',
    review_json: JSON.stringify(state),
  })
  settlePlace(tx, file)
  askOlderAnew(tx, file)
  refreshWithOthers(tx, file, built.pairs)
  const count = (outcome: RowPlan['outcome']) =>
    built.plan.rows.filter((row) => row.outcome === outcome).length
  return {
    batchId,
    ...totals.records,
    rejected: count('rejected'),
    undecided: count('undecided') + count('conflicting'),
    open,
    written: batchId === null ? [] : writtenPlaces(tx.db, batchId),
  }
}
