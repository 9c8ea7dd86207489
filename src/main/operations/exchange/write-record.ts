/** One accepted row into its table. A remedy that a unit reports also moves its finding, within the finding's own rules. */
import type { FieldValue, IncomingRow } from '#shared/domain/exchange/incoming.ts'
import type { RowPlan } from '#shared/domain/exchange/reconcile.ts'
import { type FindingStatus, findingMoves } from '#shared/domain/finding.ts'
import type { Row } from '../../db/database.ts'
import { type ReturnScope, tableOf, toColumns } from '../../db/queries/returned-records.ts'
import type { CommandContext } from '../context.ts'
import type { RowLinks } from './link-rows.ts'

type Write = { row: IncomingRow; plan: RowPlan; links: RowLinks; scope: ReturnScope; position: number }

const linkColumns = (row: IncomingRow, links: RowLinks): Row => {
  switch (row.content) {
    case 'activities':
      return { village_id: links.villageId ?? null, code_id: links.codeId ?? null }
    case 'selfcheck':
      return { criterion_id: links.criterionId ?? null }
    case 'remedy':
      return { finding_id: links.findingId ?? null }
    case 'nomination':
      return {}
  }
}

const ownerColumns = (row: IncomingRow, scope: ReturnScope, position: number): Row => {
  const { unitId, requestId, planId, listId } = scope
  switch (row.content) {
    case 'activities':
      return { unit_id: unitId }
    case 'selfcheck':
      return { unit_id: unitId, request_id: requestId, plan_id: planId }
    case 'remedy':
      return { unit_id: unitId, request_id: requestId }
    case 'nomination':
      // The commune's word; the office has not yet agreed to it, nor sent it on.
      return { unit_id: unitId, list_id: listId, status: 'draft', source: 'return', position }
  }
}

/** A unit's word never closes a finding: "đã khắc phục" becomes reported, to be verified by the office. */
const moveFinding = (
  tx: CommandContext,
  findingId: string,
  status: FieldValue,
  measure: FieldValue,
): void => {
  const finding = tx.db.get<{ status: FindingStatus }>('SELECT status FROM findings WHERE id = ?', [
    findingId,
  ])
  if (finding === undefined || finding.status === 'done') return
  const to: FindingStatus | null =
    status === 'done' ? 'reported' : status === 'ongoing' ? 'in_progress' : null
  const isMove = to !== null && to !== finding.status && findingMoves.needs(finding.status, to)?.length === 0
  tx.db.insert('finding_events', {
    finding_id: findingId,
    kind: 'reported',
    happened_on: tx.today,
    from_status: finding.status,
    to_status: isMove ? to : finding.status,
    note: String(measure ?? ''),
  })
  if (isMove) tx.db.update('findings', findingId, { status: to })
}

/** Answers the record's id. An unchanged row writes nothing. */
export const writeRecord = (
  tx: CommandContext,
  { row, plan, links, scope, position }: Write,
): string | null => {
  if (plan.outcome === 'unchanged') return plan.recordId
  const table = tableOf[row.content]
  const values = Object.fromEntries(plan.changes.map((change) => [change.field, change.new]))
  const columns = { ...toColumns(row.content, values) }
  let id = plan.recordId
  if (id === null) {
    id = tx.db.insert(table, {
      ...ownerColumns(row, scope, position),
      ...linkColumns(row, links),
      ...columns,
    })
    if (row.content === 'nomination')
      tx.db.insert('nomination_events', { nomination_id: id, from_status: null, to_status: 'draft' })
  } else {
    const isRelinked = ['village', 'conductCode', 'code', 'finding'].some((field) => field in values)
    tx.db.update(table, id, isRelinked ? { ...columns, ...linkColumns(row, links) } : columns)
  }
  if (row.content === 'remedy' && links.findingId !== undefined)
    moveFinding(tx, links.findingId, row.values.status ?? null, row.values.measure ?? null)
  return id
}
