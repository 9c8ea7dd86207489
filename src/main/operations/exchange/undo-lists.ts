/** Lists that imports had to begin for nominations: one goes once nothing is in it and its import does not stand. */
import { standingOf } from '#shared/domain/exchange/record-layers.ts'
import type { ReadDb } from '../../db/database.ts'
import { attachedTo } from '../../db/queries/attached.ts'
import { bookkeeping, recordHistories } from '../../db/queries/record-history.ts'
import type { Undo } from './undo-records.ts'

export const listsOf = (db: ReadDb, nominationIds: readonly string[]): string[] =>
  db
    .all<{ list_id: string }>(
      'SELECT DISTINCT list_id FROM nominations WHERE id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(nominationIds)],
    )
    .map((row) => row.list_id)

const isUsed = (db: ReadDb, id: string): boolean =>
  db.get(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM nominations WHERE list_id = :id)
       OR EXISTS (SELECT 1 FROM appraisals WHERE list_id = :id)
       OR EXISTS (SELECT 1 FROM documents WHERE subject_entity = 'nomination_lists' AND subject_id = :id)`,
    { id },
  ) !== undefined

/** To be called when the nominations have gone. */
export const undoLists = (undo: Undo, listIds: readonly string[]): void => {
  const { tx, batches, isLeft, report } = undo
  for (const { id, current, events } of recordHistories(tx.db, 'nomination_lists', listIds, batches)) {
    if (current === undefined || isUsed(tx.db, id)) continue
    const isHeld = attachedTo(tx.db, 'nomination_lists', [id]).length > 0
    const { exists, isEdited, top } = standingOf(events, isLeft, {
      blank: {},
      isHeld,
      undoneAt: undo.undoneAt,
    })
    const [first] = events
    const isOfImport = first?.kind === 'insert' && first.by !== null && !isLeft(first.by)
    if (isOfImport && isEdited)
      for (const column of top.keys())
        if (!bookkeeping.has(column)) report.keptEdit({ table: 'nomination_lists', id, row: current }, column)
    if (isOfImport && isHeld) report.keptEdit({ table: 'nomination_lists', id, row: current }, 'attached')
    if (exists) continue
    const requests = tx.db.all<{ id: string }>('SELECT id FROM return_requests WHERE list_id = ?', [id])
    for (const request of requests) tx.db.update('return_requests', request.id, { list_id: null })
    tx.db.remove('nomination_lists', id)
  }
}
