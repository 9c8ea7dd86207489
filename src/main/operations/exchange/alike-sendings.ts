/** Which files of a unit say mostly the same: a list that was sent again replaces the one before it. */
import type { ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import { saysMostlyTheSame } from '#shared/domain/exchange/sendings.ts'
import type { ReadDb } from '../../db/database.ts'
import {
  getReceivedFile,
  listReceivedFiles,
  type ReceivedFile,
  type ReviewState,
} from '../../db/queries/received-files.ts'
import { aliveStatuses, nextNumber, sendings } from '../../db/queries/sendings.ts'
import type { CommandContext } from '../context.ts'
import { loadReading, unlessLost } from './readings.ts'

const othersAt = (db: ReadDb, { id, unitId, requestId, state }: ReceivedFile): ReceivedFile[] =>
  unitId === null
    ? []
    : listReceivedFiles(db, { requestId, unitId, statuses: aliveStatuses }).filter(
        (other) =>
          other.id !== id &&
          other.requestId === requestId &&
          other.state.contents.some((content) => state.contents.includes(content)),
      )

/** The number of a file at its place, which it keeps whatever comes later. */
const sentAsOf = (db: ReadDb, { id, unitId, requestId, state }: ReceivedFile): ReviewState['sentAs'] => {
  const { sentAs } = state
  if (unitId === null || (sentAs?.unitId === unitId && sentAs.requestId === requestId)) return sentAs
  return { unitId, requestId, number: nextNumber(db, { id, unitId, requestId }) }
}

/**
 * Notes with a file which others it repeats, and the how-manieth it is; to be called whenever its sender or what was
 * read of it has changed, before the standing of its place is settled.
 */
export const noteAlike = (tx: CommandContext, fileId: string): void => {
  const file = getReceivedFile(tx.db, fileId)
  if (file === undefined) return
  const others = othersAt(tx.db, file)
  const sentAs = sentAsOf(tx.db, file)
  if (sentAs === file.state.sentAs && others.length === 0 && (file.state.alike ?? []).length === 0) return
  const rowsOf = (one: ReceivedFile) => unlessLost(() => loadReading(tx.files, one)?.rows ?? [], [])
  const rows = others.length === 0 ? [] : rowsOf(file)
  const alike = others.filter((other) => saysMostlyTheSame(rows, rowsOf(other))).map(({ id }) => id)
  const state: ReviewState = { ...file.state, alike, ...(sentAs === undefined ? {} : { sentAs }) }
  tx.db.update('received_files', fileId, { review_json: JSON.stringify(state) })
}

/** Files that wait and repeat this one, or are repeated by it: they are to be told when it comes, goes or moves. */
export const waitingAlike = (db: ReadDb, file: ReceivedFile): string[] =>
  othersAt(db, file)
    .filter(
      ({ id, status, state }) =>
        status === 'waiting' && (state.alike?.includes(file.id) || file.state.alike?.includes(id)),
    )
    .map(({ id }) => id)

/** The newer file that says mostly the same and that the register goes by. */
export const overtakenBy = (db: ReadDb, { id, unitId }: ReceivedFile): ReceivedFile | undefined => {
  const newer = unitId === null ? null : sendings(db, unitId).get(id)?.overtakenBy
  return newer == null ? undefined : getReceivedFile(db, newer)
}

/** A file that its commune has sent again since asks before it goes in: it may bring old values back. Once it is in, it is. */
export const replacedIssues = (db: ReadDb, { id, unitId, status }: ReceivedFile): ReadingIssue[] => {
  if (status === 'imported') return []
  const places = unitId === null ? undefined : sendings(db, unitId)
  const own = places?.get(id)
  const newer = own?.replacedBy == null ? undefined : getReceivedFile(db, own.replacedBy)
  if (own === undefined || newer === undefined) return []
  const params = { other: newer.fileName, count: own.number, expected: places?.get(newer.id)?.number ?? 0 }
  return [{ code: 'sent_again', level: 'must', params }]
}
