/**
 * Takes an import back, whenever and in whatever order: its layers go from every record it touched (`record-layers.ts`
 * in the domain), what lies over them stays and is named. All of it follows from the journal's own notes, so it works
 * at any later time and after a restart.
 */
import { fail } from '#shared/contract/errors.ts'
import type { UndoResult } from '#shared/contract/exchange-review.ts'
import { changesOfEntry } from '../../db/queries/entry-changes.ts'
import { getBatch, recordsOfBatch } from '../../db/queries/imports.ts'
import { batchesByJournal } from '../../db/queries/record-history.ts'
import { tableOf } from '../../db/queries/returned-records.ts'
import type { CommandContext } from '../context.ts'
import { goneWith } from './put-back.ts'
import { undoFindings } from './undo-findings.ts'
import { listsOf, undoLists } from './undo-lists.ts'
import { type Undo, undoRecords } from './undo-records.ts'
import { undoReport } from './undo-report.ts'
import { settleStanding } from './undo-standing.ts'

/** Records of a table that the import wrote, confirmed or removed. */
const touched = ({ tx, batchId, changes }: Undo, table: string): string[] => {
  const written = changes.filter((change) => change.table === table).map(({ rowId }) => rowId)
  return [...new Set([...written, ...recordsOfBatch(tx.db, batchId, table)])].sort()
}

/** Throws not_found, rule import_already_undone. */
export const undoImport = (tx: CommandContext, batchId: string): UndoResult => {
  const batch = getBatch(tx.db, batchId)
  if (batch === undefined) throw fail('not_found', { what: 'import' })
  if (batch.undoneAt !== null) throw fail('rule', { rule: 'import_already_undone' })
  const batches = batchesByJournal(tx.db)
  const undoneAt = new Map([...batches.values()].map((one) => [one.id, one.undoneAt]))
  const changes = batch.journalId === null ? [] : changesOfEntry(tx.db, batch.journalId).reverse()
  const undo: Undo = {
    tx,
    batchId,
    changes,
    goneWith: goneWith(changes),
    batches,
    isLeft: (id) => id !== batchId && undoneAt.get(id) === null,
    undoneAt: (id) => undoneAt.get(id) ?? undefined,
    report: undoReport(tx.db, tx.messages),
  }
  const nominations = touched(undo, tableOf.nomination)
  const lists = [...new Set([...touched(undo, 'nomination_lists'), ...listsOf(tx.db, nominations)])]
  const remedies = touched(undo, tableOf.remedy)
  undoFindings(undo, remedies)
  undoRecords(undo, tableOf.selfcheck, touched(undo, tableOf.selfcheck))
  undoRecords(undo, tableOf.activities, touched(undo, tableOf.activities))
  undoRecords(undo, tableOf.remedy, remedies)
  undoRecords(undo, tableOf.nomination, nominations)
  undoLists(undo, lists)
  tx.db.update('import_batches', batchId, { undone_at: tx.now })
  settleStanding(tx, batch.fileId, { unitId: batch.unitId, requestId: batch.requestId })
  return undo.report.result()
}
