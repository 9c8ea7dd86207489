/** One accepted row into its table. A remedy that a unit reports also moves its finding, within the finding's own rules. */
import type { FieldValue, IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { type RowPlan, writtenValues } from '#shared/domain/exchange/reconcile.ts'
import { type FindingStatus, reportedStatus, statusAfterReport } from '#shared/domain/finding.ts'
import type { Row } from '../../db/database.ts'
import { type ReturnScope, tableOf, toColumns } from '../../db/queries/returned-records.ts'
import type { CommandContext } from '../context.ts'
import type { RowLinks } from './link-rows.ts'

type Write = {
  row: IncomingRow
  plan: RowPlan
  links: RowLinks
  scope: ReturnScope
  position: number
  /** Fields of the row that are not taken. */
  overruled: ReadonlySet<string>
}

/** What the words of the given fields tie to; the ties of other fields are not this row's to change. */
const linkColumns = (row: IncomingRow, links: RowLinks, isGiven: (field: string) => boolean): Row => {
  switch (row.content) {
    case 'activities':
      return {
        ...(isGiven('village') ? { village_id: links.villageId ?? null } : {}),
        ...(isGiven('conductCode') ? { code_id: links.codeId ?? null } : {}),
      }
    case 'selfcheck':
      return isGiven('code') ? { criterion_id: links.criterionId ?? null } : {}
    case 'remedy':
      return isGiven('finding') ? { finding_id: links.findingId ?? null } : {}
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

/** Notes what the unit reported, and moves the finding as far as that goes. */
const moveFinding = (tx: CommandContext, findingId: string, said: FieldValue, measure: FieldValue): void => {
  const finding = tx.db.get<{ status: FindingStatus }>('SELECT status FROM findings WHERE id = ?', [
    findingId,
  ])
  if (finding === undefined || finding.status === 'done') return
  const to = statusAfterReport(finding.status, reportedStatus(said))
  tx.db.insert('finding_events', {
    finding_id: findingId,
    kind: 'reported',
    happened_on: tx.today,
    from_status: finding.status,
    to_status: to,
    note: String(measure ?? ''),
  })
  tx.db.update('findings', findingId, { status: to })
}

/** Answers the record's id. An unchanged row writes nothing. */
export const writeRecord = (
  tx: CommandContext,
  { row, plan, links, scope, position, overruled }: Write,
): string | null => {
  if (plan.outcome === 'unchanged') return plan.recordId
  const table = tableOf[row.content]
  const values = writtenValues(row, plan)
  const columns = { ...toColumns(row.content, values) }
  let id = plan.recordId
  if (id === null) {
    id = tx.db.insert(table, {
      ...ownerColumns(row, scope, position),
      ...linkColumns(row, links, () => true),
      ...columns,
    })
    if (row.content === 'nomination')
      tx.db.insert('nomination_events', { nomination_id: id, from_status: null, to_status: 'draft' })
  } else {
    tx.db.update(table, id, { ...columns, ...linkColumns(row, links, (field) => field in values) })
  }
  if (row.content === 'remedy' && links.findingId !== undefined)
    moveFinding(
      tx,
      links.findingId,
      overruled.has('status') ? null : (row.values.status ?? null),
      row.values.measure ?? null,
    )
  return id
}
