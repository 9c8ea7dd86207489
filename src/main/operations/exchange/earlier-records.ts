/**
 * Rows of a corrected copy know where they stood in the file that was sent back. What that file's import made of those
 * rows are the records that they change, whatever else was corrected in them, the name included.
 */

import type { IncomingRow } from '#shared/domain/exchange/incoming.ts'
import type { CurrentRecord } from '#shared/domain/exchange/reconcile.ts'
import { isRecordKey } from '#shared/domain/exchange/row-keys.ts'
import { earlierPlaceKey } from '#shared/domain/exchange/send-back/stamp.ts'
import type { ReadDb } from '../../db/database.ts'
import { getReceivedFile, type ReceivedFile } from '../../db/queries/received-files.ts'
import { recordsByPlace } from '../../db/queries/send-backs.ts'
import type { FileStore } from '../../file-store.ts'
import { loadReading } from './readings.ts'

type Context = { db: ReadDb; files: FileStore }

/** A file may have gone to and fro several times. */
const maxTurns = 12

const placeOf = ({ sheet, rows }: Pick<IncomingRow, 'sheet' | 'rows'>): string => `${sheet}!${rows[0] ?? 0}`

/** Records by the key that a row from there carries. A row that was not imported itself may come from a still earlier file. */
const recordsOf = (context: Context, file: ReceivedFile, turn: number): Map<string, string[]> => {
  const byPlace = recordsByPlace(context.db, file.id)
  const before = earlierRecords(context, file.correctsId, turn + 1)
  if (before.size > 0)
    for (const row of loadReading(context.files, file)?.rows ?? []) {
      const known = row.rowKey === null ? undefined : before.get(row.rowKey)
      if (known !== undefined && !byPlace.has(placeOf(row))) byPlace.set(placeOf(row), known)
    }
  return new Map(
    [...byPlace].map(([place, ids]) => {
      const at = place.lastIndexOf('!')
      return [earlierPlaceKey(file.id, place.slice(0, at), Number(place.slice(at + 1))), ids]
    }),
  )
}

const earlierRecords = (context: Context, fileId: string | null, turn: number): Map<string, string[]> => {
  const file = fileId === null || turn > maxTurns ? undefined : getReceivedFile(context.db, fileId)
  return file === undefined ? new Map() : recordsOf(context, file, turn)
}

/** The records with the keys of the rows that came back, before their other slots. */
export const knownByEarlierRows = (
  context: Context,
  file: Pick<ReceivedFile, 'correctsId'>,
  rows: readonly IncomingRow[],
  records: readonly CurrentRecord[],
): CurrentRecord[] => {
  const earlier = file.correctsId === null ? new Map() : earlierRecords(context, file.correctsId, 0)
  if (earlier.size === 0) return [...records]
  const keys = new Map<string, string>()
  for (const { rowKey } of rows)
    if (rowKey !== null && !isRecordKey(rowKey))
      for (const id of earlier.get(rowKey) ?? []) keys.set(id, rowKey)
  return records.map((record) => {
    const key = keys.get(record.id)
    return key === undefined ? record : { ...record, rowKeys: [key, ...record.rowKeys] }
  })
}
