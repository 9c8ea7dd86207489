/**
 * How a unit's contents stand on the board follows from the files that are there. When one leaves (it is another
 * commune's, it is set aside, it turns out to hold something else) the board says again what the rest says: a content
 * of which nothing is left is waited for.
 */

import type { FileStatus } from '#shared/domain/received-file.ts'
import type { ReturnContent, ReturnStatus } from '#shared/domain/request.ts'
import { hasLiveImport } from '../../db/queries/imports.ts'
import { listReceivedFiles, type ReceivedFile } from '../../db/queries/received-files.ts'
import type { CommandContext } from '../context.ts'
import { contentsWith, moveContents } from './content-states.ts'
import { loadReading, unlessLost } from './readings.ts'

export type Place = { unitId: string; requestId: string | null }

export const filesAt = (
  tx: CommandContext,
  { unitId, requestId }: Place,
  statuses: readonly FileStatus[],
): ReceivedFile[] =>
  listReceivedFiles(tx.db, { requestId: null, unitId, statuses }).filter(
    (file) => file.requestId === requestId,
  )

/** "Không phát sinh", by a file that was imported. */
export const isSaidNil = (tx: CommandContext, place: Place, content: ReturnContent): boolean =>
  filesAt(tx, place, ['imported']).some((file) =>
    unlessLost(() => loadReading(tx.files, file)?.nil.includes(content) ?? false, false),
  )

const stateLeft = (
  tx: CommandContext,
  place: Place,
  { content, status }: { content: ReturnContent; status: ReturnStatus },
): ReturnStatus => {
  if (hasLiveImport(tx.db, { ...place, content })) return 'imported'
  if (isSaidNil(tx, place, content)) return 'nil'
  const files = filesAt(tx, place, ['waiting', 'imported']).filter(({ state }) =>
    state.contents.includes(content),
  )
  // An import that found all there already wrote nothing; one of a file that leaves this content blank neither.
  if (status === 'imported' && files.some((file) => file.status === 'imported')) return 'imported'
  return files.length > 0 ? 'received' : 'waiting'
}

/** To be called when the file has left. What is awaited from the commune, and its own word, stays. */
export const settlePlace = (
  tx: CommandContext,
  { unitId, requestId }: { unitId: string | null; requestId: string | null },
  contents: readonly ReturnContent[],
): void => {
  if (unitId === null) return
  const place = { unitId, requestId }
  const at = { ...place, today: tx.today }
  const touched = (['received', 'imported', 'wrong_version'] as const).flatMap((status) =>
    contentsWith(tx.db, place, status).flatMap((content) =>
      contents.includes(content) ? [{ content, status }] : [],
    ),
  )
  for (const { content, status } of touched) {
    const left = stateLeft(tx, place, { content, status })
    if (left === status || (left === 'received' && status === 'wrong_version')) continue
    if (status === 'imported') moveContents(tx.db, at, [content], 'received')
    moveContents(tx.db, at, [content], left, ['reason'])
  }
}
