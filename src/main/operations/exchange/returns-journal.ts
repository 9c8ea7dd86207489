/** Who sent what when, the how-manieth time, and what became of it. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import type { exchange } from '#shared/contract/exchange.ts'
import type { JournalEntryOfReturns } from '#shared/contract/exchange-journal.ts'
import { batchesByFile } from '../../db/queries/imports.ts'
import { getReceivedFile, listReceivedFiles } from '../../db/queries/received-files.ts'
import { listRequests } from '../../db/queries/requests.ts'
import { sendings } from '../../db/queries/sendings.ts'
import type { QueryContext } from '../context.ts'
import { pendingNow } from './pending-files.ts'
import { refusalOf } from './refusal-of.ts'

export const returnsJournal = (
  context: QueryContext,
  input: ParsedInputOf<(typeof exchange)['returnsJournal']>,
): JournalEntryOfReturns[] => {
  const { db, messages } = context
  const pending = pendingNow(context)
  const files = listReceivedFiles(db, { ...input, statuses: [] })
  const batches = batchesByFile(
    db,
    files.map(({ id }) => id),
  )
  const requests = new Map(listRequests(db, { planId: null, roundId: null }).map((one) => [one.id, one]))
  const places = sendings(db)
  const names = new Map(files.map((file) => [file.id, file.fileName]))
  return files.map((file): JournalEntryOfReturns => {
    const request = requests.get(file.requestId ?? '')
    const { correctsId } = file
    const place = places.get(file.id)
    const newer = places.get(place?.replacedBy ?? '')?.number
    return {
      fileId: file.id,
      fileName: file.fileName,
      hash: file.hash,
      size: file.size,
      receivedAt: file.receivedAt,
      unitId: file.unitId,
      unitName: file.unitName,
      requestId: file.requestId,
      requestNumber: request?.number ?? '',
      requestTitle: request?.title ?? null,
      version: place?.number ?? null,
      olderThan: place !== undefined && newer !== undefined && newer < place.number ? newer : null,
      contents: file.state.contents,
      rows: file.state.rows,
      status: file.status,
      pending: pending.get(file.id) ?? 0,
      refusal: refusalOf(messages, file),
      sentBackOn: file.sentBackOn,
      correctsName:
        correctsId === null
          ? null
          : (names.get(correctsId) ?? getReceivedFile(db, correctsId)?.fileName ?? null),
      batches: batches.get(file.id) ?? [],
    }
  })
}
