/** Received files out of the clerk's sight, and back from there. Nothing here touches the register. */
import { fail } from '#shared/contract/errors.ts'
import { liveBatchesOf } from '../../db/queries/imports.ts'
import { filesDecidedBy, type ReceivedFile } from '../../db/queries/received-files.ts'
import type { CommandContext } from '../context.ts'
import { waitingAlike } from './alike-sendings.ts'
import { requireFileMove } from './file-moves.ts'
import { tellOthers } from './receive.ts'
import { settlePlace } from './settle-place.ts'
import { theFile } from './the-file.ts'

type Asked = { fileId: string; revision: number }

const move = (tx: CommandContext, file: ReceivedFile, revision: number, isAside: boolean): void => {
  const isImported = liveBatchesOf(tx.db, file.id).length > 0
  const back = file.outcome === 'refuse' ? 'refused' : isImported ? 'imported' : 'waiting'
  const to = isAside ? 'set_aside' : back
  const names = tx.messages.exchange.fileStates
  const isAway = ['set_aside', 'sent_back', 'corrected'].includes(file.status)
  if (isAside ? isImported : !isAway)
    throw fail('illegal_move', {
      what: 'return',
      from: names[isImported ? 'imported' : file.status],
      to: names[to],
    })
  requireFileMove(tx, file.status, to)
  tx.db.update('received_files', file.id, { status: to }, { revision })
  settlePlace(tx, file)
}

/**
 * Also what was sent back or corrected can be taken back. An imported file is not set aside: its import would have to
 * be undone first. Of several either all are moved or none. Throws not_found, conflict, illegal_move.
 */
export const setAsideAll = (
  tx: CommandContext,
  { files: asked, isAside }: { files: readonly Asked[]; isAside: boolean },
): { files: Asked[] } => {
  const files = asked.map(({ fileId }) => theFile(tx, fileId))
  for (const [at, file] of files.entries()) move(tx, file, asked[at]?.revision ?? 0, isAside)
  // Who was left out elsewhere as standing here stands nowhere now, or stands again; each is told once, of all of them.
  const others = files.flatMap((file) => [...waitingAlike(tx.db, file), ...filesDecidedBy(tx.db, file.id)])
  tellOthers(tx, [...new Set(others)])
  return { files: files.map(({ id }) => ({ fileId: id, revision: theFile(tx, id).revision })) }
}

export const setAside = (
  tx: CommandContext,
  { fileId, revision, isAside }: Asked & { isAside: boolean },
): { revision: number } => {
  const [moved] = setAsideAll(tx, { files: [{ fileId, revision }], isAside }).files
  return { revision: moved?.revision ?? revision }
}
