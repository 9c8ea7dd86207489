/** A file that was read but is not in the register: only looked at, or not yet taken in. */
import { noSteps } from '#shared/domain/exchange/review.ts'
import type { ReadDb } from '../../db/database.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import { getUnit } from '../../db/queries/units.ts'
import { senderOf } from './corrected.ts'
import type { FileReading } from './read-file.ts'
import { askedOfRequest } from './request-of.ts'

export const passingFile = (
  db: ReadDb,
  name: string,
  size: number,
  read: FileReading,
  requestId: string | null,
  { now, today }: { now: string; today: string },
): ReceivedFile => {
  const sender = senderOf(db, read.reading, requestId)
  const { unitId } = sender
  return {
    id: 'dry-run',
    hash: '',
    readingHash: null,
    fileName: name,
    size,
    receivedAt: now,
    receivedOn: today,
    unitId,
    unitName: unitId === null ? (read.reading?.unitName ?? null) : (getUnit(db, unitId)?.name ?? null),
    requestId: sender.requestId,
    outcome: read.ok ? read.reading.outcome : 'refuse',
    refuseReason: read.ok ? null : read.reason,
    status: read.ok ? 'waiting' : 'refused',
    state: {
      refuseDetail: read.ok ? null : read.detail,
      contents: read.reading?.contents ?? [],
      rows: read.reading?.rows.length ?? 0,
      openIssues: 0,
      needs: 'look',
      steps: noSteps,
      ...askedOfRequest(db, read.reading, requestId),
    },
    importedAt: null,
    correctsId: sender.earlier?.id ?? null,
    sentBackOn: null,
    revision: 1,
  }
}
