/**
 * What follows from an undo for the return board and for the files: they say what the register now holds. Taking back
 * needs only the journal: of a file whose reading is lost the list says what it last said.
 */
import { liveBatchesOf } from '../../db/queries/imports.ts'
import { getReceivedFile, listReceivedFiles } from '../../db/queries/received-files.ts'
import type { CommandContext } from '../context.ts'
import { buildReview } from './build-review.ts'
import { unlessLost } from './readings.ts'
import { refreshSummary, refreshWithOthers } from './receive.ts'
import { settlePlace } from './settle-place.ts'

/**
 * A file that was imported without anything to write (it said what was there already) has no import of its own. When
 * what was there has gone, it waits again: its rows are new now.
 */
const wakeFiles = (
  tx: CommandContext,
  { unitId, requestId }: { unitId: string; requestId: string | null },
): void => {
  for (const file of listReceivedFiles(tx.db, { requestId: null, unitId, statuses: ['imported'] })) {
    if (file.requestId !== requestId || file.importedAt !== null) continue
    const plan = unlessLost(() => buildReview(tx, file).plan.rows, [])
    if (!plan.some(({ outcome }) => outcome === 'new' || outcome === 'changed')) continue
    tx.db.update('received_files', file.id, { status: 'waiting' })
    unlessLost(() => refreshSummary(tx, file.id), undefined)
  }
}

export const settleStanding = (
  tx: CommandContext,
  fileId: string,
  place: { unitId: string; requestId: string | null },
): void => {
  const file = getReceivedFile(tx.db, fileId)
  if (file?.status === 'imported' && liveBatchesOf(tx.db, fileId).length === 0)
    tx.db.update('received_files', fileId, { status: 'waiting' })
  wakeFiles(tx, place)
  settlePlace(tx, place)
  refreshWithOthers(tx, { id: fileId, ...place })
}
