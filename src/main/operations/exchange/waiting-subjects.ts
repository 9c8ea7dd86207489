/**
 * Nominees of all files that wait for the clerk, in one index, so that a file is compared with hundreds of others as
 * quickly as with one. Kept in memory as long as the file store lives; a file is read into it again only when it
 * has changed.
 */
import type { Subject } from '#shared/domain/award-duplicates.ts'
import type { IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { reviewed } from '#shared/domain/exchange/review.ts'
import { type SubjectIndex, subjectIndex } from '#shared/domain/subject-index.ts'
import type { ReadDb } from '../../db/database.ts'
import { getReceivedFile, waitingStates } from '../../db/queries/received-files.ts'
import type { FileStore } from '../../file-store.ts'
import { loadReading, unlessLost } from './readings.ts'
import { isCompared, subjectOfRow } from './row-subjects.ts'

export type WaitingSubject = Subject & {
  row: IncomingRow
  fileId: string
  fileName: string
  unitName: string
  requestId: string | null
}

type WaitingFile = { state: string; subjects: WaitingSubject[] }
type Waiting = { files: Map<string, WaitingFile>; index: SubjectIndex<WaitingSubject> }

/** A longer list is compared when it is itself reviewed; to hold it ready for all others would take too much memory. */
export const maxWaitingRows = 20_000

const stores = new WeakMap<FileStore, Waiting>()

const subjectsOf = (db: ReadDb, files: FileStore, fileId: string): WaitingSubject[] => {
  const file = getReceivedFile(db, fileId)
  if (file === undefined || file.unitId === null || !file.state.contents.includes('nomination')) return []
  if (file.state.rows > maxWaitingRows) return []
  // A file whose reading is lost says so when it is opened; here it has nobody.
  const reading = unlessLost(() => loadReading(files, file), null)
  if (reading === null) return []
  const { rows, choices } = reviewed(reading, file.state.steps)
  return rows
    .filter((row) => isCompared(row, choices))
    .map((row) => ({
      ...subjectOfRow(row, file.unitId),
      fileId,
      fileName: file.fileName,
      unitName: file.unitName ?? '',
      requestId: file.requestId,
    }))
}

/** @param besides the file under review: it may be half written, and is not asked for. */
export const waitingSubjects = (
  db: ReadDb,
  files: FileStore,
  besides: string,
): SubjectIndex<WaitingSubject> => {
  const waiting = stores.get(files) ?? { files: new Map(), index: subjectIndex<WaitingSubject>([]) }
  stores.set(files, waiting)
  const present = new Map(waitingStates(db).map(({ id, state }) => [id, state]))
  for (const [id, { state, subjects }] of waiting.files) {
    if (id === besides || present.get(id) === state) continue
    for (const subject of subjects) waiting.index.remove(subject)
    waiting.files.delete(id)
  }
  for (const [id, state] of present) {
    if (id === besides || waiting.files.has(id)) continue
    const subjects = subjectsOf(db, files, id)
    for (const subject of subjects) waiting.index.add(subject)
    waiting.files.set(id, { state, subjects })
  }
  return waiting.index
}
