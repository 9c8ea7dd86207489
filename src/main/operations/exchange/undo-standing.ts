/**
 * What follows from an undo for the return board and for the files: they say what the register now holds. Taking back
 * needs only the journal: of a file whose reading is lost the list says what it last said.
 */
import type { ReturnContent, ReturnStatus } from '#shared/domain/request.ts'
import { hasLiveImport, liveBatchesOf } from '../../db/queries/imports.ts'
import { getReceivedFile } from '../../db/queries/received-files.ts'
import type { CommandContext } from '../context.ts'
import { buildReview } from './build-review.ts'
import { contentsWith, moveContents } from './content-states.ts'
import { unlessLost } from './readings.ts'
import { refreshSummary } from './receive.ts'
import { filesAt, isSaidNil, type Place } from './settle-place.ts'

/**
 * A file that was imported without anything to write (it said what was there already) has no import of its own. When
 * what was there has gone, it waits again: its rows are new now.
 */
const wakeFiles = (tx: CommandContext, place: Place): void => {
  for (const file of filesAt(tx, place, ['imported'])) {
    if (file.importedAt !== null) continue
    const plan = unlessLost(() => buildReview(tx, file).plan.rows, [])
    if (!plan.some(({ outcome }) => outcome === 'new' || outcome === 'changed')) continue
    tx.db.update('received_files', file.id, { status: 'waiting' })
    unlessLost(() => refreshSummary(tx, file.id), undefined)
  }
}

const stateOf = (tx: CommandContext, place: Place, content: ReturnContent): ReturnStatus => {
  if (hasLiveImport(tx.db, { ...place, content })) return 'imported'
  return isSaidNil(tx, place, content) ? 'nil' : 'received'
}

/** @param contents what the import brought, rows or "không phát sinh". */
export const settleStanding = (
  tx: CommandContext,
  fileId: string,
  place: Place,
  contents: readonly ReturnContent[],
): void => {
  const file = getReceivedFile(tx.db, fileId)
  if (file?.status === 'imported' && liveBatchesOf(tx.db, fileId).length === 0)
    tx.db.update('received_files', fileId, { status: 'waiting' })
  wakeFiles(tx, place)
  // What was sent back is awaited from the commune, whatever becomes of what it sent before.
  const awaited = contentsWith(tx.db, place, 'sent_back')
  for (const content of contents.filter((one) => !awaited.includes(one))) {
    const state = stateOf(tx, place, content)
    if (state === 'imported') continue
    moveContents(tx.db, { ...place, today: tx.today }, [content], 'received')
    if (state === 'nil') moveContents(tx.db, { ...place, today: tx.today }, [content], 'nil')
  }
  unlessLost(() => refreshSummary(tx, fileId), undefined)
}
